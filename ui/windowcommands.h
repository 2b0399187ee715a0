// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace infradots {

class MainWindow;
class Notices;

/** Opens the palette with the enabled actions of @p sources, and with everything the window can go to. */
void openCommandPalette(MainWindow &window, const QList<QWidget *> &sources);

/** Says which program and version this is, and under which licence. */
void showAbout(Notices &notices);

} // namespace infradots

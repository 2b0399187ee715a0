// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace infradots {

/** Text that is cut off, widgets that lie on one another, and what is larger than its place, below a window or dialog.
 */
[[nodiscard]] QStringList layoutFaults(QWidget *window);

/** What takes the focus and has no name; what is called or described with markup in it. */
[[nodiscard]] QStringList nameFaults(QWidget *window);

/** Letters that two visible controls or menus of one window both answer to with Alt. */
[[nodiscard]] QStringList mnemonicFaults(QWidget *window);

/** What the keyboard can get to and is shown, in the order Tab goes in. */
[[nodiscard]] QList<QWidget *> reachable(QWidget *window);

/** Where Tab goes up without going on to the right, or to the left in the same line. */
[[nodiscard]] QStringList orderFaults(QWidget *window);

/** For messages: class, name and text. */
[[nodiscard]] QString describe(const QWidget *widget);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLineEdit;
class QWidget;

namespace infradots {

/** A field to search or filter by: with a magnifier, a button that clears it, and names for both. */
[[nodiscard]] QLineEdit *makeSearchField(const QString &objectName, const QString &accessibleName,
                                         const QString &placeholder, QWidget *parent);

} // namespace infradots

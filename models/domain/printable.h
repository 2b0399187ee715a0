// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace infradots {

/**
 * Text fit for one line of a terminal or a log: line ends become blanks, and what could move the cursor, colour or turn
 * the writing around, or hide, is replaced.
 */
[[nodiscard]] QString printable(const QString &text);

} // namespace infradots

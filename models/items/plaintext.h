// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace infradots {

/**
 * Text as the window shows it: without the characters that turn the writing direction, so that no name can make what
 * stands round it read backwards. Pairs of isolates, as isolated() sets them, stay.
 */
[[nodiscard]] QString plainText(const QString &text);

/**
 * A name for use within a sentence: turns nothing round, and where it is written from right to left it is set apart,
 * so that what follows it stays where it was.
 */
[[nodiscard]] QString isolated(const QString &name);

} // namespace infradots

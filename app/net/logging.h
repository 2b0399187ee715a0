// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <QtGlobal>

namespace infradots {

/**
 * A message of Qt's logging as one line, without an end: "2025-01-15T10:30:00.000Z warning infradots.store: …". What
 * looks like a secret is masked, and nothing in it can begin another line or do anything to a terminal.
 */
[[nodiscard]] QString logLine(QtMsgType type, const QString &category, const QString &message);

/** From now on all messages of this process go to stderr as such lines, those of libraries too. */
void useLogLines();

} // namespace infradots

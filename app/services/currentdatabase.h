// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace infradots {

/**
 * The database that the window works with, which is also the command line's when it is told none: as stored by
 * setCurrentDatabase(), else a file in the user's data folder. As parseDatabaseLocation() reads it.
 */
[[nodiscard]] QString currentDatabase();
void setCurrentDatabase(const QString &location);

} // namespace infradots

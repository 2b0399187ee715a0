// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/sql.h"

namespace infradots {

// The file under an SQLite database. Never opens a file that SQLite may have open: closing it would drop the
// locks that SQLite holds on it in this process.

/** What is wrong with @p path before SQLite gets to see it: a folder, a device, not writable. Missing is fine. */
[[nodiscard]] Result<void> checkDatabaseFile(const QString &path);
/** True when there is no file, or an empty one. */
[[nodiscard]] bool isMissingOrEmpty(const QString &path);
/** Makes folder (mode 0700) and file (0600) where they are missing; a file that is there becomes 0600. */
[[nodiscard]] Result<void> makeDatabaseFile(const QString &path);

/** A complete, synced copy beside the file, mode 0600, with @p suffix added to its name; replaces an older one. */
[[nodiscard]] Result<void> keepCopy(SqlConnection &connection, const QString &path, const QString &suffix);

} // namespace infradots

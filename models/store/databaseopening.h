// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace infradots {

/** Checks the file, makes it or its schema where @p mode allows, and opens it. Errors as Database::open(). */
[[nodiscard]] Result<std::unique_ptr<Connection>> openForWriting(const DatabaseLocation &location, OpenMode mode);
/** After openForWriting() went well. */
[[nodiscard]] Result<std::unique_ptr<Connection>> openForReading(const DatabaseLocation &location);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/configurationservice.h"
#include "models/store/connection.h"

namespace infradots {

/** The whole configuration as a document, in a reading job. Names of references depend on nothing but the names. */
[[nodiscard]] Result<ExportResult> exportConfiguration(Connection &connection);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/configurationsnapshot.h"
#include "models/domain/result.h"
#include "models/store/connection.h"

namespace infradots {

/** All of an organization's configuration, in a database job: the same number of statements however much it is. */
[[nodiscard]] Result<ConfigurationSnapshot> loadSnapshot(Connection &connection, const OrganizationId &organization);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/attachmentservice.h"
#include "models/domain/organization.h"
#include "models/domain/workspace.h"
#include "models/store/connection.h"

namespace infradots {

/** All that decides what an event of a workspace leads to. */
struct WorkspaceConfiguration
{
    Organization organization;
    Workspace workspace;
    QList<AttachedIntegration> attached; ///< oldest first
};

/** Loads it, in a database job. NotFound: the workspace. */
[[nodiscard]] Result<WorkspaceConfiguration> loadConfiguration(Connection &connection, const WorkspaceId &id);

} // namespace infradots

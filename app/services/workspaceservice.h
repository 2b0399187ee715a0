// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/removed.h"
#include "app/services/servicecontext.h"
#include "models/domain/workspace.h"

#include <QFuture>

namespace infradots {

/** Workspaces. As OrganizationService. */
class WorkspaceService
{
public:
    explicit WorkspaceService(ServiceContext context);

    [[nodiscard]] QFuture<Result<QList<Workspace>>> list(const OrganizationId &organization); ///< by name
    [[nodiscard]] QFuture<Result<Workspace>> get(const WorkspaceId &id);
    [[nodiscard]] QFuture<Result<Workspace>> save(Workspace draft);
    [[nodiscard]] QFuture<Result<RemovalImpact>> impactOfRemoving(const WorkspaceId &id);
    [[nodiscard]] QFuture<Result<RemovedWorkspace>> remove(const WorkspaceId &id);
    [[nodiscard]] QFuture<Result<void>> restore(RemovedWorkspace removed);

private:
    ServiceContext m_context;
};

} // namespace infradots

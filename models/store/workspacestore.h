// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/workspace.h"
#include "models/store/connection.h"

#include <QList>

namespace infradots {

/** Rows of `workspace`. Runs in a database job. */
class WorkspaceStore
{
public:
    explicit WorkspaceStore(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<QList<Workspace>> list(const OrganizationId &organization); ///< by name
    [[nodiscard]] Result<QList<Workspace>> listAll();
    [[nodiscard]] Result<Workspace> get(const WorkspaceId &id); ///< NotFound
    /** Inserts or updates by id. Conflict: the name is taken in the organization. */
    Result<void> save(const Workspace &workspace);
    /** With its attachments; history stays. */
    Result<void> remove(const WorkspaceId &id);

private:
    Connection &m_connection;
};

} // namespace infradots

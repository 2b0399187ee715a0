// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspacestore.h"

#include "models/store/sql.h"
#include "models/store/storeerrors.h"

#include <QCoreApplication>

namespace infradots {

namespace {

QString select()
{
    return QStringLiteral("SELECT id, organization_id, name, environment FROM workspace ");
}

Workspace readWorkspace(const Row &row)
{
    return Workspace{.id = row.id<WorkspaceId>(0),
                     .organizationId = row.id<OrganizationId>(1),
                     .name = row.text(2),
                     .environment = row.text(3)};
}

} // namespace

Result<QList<Workspace>> WorkspaceStore::list(const OrganizationId &organization)
{
    Statement statement(m_connection, "workspace.list",
                        select() % QStringLiteral("WHERE organization_id = ? ORDER BY name COLLATE NOCASE, name"));
    return statement.bind(organization).all(readWorkspace);
}

Result<QList<Workspace>> WorkspaceStore::listAll()
{
    return Statement(m_connection, "workspace.listAll", select() % QStringLiteral("ORDER BY name COLLATE NOCASE, name"))
        .all(readWorkspace);
}

Result<Workspace> WorkspaceStore::get(const WorkspaceId &id)
{
    Statement statement(m_connection, "workspace.get", select() % QStringLiteral("WHERE id = ?"));
    return required(statement.bind(id).first(readWorkspace), "workspace");
}

Result<void> WorkspaceStore::save(const Workspace &workspace)
{
    Statement statement(m_connection, "workspace.save",
                        QStringLiteral("INSERT INTO workspace (id, organization_id, name, environment) "
                                       "VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                                       "organization_id = excluded.organization_id, name = excluded.name, "
                                       "environment = excluded.environment"));
    statement.bind(workspace.id).bind(workspace.organizationId).bind(workspace.name).bind(workspace.environment);
    return withConflict(
        statement.run(),
        QCoreApplication::translate(
            "infradots::Database", "There is a workspace named “%1” in this organization already. Choose another name.")
            .arg(workspace.name));
}

Result<void> WorkspaceStore::remove(const WorkspaceId &id)
{
    Statement statement(m_connection, "workspace.delete", QStringLiteral("DELETE FROM workspace WHERE id = ?"));
    const auto removed = statement.bind(id).change();
    if (!removed)
        return failure(removed.error());
    return *removed == 1 ? Result<void>() : Result<void>(failure(goneError("workspace")));
}

} // namespace infradots

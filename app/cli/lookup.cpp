// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lookup.h"

#include "app/services/announcing.h"

namespace infradots {

namespace {

/** Asks one service after the other; lives as long as a future refers to it. */
class Loading : public std::enable_shared_from_this<Loading>
{
public:
    Loading(Composition &composition, bool attachments)
        : m_composition(composition)
        , m_attachments(attachments)
    {
    }

    QFuture<Result<Inventory>> start()
    {
        return m_composition.organizations.list()
            .then([self = shared_from_this()](Result<QList<Organization>> organizations) {
                if (!organizations)
                    return ended<Inventory>(failure(organizations.error()));
                for (const Organization &organization : std::as_const(*organizations))
                    self->m_inventory.parts.append({.organization = organization});
                return self->loadPart(0);
            })
            .unwrap();
    }

private:
    QFuture<Result<Inventory>> loadPart(qsizetype index)
    {
        if (index == m_inventory.parts.size())
            return ended<Inventory>(m_inventory);
        const OrganizationId id = m_inventory.parts.at(index).organization.id;
        return m_composition.workspaces.list(id)
            .then([self = shared_from_this(), index, id](Result<QList<Workspace>> workspaces) {
                if (!workspaces)
                    return ended<Inventory>(failure(workspaces.error()));
                self->m_inventory.parts[index].workspaces = std::move(*workspaces);
                return self->m_composition.integrations.list(id)
                    .then([self, index](Result<QList<Integration>> integrations) {
                        if (!integrations)
                            return ended<Inventory>(failure(integrations.error()));
                        self->m_inventory.parts[index].integrations = std::move(*integrations);
                        return self->m_attachments ? self->loadAttached(index, 0) : self->loadPart(index + 1);
                    })
                    .unwrap();
            })
            .unwrap();
    }

    QFuture<Result<Inventory>> loadAttached(qsizetype index, qsizetype workspace)
    {
        const QList<Workspace> &workspaces = m_inventory.parts.at(index).workspaces;
        if (workspace == workspaces.size())
            return loadPart(index + 1);
        const WorkspaceId id = workspaces.at(workspace).id;
        return m_composition.attachments.list(id)
            .then([self = shared_from_this(), index, workspace, id](Result<QList<AttachedIntegration>> attached) {
                if (!attached)
                    return ended<Inventory>(failure(attached.error()));
                self->m_inventory.parts[index].attached.insert(id, std::move(*attached));
                return self->loadAttached(index, workspace + 1);
            })
            .unwrap();
    }

    Composition &m_composition;
    bool m_attachments;
    Inventory m_inventory;
};

} // namespace

QFuture<Result<Inventory>> loadInventory(Composition &composition, bool attachments)
{
    return std::make_shared<Loading>(composition, attachments)->start();
}

QFuture<Result<Organization>> findOrganization(Composition &composition, const QString &name)
{
    return composition.organizations.list().then(
        [name](const Result<QList<Organization>> &organizations) -> Result<Organization> {
            if (!organizations)
                return failure(organizations.error());
            for (const Organization &organization : *organizations) {
                if (organization.name == name.trimmed())
                    return organization;
            }
            return failure(ErrorCode::NotFound, Command::tr("There is no organization “%1”.").arg(name));
        });
}

Result<Integration> findIntegration(const Inventory &inventory, const QString &path)
{
    const qsizetype slash = path.indexOf(u'/');
    for (const Inventory::Part &part : inventory.parts) {
        if (slash < 1 || part.organization.name != path.left(slash).trimmed())
            continue;
        for (const Integration &integration : part.integrations) {
            if (integration.name == path.mid(slash + 1).trimmed())
                return integration;
        }
    }
    return failure(ErrorCode::NotFound,
                   Command::tr("There is no integration “%1”. Write ORGANIZATION/INTEGRATION.").arg(path));
}

} // namespace infradots

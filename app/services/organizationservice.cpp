// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/organizationservice.h"

#include "app/services/announcing.h"
#include "app/services/keyedjobs.h"
#include "app/services/operations.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/outboxstore.h"
#include "models/store/workspacestore.h"

namespace infradots {

namespace {

void announceRemoval(Changes &changes, const OrganizationId &id, const QList<DeliveryId> &deliveries)
{
    Q_EMIT changes.organizationsChanged();
    Q_EMIT changes.workspacesChanged(id);
    Q_EMIT changes.integrationsChanged(id);
    Q_EMIT changes.attachmentsChanged();
    if (!deliveries.isEmpty())
        Q_EMIT changes.deliveriesChanged(deliveries);
}

Result<RemovalImpact> impact(Connection &connection, const OrganizationId &id)
{
    RemovalImpact impact;
    const auto workspaces = WorkspaceStore(connection).list(id);
    if (!workspaces)
        return failure(workspaces.error());
    const auto integrations = IntegrationStore(connection).list(id);
    if (!integrations)
        return failure(integrations.error());
    for (const Workspace &workspace : *workspaces)
        impact.workspaces.append(workspace.name);
    for (const Integration &integration : *integrations) {
        impact.integrations.append(integration.name);
        const auto attachments = AttachmentStore(connection).listForIntegration(integration.id);
        if (!attachments)
            return failure(attachments.error());
        impact.attachments += static_cast<int>(attachments->size());
        const auto unsent = OutboxStore(connection).countUnsentForIntegration(integration.id);
        if (!unsent)
            return failure(unsent.error());
        impact.unsentDeliveries += *unsent;
    }
    return impact;
}

} // namespace

OrganizationService::OrganizationService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<QList<Organization>>> OrganizationService::list()
{
    return m_context.database.read([](Connection &connection) { return OrganizationStore(connection).list(); });
}

QFuture<Result<Organization>> OrganizationService::get(const OrganizationId &id)
{
    return m_context.database.read([id](Connection &connection) { return OrganizationStore(connection).get(id); });
}

QFuture<Result<Organization>> OrganizationService::save(Organization draft)
{
    auto saved = written(m_context, [draft = std::move(draft)](Connection &connection, const JobContext &job) {
        return saveOrganization(connection, job, draft);
    });
    return announced(std::move(saved), m_context.changes,
                     [](Changes &changes) { Q_EMIT changes.organizationsChanged(); });
}

QFuture<Result<RemovalImpact>> OrganizationService::impactOfRemoving(const OrganizationId &id)
{
    return m_context.database.read([id](Connection &connection) { return impact(connection, id); });
}

QFuture<Result<RemovedOrganization>> OrganizationService::remove(const OrganizationId &id)
{
    auto removed = written(m_context, [id](Connection &connection, const JobContext &job) {
        return removeOrganization(connection, job, id);
    });
    return announced(std::move(removed), m_context.changes, [](Changes &changes, const RemovedOrganization &gone) {
        announceRemoval(changes, gone.organization.id, gone.cancelled);
    });
}

QFuture<Result<void>> OrganizationService::restore(RemovedOrganization removed)
{
    auto restored = written(m_context, [removed](Connection &connection, const JobContext &job) {
        return restoreOrganization(connection, job, removed);
    });
    return announced(std::move(restored), m_context.changes,
                     [id = removed.organization.id, cancelled = removed.cancelled](Changes &changes) {
                         announceRemoval(changes, id, cancelled);
                         Q_EMIT changes.deliveriesDue();
                     });
}

} // namespace infradots

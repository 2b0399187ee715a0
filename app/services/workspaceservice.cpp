// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/workspaceservice.h"

#include "app/services/announcing.h"
#include "app/services/keyedjobs.h"
#include "app/services/operations.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/outboxstore.h"
#include "models/store/workspacestore.h"

namespace infradots {

namespace {

void announceRemoval(Changes &changes, const OrganizationId &organization, const QList<DeliveryId> &deliveries)
{
    Q_EMIT changes.workspacesChanged(organization);
    Q_EMIT changes.attachmentsChanged();
    if (!deliveries.isEmpty())
        Q_EMIT changes.deliveriesChanged(deliveries);
}

Result<RemovalImpact> impact(Connection &connection, const WorkspaceId &id)
{
    RemovalImpact impact;
    const auto workspace = WorkspaceStore(connection).get(id);
    if (!workspace)
        return failure(workspace.error());
    const auto attachments = AttachmentStore(connection).listForWorkspace(id);
    if (!attachments)
        return failure(attachments.error());
    impact.workspaces.append(workspace->name);
    impact.attachments = static_cast<int>(attachments->size());
    for (const Attachment &attachment : *attachments) {
        const auto integration = IntegrationStore(connection).get(attachment.integrationId);
        if (!integration)
            return failure(integration.error());
        impact.integrations.append(integration->name);
        const auto unsent = OutboxStore(connection).countUnsentForAttachment(attachment.id);
        if (!unsent)
            return failure(unsent.error());
        impact.unsentDeliveries += *unsent;
    }
    return impact;
}

} // namespace

WorkspaceService::WorkspaceService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<QList<Workspace>>> WorkspaceService::list(const OrganizationId &organization)
{
    return m_context.database.read(
        [organization](Connection &connection) { return WorkspaceStore(connection).list(organization); });
}

QFuture<Result<Workspace>> WorkspaceService::get(const WorkspaceId &id)
{
    return m_context.database.read([id](Connection &connection) { return WorkspaceStore(connection).get(id); });
}

QFuture<Result<Workspace>> WorkspaceService::save(Workspace draft)
{
    auto saved = written(m_context, [draft = std::move(draft)](Connection &connection, const JobContext &job) {
        return saveWorkspace(connection, job, draft);
    });
    return announced(std::move(saved), m_context.changes, [](Changes &changes, const Workspace &workspace) {
        Q_EMIT changes.workspacesChanged(workspace.organizationId);
    });
}

QFuture<Result<RemovalImpact>> WorkspaceService::impactOfRemoving(const WorkspaceId &id)
{
    return m_context.database.read([id](Connection &connection) { return impact(connection, id); });
}

QFuture<Result<RemovedWorkspace>> WorkspaceService::remove(const WorkspaceId &id)
{
    auto removed = written(m_context, [id](Connection &connection, const JobContext &job) {
        return removeWorkspace(connection, job, id);
    });
    return announced(std::move(removed), m_context.changes, [](Changes &changes, const RemovedWorkspace &gone) {
        announceRemoval(changes, gone.workspace.organizationId, gone.cancelled);
    });
}

QFuture<Result<void>> WorkspaceService::restore(RemovedWorkspace removed)
{
    auto restored = written(m_context, [removed](Connection &connection, const JobContext &job) {
        return restoreWorkspace(connection, job, removed);
    });
    return announced(
        std::move(restored), m_context.changes,
        [organization = removed.workspace.organizationId, cancelled = removed.cancelled](Changes &changes) {
            announceRemoval(changes, organization, cancelled);
            Q_EMIT changes.deliveriesDue();
        });
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/integrationservice.h"

#include "app/services/announcing.h"
#include "app/services/keyedjobs.h"
#include "app/services/normalizing.h"
#include "app/services/operations.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/outboxstore.h"
#include "models/store/workspacestore.h"

#include <QHash>

namespace infradots {

namespace {

void announceRemoval(Changes &changes, const OrganizationId &organization, const QList<DeliveryId> &deliveries)
{
    Q_EMIT changes.integrationsChanged(organization);
    Q_EMIT changes.attachmentsChanged();
    if (!deliveries.isEmpty())
        Q_EMIT changes.deliveriesChanged(deliveries);
}

Result<QList<IntegrationOverview>> overviews(Connection &connection, const OrganizationId &organization,
                                             const QDateTime &now)
{
    auto integrations = IntegrationStore(connection).list(organization);
    if (!integrations)
        return failure(integrations.error());
    const auto attachments = AttachmentStore(connection).listAll();
    if (!attachments)
        return failure(attachments.error());
    QHash<IntegrationId, int> attached;
    for (const Attachment &attachment : *attachments)
        ++attached[attachment.integrationId];

    HistoryStore history(connection);
    QList<IntegrationOverview> cards;
    cards.reserve(integrations->size());
    for (Integration &integration : *integrations) {
        auto activity = history.activity(integration.id, now);
        if (!activity)
            return failure(activity.error());
        const int workspaces = attached.value(integration.id);
        cards.append({std::move(integration), workspaces, std::move(*activity)});
    }
    return cards;
}

Result<RemovalImpact> impact(Connection &connection, const IntegrationId &id)
{
    RemovalImpact impact;
    const auto integration = IntegrationStore(connection).get(id);
    if (!integration)
        return failure(integration.error());
    const auto attachments = AttachmentStore(connection).listForIntegration(id);
    if (!attachments)
        return failure(attachments.error());
    const auto unsent = OutboxStore(connection).countUnsentForIntegration(id);
    if (!unsent)
        return failure(unsent.error());
    for (const Attachment &attachment : *attachments) {
        const auto workspace = WorkspaceStore(connection).get(attachment.workspaceId);
        if (!workspace)
            return failure(workspace.error());
        impact.workspaces.append(workspace->name);
    }
    impact.integrations.append(integration->name);
    impact.attachments = static_cast<int>(attachments->size());
    impact.unsentDeliveries = *unsent;
    return impact;
}

} // namespace

IntegrationService::IntegrationService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<QList<Integration>>> IntegrationService::list(const OrganizationId &organization)
{
    return m_context.database.read(
        [organization](Connection &connection) { return IntegrationStore(connection).list(organization); });
}

QFuture<Result<QList<IntegrationOverview>>> IntegrationService::overview(const OrganizationId &organization)
{
    return m_context.database.read([organization, now = m_context.clock.now()](Connection &connection) {
        return overviews(connection, organization, now);
    });
}

QFuture<Result<Integration>> IntegrationService::get(const IntegrationId &id)
{
    return m_context.database.read([id](Connection &connection) { return IntegrationStore(connection).get(id); });
}

QFuture<Result<SavedIntegration>> IntegrationService::save(Integration draft)
{
    auto saved = written(m_context, [draft = std::move(draft)](Connection &connection, const JobContext &job) {
        return saveIntegration(connection, job, draft);
    });
    return announced(std::move(saved), m_context.changes, [](Changes &changes, const SavedIntegration &done) {
        Q_EMIT changes.integrationsChanged(done.integration.organizationId);
        if (!done.cancelled.isEmpty())
            Q_EMIT changes.deliveriesChanged(done.cancelled);
    });
}

QFuture<Result<RemovalImpact>> IntegrationService::impactOfRemoving(const IntegrationId &id)
{
    return m_context.database.read([id](Connection &connection) { return impact(connection, id); });
}

QFuture<Result<RemovedIntegration>> IntegrationService::remove(const IntegrationId &id)
{
    auto removed = written(m_context, [id](Connection &connection, const JobContext &job) {
        return removeIntegration(connection, job, id);
    });
    return announced(std::move(removed), m_context.changes, [](Changes &changes, const RemovedIntegration &gone) {
        announceRemoval(changes, gone.integration.organizationId, gone.cancelled);
    });
}

QFuture<Result<void>> IntegrationService::restore(RemovedIntegration removed)
{
    auto restored = written(m_context, [removed](Connection &connection, const JobContext &job) {
        return restoreIntegration(connection, job, removed);
    });
    return announced(
        std::move(restored), m_context.changes,
        [organization = removed.integration.organizationId, cancelled = removed.cancelled](Changes &changes) {
            announceRemoval(changes, organization, cancelled);
            Q_EMIT changes.deliveriesDue();
        });
}

Result<Integration> IntegrationService::normalized(Integration draft) const
{
    draft = infradots::normalized(std::move(draft), m_context.vault.sealer().get());
    if (const auto valid = checked(draft); !valid)
        return failure(valid.error());
    return draft;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/attachmentservice.h"

#include "app/services/announcing.h"
#include "app/services/keyedjobs.h"
#include "app/services/operations.h"
#include "app/services/workspaceconfiguration.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/outboxstore.h"
#include "models/store/workspacestore.h"

namespace infradots {

namespace {

Result<QList<RoutedIntegration>> resolved(Connection &connection, const WorkspaceId &id, const QString &environment)
{
    const auto configuration = loadConfiguration(connection, id);
    if (!configuration)
        return failure(configuration.error());
    const QString effective = effectiveEnvironment(environment, configuration->workspace.environment);
    QList<RoutedIntegration> routes;
    for (const AttachedIntegration &attached : configuration->attached)
        routes.append({attached, resolve(attached.integration, attached.attachment, effective)});
    return routes;
}

Result<RemovalImpact> impact(Connection &connection, const AttachmentId &id)
{
    const auto attachment = AttachmentStore(connection).get(id);
    if (!attachment)
        return failure(attachment.error());
    const auto workspace = WorkspaceStore(connection).get(attachment->workspaceId);
    if (!workspace)
        return failure(workspace.error());
    const auto integration = IntegrationStore(connection).get(attachment->integrationId);
    if (!integration)
        return failure(integration.error());
    const auto unsent = OutboxStore(connection).countUnsentForAttachment(id);
    if (!unsent)
        return failure(unsent.error());
    return RemovalImpact{.workspaces = {workspace->name},
                         .integrations = {integration->name},
                         .attachments = 1,
                         .unsentDeliveries = *unsent};
}

} // namespace

AttachmentService::AttachmentService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<QList<AttachedIntegration>>> AttachmentService::list(const WorkspaceId &workspace)
{
    return m_context.database.read([workspace](Connection &connection) -> Result<QList<AttachedIntegration>> {
        auto configuration = loadConfiguration(connection, workspace);
        if (!configuration)
            return failure(configuration.error());
        return std::move(configuration->attached);
    });
}

QFuture<Result<Attachment>> AttachmentService::save(Attachment draft)
{
    auto saved = written(m_context, [draft = std::move(draft)](Connection &connection, const JobContext &job) {
        return saveAttachment(connection, job, draft);
    });
    return announced(std::move(saved), m_context.changes,
                     [](Changes &changes) { Q_EMIT changes.attachmentsChanged(); });
}

QFuture<Result<RemovalImpact>> AttachmentService::impactOfDetaching(const AttachmentId &id)
{
    return m_context.database.read([id](Connection &connection) { return impact(connection, id); });
}

QFuture<Result<RemovedAttachment>> AttachmentService::detach(const AttachmentId &id)
{
    auto removed = written(m_context, [id](Connection &connection, const JobContext &job) {
        return removeAttachment(connection, job, id);
    });
    return announced(std::move(removed), m_context.changes, [](Changes &changes, const RemovedAttachment &gone) {
        Q_EMIT changes.attachmentsChanged();
        if (!gone.cancelled.isEmpty())
            Q_EMIT changes.deliveriesChanged(gone.cancelled);
    });
}

QFuture<Result<void>> AttachmentService::restore(RemovedAttachment removed)
{
    auto restored = written(m_context, [removed](Connection &connection, const JobContext &job) {
        return restoreAttachment(connection, job, removed);
    });
    return announced(std::move(restored), m_context.changes, [cancelled = removed.cancelled](Changes &changes) {
        Q_EMIT changes.attachmentsChanged();
        if (!cancelled.isEmpty())
            Q_EMIT changes.deliveriesChanged(cancelled);
        Q_EMIT changes.deliveriesDue();
    });
}

QFuture<Result<QList<RoutedIntegration>>> AttachmentService::routes(const WorkspaceId &workspace,
                                                                    const QString &environment)
{
    return m_context.database.read(
        [workspace, environment](Connection &connection) { return resolved(connection, workspace, environment); });
}

} // namespace infradots

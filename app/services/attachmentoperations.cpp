// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/auditjson.h"
#include "app/services/normalizing.h"
#include "app/services/operations.h"
#include "models/domain/validation.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/outboxstore.h"
#include "models/store/workspacestore.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct Ends
{
    Workspace workspace;
    Integration integration;
    QString name; ///< "acme/production-infra ← Ops Slack"
};

/** The two things an attachment joins; an error when either is missing or they do not belong together. */
Result<Ends> endsOf(Connection &connection, const Attachment &attachment)
{
    Ends ends;
    auto workspace = WorkspaceStore(connection).get(attachment.workspaceId);
    if (!workspace)
        return failure(workspace.error());
    auto integration = IntegrationStore(connection).get(attachment.integrationId);
    if (!integration)
        return failure(integration.error());
    if (workspace->organizationId != integration->organizationId) {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Attachments",
                                                   "The integration belongs to another organization than the "
                                                   "workspace. Choose one of the workspace's organization."),
                       documentKey(Field::Integration));
    }
    const auto name = auditName(connection, *workspace);
    if (!name)
        return failure(name.error());
    ends.name = *name + QStringLiteral(" ← ") + integration->name;
    ends.workspace = std::move(*workspace);
    ends.integration = std::move(*integration);
    return ends;
}

} // namespace

Result<void> insertAgain(Connection &connection, const JobContext &context, Attachment attachment)
{
    if (auto sealed = sealTargets(context, attachment.targets); !sealed)
        return sealed;
    return AttachmentStore(connection).insert(attachment);
}

Result<Attachment> saveAttachment(Connection &connection, const JobContext &context, Attachment draft)
{
    AttachmentStore store(connection);
    const bool isNew = draft.id.isNull();
    QString before;
    if (isNew) {
        draft.id = AttachmentId::create();
        draft.revision = 1;
        draft.attachedAt = context.now;
        draft.attachedBy = context.actor;
    } else {
        const auto stored = store.get(draft.id);
        if (!stored)
            return failure(stored.error());
        if (stored->workspaceId != draft.workspaceId || stored->integrationId != draft.integrationId) {
            return failure(ErrorCode::InvalidInput,
                           QCoreApplication::translate("Attachments",
                                                       "An attachment keeps its workspace and integration. Detach this "
                                                       "one and attach the other instead."),
                           documentKey(Field::Integration));
        }
        draft.attachedAt = stored->attachedAt;
        draft.attachedBy = stored->attachedBy;
        before = auditJson(*stored);
    }

    const auto ends = endsOf(connection, draft);
    if (!ends)
        return failure(ends.error());
    // Overrides of a type that takes none are an error, not something to drop in silence.
    if (hasTargets(ends->integration.type))
        draft = normalized(std::move(draft), ends->integration.type, context.sealer.get());
    if (const auto valid = asResult(validate(draft, ends->integration.type)); !valid)
        return failure(valid.error());
    QString after = auditJson(draft); // tells which secrets were typed
    if (const auto sealed = sealTargets(context, draft.targets); !sealed)
        return failure(sealed.error());
    if (isNew)
        after = auditJson(draft);

    if (isNew) {
        if (const auto inserted = store.insert(draft); !inserted)
            return failure(inserted.error());
    } else {
        const auto revision = store.update(draft);
        if (!revision)
            return failure(revision.error());
        draft.revision = *revision;
    }
    if (ends->integration.type == IntegrationType::Slack && !draft.targets.isEmpty()) {
        if (const auto remembered = rememberChannels(connection, draft.integrationId); !remembered)
            return failure(remembered.error());
    }
    const QString action = isNew ? QStringLiteral("attachment.create") : QStringLiteral("attachment.update");
    if (const auto audited = audit(connection, context, action, ends->name, before, after); !audited)
        return failure(audited.error());
    return draft;
}

Result<RemovedAttachment> removeAttachment(Connection &connection, const JobContext &context, const AttachmentId &id)
{
    AttachmentStore store(connection);
    RemovedAttachment removed;
    auto attachment = store.get(id);
    if (!attachment)
        return failure(attachment.error());
    const auto ends = endsOf(connection, *attachment);
    if (!ends)
        return failure(ends.error());
    auto cancelled = OutboxStore(connection).cancelForAttachment(id);
    if (!cancelled)
        return failure(cancelled.error());
    if (const auto gone = store.remove(id); !gone)
        return failure(gone.error());
    if (const auto audited =
            audit(connection, context, QStringLiteral("attachment.delete"), ends->name, auditJson(*attachment), {});
        !audited) {
        return failure(audited.error());
    }
    removed.attachment = std::move(*attachment);
    removed.cancelled = std::move(*cancelled);
    return removed;
}

Result<void> restoreAttachment(Connection &connection, const JobContext &context, const RemovedAttachment &removed)
{
    const auto ends = endsOf(connection, removed.attachment);
    if (!ends)
        return failure(ends.error());
    if (auto inserted = insertAgain(connection, context, removed.attachment); !inserted)
        return inserted;
    if (auto queued = OutboxStore(connection).requeueCancelled(removed.cancelled); !queued)
        return queued;
    return audit(connection, context, QStringLiteral("attachment.restore"), ends->name, {},
                 auditJson(removed.attachment));
}

} // namespace infradots

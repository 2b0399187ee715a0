// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/auditjson.h"
#include "app/services/normalizing.h"
#include "app/services/operations.h"
#include "models/domain/validation.h"
#include "models/store/attachmentstore.h"
#include "models/store/organizationstore.h"
#include "models/store/outboxstore.h"
#include "models/store/workspacestore.h"

#include <QCoreApplication>

namespace infradots {

Result<QString> auditName(Connection &connection, const Workspace &workspace)
{
    const auto organization = OrganizationStore(connection).get(workspace.organizationId);
    if (!organization)
        return failure(organization.error());
    return QString(organization->name + u'/' + workspace.name);
}

Result<Workspace> saveWorkspace(Connection &connection, const JobContext &context, Workspace draft)
{
    draft = normalized(std::move(draft));
    if (const auto valid = asResult(validate(draft)); !valid)
        return failure(valid.error());

    WorkspaceStore store(connection);
    QString before;
    if (draft.id.isNull()) {
        draft.id = WorkspaceId::create();
    } else {
        const auto stored = store.get(draft.id);
        if (!stored)
            return failure(stored.error());
        if (stored->organizationId != draft.organizationId) {
            return failure(ErrorCode::InvalidInput,
                           QCoreApplication::translate("Workspaces", "A workspace stays in its organization."),
                           documentKey(Field::Workspace));
        }
        before = auditJson(*stored);
    }
    const auto what = auditName(connection, draft); // also: is the organization there?
    if (!what)
        return failure(what.error());
    if (const auto saved = store.save(draft); !saved)
        return failure(saved.error());
    const QString action = before.isEmpty() ? QStringLiteral("workspace.create") : QStringLiteral("workspace.update");
    if (const auto audited = audit(connection, context, action, *what, before, auditJson(draft)); !audited)
        return failure(audited.error());
    return draft;
}

Result<RemovedWorkspace> removeWorkspace(Connection &connection, const JobContext &context, const WorkspaceId &id)
{
    WorkspaceStore store(connection);
    RemovedWorkspace removed;
    auto workspace = store.get(id);
    if (!workspace)
        return failure(workspace.error());
    const auto what = auditName(connection, *workspace);
    if (!what)
        return failure(what.error());
    auto attachments = AttachmentStore(connection).listForWorkspace(id);
    if (!attachments)
        return failure(attachments.error());
    auto cancelled = OutboxStore(connection).cancelForWorkspace(id);
    if (!cancelled)
        return failure(cancelled.error());
    if (const auto gone = store.remove(id); !gone)
        return failure(gone.error());
    removed.workspace = std::move(*workspace);
    removed.attachments = std::move(*attachments);
    removed.cancelled = std::move(*cancelled);
    if (const auto audited =
            audit(connection, context, QStringLiteral("workspace.delete"), *what, auditJson(removed), {});
        !audited) {
        return failure(audited.error());
    }
    return removed;
}

Result<void> restoreWorkspace(Connection &connection, const JobContext &context, const RemovedWorkspace &removed)
{
    const auto what = auditName(connection, removed.workspace);
    if (!what)
        return failure(what.error());
    if (auto saved = WorkspaceStore(connection).save(removed.workspace); !saved)
        return saved;
    for (const Attachment &attachment : removed.attachments) {
        if (auto inserted = insertAgain(connection, context, attachment); !inserted)
            return inserted;
    }
    if (auto queued = OutboxStore(connection).requeueCancelled(removed.cancelled); !queued)
        return queued;
    return audit(connection, context, QStringLiteral("workspace.restore"), *what, {}, auditJson(removed));
}

} // namespace infradots

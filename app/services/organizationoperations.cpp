// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/auditjson.h"
#include "app/services/normalizing.h"
#include "app/services/operations.h"
#include "models/domain/validation.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/outboxstore.h"
#include "models/store/workspacestore.h"

namespace infradots {

namespace {

/** Everything below an organization, and the organization. */
Result<RemovedOrganization> collect(Connection &connection, const OrganizationId &id)
{
    RemovedOrganization whole;
    auto organization = OrganizationStore(connection).get(id);
    if (!organization)
        return failure(organization.error());
    auto workspaces = WorkspaceStore(connection).list(id);
    if (!workspaces)
        return failure(workspaces.error());
    auto integrations = IntegrationStore(connection).list(id);
    if (!integrations)
        return failure(integrations.error());
    whole.organization = std::move(*organization);
    whole.workspaces = std::move(*workspaces);
    whole.integrations = std::move(*integrations);
    AttachmentStore attachments(connection);
    for (const Workspace &workspace : std::as_const(whole.workspaces)) {
        auto attached = attachments.listForWorkspace(workspace.id);
        if (!attached)
            return failure(attached.error());
        whole.attachments.append(*attached);
    }
    return whole;
}

} // namespace

Result<Organization> saveOrganization(Connection &connection, const JobContext &context, Organization draft)
{
    draft = normalized(std::move(draft));
    if (const auto valid = asResult(validate(draft)); !valid)
        return failure(valid.error());

    OrganizationStore store(connection);
    QString before;
    if (draft.id.isNull()) {
        draft.id = OrganizationId::create();
    } else {
        const auto stored = store.get(draft.id);
        if (!stored)
            return failure(stored.error());
        before = auditJson(*stored);
        if (draft.slackApp.clientSecret.sealed() != nullptr) // kept, but sealed anew since the form was opened
            draft.slackApp.clientSecret = stored->slackApp.clientSecret;
    }
    QString after = auditJson(draft); // tells which secrets were typed
    if (const auto sealed = seal(context, draft.slackApp.clientSecret, slackAppSecretPlace(draft.id)); !sealed)
        return failure(sealed.error());
    if (before.isEmpty())
        after = auditJson(draft);
    if (const auto saved = store.save(draft); !saved)
        return failure(saved.error());
    const QString action =
        before.isEmpty() ? QStringLiteral("organization.create") : QStringLiteral("organization.update");
    if (const auto audited = audit(connection, context, action, draft.name, before, after); !audited)
        return failure(audited.error());
    return draft;
}

Result<RemovedOrganization> removeOrganization(Connection &connection, const JobContext &context,
                                               const OrganizationId &id)
{
    auto removed = collect(connection, id);
    if (!removed)
        return removed;
    OutboxStore outbox(connection);
    for (const Integration &integration : std::as_const(removed->integrations)) {
        const auto cancelled = outbox.cancelForIntegration(integration.id);
        if (!cancelled)
            return failure(cancelled.error());
        removed->cancelled.append(*cancelled);
    }
    if (const auto gone = OrganizationStore(connection).remove(id); !gone)
        return failure(gone.error());
    if (const auto audited = audit(connection, context, QStringLiteral("organization.delete"),
                                   removed->organization.name, auditJson(*removed), {});
        !audited) {
        return failure(audited.error());
    }
    return removed;
}

Result<void> restoreOrganization(Connection &connection, const JobContext &context, const RemovedOrganization &removed)
{
    Organization organization = removed.organization;
    if (auto sealed = seal(context, organization.slackApp.clientSecret, slackAppSecretPlace(organization.id)); !sealed)
        return sealed;
    if (auto saved = OrganizationStore(connection).save(organization); !saved)
        return saved;
    WorkspaceStore workspaces(connection);
    for (const Workspace &workspace : removed.workspaces) {
        if (auto saved = workspaces.save(workspace); !saved)
            return saved;
    }
    for (const Integration &integration : removed.integrations) {
        if (auto inserted = insertAgain(connection, context, integration); !inserted)
            return inserted;
    }
    for (const Attachment &attachment : removed.attachments) {
        if (auto inserted = insertAgain(connection, context, attachment); !inserted)
            return inserted;
    }
    if (auto queued = OutboxStore(connection).requeueCancelled(removed.cancelled); !queued)
        return queued;
    return audit(connection, context, QStringLiteral("organization.restore"), removed.organization.name, {},
                 auditJson(removed));
}

} // namespace infradots

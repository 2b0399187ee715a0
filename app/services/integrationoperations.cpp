// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/auditjson.h"
#include "app/services/normalizing.h"
#include "app/services/operations.h"
#include "app/services/signingrotation.h"
#include "models/domain/validation.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/outboxstore.h"
#include "models/store/slackchannelstore.h"
#include "models/store/storeerrors.h"

#include <QCoreApplication>

#include <algorithm>

namespace infradots {

namespace {

/** A sealed header value is bound to its header's name: where the name was changed, it is sealed anew. */
Result<void> resealRenamedHeaders(const JobContext &context, Integration &draft, const Integration &stored)
{
    const QList<CustomHeader> &before = stored.endpoint.headers;
    for (CustomHeader &header : draft.endpoint.headers) {
        if (header.value.sealed() == nullptr)
            continue;
        const QString column = headerSecretColumn(header.name);
        const auto source = std::find_if(before.cbegin(), before.cend(),
                                         [&header](const CustomHeader &other) { return other.value == header.value; });
        if (source == before.cend() || headerSecretColumn(source->name) == column)
            continue;
        const auto sealer = sealerOf(context);
        if (!sealer)
            return failure(sealer.error());
        const auto clear =
            (*sealer)->reveal(header.value, integrationSecretPlace(stored.id, headerSecretColumn(source->name)));
        if (!clear)
            return failure(clear.error());
        header.value = (*sealer)->seal(*clear, integrationSecretPlace(stored.id, column));
    }
    return {};
}

/**
 * A sealed token in a draft is the one that was read when the form was opened. It may have been renewed since, so that
 * what is stored is kept; only a typed token, or none, is a change.
 */
SlackSettings slackToKeep(const SlackSettings &draft, const SlackSettings &stored)
{
    return draft.botToken.sealed() != nullptr && stored.botToken.isSet() ? stored : draft;
}

/** What is known of channels is of one Slack workspace: in another one, names are looked up anew. */
Result<void> followChannels(Connection &connection, const Integration &saved)
{
    if (saved.type != IntegrationType::Slack)
        return {};
    SlackChannelStore channels(connection);
    const auto list = channels.get(saved.id);
    if (!list)
        return failure(list.error());
    if (list->fetchedAt.isValid() && saved.slack.botToken.isSet() && saved.slack.teamId != list->teamId)
        return channels.forget(saved.id);
    return rememberChannels(connection, saved.id);
}

Result<void> checkUpdate(const Integration &draft, const Integration &stored)
{
    // Attachments hold overrides of the type's own kind, so another type would leave them without meaning.
    if (draft.type != stored.type || draft.organizationId != stored.organizationId) {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Integrations", "An integration keeps its type and organization. "
                                                                   "Add a new one and delete this one instead."),
                       QStringLiteral("type"));
    }
    return {};
}

/** Switching an integration on or off is what one looks for first when messages begin or cease to come. */
QString actionOf(const Integration &draft, const Integration &stored)
{
    if (draft.enabled == stored.enabled)
        return QStringLiteral("integration.update");
    return draft.enabled ? QStringLiteral("integration.enable") : QStringLiteral("integration.disable");
}

} // namespace

Result<QString> auditName(Connection &connection, const Integration &integration)
{
    const auto organization = OrganizationStore(connection).get(integration.organizationId);
    if (!organization)
        return failure(organization.error());
    return QString(organization->name + u'/' + integration.name);
}

Result<void> rememberChannels(Connection &connection, const IntegrationId &integration)
{
    SlackChannelStore channels(connection);
    auto list = channels.get(integration);
    if (!list)
        return failure(list.error());
    if (list->channels.isEmpty())
        return {};
    return channels.remember(integration, ChannelDirectory(std::move(list->channels)));
}

Result<void> insertAgain(Connection &connection, const JobContext &context, Integration integration)
{
    if (auto sealed = sealSecrets(context, integration); !sealed)
        return sealed;
    return IntegrationStore(connection).insert(integration);
}

Result<SavedIntegration> saveIntegration(Connection &connection, const JobContext &context, Integration draft)
{
    draft = normalized(std::move(draft), context.sealer.get());
    if (const auto valid = checked(draft); !valid)
        return failure(valid.error());
    const auto what = auditName(connection, draft);
    if (!what)
        return failure(what.error());

    IntegrationStore store(connection);
    SavedIntegration saved;
    QString before;
    QString after;
    QString action = QStringLiteral("integration.create");
    if (draft.id.isNull()) {
        draft.id = IntegrationId::create();
        draft.revision = 1;
        draft.endpoint.previousSigningSecret = {}; // of what was there before: nothing
        draft.endpoint.previousSigningUntil = {};
        if (const auto sealed = sealSecrets(context, draft); !sealed)
            return failure(sealed.error());
        after = auditJson(draft);
        if (const auto inserted = store.insert(draft); !inserted)
            return failure(inserted.error());
    } else {
        const auto stored = store.get(draft.id);
        if (!stored)
            return failure(stored.error());
        if (const auto fits = checkUpdate(draft, *stored); !fits)
            return failure(fits.error());
        if (draft.revision != stored->revision)
            return failure(revisionError());
        before = auditJson(*stored);
        draft.slack = slackToKeep(draft.slack, stored->slack);
        after = auditJson(draft);
        action = actionOf(draft, *stored);
        if (const auto resealed = resealRenamedHeaders(context, draft, *stored); !resealed)
            return failure(resealed.error());
        if (const auto settled = settleSigning(context, draft, *stored); !settled)
            return failure(settled.error());
        if (const auto sealed = sealSecrets(context, draft); !sealed)
            return failure(sealed.error());
        const auto revision = store.update(draft);
        if (!revision)
            return failure(revision.error());
        draft.revision = *revision;
        if (const auto followed = followChannels(connection, draft); !followed)
            return failure(followed.error());
        if (stored->enabled && !draft.enabled) {
            auto cancelled = OutboxStore(connection).cancelForIntegration(draft.id);
            if (!cancelled)
                return failure(cancelled.error());
            saved.cancelledUnsent = static_cast<int>(cancelled->size());
            saved.cancelled = std::move(*cancelled);
        }
    }
    if (const auto audited = audit(connection, context, action, *what, before, after); !audited)
        return failure(audited.error());
    saved.integration = std::move(draft);
    return saved;
}

Result<RemovedIntegration> removeIntegration(Connection &connection, const JobContext &context, const IntegrationId &id)
{
    IntegrationStore store(connection);
    RemovedIntegration removed;
    auto integration = store.get(id);
    if (!integration)
        return failure(integration.error());
    const auto what = auditName(connection, *integration);
    if (!what)
        return failure(what.error());
    auto attachments = AttachmentStore(connection).listForIntegration(id);
    if (!attachments)
        return failure(attachments.error());
    auto cancelled = OutboxStore(connection).cancelForIntegration(id);
    if (!cancelled)
        return failure(cancelled.error());
    if (const auto gone = store.remove(id); !gone)
        return failure(gone.error());
    removed.integration = std::move(*integration);
    removed.attachments = std::move(*attachments);
    removed.cancelled = std::move(*cancelled);
    if (const auto audited =
            audit(connection, context, QStringLiteral("integration.delete"), *what, auditJson(removed), {});
        !audited) {
        return failure(audited.error());
    }
    return removed;
}

Result<void> restoreIntegration(Connection &connection, const JobContext &context, const RemovedIntegration &removed)
{
    const auto what = auditName(connection, removed.integration);
    if (!what)
        return failure(what.error());
    if (auto inserted = insertAgain(connection, context, removed.integration); !inserted)
        return inserted;
    for (const Attachment &attachment : removed.attachments) {
        if (auto inserted = insertAgain(connection, context, attachment); !inserted)
            return inserted;
    }
    if (auto queued = OutboxStore(connection).requeueCancelled(removed.cancelled); !queued)
        return queued;
    return audit(connection, context, QStringLiteral("integration.restore"), *what, {}, auditJson(removed));
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/lintservice.h"

#include "app/services/destinations.h"
#include "app/services/keyedjobs.h"
#include "models/store/approvalstore.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/slackchannelstore.h"
#include "models/store/workspacestore.h"

namespace infradots {

namespace {

/** So far back one looks for runs that waited: far enough, and quickly done. */
constexpr int EventsLookedAt = 20'000;

/** Adds where targets lead. A URL that does not open is not known, and the health check says so of the vault. */
class DestinationFiller
{
public:
    DestinationFiller(const std::shared_ptr<const Sealer> &sealer, LintSnapshot &snapshot)
        : m_sealer(sealer)
        , m_destinations(sealer)
        , m_snapshot(snapshot)
    {
    }

    void fill()
    {
        QHash<IntegrationId, const Integration *> byId;
        for (const Integration &integration : std::as_const(m_snapshot.integrations)) {
            byId.insert(integration.id, &integration);
            if (hasTargets(integration.type)) {
                add(integration, integration.targets);
            } else if (integration.endpoint.apiUrl.isSet()) {
                Target endpoint;
                endpoint.url = integration.endpoint.apiUrl;
                add(integration, endpoint, lintKey(integration));
            }
        }
        for (const Attachment &attachment : std::as_const(m_snapshot.attachments)) {
            if (const Integration *integration = byId.value(attachment.integrationId))
                add(*integration, attachment.targets);
        }
    }

private:
    void add(const Integration &integration, const QList<Target> &targets)
    {
        for (const Target &target : targets)
            add(integration, target, lintKey(target));
    }

    void add(const Integration &integration, const Target &target, const QString &key)
    {
        if (m_sealer) {
            if (const auto destination = m_destinations.of(integration, target))
                m_snapshot.destinations.insert(key, destination->key);
        } else if (integration.type == IntegrationType::Slack) {
            const QString team = integration.slack.teamId.isEmpty() ? integration.id.text() : integration.slack.teamId;
            m_snapshot.destinations.insert(key, (team + u':' + channelToPost(target)).toUtf8()); // no secret
        }
    }

    const std::shared_ptr<const Sealer> &m_sealer;
    Destinations m_destinations;
    LintSnapshot &m_snapshot;
};

/** Says of channels, as Slack listed them last, what keeps messages from them. */
class ChannelFiller
{
public:
    ChannelFiller(Connection &connection, LintSnapshot &snapshot)
        : m_store(connection)
        , m_snapshot(snapshot)
    {
    }

    Result<void> fill()
    {
        QHash<IntegrationId, QList<Target>> overrides;
        for (const Attachment &attachment : std::as_const(m_snapshot.attachments))
            overrides[attachment.integrationId] += attachment.targets;
        for (const Integration &integration : std::as_const(m_snapshot.integrations)) {
            if (integration.type != IntegrationType::Slack)
                continue;
            auto list = m_store.get(integration.id);
            if (!list)
                return failure(list.error());
            const ChannelDirectory directory(std::move(list->channels));
            add(integration.targets, directory, integration.slack);
            add(overrides.value(integration.id), directory, integration.slack);
        }
        return {};
    }

private:
    void add(const QList<Target> &targets, const ChannelDirectory &directory, const SlackSettings &slack)
    {
        const QList<ChannelNote> notes = channelNotes(targets, directory, slack);
        for (const ChannelNote &note : notes) {
            if (isTrouble(note.kind))
                m_snapshot.channelTroubles.insert(targets.at(note.target).id, note.sentence);
        }
    }

    SlackChannelStore m_store;
    LintSnapshot &m_snapshot;
};

} // namespace

Result<LintSnapshot> lintSnapshot(Connection &connection, const JobContext &job, const OrganizationId &organization)
{
    auto organizations = OrganizationStore(connection).list();
    auto workspaces = WorkspaceStore(connection).listAll();
    auto integrations = IntegrationStore(connection).listAll();
    auto attachments = AttachmentStore(connection).listAll();
    auto waited = ApprovalStore(connection).waited(EventsLookedAt);
    for (const Error *error :
         {organizations ? nullptr : &organizations.error(), workspaces ? nullptr : &workspaces.error(),
          integrations ? nullptr : &integrations.error(), attachments ? nullptr : &attachments.error(),
          waited ? nullptr : &waited.error()}) {
        if (error != nullptr)
            return failure(*error);
    }
    LintSnapshot snapshot;
    snapshot.organizations = std::move(*organizations);
    snapshot.workspaces = std::move(*workspaces);
    snapshot.integrations = std::move(*integrations);
    snapshot.attachments = std::move(*attachments);
    snapshot.waited = std::move(*waited);
    if (!organization.isNull()) {
        const auto foreign = [&organization](const auto &thing) { return thing.organizationId != organization; };
        snapshot.organizations.removeIf([&organization](const Organization &one) { return one.id != organization; });
        snapshot.workspaces.removeIf(foreign);
        snapshot.integrations.removeIf(foreign);
    }
    DestinationFiller(job.sealer, snapshot).fill();
    if (const auto filled = ChannelFiller(connection, snapshot).fill(); !filled)
        return failure(filled.error());
    return snapshot;
}

LintService::LintService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<QList<Finding>>> LintService::lint(const OrganizationId &organization)
{
    return readWithKeys(m_context,
                        [organization](Connection &connection, const JobContext &job) {
                            return lintSnapshot(connection, job, organization);
                        })
        // In the pool, not in the reading thread: the history is read there meanwhile.
        .then(QtFuture::Launch::Async, [](const Result<LintSnapshot> &snapshot) -> Result<QList<Finding>> {
            if (!snapshot)
                return failure(snapshot.error());
            return infradots::lint(*snapshot);
        });
}

} // namespace infradots

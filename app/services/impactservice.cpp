// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/impactservice.h"

#include "app/services/announcing.h"
#include "app/services/destinations.h"
#include "app/services/keyedjobs.h"
#include "app/services/lintservice.h"
#include "app/services/normalizing.h"

namespace infradots {

namespace {

/** What targets are compared by: stored ones have been looked up, typed ones are hashed the same way. */
class Places
{
public:
    Places(const LintSnapshot &base, const std::shared_ptr<const Sealer> &sealer)
        : m_base(base)
        , m_sealer(sealer)
        , m_destinations(sealer)
    {
    }

    [[nodiscard]] QByteArray of(const Integration &integration, const Target &target)
    {
        if (integration.type == IntegrationType::Slack)
            return target.value.toUtf8(); // one team before and after
        const bool typed = target.url.clear() != nullptr;
        const QString key = hasTargets(integration.type) ? lintKey(target) : lintKey(integration);
        if (!typed && m_base.destinations.contains(key))
            return m_base.destinations.value(key);
        if (m_sealer) {
            if (const auto destination = m_destinations.of(integration, target))
                return destination->key;
        }
        return (typed ? "typed:" : "sealed:") + target.id.text().toUtf8() + ':' + target.value.toUtf8();
    }

private:
    const LintSnapshot &m_base;
    const std::shared_ptr<const Sealer> &m_sealer;
    Destinations m_destinations;
};

QStringList knownEnvironments(const LintSnapshot &base)
{
    QStringList names;
    for (const Workspace &workspace : base.workspaces)
        names.append(workspace.environment);
    for (const Integration &integration : base.integrations)
        names += environmentsOf(integration.targets);
    for (const Attachment &attachment : base.attachments)
        names += environmentsOf(attachment.targets);
    return names;
}

template<typename Thing, typename Id>
const Thing *find(const QList<Thing> &all, const Id &id)
{
    for (const Thing &one : all) {
        if (one.id == id)
            return &one;
    }
    return nullptr;
}

ChangeImpact impact(const LintSnapshot &base, const std::shared_ptr<const Sealer> &sealer, const Integration &before,
                    const Integration &after, const QList<ImpactedWorkspace> &workspaces)
{
    Places places(base, sealer);
    return changeImpact(
        before, after, workspaces, knownEnvironments(base),
        [&places](const Integration &integration, const Target &target) { return places.of(integration, target); });
}

ChangeImpact integrationImpact(const LintSnapshot &base, const std::shared_ptr<const Sealer> &sealer,
                               const Integration &draft)
{
    const Integration *before = find(base.integrations, draft.id);
    if (before == nullptr)
        return {};
    QHash<WorkspaceId, const Workspace *> workspaces;
    for (const Workspace &workspace : base.workspaces)
        workspaces.insert(workspace.id, &workspace);
    QList<ImpactedWorkspace> attached;
    for (const Attachment &attachment : base.attachments) {
        const Workspace *workspace = workspaces.value(attachment.workspaceId);
        if (attachment.integrationId == draft.id && workspace != nullptr)
            attached.append({*workspace, attachment, attachment});
    }
    return impact(base, sealer, *before, normalized(draft, sealer.get()), attached);
}

ChangeImpact attachmentImpact(const LintSnapshot &base, const std::shared_ptr<const Sealer> &sealer,
                              const Attachment &draft)
{
    const Integration *integration = find(base.integrations, draft.integrationId);
    const Workspace *workspace = find(base.workspaces, draft.workspaceId);
    if (integration == nullptr || workspace == nullptr)
        return {};
    ImpactedWorkspace one{*workspace, std::nullopt, draft};
    if (hasTargets(integration->type))
        one.after = normalized(draft, integration->type, sealer.get());
    if (const Attachment *before = find(base.attachments, draft.id); before != nullptr && !draft.id.isNull())
        one.before = *before;
    return impact(base, sealer, *integration, *integration, {one});
}

} // namespace

ImpactService::ImpactService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<ImpactBase>> ImpactService::read(const OrganizationId &organization)
{
    return readWithKeys(m_context, [organization](Connection &connection, const JobContext &job) -> Result<ImpactBase> {
        auto snapshot = lintSnapshot(connection, job, organization);
        if (!snapshot)
            return failure(snapshot.error());
        return std::make_shared<const LintSnapshot>(std::move(*snapshot));
    });
}

QFuture<Result<ChangeImpact>> ImpactService::ofIntegration(const ImpactBase &base, Integration draft)
{
    return ended(Result<ImpactBase>(base))
        .then(QtFuture::Launch::Async,
              [sealer = m_context.vault.sealer(), draft = std::move(draft)](const Result<ImpactBase> &read)
                  -> Result<ChangeImpact> { return integrationImpact(**read, sealer, draft); });
}

QFuture<Result<ChangeImpact>> ImpactService::ofAttachment(const ImpactBase &base, Attachment draft)
{
    return ended(Result<ImpactBase>(base))
        .then(QtFuture::Launch::Async,
              [sealer = m_context.vault.sealer(), draft = std::move(draft)](const Result<ImpactBase> &read)
                  -> Result<ChangeImpact> { return attachmentImpact(**read, sealer, draft); });
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lint_p.h"

namespace infradots {

LintIndex::LintIndex(const LintSnapshot &snapshot)
    : m_snapshot(snapshot)
{
    for (const Organization &organization : snapshot.organizations)
        m_organizationNames.insert(organization.id, organization.name);
    for (const Workspace &workspace : snapshot.workspaces) {
        m_workspaces[workspace.organizationId].append(&workspace);
        m_workspaceById.insert(workspace.id, &workspace);
    }
    for (const Integration &integration : snapshot.integrations) {
        m_integrations[integration.organizationId].append(&integration);
        m_integrationById.insert(integration.id, &integration);
    }
    for (const Attachment &attachment : snapshot.attachments) {
        if (!m_workspaceById.contains(attachment.workspaceId) || !m_integrationById.contains(attachment.integrationId))
            continue;
        m_byIntegration[attachment.integrationId].append(&attachment);
        m_byWorkspace[attachment.workspaceId].append(&attachment);
    }
}

QByteArray LintIndex::destination(const Integration &integration, const Target &target) const
{
    const QString key = hasTargets(integration.type) ? lintKey(target) : lintKey(integration);
    const QByteArray known = m_snapshot.destinations.value(key);
    return known.isEmpty() ? "shown:" + integration.id.text().toUtf8() + ':' + target.value.toUtf8() : known;
}

QSet<QByteArray> LintIndex::destinations(const Integration &integration, const QList<Target> &targets) const
{
    QSet<QByteArray> all;
    for (const Target &target : targets)
        all.insert(destination(integration, target));
    return all;
}

QString LintIndex::where(const Workspace &workspace) const
{
    return m_organizationNames.value(workspace.organizationId) + u'/' + workspace.name;
}

QString LintIndex::where(const Integration &integration) const
{
    return m_organizationNames.value(integration.organizationId) + u'/' + integration.name;
}

QString LintIndex::where(const Attachment &attachment) const
{
    return where(workspace(attachment)) + QStringLiteral(" ← ") + integration(attachment).name;
}

ConfigurationPlace LintIndex::place(const Workspace &workspace, Field field)
{
    return {.organization = workspace.organizationId, .workspace = workspace.id, .field = field};
}

ConfigurationPlace LintIndex::place(const Integration &integration, Field field)
{
    return {.organization = integration.organizationId, .integration = integration.id, .field = field};
}

ConfigurationPlace LintIndex::place(const Attachment &attachment, Field field) const
{
    return {.organization = workspace(attachment).organizationId,
            .workspace = attachment.workspaceId,
            .integration = attachment.integrationId,
            .attachment = attachment.id,
            .field = field};
}

QString lintKey(const Target &target)
{
    return QStringLiteral("target:") + target.id.text();
}

QString lintKey(const Integration &endpoint)
{
    return QStringLiteral("endpoint:") + endpoint.id.text();
}

Field targetsField(IntegrationType type, bool routed)
{
    switch (type) {
    case IntegrationType::Slack:
        return routed ? Field::EnvironmentChannels : Field::Channels;
    case IntegrationType::Teams:
        return routed ? Field::EnvironmentWebhookUrls : Field::WebhookUrls;
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        return Field::ApiUrl;
    }
    Q_UNREACHABLE();
}

QList<RunStatus> statusesOf(Stage stage)
{
    if (stage == Stage::Plan)
        return runStatusOrder();
    return {RunStatus::Completed, RunStatus::Failed, RunStatus::Cancelled};
}

bool firesFor(const Attachment &attachment, Stage stage, RunStatus status)
{
    return firesAfter(attachment.runAfter, stage) && attachment.statuses.contains(status) &&
           statusesOf(stage).contains(status);
}

QList<Finding> lint(const LintSnapshot &snapshot)
{
    const LintIndex index(snapshot);
    QList<Finding> findings;
    for (const Organization &organization : snapshot.organizations) {
        lintAddresses(index, organization, findings);
        for (const Integration *integration : index.integrationsOf(organization.id)) {
            lintReadiness(index, *integration, findings);
            lintAddresses(index, *integration, findings);
            lintOverrides(index, *integration, findings);
        }
        lintEnvironments(index, organization.id, findings);
        lintDoubles(index, organization.id, findings);
        for (const Workspace *workspace : index.workspacesOf(organization.id))
            lintFiring(index, *workspace, findings);
    }
    return findings;
}

} // namespace infradots

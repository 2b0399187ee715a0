// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/demoservice.h"

#include "app/services/announcing.h"
#include "app/services/keyedjobs.h"
#include "app/services/operations.h"

namespace infradots {

namespace {

SecretString secret(const QString &text)
{
    return SecretString(text);
}

Target channel(const QString &name, const QString &environment = {})
{
    return {.id = {}, .environment = environment, .value = name, .url = {}};
}

Target webhook(const QString &url)
{
    return {.id = {}, .environment = {}, .value = {}, .url = secret(url)};
}

Integration slack()
{
    Integration integration;
    integration.name = QStringLiteral("Ops Slack");
    integration.type = IntegrationType::Slack;
    integration.description = QStringLiteral("Run notifications for the operations team");
    integration.slack.botToken = secret(QStringLiteral("xoxb-demo-sandbox"));
    integration.slack.teamId = QStringLiteral("T0DEMO000");
    integration.slack.teamName = QStringLiteral("Acme");
    integration.slack.botName = QStringLiteral("infradots");
    integration.targets = {channel(QStringLiteral("infrastructure")), channel(QStringLiteral("devops")),
                           channel(QStringLiteral("prod-alerts"), QStringLiteral("production"))};
    return integration;
}

Integration teams(const SandboxAddresses &sandbox)
{
    Integration integration;
    integration.name = QStringLiteral("Ops Teams");
    integration.type = IntegrationType::Teams;
    integration.description = QStringLiteral("Cards in the operations channel");
    integration.targets = {webhook(sandbox.teamsUrl + QStringLiteral("/channel-operations-4f1c"))};
    return integration;
}

Integration runLog(const SandboxAddresses &sandbox)
{
    Integration integration;
    integration.name = QStringLiteral("Run log");
    integration.type = IntegrationType::Webhook;
    integration.description = QStringLiteral("Every stage of every run, signed");
    integration.endpoint.apiUrl = secret(sandbox.webhookUrl + QStringLiteral("/run-log"));
    integration.endpoint.apiKey = secret(QStringLiteral("demo-run-log-key"));
    integration.endpoint.signingSecret = secret(
        QStringLiteral("whsec_") + QString::fromLatin1(QByteArrayLiteral("a signing secret for the demo.").toBase64()));
    return integration;
}

Integration changeRecord(const SandboxAddresses &sandbox)
{
    Integration integration;
    integration.name = QStringLiteral("Change record");
    integration.type = IntegrationType::Custom;
    integration.description = QStringLiteral("Opens a change record in its own format");
    integration.endpoint.apiUrl = secret(sandbox.webhookUrl + QStringLiteral("/changes"));
    integration.endpoint.method = QStringLiteral("PUT");
    integration.endpoint.headers = {{QStringLiteral("X-Change-System"), secret(QStringLiteral("demo-change-system"))}};
    integration.endpoint.bodyTemplate = QStringLiteral(
        "{\"summary\": \"{{workspace_name}}: {{stage}} {{status}}\",\n \"environment\": \"{{environment}}\",\n"
        " \"reference\": \"{{job}}\",\n \"commit\": \"{{commit}}\"}\n");
    return integration;
}

/** Made so that each of the four rules wins somewhere. */
class Demo
{
public:
    Demo(Connection &connection, const JobContext &job)
        : m_connection(connection)
        , m_job(job)
    {
    }

    Result<OrganizationId> create(const SandboxAddresses &sandbox)
    {
        Organization organization;
        organization.name = QStringLiteral("acme");
        organization.platformUrl = QStringLiteral("https://app.infradots.example");
        organization.slackApp.baseUrl = sandbox.slackBaseUrl;
        const auto saved = saveOrganization(m_connection, m_job, organization);
        if (!saved)
            return failure(saved.error());
        m_organization = saved->id;

        const WorkspaceId production = add(QStringLiteral("production-infra"), QStringLiteral("production"));
        const WorkspaceId staging = add(QStringLiteral("staging-infra"), QStringLiteral("staging"));
        const WorkspaceId playground = add(QStringLiteral("sandbox"), QStringLiteral("development"));
        const IntegrationId slackId = add(slack());
        const IntegrationId teamsId = add(teams(sandbox));
        const IntegrationId runLogId = add(runLog(sandbox));
        const IntegrationId changeId = add(changeRecord(sandbox));

        attach(production, slackId, RunAfter::All, {}); // the organization's channel for production
        attach(staging, slackId, RunAfter::All,
               {channel(QStringLiteral("staging-infra"), QStringLiteral("staging"))});    // the workspace's for staging
        attach(playground, slackId, RunAfter::Plan, {channel(QStringLiteral("random"))}); // the workspace's own
        attach(production, teamsId, RunAfter::All, {});                                   // the organization's
        attach(staging, teamsId, RunAfter::Apply, {});
        attach(production, runLogId, RunAfter::All, {});
        attach(staging, runLogId, RunAfter::All, {});
        attach(production, changeId, RunAfter::Apply, {});
        if (m_problem)
            return failure(*m_problem);
        return m_organization;
    }

private:
    WorkspaceId add(const QString &name, const QString &environment)
    {
        if (m_problem)
            return {};
        const auto saved =
            saveWorkspace(m_connection, m_job,
                          {.id = {}, .organizationId = m_organization, .name = name, .environment = environment});
        if (!saved)
            m_problem = saved.error();
        return saved ? saved->id : WorkspaceId();
    }

    IntegrationId add(Integration integration)
    {
        if (m_problem)
            return {};
        integration.organizationId = m_organization;
        const auto saved = saveIntegration(m_connection, m_job, std::move(integration));
        if (!saved)
            m_problem = saved.error();
        return saved ? saved->integration.id : IntegrationId();
    }

    void attach(const WorkspaceId &workspace, const IntegrationId &integration, RunAfter runAfter,
                const QList<Target> &overrides)
    {
        if (m_problem)
            return;
        Attachment attachment;
        attachment.workspaceId = workspace;
        attachment.integrationId = integration;
        attachment.runAfter = runAfter;
        attachment.targets = overrides;
        const auto saved = saveAttachment(m_connection, m_job, std::move(attachment));
        if (!saved)
            m_problem = saved.error();
    }

    Connection &m_connection;
    const JobContext &m_job;
    OrganizationId m_organization;
    std::optional<Error> m_problem; ///< the first one; what follows is left out and the whole is rolled back
};

} // namespace

DemoService::DemoService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<OrganizationId>> DemoService::create(SandboxAddresses sandbox)
{
    auto created = written(m_context, [sandbox = std::move(sandbox)](Connection &connection, const JobContext &job) {
        return Demo(connection, job).create(sandbox);
    });
    return announced(std::move(created), m_context.changes, [](Changes &changes, const OrganizationId &id) {
        Q_EMIT changes.organizationsChanged();
        Q_EMIT changes.workspacesChanged(id);
        Q_EMIT changes.integrationsChanged(id);
        Q_EMIT changes.attachmentsChanged();
    });
}

} // namespace infradots

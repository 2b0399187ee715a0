// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runfixture.h"

#include "app/services/jobcontext.h"
#include "app/services/operations.h"

namespace infradots {

/** Writes an organization of any size in one go, through the operations themselves. */
class OrganizationWriter
{
public:
    OrganizationWriter(Connection &connection, const JobContext &job, const OrganizationId &organization)
        : m_connection(connection)
        , m_job(job)
        , m_organization(organization)
    {
    }

    WorkspaceId workspace(const QString &name, const QString &environment)
    {
        return RunHarness::must(
                   saveWorkspace(
                       m_connection, m_job,
                       {.id = {}, .organizationId = m_organization, .name = name, .environment = environment}))
            .id;
    }
    enum class Connected { No, Yes };
    IntegrationId slack(const QString &name, const QList<Target> &targets, bool enabled = true,
                        Connected connected = Connected::Yes)
    {
        Integration draft;
        draft.organizationId = m_organization;
        draft.name = name;
        draft.enabled = enabled;
        if (connected == Connected::Yes)
            draft.slack.botToken = SecretString(QStringLiteral("xoxb-1-2-abcdefghij"));
        draft.targets = targets;
        return RunHarness::must(saveIntegration(m_connection, m_job, draft)).integration.id;
    }
    IntegrationId teams(const QString &name, const QString &environment)
    {
        Integration draft;
        draft.organizationId = m_organization;
        draft.name = name;
        draft.type = IntegrationType::Teams;
        draft.targets = {
            {.id = {},
             .environment = environment,
             .value = {},
             .url = SecretString(QStringLiteral("https://acme.webhook.office.com/webhookb2/0123456789abcd"))}};
        return RunHarness::must(saveIntegration(m_connection, m_job, draft)).integration.id;
    }
    IntegrationId webhook(const QString &name)
    {
        Integration draft;
        draft.organizationId = m_organization;
        draft.name = name;
        draft.type = IntegrationType::Webhook;
        draft.endpoint.apiUrl = SecretString(QStringLiteral("https://example.org/hook-1234"));
        return RunHarness::must(saveIntegration(m_connection, m_job, draft)).integration.id;
    }
    void attach(const WorkspaceId &workspace, const IntegrationId &integration, RunAfter runAfter = RunAfter::All,
                const QList<Target> &targets = {}, const QSet<RunStatus> &statuses = allRunStatuses())
    {
        Attachment draft;
        draft.workspaceId = workspace;
        draft.integrationId = integration;
        draft.runAfter = runAfter;
        draft.statuses = statuses;
        draft.targets = targets;
        static_cast<void>(RunHarness::must(saveAttachment(m_connection, m_job, draft)));
    }

private:
    Connection &m_connection;
    const JobContext &m_job;
    OrganizationId m_organization;
};

/** Runs @p write(OrganizationWriter &) in one transaction on the organization that is shown, and tells everybody. */
template<typename Write>
void writeOrganization(GuiHarness &gui, Write write)
{
    const OrganizationId organization = gui.window->navigation().current();
    const JobContext job{gui.app->vault.sealer(), {}, QDateTime::currentDateTimeUtc(), QStringLiteral("tester")};
    const auto written = GuiHarness::wait(gui.app->database.write([&](Connection &connection) -> Result<void> {
        OrganizationWriter writer(connection, job, organization);
        write(writer);
        return {};
    }));
    QVERIFY(written.has_value());
    Q_EMIT gui.app->changes.workspacesChanged(organization);
    Q_EMIT gui.app->changes.integrationsChanged(organization);
    Q_EMIT gui.app->changes.attachmentsChanged();
}

/** @p workspaces by @p environments, three integrations attached to most of them; every tenth hears nothing. */
inline void writeLarge(OrganizationWriter &writer, int workspaces, int environments)
{
    QStringList names;
    for (int i = 0; i < environments; ++i)
        names.append(QStringLiteral("environment-%1").arg(i, 2, 10, QLatin1Char('0')));
    QList<Target> targets{channelTarget(QStringLiteral("all"))};
    for (const QString &name : std::as_const(names)) {
        targets.append(channelTarget(name + QStringLiteral("-alerts"), name));
        targets.append(channelTarget(name + QStringLiteral("-ops"), name));
    }
    const IntegrationId ops = writer.slack(QStringLiteral("Ops"), targets);
    const IntegrationId audit = writer.slack(QStringLiteral("Audit"), {channelTarget(QStringLiteral("audit"))});
    const IntegrationId teams = writer.teams(QStringLiteral("Teams"), names.first());
    for (int i = 0; i < workspaces; ++i) {
        const WorkspaceId workspace = writer.workspace(QStringLiteral("workspace-%1").arg(i, 4, 10, QLatin1Char('0')),
                                                       names.at(i % environments));
        if (i % 10 == 9)
            continue;
        writer.attach(workspace, ops, RunAfter::All,
                      i % 3 == 0 ? QList<Target>{channelTarget(QStringLiteral("team-%1").arg(i % 7), names.at(1))}
                                 : QList<Target>());
        writer.attach(workspace, audit, RunAfter::Apply);
        writer.attach(workspace, teams, RunAfter::All, {}, {RunStatus::Failed});
    }
}

} // namespace infradots

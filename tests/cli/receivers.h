// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "tests/cli/commandline.h"

/** Receivers on loopback, and a configuration whose integrations end there as if they were the real ones. */
class Receivers
{
public:
    Receivers()
    {
        if (!m_sandbox.start())
            qFatal("the receivers cannot listen");
    }

    [[nodiscard]] infradots::Sandbox &sandbox() { return m_sandbox; }

    /** init and apply. */
    [[nodiscard]] CommandLine::Outcome configure(CommandLine &cli) const
    {
        const infradots::SandboxAddresses at = m_sandbox.addresses();
        const QString document =
            QStringLiteral(R"({"organizations": [{"name": "acme", "platform_url": "https://app.infradots.example",
  "slack_app": {"base_url": "%1"},
  "workspaces": [{"name": "production-infra", "environment": "production"}, {"name": "other"}],
  "integrations": [
    {"name": "Hook", "type": "WEBHOOK", "api_url": "%3/canary-hook-path", "api_key": "canary-api-key",
     "signing_secret": "whsec_Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5"},
    {"name": "Ops Slack", "type": "SLACK", "channels": ["infrastructure", "devops"],
     "environment_channels": {"production": ["prod-alerts"]}, "bot_token": "xoxb-canary-token"},
    {"name": "Ops Teams", "type": "TEAMS", "webhook_urls": ["%2/canary-teams-path"]},
    {"name": "Unconnected", "type": "SLACK", "channels": ["x"]}],
  "attachments": [
    {"workspace": "production-infra", "integration": "Hook", "run_after": "all"},
    {"workspace": "production-infra", "integration": "Ops Slack", "run_after": "all", "channels": ["ws"]},
    {"workspace": "production-infra", "integration": "Ops Teams", "run_after": "apply"},
    {"workspace": "production-infra", "integration": "Unconnected", "run_after": "all"},
    {"workspace": "other", "integration": "Hook", "run_after": "plan", "statuses": ["FAILED"]}]
}]})")
                .arg(at.slackBaseUrl, at.teamsUrl, at.webhookUrl);
        const auto made = cli.run({QStringLiteral("init")});
        if (made.exit != 0)
            return made;
        return cli.run({QStringLiteral("apply"), QStringLiteral("-")}, document.toUtf8());
    }

    [[nodiscard]] static QStringList emitting(const QString &stage = QStringLiteral("apply"),
                                              const QString &status = QStringLiteral("COMPLETED"),
                                              const QString &workspace = QStringLiteral("acme/production-infra"))
    {
        return {QStringLiteral("emit"),
                QStringLiteral("--workspace"),
                workspace,
                QStringLiteral("--stage"),
                stage,
                QStringLiteral("--status"),
                status,
                QStringLiteral("--job"),
                QStringLiteral("job-42")};
    }

    [[nodiscard]] QList<infradots::SandboxMessage> messagesOf(infradots::SandboxReceiver receiver) const
    {
        QCoreApplication::processEvents();
        QList<infradots::SandboxMessage> found;
        for (const infradots::SandboxMessage &message : m_sandbox.messages()) {
            if (message.receiver == receiver)
                found.append(message);
        }
        return found;
    }

    [[nodiscard]] static QByteArray header(const infradots::SandboxMessage &message, const QByteArray &name)
    {
        for (const auto &[key, value] : message.headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }

private:
    infradots::Sandbox m_sandbox;
};

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/receiverurl.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

namespace infradots {

namespace {

struct KnownHost
{
    QLatin1StringView domain; ///< and everything below it
    ReceiverKind kind;
};

constexpr std::array KnownHosts{
    KnownHost{QLatin1StringView("api.powerplatform.com"), ReceiverKind::TeamsWorkflows},
    KnownHost{QLatin1StringView("api.powerautomate.com"), ReceiverKind::TeamsWorkflows},
    KnownHost{QLatin1StringView("flow.microsoft.com"), ReceiverKind::TeamsWorkflows},
    KnownHost{QLatin1StringView("logic.azure.com"), ReceiverKind::TeamsWorkflowsOld},
    KnownHost{QLatin1StringView("webhook.office.com"), ReceiverKind::TeamsConnector},
    KnownHost{QLatin1StringView("webhook.office365.com"), ReceiverKind::TeamsConnector},
    KnownHost{QLatin1StringView("outlook.office.com"), ReceiverKind::TeamsConnector},
    KnownHost{QLatin1StringView("outlook.office365.com"), ReceiverKind::TeamsConnector},
    KnownHost{QLatin1StringView("teams.microsoft.com"), ReceiverKind::TeamsLink},
    KnownHost{QLatin1StringView("teams.cloud.microsoft"), ReceiverKind::TeamsLink},
    KnownHost{QLatin1StringView("hooks.slack.com"), ReceiverKind::SlackWebhook},
    KnownHost{QLatin1StringView("hooks.slack-gov.com"), ReceiverKind::SlackWebhook},
};

bool isWithin(const QString &host, QLatin1StringView domain)
{
    return host == domain || (host.endsWith(domain) && host.at(host.size() - domain.size() - 1) == u'.');
}

/** Slack's workflow builder has its own kind of URL, which takes any flat JSON. */
bool isSlackTrigger(const QString &path)
{
    return path.startsWith(u"/triggers/") || path.startsWith(u"/workflows/");
}

QString sentence(const char *text)
{
    return QCoreApplication::translate("ReceiverUrl", text);
}

QString warningForTeams(ReceiverKind kind)
{
    switch (kind) {
    case ReceiverKind::TeamsConnector:
        return sentence(QT_TRANSLATE_NOOP("ReceiverUrl",
                                          "Microsoft has retired Office 365 connector URLs (webhook.office.com). "
                                          "Messages to them may not arrive: create a Workflows webhook in the same "
                                          "channel and put its URL here instead."));
    case ReceiverKind::TeamsWorkflowsOld:
        return sentence(QT_TRANSLATE_NOOP("ReceiverUrl",
                                          "Since 30 November 2025 flows no longer answer at logic.azure.com. Open the "
                                          "flow in Power Automate, copy the URL that its trigger shows today, and put "
                                          "it here. Only a Logic App of your own still has such a URL."));
    case ReceiverKind::TeamsLink:
        return sentence(QT_TRANSLATE_NOOP("ReceiverUrl",
                                          "This is a link to a place in Teams, not a webhook URL: nothing can be "
                                          "posted to it. Create a Workflows webhook in that channel."));
    case ReceiverKind::SlackWebhook:
        return sentence(QT_TRANSLATE_NOOP("ReceiverUrl",
                                          "This is a Slack URL, and Slack does not read the cards that Teams gets. Add "
                                          "an integration of type Slack instead."));
    case ReceiverKind::Other:
    case ReceiverKind::TeamsWorkflows:
        break;
    }
    return {};
}

QString warningForEndpoint(ReceiverKind kind)
{
    switch (kind) {
    case ReceiverKind::SlackWebhook:
        return sentence(QT_TRANSLATE_NOOP("ReceiverUrl",
                                          "Slack refuses the webhook payload at this URL: it wants a body of its own "
                                          "shape. Use the type Slack; or the type Custom with a body template like "
                                          "{\"text\": \"{{workspace_name}}: {{status}}\"}."));
    case ReceiverKind::TeamsWorkflows:
    case ReceiverKind::TeamsWorkflowsOld:
    case ReceiverKind::TeamsConnector:
        return sentence(QT_TRANSLATE_NOOP("ReceiverUrl",
                                          "This is a Teams URL, and Teams shows nothing of the webhook payload: it "
                                          "wants an Adaptive Card. Use the type Microsoft Teams."));
    case ReceiverKind::TeamsLink:
        return warningForTeams(kind);
    case ReceiverKind::Other:
        break;
    }
    return {};
}

} // namespace

ReceiverKind receiverKind(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const QString host = parsed.host().toLower();
    const auto *const known = std::find_if(KnownHosts.begin(), KnownHosts.end(), [&host](const KnownHost &candidate) {
        return isWithin(host, candidate.domain);
    });
    if (known != KnownHosts.end())
        return known->kind == ReceiverKind::SlackWebhook && isSlackTrigger(parsed.path()) ? ReceiverKind::Other
                                                                                          : known->kind;
    // National clouds have other hosts and the same path.
    return parsed.path().startsWith(u"/powerautomate/") ? ReceiverKind::TeamsWorkflows : ReceiverKind::Other;
}

QString receiverWarning(ReceiverKind kind, IntegrationType type, bool ownBody)
{
    switch (type) {
    case IntegrationType::Slack:
        return {};
    case IntegrationType::Teams:
        return warningForTeams(kind);
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        return ownBody && kind != ReceiverKind::TeamsLink ? QString() : warningForEndpoint(kind);
    }
    Q_UNREACHABLE();
}

QStringList receiverWarnings(const QList<Target> &targets)
{
    QStringList sentences;
    for (const Target &target : targets) {
        const SecretString *typed = target.url.clear();
        const ReceiverKind kind = receiverKind(typed != nullptr ? typed->toText() : target.value);
        const QString warning = receiverWarning(kind, IntegrationType::Teams, false);
        if (!warning.isEmpty() && !sentences.contains(warning))
            sentences << warning;
    }
    return sentences;
}

} // namespace infradots

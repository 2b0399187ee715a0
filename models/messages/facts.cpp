// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/facts.h"

#include "models/domain/url.h"

#include <QUrl>

namespace infradots {

namespace {

QString encodedSegment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString platformRunUrl(const Organization &organization, const Workspace &workspace, const StageEvent &event)
{
    if (event.job.isEmpty() || !checkLinkBase(organization.platformUrl))
        return {};
    QString base = organization.platformUrl;
    while (base.endsWith(u'/'))
        base.chop(1);
    return base + u"/organizations/" + encodedSegment(organization.name) + u"/workspaces/" +
           encodedSegment(workspace.name) + u"/runs/" + encodedSegment(event.job);
}

bool isShortLink(const QString &url)
{
    return url.size() <= LongestLink && isLink(url);
}

} // namespace

MessageFacts messageFacts(const Organization &organization, const Workspace &workspace, const Integration &integration,
                          const StageEvent &event, const DeliveryId &delivery)
{
    MessageFacts facts;
    facts.organizationId = organization.id.text();
    facts.organizationName = organization.name;
    facts.workspaceId = workspace.id.text();
    facts.workspaceName = workspace.name;
    facts.integrationId = integration.id.text();
    facts.integrationName = integration.name;
    facts.integrationType = integration.type;
    facts.event = event;
    facts.environment = effectiveEnvironment(event.environment, workspace.environment);
    facts.runUrl = isShortLink(event.runUrl) ? event.runUrl : platformRunUrl(organization, workspace, event);
    facts.runText = isLink(event.runUrl) ? QString() : event.runUrl;
    if (event.status == RunStatus::WaitingForApproval) {
        facts.approveUrl = isShortLink(event.approvalUrl) ? event.approvalUrl : facts.runUrl;
        facts.approveText = isLink(event.approvalUrl) ? QString() : event.approvalUrl;
    }
    facts.deliveryId = delivery.text();
    return facts;
}

QString statusWords(RunStatus status)
{
    switch (status) {
    case RunStatus::Completed:
        return QStringLiteral("Completed");
    case RunStatus::Failed:
        return QStringLiteral("Failed");
    case RunStatus::WaitingForApproval:
        return QStringLiteral("Waiting for approval");
    case RunStatus::Cancelled:
        return QStringLiteral("Cancelled");
    case RunStatus::Rejected:
        return QStringLiteral("Rejected");
    }
    Q_UNREACHABLE();
}

QString statusEmoji(RunStatus status)
{
    switch (status) {
    case RunStatus::Completed:
        return QStringLiteral("✅");
    case RunStatus::Failed:
        return QStringLiteral("❌");
    case RunStatus::WaitingForApproval:
        return QStringLiteral("⏳");
    case RunStatus::Cancelled:
        return QStringLiteral("🚫");
    case RunStatus::Rejected:
        return QStringLiteral("⛔");
    }
    Q_UNREACHABLE();
}

QString truncated(const QString &text, int maximum)
{
    if (text.size() <= maximum)
        return text;
    if (maximum <= 0)
        return {};
    qsizetype beforeLast = 0; // where the last of the permitted code points begins
    qsizetype at = 0;
    for (int count = 0; count < maximum && at < text.size(); ++count) {
        beforeLast = at;
        const bool pair = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        at += pair ? 2 : 1;
    }
    return at == text.size() ? text : text.left(beforeLast) + u'…';
}

} // namespace infradots

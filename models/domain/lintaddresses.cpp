// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lint_p.h"
#include "models/domain/url.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace infradots {

namespace {

/** What is told of a URL that is shown masked: its scheme and host are there. */
struct Address
{
    bool encrypted = true;
    QString host; ///< without brackets
};

Address addressOf(const QString &shownUrl)
{
    const QUrl url(shownUrl, QUrl::TolerantMode);
    return {.encrypted = url.scheme() != u"http", .host = url.host(QUrl::FullyEncoded).toLower()};
}

bool isThisMachine(const QString &host)
{
    return host == u"localhost" || isLoopbackAddress(host);
}

/** Connectors: https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors. */
bool isRetired(const QString &host)
{
    static constexpr std::array Domains{
        QLatin1StringView("webhook.office.com"), QLatin1StringView("outlook.office.com"),
        QLatin1StringView("outlook.office365.com"), QLatin1StringView("logic.azure.com")};
    return std::any_of(Domains.begin(), Domains.end(), [&host](QLatin1StringView domain) {
        return host == domain || (host.endsWith(domain) && host.at(host.size() - domain.size() - 1) == u'.');
    });
}

class AddressLint
{
public:
    AddressLint(QString where, ConfigurationPlace place, QList<Finding> &findings)
        : m_where(std::move(where))
        , m_place(std::move(place))
        , m_findings(findings)
    {
    }

    void check(const QString &shownUrl, bool teams)
    {
        const Address address = addressOf(shownUrl);
        if (address.host.isEmpty() || m_told.contains(shownUrl))
            return;
        m_told.insert(shownUrl);
        if (!address.encrypted)
            add(Severity::Information, QStringLiteral("plain_http"),
                LintText::tr(
                    "%1 is reached by plain http. That is for this machine alone, and for trying things out: use "
                    "https for everything else.")
                    .arg(shownUrl));
        else if (isThisMachine(address.host))
            add(Severity::Information, QStringLiteral("private_address"),
                LintText::tr(
                    "%1 is an address of the machine that sends. A dispatcher elsewhere reaches something else there.")
                    .arg(shownUrl));
        else if (isPrivateAddress(address.host))
            add(Severity::Information, QStringLiteral("private_address"),
                LintText::tr("%1 is an address of a private network. Whoever sends must be in it.").arg(shownUrl));
        if (teams && isRetired(address.host))
            add(Severity::Warning, QStringLiteral("retired_url"),
                LintText::tr(
                    "%1 is a URL of a kind that Microsoft has retired: messages to it may not arrive. Create a "
                    "Workflows webhook in the channel and put its URL here.")
                    .arg(shownUrl));
    }

    void add(Severity severity, const QString &rule, const QString &message)
    {
        m_findings.append({severity, m_where, message, rule, m_place});
    }

private:
    QString m_where;
    ConfigurationPlace m_place;
    QList<Finding> &m_findings;
    QSet<QString> m_told;
};

} // namespace

void lintAddresses(const LintIndex &index, const Organization &organization, QList<Finding> &findings)
{
    const ConfigurationPlace settings{.organization = organization.id, .field = Field::PlatformUrl};
    AddressLint platform(index.where(organization), settings, findings);
    if (!organization.platformUrl.isEmpty() && !addressOf(organization.platformUrl).encrypted)
        platform.add(
            isThisMachine(addressOf(organization.platformUrl).host) ? Severity::Information : Severity::Warning,
            QStringLiteral("plain_http"),
            LintText::tr("The links in messages lead to the platform by plain http: anybody on the way reads and "
                         "changes what comes back. Use its https address."));
    ConfigurationPlace slack = settings;
    slack.field = Field::SlackBaseUrl;
    AddressLint(index.where(organization), slack, findings).check(organization.slackApp.baseUrl, false);
}

void lintAddresses(const LintIndex &index, const Integration &integration, QList<Finding> &findings)
{
    const bool teams = integration.type == IntegrationType::Teams;
    if (!hasTargets(integration.type)) {
        AddressLint(index.where(integration), LintIndex::place(integration, Field::ApiUrl), findings)
            .check(integration.endpoint.apiUrlShown, false);
        return;
    }
    if (!teams)
        return;
    for (const bool routed : {false, true}) {
        AddressLint own(index.where(integration), LintIndex::place(integration, targetsField(integration.type, routed)),
                        findings);
        for (const Target &target : integration.targets) {
            if (environmentKey(target.environment).isEmpty() != routed)
                own.check(target.value, true);
        }
        for (const Attachment *attachment : index.attachmentsOf(integration.id)) {
            AddressLint overriding(index.where(*attachment),
                                   index.place(*attachment, targetsField(integration.type, routed)), findings);
            for (const Target &target : attachment->targets) {
                if (environmentKey(target.environment).isEmpty() != routed)
                    overriding.check(target.value, true);
            }
        }
    }
}

void lintReadiness(const LintIndex &index, const Integration &integration, QList<Finding> &findings)
{
    const QList<const Attachment *> attached = index.attachmentsOf(integration.id);
    const auto add = [&](Severity severity, const QString &rule, Field field, const QString &message) {
        findings.append({severity, index.where(integration), message, rule, LintIndex::place(integration, field)});
    };
    if (!integration.enabled) {
        if (!attached.isEmpty())
            add(Severity::Information, QStringLiteral("switched_off"), Field::Name,
                LintText::tr(
                    "The integration is switched off: %n workspace(s) it is attached to are told nothing by it.",
                    nullptr, static_cast<int>(attached.size())));
        return;
    }
    // What nobody relies on yet may well be unfinished.
    const Severity severity = attached.isEmpty() ? Severity::Information : Severity::Warning;
    const bool anyTarget = !integration.targets.isEmpty() ||
                           std::any_of(attached.begin(), attached.end(),
                                       [](const Attachment *attachment) { return !attachment->targets.isEmpty(); });
    const QString incomplete = QStringLiteral("incomplete");
    switch (integration.type) {
    case IntegrationType::Slack:
        if (!isConnected(integration))
            add(severity, incomplete, Field::BotToken,
                LintText::tr("No Slack workspace is connected, so nothing is sent. Connect one with “Add to Slack”."));
        if (!anyTarget)
            add(severity, incomplete, Field::Channels,
                LintText::tr("There is no channel to send to. Add a default channel."));
        break;
    case IntegrationType::Teams:
        if (!anyTarget)
            add(severity, incomplete, Field::WebhookUrls, LintText::tr("There is no webhook URL to send to. Add one."));
        break;
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        if (!isConnected(integration))
            add(severity, incomplete, Field::ApiUrl, LintText::tr("There is no API URL to send to. Enter one."));
        break;
    }
    if (integration.type != IntegrationType::Slack || !isConnected(integration))
        return;
    const auto trouble = [&](const QList<Target> &targets, const QString &where, auto placeOf) {
        for (const Target &target : targets) {
            const QString sentence = index.snapshot().channelTroubles.value(target.id);
            const bool routed = !environmentKey(target.environment).isEmpty();
            if (!sentence.isEmpty())
                findings.append({Severity::Error, where, sentence, QStringLiteral("channel_trouble"),
                                 placeOf(targetsField(integration.type, routed))});
        }
    };
    trouble(integration.targets, index.where(integration),
            [&](Field field) { return LintIndex::place(integration, field); });
    for (const Attachment *attachment : attached)
        trouble(attachment->targets, index.where(*attachment),
                [&](Field field) { return index.place(*attachment, field); });
}

} // namespace infradots

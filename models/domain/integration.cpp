// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integration.h"

#include "models/domain/texttable.h"

namespace infradots {

namespace {
constexpr TextTable<IntegrationType, 4> TypeNames{{
    {IntegrationType::Slack, u"SLACK"},
    {IntegrationType::Teams, u"TEAMS"},
    {IntegrationType::Webhook, u"WEBHOOK"},
    {IntegrationType::Custom, u"CUSTOM"},
}};
} // namespace

QString toText(IntegrationType type)
{
    return textOf(TypeNames, type);
}

std::optional<IntegrationType> integrationTypeFromText(const QString &text)
{
    return valueOf(TypeNames, text);
}

bool hasTargets(IntegrationType type)
{
    return type == IntegrationType::Slack || type == IntegrationType::Teams;
}

bool isRenewalDue(const SlackSettings &slack, const QDateTime &now)
{
    const qint64 margin = std::chrono::milliseconds(SlackRenewalMargin).count();
    return slack.refreshToken.isSet() && slack.tokenExpiresAt.isValid() && now.addMSecs(margin) >= slack.tokenExpiresAt;
}

bool isTokenExpired(const SlackSettings &slack, const QDateTime &now)
{
    return slack.refreshToken.isSet() && slack.tokenExpiresAt.isValid() && now >= slack.tokenExpiresAt;
}

SecretPlace integrationSecretPlace(const IntegrationId &id, const QString &column)
{
    return {QStringLiteral("integration"), id.text(), column};
}

QString headerSecretColumn(const QString &headerName)
{
    return QStringLiteral("header:") + headerName.toLower();
}

bool isConnected(const Integration &integration)
{
    switch (integration.type) {
    case IntegrationType::Slack:
        return integration.slack.botToken.isSet();
    case IntegrationType::Teams:
        return true; // its URLs are its connection; whether one applies is a matter of routing
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        return integration.endpoint.apiUrl.isSet();
    }
    Q_UNREACHABLE();
}

} // namespace infradots

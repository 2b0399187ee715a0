// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/endpoint.h"
#include "models/domain/ids.h"
#include "models/domain/secret.h"
#include "models/domain/target.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace infradots {

enum class IntegrationType { Slack, Teams, Webhook, Custom };

/** "SLACK", "TEAMS", "WEBHOOK", "CUSTOM": the words of the payload, the documents and the database. */
[[nodiscard]] QString toText(IntegrationType type);
[[nodiscard]] std::optional<IntegrationType> integrationTypeFromText(const QString &text);
/** Messages go to a list of targets (Slack, Teams); otherwise to the one endpoint (Webhook, Custom). */
[[nodiscard]] bool hasTargets(IntegrationType type);

/** A connected Slack workspace. */
struct SlackSettings
{
    SecretField botToken;     ///< place column: bot_token
    SecretField refreshToken; ///< set where the Slack app rotates its tokens; place column: refresh_token
    QDateTime tokenExpiresAt; ///< UTC; invalid: the token does not expire
    QString teamId;           ///< from auth.test; empty until connected
    QString teamName;
    QString botName;     ///< to be invited into channels, without "@"
    QStringList scopes;  ///< granted, as Slack said when it was connected; empty: not known
    QString lostBecause; ///< Slack's error code by which the connection ended; empty: it holds
    friend bool operator==(const SlackSettings &, const SlackSettings &) = default;
};

/** Slack's own kits renew a token so long before it ends (slack.dev/python-slack-sdk, token rotation). */
inline constexpr std::chrono::hours SlackRenewalMargin{2};
/** The token can be renewed, and ends within the margin. */
[[nodiscard]] bool isRenewalDue(const SlackSettings &slack, const QDateTime &now);
/** The token can be renewed, and has to be before anything else is asked of Slack. */
[[nodiscard]] bool isTokenExpired(const SlackSettings &slack, const QDateTime &now);

struct Integration
{
    IntegrationId id;
    OrganizationId organizationId;
    QString name; ///< unique within the organization
    IntegrationType type = IntegrationType::Slack;
    QString description;
    bool enabled = true;
    SlackSettings slack;       ///< meaningful for Slack
    EndpointSettings endpoint; ///< meaningful for Webhook and Custom
    QList<Target> targets;     ///< Slack channels, Teams URLs: default and per environment, in order
    int revision = 0;          ///< the optimistic lock: a save names the revision it started from
    friend bool operator==(const Integration &, const Integration &) = default;
};

/** Place of one of an integration's own secrets; column as named at the fields above. */
[[nodiscard]] SecretPlace integrationSecretPlace(const IntegrationId &id, const QString &column);
[[nodiscard]] QString headerSecretColumn(const QString &headerName);

/** Slack has a token, Webhook and Custom an API URL. Teams needs no connection: its URLs are its targets. */
[[nodiscard]] bool isConnected(const Integration &integration);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/secret.h"
#include "models/domain/target.h"

#include <QList>

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
    SecretField botToken; ///< place column: bot_token
    QString teamId;       ///< from auth.test; empty until connected
    QString teamName;
    QString botName;
    friend bool operator==(const SlackSettings &, const SlackSettings &) = default;
};

struct CustomHeader
{
    QString name;
    SecretField value; ///< place column: "header:" and the name in lower case
    friend bool operator==(const CustomHeader &, const CustomHeader &) = default;
};

/** When a Custom integration's answer counts as delivered. */
struct SuccessRule
{
    int statusFrom = 200;
    int statusTo = 299;
    QString jsonPointer; ///< RFC 6901; empty: the status alone decides
    QString equalsJson;  ///< the expected value as compact JSON text, e.g. "true"
    friend bool operator==(const SuccessRule &, const SuccessRule &) = default;
};

/** Webhook and Custom. The last five are Custom's alone. */
struct EndpointSettings
{
    SecretField apiUrl;  ///< place column: api_url
    QString apiUrlShown; ///< masked; set whenever apiUrl is
    SecretField apiKey;  ///< place column: api_key
    QString apiKeyHeader = QStringLiteral("Authorization"); ///< Authorization sends "Bearer KEY", any other the key alone
    SecretField signingSecret; ///< "whsec_…" by Standard Webhooks; place column: signing_secret

    QString method = QStringLiteral("POST");
    QList<CustomHeader> headers;
    QString bodyTemplate; ///< Mustache; empty: the webhook body
    QString contentType = QStringLiteral("application/json; charset=utf-8");
    SuccessRule success;
    friend bool operator==(const EndpointSettings &, const EndpointSettings &) = default;
};

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

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/endpoint.h"
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

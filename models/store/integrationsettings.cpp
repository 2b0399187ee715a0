// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/integrationsettings.h"

#include "models/domain/clock.h"
#include "models/store/sqlerror.h"

#include <nlohmann/json.hpp>

namespace infradots {

namespace {

using Json = nlohmann::json;

QString text(const Json &object, const char *key)
{
    return QString::fromStdString(object.at(key).get<std::string>());
}

/** Of a key that rows of an older version do not have; none: absent. */
std::optional<QString> laterText(const Json &object, const char *key)
{
    return object.contains(key) ? std::optional(text(object, key)) : std::nullopt;
}

/** A word of the domain; one that it does not know throws, as anything else that is not as it was written. */
template<typename Value>
Value laterWord(const Json &object, const char *key, std::optional<Value> (*fromText)(const QString &), Value byDefault)
{
    const std::optional<QString> word = laterText(object, key);
    if (!word)
        return byDefault;
    const std::optional<Value> value = fromText(*word);
    if (!value)
        throw Json::other_error::create(501, "unknown word", nullptr);
    return *value;
}

SecretField secret(const SecretsByColumn &secrets, const QString &column)
{
    const auto found = secrets.constFind(column);
    return found == secrets.constEnd() ? SecretField() : SecretField(*found);
}

/** As text(), for a key that rows of older versions do not have. */
QString optionalText(const Json &object, const char *key)
{
    return object.contains(key) ? text(object, key) : QString();
}

Json slackToJson(const SlackSettings &slack)
{
    return {{"team_id", slack.teamId.toStdString()},
            {"team_name", slack.teamName.toStdString()},
            {"bot_name", slack.botName.toStdString()},
            {"scopes", slack.scopes.join(u',').toStdString()},
            {"token_expires_at", isoUtc(slack.tokenExpiresAt).toStdString()},
            {"lost_because", slack.lostBecause.toStdString()}};
}

SlackSettings slackFromJson(const Json &json, const SecretsByColumn &secrets)
{
    return {.botToken = secret(secrets, QStringLiteral("bot_token")),
            .refreshToken = secret(secrets, QStringLiteral("refresh_token")),
            .tokenExpiresAt = fromIso(optionalText(json, "token_expires_at")),
            .teamId = text(json, "team_id"),
            .teamName = text(json, "team_name"),
            .botName = text(json, "bot_name"),
            .scopes = optionalText(json, "scopes").split(u',', Qt::SkipEmptyParts),
            .lostBecause = optionalText(json, "lost_because")};
}

Json endpointToJson(const EndpointSettings &endpoint)
{
    Json headers = Json::array();
    for (const CustomHeader &header : endpoint.headers)
        headers.push_back(header.name.toStdString());
    const SuccessRule &success = endpoint.success;
    Json json{{"api_url_shown", endpoint.apiUrlShown.toStdString()},
              {"api_key_header", endpoint.apiKeyHeader.toStdString()},
              {"signature", toText(endpoint.signature).toStdString()},
              {"cloudevents", toText(endpoint.cloudEvents).toStdString()},
              {"method", endpoint.method.toStdString()},
              {"headers", headers},
              {"body_template", endpoint.bodyTemplate.toStdString()},
              {"content_type", endpoint.contentType.toStdString()},
              {"success",
               {{"status_from", success.statusFrom},
                {"status_to", success.statusTo},
                {"json_pointer", success.jsonPointer.toStdString()},
                {"equals", success.equalsJson.toStdString()}}}};
    if (endpoint.apiKeyScheme)
        json["api_key_scheme"] = endpoint.apiKeyScheme->toStdString();
    if (endpoint.previousSigningUntil.isValid())
        json["previous_signing_until"] = isoUtc(endpoint.previousSigningUntil).toStdString();
    return json;
}

EndpointSettings endpointFromJson(const Json &json, const SecretsByColumn &secrets)
{
    EndpointSettings endpoint;
    endpoint.apiUrl = secret(secrets, QStringLiteral("api_url"));
    endpoint.apiUrlShown = text(json, "api_url_shown");
    endpoint.apiKey = secret(secrets, QStringLiteral("api_key"));
    endpoint.apiKeyHeader = text(json, "api_key_header");
    endpoint.apiKeyScheme = laterText(json, "api_key_scheme");
    endpoint.signature = laterWord(json, "signature", &signatureStyleFromText, SignatureStyle::StandardWebhooks);
    endpoint.signingSecret = secret(secrets, QStringLiteral("signing_secret"));
    endpoint.previousSigningSecret = secret(secrets, QStringLiteral("previous_signing_secret"));
    endpoint.previousSigningUntil = fromIso(laterText(json, "previous_signing_until").value_or(QString()));
    endpoint.cloudEvents = laterWord(json, "cloudevents", &cloudEventsFromText, CloudEvents::None);
    endpoint.method = text(json, "method");
    for (const Json &name : json.at("headers")) {
        const QString header = QString::fromStdString(name.get<std::string>());
        endpoint.headers.append({header, secret(secrets, headerSecretColumn(header))});
    }
    endpoint.bodyTemplate = text(json, "body_template");
    endpoint.contentType = text(json, "content_type");
    const Json &success = json.at("success");
    endpoint.success = {.statusFrom = success.at("status_from").get<int>(),
                        .statusTo = success.at("status_to").get<int>(),
                        .jsonPointer = text(success, "json_pointer"),
                        .equalsJson = text(success, "equals")};
    return endpoint;
}

} // namespace

QString settingsToText(const Integration &integration)
{
    switch (integration.type) {
    case IntegrationType::Slack:
        return QString::fromStdString(slackToJson(integration.slack).dump());
    case IntegrationType::Teams:
        return QStringLiteral("{}");
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        return QString::fromStdString(endpointToJson(integration.endpoint).dump());
    }
    Q_UNREACHABLE();
}

Result<void> settingsFromText(const QString &settings, const SecretsByColumn &secrets, Integration &integration)
{
    try {
        const Json json = Json::parse(settings.toStdString());
        if (integration.type == IntegrationType::Slack)
            integration.slack = slackFromJson(json, secrets);
        else if (!hasTargets(integration.type))
            integration.endpoint = endpointFromJson(json, secrets);
        return {};
    } catch (const Json::exception &) { // what() may quote the value
        return failure(databaseCorruptError(QStringLiteral("integration.settings")));
    }
}

QList<QPair<QString, SecretField>> secretsOf(const Integration &integration)
{
    if (integration.type == IntegrationType::Slack)
        return {{QStringLiteral("bot_token"), integration.slack.botToken},
                {QStringLiteral("refresh_token"), integration.slack.refreshToken}};
    if (hasTargets(integration.type))
        return {};
    const EndpointSettings &endpoint = integration.endpoint;
    QList<QPair<QString, SecretField>> secrets{
        {QStringLiteral("api_url"), endpoint.apiUrl},
        {QStringLiteral("api_key"), endpoint.apiKey},
        {QStringLiteral("signing_secret"), endpoint.signingSecret},
        {QStringLiteral("previous_signing_secret"), endpoint.previousSigningSecret}};
    for (const CustomHeader &header : endpoint.headers)
        secrets.append({headerSecretColumn(header.name), header.value});
    return secrets;
}

} // namespace infradots

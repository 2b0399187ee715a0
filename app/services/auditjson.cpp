// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/auditjson.h"

#include "models/domain/clock.h"

#include <nlohmann/json.hpp>

namespace infradots {

namespace {

using Json = nlohmann::ordered_json;

std::string utf8(const QString &text)
{
    return text.toStdString();
}

const char *words(const SecretField &field)
{
    return field.isSet() ? "set" : "not set";
}

QString compact(const Json &json)
{
    // A lone surrogate in a name must not throw here: it is replaced.
    return QString::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json targetsJson(const QList<Target> &targets)
{
    Json list = Json::array();
    for (const Target &target : targets)
        list.push_back({{"environment", utf8(target.environment)}, {"value", utf8(target.value)}});
    return list;
}

Json endpointJson(const EndpointSettings &endpoint, IntegrationType type)
{
    Json json{{"api_url", utf8(endpoint.apiUrlShown)},
              {"api_key", words(endpoint.apiKey)},
              {"api_key_header", utf8(endpoint.apiKeyHeader)},
              {"api_key_scheme", utf8(apiKeyScheme(endpoint))},
              {"signature", utf8(toText(endpoint.signature))},
              {"signing_secret", words(endpoint.signingSecret)},
              {"previous_signing_secret", words(endpoint.previousSigningSecret)},
              {"previous_signing_until", utf8(isoUtc(endpoint.previousSigningUntil))},
              {"cloudevents", utf8(toText(endpoint.cloudEvents))}};
    if (type != IntegrationType::Custom)
        return json;
    Json headers = Json::array();
    for (const CustomHeader &header : endpoint.headers)
        headers.push_back({{"name", utf8(header.name)}, {"value", words(header.value)}});
    json["method"] = utf8(endpoint.method);
    json["headers"] = std::move(headers);
    json["body_template"] = utf8(endpoint.bodyTemplate);
    json["content_type"] = utf8(endpoint.contentType);
    json["success"] = {{"status_from", endpoint.success.statusFrom},
                       {"status_to", endpoint.success.statusTo},
                       {"json_pointer", utf8(endpoint.success.jsonPointer)},
                       {"equals", utf8(endpoint.success.equalsJson)}};
    return json;
}

} // namespace

QString auditJson(const Organization &organization)
{
    return compact({{"id", utf8(organization.id.text())},
                    {"name", utf8(organization.name)},
                    {"platform_url", utf8(organization.platformUrl)},
                    {"slack_app",
                     {{"client_id", utf8(organization.slackApp.clientId)},
                      {"client_secret", words(organization.slackApp.clientSecret)},
                      {"base_url", utf8(organization.slackApp.baseUrl)},
                      {"redirect_url", utf8(organization.slackApp.redirectUrl)}}}});
}

QString auditJson(const Workspace &workspace)
{
    return compact({{"id", utf8(workspace.id.text())},
                    {"name", utf8(workspace.name)},
                    {"environment", utf8(workspace.environment)}});
}

QString auditJson(const Integration &integration)
{
    Json json{{"id", utf8(integration.id.text())},
              {"name", utf8(integration.name)},
              {"type", utf8(toText(integration.type))},
              {"description", utf8(integration.description)},
              {"enabled", integration.enabled}};
    if (integration.type == IntegrationType::Slack) {
        json["bot_token"] = words(integration.slack.botToken);
        json["refresh_token"] = words(integration.slack.refreshToken);
        json["team"] = utf8(integration.slack.teamName);
    }
    if (hasTargets(integration.type))
        json["targets"] = targetsJson(integration.targets);
    else
        json.update(endpointJson(integration.endpoint, integration.type));
    return compact(json);
}

QString auditJson(const Attachment &attachment)
{
    Json statuses = Json::array();
    for (const RunStatus status : runStatusOrder()) {
        if (attachment.statuses.contains(status))
            statuses.push_back(utf8(toText(status)));
    }
    return compact({{"id", utf8(attachment.id.text())},
                    {"workspace_id", utf8(attachment.workspaceId.text())},
                    {"integration_id", utf8(attachment.integrationId.text())},
                    {"run_after", utf8(toText(attachment.runAfter))},
                    {"statuses", std::move(statuses)},
                    {"targets", targetsJson(attachment.targets)}});
}

} // namespace infradots

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

/** Never what a secret is; but that somebody typed a new one is a change like any other. */
const char *words(const SecretField &field)
{
    if (field.clear() != nullptr)
        return "entered";
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
    for (const Target &target : targets) {
        Json entry{{"environment", utf8(target.environment)}, {"value", utf8(target.value)}};
        if (target.url.clear() != nullptr)
            entry["url"] = words(target.url);
        list.push_back(std::move(entry));
    }
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

Json json(const Organization &organization)
{
    return {{"id", utf8(organization.id.text())},
            {"name", utf8(organization.name)},
            {"platform_url", utf8(organization.platformUrl)},
            {"slack_app",
             {{"client_id", utf8(organization.slackApp.clientId)},
              {"client_secret", words(organization.slackApp.clientSecret)},
              {"base_url", utf8(organization.slackApp.baseUrl)},
              {"redirect_url", utf8(organization.slackApp.redirectUrl)}}}};
}

Json json(const Workspace &workspace)
{
    return {{"id", utf8(workspace.id.text())},
            {"name", utf8(workspace.name)},
            {"environment", utf8(workspace.environment)}};
}

Json json(const Integration &integration)
{
    Json whole{{"id", utf8(integration.id.text())},
               {"name", utf8(integration.name)},
               {"type", utf8(toText(integration.type))},
               {"description", utf8(integration.description)},
               {"enabled", integration.enabled}};
    if (integration.type == IntegrationType::Slack) {
        whole["bot_token"] = words(integration.slack.botToken);
        whole["refresh_token"] = words(integration.slack.refreshToken);
        whole["team"] = utf8(integration.slack.teamName);
    }
    if (hasTargets(integration.type))
        whole["targets"] = targetsJson(integration.targets);
    else
        whole.update(endpointJson(integration.endpoint, integration.type));
    return whole;
}

Json json(const Attachment &attachment)
{
    Json statuses = Json::array();
    for (const RunStatus status : runStatusOrder()) {
        if (attachment.statuses.contains(status))
            statuses.push_back(utf8(toText(status)));
    }
    return {{"id", utf8(attachment.id.text())},
            {"workspace_id", utf8(attachment.workspaceId.text())},
            {"integration_id", utf8(attachment.integrationId.text())},
            {"run_after", utf8(toText(attachment.runAfter))},
            {"statuses", std::move(statuses)},
            {"targets", targetsJson(attachment.targets)}};
}

template<typename Thing>
Json listed(const QList<Thing> &things)
{
    Json list = Json::array();
    for (const Thing &thing : things)
        list.push_back(json(thing));
    return list;
}

} // namespace

QString auditJson(const Organization &organization)
{
    return compact(json(organization));
}

QString auditJson(const Workspace &workspace)
{
    return compact(json(workspace));
}

QString auditJson(const Integration &integration)
{
    return compact(json(integration));
}

QString auditJson(const Attachment &attachment)
{
    return compact(json(attachment));
}

QString auditJson(const RemovedWorkspace &removed)
{
    Json whole = json(removed.workspace);
    whole["attachments"] = listed(removed.attachments);
    return compact(whole);
}

QString auditJson(const RemovedIntegration &removed)
{
    Json whole = json(removed.integration);
    whole["attachments"] = listed(removed.attachments);
    return compact(whole);
}

QString auditJson(const RemovedOrganization &removed)
{
    Json whole = json(removed.organization);
    whole["workspaces"] = listed(removed.workspaces);
    whole["integrations"] = listed(removed.integrations);
    whole["attachments"] = listed(removed.attachments);
    return compact(whole);
}

} // namespace infradots

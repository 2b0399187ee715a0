// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/configurationwriter.h"

#include "models/domain/clock.h"

namespace infradots {

namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

} // namespace

ConfigurationWriter::Json maskedSecret(const WrittenSecret &secret)
{
    if (!secret.shown.isEmpty())
        return utf8(secret.shown);
    return {{"sealed", true}};
}

void ConfigurationWriter::putText(Json &json, const char *key, const QString &text, const QString &byDefault) const
{
    if (m_withDefaults || text != byDefault)
        json[key] = utf8(text);
}

void ConfigurationWriter::putSecret(Json &json, const char *key, const SecretField &field, const QString &shown,
                                    const Owner &owner) const
{
    if (!field.isSet())
        return;
    const QString name = QString::fromLatin1(key);
    json[key] =
        m_writeSecret({.shown = shown, .owner = owner.name, .key = name, .words = owner.words + QStringList{name}});
}

ConfigurationWriter::Json ConfigurationWriter::targetList(const QList<Target> &targets, const QString &key,
                                                          const Owner &owner) const
{
    Json list = Json::array();
    for (const Target &target : targets) {
        if (!target.url.isSet()) {
            list.push_back(utf8(target.value));
            continue;
        }
        const qsizetype index = static_cast<qsizetype>(list.size());
        list.push_back(
            m_writeSecret({.shown = target.value,
                           .owner = owner.name,
                           .key = QStringLiteral("%1[%2]").arg(key, QString::number(index)),
                           .words = owner.words + QStringList{target.environment, QStringLiteral("webhook_url"),
                                                              QString::number(index + 1)}}));
    }
    return list;
}

void ConfigurationWriter::putTargets(Json &json, IntegrationType type, const QList<Target> &targets,
                                     const Owner &owner) const
{
    if (!hasTargets(type))
        return;
    const QString listKey =
        type == IntegrationType::Slack ? QStringLiteral("channels") : QStringLiteral("webhook_urls");
    const QString mapKey = QString(QStringLiteral("environment_") + listKey);
    if (const QList<Target> list = targetsOf(targets, QString()); m_withDefaults || !list.isEmpty())
        json[utf8(listKey)] = targetList(list, listKey, owner);
    Json map = Json::object();
    for (const QString &environment : environmentsOf(targets))
        map[utf8(environment)] =
            targetList(targetsOf(targets, environment), QString(mapKey + u'.' + environment), owner);
    if (m_withDefaults || !map.empty())
        json[utf8(mapKey)] = std::move(map);
}

ConfigurationWriter::Json ConfigurationWriter::organization(const Organization &organization) const
{
    const Owner owner{organization.name, {organization.name, QStringLiteral("slack")}};
    Json json{{"name", utf8(organization.name)}};
    putText(json, "platform_url", organization.platformUrl);
    Json app = Json::object();
    putText(app, "client_id", organization.slackApp.clientId);
    putSecret(app, "client_secret", organization.slackApp.clientSecret, {}, owner);
    putText(app, "base_url", organization.slackApp.baseUrl, SlackApp().baseUrl);
    putText(app, "redirect_url", organization.slackApp.redirectUrl, defaultSlackRedirectUrl());
    if (!app.empty())
        json["slack_app"] = std::move(app);
    return json;
}

ConfigurationWriter::Json ConfigurationWriter::workspace(const Workspace &workspace) const
{
    Json json{{"name", utf8(workspace.name)}};
    putText(json, "environment", workspace.environment);
    return json;
}

ConfigurationWriter::Json ConfigurationWriter::integration(const Organization &organization,
                                                           const Integration &integration) const
{
    const Owner owner{QString(organization.name + u'/' + integration.name), {organization.name, integration.name}};
    Json json{{"name", utf8(integration.name)}, {"type", utf8(toText(integration.type))}};
    putText(json, "description", integration.description);
    if (m_withDefaults || !integration.enabled)
        json["enabled"] = integration.enabled;
    putTargets(json, integration.type, integration.targets, owner);
    // A token that is renewed every few hours is of no use in a document.
    if (integration.type == IntegrationType::Slack && (m_withDefaults || !integration.slack.refreshToken.isSet()))
        putSecret(json, "bot_token", integration.slack.botToken, {}, owner);
    if (!hasTargets(integration.type))
        putEndpoint(json, integration, owner);
    return json;
}

void ConfigurationWriter::putEndpoint(Json &json, const Integration &integration, const Owner &owner) const
{
    const EndpointSettings &endpoint = integration.endpoint;
    const EndpointSettings byDefault;
    putSecret(json, "api_url", endpoint.apiUrl, endpoint.apiUrlShown, owner);
    putSecret(json, "api_key", endpoint.apiKey, {}, owner);
    putText(json, "api_key_header", endpoint.apiKeyHeader, byDefault.apiKeyHeader);
    if (m_withDefaults || endpoint.apiKeyScheme) {
        const QString scheme = apiKeyScheme(endpoint);
        json["api_key_scheme"] = scheme.isEmpty() ? "none" : utf8(scheme);
    }
    putText(json, "signature", toText(endpoint.signature), toText(byDefault.signature));
    putSecret(json, "signing_secret", endpoint.signingSecret, {}, owner);
    // Passing, so no document keeps it: the lists tell of it alone.
    if (m_withDefaults && endpoint.previousSigningSecret.isSet()) {
        putSecret(json, "previous_signing_secret", endpoint.previousSigningSecret, {}, owner);
        json["previous_signing_until"] = utf8(isoUtc(endpoint.previousSigningUntil));
    }
    putText(json, "cloudevents", toText(endpoint.cloudEvents), toText(byDefault.cloudEvents));
    if (integration.type != IntegrationType::Custom)
        return;
    putText(json, "method", endpoint.method, byDefault.method);
    Json headers = Json::object();
    for (const CustomHeader &header : endpoint.headers) {
        headers[utf8(header.name)] = m_writeSecret({.shown = {},
                                                    .owner = owner.name,
                                                    .key = QString(QStringLiteral("headers.") + header.name),
                                                    .words = owner.words + QStringList{header.name}});
    }
    if (m_withDefaults || !headers.empty())
        json["headers"] = std::move(headers);
    putText(json, "body_template", endpoint.bodyTemplate);
    putText(json, "content_type", endpoint.contentType, byDefault.contentType);
    Json success = Json::object();
    const SuccessRule &rule = endpoint.success;
    if (m_withDefaults || rule.statusFrom != byDefault.success.statusFrom ||
        rule.statusTo != byDefault.success.statusTo)
        success["status"] = utf8(QStringLiteral("%1-%2").arg(rule.statusFrom).arg(rule.statusTo));
    if (!rule.jsonPointer.isEmpty()) {
        success["json_pointer"] = utf8(rule.jsonPointer);
        success["equals"] = Json::parse(utf8(rule.equalsJson), nullptr, false);
    }
    if (!success.empty())
        json["success"] = std::move(success);
}

ConfigurationWriter::Json ConfigurationWriter::attachment(const Organization &organization, const Workspace &workspace,
                                                          const Integration &integration,
                                                          const Attachment &attachment) const
{
    const Owner owner{QString(organization.name + u'/' + workspace.name + QStringLiteral(" ← ") + integration.name),
                      {organization.name, workspace.name, integration.name}};
    Json json{{"workspace", utf8(workspace.name)},
              {"integration", utf8(integration.name)},
              {"run_after", utf8(toText(attachment.runAfter))}};
    if (m_withDefaults || attachment.statuses != allRunStatuses()) {
        Json statuses = Json::array();
        for (const RunStatus status : runStatusOrder()) {
            if (attachment.statuses.contains(status))
                statuses.push_back(utf8(toText(status)));
        }
        json["statuses"] = std::move(statuses);
    }
    putTargets(json, integration.type, attachment.targets, owner);
    return json;
}

} // namespace infradots

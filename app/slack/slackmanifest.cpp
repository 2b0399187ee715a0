// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackmanifest.h"

#include "models/domain/slackscopes.h"

#include <nlohmann/json.hpp>

namespace infradots {

namespace {

using Json = nlohmann::ordered_json;

Json manifestOf(const QString &redirectUrl)
{
    Json scopes = Json::array();
    for (const QString &scope : slackScopeNames())
        scopes.push_back(scope.toStdString());
    return {
        {"display_information", {{"name", "InfraDots"}, {"description", "Tells channels about infrastructure runs"}}},
        {"features", {{"bot_user", {{"display_name", "infradots"}, {"always_online", false}}}}},
        {"oauth_config",
         {{"redirect_urls", Json::array({redirectUrl.toStdString()})}, {"scopes", {{"bot", std::move(scopes)}}}}},
        {"settings",
         {{"org_deploy_enabled", false}, {"socket_mode_enabled", false}, {"token_rotation_enabled", false}}}};
}

std::string printed(const QString &redirectUrl, int indent)
{
    return manifestOf(redirectUrl).dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

QString slackManifest(const QString &redirectUrl)
{
    return QString::fromStdString(printed(redirectUrl, 2));
}

QUrl slackCreateAppUrl(const QString &redirectUrl)
{
    const QByteArray manifest = QByteArray::fromStdString(printed(redirectUrl, -1)).toPercentEncoding();
    return QUrl::fromEncoded("https://api.slack.com/apps?new_app=1&manifest_json=" + manifest, QUrl::StrictMode);
}

} // namespace infradots

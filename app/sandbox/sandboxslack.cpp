// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxslack.h"

#include "models/domain/slackscopes.h"

#include <QUrlQuery>

#include <algorithm>

namespace infradots {

namespace {

using Json = nlohmann::ordered_json;

SandboxAnswer authTest()
{
    SandboxAnswer answer = sandboxSlackJson({{"ok", true},
                                             {"url", "https://sandbox.slack.com/"},
                                             {"team", "Sandbox"},
                                             {"user", "infradots"},
                                             {"team_id", "T0SANDBOX0"},
                                             {"user_id", "U0SANDBOX0"},
                                             {"bot_id", "B0SANDBOX0"},
                                             {"is_enterprise_install", false}});
    answer.headers.emplaceBack("X-OAuth-Scopes", slackScopeNames().join(u',').toLatin1());
    return answer;
}

SandboxAnswer postMessage(SandboxFault fault, const Json &arguments, const SandboxRequest &request)
{
    switch (fault) {
    case SandboxFault::SlackNotInChannel:
        return sandboxSlackRefusal("not_in_channel");
    case SandboxFault::SlackChannelNotFound:
        return sandboxSlackRefusal("channel_not_found");
    case SandboxFault::SlackIsArchived:
        return sandboxSlackRefusal("is_archived");
    default:
        break;
    }
    const std::string channel = sandboxSlackText(arguments, "channel");
    if (channel.empty())
        return sandboxSlackRefusal("channel_not_found");
    if (isArchivedInSandbox(channel))
        return sandboxSlackRefusal("is_archived");
    const bool hasBlocks = arguments.contains("blocks") && !arguments["blocks"].empty();
    if (sandboxSlackText(arguments, "text").empty() && !hasBlocks)
        return sandboxSlackRefusal("no_text");

    const qint64 milliseconds = request.receivedAt.toMSecsSinceEpoch();
    const std::string ts = QStringLiteral("%1.%2")
                               .arg(milliseconds / 1000)
                               .arg(milliseconds % 1000 * 1000, 6, 10, QLatin1Char('0'))
                               .toStdString();
    Json message{{"type", "message"},
                 {"subtype", "bot_message"},
                 {"text", sandboxSlackText(arguments, "text")},
                 {"bot_id", "B0SANDBOX0"},
                 {"ts", ts}};
    if (hasBlocks)
        message["blocks"] = arguments["blocks"];
    return sandboxSlackJson({{"ok", true},
                             {"channel", sandboxSlackChannelId(QByteArray::fromStdString(channel))},
                             {"ts", ts},
                             {"message", message}});
}

std::string tokenOf(const SandboxRequest &request, const Json &arguments)
{
    const QByteArray header = headerValue(request.headers, "Authorization");
    constexpr QByteArrayView scheme = "bearer ";
    if (header.toLower().startsWith(scheme))
        return header.mid(scheme.size()).trimmed().toStdString();
    return sandboxSlackText(arguments, "token");
}

} // namespace

SandboxAnswer sandboxSlackJson(const Json &json)
{
    return {.status = 200,
            .headers = {{"Content-Type", "application/json; charset=utf-8"}},
            .body = QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace))};
}

SandboxAnswer sandboxSlackRefusal(const std::string &error)
{
    return sandboxSlackJson({{"ok", false}, {"error", error}});
}

std::optional<Json> sandboxSlackArguments(const SandboxRequest &request)
{
    const bool isJson = headerValue(request.headers, "Content-Type").toLower().startsWith("application/json");
    if (isJson && !request.body.isEmpty()) {
        // Printing is recursive, so nesting must have an end.
        constexpr int DeepestNesting = 64;
        bool tooDeep = false;
        const auto watchDepth = [&tooDeep](int depth, Json::parse_event_t, Json &) {
            tooDeep = tooDeep || depth > DeepestNesting;
            return !tooDeep;
        };
        Json json = Json::parse(request.body.begin(), request.body.end(), watchDepth, false);
        if (tooDeep || !json.is_object())
            return std::nullopt;
        return json;
    }
    Json json = Json::object();
    for (const auto &[name, value] : request.query)
        json[name.toStdString()] = value.toStdString();
    QByteArray form = request.body;
    const QUrlQuery query(QString::fromUtf8(form.replace('+', "%20")));
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        json[name.toStdString()] = value.toStdString();
    return json;
}

std::string sandboxSlackText(const Json &arguments, const char *key)
{
    const auto found = arguments.find(key);
    return found != arguments.end() && found->is_string() ? found->get<std::string>() : std::string();
}

SandboxAnswer SandboxSlack::answer(SandboxFault fault, const SandboxRequest &request)
{
    const QByteArray api = "/slack/api/";
    if (request.path.startsWith(api))
        return this->api(fault, request.path.mid(api.size()), request);
    if (request.path == "/slack/oauth/v2/authorize")
        return request.method == "POST" ? consent(request) : page(request);
    return sandboxSlackRefusal("unknown_method");
}

std::string SandboxSlack::tokenProblem(SandboxFault fault, const std::string &token) const
{
    const QString given = QString::fromStdString(token);
    if (given.isEmpty())
        return "not_authed";
    if (fault == SandboxFault::SlackInvalidAuth)
        return "invalid_auth";
    if (m_revoked.contains(given))
        return "token_revoked";
    const bool expires = fault == SandboxFault::SlackTokenExpired || fault == SandboxFault::SlackInvalidRefreshToken;
    return expires && !m_renewed.contains(given) ? "token_expired" : "";
}

SandboxAnswer SandboxSlack::api(SandboxFault fault, const QByteArray &method, const SandboxRequest &request)
{
    const bool posts = method == "chat.postMessage";
    static const QSet<QByteArray> known{"chat.postMessage", "auth.test", "auth.revoke", "conversations.list",
                                        "oauth.v2.access"};
    if (!known.contains(method))
        return sandboxSlackRefusal("unknown_method");
    const std::optional<Json> arguments = sandboxSlackArguments(request);
    if (!arguments)
        return sandboxSlackRefusal("invalid_json");
    if (method == "oauth.v2.access")
        return access(fault, request, *arguments);

    SandboxAnswer answer;
    const std::string token = tokenOf(request, *arguments);
    if (const std::string problem = tokenProblem(fault, token); !problem.empty())
        answer = sandboxSlackRefusal(problem);
    else if (fault == SandboxFault::SlackMissingScope && (posts || method == "conversations.list"))
        answer = sandboxSlackJson({{"ok", false},
                                   {"error", "missing_scope"},
                                   {"needed", posts ? "chat:write" : "channels:read"},
                                   {"provided", posts ? "channels:read" : "chat:write"}});
    else if (posts)
        answer = postMessage(fault, *arguments, request);
    else if (method == "auth.test")
        answer = authTest();
    else if (method == "conversations.list")
        answer = sandboxSlackChannels(*arguments, fault == SandboxFault::SlackManyChannels);
    else {
        m_revoked.insert(QString::fromStdString(token));
        answer = sandboxSlackJson({{"ok", true}, {"revoked", true}});
    }
    if (posts)
        answer.channel = QString::fromStdString(sandboxSlackText(*arguments, "channel"));
    return answer;
}

} // namespace infradots

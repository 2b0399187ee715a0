// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxanswers.h"

#include <QCryptographicHash>
#include <QUrlQuery>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace infradots {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array Channels{"general",     "random",  "infrastructure", "devops",
                              "prod-alerts", "staging", "staging-infra",  "ops"};

SandboxAnswer answerOf(const Json &json)
{
    return {.status = 200,
            .headers = {{"Content-Type", "application/json; charset=utf-8"}},
            .body = QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace))};
}

SandboxAnswer refusal(const char *error)
{
    return answerOf({{"ok", false}, {"error", error}});
}

/** The same name has the same id every time, as in a real workspace. */
std::string channelId(const QByteArray &name)
{
    if (isSlackChannelId(QString::fromUtf8(name)))
        return name.toStdString();
    return 'C' + QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().toUpper().left(10).toStdString();
}

/** The arguments, from wherever Slack takes them: a JSON body, a form, or the query. */
std::optional<Json> argumentsOf(const SandboxRequest &request)
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

std::string textAt(const Json &arguments, const char *key)
{
    const auto found = arguments.find(key);
    return found != arguments.end() && found->is_string() ? found->get<std::string>() : std::string();
}

SandboxAnswer authTest()
{
    return answerOf({{"ok", true},
                     {"url", "https://sandbox.slack.com/"},
                     {"team", "Sandbox"},
                     {"user", "infradots"},
                     {"team_id", "T0SANDBOX0"},
                     {"user_id", "U0SANDBOX0"},
                     {"bot_id", "B0SANDBOX0"},
                     {"is_enterprise_install", false}});
}

SandboxAnswer conversationsList(const Json &arguments)
{
    bool isNumber = false;
    const int asked = QByteArray::fromStdString(textAt(arguments, "limit")).toInt(&isNumber);
    const std::size_t limit = isNumber && asked > 0 ? static_cast<std::size_t>(std::min(asked, 999)) : 100;
    std::size_t from = 0;
    if (const std::string cursor = textAt(arguments, "cursor"); !cursor.empty()) {
        bool valid = false;
        from = QByteArray::fromBase64(QByteArray::fromStdString(cursor)).toUInt(&valid);
        if (!valid || from >= Channels.size())
            return refusal("invalid_cursor");
    }
    const std::size_t to = std::min(from + limit, Channels.size());
    Json page = Json::array();
    for (std::size_t i = from; i < to; ++i) {
        page.push_back({{"id", channelId(Channels[i])},
                        {"name", Channels[i]},
                        {"name_normalized", Channels[i]},
                        {"is_channel", true},
                        {"is_private", false},
                        {"is_archived", false},
                        {"is_member", true}});
    }
    const std::string next = to < Channels.size() ? QByteArray::number(quint64(to)).toBase64().toStdString() : "";
    return answerOf({{"ok", true}, {"channels", page}, {"response_metadata", {{"next_cursor", next}}}});
}

SandboxAnswer postMessage(SandboxFault fault, const Json &arguments, const SandboxRequest &request)
{
    switch (fault) {
    case SandboxFault::SlackNotInChannel:
        return refusal("not_in_channel");
    case SandboxFault::SlackChannelNotFound:
        return refusal("channel_not_found");
    case SandboxFault::SlackIsArchived:
        return refusal("is_archived");
    default:
        break;
    }
    const std::string channel = textAt(arguments, "channel");
    if (channel.empty())
        return refusal("channel_not_found");
    const bool hasBlocks = arguments.contains("blocks") && !arguments["blocks"].empty();
    if (textAt(arguments, "text").empty() && !hasBlocks)
        return refusal("no_text");

    const qint64 milliseconds = request.receivedAt.toMSecsSinceEpoch();
    const std::string ts = QStringLiteral("%1.%2")
                               .arg(milliseconds / 1000)
                               .arg(milliseconds % 1000 * 1000, 6, 10, QLatin1Char('0'))
                               .toStdString();
    Json message{{"type", "message"},
                 {"subtype", "bot_message"},
                 {"text", textAt(arguments, "text")},
                 {"bot_id", "B0SANDBOX0"},
                 {"ts", ts}};
    if (hasBlocks)
        message["blocks"] = arguments["blocks"];
    return answerOf(
        {{"ok", true}, {"channel", channelId(QByteArray::fromStdString(channel))}, {"ts", ts}, {"message", message}});
}

} // namespace

SandboxAnswer sandboxSlackAnswer(SandboxFault fault, const SandboxRequest &request)
{
    const QByteArray prefix = "/slack/api/";
    const QByteArray method = request.path.startsWith(prefix) ? request.path.mid(prefix.size()) : QByteArray();
    const bool posts = method == "chat.postMessage";
    if (!posts && method != "auth.test" && method != "conversations.list")
        return refusal("unknown_method");

    const std::optional<Json> arguments = argumentsOf(request);
    if (!arguments)
        return refusal("invalid_json");

    SandboxAnswer answer;
    const bool named = headerValue(request.headers, "Authorization").toLower().startsWith("bearer ");
    if (!named && textAt(*arguments, "token").empty())
        answer = refusal("not_authed");
    else if (fault == SandboxFault::SlackInvalidAuth)
        answer = refusal("invalid_auth");
    else if (fault == SandboxFault::SlackMissingScope && method != "auth.test")
        answer = answerOf({{"ok", false},
                           {"error", "missing_scope"},
                           {"needed", posts ? "chat:write" : "channels:read"},
                           {"provided", posts ? "channels:read" : "chat:write"}});
    else if (posts)
        answer = postMessage(fault, *arguments, request);
    else
        answer = method == "auth.test" ? authTest() : conversationsList(*arguments);
    if (posts)
        answer.channel = QString::fromStdString(textAt(*arguments, "channel"));
    return answer;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxanswers.h"

#include "app/sandbox/sandboxslack.h"

#include <nlohmann/json.hpp>

namespace infradots {

namespace {

SandboxAnswer text(int status, QByteArray body)
{
    return {.status = status, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = std::move(body)};
}

/** Troubles that any HTTP service may have. */
std::optional<SandboxAnswer> commonTrouble(SandboxReceiver receiver, SandboxFault fault)
{
    switch (fault) {
    case SandboxFault::RateLimited: {
        SandboxAnswer answer = text(429, "Too many requests");
        if (receiver == SandboxReceiver::Slack)
            answer = {.status = 429,
                      .headers = {{"Content-Type", "application/json; charset=utf-8"}},
                      .body = R"({"ok":false,"error":"ratelimited"})"};
        answer.headers.emplaceBack("Retry-After", "2");
        return answer;
    }
    case SandboxFault::ServerError:
        return text(500, "Internal server error");
    case SandboxFault::Unavailable:
        return text(503, "Service unavailable");
    case SandboxFault::NotFound:
        return text(404, "Not found");
    case SandboxFault::Gone:
        return text(410, "Gone");
    case SandboxFault::Redirect: {
        SandboxAnswer answer = text(302, "Found");
        answer.headers.emplaceBack("Location", "https://elsewhere.invalid/");
        return answer;
    }
    case SandboxFault::NoAnswer:
        return SandboxAnswer{.kind = SandboxAnswer::Kind::Hold, .status = 0};
    case SandboxFault::CloseConnection:
        return SandboxAnswer{.kind = SandboxAnswer::Kind::Close, .status = 0};
    case SandboxFault::HugeBody:
        return SandboxAnswer{.kind = SandboxAnswer::Kind::Huge, .headers = {{"Content-Type", "text/plain"}}};
    default:
        return std::nullopt;
    }
}

/** Answers of a connector and of Workflows: learn.microsoft.com, connectors-using. */
SandboxAnswer teamsAnswer(SandboxFault fault, const SandboxRequest &request)
{
    constexpr qsizetype LargestMessage = 28 * 1024;
    if (request.method != "POST")
        return text(405, "The requested resource does not support this method.");
    if (request.body.size() > LargestMessage)
        return text(413, "Request entity too large");
    const auto message = nlohmann::json::parse(request.body.begin(), request.body.end(), nullptr, false);
    if (!message.is_object())
        return text(400, "Bad payload received by generic incoming webhook.");
    if (!message.contains("attachments") || !message["attachments"].is_array() || message["attachments"].empty())
        return text(400, "Summary or Text is required.");
    if (fault == SandboxFault::TeamsErrorInBody)
        return text(200, "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 "
                         "with ContextId MS-CV=sandbox.0");
    if (fault == SandboxFault::TeamsWorkflowsAccepted)
        return {.status = 202};
    return text(200, "1");
}

} // namespace

std::optional<SandboxReceiver> sandboxReceiverOf(const QByteArray &path)
{
    const auto below = [&path](const QByteArray &folder) {
        return path == folder || path.startsWith(QByteArray(folder + '/'));
    };
    if (below("/slack"))
        return SandboxReceiver::Slack;
    if (below("/teams"))
        return SandboxReceiver::Teams;
    if (below("/webhook"))
        return SandboxReceiver::Webhook;
    return std::nullopt;
}

QByteArray headerValue(const HeaderList &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

SandboxAnswer sandboxAnswer(SandboxReceiver receiver, SandboxFault fault, const SandboxRequest &request,
                            SandboxSlack &slack)
{
    SandboxAnswer answer;
    switch (receiver) {
    case SandboxReceiver::Slack:
        // Asked also when in trouble: what arrived, and for which channel, is worth showing then too.
        answer = slack.answer(fault, request);
        break;
    case SandboxReceiver::Teams:
        answer = teamsAnswer(fault, request);
        break;
    case SandboxReceiver::Webhook:
        answer = text(200, "ok");
        break;
    }
    if (auto trouble = commonTrouble(receiver, fault)) {
        trouble->channel = answer.channel;
        return *trouble;
    }
    return answer;
}

} // namespace infradots

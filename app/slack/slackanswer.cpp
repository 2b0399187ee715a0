// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackanswer.h"

#include "app/slack/slackerrors.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace infradots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SlackClient)
};

constexpr qsizetype LongestSecret = 4096;

bool isVisibleAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

QString slackText(const SlackJson &object, const char *key, qsizetype longest)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string())
        return {};
    return QString::fromStdString(found->get_ref<const std::string &>()).left(longest);
}

bool slackFlag(const SlackJson &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

SlackJson slackObject(const SlackJson &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_object() ? *found : SlackJson::object();
}

SecretString slackSecret(const SlackJson &object, const char *key)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string())
        return {};
    const auto &text = found->get_ref<const std::string &>();
    const QByteArrayView bytes(text.data(), static_cast<qsizetype>(text.size()));
    return bytes.size() <= LongestSecret && isVisibleAscii(bytes) ? SecretString(bytes) : SecretString();
}

QStringList slackScopeList(const QString &text)
{
    QStringList scopes;
    for (const QString &scope : text.split(u',')) {
        if (const QString trimmed = scope.trimmed().left(LongestSlackText); !trimmed.isEmpty())
            scopes.append(trimmed);
    }
    return scopes;
}

QByteArray slackHeader(const HttpOutcome &outcome, const QByteArray &name)
{
    const auto found = std::ranges::find_if(
        outcome.headers, [&](const auto &line) { return line.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == outcome.headers.end() ? QByteArray() : found->second;
}

Result<SlackJson> slackAnswer(const HttpOutcome &outcome, const QString &host)
{
    if (outcome.error == HttpError::Cancelled)
        return failure(ErrorCode::Cancelled, outcome.errorText);
    if (!outcome.status)
        return failure(ErrorCode::Network, outcome.errorText, host);
    if (*outcome.status == 429)
        return failure(ErrorCode::Refused, slackErrorSentence(QStringLiteral("ratelimited")),
                       QStringLiteral("ratelimited"));

    SlackJson json = SlackJson::parse(outcome.body.begin(), outcome.body.end(), nullptr, false);
    if (*outcome.status != 200 || !json.is_object() || !json.contains("ok")) {
        const QString detail = QStringLiteral("HTTP %1").arg(*outcome.status);
        if (outcome.error != HttpError::None)
            return failure(ErrorCode::Network, outcome.errorText, detail);
        //: %1: a host name; %2: a number such as 503
        return failure(
            ErrorCode::Network,
            Words::tr("%1 did not answer as Slack does (HTTP status %2). Check the Slack base URL and try again.")
                .arg(host, QString::number(*outcome.status)),
            detail);
    }
    if (!slackFlag(json, "ok")) {
        const QString code = slackText(json, "error");
        return failure(ErrorCode::Refused,
                       slackErrorSentence(code, slackText(json, "needed"), slackText(json, "provided")), code);
    }
    return json;
}

Result<void> checkSlackToken(const SecretString &token)
{
    if (token.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       Words::tr("Enter the bot token of a Slack app. It begins with “xoxb-”."));
    if (!isVisibleAscii(token.view()))
        return failure(ErrorCode::InvalidInput,
                       Words::tr("The token holds blanks or characters that no Slack token has. Copy it again."));
    return {};
}

HttpRequest slackRequest(const QByteArray &method, const QString &baseUrl, const QString &call)
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(baseUrl + u"/api/" + call).toEncoded();
    request.headers = {{"Accept", "application/json"}};
    return request;
}

HttpRequest slackRequest(const QByteArray &method, const QString &baseUrl, const QString &call,
                         const SecretString &token)
{
    HttpRequest request = slackRequest(method, baseUrl, call);
    request.headers.prepend({"Authorization", "Bearer " + token.view().toByteArray()});
    return request;
}

} // namespace infradots

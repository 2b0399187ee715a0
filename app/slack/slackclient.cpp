// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackclient.h"

#include "app/slack/slackerrors.h"

#include <nlohmann/json.hpp>
#include <QCoreApplication>
#include <QPromise>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <memory>

namespace infradots {

namespace {

using Json = nlohmann::json;

constexpr int firstPageSize = 200; // what Slack recommends
constexpr int smallestPageSize = 12;
constexpr int maximumPages = 100;
constexpr qsizetype longestText = 200; // of anything an answer says that is shown to somebody

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SlackClient)
};

/** The text of @p key, cut to a sensible length; empty when it is not there or is not text. */
QString text(const Json &object, const char *key)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string())
        return {};
    return QString::fromStdString(found->get_ref<const std::string &>()).left(longestText);
}

bool flag(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

QByteArray header(const HttpOutcome &outcome, const QByteArray &name)
{
    const auto found = std::ranges::find_if(
        outcome.headers, [&](const auto &line) { return line.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == outcome.headers.end() ? QByteArray() : found->second;
}

/** The object that Slack answered with `ok: true`; otherwise why not. */
Result<Json> slackAnswer(const HttpOutcome &outcome, const QString &host)
{
    if (outcome.error == HttpError::Cancelled)
        return failure(ErrorCode::Cancelled, outcome.errorText);
    if (!outcome.status)
        return failure(ErrorCode::Network, outcome.errorText, host);
    if (*outcome.status == 429)
        return failure(ErrorCode::Refused, slackErrorSentence(QStringLiteral("ratelimited")),
                       QStringLiteral("ratelimited"));

    Json json = Json::parse(outcome.body.begin(), outcome.body.end(), nullptr, false);
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
    if (!flag(json, "ok")) {
        const QString code = text(json, "error");
        return failure(ErrorCode::Refused, slackErrorSentence(code, text(json, "needed"), text(json, "provided")),
                       code);
    }
    return json;
}

/** Nothing but visible ASCII: what a token is, and what a header may hold. */
Result<void> checkToken(const SecretString &token)
{
    const QByteArrayView bytes = token.view();
    if (bytes.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       Words::tr("Enter the bot token of a Slack app. It begins with “xoxb-”."));
    if (!std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0x20 && c < 0x7f; }))
        return failure(ErrorCode::InvalidInput,
                       Words::tr("The token holds blanks or characters that no Slack token has. Copy it again."));
    return {};
}

HttpRequest request(const QByteArray &method, const QString &baseUrl, const QString &call, const SecretString &token)
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(baseUrl + u"/api/" + call).toEncoded();
    request.headers = {{"Authorization", "Bearer " + token.view().toByteArray()}, {"Accept", "application/json"}};
    return request;
}

Result<SlackIdentity> readIdentity(const HttpOutcome &outcome, const QString &host)
{
    const Result<Json> answer = slackAnswer(outcome, host);
    if (!answer)
        return failure(answer.error());
    SlackIdentity identity;
    identity.teamId = text(*answer, "team_id");
    identity.teamName = text(*answer, "team");
    identity.botName = text(*answer, "user");
    identity.botId = text(*answer, "bot_id");
    if (identity.teamId.isEmpty())
        return failure(ErrorCode::Network,
                       Words::tr("%1 did not say which Slack workspace the token belongs to. Check the Slack base URL.")
                           .arg(host));
    const QList<QByteArray> scopes = header(outcome, "x-oauth-scopes").split(',');
    for (const QByteArray &scope : scopes) {
        if (const QByteArray trimmed = scope.trimmed(); !trimmed.isEmpty())
            identity.scopes.append(QString::fromUtf8(trimmed.left(longestText)));
    }
    return identity;
}

/** Follows the cursor of conversations.list until it ends. Keeps itself alive by the request that is under way. */
class ChannelListing : public std::enable_shared_from_this<ChannelListing>
{
public:
    ChannelListing(HttpClient &http, QString baseUrl, SecretString token)
        : m_http(http)
        , m_baseUrl(std::move(baseUrl))
        , m_token(std::move(token))
    {
        m_promise.start();
    }

    QFuture<Result<QList<SlackChannel>>> future() const { return m_promise.future(); }

    void askForPage()
    {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("limit"), QString::number(m_pageSize));
        query.addQueryItem(QStringLiteral("exclude_archived"), QStringLiteral("true"));
        query.addQueryItem(QStringLiteral("types"), m_withPrivate ? QStringLiteral("public_channel,private_channel")
                                                                  : QStringLiteral("public_channel"));
        HttpRequest page = request("GET", m_baseUrl, QStringLiteral("conversations.list"), m_token);
        page.url += '?' + query.toString(QUrl::FullyEncoded).toUtf8();
        if (!m_cursor.isEmpty()) // by hand: QUrlQuery leaves "+" as it is, which a server reads as a blank
            page.url += "&cursor=" + QUrl::toPercentEncoding(m_cursor);
        m_http.send(std::move(page)).then([self = shared_from_this()](const HttpOutcome &outcome) {
            self->takePage(outcome);
        });
    }

private:
    void takePage(const HttpOutcome &outcome)
    {
        if (++m_pages > maximumPages)
            return finish(failure(ErrorCode::Network,
                                  Words::tr("Slack's list of channels does not end. Enter channels by name.")));
        if (outcome.status == 200 && outcome.bodyCut && m_pageSize > smallestPageSize) {
            m_pageSize /= 2; // the page was larger than what is read of an answer
            return askForPage();
        }
        const Result<Json> answer = slackAnswer(outcome, QUrl(m_baseUrl).host());
        if (!answer) {
            if (m_withPrivate && m_cursor.isEmpty() && answer.error().detail == u"missing_scope") {
                m_withPrivate = false; // the app may see public channels alone
                return askForPage();
            }
            return finish(failure(answer.error()));
        }
        take(*answer);
        m_cursor = nextCursor(*answer);
        if (m_cursor.isEmpty())
            return finish(m_channels);
        askForPage();
    }

    void take(const Json &answer)
    {
        const auto list = answer.find("channels");
        if (list == answer.end() || !list->is_array())
            return;
        for (const Json &entry : *list) {
            if (!entry.is_object())
                continue;
            SlackChannel channel{text(entry, "id"), text(entry, "name"), flag(entry, "is_private"),
                                 flag(entry, "is_member")};
            if (!channel.id.isEmpty() && !channel.name.isEmpty())
                m_channels.append(std::move(channel));
        }
    }

    static QString nextCursor(const Json &answer)
    {
        const auto metadata = answer.find("response_metadata");
        return metadata != answer.end() && metadata->is_object() ? text(*metadata, "next_cursor") : QString();
    }

    void finish(Result<QList<SlackChannel>> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    HttpClient &m_http;
    const QString m_baseUrl;
    const SecretString m_token;
    QPromise<Result<QList<SlackChannel>>> m_promise;
    QList<SlackChannel> m_channels;
    QString m_cursor;
    int m_pageSize = firstPageSize;
    int m_pages = 0;
    bool m_withPrivate = true;
};

} // namespace

QFuture<Result<SlackIdentity>> SlackClient::verifyToken(const QString &baseUrl, const SecretString &token)
{
    if (const Result<void> fit = checkToken(token); !fit)
        return QtFuture::makeReadyFuture(Result<SlackIdentity>(failure(fit.error())));
    HttpRequest question = request("POST", baseUrl, QStringLiteral("auth.test"), token);
    question.headers.emplace_back("Content-Type", "application/json; charset=utf-8");
    question.body = "{}";
    return m_http.send(std::move(question)).then([host = QUrl(baseUrl).host()](const HttpOutcome &outcome) {
        return readIdentity(outcome, host);
    });
}

QFuture<Result<QList<SlackChannel>>> SlackClient::channels(const QString &baseUrl, const SecretString &token)
{
    if (const Result<void> fit = checkToken(token); !fit)
        return QtFuture::makeReadyFuture(Result<QList<SlackChannel>>(failure(fit.error())));
    auto listing = std::make_shared<ChannelListing>(m_http, baseUrl, token);
    QFuture<Result<QList<SlackChannel>>> future = listing->future();
    listing->askForPage();
    return future;
}

} // namespace infradots

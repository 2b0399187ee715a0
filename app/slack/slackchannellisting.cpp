// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackanswer.h"
#include "app/slack/slackclient.h"
#include "models/domain/retry.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <memory>

namespace infradots {

using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SlackClient)
};

// docs.slack.dev, conversations.list: a limit below 1000. About 1 to 2 KB a channel, and 20 calls a minute.
constexpr int FirstPageSize = 500;
constexpr int SmallestPageSize = 12;
constexpr int MaximumPages = 200;
constexpr std::size_t LargestPage = 4 * 1024 * 1024;
constexpr auto PageDeadline = 30s;
constexpr int MaximumWaits = 20; // for Slack to take the next call
constexpr std::chrono::milliseconds LongestWait = 2min;
constexpr std::chrono::milliseconds UsualWait = 30s;
constexpr qsizetype LongestCursor = 4096;

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
        query.addQueryItem(QStringLiteral("exclude_archived"), QStringLiteral("false"));
        query.addQueryItem(QStringLiteral("types"), m_withPrivate ? QStringLiteral("public_channel,private_channel")
                                                                  : QStringLiteral("public_channel"));
        QByteArray arguments = query.toString(QUrl::FullyEncoded).toUtf8();
        if (!m_cursor.isEmpty()) // by hand: QUrlQuery leaves "+" as it is, which a server reads as a blank
            arguments += "&cursor=" + QUrl::toPercentEncoding(m_cursor);
        HttpRequest page =
            slackRequest(m_asForm ? "POST" : "GET", m_baseUrl, QStringLiteral("conversations.list"), m_token);
        page.deadline = PageDeadline;
        page.answerLimit = LargestPage;
        if (m_asForm) {
            page.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
            page.body = arguments;
        } else {
            page.url += '?' + arguments;
        }
        m_http.send(std::move(page)).then([self = shared_from_this()](const HttpOutcome &outcome) {
            self->takePage(outcome);
        });
    }

private:
    void takePage(const HttpOutcome &outcome)
    {
        if (outcome.status == 429 && m_waits < MaximumWaits)
            return askLater(outcome);
        if (!m_asForm && m_pages == 0 && (outcome.status == 404 || outcome.status == 405)) {
            m_asForm = true; // Slack takes both; what stands in for it may know the way of Slack's own kits alone
            return askForPage();
        }
        if (++m_pages > MaximumPages)
            return finish(failure(ErrorCode::Network,
                                  Words::tr("Slack's list of channels does not end. Enter channels by name.")));
        if (outcome.status == 200 && outcome.bodyCut && m_pageSize > SmallestPageSize) {
            m_pageSize /= 2; // the page was larger than what is read of an answer
            return askForPage();
        }
        const Result<SlackJson> answer = slackAnswer(outcome, QUrl(m_baseUrl).host());
        if (!answer) {
            if (m_withPrivate && m_cursor.isEmpty() && answer.error().detail == u"missing_scope") {
                m_withPrivate = false; // the app may see public channels alone
                return askForPage();
            }
            return finish(failure(answer.error()));
        }
        take(*answer);
        m_cursor = slackText(slackObject(*answer, "response_metadata"), "next_cursor", LongestCursor);
        if (m_cursor.isEmpty())
            return finish(m_channels);
        askForPage();
    }

    /** In the thread the answer came in, which has an event loop. */
    void askLater(const HttpOutcome &outcome)
    {
        ++m_waits;
        const auto asked = parseRetryAfter(slackHeader(outcome, "retry-after"), QDateTime::currentDateTimeUtc());
        const auto wait = std::min(asked.value_or(UsualWait), LongestWait);
        QTimer::singleShot(wait, [self = shared_from_this()] { self->askForPage(); });
    }

    void take(const SlackJson &answer)
    {
        const auto list = answer.find("channels");
        if (list == answer.end() || !list->is_array())
            return;
        for (const SlackJson &entry : *list) {
            if (!entry.is_object())
                continue;
            SlackChannel channel{.id = slackText(entry, "id"),
                                 .name = slackText(entry, "name"),
                                 .isPrivate = slackFlag(entry, "is_private"),
                                 .isMember = slackFlag(entry, "is_member"),
                                 .isArchived = slackFlag(entry, "is_archived"),
                                 .formerNames = formerNames(entry)};
            if (!channel.id.isEmpty() && !channel.name.isEmpty())
                m_channels.append(std::move(channel));
        }
    }

    static QStringList formerNames(const SlackJson &entry)
    {
        constexpr qsizetype MostNames = 50;
        QStringList names;
        const auto list = entry.find("previous_names");
        if (list == entry.end() || !list->is_array())
            return names;
        for (const SlackJson &name : *list) {
            if (name.is_string() && names.size() < MostNames)
                names.append(QString::fromStdString(name.get<std::string>()).left(LongestSlackText));
        }
        return names;
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
    int m_pageSize = FirstPageSize;
    int m_pages = 0;
    int m_waits = 0;
    bool m_withPrivate = true;
    bool m_asForm = false;
};

} // namespace

QFuture<Result<QList<SlackChannel>>> SlackClient::channels(const QString &baseUrl, const SecretString &token)
{
    if (const Result<void> fit = checkSlackToken(token); !fit)
        return QtFuture::makeReadyFuture(Result<QList<SlackChannel>>(failure(fit.error())));
    auto listing = std::make_shared<ChannelListing>(m_http, baseUrl, token);
    QFuture<Result<QList<SlackChannel>>> future = listing->future();
    listing->askForPage();
    return future;
}

} // namespace infradots

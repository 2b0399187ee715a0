// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackclient.h"
#include "tests/support/fakehttpclient.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace infradots;

namespace {

const QString base = QStringLiteral("https://slack.example");

SecretString token()
{
    return SecretString(QStringLiteral("xoxb-1-canary"));
}

QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString queryValue(const HttpRequest &request, const QString &name)
{
    return QUrlQuery(QUrl::fromEncoded(request.url)).queryItemValue(name, QUrl::FullyDecoded);
}

QByteArray page(int from, int count, const QByteArray &cursor)
{
    QByteArray body = R"({"ok":true,"channels":[)";
    for (int i = from; i < from + count; ++i) {
        const QByteArray number = QByteArray::number(i);
        body += (i > from ? "," : "") + QByteArray(R"({"id":"C)") + number + R"(","name":"channel-)" + number +
                R"(","is_private":false,"is_member":true})";
    }
    return body + R"(],"response_metadata":{"next_cursor":")" + cursor + R"("}})";
}

} // namespace

class TestSlackClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhoATokenBelongsTo();
    void refusesWhatIsNoToken_data();
    void refusesWhatIsNoToken();
    void saysWhySlackRefuses();
    void survivesForeignAnswers_data();
    void survivesForeignAnswers();
    void saysWhyThereWasNoAnswer();
    void followsTheCursor();
    void asksForLessWhenAPageIsTooLarge();
    void goesWithoutPrivateChannelsWhenTheyAreNotAllowed();
    void endsAnEndlessList();
    void skipsWhatIsNoChannel();
    void endsWithTheFirstRefusal();
};

void TestSlackClient::readsWhoATokenBelongsTo()
{
    FakeHttpClient http;
    http.expect(FakeHttpClient::answer(
        200,
        R"({"ok":true,"url":"https://x.slack.com/","team":"Acme","user":"infradots","team_id":"T1","bot_id":"B1"})",
        {{"X-OAuth-Scopes", "chat:write, channels:read"}}));
    const auto result = SlackClient(http).verifyToken(base, token()).result();

    QVERIFY(result);
    QCOMPARE(result->teamId, QStringLiteral("T1"));
    QCOMPARE(result->teamName, QStringLiteral("Acme"));
    QCOMPARE(result->botName, QStringLiteral("infradots"));
    QCOMPARE(result->botId, QStringLiteral("B1"));
    QCOMPARE(result->scopes, QStringList({QStringLiteral("chat:write"), QStringLiteral("channels:read")}));

    const HttpRequest sent = http.requests().constFirst();
    QCOMPARE(sent.method, QByteArray("POST"));
    QCOMPARE(sent.url, QByteArray("https://slack.example/api/auth.test"));
    QCOMPARE(headerOf(sent, "Authorization"), QByteArray("Bearer xoxb-1-canary"));
    QCOMPARE(headerOf(sent, "Content-Type"), QByteArray("application/json; charset=utf-8"));
}

void TestSlackClient::refusesWhatIsNoToken_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("line break") << QStringLiteral("xoxb-1\r\nX-Evil: 1");
    QTest::newRow("blank") << QStringLiteral("xoxb 1");
    QTest::newRow("not ASCII") << QStringLiteral("xoxb-ä");
}

void TestSlackClient::refusesWhatIsNoToken()
{
    QFETCH(const QString, text);
    FakeHttpClient http;
    const auto identity = SlackClient(http).verifyToken(base, SecretString(text)).result();
    const auto channels = SlackClient(http).channels(base, SecretString(text)).result();
    QVERIFY(!identity && !channels);
    QCOMPARE(identity.error().code, ErrorCode::InvalidInput);
    QCOMPARE(channels.error().code, ErrorCode::InvalidInput);
    QVERIFY(!identity.error().message.contains(u"X-Evil"));
    QCOMPARE(http.requests().size(), 0);
}

void TestSlackClient::saysWhySlackRefuses()
{
    FakeHttpClient http;
    http.expect(FakeHttpClient::answer(200, R"({"ok":false,"error":"token_revoked"})"));
    http.expect(FakeHttpClient::answer(429, "", {{"Retry-After", "30"}}));
    SlackClient slack(http);
    const auto revoked = slack.verifyToken(base, token()).result();
    QVERIFY(!revoked);
    QCOMPARE(revoked.error().code, ErrorCode::Refused);
    QCOMPARE(revoked.error().detail, QStringLiteral("token_revoked"));
    QVERIFY(revoked.error().message.contains(u"Connect Slack again"));
    const auto limited = slack.verifyToken(base, token()).result();
    QVERIFY(!limited);
    QCOMPARE(limited.error().code, ErrorCode::Refused);
    QVERIFY(limited.error().message.contains(u"slow down"));
}

void TestSlackClient::survivesForeignAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << 200 << QByteArray();
    QTest::newRow("page of a proxy") << 200 << QByteArray("<html>Please log in</html>");
    QTest::newRow("array") << 200 << QByteArray("[1,2]");
    QTest::newRow("null") << 200 << QByteArray("null");
    QTest::newRow("cut off") << 200 << QByteArray(R"({"ok":true,"team")");
    QTest::newRow("other types") << 200 << QByteArray(R"({"ok":true,"team":[],"team_id":7,"user":{}})");
    QTest::newRow("invalid UTF-8") << 200 << QByteArray("{\"ok\":true,\"team_id\":\"\xff\xfe\"}");
    QTest::newRow("deep") << 200 << QByteArray(60'000, '[');
    QTest::newRow("deep objects") << 200 << QByteArray("{\"ok\":") + QByteArray("{\"a\":").repeated(10'000);
    QTest::newRow("huge number") << 200 << QByteArray(R"({"ok":true,"team_id":1e999999})");
    QTest::newRow("no ok") << 200 << QByteArray(R"({"team_id":"T1"})");
    QTest::newRow("error page") << 503 << QByteArray("unavailable");
    QTest::newRow("redirect") << 302 << QByteArray();
    QTest::newRow("right words, wrong status") << 404 << QByteArray(R"({"ok":true,"team_id":"T1"})");
}

void TestSlackClient::survivesForeignAnswers()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    FakeHttpClient http;
    http.expect(FakeHttpClient::answer(status, body));
    const auto result = SlackClient(http).verifyToken(base, token()).result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Network);
    QVERIFY2(result.error().message.contains(u"slack.example"), qPrintable(result.error().message));
}

void TestSlackClient::saysWhyThereWasNoAnswer()
{
    FakeHttpClient http;
    http.expect(FakeHttpClient::noAnswer(HttpError::TimedOut, HttpProgress::Unanswered,
                                         QStringLiteral("slack.example did not answer in time.")));
    http.expect(FakeHttpClient::noAnswer(HttpError::Cancelled, HttpProgress::NotSent, QStringLiteral("Given up.")));
    SlackClient slack(http);
    const auto late = slack.verifyToken(base, token()).result();
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Network);
    QCOMPARE(late.error().message, QStringLiteral("slack.example did not answer in time."));
    const auto cancelled = slack.verifyToken(base, token()).result();
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
}

void TestSlackClient::followsTheCursor()
{
    FakeHttpClient http;
    http.expect(FakeHttpClient::answer(200, page(0, 3, "next+1=")));
    http.expect(FakeHttpClient::answer(200, page(3, 0, "empty pages come too")));
    http.expect(FakeHttpClient::answer(200, page(3, 2, "")));
    const auto result = SlackClient(http).channels(base, token()).result();

    QVERIFY(result);
    QCOMPARE(result->size(), 5);
    QCOMPARE(result->constLast(), (SlackChannel{QStringLiteral("C4"), QStringLiteral("channel-4"), false, true}));
    const QList<HttpRequest> sent = http.requests();
    QCOMPARE(sent.size(), 3);
    QVERIFY(sent.at(0).url.startsWith("https://slack.example/api/conversations.list?"));
    QCOMPARE(sent.at(0).method, QByteArray("GET"));
    QCOMPARE(headerOf(sent.at(2), "Authorization"), QByteArray("Bearer xoxb-1-canary"));
    QCOMPARE(queryValue(sent.at(0), QStringLiteral("limit")), QStringLiteral("200"));
    QCOMPARE(queryValue(sent.at(0), QStringLiteral("exclude_archived")), QStringLiteral("true"));
    QCOMPARE(queryValue(sent.at(0), QStringLiteral("types")), QStringLiteral("public_channel,private_channel"));
    QVERIFY(!sent.at(0).url.contains("cursor"));
    QVERIFY(sent.at(1).url.endsWith("cursor=next%2B1%3D"));
    QCOMPARE(queryValue(sent.at(2), QStringLiteral("cursor")), QStringLiteral("empty pages come too"));
}

void TestSlackClient::asksForLessWhenAPageIsTooLarge()
{
    FakeHttpClient http;
    HttpOutcome cut = FakeHttpClient::answer(200, page(0, 3, "x").left(40));
    cut.bodyCut = true;
    http.expect(cut);
    http.expect(cut);
    http.expect(FakeHttpClient::answer(200, page(0, 2, "")));
    const auto result = SlackClient(http).channels(base, token()).result();
    QVERIFY(result);
    QCOMPARE(result->size(), 2);
    QCOMPARE(queryValue(http.requests().at(2), QStringLiteral("limit")), QStringLiteral("50"));
}

void TestSlackClient::goesWithoutPrivateChannelsWhenTheyAreNotAllowed()
{
    FakeHttpClient http;
    const HttpOutcome refusal = FakeHttpClient::answer(
        200, R"({"ok":false,"error":"missing_scope","needed":"groups:read","provided":"chat:write"})");
    http.expect(refusal);
    http.expect(FakeHttpClient::answer(200, page(0, 1, "")));
    const auto publicOnly = SlackClient(http).channels(base, token()).result();
    QVERIFY(publicOnly);
    QCOMPARE(publicOnly->size(), 1);
    QCOMPARE(queryValue(http.requests().at(1), QStringLiteral("types")), QStringLiteral("public_channel"));

    http.expect(refusal);
    http.expect(refusal);
    const auto neither = SlackClient(http).channels(base, token()).result();
    QVERIFY(!neither);
    QVERIFY2(neither.error().message.contains(u"groups:read"), qPrintable(neither.error().message));
}

void TestSlackClient::endsAnEndlessList()
{
    FakeHttpClient http;
    for (int i = 0; i < 200; ++i)
        http.expect(FakeHttpClient::answer(200, page(0, 1, "again")));
    const auto result = SlackClient(http).channels(base, token()).result();
    QVERIFY(!result);
    QVERIFY(http.leftOver() >= 90);
}

void TestSlackClient::skipsWhatIsNoChannel()
{
    FakeHttpClient http;
    http.expect(FakeHttpClient::answer(
        200,
        R"({"ok":true,"channels":[null,7,{},{"id":"C1"},{"id":"C2","name":"b","is_private":"yes"}],"response_metadata":[]})"));
    http.expect(FakeHttpClient::answer(200, R"({"ok":true,"channels":{"id":"C1"}})"));
    SlackClient slack(http);
    const auto one = slack.channels(base, token()).result();
    QVERIFY(one);
    QCOMPARE(*one, QList<SlackChannel>({{QStringLiteral("C2"), QStringLiteral("b"), false, false}}));
    const auto none = slack.channels(base, token()).result();
    QVERIFY(none);
    QVERIFY(none->isEmpty());
}

void TestSlackClient::endsWithTheFirstRefusal()
{
    FakeHttpClient http;
    http.expect(FakeHttpClient::answer(200, page(0, 3, "n")));
    http.expect(FakeHttpClient::answer(200, R"({"ok":false,"error":"invalid_auth"})"));
    const auto result = SlackClient(http).channels(base, token()).result();
    QVERIFY(!result);
    QCOMPARE(result.error().detail, QStringLiteral("invalid_auth"));
    QCOMPARE(http.requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestSlackClient)
#include "tst_slackclient.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackclient.h"
#include "tests/support/fakehttpclient.h"

#include <QElapsedTimer>
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
    void goesOnWhenSlackSaysSo();
    void asksByFormWhereThatIsTheOnlyWay();
    void skipsWhatIsNoChannel();
    void exchangesACode();
    void readsGrantsOfAnyShape_data();
    void readsGrantsOfAnyShape();
    void boundsHowLongATokenHolds();
    void revokesATokenOnce();
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
    QCOMPARE(result->constLast(),
             (SlackChannel{QStringLiteral("C4"), QStringLiteral("channel-4"), false, true, false, {}}));
    const QList<HttpRequest> sent = http.requests();
    QCOMPARE(sent.size(), 3);
    QVERIFY(sent.at(0).url.startsWith("https://slack.example/api/conversations.list?"));
    QCOMPARE(sent.at(0).method, QByteArray("GET"));
    QCOMPARE(headerOf(sent.at(2), "Authorization"), QByteArray("Bearer xoxb-1-canary"));
    QCOMPARE(queryValue(sent.at(0), QStringLiteral("limit")), QStringLiteral("500"));
    QCOMPARE(queryValue(sent.at(0), QStringLiteral("exclude_archived")), QStringLiteral("false"));
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
    QCOMPARE(queryValue(http.requests().at(2), QStringLiteral("limit")), QStringLiteral("125"));
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
    for (int i = 0; i < 300; ++i)
        http.expect(FakeHttpClient::answer(200, page(0, 1, "again")));
    const auto result = SlackClient(http).channels(base, token()).result();
    QVERIFY(!result);
    QVERIFY(http.leftOver() >= 90);
}

void TestSlackClient::goesOnWhenSlackSaysSo()
{
    FakeHttpClient http;
    http.expect(FakeHttpClient::answer(200, page(0, 2, "next")));
    http.expect(FakeHttpClient::answer(429, "", {{"Retry-After", "1"}}));
    http.expect(FakeHttpClient::answer(200, page(2, 1, "")));
    QElapsedTimer timer;
    timer.start();
    const auto listing = SlackClient(http).channels(base, token());
    QTRY_VERIFY_WITH_TIMEOUT(listing.isFinished(), 30'000);
    QVERIFY(listing.result());
    QCOMPARE(listing.result()->size(), 3);
    QVERIFY(timer.elapsed() >= 1000);
    QCOMPARE(http.requests().at(1).url, http.requests().at(2).url); // the page it was refused
}

void TestSlackClient::asksByFormWhereThatIsTheOnlyWay()
{
    FakeHttpClient http;
    http.expect(FakeHttpClient::answer(404, "not found"));
    http.expect(FakeHttpClient::answer(200, page(0, 1, "a+b")));
    http.expect(FakeHttpClient::answer(200, page(1, 1, "")));
    const auto result = SlackClient(http).channels(base, token()).result();
    QVERIFY(result);
    QCOMPARE(result->size(), 2);
    QCOMPARE(http.requests().at(2).method, QByteArray("POST"));
    QCOMPARE(http.requests().at(2).url, QByteArray("https://slack.example/api/conversations.list"));
    QVERIFY(http.requests().at(2).body.endsWith("&cursor=a%2Bb"));
}

void TestSlackClient::exchangesACode()
{
    FakeHttpClient http;
    http.expect(FakeHttpClient::answer(
        200, R"({"ok":true,"access_token":"xoxb-1-canary","token_type":"bot","scope":"chat:write,channels:read",)"
             R"("bot_user_id":"U0","app_id":"A0","team":{"name":"Acme","id":"T1"},"enterprise":null,)"
             R"("authed_user":{"id":"U1"}})"));
    const SlackAppKeys keys{QStringLiteral("1.2"), SecretString(QStringLiteral("se:cret+"))};
    const auto grant = SlackClient(http)
                           .exchangeCode(base, keys, SecretString(QStringLiteral("1.2.a+b&c")),
                                         QStringLiteral("https://localhost:1/cb"))
                           .result();
    QVERIFY(grant);
    QCOMPARE(grant->accessToken.toText(), QStringLiteral("xoxb-1-canary"));
    QVERIFY(grant->refreshToken.isEmpty());
    QCOMPARE(grant->lifetime, std::chrono::seconds(0));
    QCOMPARE(grant->teamId, QStringLiteral("T1"));
    QCOMPARE(grant->scopes, QStringList({QStringLiteral("chat:write"), QStringLiteral("channels:read")}));
    const HttpRequest sent = http.requests().constFirst();
    QCOMPARE(sent.method, QByteArray("POST"));
    QCOMPARE(sent.url, QByteArray("https://slack.example/api/oauth.v2.access")); // nothing secret in the address
    QCOMPARE(headerOf(sent, "Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(headerOf(sent, "Authorization"), QByteArray("Basic " + QByteArray("1.2:se%3Acret%2B").toBase64()));
    QCOMPARE(sent.body, QByteArray("grant_type=authorization_code&code=1.2.a%2Bb%26c&redirect_uri=https%3A%2F%2F"
                                   "localhost%3A1%2Fcb"));
}

void TestSlackClient::readsGrantsOfAnyShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("part"); // of the sentence
    QTest::newRow("nothing") << QByteArray(R"({"ok":true})") << QStringLiteral("no bot token");
    QTest::newRow("other types") << QByteArray(R"({"ok":true,"access_token":7,"team":"T1","expires_in":"x"})")
                                 << QStringLiteral("no bot token");
    QTest::newRow("a token with a line break")
        << QByteArray(R"({"ok":true,"access_token":"a\r\nb"})") << QStringLiteral("no bot token");
    QTest::newRow("a huge token") << QByteArray(R"({"ok":true,"access_token":")" + QByteArray(5000, 'x') + R"("})")
                                  << QStringLiteral("no bot token");
    QTest::newRow("a user's token alone")
        << QByteArray(R"({"ok":true,"authed_user":{"access_token":"xoxp-1"}})") << QStringLiteral("bot scopes");
    QTest::newRow("a whole organization")
        << QByteArray(R"({"ok":true,"access_token":"xoxb-1","team":null,"is_enterprise_install":true})")
        << QStringLiteral("whole Slack organization");
    QTest::newRow("refused") << QByteArray(R"({"ok":false,"error":"bad_client_secret"})")
                             << QStringLiteral("client secret");
}

void TestSlackClient::readsGrantsOfAnyShape()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, part);
    FakeHttpClient http;
    http.expect(FakeHttpClient::answer(200, body));
    const auto grant =
        SlackClient(http).renewToken(base, {QStringLiteral("1"), SecretString(QStringLiteral("s"))}, token()).result();
    QVERIFY(!grant);
    QVERIFY2(grant.error().message.contains(part), qPrintable(grant.error().message));
    QVERIFY(!grant.error().message.contains(u"canary"));
}

void TestSlackClient::boundsHowLongATokenHolds()
{
    for (const char *lifetime : {"43200", "-1", "9223372036854775807", "18446744073709551615", "1e300"}) {
        FakeHttpClient http;
        http.expect(FakeHttpClient::answer(200, QByteArray(R"({"ok":true,"access_token":"xoxe.xoxb-1","expires_in":)") +
                                                    lifetime + '}'));
        const SlackAppKeys keys{QStringLiteral("1"), SecretString(QStringLiteral("s"))};
        const auto grant = SlackClient(http).renewToken(base, keys, token()).result();
        QVERIFY(grant);
        // Whatever is said, a date can be made of it.
        QVERIFY(grant->lifetime >= std::chrono::seconds(0) && grant->lifetime <= std::chrono::hours(24 * 366));
        if (QByteArray(lifetime) == "43200")
            QCOMPARE(grant->lifetime, std::chrono::hours(12));
    }
}

void TestSlackClient::revokesATokenOnce()
{
    FakeHttpClient http;
    http.expect(FakeHttpClient::answer(200, R"({"ok":true,"revoked":true})"));
    QVERIFY(SlackClient(http).revokeToken(base, token()).result());
    QCOMPARE(http.requests().constFirst().url, QByteArray("https://slack.example/api/auth.revoke"));
    QCOMPARE(headerOf(http.requests().constFirst(), "Authorization"), QByteArray("Bearer xoxb-1-canary"));
    for (const char *gone : {"token_revoked", "invalid_auth", "account_inactive", "token_expired"}) {
        http.expect(FakeHttpClient::answer(200, R"({"ok":false,"error":")" + QByteArray(gone) + R"("})"));
        QVERIFY2(SlackClient(http).revokeToken(base, token()).result(), gone);
    }
    http.expect(FakeHttpClient::answer(200, R"({"ok":false,"error":"internal_error"})"));
    QVERIFY(!SlackClient(http).revokeToken(base, token()).result());
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
    QCOMPARE(*one, QList<SlackChannel>({{QStringLiteral("C2"), QStringLiteral("b"), false, false, false, {}}}));
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

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"
#include "tests/support/rawhttp.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace infradots;
using namespace infradots::test;
using Json = nlohmann::json;

namespace {

const QByteArray Redirect = "https://localhost:17845/slack/oauth_redirect";
const QByteArray Form = "Content-Type: application/x-www-form-urlencoded\r\n";

QByteArray request(const QByteArray &method, const QByteArray &path, const QByteArray &headers,
                   const QByteArray &body = {})
{
    return method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

QByteArray text(const Json &json, const char *key)
{
    return QByteArray::fromStdString(json.value(key, std::string()));
}

} // namespace

/** The sandbox's Slack as a sign-in meets it. */
class TestSandboxSlack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksForConsent();
    void refusesWhatSlackRefuses_data();
    void refusesWhatSlackRefuses();
    void exchangesACodeOnce();
    void sendsTheRefusalBack();
    void rotatesTokens();
    void revokesTokens();
    void listsThousands();
    void keepsCredentialsOutOfWhatItShows();

private:
    [[nodiscard]] RawAnswer get(const QByteArray &path, const QByteArray &headers = {}) const
    {
        return rawExchange(m_sandbox->port(), request("GET", path, headers));
    }
    [[nodiscard]] RawAnswer post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = Form) const
    {
        return rawExchange(m_sandbox->port(), request("POST", path, headers, body));
    }
    [[nodiscard]] static QByteArray question(const QByteArray &redirect = Redirect)
    {
        return "client_id=1.2&scope=chat%3Awrite%2Cchannels%3Aread&state=the-state&redirect_uri=" +
               redirect.toPercentEncoding();
    }
    /** What the browser is sent back with. */
    [[nodiscard]] QUrlQuery consent(const QByteArray &answer = "allow") const
    {
        const RawAnswer given = post("/slack/oauth/v2/authorize", question() + "&answer=" + answer);
        return given.status == 302 ? QUrlQuery(QUrl(QString::fromLatin1(given.header("Location")))) : QUrlQuery();
    }
    [[nodiscard]] Json exchange(const QByteArray &code, const QByteArray &redirect = Redirect) const
    {
        const QByteArray basic = "Authorization: Basic " + QByteArray("1.2:secret").toBase64() + "\r\n";
        return post("/slack/api/oauth.v2.access",
                    "grant_type=authorization_code&code=" + code + "&redirect_uri=" + redirect.toPercentEncoding(),
                    Form + basic)
            .json();
    }
    [[nodiscard]] Json renew(const QByteArray &refreshToken) const
    {
        return post("/slack/api/oauth.v2.access",
                    "grant_type=refresh_token&client_id=1.2&client_secret=s&refresh_token=" + refreshToken)
            .json();
    }
    [[nodiscard]] QByteArray problemWith(const QByteArray &token) const
    {
        return text(post("/slack/api/auth.test", {}, Form + bearer(token)).json(), "error");
    }
    [[nodiscard]] QByteArray newCode() const { return consent().queryItemValue(QStringLiteral("code")).toLatin1(); }

    std::unique_ptr<Sandbox> m_sandbox;
};

void TestSandboxSlack::init()
{
    m_sandbox = std::make_unique<Sandbox>();
    QVERIFY(m_sandbox->start());
}

void TestSandboxSlack::asksForConsent()
{
    const RawAnswer page = get("/slack/oauth/v2/authorize?" + question());
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("chat:write") && page.body.contains("channels:read"));
    QVERIFY(page.body.contains("name=\"state\" value=\"the-state\""));
    QVERIFY(page.body.contains("value=\"allow\"") && page.body.contains("value=\"cancel\""));
    const RawAnswer hostile =
        get("/slack/oauth/v2/authorize?client_id=1&scope=%3Cscript%3E&redirect_uri=" + Redirect.toPercentEncoding() +
            "&state=%22%3E%3Cscript%3E");
    QCOMPARE(hostile.status, 200);
    QVERIFY(!hostile.body.contains("<script>"));
}

void TestSandboxSlack::refusesWhatSlackRefuses_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("no client") << QByteArray("scope=a&redirect_uri=" + Redirect.toPercentEncoding())
                               << QByteArray("client_id");
    QTest::newRow("no scope") << QByteArray("client_id=1&redirect_uri=" + Redirect.toPercentEncoding())
                              << QByteArray("permissions");
    QTest::newRow("redirect elsewhere by http")
        << question("http://evil.example/") << QByteArray("Passed URI: http://evil.example/");
    QTest::newRow("no redirect") << QByteArray("client_id=1&scope=a") << QByteArray("did not match");
}

void TestSandboxSlack::refusesWhatSlackRefuses()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, part);
    for (const RawAnswer &answer :
         {get("/slack/oauth/v2/authorize?" + query), post("/slack/oauth/v2/authorize", query + "&answer=allow")}) {
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.body.contains(part), answer.body.constData());
        QVERIFY(answer.header("Location").isNull());
    }
}

void TestSandboxSlack::exchangesACodeOnce()
{
    const QUrlQuery answer = consent();
    QCOMPARE(answer.queryItemValue(QStringLiteral("state")), QStringLiteral("the-state"));
    const QByteArray code = answer.queryItemValue(QStringLiteral("code")).toLatin1();
    QVERIFY(!code.isEmpty());
    const Json grant = exchange(code);
    QVERIFY(grant.value("ok", false));
    QVERIFY(text(grant, "access_token").startsWith("xoxb-"));
    QCOMPARE(text(grant, "scope"), QByteArray("chat:write,channels:read"));
    QVERIFY(!grant.contains("refresh_token") && !grant.contains("expires_in"));
    QCOMPARE(problemWith(text(grant, "access_token")), QByteArray());
    QCOMPARE(text(exchange(code), "error"), QByteArray("invalid_code"));
    QCOMPARE(text(exchange("made-up"), "error"), QByteArray("invalid_code"));
    QCOMPARE(text(exchange(newCode(), "https://localhost:1/other"), "error"), QByteArray("bad_redirect_uri"));

    QCOMPARE(text(post("/slack/api/oauth.v2.access", "code=x").json(), "error"), QByteArray("invalid_client_id"));
    QCOMPARE(text(post("/slack/api/oauth.v2.access", "code=x&client_id=1").json(), "error"),
             QByteArray("bad_client_secret"));
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::SlackBadClientSecret);
    QCOMPARE(text(exchange(newCode()), "error"), QByteArray("bad_client_secret"));
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::SlackInvalidCode);
    QCOMPARE(text(exchange(newCode()), "error"), QByteArray("invalid_code"));
}

void TestSandboxSlack::sendsTheRefusalBack()
{
    const QUrlQuery answer = consent("cancel");
    QCOMPARE(answer.queryItemValue(QStringLiteral("error")), QStringLiteral("access_denied"));
    QCOMPARE(answer.queryItemValue(QStringLiteral("state")), QStringLiteral("the-state"));
    QVERIFY(!answer.hasQueryItem(QStringLiteral("code")));
}

void TestSandboxSlack::rotatesTokens()
{
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::SlackTokenExpired);
    const Json first = exchange(newCode());
    QCOMPARE(first.value("expires_in", 0), 43'200);
    const QByteArray refreshToken = text(first, "refresh_token");
    QVERIFY(refreshToken.startsWith("xoxe-1-"));
    QCOMPARE(problemWith(text(first, "access_token")), QByteArray("token_expired"));
    const Json second = renew(refreshToken);
    QVERIFY(second.value("ok", false));
    QCOMPARE(problemWith(text(second, "access_token")), QByteArray());
    QVERIFY(text(second, "refresh_token") != refreshToken);
    QCOMPARE(text(renew(refreshToken), "error"), QByteArray("invalid_refresh_token")); // taken once
    QVERIFY(renew(text(second, "refresh_token")).value("ok", false));

    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::SlackTokenRotation);
    const Json third = exchange(newCode());
    QCOMPARE(problemWith(text(third, "access_token")), QByteArray());
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::SlackInvalidRefreshToken);
    QCOMPARE(text(renew(text(third, "refresh_token")), "error"), QByteArray("invalid_refresh_token"));
}

void TestSandboxSlack::revokesTokens()
{
    const QByteArray token = text(exchange(newCode()), "access_token");
    QVERIFY(post("/slack/api/auth.revoke", {}, Form + bearer(token)).json().value("revoked", false));
    QCOMPARE(problemWith(token), QByteArray("token_revoked"));
    QCOMPARE(text(post("/slack/api/auth.revoke", {}, Form + bearer(token)).json(), "error"),
             QByteArray("token_revoked"));
    QCOMPARE(problemWith("xoxb-another"), QByteArray());
}

void TestSandboxSlack::listsThousands()
{
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::SlackManyChannels);
    QSet<QByteArray> ids;
    QByteArray cursor;
    int archived = 0;
    do {
        const Json page = get("/slack/api/conversations.list?limit=999&types=public_channel,private_channel&cursor=" +
                                  cursor.toPercentEncoding(),
                              bearer("xoxb-1"))
                              .json();
        QVERIFY(page.value("ok", false));
        for (const Json &channel : page["channels"]) {
            ids.insert(text(channel, "id"));
            archived += channel.value("is_archived", false) ? 1 : 0;
        }
        cursor = text(page["response_metadata"], "next_cursor");
    } while (!cursor.isEmpty());
    QCOMPARE(ids.size(), 5000);
    QCOMPARE(archived, 1);
}

void TestSandboxSlack::keepsCredentialsOutOfWhatItShows()
{
    const QByteArray code = newCode();
    QVERIFY(exchange(code).value("ok", false));
    QVERIFY(!renew("xoxe-1-canary-refresh").value("ok", true));
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->messages().size(), 2, RawHttpLimit); // the consent page is no message
    for (const SandboxMessage &message : m_sandbox->messages()) {
        QVERIFY(!message.body.contains(code) && !message.body.contains("canary-refresh"));
        for (const auto &[name, value] : message.headers)
            QVERIFY(!value.contains(QByteArray("1.2:secret").toBase64()));
    }
}

QTEST_GUILESS_MAIN(TestSandboxSlack)
#include "tst_sandboxslack.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/signinticket.h"
#include "app/slack/slackmanifest.h"
#include "app/slack/slackoauth.h"
#include "models/domain/slackredirect.h"
#include "models/domain/slackscopes.h"

#include <QSet>
#include <QTest>
#include <QUrlQuery>

#include <nlohmann/json.hpp>

#include <atomic>
#include <thread>
#include <vector>

using namespace infradots;
using namespace std::chrono_literals;

namespace {

const QString base = QStringLiteral("https://slack.example");
const QString redirect = QStringLiteral("https://localhost:17845/slack/oauth_redirect");
const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'763'899'200'000, Qt::UTC);

HeaderList items(std::initializer_list<std::pair<const char *, const char *>> pairs)
{
    HeaderList list;
    for (const auto &[key, value] : pairs)
        list.append({QByteArray(key), QByteArray(value)});
    return list;
}

} // namespace

class TestSlackOAuth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksAsSlackWantsToBeAsked();
    void makesStatesNobodyGuesses();
    void takesAnAnswerOnce();
    void takesAnAnswerForFiveMinutes();
    void letsOneOfManyThreadsWin();
    void readsCallbacks_data();
    void readsCallbacks();
    void readsPastedAddresses_data();
    void readsPastedAddresses();
    void readsAddressesThatLeaveOutTheUsualPort();
    void saysWhyThereIsNoCode();
    void describesTheApp();
    void opensSlacksOwnPage();
};

void TestSlackOAuth::asksAsSlackWantsToBeAsked()
{
    const QByteArray url = slackAuthorizeUrl(base, QStringLiteral("1.2"), redirect, "st-ate_1").toEncoded();
    QCOMPARE(url, QByteArray("https://slack.example/oauth/v2/authorize?client_id=1.2&scope=chat%3Awrite%2Cchat%3Awrite."
                             "public%2Cchannels%3Aread%2Cgroups%3Aread&redirect_uri=https%3A%2F%2Flocalhost%3A17845%2F"
                             "slack%2Foauth_redirect&state=st-ate_1"));
    QVERIFY(!url.contains("code_challenge")); // PKCE is off: with it there is no bot token
    // Whatever somebody typed as the client id, it stays one value.
    const QUrl hostile = slackAuthorizeUrl(base, QStringLiteral("1&redirect_uri=https://evil.example"), redirect, "s");
    const QUrlQuery query(hostile);
    QCOMPARE(query.queryItemValue(QStringLiteral("client_id"), QUrl::FullyDecoded),
             QStringLiteral("1&redirect_uri=https://evil.example"));
    QCOMPARE(query.allQueryItemValues(QStringLiteral("redirect_uri")).size(), 1);
}

void TestSlackOAuth::makesStatesNobodyGuesses()
{
    QSet<QByteArray> states;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray state = SignInTicket(start).state();
        QCOMPARE(state.size(), 43); // 256 bits
        QCOMPARE(QUrl::toPercentEncoding(QString::fromLatin1(state)), state);
        states.insert(state);
    }
    QCOMPARE(states.size(), 1000);
}

void TestSlackOAuth::takesAnAnswerOnce()
{
    using enum SignInTicket::Verdict;
    SignInTicket ticket(start);
    const QByteArray state = ticket.state();
    QCOMPARE(ticket.redeem({}, start), Foreign);
    QCOMPARE(ticket.redeem(QByteArray(state + "x"), start), Foreign);
    QCOMPARE(ticket.redeem(state.chopped(1), start), Foreign);
    QByteArray other = state;
    other[42] = other.at(42) == 'A' ? 'B' : 'A';
    QCOMPARE(ticket.redeem(other, start), Foreign);
    QCOMPARE(ticket.redeem(SignInTicket(start).state(), start), Foreign);
    QCOMPARE(ticket.redeem(state, start), Fresh); // none of those was of any consequence
    QCOMPARE(ticket.redeem(state, start), Used);

    SignInTicket cancelled(start);
    cancelled.cancel();
    QCOMPARE(cancelled.redeem(cancelled.state(), start), Used);
}

void TestSlackOAuth::takesAnAnswerForFiveMinutes()
{
    using enum SignInTicket::Verdict;
    SignInTicket ticket(start);
    QCOMPARE(ticket.expiresAt(), start.addSecs(300));
    QCOMPARE(ticket.redeem(ticket.state(), start.addMSecs(-1)), Expired); // the clock was turned back
    QCOMPARE(ticket.redeem(ticket.state(), start.addSecs(300)), Expired);
    QCOMPARE(ticket.redeem(ticket.state(), start.addMSecs(299'999)), Fresh);
}

void TestSlackOAuth::letsOneOfManyThreadsWin()
{
    for (int round = 0; round < 50; ++round) {
        SignInTicket ticket(start);
        std::atomic<int> won = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                if (ticket.redeem(ticket.state(), start) == SignInTicket::Verdict::Fresh)
                    ++won;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(won.load(), 1);
    }
}

void TestSlackOAuth::readsCallbacks_data()
{
    QTest::addColumn<HeaderList>("query");
    QTest::addColumn<QString>("expected"); // "code X", "error X", or nothing where it is refused
    QTest::newRow("code") << items({{"code", "1.2.abc"}, {"state", "s"}}) << QStringLiteral("code 1.2.abc");
    QTest::newRow("error") << items({{"error", "access_denied"}, {"state", "s"}})
                           << QStringLiteral("error access_denied");
    QTest::newRow("more than is needed") << items({{"state", "s"}, {"code", "c"}, {"team", "T1"}, {"Code", "x"}})
                                         << QStringLiteral("code c");
    QTest::newRow("nothing") << HeaderList() << QString();
    QTest::newRow("no state") << items({{"code", "c"}}) << QString();
    QTest::newRow("empty state") << items({{"code", "c"}, {"state", ""}}) << QString();
    QTest::newRow("no code") << items({{"state", "s"}}) << QString();
    QTest::newRow("empty code") << items({{"code", ""}, {"state", "s"}}) << QString();
    QTest::newRow("both") << items({{"code", "c"}, {"error", "e"}, {"state", "s"}}) << QString();
    QTest::newRow("two codes") << items({{"code", "c"}, {"code", "c"}, {"state", "s"}}) << QString();
    QTest::newRow("two states") << items({{"code", "c"}, {"state", "s"}, {"state", "s"}}) << QString();
    QTest::newRow("line break in code") << items({{"code", "c\r\nX: y"}, {"state", "s"}}) << QString();
    QTest::newRow("not ASCII") << items({{"code", "c\xc3\xa4"}, {"state", "s"}}) << QString();
    QTest::newRow("zero") << HeaderList{{"code", QByteArray("c\0d", 3)}, {"state", "s"}} << QString();
    QTest::newRow("long code") << HeaderList{{"code", QByteArray(513, 'c')}, {"state", "s"}} << QString();
    QTest::newRow("long state") << HeaderList{{"code", "c"}, {"state", QByteArray(129, 's')}} << QString();
    QTest::newRow("long error") << HeaderList{{"error", QByteArray(101, 'e')}, {"state", "s"}} << QString();
}

void TestSlackOAuth::readsCallbacks()
{
    QFETCH(const HeaderList, query);
    QFETCH(const QString, expected);
    const auto callback = readSlackCallback(query);
    QCOMPARE(callback.has_value(), !expected.isEmpty());
    if (!callback) {
        QVERIFY(callback.error().message.contains(u"Nothing was changed"));
        return;
    }
    QCOMPARE(callback->state, QByteArray("s"));
    QCOMPARE(callback->code.isEmpty() ? QString(QStringLiteral("error ") + callback->error)
                                      : QString(QStringLiteral("code ") + callback->code.toText()),
             expected);
}

void TestSlackOAuth::readsPastedAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("problem"); // part of the sentence; empty: it is taken
    const auto row = [](const char *name, const QString &address, const char *problem) {
        QTest::newRow(name) << address << QString::fromUtf8(problem);
    };
    row("whole", redirect + QStringLiteral("?code=c&state=s"), "");
    row("with blanks round it", u"  " + redirect + QStringLiteral("?code=c&state=s \n"), "");
    row("as browsers show it", QStringLiteral("localhost:17845/slack/oauth_redirect?code=c&state=s"), "");
    row("by another scheme", QStringLiteral("http://localhost:17845/slack/oauth_redirect?code=c&state=s"), "");
    row("with a fragment", redirect + QStringLiteral("?code=c&state=s#_=_"), "");
    row("nothing", QString(), "begins with https://localhost:17845/slack/oauth_redirect");
    row("without a query", redirect, "holds no code");
    row("without a code", redirect + QStringLiteral("?state=s"), "holds no code");
    row("Slack's page", QStringLiteral("https://slack.example/oauth/v2/authorize?client_id=1&state=s"), "Allow");
    row("another path", QStringLiteral("https://localhost:17845/other?code=c&state=s"), "another page");
    row("another port", QStringLiteral("https://localhost:17846/slack/oauth_redirect?code=c&state=s"), "another page");
    row("another host", QStringLiteral("https://evil.example:17845/slack/oauth_redirect?code=c&state=s"),
        "another page");
    row("the code alone", QStringLiteral("1234.5678.abcdef"), "another page");
    row("without the port", QStringLiteral("https://localhost/slack/oauth_redirect?code=c&state=s"), "another page");
    row("too long", QString(9000, u'x'), "begins with");
}

void TestSlackOAuth::readsPastedAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const QString, problem);
    const auto callback = readPastedCallback(address, redirect, base);
    QCOMPARE(callback.has_value(), problem.isEmpty());
    if (callback) {
        QCOMPARE(callback->state, QByteArray("s"));
        QCOMPARE(callback->code.toText(), QStringLiteral("c"));
    } else {
        QCOMPARE(callback.error().code, ErrorCode::InvalidInput);
        QVERIFY2(callback.error().message.contains(problem), qPrintable(callback.error().message));
        QVERIFY(!callback.error().message.contains(u"abcdef")); // what was pasted may be a code
    }
}

void TestSlackOAuth::readsAddressesThatLeaveOutTheUsualPort()
{
    // Browsers do not show it.
    for (const QString &scheme : {QStringLiteral("https://localhost:443"), QStringLiteral("http://localhost:80")}) {
        const QString asked = scheme + QStringLiteral("/cb");
        const QString shown = scheme.left(scheme.lastIndexOf(u':')) + QStringLiteral("/cb?code=c&state=s");
        QVERIFY(readPastedCallback(shown, asked, base).has_value());
    }
}

void TestSlackOAuth::saysWhyThereIsNoCode()
{
    QVERIFY(slackCallbackProblem(QStringLiteral("access_denied")).contains(u"refused"));
    QVERIFY(slackCallbackProblem(QStringLiteral("invalid_team_for_non_distributed_app"))
                .contains(u"another Slack workspace"));
    QVERIFY(slackCallbackProblem(QStringLiteral("new_error")).contains(u"new_error"));
}

void TestSlackOAuth::describesTheApp()
{
    const auto manifest = nlohmann::json::parse(slackManifest(redirect).toStdString());
    QVERIFY(manifest["oauth_config"]["redirect_urls"] == nlohmann::json::array({redirect.toStdString()}));
    QStringList scopes;
    for (const auto &scope : manifest["oauth_config"]["scopes"]["bot"])
        scopes.append(QString::fromStdString(scope.get<std::string>()));
    QCOMPARE(scopes, slackScopeNames());
    QVERIFY(!manifest["oauth_config"]["scopes"].contains("user"));
    QCOMPARE(manifest["settings"]["token_rotation_enabled"].get<bool>(), false);
    // Slack's own limits for the names.
    QVERIFY(manifest["display_information"]["name"].get<std::string>().size() <= 35);
    QVERIFY(QRegularExpression(QStringLiteral("^[a-z0-9._-]{1,80}$"))
                .match(QString::fromStdString(manifest["features"]["bot_user"]["display_name"].get<std::string>()))
                .hasMatch());
}

void TestSlackOAuth::opensSlacksOwnPage()
{
    const QString odd = QStringLiteral("https://acme.example/a-b.c_d~e");
    const QUrl url = slackCreateAppUrl(odd);
    QCOMPARE(url.host(), QStringLiteral("api.slack.com"));
    QCOMPARE(url.path(), QStringLiteral("/apps"));
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(QStringLiteral("new_app")), QStringLiteral("1"));
    const QString manifest = query.queryItemValue(QStringLiteral("manifest_json"), QUrl::FullyDecoded);
    QVERIFY(nlohmann::json::parse(manifest.toStdString()) == nlohmann::json::parse(slackManifest(odd).toStdString()));
    QVERIFY(!url.toEncoded().contains(' ') && !url.toEncoded().contains('"'));
}

QTEST_GUILESS_MAIN(TestSlackOAuth)
#include "tst_slackoauth.moc"

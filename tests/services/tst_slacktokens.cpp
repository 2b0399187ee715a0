// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/vaultservice.h"
#include "app/slack/slacktokens.h"
#include "models/store/slacktokenstore.h"
#include "tests/services/servicesfixture.h"
#include "tests/support/fakehttpclient.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace infradots;
using namespace infradots::test;

namespace {

constexpr qint64 Hour = 60 * 60 * 1000;

QByteArray granted(const char *number, int lifetime = 43'200)
{
    QByteArray body = R"({"ok":true,"access_token":"xoxe.xoxb-1-canary-NN","refresh_token":"xoxe-1-canary-NN",)"
                      R"("expires_in":LIFE,"token_type":"bot","scope":"chat:write,channels:read",)"
                      R"("team":{"id":"T123","name":"Acme"}})";
    return body.replace("NN", number).replace("LIFE", QByteArray::number(lifetime));
}

/** Another process on the same database: a vault and tokens of its own. */
struct OtherProcess
{
    OtherProcess(World &world, HttpClient &http)
        : vault(database, world.keys)
        , tokens(database, vault, http, world.clock)
    {
        const auto opened = waitFor(database.open(world.temp.location(), OpenMode::Existing));
        const auto unlocked = waitFor(vault.unlock(Vault::Creation::Forbidden));
        if (!opened || !unlocked)
            qFatal("the other process cannot start");
    }
    ~OtherProcess() { database.close(); }
    Q_DISABLE_COPY_MOVE(OtherProcess)

    Database database;
    Vault vault;
    SlackTokens tokens;
};

struct Scene
{
    explicit Scene(bool withApp = true)
    {
        Organization draft;
        draft.name = QStringLiteral("acme");
        if (withApp) {
            draft.slackApp.clientId = QStringLiteral("1.2");
            draft.slackApp.clientSecret = SecretString(QStringLiteral("canary-client-secret"));
        }
        acme = World::must(waitFor(world.organizations.save(draft)));
        Integration slack = slackDraft(acme, {channelTarget(QStringLiteral("ops"))});
        slack.slack.botToken = SecretString(QStringLiteral("xoxe.xoxb-1-canary-00"));
        slack.slack.refreshToken = SecretString(QStringLiteral("xoxe-1-canary-00"));
        slack.slack.tokenExpiresAt = world.clock.now().addMSecs(12 * Hour);
        ops = world.saved(slack);
    }
    ~Scene() { world.temp.close(); }
    Q_DISABLE_COPY_MOVE(Scene)

    [[nodiscard]] Integration stored() { return World::must(waitFor(world.integrations.get(ops.id))); }
    [[nodiscard]] QString opened(const SecretField &field, const char *column)
    {
        return World::must(
                   world.vault.sealer()->reveal(field, integrationSecretPlace(ops.id, QString::fromLatin1(column))))
            .toText();
    }
    [[nodiscard]] QString token() { return opened(stored().slack.botToken, "bot_token"); }
    [[nodiscard]] QString refreshToken() { return opened(stored().slack.refreshToken, "refresh_token"); }
    [[nodiscard]] static SecretString old() { return SecretString(QStringLiteral("xoxe.xoxb-1-canary-00")); }

    World world;
    FakeHttpClient http;
    SlackTokens tokens{world.context.database, world.context.vault, http, world.clock};
    Organization acme;
    Integration ops;
};

} // namespace

/** Renewing tokens, on a real database and a real sealer. */
class TestSlackTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void renewsTwoHoursAhead();
    void renewsWhatSlackRefuses();
    void leavesAloneWhatWasRenewedBySomebodyElse();
    void saysThatItHasToBeConnectedAgain();
    void keepsBothTokensWhenSlackIsInTrouble_data();
    void keepsBothTokensWhenSlackIsInTrouble();
    void needsTheAppsKeys();
    void renewsOnceForManyAtOnce();
    void renewsOnceForTwoProcesses();
    void takesOverFromOneThatEnded();
    void isNotOverwrittenByWhoComesLate();
    void keepsWhatWasConnectedMeanwhile();
    void keepsWhatCameWhileTheKeyWasExchanged();
    void keepsWhatCameWhileTheVaultWasLocked();
    void isNotUndoneByAnOpenForm();
    void keepsThemFreshWhileNothingIsSent();
};

void TestSlackTokens::renewsTwoHoursAhead()
{
    Scene scene;
    scene.world.clock.advance(10 * Hour - 1);
    INFRADOTS_REQUIRE(waitFor(scene.tokens.renew(scene.ops.id)));
    QCOMPARE(scene.http.requests().size(), 0);

    scene.world.clock.advance(1);
    const QDateTime askedAt = scene.world.clock.now();
    scene.http.expect(FakeHttpClient::answer(200, granted("01")));
    QSignalSpy changed(&scene.tokens, &SlackTokens::changed);
    INFRADOTS_REQUIRE(waitFor(scene.tokens.renew(scene.ops.id)));
    QTRY_COMPARE(changed.count(), 1);

    const HttpRequest sent = scene.http.requests().constFirst();
    QCOMPARE(sent.url, QByteArray("https://slack.com/api/oauth.v2.access"));
    QCOMPARE(sent.method, QByteArray("POST"));
    QCOMPARE(sent.body, QByteArray("grant_type=refresh_token&refresh_token=xoxe-1-canary-00"));
    const QByteArray basic = "Basic " + QByteArray("1.2:canary-client-secret").toBase64();
    QVERIFY(sent.headers.contains(QPair<QByteArray, QByteArray>("Authorization", basic)));
    QVERIFY(sent.headers.contains(QPair<QByteArray, QByteArray>("Content-Type", "application/x-www-form-urlencoded")));

    const Integration stored = scene.stored();
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-01"));
    QCOMPARE(scene.refreshToken(), QStringLiteral("xoxe-1-canary-01"));
    QCOMPARE(stored.slack.tokenExpiresAt, askedAt.addMSecs(12 * Hour));
    QCOMPARE(stored.slack.scopes.size(), 2);
    QCOMPARE(stored.revision, scene.ops.revision); // no open form conflicts with it
    const QByteArray disk = bytesOnDisk(scene.world);
    QVERIFY(!disk.contains("xoxe-1-canary") && !disk.contains("canary-client-secret"));
}

void TestSlackTokens::renewsWhatSlackRefuses()
{
    Scene scene;
    scene.http.expect(FakeHttpClient::answer(200, granted("01")));
    INFRADOTS_REQUIRE(waitFor(scene.tokens.renew(scene.ops.id, Scene::old())));
    QCOMPARE(scene.http.requests().size(), 1);
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-01"));
}

void TestSlackTokens::leavesAloneWhatWasRenewedBySomebodyElse()
{
    Scene scene;
    INFRADOTS_REQUIRE(waitFor(scene.tokens.renew(scene.ops.id, SecretString(QStringLiteral("xoxe.xoxb-1-older")))));
    QCOMPARE(scene.http.requests().size(), 0);
}

void TestSlackTokens::saysThatItHasToBeConnectedAgain()
{
    Scene scene;
    scene.http.expect(FakeHttpClient::answer(200, R"({"ok":false,"error":"invalid_refresh_token"})"));
    const auto lost = waitFor(scene.tokens.renew(scene.ops.id, Scene::old()));
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::Refused);
    QVERIFY(lost.error().message.contains(u"Connect Slack again"));
    QCOMPARE(scene.stored().slack.lostBecause, QStringLiteral("invalid_refresh_token"));
    QCOMPARE(scene.token(), Scene::old().toText());
    // Slack is not asked the same thing again and again.
    const auto again = waitFor(scene.tokens.renew(scene.ops.id, Scene::old()));
    QVERIFY(!again);
    QCOMPARE(again.error().detail, QStringLiteral("invalid_refresh_token"));
    QCOMPARE(scene.http.requests().size(), 1);
}

void TestSlackTokens::keepsBothTokensWhenSlackIsInTrouble_data()
{
    QTest::addColumn<HttpOutcome>("outcome");
    QTest::newRow("unreachable") << FakeHttpClient::noAnswer(HttpError::ConnectionRefused, HttpProgress::NotSent,
                                                             QStringLiteral("slack.com refuses the connection."));
    QTest::newRow("503") << FakeHttpClient::answer(503, "unavailable");
    QTest::newRow("429") << FakeHttpClient::answer(429, "", {{"Retry-After", "30"}});
    QTest::newRow("a proxy's page") << FakeHttpClient::answer(200, "<html>");
    QTest::newRow("internal_error") << FakeHttpClient::answer(200, R"({"ok":false,"error":"internal_error"})");
    QTest::newRow("no token in it") << FakeHttpClient::answer(200, R"({"ok":true,"expires_in":43200})");
    QTest::newRow("a token that cannot be sent")
        << FakeHttpClient::answer(200, R"({"ok":true,"access_token":"a\r\nb","refresh_token":"c"})");
    QTest::newRow("wrong secret") << FakeHttpClient::answer(200, R"({"ok":false,"error":"bad_client_secret"})");
}

void TestSlackTokens::keepsBothTokensWhenSlackIsInTrouble()
{
    QFETCH(const HttpOutcome, outcome);
    Scene scene;
    scene.http.expect(outcome);
    const auto failed = waitFor(scene.tokens.renew(scene.ops.id, Scene::old()));
    QVERIFY(!failed);
    QVERIFY(!failed.error().message.isEmpty());
    QCOMPARE(scene.token(), Scene::old().toText());
    QCOMPARE(scene.refreshToken(), QStringLiteral("xoxe-1-canary-00"));
    QVERIFY(scene.stored().slack.lostBecause.isEmpty());
    // The lease was given back: the next try is free to go.
    scene.http.expect(FakeHttpClient::answer(200, granted("01")));
    INFRADOTS_REQUIRE(waitFor(scene.tokens.renew(scene.ops.id, Scene::old())));
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-01"));
}

void TestSlackTokens::needsTheAppsKeys()
{
    Scene scene(false);
    const auto failed = waitFor(scene.tokens.renew(scene.ops.id, Scene::old()));
    QVERIFY(!failed);
    QVERIFY2(failed.error().message.contains(u"client ID"), qPrintable(failed.error().message));
    QCOMPARE(scene.http.requests().size(), 0);
}

void TestSlackTokens::renewsOnceForManyAtOnce()
{
    Scene scene;
    QList<QFuture<Result<void>>> all;
    for (int i = 0; i < 20; ++i)
        all.append(scene.tokens.renew(scene.ops.id, Scene::old()));
    QTRY_COMPARE(scene.http.openCount(), 1);
    QVERIFY(scene.http.answerNext(FakeHttpClient::answer(200, granted("01"))));
    for (const auto &one : all)
        INFRADOTS_REQUIRE(waitFor(one));
    QCOMPARE(scene.http.requests().size(), 1);
}

void TestSlackTokens::renewsOnceForTwoProcesses()
{
    Scene scene;
    OtherProcess other(scene.world, scene.http);
    const auto here = scene.tokens.renew(scene.ops.id, Scene::old());
    const auto there = other.tokens.renew(scene.ops.id, Scene::old());
    QTRY_COMPARE(scene.http.openCount(), 1);
    QTest::qWait(1000); // the other one looks again and again meanwhile
    QCOMPARE(scene.http.requests().size(), 1);
    QVERIFY(!here.isFinished() && !there.isFinished());
    QVERIFY(scene.http.answerNext(FakeHttpClient::answer(200, granted("01"))));
    INFRADOTS_REQUIRE(waitFor(here));
    INFRADOTS_REQUIRE(waitFor(there));
    QCOMPARE(scene.http.requests().size(), 1);
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-01"));
}

void TestSlackTokens::takesOverFromOneThatEnded()
{
    Scene scene;
    // A process that took the lease and was killed before it asked Slack.
    const auto taken = scene.world.temp.write([&](Connection &connection) {
        return SlackTokenStore(connection)
            .claim(scene.ops.id, scene.world.clock.now(), scene.world.clock.now().addSecs(120));
    });
    INFRADOTS_REQUIRE(taken);
    const auto renewal = scene.tokens.renew(scene.ops.id, Scene::old());
    QTest::qWait(600);
    QCOMPARE(scene.http.requests().size(), 0);
    scene.world.clock.advance(120'000);
    QTRY_COMPARE(scene.http.openCount(), 1);
    QVERIFY(scene.http.answerNext(FakeHttpClient::answer(200, granted("01"))));
    INFRADOTS_REQUIRE(waitFor(renewal));
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-01"));
}

/** A machine that slept with its request under way: its lease has run out, and another one has renewed since. */
void TestSlackTokens::isNotOverwrittenByWhoComesLate()
{
    Scene scene;
    FakeHttpClient slowHttp;
    OtherProcess slow(scene.world, slowHttp);
    const auto late = slow.tokens.renew(scene.ops.id, Scene::old());
    QTRY_COMPARE(slowHttp.openCount(), 1);
    scene.world.clock.advance(120'000);
    scene.http.expect(FakeHttpClient::answer(200, granted("02")));
    INFRADOTS_REQUIRE(waitFor(scene.tokens.renew(scene.ops.id, Scene::old())));
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-02"));
    QVERIFY(slowHttp.answerNext(FakeHttpClient::answer(200, R"({"ok":false,"error":"invalid_refresh_token"})")));
    INFRADOTS_REQUIRE(waitFor(late)); // the token it wanted to replace is replaced
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-02"));
    QVERIFY(scene.stored().slack.lostBecause.isEmpty());
}

void TestSlackTokens::keepsWhatWasConnectedMeanwhile()
{
    Scene scene;
    const auto renewal = scene.tokens.renew(scene.ops.id, Scene::old());
    QTRY_COMPARE(scene.http.openCount(), 1);
    Integration again = scene.stored();
    again.slack = {};
    again.slack.botToken = SecretString(QStringLiteral("xoxb-connected-anew"));
    again.slack.teamId = QStringLiteral("T123");
    INFRADOTS_REQUIRE(waitFor(scene.world.integrations.save(again)));
    QVERIFY(scene.http.answerNext(FakeHttpClient::answer(200, granted("01"))));
    INFRADOTS_REQUIRE(waitFor(renewal));
    QCOMPARE(scene.token(), QStringLiteral("xoxb-connected-anew"));
    QVERIFY(!scene.stored().slack.refreshToken.isSet());
}

void TestSlackTokens::keepsWhatCameWhileTheKeyWasExchanged()
{
    Scene scene;
    OtherProcess other(scene.world, scene.http);
    const auto renewal = other.tokens.renew(scene.ops.id, Scene::old());
    QTRY_COMPARE(scene.http.openCount(), 1);
    VaultService vault(scene.world.context, scene.world.keys);
    World::must(waitFor(vault.rotate({})));
    QVERIFY(scene.http.answerNext(FakeHttpClient::answer(200, granted("01"))));
    INFRADOTS_REQUIRE(waitFor(renewal));
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-01"));
    QCOMPARE(scene.refreshToken(), QStringLiteral("xoxe-1-canary-01"));
    QCOMPARE(scene.stored().slack.botToken.sealed()->keyId, scene.world.vault.sealer()->keyId());
}

void TestSlackTokens::keepsWhatCameWhileTheVaultWasLocked()
{
    Scene scene;
    const auto renewal = scene.tokens.renew(scene.ops.id, Scene::old());
    QTRY_COMPARE(scene.http.openCount(), 1);
    scene.world.vault.lock();
    QVERIFY(scene.http.answerNext(FakeHttpClient::answer(200, granted("01"))));
    INFRADOTS_REQUIRE(waitFor(renewal));
    INFRADOTS_REQUIRE(waitFor(scene.world.vault.unlock(Vault::Creation::Forbidden)));
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-01"));
    QCOMPARE(scene.refreshToken(), QStringLiteral("xoxe-1-canary-01"));
}

void TestSlackTokens::isNotUndoneByAnOpenForm()
{
    Scene scene;
    Integration form = scene.stored(); // opened before the renewal
    scene.http.expect(FakeHttpClient::answer(200, granted("01")));
    INFRADOTS_REQUIRE(waitFor(scene.tokens.renew(scene.ops.id, Scene::old())));
    form.name = QStringLiteral("Renamed Slack");
    INFRADOTS_REQUIRE(waitFor(scene.world.integrations.save(form)));
    const Integration stored = scene.stored();
    QCOMPARE(stored.name, QStringLiteral("Renamed Slack"));
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-01"));
    QCOMPARE(scene.refreshToken(), QStringLiteral("xoxe-1-canary-01"));
}

void TestSlackTokens::keepsThemFreshWhileNothingIsSent()
{
    Scene scene;
    scene.tokens.keepFresh();
    QTest::qWait(50);
    QCOMPARE(scene.http.requests().size(), 0);
    scene.world.clock.advance(11 * Hour);
    scene.http.expect(FakeHttpClient::answer(200, granted("01")));
    scene.tokens.keepFresh(); // as ten minutes later
    QTRY_COMPARE(scene.http.requests().size(), 1);
    QTRY_COMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-01"));
}

QTEST_GUILESS_MAIN(TestSlackTokens)
#include "tst_slacktokens.moc"

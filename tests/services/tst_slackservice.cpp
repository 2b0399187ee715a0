// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/slackservice.h"
#include "app/services/slacksignin.h"
#include "tests/services/servicesfixture.h"
#include "tests/support/fakehttpclient.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QUrlQuery>

#include <nlohmann/json.hpp>

using namespace infradots;
using namespace infradots::test;

namespace {

const QByteArray Identity = R"({"ok":true,"team":"Acme","user":"infradots","team_id":"T123","bot_id":"B1"})";

HttpOutcome identity(const QByteArray &scopes = "chat:write,channels:read")
{
    return FakeHttpClient::answer(200, Identity, {{"X-OAuth-Scopes", scopes}});
}

HttpOutcome refusal(const QByteArray &code)
{
    return FakeHttpClient::answer(200, R"({"ok":false,"error":")" + code + R"("})");
}

HttpOutcome grant()
{
    return FakeHttpClient::answer(
        200, R"({"ok":true,"access_token":"xoxe.xoxb-1-canary-grant","refresh_token":"xoxe-1-canary-grant",)"
             R"("expires_in":43200,"scope":"chat:write,groups:read","team":{"id":"T123","name":"Acme"}})");
}

HttpOutcome channels(const QByteArray &list)
{
    return FakeHttpClient::answer(200,
                                  R"({"ok":true,"channels":[)" + list + R"(],"response_metadata":{"next_cursor":""}})");
}

QByteArray channel(const QByteArray &id, const QByteArray &name)
{
    return R"({"id":")" + id + R"(","name":")" + name + R"(","is_member":true})";
}

struct Scene
{
    Scene()
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHost))
            qFatal("no port is free");
        redirect = QStringLiteral("http://127.0.0.1:%1/slack/oauth_redirect").arg(probe.serverPort());
        Organization draft;
        draft.name = QStringLiteral("acme");
        draft.slackApp.clientId = QStringLiteral("1.2");
        draft.slackApp.clientSecret = SecretString(QStringLiteral("canary-client-secret"));
        draft.slackApp.redirectUrl = redirect;
        acme = World::must(waitFor(world.organizations.save(draft)));
        Integration unconnected = slackDraft(acme, {channelTarget(QStringLiteral("ops"))});
        unconnected.slack = {};
        ops = world.saved(unconnected);
    }
    ~Scene() { world.temp.close(); }
    Q_DISABLE_COPY_MOVE(Scene)

    [[nodiscard]] Integration stored() { return World::must(waitFor(world.integrations.get(ops.id))); }
    [[nodiscard]] QString token()
    {
        const auto opened = world.vault.sealer()->reveal(stored().slack.botToken,
                                                         integrationSecretPlace(ops.id, QStringLiteral("bot_token")));
        return opened ? opened->toText() : QString();
    }
    [[nodiscard]] QByteArray lastCall() const
    {
        const QList<HttpRequest> all = http.requests();
        return all.isEmpty() ? QByteArray() : all.constLast().url.split('/').constLast().split('?').constFirst();
    }
    Result<SlackSettings> connectByToken(const QString &text = QStringLiteral("xoxb-canary-token"))
    {
        http.expect(identity());
        return waitFor(slack.connectWithToken(ops.id, SecretString(text)));
    }
    Result<SlackChannelList> refresh(const QByteArray &list)
    {
        http.expect(identity());
        http.expect(channels(list));
        return waitFor(slack.refreshChannels(ops.id));
    }
    /** Emits an event of a workspace the integration is attached to; the bodies' channels, by delivery. */
    [[nodiscard]] QStringList postedTo(const Workspace &workspace)
    {
        const auto emitted = World::must(waitFor(world.events.emitEvent(stageEvent(workspace))));
        QStringList posted;
        for (const Delivery &delivery : emitted.deliveries) {
            const auto entry = World::must(waitFor(world.history.details(delivery.id)));
            const auto body = nlohmann::json::parse(entry.body.toStdString(), nullptr, false);
            posted.append(QString::fromStdString(body.value("channel", std::string())) + u' ' + delivery.target);
        }
        return posted;
    }

    World world;
    FakeHttpClient http;
    SlackTokens tokens{world.context.database, world.context.vault, http, world.clock};
    SlackService slack{world.context, http, tokens};
    QString redirect;
    Organization acme;
    Integration ops;
};

/** Fetches a page of this machine, as a browser. */
QByteArray visit(const QString &url)
{
    QNetworkAccessManager browser;
    std::unique_ptr<QNetworkReply> reply(browser.get(QNetworkRequest(QUrl(url))));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
        return "no answer";
    return reply->readAll();
}

} // namespace

/** Connecting, listing and disconnecting, on a real database, a real sealer and a real listener. */
class TestSlackService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void needsAnAppToSignIn();
    void signsInThroughTheListener();
    void tellsTheBrowserWhatWentWrong_data();
    void tellsTheBrowserWhatWentWrong();
    void takesAPastedAddress();
    void refusesOtherAnswers();
    void isGivenUp();
    void keepsAGrantWhoseNameCannotBeAsked();
    void revokesAndForgets();
    void keepsATokenThatOthersUse();
    void forgetsOnlyWhenToldTo();
    void followsARenamedChannel();
    void asksAnotherWorkspaceAnew();
    void renewsToListChannels();
    void saysThatTheConnectionIsLost();
    void listsOnceForManyAtOnce();
    void postsOnceToAChannelGivenTwice();
};

void TestSlackService::needsAnAppToSignIn()
{
    Scene scene;
    const Organization bare = scene.world.organization(QStringLiteral("bare"));
    const Integration slack = scene.world.saved(slackDraft(bare, {}));
    const auto plan = waitFor(scene.slack.planSignIn(slack.id));
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
    QVERIFY(plan.error().message.contains(u"client ID"));
    const Integration teams = scene.world.saved(teamsDraft(scene.acme, {}));
    QVERIFY(waitFor(scene.slack.planSignIn(teams.id)).error().message.contains(u"not a Slack integration"));
}

void TestSlackService::signsInThroughTheListener()
{
    Scene scene;
    const auto plan = waitFor(scene.slack.planSignIn(scene.ops.id));
    INFRADOTS_REQUIRE(plan);
    SlackSignIn signIn(scene.slack, *plan);
    QSignalSpy connected(&signIn, &SlackSignIn::connected);
    QSignalSpy told(&scene.world.changes, &Changes::integrationsChanged);
    signIn.start();
    QVERIFY(signIn.isListening());
    QVERIFY(signIn.listenProblem().isEmpty() && signIn.fingerprint().isEmpty());
    const QUrlQuery question(signIn.authorizeUrl());
    QCOMPARE(question.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded), scene.redirect);

    const QDateTime askedAt = scene.world.clock.now();
    scene.http.expect(grant());
    scene.http.expect(identity());
    const QByteArray page = visit(scene.redirect + QStringLiteral("?code=canary-code&state=") +
                                  question.queryItemValue(QStringLiteral("state")));
    QVERIFY2(page.contains("Connected to Acme"), page.constData());
    QTRY_COMPARE(connected.count(), 1);
    QVERIFY(!signIn.isListening());

    const HttpRequest exchange = scene.http.requests().constFirst();
    QCOMPARE(exchange.url, QByteArray("https://slack.com/api/oauth.v2.access"));
    QCOMPARE(exchange.body, QByteArray("grant_type=authorization_code&code=canary-code&redirect_uri=" +
                                       QUrl::toPercentEncoding(scene.redirect)));
    const Integration stored = scene.stored();
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-grant"));
    QVERIFY(stored.slack.refreshToken.isSet());
    QCOMPARE(stored.slack.tokenExpiresAt, askedAt.addSecs(43'200));
    QCOMPARE(stored.slack.teamName, QStringLiteral("Acme"));
    QCOMPARE(stored.slack.botName, QStringLiteral("infradots"));
    QTRY_VERIFY(told.count() >= 1);
    const QByteArray disk = bytesOnDisk(scene.world);
    for (const char *secret : {"canary-code", "canary-grant", "canary-client-secret"})
        QVERIFY(!disk.contains(secret));
}

void TestSlackService::tellsTheBrowserWhatWentWrong_data()
{
    QTest::addColumn<QString>("query"); // besides the state
    QTest::addColumn<HttpOutcome>("outcome");
    QTest::addColumn<QString>("sentence");
    const QString code = QStringLiteral("code=c");
    const HttpOutcome none;
    QTest::newRow("refused consent") << QStringLiteral("error=access_denied") << none << QStringLiteral("refused");
    QTest::newRow("another workspace") << QStringLiteral("error=invalid_team_for_non_distributed_app") << none
                                       << QStringLiteral("another Slack workspace");
    QTest::newRow("used code") << code << refusal("invalid_code") << QStringLiteral("used already");
    QTest::newRow("redirect URL") << code << refusal("bad_redirect_uri") << QStringLiteral("redirect URL");
    QTest::newRow("client id") << code << refusal("invalid_client_id") << QStringLiteral("client ID");
    QTest::newRow("client secret") << code << refusal("bad_client_secret") << QStringLiteral("client secret");
    QTest::newRow("PKCE") << code << refusal("pkce_not_allowed") << QStringLiteral("PKCE");
    QTest::newRow("no bot scopes") << code
                                   << FakeHttpClient::answer(
                                          200,
                                          R"({"ok":true,"authed_user":{"access_token":"xoxp-1"},"team":{"id":"T1"}})")
                                   << QStringLiteral("bot scopes");
    QTest::newRow("whole organization")
        << code
        << FakeHttpClient::answer(200,
                                  R"({"ok":true,"access_token":"xoxb-1","is_enterprise_install":true,"team":null})")
        << QStringLiteral("whole Slack organization");
    QTest::newRow("unreachable") << code
                                 << FakeHttpClient::noAnswer(HttpError::TimedOut, HttpProgress::Unanswered,
                                                             QStringLiteral("slack.com did not answer in time."))
                                 << QStringLiteral("did not answer in time");
    QTest::newRow("not Slack") << code << FakeHttpClient::answer(200, "<html>") << QStringLiteral("Slack base URL");
}

void TestSlackService::tellsTheBrowserWhatWentWrong()
{
    QFETCH(const QString, query);
    QFETCH(const HttpOutcome, outcome);
    QFETCH(const QString, sentence);
    Scene scene;
    const auto plan = waitFor(scene.slack.planSignIn(scene.ops.id));
    INFRADOTS_REQUIRE(plan);
    SlackSignIn signIn(scene.slack, *plan);
    QSignalSpy failed(&signIn, &SlackSignIn::failed);
    signIn.start();
    if (query.startsWith(u"code"))
        scene.http.expect(outcome);
    const QByteArray page = visit(scene.redirect + u'?' + query + QStringLiteral("&state=") +
                                  QUrlQuery(signIn.authorizeUrl()).queryItemValue(QStringLiteral("state")));
    QTRY_COMPARE(failed.count(), 1);
    const auto error = failed.constFirst().constFirst().value<Error>();
    QVERIFY2(error.message.contains(sentence), qPrintable(error.message));
    QVERIFY2(page.contains(error.message.toHtmlEscaped().toUtf8()), page.constData());
    QVERIFY(!scene.stored().slack.botToken.isSet());
    QVERIFY(!signIn.isListening());
}

void TestSlackService::takesAPastedAddress()
{
    Scene scene;
    // Another program has the port: pasting is what is left.
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost, static_cast<quint16>(QUrl(scene.redirect).port())));
    const auto plan = waitFor(scene.slack.planSignIn(scene.ops.id));
    INFRADOTS_REQUIRE(plan);
    SlackSignIn signIn(scene.slack, *plan);
    signIn.start();
    QVERIFY(!signIn.isListening());
    QVERIFY(signIn.listenProblem().contains(u"taken"));
    QSignalSpy connected(&signIn, &SlackSignIn::connected);
    scene.http.expect(grant());
    scene.http.expect(identity());
    const QString state = QUrlQuery(signIn.authorizeUrl()).queryItemValue(QStringLiteral("state"));
    INFRADOTS_REQUIRE(signIn.paste(scene.redirect + QStringLiteral("?code=canary-code&state=") + state));
    QTRY_COMPARE(connected.count(), 1);
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-grant"));
}

void TestSlackService::refusesOtherAnswers()
{
    Scene scene;
    const auto plan = waitFor(scene.slack.planSignIn(scene.ops.id));
    INFRADOTS_REQUIRE(plan);
    SlackSignIn signIn(scene.slack, *plan);
    signIn.start();
    QSignalSpy failed(&signIn, &SlackSignIn::failed);
    const QString state = QUrlQuery(signIn.authorizeUrl()).queryItemValue(QStringLiteral("state"));
    const auto said = [&](const QString &address) {
        const auto taken = signIn.paste(address);
        return taken ? QString() : taken.error().message;
    };
    QVERIFY(said(scene.redirect + QStringLiteral("?code=c&state=forged")).contains(u"another sign-in"));
    QVERIFY(said(QStringLiteral("https://slack.com/oauth/v2/authorize?state=") + state).contains(u"Allow"));
    QCOMPARE(failed.count(), 0); // it goes on waiting
    scene.http.expect(refusal("invalid_code"));
    QVERIFY(said(scene.redirect + QStringLiteral("?code=c&state=") + state).isEmpty());
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(said(scene.redirect + QStringLiteral("?code=c&state=") + state).contains(u"used already"));
    QCOMPARE(scene.http.requests().size(), 1);

    SlackSignIn late(scene.slack, *plan);
    scene.world.clock.advance(5 * 60 * 1000);
    const QString lateState = QUrlQuery(late.authorizeUrl()).queryItemValue(QStringLiteral("state"));
    const auto expired = late.paste(scene.redirect + QStringLiteral("?code=c&state=") + lateState);
    QVERIFY(!expired);
    QVERIFY(expired.error().message.contains(u"five minutes"));
    QCOMPARE(scene.http.requests().size(), 1);
}

void TestSlackService::isGivenUp()
{
    Scene scene;
    const auto plan = waitFor(scene.slack.planSignIn(scene.ops.id));
    INFRADOTS_REQUIRE(plan);
    auto signIn = std::make_unique<SlackSignIn>(scene.slack, *plan);
    signIn->start();
    const QString address = scene.redirect + QStringLiteral("?code=c&state=") +
                            QUrlQuery(signIn->authorizeUrl()).queryItemValue(QStringLiteral("state"));
    signIn.reset();
    QCOMPARE(visit(address), QByteArray()); // nobody listens
    QCOMPARE(scene.http.requests().size(), 0);
}

void TestSlackService::keepsAGrantWhoseNameCannotBeAsked()
{
    Scene scene;
    const auto plan = waitFor(scene.slack.planSignIn(scene.ops.id));
    INFRADOTS_REQUIRE(plan);
    scene.http.expect(grant());
    scene.http.expect(
        FakeHttpClient::noAnswer(HttpError::ConnectionClosed, HttpProgress::Unanswered, QStringLiteral("closed")));
    INFRADOTS_REQUIRE(waitFor(scene.slack.connectWithCode(*plan, SecretString(QStringLiteral("c")))));
    QCOMPARE(scene.stored().slack.teamName, QStringLiteral("Acme"));
    QVERIFY(scene.stored().slack.botName.isEmpty());
    INFRADOTS_REQUIRE(scene.refresh({}));
    QCOMPARE(scene.stored().slack.botName, QStringLiteral("infradots"));
}

void TestSlackService::revokesAndForgets()
{
    Scene scene;
    INFRADOTS_REQUIRE(scene.connectByToken());
    scene.http.expect(FakeHttpClient::answer(200, R"({"ok":true,"revoked":true})"));
    const auto done = waitFor(scene.slack.disconnect(scene.ops.id));
    INFRADOTS_REQUIRE(done);
    QVERIFY(done->revoked);
    QCOMPARE(done->teamName, QStringLiteral("Acme"));
    QCOMPARE(scene.lastCall(), QByteArray("auth.revoke"));
    QCOMPARE(scene.stored().slack, SlackSettings());
    const auto again = waitFor(scene.slack.disconnect(scene.ops.id));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
}

void TestSlackService::keepsATokenThatOthersUse()
{
    Scene scene;
    INFRADOTS_REQUIRE(scene.connectByToken());
    Integration twin = slackDraft(scene.acme, {}, QStringLiteral("Dev Slack"));
    twin.slack.botToken = SecretString(QStringLiteral("xoxb-canary-token"));
    const Integration saved = scene.world.saved(twin);
    const auto done = waitFor(scene.slack.disconnect(scene.ops.id));
    INFRADOTS_REQUIRE(done);
    QVERIFY(!done->revoked);
    QCOMPARE(done->sharedWith, QStringList{QStringLiteral("acme/Dev Slack")});
    QCOMPARE(scene.lastCall(), QByteArray("auth.test")); // of connecting
    QVERIFY(!scene.stored().slack.botToken.isSet());
    QVERIFY(waitFor(scene.world.integrations.get(saved.id))->slack.botToken.isSet());
}

void TestSlackService::forgetsOnlyWhenToldTo()
{
    Scene scene;
    INFRADOTS_REQUIRE(scene.connectByToken());
    const HttpOutcome nothing = FakeHttpClient::noAnswer(HttpError::ConnectionRefused, HttpProgress::NotSent,
                                                         QStringLiteral("slack.com refuses the connection."));
    scene.http.expect(nothing);
    const auto failed = waitFor(scene.slack.disconnect(scene.ops.id));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Network);
    QVERIFY(scene.stored().slack.botToken.isSet());
    scene.http.expect(nothing);
    const auto done = waitFor(scene.slack.disconnect(scene.ops.id, SlackService::Unreachable::Forget));
    INFRADOTS_REQUIRE(done);
    QVERIFY(!done->revoked);
    QVERIFY(!scene.stored().slack.botToken.isSet());
}

void TestSlackService::followsARenamedChannel()
{
    Scene scene;
    INFRADOTS_REQUIRE(scene.connectByToken());
    const Workspace production = scene.world.workspace(scene.acme, QStringLiteral("production-infra"), {});
    static_cast<void>(scene.world.attach(production, scene.stored()));
    QCOMPARE(scene.postedTo(production), QStringList{QStringLiteral("ops ops")});

    QSignalSpy told(&scene.world.changes, &Changes::slackChannelsChanged);
    const auto list = scene.refresh(channel("C000000001", "ops") + ',' + channel("C000000002", "other"));
    INFRADOTS_REQUIRE(list);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(list->channels.size(), 2);
    QCOMPARE(waitFor(scene.slack.channels(scene.ops.id))->channels, list->channels);
    QCOMPARE(scene.postedTo(production), QStringList{QStringLiteral("C000000001 ops")});

    // Renamed, and another channel took the old name: messages follow, and what is configured stays as it was typed.
    INFRADOTS_REQUIRE(scene.refresh(channel("C000000001", "operations") + ',' + channel("C000000009", "ops")));
    QCOMPARE(scene.postedTo(production), QStringList{QStringLiteral("C000000001 ops")});
    QCOMPARE(scene.stored().targets.constFirst().value, QStringLiteral("ops"));
    // An override that is written now means the channel that has the name now.
    Attachment attachment = World::must(waitFor(scene.world.attachments.list(production.id))).constFirst().attachment;
    attachment.targets = {channelTarget(QStringLiteral("ops"))};
    INFRADOTS_REQUIRE(waitFor(scene.world.attachments.save(attachment)));
    QCOMPARE(scene.postedTo(production), QStringList{QStringLiteral("C000000009 ops")});
}

void TestSlackService::asksAnotherWorkspaceAnew()
{
    Scene scene;
    INFRADOTS_REQUIRE(scene.connectByToken());
    INFRADOTS_REQUIRE(scene.refresh(channel("C000000001", "ops")));
    QCOMPARE(scene.stored().targets.constFirst().channelId, QStringLiteral("C000000001"));
    // The same workspace again: what is known still holds.
    INFRADOTS_REQUIRE(scene.connectByToken(QStringLiteral("xoxb-canary-other")));
    QCOMPARE(scene.stored().targets.constFirst().channelId, QStringLiteral("C000000001"));
    scene.http.expect(FakeHttpClient::answer(200, R"({"ok":true,"team":"Other","user":"bot","team_id":"T999"})"));
    INFRADOTS_REQUIRE(
        waitFor(scene.slack.connectWithToken(scene.ops.id, SecretString(QStringLiteral("xoxb-canary-elsewhere")))));
    QCOMPARE(scene.stored().targets.constFirst().channelId, QString());
    QVERIFY(!waitFor(scene.slack.channels(scene.ops.id))->fetchedAt.isValid());
}

void TestSlackService::renewsToListChannels()
{
    Scene scene;
    const auto plan = waitFor(scene.slack.planSignIn(scene.ops.id));
    scene.http.expect(grant());
    scene.http.expect(identity());
    INFRADOTS_REQUIRE(waitFor(scene.slack.connectWithCode(*plan, SecretString(QStringLiteral("c")))));
    scene.http.expect(refusal("token_expired"));
    scene.http.expect(FakeHttpClient::answer(
        200,
        R"({"ok":true,"access_token":"xoxe.xoxb-1-canary-2","refresh_token":"xoxe-1-canary-2","expires_in":43200})"));
    scene.http.expect(identity("chat:write"));
    scene.http.expect(channels(channel("C000000001", "ops")));
    const auto list = waitFor(scene.slack.refreshChannels(scene.ops.id));
    INFRADOTS_REQUIRE(list);
    QCOMPARE(list->channels.size(), 1);
    QCOMPARE(scene.token(), QStringLiteral("xoxe.xoxb-1-canary-2"));
    QCOMPARE(scene.stored().slack.scopes, QStringList{QStringLiteral("chat:write")}); // as they are by now
}

void TestSlackService::saysThatTheConnectionIsLost()
{
    Scene scene;
    const auto unconnected = waitFor(scene.slack.refreshChannels(scene.ops.id));
    QVERIFY(!unconnected);
    QVERIFY(unconnected.error().message.contains(u"not connected"));
    INFRADOTS_REQUIRE(scene.connectByToken());
    scene.http.expect(refusal("token_revoked"));
    const auto lost = waitFor(scene.slack.refreshChannels(scene.ops.id));
    QVERIFY(!lost);
    QVERIFY(lost.error().message.contains(u"Connect Slack again"));
    QCOMPARE(scene.stored().slack.lostBecause, QStringLiteral("token_revoked"));
    INFRADOTS_REQUIRE(scene.connectByToken(QStringLiteral("xoxb-canary-new")));
    QVERIFY(scene.stored().slack.lostBecause.isEmpty());
    // A scope that is missing is another thing: the connection holds.
    scene.http.expect(identity());
    scene.http.expect(FakeHttpClient::answer(
        200, R"({"ok":false,"error":"missing_scope","needed":"channels:read","provided":"chat:write"})"));
    scene.http.expect(FakeHttpClient::answer(
        200, R"({"ok":false,"error":"missing_scope","needed":"channels:read","provided":"chat:write"})"));
    const auto missing = waitFor(scene.slack.refreshChannels(scene.ops.id));
    QVERIFY(!missing);
    QVERIFY2(missing.error().message.contains(u"channels:read"), qPrintable(missing.error().message));
    QVERIFY(scene.stored().slack.lostBecause.isEmpty());
}

void TestSlackService::listsOnceForManyAtOnce()
{
    Scene scene;
    INFRADOTS_REQUIRE(scene.connectByToken());
    const auto first = scene.slack.refreshChannels(scene.ops.id);
    const auto second = scene.slack.refreshChannels(scene.ops.id);
    QTRY_COMPARE(scene.http.openCount(), 1);
    QVERIFY(scene.http.answerNext(identity()));
    QTRY_COMPARE(scene.http.openCount(), 1);
    QVERIFY(scene.http.answerNext(channels({})));
    INFRADOTS_REQUIRE(waitFor(first));
    INFRADOTS_REQUIRE(waitFor(second));
    QCOMPARE(scene.http.requests().size(), 3);
}

void TestSlackService::postsOnceToAChannelGivenTwice()
{
    Scene scene;
    INFRADOTS_REQUIRE(scene.connectByToken());
    Integration twice = scene.stored();
    twice.targets = {channelTarget(QStringLiteral("ops")), channelTarget(QStringLiteral("C000000001"))};
    INFRADOTS_REQUIRE(waitFor(scene.world.integrations.save(twice)));
    const Workspace production = scene.world.workspace(scene.acme, QStringLiteral("production-infra"), {});
    static_cast<void>(scene.world.attach(production, scene.stored()));
    QCOMPARE(scene.postedTo(production).size(), 2); // nothing is known of either yet
    INFRADOTS_REQUIRE(scene.refresh(channel("C000000001", "ops")));
    QCOMPARE(scene.postedTo(production), QStringList{QStringLiteral("C000000001 ops")});
}

QTEST_GUILESS_MAIN(TestSlackService)
#include "tst_slackservice.moc"

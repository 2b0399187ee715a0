// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/slackservice.h"
#include "app/services/testservice.h"
#include "tests/services/servicesfixture.h"
#include "tests/support/fakehttpclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace infradots;
using namespace infradots::test;

/** The Test button, from the integration to the recorded answer. */
class TestTestService : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        World world;
        FakeHttpClient http;
        SlackTokens tokens{world.context.database, world.context.vault, http, world.clock};
        TestService tests{world.context, http, [this](const IntegrationId &id, const SecretString &refused) {
                              return tokens.renew(id, refused);
                          }};
        SlackService slack{world.context, http, tokens};
        Organization acme = withApp(world);

        static Organization withApp(World &world)
        {
            Organization draft;
            draft.name = QStringLiteral("acme");
            draft.slackApp.clientId = QStringLiteral("1.2");
            draft.slackApp.clientSecret = SecretString(QStringLiteral("canary-client-secret"));
            return World::must(waitFor(world.organizations.save(draft)));
        }

        /** Connected with a token that ends @p lifetime from now. */
        Integration rotating(const QList<Target> &targets, std::chrono::milliseconds lifetime)
        {
            Integration draft = slackDraft(acme, targets);
            draft.slack.botToken = SecretString(QStringLiteral("xoxe.xoxb-1-canary-00"));
            draft.slack.refreshToken = SecretString(QStringLiteral("xoxe-1-canary-00"));
            draft.slack.tokenExpiresAt = world.clock.now().addMSecs(lifetime.count());
            return world.saved(draft);
        }

        void expectNewToken(const QByteArray &token = "xoxe.xoxb-1-canary-01")
        {
            http.expect(FakeHttpClient::answer(
                200, R"({"ok":true,"access_token":")" + token +
                         R"(","refresh_token":"xoxe-1-canary-01","expires_in":43200,"token_type":"bot",)"
                         R"("scope":"chat:write","team":{"id":"T123"}})"));
        }

        ~Scene() { world.temp.close(); }
    };

    static QByteArray header(const HttpRequest &request, const QByteArray &name)
    {
        for (const auto &[key, value] : request.headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }

private Q_SLOTS:
    void sendsToEveryTargetOfTheEnvironmentAndRecordsIt()
    {
        Scene scene;
        const Integration slack = scene.world.saved(
            slackDraft(scene.acme, {channelTarget(QStringLiteral("devops")), channelTarget(QStringLiteral("infra")),
                                    channelTarget(QStringLiteral("prod"), QStringLiteral("production"))}));
        scene.http.expect(FakeHttpClient::answer(200, "{\"ok\":true,\"ts\":\"1.2\"}"));
        scene.http.expect(FakeHttpClient::answer(200, "{\"ok\":false,\"error\":\"channel_not_found\"}"));
        QSignalSpy told(&scene.world.changes, &Changes::deliveriesChanged);
        const auto entries = waitFor(scene.tests.test(slack.id, {}));
        INFRADOTS_REQUIRE(entries);
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(entries->size(), 2);
        const HistoryEntry &good = entries->at(0);
        QCOMPARE(good.delivery.target, QStringLiteral("devops"));
        QCOMPARE(good.delivery.source, EventSource::Test);
        QCOMPARE(good.delivery.state, DeliveryState::Done);
        QCOMPARE(good.delivery.verdict, std::optional(Verdict::Delivered));
        QCOMPARE(good.delivery.workspaceName, QStringLiteral("acme"));
        QCOMPARE(good.attempts.size(), 1);
        QVERIFY(outcomeSentence(good).contains(QStringLiteral("#devops")));
        const HistoryEntry &bad = entries->at(1);
        QCOMPARE(bad.delivery.verdict, std::optional(Verdict::Rejected));
        QVERIFY(outcomeSentence(bad).contains(QStringLiteral("#infra")));
        QVERIFY(outcomeSentence(bad).contains(bad.attempts.constFirst().error));

        const HttpRequest request = scene.http.requests().constFirst();
        QCOMPARE(header(request, "Authorization"), QByteArray("Bearer xoxb-canary-slack-token"));
        QVERIFY(request.body.contains("This is a test message"));
        for (const auto &[name, value] : good.attempts.constFirst().requestHeaders)
            QVERIFY2(!value.contains("canary"), name.constData());

        scene.world.clock.advance(2000);
        scene.http.expect(FakeHttpClient::answer(200, "{\"ok\":true}"));
        const auto routed = waitFor(
            scene.tests.test(slack.id, {.workspace = {}, .environment = QStringLiteral("Production"), .event = {}}));
        INFRADOTS_REQUIRE(routed);
        QCOMPARE(routed->size(), 1);
        QCOMPARE(routed->constFirst().delivery.target, QStringLiteral("prod"));
        QCOMPARE(routed->constFirst().delivery.rule, Rule::OrganizationEnvironment);
        QCOMPARE(World::must(waitFor(scene.world.history.count({}))), 3);
    }

    void neverTriesAgainByItself()
    {
        Scene scene;
        const Integration hook =
            scene.world.saved(endpointDraft(scene.acme, IntegrationType::Webhook, QStringLiteral("Hook")));
        scene.http.expect(FakeHttpClient::noAnswer(HttpError::ConnectionRefused, HttpProgress::NotSent,
                                                   QStringLiteral("hooks.example.com refused the connection.")));
        const auto entries = waitFor(scene.tests.test(hook.id, {}));
        INFRADOTS_REQUIRE(entries);
        QCOMPARE(entries->constFirst().delivery.state, DeliveryState::Done);
        QCOMPARE(entries->constFirst().delivery.verdict, std::optional(Verdict::Failed));
        QVERIFY(!entries->constFirst().attempts.constFirst().httpStatus);
        QVERIFY(outcomeSentence(entries->constFirst()).contains(QStringLiteral("refused the connection")));
        QCOMPARE(World::must(waitFor(scene.world.history.countPending({}))), 0);
    }

    void testsAFormThatIsNotSaved()
    {
        Scene scene;
        Integration draft = endpointDraft(scene.acme, IntegrationType::Custom, QString());
        draft.endpoint.apiUrl = SecretString(QStringLiteral("https://hooks.example.com/unsaved/canary-0001"));
        draft.endpoint.bodyTemplate = QStringLiteral("{\"run\": \"{{job}}\"}");
        scene.http.expect(FakeHttpClient::answer(204, {}));
        const auto entries = waitFor(scene.tests.testDraft(draft, {}));
        INFRADOTS_REQUIRE(entries);
        QCOMPARE(entries->constFirst().delivery.verdict, std::optional(Verdict::Delivered));
        const HttpRequest request = scene.http.requests().constFirst();
        QCOMPARE(request.url, QByteArray("https://hooks.example.com/unsaved/canary-0001"));
        QCOMPARE(request.body, QByteArray("{\"run\": \"test-job\"}"));
        QCOMPARE(header(request, "Authorization"), QByteArray("Bearer canary-api-key"));
        QVERIFY(World::must(waitFor(scene.world.integrations.list(scene.acme.id))).isEmpty()); // not stored
        QCOMPARE(World::must(waitFor(scene.world.history.count({}))), 1);                      // but recorded
    }

    void sendsOnceMoreWhatSlackRefusedForAnExpiredToken()
    {
        Scene scene;
        const Integration slack = scene.rotating(
            {channelTarget(QStringLiteral("devops")), channelTarget(QStringLiteral("infra"))}, std::chrono::hours(6));
        scene.http.expect(FakeHttpClient::answer(200, R"({"ok":true,"ts":"1.2"})"));
        scene.http.expect(FakeHttpClient::answer(200, R"({"ok":false,"error":"token_expired"})"));
        // The answer repeats the new token, which does not look like one, and which history is not to keep.
        scene.expectNewToken("new-canary-0001");
        scene.http.expect(FakeHttpClient::answer(200, R"({"ok":true,"ts":"1.3","for":"new-canary-0001"})"));
        const auto entries = waitFor(scene.tests.test(slack.id, {}));
        INFRADOTS_REQUIRE(entries);
        QCOMPARE(entries->size(), 2);
        bool repeated = false;
        for (const HistoryEntry &entry : *entries) {
            QCOMPARE(entry.delivery.verdict, std::optional(Verdict::Delivered));
            QCOMPARE(entry.attempts.size(), 1); // the refusal was no attempt of its own
            QVERIFY(!entry.attempts.constFirst().responseBody.contains("canary"));
            repeated = repeated || entry.attempts.constFirst().responseBody.contains("1.3");
        }
        QVERIFY(repeated);
        const QList<HttpRequest> sent = scene.http.requests();
        QCOMPARE(sent.size(), 4); // what was posted is not posted again
        QCOMPARE(header(sent.at(1), "Authorization"), QByteArray("Bearer xoxe.xoxb-1-canary-00"));
        QCOMPARE(header(sent.at(3), "Authorization"), QByteArray("Bearer new-canary-0001"));
        QCOMPARE(sent.at(3).body, sent.at(1).body);
    }

    void triesAnExpiredTokenOnlyOnceMore()
    {
        Scene scene;
        const Integration slack = scene.rotating({channelTarget(QStringLiteral("devops"))}, std::chrono::hours(6));
        scene.http.expect(FakeHttpClient::answer(200, R"({"ok":false,"error":"token_expired"})"));
        scene.expectNewToken();
        scene.http.expect(FakeHttpClient::answer(200, R"({"ok":false,"error":"token_expired"})"));
        const auto entries = waitFor(scene.tests.test(slack.id, {}));
        INFRADOTS_REQUIRE(entries);
        QCOMPARE(entries->constFirst().delivery.verdict, std::optional(Verdict::Rejected));
        QCOMPARE(scene.http.requests().size(), 3);

        scene.world.clock.advance(2000);
        scene.http.expect(FakeHttpClient::answer(200, R"({"ok":false,"error":"token_expired"})"));
        scene.http.expect(FakeHttpClient::answer(200, R"({"ok":false,"error":"invalid_refresh_token"})"));
        const auto lost = waitFor(scene.tests.test(slack.id, {}));
        INFRADOTS_REQUIRE(lost);
        QCOMPARE(lost->constFirst().delivery.verdict, std::optional(Verdict::Rejected));
        QVERIFY2(outcomeSentence(lost->constFirst()).contains(QStringLiteral("Connect Slack again")),
                 qPrintable(outcomeSentence(lost->constFirst())));
    }

    void renewsATokenThatEndedBeforeTheTest()
    {
        Scene scene;
        const Integration slack = scene.rotating({channelTarget(QStringLiteral("devops"))}, std::chrono::hours(6));
        scene.world.clock.advance(std::chrono::milliseconds(std::chrono::hours(7)).count());
        scene.expectNewToken();
        scene.http.expect(FakeHttpClient::answer(200, R"({"ok":true,"ts":"1.2"})"));
        const auto entries = waitFor(scene.tests.test(slack.id, {}));
        INFRADOTS_REQUIRE(entries);
        QCOMPARE(entries->constFirst().delivery.verdict, std::optional(Verdict::Delivered));
        QCOMPARE(scene.http.requests().size(), 2);
        QCOMPARE(header(scene.http.requests().at(1), "Authorization"), QByteArray("Bearer xoxe.xoxb-1-canary-01"));
    }

    void saysWhatIsMissing()
    {
        Scene scene;
        Integration slack = slackDraft(scene.acme, {});
        const auto noChannel = waitFor(scene.tests.testDraft(slack, {}));
        QVERIFY(!noChannel);
        QCOMPARE(noChannel.error().detail, QStringLiteral("channels"));
        scene.world.clock.advance(2000);
        slack.targets = {channelTarget(QStringLiteral("devops"))};
        slack.slack.botToken = {};
        const auto noToken = waitFor(scene.tests.testDraft(slack, {}));
        QVERIFY(!noToken);
        QCOMPARE(noToken.error().detail, QStringLiteral("bot_token"));
        scene.world.clock.advance(2000);
        const auto noUrl = waitFor(scene.tests.testDraft(teamsDraft(scene.acme, {}), {}));
        QVERIFY(!noUrl);
        QCOMPARE(noUrl.error().detail, QStringLiteral("webhook_urls"));
        scene.world.clock.advance(2000);
        Integration hook = endpointDraft(scene.acme, IntegrationType::Webhook, QStringLiteral("Hook"));
        hook.endpoint.apiUrl = {};
        const auto noEndpoint = waitFor(scene.tests.testDraft(hook, {}));
        QVERIFY(!noEndpoint);
        QCOMPARE(noEndpoint.error().detail, QStringLiteral("api_url"));
        QVERIFY(scene.http.requests().isEmpty());
        QCOMPARE(World::must(waitFor(scene.world.history.count({}))), 0);
    }

    void limitsHowOftenATestIsSent()
    {
        Scene scene;
        const Integration hook =
            scene.world.saved(endpointDraft(scene.acme, IntegrationType::Webhook, QStringLiteral("Hook")));
        const auto send = [&] {
            scene.http.expect(FakeHttpClient::answer(200, {}));
            return waitFor(scene.tests.test(hook.id, {}));
        };
        INFRADOTS_REQUIRE(send());
        const auto tooSoon = waitFor(scene.tests.test(hook.id, {}));
        QVERIFY(!tooSoon);
        QCOMPARE(tooSoon.error().code, ErrorCode::Refused);
        for (int i = 1; i < 60; ++i) {
            scene.world.clock.advance(1000);
            if (i < 59)
                INFRADOTS_REQUIRE(send());
        }
        INFRADOTS_REQUIRE(send()); // the sixtieth
        scene.world.clock.advance(999);
        QVERIFY(!waitFor(scene.tests.test(hook.id, {})));
        scene.world.clock.advance(1001);
        INFRADOTS_REQUIRE(send());
    }

    void connectsSlackByItsToken()
    {
        Scene scene;
        const Integration ops = scene.world.saved(slackDraft(scene.acme, {}));
        scene.http.expect(FakeHttpClient::answer(
            200,
            "{\"ok\":true,\"url\":\"https://acme.slack.com/"
            "\",\"team\":\"Acme\",\"user\":\"infradots\",\"team_id\":\"T1\",\"user_id\":\"U1\",\"bot_id\":\"B1\"}"));
        const auto settings =
            waitFor(scene.slack.connectWithToken(ops.id, SecretString(QStringLiteral(" xoxb-1-2-abc\n"))));
        INFRADOTS_REQUIRE(settings);
        QCOMPARE(settings->teamId, QStringLiteral("T1"));
        QCOMPARE(settings->teamName, QStringLiteral("Acme"));
        QCOMPARE(scene.world.vault.sealer()
                     ->reveal(settings->botToken, integrationSecretPlace(ops.id, QStringLiteral("bot_token")))
                     ->toText(),
                 QStringLiteral("xoxb-1-2-abc"));
        QVERIFY(scene.http.requests().constFirst().url.endsWith("/api/auth.test"));

        scene.http.expect(FakeHttpClient::answer(200, "{\"ok\":false,\"error\":\"invalid_auth\"}"));
        const auto refused =
            waitFor(scene.slack.connectWithToken(ops.id, SecretString(QStringLiteral("xoxb-1-2-abd"))));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(waitFor(scene.slack.connectWithToken(ops.id, {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(waitFor(scene.world.integrations.get(ops.id))->slack, *settings); // what was there stays
    }
};

QTEST_GUILESS_MAIN(TestTestService)
#include "tst_testservice.moc"

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
        TestService tests{world.context, http};
        Organization acme = world.organization();

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
        const auto routed = waitFor(scene.tests.test(slack.id, QStringLiteral("Production")));
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
        SlackService slack(scene.world.context, scene.http);
        scene.http.expect(FakeHttpClient::answer(
            200,
            "{\"ok\":true,\"url\":\"https://acme.slack.com/"
            "\",\"team\":\"Acme\",\"user\":\"infradots\",\"team_id\":\"T1\",\"user_id\":\"U1\",\"bot_id\":\"B1\"}"));
        const auto settings = waitFor(slack.connect(scene.acme.id, SecretString(QStringLiteral(" xoxb-1-2-abc\n"))));
        INFRADOTS_REQUIRE(settings);
        QCOMPARE(settings->teamId, QStringLiteral("T1"));
        QCOMPARE(settings->teamName, QStringLiteral("Acme"));
        QCOMPARE(settings->botToken.clear()->toText(), QStringLiteral("xoxb-1-2-abc"));
        QVERIFY(scene.http.requests().constFirst().url.endsWith("/api/auth.test"));

        scene.http.expect(FakeHttpClient::answer(200, "{\"ok\":false,\"error\":\"invalid_auth\"}"));
        const auto refused = waitFor(slack.connect(scene.acme.id, SecretString(QStringLiteral("xoxb-1-2-abc"))));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(waitFor(slack.connect(scene.acme.id, {})).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestTestService)
#include "tst_testservice.moc"

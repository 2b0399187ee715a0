// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/impactservice.h"
#include "app/services/previewservice.h"
#include "app/services/testservice.h"
#include "models/domain/samplerun.h"
#include "tests/services/servicesfixture.h"
#include "tests/support/fakehttpclient.h"

#include <QTest>

using namespace infradots;
using namespace infradots::test;

/** Looking before one leaps: what would be sent, where an edit leads, and one route tried out. */
class TestUnderstanding : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        World world;
        FakeHttpClient http;
        TestService tests{world.context, http};
        PreviewService previews{world.context};
        ImpactService impacts{world.context};
        Organization acme = world.organization();
        Workspace production = world.workspace(acme, QStringLiteral("production-infra"), QStringLiteral("production"));

        ~Scene() { world.temp.close(); }
    };

    static QString header(const HeaderList &headers, const QByteArray &name)
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return QString::fromUtf8(value);
        }
        return {};
    }

private Q_SLOTS:
    void previewIsTheRequestThatIsSent()
    {
        Scene scene;
        Integration hook = endpointDraft(scene.acme, IntegrationType::Webhook, QStringLiteral("Hook"));
        hook.endpoint.signingSecret = SecretString(QStringLiteral("a-signing-secret-of-some-length"));
        hook = scene.world.saved(hook);
        static_cast<void>(scene.world.attach(scene.production, hook));
        const RouteQuestion route{.workspace = scene.production.id,
                                  .environment = {},
                                  .event = sampleRun(RunStatus::Failed, scene.world.clock.now())};
        const Rehearsal rehearsal = World::must(waitFor(scene.previews.preview(hook, route)));
        QCOMPARE(rehearsal.messages.size(), 1);
        QCOMPARE(rehearsal.environment, QStringLiteral("production"));
        QVERIFY(!rehearsal.decision.skip);
        const RehearsedMessage &message = rehearsal.messages.first();
        QCOMPARE(message.problem, QString());
        QCOMPARE(World::must(waitFor(scene.world.history.count({}))), 0); // nothing is written

        scene.http.expect(FakeHttpClient::answer(200, {}));
        INFRADOTS_REQUIRE(waitFor(scene.tests.test(hook.id, route)));
        const HttpRequest sent = scene.http.requests().constFirst();
        QCOMPARE(message.request.method, QString::fromLatin1(sent.method));
        QCOMPARE(message.request.body, sent.body);
        QCOMPARE(message.request.url, maskedUrl(QString::fromUtf8(sent.url)));
        QCOMPARE(message.request.headers.size(), sent.headers.size());
        for (qsizetype i = 0; i < sent.headers.size(); ++i) {
            const auto &[name, value] = message.request.headers.at(i);
            QCOMPARE(name, sent.headers.at(i).first);
            QVERIFY2(!value.contains("canary"), name.constData());
            const bool isOwn = name == "webhook-id" || name == "X-InfraDots-Sequence" ||
                               QString::fromUtf8(value).contains(MaskCharacter);
            if (!isOwn)
                QCOMPARE(value, sent.headers.at(i).second);
        }
        QVERIFY(header(message.request.headers, "webhook-signature").contains(MaskCharacter));
    }

    void previewOfAnUnfinishedDraft()
    {
        Scene scene;
        // Slack without a token and a channel, Teams without a URL, endpoints without one: a message is shown all the
        // same.
        Integration slack = slackDraft(scene.acme, {}, QString());
        slack.slack.botToken = {};
        for (const Integration &draft : {slack, teamsDraft(scene.acme, {}), [&] {
                                             Integration hook = endpointDraft(scene.acme, IntegrationType::Custom,
                                                                              QStringLiteral("Hook"));
                                             hook.endpoint.apiUrl = {};
                                             hook.endpoint.method = QStringLiteral("PUT");
                                             return hook;
                                         }()}) {
            const Rehearsal rehearsal = World::must(waitFor(scene.previews.preview(draft, {})));
            QCOMPARE(rehearsal.messages.size(), 1);
            QVERIFY(!rehearsal.messages.first().problem.isEmpty());
            QVERIFY(rehearsal.messages.first().request.body.startsWith('{'));
        }
        // A template that fails has no body; why is said.
        Integration custom = endpointDraft(scene.acme, IntegrationType::Custom, QStringLiteral("Hook"));
        custom.endpoint.bodyTemplate = QStringLiteral("{{nonsense}}");
        const Rehearsal broken = World::must(waitFor(scene.previews.preview(custom, {})));
        QVERIFY2(broken.messages.first().problem.contains(QStringLiteral("nonsense")),
                 qPrintable(broken.messages.first().problem));
        QCOMPARE(broken.messages.first().request.body, QByteArray());
    }

    void previewWithAClosedVault()
    {
        World world(false);
        PreviewService previews(world.context);
        const Organization acme = world.organization();
        const Rehearsal rehearsal =
            World::must(waitFor(previews.preview(slackDraft(acme, {channelTarget(QStringLiteral("infra"))}), {})));
        const RehearsedMessage &message = rehearsal.messages.first();
        QVERIFY(!message.problem.isEmpty());
        QVERIFY(message.request.body.contains("\"channel\":\"infra\""));
        QCOMPARE(message.request.headers, HeaderList());
    }

    void previewTellsWhatProductionWouldSkip()
    {
        Scene scene;
        const Integration slack = scene.world.saved(slackDraft(scene.acme, {channelTarget(QStringLiteral("infra"))}));
        static_cast<void>(scene.world.attach(scene.production, slack, {}, RunAfter::Plan));
        const RouteQuestion route{.workspace = scene.production.id,
                                  .environment = {},
                                  .event = sampleRun(RunStatus::Completed, scene.world.clock.now())};
        const Rehearsal rehearsal = World::must(waitFor(scene.previews.preview(slack, route)));
        QCOMPARE(rehearsal.decision.skip, std::optional(SkipReason::Stage));
        QCOMPARE(rehearsal.messages.first().problem, QString());
    }

    void testTakesTheRouteOfItsWorkspace()
    {
        Scene scene;
        const Integration slack = scene.world.saved(
            slackDraft(scene.acme, {channelTarget(QStringLiteral("infra")),
                                    channelTarget(QStringLiteral("prod"), QStringLiteral("production"))}));
        const Attachment attachment = scene.world.attach(
            scene.production, slack,
            {channelTarget(QStringLiteral("own")), channelTarget(QStringLiteral("qa-own"), QStringLiteral("qa"))});
        const auto rule = [&](const RouteQuestion &route) {
            scene.world.clock.advance(2000);
            scene.http.expect(FakeHttpClient::answer(200, "{\"ok\":true}"));
            const auto entries = waitFor(scene.tests.test(slack.id, route));
            if (!entries || entries->size() != 1)
                qFatal("no single delivery");
            return entries->constFirst().delivery;
        };
        const Delivery own = rule({.workspace = scene.production.id, .environment = {}, .event = {}});
        QCOMPARE(own.rule, Rule::OrganizationEnvironment);
        QCOMPARE(own.target, QStringLiteral("prod"));
        QCOMPARE(own.workspaceName, QStringLiteral("acme/production-infra"));
        QCOMPARE(own.workspaceId, scene.production.id);
        QCOMPARE(own.attachmentId, attachment.id);
        QCOMPARE(own.environment, QStringLiteral("production"));
        QCOMPARE(own.source, EventSource::Test);
        QCOMPARE(rule({.workspace = scene.production.id, .environment = QStringLiteral("QA"), .event = {}}).target,
                 QStringLiteral("qa-own"));
        QCOMPARE(rule({.workspace = scene.production.id, .environment = QStringLiteral("dev"), .event = {}}).rule,
                 Rule::WorkspaceDefault);
        QCOMPARE(rule({}).rule, Rule::OrganizationDefault);
        HistoryFilter tests;
        tests.workspace = scene.production.id;
        tests.sources = {EventSource::Test};
        QCOMPARE(World::must(waitFor(scene.world.history.count(tests))), 3);
    }

    void testTellsTheEditedEvent()
    {
        Scene scene;
        const Integration slack = scene.world.saved(slackDraft(scene.acme, {channelTarget(QStringLiteral("infra"))}));
        StageEvent event = sampleRun(RunStatus::WaitingForApproval, scene.world.clock.now());
        event.job = QStringLiteral("job-edited");
        event.comment = QStringLiteral("Edited by hand");
        event.source = EventSource::Live; // which it is not
        event.key = QStringLiteral("somebody else's");
        scene.http.expect(FakeHttpClient::answer(200, "{\"ok\":true}"));
        const auto entries = waitFor(scene.tests.test(slack.id, {.workspace = {}, .environment = {}, .event = event}));
        INFRADOTS_REQUIRE(entries);
        QCOMPARE(entries->constFirst().delivery.source, EventSource::Test);
        QCOMPARE(entries->constFirst().delivery.status, RunStatus::WaitingForApproval);
        const QByteArray body = scene.http.requests().constFirst().body;
        for (const char *part : {"job-edited", "Edited by hand", "Waiting for approval", "[Test]", "Approve"})
            QVERIFY2(body.contains(part), part);
        const auto details = waitFor(scene.world.history.details(entries->constFirst().delivery.id));
        INFRADOTS_REQUIRE(details);
        QVERIFY(details->event.key != event.key);
    }

    void testWhereItIsNotAttachedIsRefused()
    {
        Scene scene;
        const Integration slack = scene.world.saved(slackDraft(scene.acme, {channelTarget(QStringLiteral("infra"))}));
        const RouteQuestion there{.workspace = scene.production.id, .environment = {}, .event = {}};
        const auto refused = waitFor(scene.tests.test(slack.id, there));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().detail, QStringLiteral("workspace"));
        QVERIFY(refused.error().message.contains(QStringLiteral("production-infra")));
        QCOMPARE(waitFor(scene.previews.preview(slack, there)).error().code, ErrorCode::InvalidInput);
        QVERIFY(scene.http.requests().isEmpty());
        const RouteQuestion nowhere{.workspace = WorkspaceId(QStringLiteral("gone")), .environment = {}, .event = {}};
        scene.world.clock.advance(2000);
        QCOMPARE(waitFor(scene.tests.test(slack.id, nowhere)).error().code, ErrorCode::NotFound);
    }

    void impactOfAnIntegration()
    {
        Scene scene;
        Integration slack = scene.world.saved(slackDraft(scene.acme, {channelTarget(QStringLiteral("infra"))}));
        static_cast<void>(scene.world.attach(scene.production, slack));
        const Workspace staging =
            scene.world.workspace(scene.acme, QStringLiteral("staging"), QStringLiteral("staging"));
        static_cast<void>(scene.world.attach(staging, slack, {channelTarget(QStringLiteral("own"))}));
        const ImpactBase base = World::must(waitFor(scene.impacts.read(scene.acme.id)));
        QVERIFY(World::must(waitFor(scene.impacts.ofIntegration(base, slack))).moves.isEmpty());
        slack.targets = {channelTarget(QStringLiteral("#Staging "))}; // as typed
        const ChangeImpact impact = World::must(waitFor(scene.impacts.ofIntegration(base, slack)));
        QCOMPARE(impact.pairs, 4);
        QCOMPARE(impact.moves.size(), 2); // production-infra, in both environments
        QCOMPARE(impact.groups.first().before, QStringList{QStringLiteral("#infra")});
        QCOMPARE(impact.groups.first().after, QStringList{QStringLiteral("#staging")});
        slack.id = {};
        QCOMPARE(World::must(waitFor(scene.impacts.ofIntegration(base, slack))).pairs, 0);
    }

    void impactKnowsSealedUrlsAgain()
    {
        Scene scene;
        const QString url = QStringLiteral("https://x.example.com/canary-url-0001");
        Integration teams = scene.world.saved(teamsDraft(scene.acme, {urlTarget(url)}));
        static_cast<void>(scene.world.attach(scene.production, teams));
        const ImpactBase base = World::must(waitFor(scene.impacts.read(scene.acme.id)));
        teams.targets = {urlTarget(url)}; // typed once more
        QVERIFY(World::must(waitFor(scene.impacts.ofIntegration(base, teams))).moves.isEmpty());
        teams.targets = {
            urlTarget(QStringLiteral("https://x.example.com/canary-url-9991"))}; // which is shown just alike
        const ChangeImpact impact = World::must(waitFor(scene.impacts.ofIntegration(base, teams)));
        QCOMPARE(impact.moves.size(), 1);
        QVERIFY(!impact.moves.first().after.first().contains(QStringLiteral("canary")));
    }

    void impactOfAnAttachment()
    {
        Scene scene;
        const Integration slack = scene.world.saved(slackDraft(scene.acme, {channelTarget(QStringLiteral("infra"))}));
        Attachment draft;
        draft.workspaceId = scene.production.id;
        draft.integrationId = slack.id;
        const ImpactBase before = World::must(waitFor(scene.impacts.read(scene.acme.id)));
        const ChangeImpact attaching = World::must(waitFor(scene.impacts.ofAttachment(before, draft)));
        QCOMPARE(attaching.moves.size(), 1);
        QVERIFY(attaching.moves.first().before.isEmpty());
        draft = scene.world.attach(scene.production, slack);
        const ImpactBase base = World::must(waitFor(scene.impacts.read(scene.acme.id)));
        QVERIFY(World::must(waitFor(scene.impacts.ofAttachment(base, draft))).moves.isEmpty());
        draft.targets = {channelTarget(QStringLiteral("own"))};
        QCOMPARE(World::must(waitFor(scene.impacts.ofAttachment(base, draft))).moves.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestUnderstanding)
#include "tst_understanding.moc"

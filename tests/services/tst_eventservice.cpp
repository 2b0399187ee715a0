// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/integrationstore.h"
#include "tests/services/servicesfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace infradots;
using namespace infradots::test;

/** From a stage event to rows in the outbox. */
class TestEventService : public QObject
{
    Q_OBJECT

private:
    static QStringList told(const QList<Delivery> &deliveries)
    {
        QStringList words;
        for (const Delivery &delivery : deliveries)
            words.append(delivery.integrationName + u':' + delivery.target + u':' + toText(delivery.rule));
        return words;
    }
    static qint64 count(World &world) { return World::must(waitFor(world.history.count({}))); }

private Q_SLOTS:
    void writesDeliveriesAndSkipsWithTheirReasons()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace production =
            world.workspace(acme, QStringLiteral("production-infra"), QStringLiteral("production"));
        const Integration slack =
            world.saved(slackDraft(acme, {channelTarget(QStringLiteral("devops")),
                                          channelTarget(QStringLiteral("prod-alerts"), QStringLiteral("production"))}));
        Integration off = endpointDraft(acme, IntegrationType::Webhook, QStringLiteral("Off"));
        off.enabled = false;
        Integration unconnected = slackDraft(acme, {channelTarget(QStringLiteral("x"))}, QStringLiteral("Unconnected"));
        unconnected.slack.botToken = {};
        const Integration planOnly = world.saved(endpointDraft(acme, IntegrationType::Webhook, QStringLiteral("Plan")));
        static_cast<void>(world.attach(production, slack));
        static_cast<void>(world.attach(production, world.saved(off)));
        static_cast<void>(world.attach(production, world.saved(unconnected)));
        static_cast<void>(world.attach(production, planOnly, {}, RunAfter::Plan));
        static_cast<void>(world.attach(production, world.saved(teamsDraft(acme, {}))));
        Attachment failures;
        failures.workspaceId = production.id;
        failures.integrationId =
            world.saved(endpointDraft(acme, IntegrationType::Custom, QStringLiteral("Failures"))).id;
        failures.statuses = {RunStatus::Failed};
        INFRADOTS_REQUIRE(waitFor(world.attachments.save(failures)));

        QSignalSpy due(&world.changes, &Changes::deliveriesDue);
        const auto emitted = waitFor(world.events.emitEvent(stageEvent(production)));
        INFRADOTS_REQUIRE(emitted);
        QTRY_COMPARE(due.count(), 1);
        QCOMPARE(told(emitted->deliveries),
                 QStringList{QStringLiteral("Ops Slack:prod-alerts:organization_environment")});
        QStringList skips;
        for (const Skip &skip : emitted->skips)
            skips.append(skip.integrationName + u':' + toText(skip.reason));
        skips.sort();
        QCOMPARE(skips, QStringList({QStringLiteral("Failures:status"), QStringLiteral("Off:disabled"),
                                     QStringLiteral("Ops Teams:no_target"), QStringLiteral("Plan:stage"),
                                     QStringLiteral("Unconnected:not_connected")}));

        const Delivery &delivery = emitted->deliveries.constFirst();
        QCOMPARE(delivery.state, DeliveryState::Queued);
        QCOMPARE(delivery.workspaceName, QStringLiteral("acme/production-infra"));
        QCOMPARE(delivery.environment, QStringLiteral("production"));
        QCOMPARE(delivery.source, EventSource::Live);
        QCOMPARE(delivery.sequence, 1);
        const auto details = waitFor(world.history.details(delivery.id));
        INFRADOTS_REQUIRE(details);
        QVERIFY(details->body.contains("prod-alerts"));
        QCOMPARE(details->event.job, QStringLiteral("job-42"));
        const auto stored = waitFor(world.history.skips({}, 10));
        INFRADOTS_REQUIRE(stored);
        QCOMPARE(stored->size(), 5);
    }

    void letsEachOfTheFourRulesWin()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("infra"), QStringLiteral("production"));
        const Integration slack =
            world.saved(slackDraft(acme, {channelTarget(QStringLiteral("org-default")),
                                          channelTarget(QStringLiteral("org-qa"), QStringLiteral("qa")),
                                          channelTarget(QStringLiteral("org-prod"), QStringLiteral("production"))}));
        const Integration second = world.saved(
            slackDraft(acme, {channelTarget(QStringLiteral("second-default"))}, QStringLiteral("Second Slack")));
        static_cast<void>(world.attach(workspace, slack,
                                       {channelTarget(QStringLiteral("ws-prod"), QStringLiteral("Production ")),
                                        channelTarget(QStringLiteral("ws-default"))}));
        static_cast<void>(world.attach(workspace, second));
        const auto emittedFor = [&](const QString &environment) {
            StageEvent event = stageEvent(workspace);
            event.environment = environment;
            const EmitResult result = World::must(waitFor(world.events.emitEvent(event)));
            return told(result.deliveries).join(u' ');
        };
        const QString last = QStringLiteral(" Second Slack:second-default:organization_default");
        QCOMPARE(emittedFor({}), QString(QStringLiteral("Ops Slack:ws-prod:workspace_environment") + last));
        QCOMPARE(emittedFor(QStringLiteral(" QA ")),
                 QString(QStringLiteral("Ops Slack:org-qa:organization_environment") + last));
        QCOMPARE(emittedFor(QStringLiteral("elsewhere")),
                 QString(QStringLiteral("Ops Slack:ws-default:workspace_default") + last));
    }

    void takesTheSameKeyTwiceAsOneEvent()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("infra"), {});
        static_cast<void>(world.attach(workspace, world.saved(slackDraft(acme, {channelTarget(QStringLiteral("a"))}))));
        static_cast<void>(
            world.attach(workspace, world.saved(endpointDraft(acme, IntegrationType::Webhook, QStringLiteral("Plan"))),
                         {}, RunAfter::Plan));
        StageEvent event = stageEvent(workspace);
        event.key = QStringLiteral("run-1/apply");
        const EmitResult first = World::must(waitFor(world.events.emitEvent(event)));
        const EmitResult again = World::must(waitFor(world.events.emitEvent(event)));
        QVERIFY(!first.repeated);
        QVERIFY(again.repeated);
        QCOMPARE(again.eventId, first.eventId);
        QCOMPARE(again.deliveries.size(), 1);
        QCOMPARE(again.deliveries.constFirst().id, first.deliveries.constFirst().id);
        QCOMPARE(again.skips.size(), 1);
        QCOMPARE(count(world), 1);
    }

    void writesAllOrNothing()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("infra"), {});
        static_cast<void>(world.attach(workspace, world.saved(slackDraft(acme, {channelTarget(QStringLiteral("a"))}))));

        QList<StageEvent> events{stageEvent(workspace), stageEvent(workspace)};
        events[1].workspaceId = WorkspaceId::create();
        const auto refused = waitFor(world.events.emitEvents(events));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QCOMPARE(count(world), 0);

        // A vault that is not open: URLs could not be sealed for their deliveries.
        MemoryKeyStore locked;
        locked.setLocked(true);
        Vault closed(world.temp.database(), locked);
        QVERIFY(!waitFor(closed.unlock(Vault::Creation::Forbidden)));
        EventService blind({world.temp.database(), closed, world.changes, world.clock, QStringLiteral("tester")}, {});
        StageEvent event = stageEvent(workspace);
        event.key = QStringLiteral("later");
        const auto unsealed = waitFor(blind.emitEvent(event));
        QVERIFY(!unsealed);
        QCOMPARE(unsealed.error().code, ErrorCode::VaultLocked);
        QCOMPARE(count(world), 0);
        // Nothing of it stayed: the same key is a new event now.
        QVERIFY(!World::must(waitFor(world.events.emitEvent(event))).repeated);
    }

    void emitsManyInOrder()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("infra"), {});
        static_cast<void>(world.attach(workspace, world.saved(slackDraft(acme, {channelTarget(QStringLiteral("a"))}))));
        static_cast<void>(world.attach(
            workspace, world.saved(endpointDraft(acme, IntegrationType::Webhook, QStringLiteral("Hook")))));
        constexpr int Many = 1200; // more than two transactions
        QList<StageEvent> events;
        for (int i = 0; i < Many; ++i) {
            StageEvent event = stageEvent(workspace);
            event.key = QString::number(i % (Many - 1)); // the last one repeats the first
            events.append(event);
        }
        const auto results = waitFor(world.events.emitEvents(events));
        INFRADOTS_REQUIRE(results);
        QCOMPARE(results->size(), Many);
        for (int i = 0; i < Many - 1; ++i)
            QCOMPARE(results->at(i).deliveries.constFirst().sequence, i + 1);
        QVERIFY(results->constLast().repeated);
        QCOMPARE(results->constLast().eventId, results->constFirst().eventId);
        QCOMPARE(count(world), 2 * (Many - 1));
    }

    void simulatesIntoItsOwnSandboxUnlessForReal()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("infra"), {});
        static_cast<void>(world.attach(workspace, world.saved(slackDraft(acme, {channelTarget(QStringLiteral("a"))}))));
        const EmitResult played =
            World::must(waitFor(world.events.simulate(stageEvent(workspace), SimulationEnd::Sandbox)));
        const EmitResult real =
            World::must(waitFor(world.events.simulate(stageEvent(workspace), SimulationEnd::ForReal)));
        QCOMPARE(played.deliveries.constFirst().source, EventSource::Simulated);
        QCOMPARE(played.deliveries.constFirst().sandboxOwner, QStringLiteral("host:1:aa"));
        QCOMPARE(real.deliveries.constFirst().source, EventSource::Simulated);
        QCOMPARE(real.deliveries.constFirst().sandboxOwner, QString());
        QVERIFY(played.deliveries.constFirst().destinationKey != real.deliveries.constFirst().destinationKey);
    }

    /** Slack's limit is of a bot in a channel, whichever integration writes there. */
    void sharesASlotBetweenIntegrationsOfOneChannel()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("infra"), {});
        const auto attached = [&](const QString &name, const QString &channel, const QString &team,
                                  const QString &token) {
            Integration draft = slackDraft(acme, {channelTarget(channel)}, name);
            draft.slack.teamId = team;
            draft.slack.botToken = SecretString(token);
            static_cast<void>(world.attach(workspace, world.saved(draft)));
        };
        const QString ops = QStringLiteral("ops");
        const QString token = QStringLiteral("xoxb-canary-1");
        attached(QStringLiteral("1"), ops, {}, token);
        attached(QStringLiteral("2, the same"), ops, {}, token);
        attached(QStringLiteral("3"), QStringLiteral("dev"), {}, token);
        attached(QStringLiteral("4"), ops, {}, QStringLiteral("xoxb-canary-2"));
        attached(QStringLiteral("5"), ops, QStringLiteral("T1"), token);
        attached(QStringLiteral("6, the same"), ops, QStringLiteral("T1"), QStringLiteral("xoxb-canary-3"));
        attached(QStringLiteral("7"), ops, QStringLiteral("T2"), token);

        const EmitResult result = World::must(waitFor(world.events.emitEvent(stageEvent(workspace))));
        QList<QByteArray> keys;
        for (const Delivery &delivery : result.deliveries)
            keys.append(delivery.destinationKey);
        QCOMPARE(keys.size(), 7);
        QCOMPARE(keys.at(0), keys.at(1));
        QCOMPARE(keys.at(4), keys.at(5));
        QCOMPARE(QSet<QByteArray>(keys.begin(), keys.end()).size(), 5);
    }

    /** Two entries that the form let through as two places may turn out to be one. */
    void sendsToEachDestinationOnce()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("infra"), {});
        Integration teams = world.saved(teamsDraft(acme, {urlTarget(QStringLiteral("https://a.example/canary-one"))}));
        static_cast<void>(world.attach(workspace, teams));
        Target twin = teams.targets.constFirst();
        twin.id = TargetId::create();
        const auto sealer = world.vault.sealer();
        const auto url =
            sealer->reveal(teams.targets.constFirst().url, targetSecretPlace(teams.targets.constFirst().id));
        INFRADOTS_REQUIRE(url);
        twin.url = sealer->seal(*url, targetSecretPlace(twin.id));
        teams.targets.append(twin);
        INFRADOTS_REQUIRE(
            world.temp.write([&teams](Connection &connection) { return IntegrationStore(connection).update(teams); }));
        QCOMPARE(World::must(waitFor(world.events.emitEvent(stageEvent(workspace)))).deliveries.size(), 1);
    }

    void plansWithoutWriting()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("infra"), {});
        static_cast<void>(world.attach(
            workspace, world.saved(endpointDraft(acme, IntegrationType::Webhook, QStringLiteral("Hook")))));
        const auto bare = waitFor(world.events.plan(stageEvent(workspace), false));
        INFRADOTS_REQUIRE(bare);
        QVERIFY(bare->constFirst().requests.isEmpty());
        QCOMPARE(bare->constFirst().decision.route.rule, Rule::Endpoint);

        const auto plan = waitFor(world.events.plan(stageEvent(workspace), true));
        INFRADOTS_REQUIRE(plan);
        QCOMPARE(plan->constFirst().requests.size(), 1);
        const PreparedRequest &request = plan->constFirst().requests.constFirst();
        QVERIFY(request.request.body.contains("\"job\":\"job-42\""));
        QVERIFY(!request.shownUrl.contains(QStringLiteral("canary")));
        const auto sequence = [](const PreparedRequest &made) {
            for (const auto &[name, value] : made.request.headers) {
                if (name == "X-InfraDots-Sequence")
                    return value;
            }
            return QByteArray();
        };
        QCOMPARE(sequence(request), QByteArray("1"));
        for (const auto &[name, value] : request.shownHeaders)
            QVERIFY2(!value.contains("canary"), name.constData());
        QCOMPARE(count(world), 0);

        INFRADOTS_REQUIRE(waitFor(world.events.emitEvent(stageEvent(workspace))));
        const auto next = waitFor(world.events.plan(stageEvent(workspace), true));
        INFRADOTS_REQUIRE(next);
        QCOMPARE(sequence(next->constFirst().requests.constFirst()), QByteArray("2"));
    }

    void recordsWhatCannotBeMadeAndKeepsTheRest()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("infra"), {});
        const Integration teams = world.saved(
            teamsDraft(acme, {urlTarget(QStringLiteral("https://acme.webhook.office.com/webhookb2/0001"))}));
        static_cast<void>(world.attach(workspace, teams));
        static_cast<void>(world.attach(workspace, world.saved(slackDraft(acme, {channelTarget(QStringLiteral("a"))}))));

        Integration damaged = teams; // a sealed value that was changed behind our back
        SealedSecret broken = *teams.targets.constFirst().url.sealed();
        broken.ciphertext[0] = static_cast<char>(broken.ciphertext.at(0) ^ 1);
        damaged.targets[0].url = broken;
        INFRADOTS_REQUIRE(world.temp.write(
            [&damaged](Connection &connection) { return IntegrationStore(connection).update(damaged); }));

        const EmitResult result = World::must(waitFor(world.events.emitEvent(stageEvent(workspace))));
        QCOMPARE(result.deliveries.size(), 2);
        const auto entries = waitFor(world.history.entries(HistoryFilter(), 10));
        INFRADOTS_REQUIRE(entries);
        for (const HistoryEntry &entry : *entries) {
            if (entry.delivery.type == IntegrationType::Slack) {
                QCOMPARE(entry.delivery.state, DeliveryState::Queued);
                continue;
            }
            QCOMPARE(entry.delivery.state, DeliveryState::Done);
            QCOMPARE(entry.delivery.verdict, std::optional(Verdict::Rejected));
            QCOMPARE(entry.attempts.size(), 1);
            QVERIFY(!entry.attempts.constFirst().error.isEmpty());
        }
    }

    void writesNoClearSecret()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("infra"), {});
        static_cast<void>(world.attach(workspace, world.saved(slackDraft(acme, {channelTarget(QStringLiteral("a"))}))));
        static_cast<void>(world.attach(
            workspace, world.saved(endpointDraft(acme, IntegrationType::Webhook, QStringLiteral("Hook")))));
        static_cast<void>(world.attach(
            workspace, world.saved(endpointDraft(acme, IntegrationType::Custom, QStringLiteral("Custom")))));
        static_cast<void>(world.attach(
            workspace, world.saved(teamsDraft(acme, {urlTarget(QStringLiteral(
                                                        "https://acme.webhook.office.com/webhookb2/canary-0001"))}))));
        QCOMPARE(World::must(waitFor(world.events.emitEvent(stageEvent(workspace)))).deliveries.size(), 4);
        const QByteArray bytes = bytesOnDisk(world);
        QVERIFY(bytes.contains("Ops Slack"));
        QVERIFY(!bytes.contains("canary"));
    }

    void findsAWorkspaceByItsPath()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace workspace = world.workspace(acme, QStringLiteral("team/infra"), {});
        QCOMPARE(World::must(waitFor(world.events.findWorkspace(QStringLiteral("acme/team/infra")))), workspace.id);
        const auto nobody = waitFor(world.events.findWorkspace(QStringLiteral("nobody/infra")));
        QCOMPARE(nobody.error().code, ErrorCode::NotFound);
        QVERIFY(nobody.error().message.contains(QStringLiteral("nobody")));
        const auto nothing = waitFor(world.events.findWorkspace(QStringLiteral("acme/other")));
        QVERIFY(nothing.error().message.contains(QStringLiteral("other")));
        QCOMPARE(waitFor(world.events.findWorkspace(QStringLiteral("acme"))).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestEventService)
#include "tst_eventservice.moc"

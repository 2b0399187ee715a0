// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/delivery/outboxtest.h"

#include "models/store/attachmentstore.h"

using namespace infradots;
using namespace infradots::test;
using namespace std::chrono_literals;

class TestOutbox : public OutboxTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void sequenceRisesPerWorkspace();
    void sameKeyIsFound();
    void claimTakesEachOnce();
    void claimBringsBodyAndAttemptNumber();
    void limitsHold();
    void destinationsTakeTurns();
    void slotsSpaceSlackOut();
    void teamsHasFourASecond();
    void slotIsNotTakenInTheSandbox();
    void recordMovesOn();
    void sandboxesAreKeptApart();
    void nextDueIsTheEarliest();
    void cancelAndUndo();
    void cancelReachesOnlyItsOwn();
    void whatIsGoneIsNotRetried();
    void redeliverCountsOn();
    void redeliverRefuses();
    void countsPending();
};

void TestOutbox::init()
{
    m_fixture = std::make_unique<OutboxFixture>();
}

void TestOutbox::sequenceRisesPerWorkspace()
{
    for (qint64 expected = 1; expected <= 3; ++expected) {
        StageEvent event;
        event.id = EventId::create();
        event.workspaceId = m_fixture->workspace.id;
        event.receivedAt = m_clock.now();
        const auto sequence = m_fixture->temp.write([&](Connection &c) { return OutboxStore(c).insertEvent(event); });
        INFRADOTS_REQUIRE(sequence);
        QCOMPARE(*sequence, expected);
    }
}

void TestOutbox::sameKeyIsFound()
{
    StageEvent event;
    event.id = EventId::create();
    event.key = QStringLiteral("run-42");
    event.workspaceId = m_fixture->workspace.id;
    event.receivedAt = m_clock.now();
    event.comment = QStringLiteral("ünï");
    INFRADOTS_REQUIRE(m_fixture->temp.write([&](Connection &c) { return OutboxStore(c).insertEvent(event); }));
    const auto found =
        m_fixture->temp.read([](Connection &c) { return OutboxStore(c).findByKey(QStringLiteral("run-42")); });
    INFRADOTS_REQUIRE(found);
    QVERIFY(found->has_value());
    event.sequence = 1;
    QCOMPARE(**found, event);
    const auto other =
        m_fixture->temp.read([](Connection &c) { return OutboxStore(c).findByKey(QStringLiteral("run-43")); });
    INFRADOTS_REQUIRE(other);
    QVERIFY(!other->has_value());
}

void TestOutbox::claimTakesEachOnce()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    QSet<QString> expected;
    for (int i = 0; i < 20; ++i)
        expected.insert(m_fixture->add(hook, "host-" + QByteArray::number(i % 7), m_clock.now()).text());
    QSet<QString> claimed;
    for (int round = 0; round < 5; ++round) {
        ClaimRequest wanted = request(5);
        wanted.leaseOwner = QStringLiteral("engine-%1").arg(round);
        for (const Claim &one : claim(wanted).claims) {
            QVERIFY(!claimed.contains(one.item.delivery.id.text()));
            claimed.insert(one.item.delivery.id.text());
        }
    }
    QCOMPARE(claimed, expected);
}

void TestOutbox::claimBringsBodyAndAttemptNumber()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    OutboxItem item = m_fixture->item(hook, "host", m_clock.now());
    item.destination = SealedSecret{QStringLiteral("key"), "nonce", QByteArray("cipher\0text", 11)};
    INFRADOTS_REQUIRE(m_fixture->insert({item}));
    const ClaimPass pass = claim(request());
    QCOMPARE(pass.claims.size(), 1);
    const Claim one = pass.claims.constFirst();
    QCOMPARE(one.item.body, item.body);
    QVERIFY(one.item.destination == item.destination);
    QCOMPARE(one.attemptNumber, 1);
    QCOMPARE(one.fence, 1);
    QCOMPARE(one.integrationRevision, 1);
    QCOMPARE(m_fixture->state(item.delivery.id), DeliveryState::Sending);
}

void TestOutbox::limitsHold()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    for (int i = 0; i < 20; ++i)
        m_fixture->add(hook, "host", m_clock.now());
    QCOMPARE(claim(request(4)).claims.size(), 4);
    ClaimRequest busy = request(10);
    busy.busy.insert("host", 4);
    const ClaimPass pass = claim(busy);
    QCOMPARE(pass.claims.size(), 2); // six in flight to one destination
    QVERIFY(pass.dueLeft);
    busy.busy.insert("host", 6);
    QCOMPARE(claim(busy).claims.size(), 0);
}

void TestOutbox::destinationsTakeTurns()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    for (int i = 0; i < 30; ++i)
        m_fixture->add(hook, "slow", m_clock.now());
    m_clock.turn(1s);
    m_fixture->add(hook, "quick", m_clock.now());
    ClaimRequest wanted = request(10);
    wanted.busy.insert("slow", 6);
    const ClaimPass pass = claim(wanted);
    QCOMPARE(pass.claims.size(), 1);
    QCOMPARE(pass.claims.constFirst().item.delivery.destinationKey, QByteArray("quick"));
}

void TestOutbox::slotsSpaceSlackOut()
{
    const Integration slack = m_fixture->addIntegration(IntegrationType::Slack);
    for (int i = 0; i < 3; ++i)
        m_fixture->add(slack, "channel", m_clock.now());
    const ClaimPass first = claim(request());
    QCOMPARE(first.claims.size(), 1);
    QVERIFY(first.dueLeft);
    QVERIFY(first.nextDue >= m_clock.now().addSecs(1));

    AttemptResult sent = result(first.claims.constFirst(), Verdict::Delivered, DeliveryState::Done);
    sent.destinationFreeAt = m_clock.now().addMSecs(slotLength(IntegrationType::Slack).count());
    QCOMPARE(record({sent}), 0);
    m_clock.turn(999ms);
    QCOMPARE(claim(request()).claims.size(), 0);
    m_clock.turn(100ms);
    QCOMPARE(claim(request()).claims.size(), 1);
    m_clock.turn(2s);
    ClaimRequest busy = request(); // the slot is free, but the message before has no answer yet
    busy.busy.insert("channel", 1);
    QCOMPARE(claim(busy).claims.size(), 0);
}

void TestOutbox::teamsHasFourASecond()
{
    const Integration teams = m_fixture->addIntegration(IntegrationType::Teams);
    for (int i = 0; i < 20; ++i)
        m_fixture->add(teams, "url", m_clock.now());
    int claimed = 0;
    for (int i = 0; i < 100; ++i) { // a second in steps of 10 ms
        claimed += int(claim(request()).claims.size());
        m_clock.turn(10ms);
    }
    QCOMPARE(claimed, 4);
}

void TestOutbox::slotIsNotTakenInTheSandbox()
{
    const Integration slack = m_fixture->addIntegration(IntegrationType::Slack);
    OutboxItem played = m_fixture->item(slack, "channel", m_clock.now());
    played.delivery.sandboxOwner = QStringLiteral("me");
    OutboxItem other = m_fixture->item(slack, "channel", m_clock.now());
    other.delivery.sandboxOwner = QStringLiteral("me");
    INFRADOTS_REQUIRE(m_fixture->insert({played, other}));
    m_fixture->add(slack, "channel", m_clock.now());
    ClaimRequest wanted = request();
    wanted.sandboxOwner = QStringLiteral("me");
    QCOMPARE(claim(wanted).claims.size(), 3);
}

void TestOutbox::recordMovesOn()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->add(hook, "host", m_clock.now());
    AttemptResult failed = result(claim(request()).claims.constFirst(), Verdict::Failed, DeliveryState::Waiting);
    failed.attempt.httpStatus = 503;
    failed.attempt.error = QStringLiteral("The receiver has a problem of its own (HTTP 503).");
    failed.attempt.responseHeaders = {{"Server", "nginx"}};
    failed.attempt.responseBody = "busy";
    QCOMPARE(record({failed}), 0);

    HistoryEntry entry = m_fixture->entry(id);
    QCOMPARE(entry.delivery.state, DeliveryState::Waiting);
    QCOMPARE(entry.delivery.verdict, std::optional(Verdict::Failed));
    QCOMPARE(entry.delivery.attempts, 1);
    QCOMPARE(entry.delivery.nextAttemptAt, m_clock.now().addSecs(5));
    QCOMPARE(entry.attempts.size(), 1);
    QCOMPARE(entry.attempts.constFirst().httpStatus, std::optional(503));
    QCOMPARE(entry.attempts.constFirst().responseHeaders, failed.attempt.responseHeaders);
    QCOMPARE(entry.attempts.constFirst().responseBody, QByteArray("busy"));

    QCOMPARE(claim(request()).claims.size(), 0); // not yet
    m_clock.turn(5s);
    const ClaimPass again = claim(request());
    QCOMPARE(again.claims.size(), 1);
    QCOMPARE(again.claims.constFirst().attemptNumber, 2);
    record({result(again.claims.constFirst(), Verdict::Delivered, DeliveryState::Done)});
    entry = m_fixture->entry(id);
    QCOMPARE(entry.delivery.state, DeliveryState::Done);
    QCOMPARE(entry.delivery.attempts, 2);
    QVERIFY(!entry.delivery.nextAttemptAt.isValid());
}

void TestOutbox::sandboxesAreKeptApart()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    OutboxItem mine = m_fixture->item(hook, "host", m_clock.now());
    mine.delivery.sandboxOwner = QStringLiteral("me");
    OutboxItem theirs = m_fixture->item(hook, "host", m_clock.now());
    theirs.delivery.sandboxOwner = QStringLiteral("them");
    INFRADOTS_REQUIRE(m_fixture->insert({mine, theirs}));
    const DeliveryId live = m_fixture->add(hook, "host", m_clock.now());

    ClaimRequest wanted = request();
    wanted.live = false;
    wanted.sandboxOwner = QStringLiteral("me");
    ClaimPass pass = claim(wanted);
    QCOMPARE(pass.claims.size(), 1);
    QCOMPARE(pass.claims.constFirst().item.delivery.id, mine.delivery.id);
    pass = claim(request());
    QCOMPARE(pass.claims.size(), 1);
    QCOMPARE(pass.claims.constFirst().item.delivery.id, live);
    QCOMPARE(m_fixture->state(theirs.delivery.id), DeliveryState::Queued);
}

void TestOutbox::nextDueIsTheEarliest()
{
    QVERIFY(!claim(request()).nextDue.isValid());
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    m_fixture->add(hook, "b", m_clock.now().addSecs(60));
    m_fixture->add(hook, "a", m_clock.now().addSecs(90));
    const ClaimPass pass = claim(request());
    QCOMPARE(pass.claims.size(), 0);
    QVERIFY(!pass.dueLeft);
    QCOMPARE(pass.nextDue, m_clock.now().addSecs(60));

    m_fixture->add(hook, "a", m_clock.now()); // what follows behind something claimed counts too
    const ClaimPass next = claim(request());
    QCOMPARE(next.claims.size(), 1);
    QCOMPARE(next.nextDue, m_clock.now().addSecs(60));
}

void TestOutbox::cancelAndUndo()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId sending = m_fixture->add(hook, "a", m_clock.now());
    QCOMPARE(claim(request()).claims.size(), 1);
    const DeliveryId queued = m_fixture->add(hook, "a", m_clock.now().addSecs(10));
    const auto count =
        m_fixture->temp.read([&](Connection &c) { return OutboxStore(c).countUnsentForIntegration(hook.id); });
    INFRADOTS_REQUIRE(count);
    QCOMPARE(*count, 1);

    const auto cancelled =
        m_fixture->temp.write([&](Connection &c) { return OutboxStore(c).cancelForIntegration(hook.id); });
    INFRADOTS_REQUIRE(cancelled);
    QCOMPARE(*cancelled, QList<DeliveryId>{queued});
    QCOMPARE(m_fixture->state(queued), DeliveryState::Cancelled);
    QCOMPARE(m_fixture->state(sending), DeliveryState::Sending);
    m_clock.turn(20s);
    QCOMPARE(claim(request()).claims.size(), 0);

    INFRADOTS_REQUIRE(
        m_fixture->temp.write([&](Connection &c) { return OutboxStore(c).requeueCancelled(*cancelled); }));
    QCOMPARE(claim(request()).claims.size(), 1);
}

void TestOutbox::cancelReachesOnlyItsOwn()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const Integration other = m_fixture->addIntegration(IntegrationType::Webhook);
    OutboxItem attached = m_fixture->item(hook, "a", m_clock.now());
    attached.delivery.attachmentId = AttachmentId::create();
    INFRADOTS_REQUIRE(m_fixture->insert({attached}));
    const DeliveryId loose = m_fixture->add(hook, "a", m_clock.now());
    const DeliveryId foreign = m_fixture->add(other, "a", m_clock.now());

    const AttachmentId attachment = attached.delivery.attachmentId;
    auto cancelled =
        m_fixture->temp.write([&](Connection &c) { return OutboxStore(c).cancelForAttachment(attachment); });
    INFRADOTS_REQUIRE(cancelled);
    QCOMPARE(*cancelled, QList<DeliveryId>{attached.delivery.id});
    cancelled = m_fixture->temp.write([&](Connection &c) { return OutboxStore(c).cancelForIntegration(hook.id); });
    QCOMPARE(*cancelled, QList<DeliveryId>{loose});
    cancelled = m_fixture->temp.write(
        [&](Connection &c) { return OutboxStore(c).cancelForWorkspace(m_fixture->workspace.id); });
    QCOMPARE(*cancelled, QList<DeliveryId>{foreign});
}

void TestOutbox::whatIsGoneIsNotRetried()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId retried = m_fixture->add(hook, "a", m_clock.now());
    const DeliveryId queued = m_fixture->add(hook, "b", m_clock.now().addSecs(1));
    const Claim held = claim(request()).claims.constFirst();
    INFRADOTS_REQUIRE(m_fixture->temp.write([&](Connection &c) { return IntegrationStore(c).remove(hook.id); }));
    record({result(held, Verdict::Failed, DeliveryState::Waiting)});
    QCOMPARE(m_fixture->state(retried), DeliveryState::Cancelled);
    QCOMPARE(m_fixture->entry(retried).attempts.size(), 1);

    m_clock.turn(1s);
    const ClaimPass pass = claim(request());
    QCOMPARE(pass.claims.size(), 0);
    QCOMPARE(pass.settled, QList<DeliveryId>{queued});
    QCOMPARE(m_fixture->state(queued), DeliveryState::Cancelled);
}

void TestOutbox::redeliverCountsOn()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->add(hook, "host", m_clock.now());
    const QByteArray body = claim(request()).claims.constFirst().item.body;
    Claim again;
    again.item.delivery.id = id;
    again.fence = 1;
    record({result(again, Verdict::Rejected, DeliveryState::Done)});
    const auto queued =
        m_fixture->temp.write([&](Connection &c) { return OutboxStore(c).redeliver({id}, m_clock.now()); });
    INFRADOTS_REQUIRE(queued);
    QCOMPARE(*queued, QList<DeliveryId>{id});
    const ClaimPass pass = claim(request());
    QCOMPARE(pass.claims.size(), 1);
    QCOMPARE(pass.claims.constFirst().attemptNumber, 2);
    QCOMPARE(pass.claims.constFirst().item.body, body);
}

void TestOutbox::redeliverRefuses()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    OutboxItem gone = m_fixture->item(hook, "a", m_clock.now());
    gone.delivery.integrationId = IntegrationId::create();
    gone.delivery.state = DeliveryState::Done;
    OutboxItem played = m_fixture->item(hook, "a", m_clock.now());
    played.delivery.sandboxOwner = QStringLiteral("ended process");
    played.delivery.state = DeliveryState::Done;
    OutboxItem sending = m_fixture->item(hook, "a", m_clock.now());
    sending.delivery.state = DeliveryState::Sending;
    INFRADOTS_REQUIRE(m_fixture->insert({gone, played, sending}));
    const QList<DeliveryId> all{gone.delivery.id, played.delivery.id, sending.delivery.id};
    auto queued = m_fixture->temp.write([&](Connection &c) { return OutboxStore(c).redeliver(all, m_clock.now()); });
    INFRADOTS_REQUIRE(queued);
    QVERIFY(queued->isEmpty());

    queued = m_fixture->temp.write(
        [&](Connection &c) { return OutboxStore(c).redeliver(all, m_clock.now(), QStringLiteral("me")); });
    QCOMPARE(*queued, QList<DeliveryId>{played.delivery.id});
    QCOMPARE(m_fixture->entry(played.delivery.id).delivery.sandboxOwner, QStringLiteral("me"));
}

void TestOutbox::countsPending()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    for (int i = 0; i < 3; ++i)
        m_fixture->add(hook, "a", m_clock.now());
    OutboxItem mine = m_fixture->item(hook, "host", m_clock.now());
    mine.delivery.sandboxOwner = QStringLiteral("me");
    INFRADOTS_REQUIRE(m_fixture->insert({mine}));
    const Claim one = claim(request(1)).claims.constFirst(); // being sent is still unsent
    const auto count = [&](const QString &owner, bool live) {
        const auto number =
            m_fixture->temp.read([&](Connection &c) { return OutboxStore(c).countPending(owner, live); });
        return number ? *number : -1;
    };
    QCOMPARE(count({}, true), 3);
    QCOMPARE(count(QStringLiteral("me"), true), 4);
    QCOMPARE(count(QStringLiteral("me"), false), 1);
    record({result(one, Verdict::Delivered, DeliveryState::Done)});
    QCOMPARE(count({}, true), 2);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"

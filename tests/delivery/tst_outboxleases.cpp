// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/delivery/outboxtest.h"

using namespace infradots;
using namespace infradots::test;
using namespace std::chrono_literals;

/** What one engine holds, and what becomes of it when that engine does not come back. */
class TestOutboxLeases : public OutboxTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<OutboxFixture>(); }

    void staleFenceIsRefused();
    void expiredLeaseOfAWebhookIsQueuedAgain();
    void expiredLeaseOfSlackIsHeld();
    void expiredLeaseThatNobodyWantsIsCancelled();
    void renewedLeaseIsLeftAlone();
    void testsAreNeverClaimed();
    void givenBackIsAsBefore();
};

void TestOutboxLeases::staleFenceIsRefused()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->add(hook, "host", m_clock.now());
    const Claim stale = claim(request()).claims.constFirst();
    m_clock.turn(31s);
    ClaimRequest second = request();
    second.leaseOwner = QStringLiteral("engine-2");
    const Claim fresh = claim(second).claims.constFirst();
    QVERIFY(fresh.fence > stale.fence);
    QCOMPARE(record({result(stale, Verdict::Delivered, DeliveryState::Done)}), 1);
    QCOMPARE(m_fixture->state(id), DeliveryState::Sending);
    QCOMPARE(record({result(fresh, Verdict::Delivered, DeliveryState::Done)}), 0);
    QCOMPARE(record({result(fresh, Verdict::Delivered, DeliveryState::Done)}), 1); // nor twice
    QCOMPARE(m_fixture->entry(id).attempts.size(), 2);
}

void TestOutboxLeases::expiredLeaseOfAWebhookIsQueuedAgain()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->add(hook, "host", m_clock.now());
    QCOMPARE(claim(request()).claims.size(), 1);
    ClaimRequest other = request();
    other.leaseOwner = QStringLiteral("engine-2");
    QCOMPARE(claim(other).claims.size(), 0);
    QCOMPARE(claim(other).nextDue, m_clock.now().addSecs(30)); // when the lease ends

    m_clock.turn(30s);
    ClaimRequest own = request(); // its own lease is its own affair: it may still get the answer
    QCOMPARE(claim(own).claims.size(), 0);
    other.now = m_clock.now();
    const ClaimPass pass = claim(other);
    QCOMPARE(pass.claims.size(), 1);
    QCOMPARE(pass.settled, QList<DeliveryId>{id});
    QCOMPARE(pass.claims.constFirst().attemptNumber, 2);
    const HistoryEntry entry = m_fixture->entry(id);
    QCOMPARE(entry.attempts.size(), 1);
    QCOMPARE(entry.attempts.constFirst().verdict, Verdict::Unknown);
    QVERIFY(!entry.attempts.constFirst().error.isEmpty());
}

void TestOutboxLeases::expiredLeaseOfSlackIsHeld()
{
    for (const IntegrationType type : {IntegrationType::Slack, IntegrationType::Teams}) {
        const Integration integration = m_fixture->addIntegration(type);
        const DeliveryId id = m_fixture->add(integration, toText(type).toUtf8(), m_clock.now());
        QCOMPARE(claim(request()).claims.size(), 1);
        m_clock.turn(31s);
        ClaimRequest other = request();
        other.leaseOwner = QStringLiteral("engine-2");
        QCOMPARE(claim(other).claims.size(), 0);
        QCOMPARE(m_fixture->state(id), DeliveryState::Held);
        QCOMPARE(m_fixture->entry(id).delivery.verdict, std::optional(Verdict::Unknown));
    }
}

void TestOutboxLeases::expiredLeaseThatNobodyWantsIsCancelled()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    OutboxItem detached = m_fixture->item(hook, "host", m_clock.now());
    detached.delivery.attachmentId = AttachmentId::create();
    INFRADOTS_REQUIRE(m_fixture->insert({detached}));
    QCOMPARE(claim(request()).claims.size(), 1);
    m_clock.turn(31s);
    ClaimRequest other = request();
    other.leaseOwner = QStringLiteral("engine-2");
    QCOMPARE(claim(other).claims.size(), 0);
    QCOMPARE(m_fixture->state(detached.delivery.id), DeliveryState::Cancelled);
    QCOMPARE(m_fixture->entry(detached.delivery.id).attempts.size(), 1);
}

void TestOutboxLeases::renewedLeaseIsLeftAlone()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->add(hook, "host", m_clock.now());
    claim(request());
    m_clock.turn(20s);
    INFRADOTS_REQUIRE(m_fixture->temp.write([&](Connection &c) {
        return OutboxStore(c).renewLeases(QStringLiteral("engine-1"), {id}, m_clock.now().addSecs(30));
    }));
    m_clock.turn(20s);
    ClaimRequest other = request();
    other.leaseOwner = QStringLiteral("engine-2");
    QCOMPARE(claim(other).claims.size(), 0);
    QCOMPARE(m_fixture->state(id), DeliveryState::Sending);
}

void TestOutboxLeases::testsAreNeverClaimed()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    OutboxItem item = m_fixture->item(hook, "host", m_clock.now());
    item.delivery.source = EventSource::Test;
    item.delivery.state = DeliveryState::Sending;
    OutboxItem lost = m_fixture->item(hook, "host", m_clock.now());
    lost.delivery.source = EventSource::Test;
    lost.delivery.state = DeliveryState::Sending;
    INFRADOTS_REQUIRE(m_fixture->insert({item, lost}, m_clock.now().addSecs(20)));
    QCOMPARE(claim(request()).claims.size(), 0);

    Claim own;
    own.item = item;
    own.fence = 1;
    QCOMPARE(record({result(own, Verdict::Delivered, DeliveryState::Done)}), 0);
    QCOMPARE(m_fixture->state(item.delivery.id), DeliveryState::Done);
    m_clock.turn(21s);
    QCOMPARE(claim(request()).claims.size(), 0);
    QCOMPARE(m_fixture->state(lost.delivery.id), DeliveryState::Held);
}

void TestOutboxLeases::givenBackIsAsBefore()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->add(hook, "host", m_clock.now());
    const Claim first = claim(request()).claims.constFirst();
    INFRADOTS_REQUIRE(m_fixture->temp.write([&](Connection &c) {
        return OutboxStore(c).giveBack({{id, first.fence, m_clock.now()}});
    }));
    QCOMPARE(m_fixture->state(id), DeliveryState::Queued);
    QCOMPARE(m_fixture->entry(id).attempts.size(), 0);
    const Claim second = claim(request()).claims.constFirst();
    QCOMPARE(second.attemptNumber, 1);
    QVERIFY(second.fence > first.fence);
}

QTEST_GUILESS_MAIN(TestOutboxLeases)
#include "tst_outboxleases.moc"

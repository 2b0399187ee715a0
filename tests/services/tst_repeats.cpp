// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/actlimit.h"
#include "tests/services/servicesfixture.h"

#include <QTest>

using namespace infradots;
using namespace infradots::test;

/** Sending again by hand: how many at once, and how often. */
class TestRepeats : public QObject
{
    Q_OBJECT
private:
    struct Scene
    {
        World world;
        Organization acme = world.organization();
        Workspace workspace = world.workspace(acme, QStringLiteral("w"), {});

        ~Scene() { world.temp.close(); }

        /** So many live deliveries of one integration, cancelled, so that they can be sent again. */
        QList<DeliveryId> deliveries(int count, const QString &name)
        {
            Integration hook = world.saved(endpointDraft(acme, IntegrationType::Webhook, name));
            const Attachment attachment = world.attach(workspace, hook);
            QList<StageEvent> events(count, stageEvent(workspace));
            QList<DeliveryId> ids;
            for (const EmitResult &result : World::must(waitFor(world.events.emitEvents(events))))
                ids.append(result.deliveries.constFirst().id);
            hook.enabled = false; // cancels them
            hook = world.saved(hook);
            hook.enabled = true;
            static_cast<void>(world.saved(hook));
            static_cast<void>(World::must(waitFor(world.attachments.detach(attachment.id))));
            return ids;
        }
    };

private Q_SLOTS:
    void manyAtOnceAreCounted();
    void notFasterThanOnceASecond();
    void notOftenerThanSixtyTimesAMinute();
    void limitKeepsCount();
};

void TestRepeats::manyAtOnceAreCounted()
{
    Scene scene;
    const QList<DeliveryId> ids = scene.deliveries(101, QStringLiteral("Hook"));
    QCOMPARE(ids.size(), 101);
    for (const qsizetype said : {0, 100, 102}) {
        const auto refused = waitFor(scene.world.history.redeliver(ids, {}, said));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().detail, QStringLiteral("101"));
        QVERIFY2(refused.error().message.contains(QStringLiteral("101")), qPrintable(refused.error().message));
    }
    const auto queued = waitFor(scene.world.history.redeliver(ids, {}, 101));
    INFRADOTS_REQUIRE(queued);
    QCOMPARE(queued->size(), 101);
    scene.world.clock.advance(2000);
    INFRADOTS_REQUIRE(waitFor(scene.world.history.redeliver(ids.first(100)))); // so many need no count
    scene.world.clock.advance(2000);
    INFRADOTS_REQUIRE(waitFor(scene.world.history.redeliver(ids, {}, HistoryService::HoweverMany)));
}

void TestRepeats::notFasterThanOnceASecond()
{
    Scene scene;
    const QList<DeliveryId> hook = scene.deliveries(2, QStringLiteral("Hook"));
    const QList<DeliveryId> other = scene.deliveries(1, QStringLiteral("Other"));
    INFRADOTS_REQUIRE(waitFor(scene.world.history.redeliver({hook.at(0)})));
    scene.world.clock.advance(999);
    const auto refused = waitFor(scene.world.history.redeliver({hook.at(1)}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    INFRADOTS_REQUIRE(waitFor(scene.world.history.redeliver(other))); // another integration's are another matter
    QVERIFY(!waitFor(scene.world.history.redeliver(hook + other)));
    scene.world.clock.advance(1001);
    INFRADOTS_REQUIRE(waitFor(scene.world.history.redeliver({hook.at(1)})));
}

void TestRepeats::notOftenerThanSixtyTimesAMinute()
{
    Scene scene;
    const QList<DeliveryId> ids = scene.deliveries(1, QStringLiteral("Hook"));
    ActLimit limit;
    QDateTime now = scene.world.clock.now();
    for (int i = 0; i < 60; ++i)
        QCOMPARE(limit.take({QString::number(i)}, now), ActLimit::Verdict::Allowed);
    QCOMPARE(limit.take({QStringLiteral("another")}, now.addMSecs(59'999)), ActLimit::Verdict::TooMany);
    QCOMPARE(limit.take({QStringLiteral("another")}, now.addMSecs(60'000)), ActLimit::Verdict::Allowed);

    int allowed = 0;
    for (int i = 0; i < 90; ++i) {
        allowed += waitFor(scene.world.history.redeliver(ids)) ? 1 : 0;
        scene.world.clock.advance(500);
    }
    QCOMPARE(allowed, 45); // once a second, and so never more than 60 a minute
}

void TestRepeats::limitKeepsCount()
{
    // Whatever is tried, no second has two acts of one thing and no minute more than 60.
    ActLimit limit;
    QMap<QString, QList<qint64>> taken;
    QList<qint64> all;
    qint64 at = 0;
    for (int i = 0; i < 20'000; ++i) {
        at += (i * 7919) % 300;
        const QString thing = QString::number(i % 40);
        if (limit.take({thing}, QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)) != ActLimit::Verdict::Allowed)
            continue;
        taken[thing].append(at);
        all.append(at);
    }
    QVERIFY(all.size() > 1000);
    for (const QList<qint64> &times : std::as_const(taken)) {
        for (qsizetype i = 1; i < times.size(); ++i)
            QVERIFY(times.at(i) - times.at(i - 1) >= 1000);
    }
    for (qsizetype i = ActLimit::MostPerMinute; i < all.size(); ++i)
        QVERIFY(all.at(i) - all.at(i - ActLimit::MostPerMinute) >= 60'000);
}

QTEST_GUILESS_MAIN(TestRepeats)
#include "tst_repeats.moc"

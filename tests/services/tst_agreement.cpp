// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/randomconfigurations.h"

#include <QTest>

using namespace infradots;
using namespace infradots::test;

namespace {

constexpr int Cases = 500;

QStringList words(const Route &route)
{
    QStringList all{toText(route.rule)};
    for (const Target &target : route.targets)
        all.append(target.value);
    return all;
}

QStringList traceWords(const Route &route)
{
    QStringList all;
    for (const RuleTrace &trace : route.trace)
        all.append(QStringLiteral("%1 %2 %3").arg(toText(trace.rule)).arg(trace.set).arg(trace.won));
    return all;
}

} // namespace

/** The routes shown, the plan previewed and the deliveries written are one and the same. */
class TestAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsOverRandomConfigurations()
    {
        Dice dice(seedOfThisRun());
        World world;

        int fired = 0;
        Organization organization;
        for (int number = 0; number < Cases; ++number) {
            // A new organization now and then keeps the lists that are loaded short.
            if (number % 20 == 0)
                organization = world.organization(QStringLiteral("organization-%1").arg(number));
            const Configured configured = configure(world, dice, organization, number);
            const StageEvent event = dice.event(configured.workspace);

            const auto routes = waitFor(world.attachments.routes(configured.workspace.id, event.environment));
            INFRADOTS_REQUIRE(routes);
            const auto plan = waitFor(world.events.plan(event, true));
            INFRADOTS_REQUIRE(plan);
            const auto emitted = waitFor(world.events.emitEvent(event));
            INFRADOTS_REQUIRE(emitted);
            QCOMPARE(routes->size(), configured.attachments);
            QCOMPARE(plan->size(), configured.attachments);

            qsizetype deliveries = 0;
            qsizetype skips = 0;
            for (int i = 0; i < configured.attachments; ++i) {
                const Route &shown = routes->at(i).route;
                const PlannedDelivery &planned = plan->at(i);
                QCOMPARE(words(planned.decision.route), words(shown));
                QCOMPARE(traceWords(planned.decision.route), traceWords(shown));

                QStringList written;
                QByteArrayList bodies;
                for (const Delivery &delivery : emitted->deliveries) {
                    if (delivery.attachmentId != planned.attachment.id)
                        continue;
                    const auto details = waitFor(world.history.details(delivery.id));
                    INFRADOTS_REQUIRE(details);
                    bodies.append(details->body);
                    if (written.isEmpty())
                        written.append(toText(delivery.rule));
                    written.append(delivery.target);
                }
                const auto skip =
                    std::find_if(emitted->skips.cbegin(), emitted->skips.cend(), [&planned](const Skip &candidate) {
                        return candidate.attachmentId == planned.attachment.id;
                    });
                if (planned.decision.skip) {
                    QVERIFY(skip != emitted->skips.cend());
                    QCOMPARE(skip->reason, *planned.decision.skip);
                    QVERIFY(written.isEmpty());
                    QVERIFY(planned.requests.isEmpty());
                    ++skips;
                    continue;
                }
                QVERIFY(skip == emitted->skips.cend());
                QCOMPARE(written, words(shown));
                QCOMPARE(planned.requests.size(), shown.targets.size());
                for (qsizetype request = 0; request < bodies.size(); ++request)
                    QCOMPARE(planned.requests.at(request).request.body, bodies.at(request));
                deliveries += shown.targets.size();
                ++fired;
            }
            QCOMPARE(emitted->deliveries.size(), deliveries);
            QCOMPARE(emitted->skips.size(), skips);
        }
        QVERIFY2(fired > Cases / 10, "the configurations hardly ever fire: nothing was compared");
    }
};

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/delivery/outboxfixture.h"

#include <QObject>
#include <QTest>

#include <memory>

namespace infradots::test {

/** A test of the outbox, with an engine's ways to claim and to record. */
class OutboxTest : public QObject
{
protected:
    ClaimRequest request(int limit = 10) const
    {
        ClaimRequest made;
        made.leaseOwner = QStringLiteral("engine-1");
        made.now = m_clock.now();
        made.leaseUntil = made.now.addSecs(30);
        made.limit = limit;
        made.perDestination = 6;
        return made;
    }
    ClaimPass claim(const ClaimRequest &wanted)
    {
        const auto pass = m_fixture->temp.write([&](Connection &c) { return OutboxStore(c).claim(wanted); });
        if (!pass)
            qFatal("claim: %s", whatFailed(pass).constData());
        return *pass;
    }
    AttemptResult result(const Claim &claim, Verdict verdict, DeliveryState next) const
    {
        AttemptResult made;
        made.delivery = claim.item.delivery.id;
        made.fence = claim.fence;
        made.attempt.number = claim.attemptNumber;
        made.attempt.startedAt = m_clock.now();
        made.attempt.durationMs = 12;
        made.attempt.verdict = verdict;
        made.next = next;
        if (next == DeliveryState::Waiting)
            made.nextAttemptAt = m_clock.now().addSecs(5);
        return made;
    }
    int record(const QList<AttemptResult> &results)
    {
        const auto refused = m_fixture->temp.write([&](Connection &c) { return OutboxStore(c).record(results); });
        if (!refused)
            qFatal("record: %s", whatFailed(refused).constData());
        return *refused;
    }

    TurningClock m_clock;
    std::unique_ptr<OutboxFixture> m_fixture;
};

} // namespace infradots::test

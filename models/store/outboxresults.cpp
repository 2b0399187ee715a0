// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/deliveryrows.h"
#include "models/store/outboxstore.h"
#include "models/store/outboxwanted.h"
#include "models/store/sql.h"

namespace infradots {

Result<int> OutboxStore::record(const QList<AttemptResult> &results)
{
    const QString rest = QStringLiteral(", verdict = ?, attempts = ?, next_attempt_at = ?, lease_owner = NULL, "
                                        "lease_until = NULL, claimed_at = NULL "
                                        "WHERE id = ? AND fence = ? AND state = 'sending'");
    Statement end(m_connection, "delivery.end", u"UPDATE delivery SET state = ?" % rest);
    Statement wait(m_connection, "delivery.wait",
                   u"UPDATE delivery SET state = CASE WHEN " % stillWanted() % u" THEN ? ELSE 'cancelled' END" % rest);
    Statement insert(m_connection, "delivery_attempt.insert", attemptInsert());
    Statement pause(m_connection, "destination.pause",
                    QStringLiteral("INSERT INTO destination (key, next_slot) SELECT destination, ? FROM delivery WHERE "
                                   "id = ? ON CONFLICT (key) DO UPDATE SET next_slot = max(next_slot, "
                                   "excluded.next_slot)"));
    int refused = 0;
    for (const AttemptResult &result : results) {
        Statement &move = result.next == DeliveryState::Waiting ? wait : end;
        move.bind(toText(result.next))
            .bind(toText(result.attempt.verdict))
            .bind(result.attempt.number)
            .bind(result.next == DeliveryState::Waiting ? result.nextAttemptAt : QDateTime())
            .bind(result.delivery)
            .bind(result.fence);
        const auto moved = move.change();
        if (!moved)
            return failure(moved.error());
        if (*moved == 0) {
            ++refused;
            continue;
        }
        bindAttempt(insert, result.delivery, result.attempt);
        if (const auto done = insert.run(); !done)
            return failure(done.error());
        if (!result.destinationFreeAt.isValid())
            continue;
        if (const auto done = pause.bind(result.destinationFreeAt).bind(result.delivery).run(); !done)
            return failure(done.error());
    }
    return refused;
}

Result<void> OutboxStore::giveBack(const QList<ReturnedClaim> &claims)
{
    Statement back(m_connection, "delivery.giveBack",
                   QStringLiteral("UPDATE delivery SET state = CASE attempts WHEN 0 THEN 'queued' ELSE 'waiting' END, "
                                  "next_attempt_at = ?, lease_owner = NULL, lease_until = NULL, claimed_at = NULL "
                                  "WHERE id = ? AND fence = ? AND state = 'sending'"));
    for (const ReturnedClaim &claim : claims) {
        if (auto done = back.bind(claim.nextAttemptAt).bind(claim.delivery).bind(claim.fence).run(); !done)
            return done;
    }
    return {};
}

Result<void> OutboxStore::renewLeases(const QString &leaseOwner, const QList<DeliveryId> &deliveries,
                                      const QDateTime &until)
{
    Statement renew(m_connection, "delivery.renewLease",
                    QStringLiteral("UPDATE delivery SET lease_until = ? WHERE id = ? AND lease_owner = ? AND "
                                   "state = 'sending'"));
    for (const DeliveryId &delivery : deliveries) {
        if (auto done = renew.bind(until).bind(delivery).bind(leaseOwner).run(); !done)
            return done;
    }
    return {};
}

} // namespace infradots

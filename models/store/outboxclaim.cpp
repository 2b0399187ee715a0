// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/deliveryrows.h"
#include "models/store/outboxstore.h"
#include "models/store/outboxwanted.h"
#include "models/store/sql.h"
#include "models/store/sqlerror.h"

#include <QCoreApplication>

#include <algorithm>

namespace infradots {

using namespace std::chrono_literals;

namespace {

/** A slot that is this near only spaces messages out: what waits for it still counts as due now. */
constexpr std::chrono::milliseconds NearSlot = 2s;
/** So many requests of one rate-limited destination may be unanswered at once. */
constexpr int SlackInFlight = 1;
constexpr int TeamsInFlight = 4;

/** A destination with something pending, as one walk over the index gives it. */
struct Pending
{
    QString owner;
    QByteArray destination;
    QDateTime due;
    QDateTime slot; ///< invalid: free
};

class ClaimRun
{
public:
    ClaimRun(Connection &connection, const ClaimRequest &request)
        : m_connection(connection)
        , m_request(request)
        , m_left(request.limit)
    {
    }

    Result<ClaimPass> run()
    {
        QStringList owners;
        if (m_request.live)
            owners.append(QString());
        if (!m_request.sandboxOwner.isEmpty())
            owners.append(m_request.sandboxOwner);
        for (const QString &owner : std::as_const(owners)) {
            if (const auto settled = settleLeases(owner); !settled)
                return failure(settled.error());
            if (const auto walked = walk(owner); !walked)
                return failure(walked.error());
        }
        std::stable_sort(m_pending.begin(), m_pending.end(),
                         [](const Pending &a, const Pending &b) { return a.due < b.due; });
        for (const Pending &pending : std::as_const(m_pending)) {
            if (const auto visited = visit(pending); !visited)
                return failure(visited.error());
        }
        return std::move(m_pass);
    }

private:
    struct Expired
    {
        DeliveryId id;
        IntegrationType type;
        EventSource source;
        int attempts;
        QDateTime claimedAt;
    };

    /** What another engine held when it ended: sent or not, nobody knows. */
    Result<void> settleLeases(const QString &owner)
    {
        Statement find(m_connection, "delivery.expired",
                       QStringLiteral("SELECT id, type, source, attempts, claimed_at FROM delivery WHERE state = "
                                      "'sending' AND sandbox_owner = ? AND lease_until <= ? AND lease_owner <> ?"));
        find.bind(owner).bind(m_request.now).bind(m_request.leaseOwner);
        const auto expired = find.all([](const Row &row) -> Result<Expired> {
            const auto type = known(integrationTypeFromText(row.text(1)), "delivery.type");
            const auto source = known(eventSourceFromText(row.text(2)), "delivery.source");
            if (!type)
                return failure(type.error());
            if (!source)
                return failure(source.error());
            return Expired{row.id<DeliveryId>(0), *type, *source, row.integer(3), row.time(4)};
        });
        if (!expired)
            return failure(expired.error());
        for (const Expired &item : *expired) {
            if (auto settled = settle(item); !settled)
                return settled;
        }
        Statement earliest(m_connection, "delivery.nextLease",
                           QStringLiteral("SELECT min(lease_until) FROM delivery WHERE state = 'sending' AND "
                                          "sandbox_owner = ? AND lease_owner <> ?"));
        earliest.bind(owner).bind(m_request.leaseOwner);
        const auto next = earliest.first([](const Row &row) { return row.time(0); });
        if (!next)
            return failure(next.error());
        lookAgain(next->value_or(QDateTime()));
        return {};
    }

    Result<void> settle(const Expired &item)
    {
        Statement insert(m_connection, "delivery_attempt.insert", attemptInsert());
        Attempt attempt;
        attempt.number = item.attempts + 1;
        attempt.startedAt = item.claimedAt.isValid() ? item.claimedAt : m_request.now;
        attempt.verdict = Verdict::Unknown;
        attempt.failure = HttpError::Interrupted;
        attempt.error = QCoreApplication::translate(
            "OutboxStore", "The program that sent it ended before the answer came. The message may have arrived.");
        bindAttempt(insert, item.id, attempt);
        if (auto done = insert.run(); !done)
            return done;

        const bool recognised = item.type == IntegrationType::Webhook || item.type == IntegrationType::Custom;
        const bool again = recognised && item.source != EventSource::Test;
        Statement move(
            m_connection, "delivery.settle",
            u"UPDATE delivery SET state = CASE WHEN NOT ? THEN 'held' WHEN " % stillWanted() %
                u" THEN 'waiting' ELSE 'cancelled' END, verdict = 'unknown', attempts = ?, next_attempt_at = ?, "
                u"lease_owner = NULL, lease_until = NULL, claimed_at = NULL, fence = fence + 1 WHERE id = ?");
        move.bind(again).bind(attempt.number).bind(again ? m_request.now : QDateTime()).bind(item.id);
        m_pass.settled.append(item.id);
        return move.run();
    }

    /** Jumps from one pending destination to the next, however many rows each has. */
    Result<void> walk(const QString &owner)
    {
        static const auto sql = [](const char *comparison) {
            return QStringLiteral("SELECT delivery.destination, delivery.next_attempt_at, destination.next_slot "
                                  "FROM delivery LEFT JOIN destination ON destination.key = delivery.destination "
                                  "WHERE delivery.sandbox_owner = ? AND delivery.destination %1 ? "
                                  "AND delivery.state IN ('queued', 'waiting') "
                                  "ORDER BY delivery.destination, delivery.next_attempt_at LIMIT 1")
                .arg(QLatin1String(comparison));
        };
        static const QString fromSql = sql(">=");
        static const QString afterSql = sql(">");
        Statement from(m_connection, "delivery.firstDestination", fromSql);
        Statement after(m_connection, "delivery.nextDestination", afterSql);
        const auto read = [&owner](const Row &row) {
            return Pending{owner, row.bytes(0), row.time(1), owner.isEmpty() ? row.time(2) : QDateTime()};
        };
        auto found = from.bind(owner).bind(QByteArray()).first(read);
        while (found && *found) {
            const QByteArray destination = (*found)->destination;
            m_pending.append(std::move(**found));
            found = after.bind(owner).bind(destination).first(read);
        }
        return found ? Result<void>() : Result<void>(failure(found.error()));
    }

    Result<void> visit(const Pending &pending)
    {
        const int room = m_request.perDestination - m_request.busy.value(pending.destination);
        if (pending.due > m_request.now) {
            lookAgain(pending.slot.isValid() ? std::max(pending.due, pending.slot) : pending.due);
            return {};
        }
        if (pending.slot.isValid() && pending.slot > m_request.now) {
            m_pass.dueLeft = m_pass.dueLeft || pending.slot <= m_request.now.addMSecs(NearSlot.count());
            lookAgain(pending.slot);
            return {};
        }
        if (m_left <= 0 || room <= 0) {
            m_pass.dueLeft = true; // the end of something in flight is the next occasion
            lookAgainIfIdle();
            return {};
        }
        return take(pending, std::min(m_left, room));
    }

    Result<void> take(const Pending &pending, int most)
    {
        static const QString sql =
            u"SELECT " % deliveryColumns() %
            u", delivery.fence, delivery_body.body, delivery_body.destination_key_id, "
            u"delivery_body.destination_nonce, delivery_body.destination_ciphertext, "
            u"(SELECT revision FROM integration WHERE integration.id = delivery.integration_id AND enabled = 1) "
            u"FROM delivery JOIN delivery_body ON delivery_body.delivery_id = delivery.id "
            u"WHERE delivery.sandbox_owner = ? AND delivery.destination = ? "
            u"AND delivery.state IN ('queued', 'waiting') AND delivery.next_attempt_at <= ? "
            u"ORDER BY delivery.next_attempt_at, delivery.id LIMIT ?";
        Statement find(m_connection, "delivery.due", sql);
        find.bind(pending.owner).bind(pending.destination).bind(m_request.now).bind(most);
        auto due = find.all(readClaim);
        if (!due)
            return failure(due.error());

        const bool rest = due->size() == most;
        for (Claim &claim : *due) {
            if (claim.integrationRevision == 0) {
                if (auto done = drop(claim); !done)
                    return done;
                continue;
            }
            const bool spaced = pending.owner.isEmpty() && slotLength(claim.item.delivery.type) > 0ms;
            if (spaced && atItsRate(claim.item.delivery)) {
                m_pass.dueLeft = true;
                return {};
            }
            if (auto done = lease(claim); !done)
                return done;
            m_pass.claims.append(std::move(claim));
            --m_left;
            if (spaced)
                return takeSlot(pending, slotLength(m_pass.claims.constLast().item.delivery.type));
        }
        if (rest) {
            m_pass.dueLeft = true; // perhaps: the end of what is in flight will tell
            lookAgainIfIdle();
            return {};
        }
        return lookAtRest(pending);
    }

    /** Its integration was removed or switched off between the event and now. */
    Result<void> drop(const Claim &claim)
    {
        Statement cancel(m_connection, "delivery.cancel",
                         QStringLiteral("UPDATE delivery SET state = 'cancelled' WHERE id = ?"));
        m_pass.settled.append(claim.item.delivery.id);
        return cancel.bind(claim.item.delivery.id).run();
    }

    bool atItsRate(const Delivery &delivery) const
    {
        const int most = delivery.type == IntegrationType::Slack ? SlackInFlight : TeamsInFlight;
        return m_request.busy.value(delivery.destinationKey) >= most;
    }

    Result<void> lookAtRest(const Pending &pending)
    {
        Statement rest(m_connection, "delivery.rest",
                       QStringLiteral("SELECT min(next_attempt_at) FROM delivery WHERE sandbox_owner = ? AND "
                                      "destination = ? AND state IN ('queued', 'waiting') AND next_attempt_at > ?"));
        rest.bind(pending.owner).bind(pending.destination).bind(m_request.now);
        const auto next = rest.first([](const Row &row) { return row.time(0); });
        if (!next)
            return failure(next.error());
        lookAgain(next->value_or(QDateTime()));
        return {};
    }

    Result<void> takeSlot(const Pending &pending, std::chrono::milliseconds length)
    {
        const QDateTime until = m_request.now.addMSecs(length.count());
        m_pass.dueLeft = true;
        lookAgain(until);
        Statement slot(m_connection, "destination.takeSlot",
                       QStringLiteral("INSERT INTO destination (key, next_slot) VALUES (?, ?) "
                                      "ON CONFLICT (key) DO UPDATE SET next_slot = excluded.next_slot"));
        return slot.bind(pending.destination).bind(until).run();
    }

    Result<void> lease(Claim &claim)
    {
        Statement update(m_connection, "delivery.claim",
                         QStringLiteral("UPDATE delivery SET state = 'sending', lease_owner = ?, lease_until = ?, "
                                        "claimed_at = ?, fence = ? WHERE id = ?"));
        claim.fence += 1;
        claim.item.delivery.state = DeliveryState::Sending;
        update.bind(m_request.leaseOwner).bind(m_request.leaseUntil).bind(m_request.now).bind(claim.fence);
        return update.bind(claim.item.delivery.id).run();
    }

    static Result<Claim> readClaim(const Row &row)
    {
        constexpr int fence = 23; // behind the columns of the delivery
        auto delivery = readDelivery(row);
        if (!delivery)
            return failure(delivery.error());
        Claim claim;
        claim.item.delivery = std::move(*delivery);
        claim.item.body = row.bytes(fence + 1);
        if (!row.isNull(fence + 2))
            claim.item.destination = SealedSecret{row.text(fence + 2), row.bytes(fence + 3), row.bytes(fence + 4)};
        claim.fence = row.number(fence);
        claim.integrationRevision = row.integer(fence + 5);
        claim.attemptNumber = claim.item.delivery.attempts + 1;
        return claim;
    }

    /** Where nothing in flight will end, nothing but time leads to the next claim. */
    void lookAgainIfIdle()
    {
        if (m_request.busy.isEmpty() && m_pass.claims.isEmpty())
            lookAgain(m_request.now);
    }

    void lookAgain(const QDateTime &at)
    {
        if (at.isValid() && (!m_pass.nextDue.isValid() || at < m_pass.nextDue))
            m_pass.nextDue = at;
    }

    Connection &m_connection;
    const ClaimRequest &m_request;
    int m_left;
    QList<Pending> m_pending;
    ClaimPass m_pass;
};

} // namespace

std::chrono::milliseconds slotLength(IntegrationType type)
{
    // One a second and four a second, with a little on top for what happens on the way to the wire.
    switch (type) {
    case IntegrationType::Slack:
        return 1050ms;
    case IntegrationType::Teams:
        return 260ms;
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        return 0ms;
    }
    Q_UNREACHABLE();
}

Result<ClaimPass> OutboxStore::claim(const ClaimRequest &request)
{
    return ClaimRun(m_connection, request).run();
}

} // namespace infradots

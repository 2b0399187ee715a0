// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"
#include "models/domain/result.h"
#include "models/domain/secret.h"
#include "models/store/connection.h"

#include <QHash>
#include <QList>

#include <chrono>

namespace infradots {

/** A delivery with what is sent: written in the transaction that writes its event. */
struct OutboxItem
{
    Delivery delivery;
    QByteArray body; ///< sent byte for byte on every attempt
    SecretField
        destination; ///< sealed URL (Teams, Webhook, Custom); not set for Slack. Place: deliveryDestinationPlace()
};

[[nodiscard]] inline SecretPlace deliveryDestinationPlace(const DeliveryId &id)
{
    return {QStringLiteral("delivery_body"), id.text(), QStringLiteral("destination")};
}

/** A delivery one engine holds until the lease ends. */
struct Claim
{
    OutboxItem item;
    qint64 fence = 0;            ///< rises with each claim; a result that names an older one is refused
    int attemptNumber = 1;       ///< of the attempt now to be made
    int integrationRevision = 0; ///< of the integration as it is now
};

/** Who claims what. */
struct ClaimRequest
{
    QString leaseOwner;   ///< names one engine, never used by another one
    QString sandboxOwner; ///< deliveries of this process's own sandbox; empty: none
    bool live = true;     ///< deliveries to real destinations
    QDateTime now;
    QDateTime leaseUntil;
    int limit = 0;
    int perDestination = 0;      ///< at most so many in flight to one destination, of this engine
    QHash<QByteArray, int> busy; ///< what it has in flight already, by destination
};

/** What a claim found. */
struct ClaimPass
{
    QList<Claim> claims;
    QList<DeliveryId> settled; ///< not claimed but moved on: their lease had run out, or their integration is gone
    bool dueLeft = false;      ///< more is due, and only held back by the limits or a rate limit's slot
    QDateTime nextDue;         ///< when to look again, should nothing else happen; invalid: nothing is pending
};

/** What an engine reports of a claimed delivery. */
struct AttemptResult
{
    DeliveryId delivery;
    qint64 fence = 0;
    Attempt attempt;
    DeliveryState next = DeliveryState::Done; ///< Done, Waiting, Held or Cancelled
    QDateTime nextAttemptAt;                  ///< valid for Waiting
    QDateTime destinationFreeAt;              ///< no claim for this destination before; invalid: no such limit
};

/** A claim given back unsent (shutdown, locked vault): no attempt is recorded. */
struct ReturnedClaim
{
    DeliveryId delivery;
    qint64 fence = 0;
    QDateTime nextAttemptAt;
};

/** The least time between two requests to one destination; zero where there is no such limit. */
[[nodiscard]] std::chrono::milliseconds slotLength(IntegrationType type);

/**
 * Events, their deliveries and skips: the outbox. The engine only ever sends rows from here. Runs in a database
 * job. Times of leases are the caller's clock on SQLite, where there is one machine.
 */
class OutboxStore
{
public:
    explicit OutboxStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /** The event with this key, if it was received before: the same key twice is one event. */
    [[nodiscard]] Result<std::optional<StageEvent>> findByKey(const QString &key);
    /** Writes the event and gives it the next sequence number of its workspace, which is returned (0 without one). */
    [[nodiscard]] Result<qint64> insertEvent(const StageEvent &event);
    /** The sequence number that was given last in a workspace; 0 before the first event. */
    [[nodiscard]] Result<qint64> lastSequence(const WorkspaceId &workspace);
    /**
     * Writes deliveries with their bodies. One in state Sending is sent by the caller itself (a Test): it gets fence 1
     * and a lease until @p leaseUntil, after which it counts as doubtful; no engine claims it.
     */
    Result<void> insertDeliveries(const QList<OutboxItem> &items, const QDateTime &leaseUntil = {});
    Result<void> insertSkips(const QList<Skip> &skips);
    [[nodiscard]] Result<QList<Delivery>> deliveriesOf(const EventId &event);
    [[nodiscard]] Result<QList<Skip>> skipsOf(const EventId &event);
    [[nodiscard]] Result<StageEvent> event(const EventId &id); ///< NotFound

    /**
     * Claims what is due, the destination that waits longest first, within the limits and the free slots, which it
     * takes. Before that it settles leases of others that have run out: what can be recognised by its id is queued
     * again, anything else is held, since it may have arrived; both with an attempt of unknown outcome. What has no
     * enabled integration any more is cancelled.
     */
    [[nodiscard]] Result<ClaimPass> claim(const ClaimRequest &request);
    /**
     * Records attempts and moves their deliveries on. One that would wait for another attempt is cancelled instead
     * when its integration or attachment is gone or switched off. Returns how many were refused for a newer fence.
     */
    [[nodiscard]] Result<int> record(const QList<AttemptResult> &results);
    Result<void> giveBack(const QList<ReturnedClaim> &claims);
    /** Extends the lease of what @p leaseOwner still holds. */
    Result<void> renewLeases(const QString &leaseOwner, const QList<DeliveryId> &deliveries, const QDateTime &until);

    /** Unsent deliveries: Queued, Sending and Waiting; of real destinations and of this sandbox. */
    [[nodiscard]] Result<int> countPending(const QString &sandboxOwner, bool live);

    /** Cancels what is Queued or Waiting; what is just being sent ends by itself. Returns what was cancelled. */
    [[nodiscard]] Result<QList<DeliveryId>> cancelForIntegration(const IntegrationId &id);
    [[nodiscard]] Result<QList<DeliveryId>> cancelForAttachment(const AttachmentId &id);
    [[nodiscard]] Result<QList<DeliveryId>> cancelForWorkspace(const WorkspaceId &id);
    /** How many the above would cancel. */
    [[nodiscard]] Result<int> countUnsentForIntegration(const IntegrationId &id);
    [[nodiscard]] Result<int> countUnsentForAttachment(const AttachmentId &id);
    /** Undo: puts back what cancelFor…() cancelled, with its own time, if nothing was done with it since. */
    Result<void> requeueCancelled(const QList<DeliveryId> &deliveries);

    /**
     * Queues ended, held, cancelled or waiting deliveries at once; the same id and body, attempts count on. Refused
     * (not returned) are those whose integration is gone or switched off, and simulated ones where the caller has no
     * sandbox of its own (@p sandboxOwner), which is where they then end.
     */
    [[nodiscard]] Result<QList<DeliveryId>> redeliver(const QList<DeliveryId> &ids, const QDateTime &now,
                                                      const QString &sandboxOwner = {});

private:
    Connection &m_connection;
};

} // namespace infradots

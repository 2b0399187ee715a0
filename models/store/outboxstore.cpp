// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outboxstore.h"

#include "models/store/deliveryrows.h"
#include "models/store/sql.h"
#include "models/store/vaultstore.h"

#include <QCoreApplication>
#include <QSet>

namespace infradots {

namespace {

constexpr int TestLeaseSeconds = 60;

/** Walks what is pending, not an integration's whole history. */
QString pendingWhere(const char *column)
{
    return QStringLiteral("FROM delivery INDEXED BY delivery_due WHERE state IN ('queued', 'waiting') AND %1 = ?")
        .arg(QLatin1String(column));
}

template<typename AnyId>
Result<QList<DeliveryId>> cancelPending(Connection &connection, const char *column, const AnyId &id)
{
    Statement find(connection, "delivery.findPending", u"SELECT id " % pendingWhere(column));
    find.bind(id);
    auto found = find.all([](const Row &row) { return row.id<DeliveryId>(0); });
    if (!found)
        return found;
    Statement cancel(connection, "delivery.cancel",
                     QStringLiteral("UPDATE delivery SET state = 'cancelled' WHERE id = ?"));
    for (const DeliveryId &delivery : std::as_const(*found)) {
        if (const auto done = cancel.bind(delivery).run(); !done)
            return failure(done.error());
    }
    return found;
}

template<typename AnyId>
Result<int> countWhere(Connection &connection, const char *column, const AnyId &id)
{
    Statement count(connection, "delivery.countPending", u"SELECT count(*) " % pendingWhere(column));
    count.bind(id);
    const auto number = count.first([](const Row &row) { return row.integer(0); });
    if (!number)
        return failure(number.error());
    return number->value_or(0);
}

/** All of one call are sealed with one key, as a rule: it is asked for once. */
Result<void> requireCurrentKeys(Connection &connection, const QList<OutboxItem> &items)
{
    QSet<QString> asked;
    for (const OutboxItem &item : items) {
        const SealedSecret *sealed = item.destination.sealed();
        if (!sealed || asked.contains(sealed->keyId))
            continue;
        asked.insert(sealed->keyId);
        if (auto current = requireCurrentKey(connection, *sealed); !current)
            return current;
    }
    return {};
}

Result<void> insertBody(Statement &insert, const OutboxItem &item)
{
    insert.bind(item.delivery.id);
    if (const SealedSecret *sealed = item.destination.sealed())
        insert.bind(sealed->keyId).bind(sealed->nonce).bind(sealed->ciphertext);
    else
        insert.bindNull().bindNull().bindNull();
    return insert.bind(item.body).run();
}

} // namespace

Result<std::optional<StageEvent>> OutboxStore::findByKey(const QString &key)
{
    Statement find(m_connection, "stage_event.findByKey",
                   u"SELECT " % eventColumns() % u" FROM stage_event WHERE event_key = ?");
    find.bind(key);
    return find.first(readEvent);
}

Result<StageEvent> OutboxStore::event(const EventId &id)
{
    Statement get(m_connection, "stage_event.get", u"SELECT " % eventColumns() % u" FROM stage_event WHERE id = ?");
    get.bind(id);
    auto found = get.first(readEvent);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("OutboxStore", "This event is not in the database any more."));
    return std::move(**found);
}

Result<qint64> OutboxStore::insertEvent(const StageEvent &event)
{
    qint64 sequence = 0;
    QString organization;
    QString workspaceName;
    if (!event.workspaceId.isNull()) {
        Statement next(m_connection, "stage_event.nextSequence",
                       QStringLiteral("SELECT coalesce(max(sequence), 0) + 1 FROM stage_event WHERE workspace_id = ?"));
        next.bind(event.workspaceId);
        const auto number = next.first([](const Row &row) { return row.number(0); });
        if (!number)
            return failure(number.error());
        sequence = number->value_or(1);

        Statement names(
            m_connection, "stage_event.workspace",
            QStringLiteral("SELECT organization.id, organization.name || '/' || workspace.name FROM workspace "
                           "JOIN organization ON organization.id = workspace.organization_id "
                           "WHERE workspace.id = ?"));
        names.bind(event.workspaceId);
        const auto found = names.first([&](const Row &row) {
            organization = row.text(0);
            workspaceName = row.text(1);
            return true;
        });
        if (!found)
            return failure(found.error());
    }

    Statement insert(m_connection, "stage_event.insert",
                     QStringLiteral("INSERT INTO stage_event (id, event_key, organization_id, workspace_id, "
                                    "workspace_name, sequence, stage, status, source, job, job_started, job_completed, "
                                    "commit_id, commit_url, comment, environment, run_url, approval_url, received_at) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(event.id)
        .bind(event.key.isEmpty() ? event.id.text() : event.key)
        .bind(OrganizationId(organization))
        .bind(event.workspaceId)
        .bind(workspaceName)
        .bind(sequence)
        .bind(toText(event.stage))
        .bind(toText(event.status))
        .bind(toText(event.source))
        .bind(event.job)
        .bind(event.jobStarted)
        .bind(event.jobCompleted)
        .bind(event.commit)
        .bind(event.commitUrl)
        .bind(event.comment)
        .bind(event.environment)
        .bind(event.runUrl)
        .bind(event.approvalUrl)
        .bind(event.receivedAt);
    if (const auto done = insert.run(); !done)
        return failure(done.error());
    return sequence;
}

Result<void> OutboxStore::insertDeliveries(const QList<OutboxItem> &items, const QDateTime &leaseUntil)
{
    if (auto current = requireCurrentKeys(m_connection, items); !current)
        return current;
    Statement insert(m_connection, "delivery.insert", deliveryInsert());
    Statement body(m_connection, "delivery_body.insert",
                   QStringLiteral("INSERT INTO delivery_body (delivery_id, destination_key_id, destination_nonce, "
                                  "destination_ciphertext, body) VALUES (?, ?, ?, ?, ?)"));
    Statement lease(
        m_connection, "delivery.lease",
        QStringLiteral("UPDATE delivery SET lease_owner = 'test', lease_until = ?, claimed_at = created_at, "
                       "fence = 1 WHERE id = ?"));
    for (const OutboxItem &item : items) {
        Delivery delivery = item.delivery;
        const bool pending = delivery.state == DeliveryState::Queued || delivery.state == DeliveryState::Waiting;
        if (pending && !delivery.nextAttemptAt.isValid())
            delivery.nextAttemptAt = delivery.createdAt;
        bindDelivery(insert, delivery);
        if (auto done = insert.run(); !done)
            return done;
        if (auto done = insertBody(body, item); !done)
            return done;
        if (delivery.state != DeliveryState::Sending)
            continue;
        lease.bind(leaseUntil.isValid() ? leaseUntil : delivery.createdAt.addSecs(TestLeaseSeconds)).bind(delivery.id);
        if (auto done = lease.run(); !done)
            return done;
    }
    return {};
}

Result<void> OutboxStore::insertSkips(const QList<Skip> &skips)
{
    Statement insert(m_connection, "skip.insert",
                     QStringLiteral("INSERT INTO skip (event_id, workspace_id, attachment_id, integration_id, "
                                    "integration_name, reason) VALUES (?, ?, ?, ?, ?, ?)"));
    for (const Skip &skip : skips) {
        insert.bind(skip.eventId)
            .bind(skip.workspaceId)
            .bind(skip.attachmentId)
            .bind(skip.integrationId)
            .bind(skip.integrationName)
            .bind(toText(skip.reason));
        if (auto done = insert.run(); !done)
            return done;
    }
    return {};
}

Result<QList<Delivery>> OutboxStore::deliveriesOf(const EventId &event)
{
    Statement list(m_connection, "delivery.ofEvent",
                   u"SELECT " % deliveryColumns() % u" FROM delivery WHERE event_id = ? ORDER BY id");
    list.bind(event);
    return list.all(readDelivery);
}

Result<QList<Skip>> OutboxStore::skipsOf(const EventId &event)
{
    Statement list(m_connection, "skip.ofEvent",
                   u"SELECT " % skipColumns() % u" FROM skip WHERE event_id = ? ORDER BY attachment_id");
    list.bind(event);
    return list.all(readSkip);
}

Result<int> OutboxStore::countPending(const QString &sandboxOwner, bool live)
{
    Statement count(
        m_connection, "delivery.countUnsent",
        QStringLiteral("SELECT (SELECT count(*) FROM delivery WHERE sandbox_owner = ? AND state IN "
                       "('queued', 'waiting')) + (SELECT count(*) FROM delivery WHERE sandbox_owner = ? AND "
                       "state = 'sending')"));
    int pending = 0;
    QStringList owners;
    if (live)
        owners.append(QString());
    if (!sandboxOwner.isEmpty())
        owners.append(sandboxOwner);
    for (const QString &owner : std::as_const(owners)) {
        const auto number = count.bind(owner).bind(owner).first([](const Row &row) { return row.integer(0); });
        if (!number)
            return failure(number.error());
        pending += number->value_or(0);
    }
    return pending;
}

Result<QList<DeliveryId>> OutboxStore::cancelForIntegration(const IntegrationId &id)
{
    return cancelPending(m_connection, "integration_id", id);
}

Result<QList<DeliveryId>> OutboxStore::cancelForAttachment(const AttachmentId &id)
{
    return cancelPending(m_connection, "attachment_id", id);
}

Result<QList<DeliveryId>> OutboxStore::cancelForWorkspace(const WorkspaceId &id)
{
    return cancelPending(m_connection, "workspace_id", id);
}

Result<int> OutboxStore::countUnsentForIntegration(const IntegrationId &id)
{
    return countWhere(m_connection, "integration_id", id);
}

Result<int> OutboxStore::countUnsentForAttachment(const AttachmentId &id)
{
    return countWhere(m_connection, "attachment_id", id);
}

Result<void> OutboxStore::requeueCancelled(const QList<DeliveryId> &deliveries)
{
    Statement requeue(
        m_connection, "delivery.requeue",
        QStringLiteral("UPDATE delivery SET state = CASE attempts WHEN 0 THEN 'queued' ELSE 'waiting' END, "
                       "next_attempt_at = coalesce(next_attempt_at, created_at) "
                       "WHERE id = ? AND state = 'cancelled'"));
    for (const DeliveryId &delivery : deliveries) {
        if (auto done = requeue.bind(delivery).run(); !done)
            return done;
    }
    return {};
}

Result<QList<DeliveryId>> OutboxStore::redeliver(const QList<DeliveryId> &ids, const QDateTime &now,
                                                 const QString &sandboxOwner)
{
    Statement queue(
        m_connection, "delivery.redeliver",
        QStringLiteral("UPDATE delivery SET state = 'queued', next_attempt_at = ?, "
                       "sandbox_owner = CASE sandbox_owner WHEN '' THEN '' ELSE ? END "
                       "WHERE id = ? AND state IN ('done', 'held', 'cancelled', 'waiting') "
                       "AND (sandbox_owner = '' OR ? <> '') "
                       "AND EXISTS (SELECT 1 FROM integration WHERE integration.id = delivery.integration_id "
                       "AND integration.enabled = 1)"));
    QList<DeliveryId> queued;
    for (const DeliveryId &id : ids) {
        const auto changed = queue.bind(now).bind(sandboxOwner).bind(id).bind(sandboxOwner).change();
        if (!changed)
            return failure(changed.error());
        if (*changed > 0)
            queued.append(id);
    }
    return queued;
}

Result<qint64> OutboxStore::lastSequence(const WorkspaceId &workspace)
{
    Statement last(m_connection, "stage_event.lastSequence",
                   QStringLiteral("SELECT sequence FROM stage_event WHERE workspace_id = ? ORDER BY sequence DESC "
                                  "LIMIT 1"));
    const auto number = last.bind(workspace).first([](const Row &row) { return row.number(0); });
    if (!number)
        return failure(number.error());
    return number->value_or(0);
}

} // namespace infradots

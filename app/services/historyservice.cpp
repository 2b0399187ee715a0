// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/historyservice.h"

#include "app/services/announcing.h"
#include "app/services/jobcontext.h"
#include "models/store/outboxstore.h"

namespace infradots {

namespace {

Result<QList<DeliveryId>> queueAgain(Connection &connection, const JobContext &job, const QList<DeliveryId> &ids,
                                     const QString &sandboxOwner)
{
    auto queued = OutboxStore(connection).redeliver(ids, job.now, sandboxOwner);
    if (!queued || queued->isEmpty())
        return queued;
    QStringList names;
    for (const DeliveryId &id : std::as_const(*queued))
        names.append(id.text());
    // One line for the lot: a range of thousands is one act of one person.
    const QString what = queued->size() == 1 ? names.constFirst() : QString::number(queued->size());
    const QString after = QStringLiteral("[\"%1\"]").arg(names.join(QStringLiteral("\",\"")));
    if (const auto audited = audit(connection, job, QStringLiteral("delivery.redeliver"), what, {}, after); !audited)
        return failure(audited.error());
    return queued;
}

QFuture<Result<QList<DeliveryId>>> announcedQueue(QFuture<Result<QList<DeliveryId>>> queued, Changes &changes)
{
    return announced(std::move(queued), changes, [](Changes &told, const QList<DeliveryId> &ids) {
        if (ids.isEmpty())
            return;
        Q_EMIT told.deliveriesChanged(ids);
        Q_EMIT told.deliveriesDue();
    });
}

} // namespace

HistoryService::HistoryService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<QList<Delivery>>> HistoryService::page(HistoryFilter filter, DeliveryId before, int limit)
{
    return m_context.database.read(
        [filter = std::move(filter), before = std::move(before), limit](Connection &connection) {
            return HistoryStore(connection).page(filter, before, limit);
        });
}

QFuture<Result<QList<DeliveryId>>> HistoryService::anchors(HistoryFilter filter, int stride)
{
    return m_context.database.read([filter = std::move(filter), stride](Connection &connection) {
        return HistoryStore(connection).anchors(filter, stride);
    });
}

QFuture<Result<qint64>> HistoryService::count(HistoryFilter filter)
{
    return m_context.database.read(
        [filter = std::move(filter)](Connection &connection) { return HistoryStore(connection).count(filter); });
}

QFuture<Result<QList<HistoryEntry>>> HistoryService::entries(HistoryFilter filter, int limit)
{
    return m_context.database.read([filter = std::move(filter), limit](Connection &connection) {
        return HistoryStore(connection).entries(filter, limit);
    });
}

QFuture<Result<QList<HistoryEntry>>> HistoryService::entries(QList<DeliveryId> ids)
{
    return m_context.database.read(
        [ids = std::move(ids)](Connection &connection) { return HistoryStore(connection).entries(ids); });
}

QFuture<Result<DeliveryDetails>> HistoryService::details(DeliveryId id)
{
    return m_context.database.read(
        [id = std::move(id)](Connection &connection) { return HistoryStore(connection).details(id); });
}

QFuture<Result<QList<HistoryStore::SkipRow>>> HistoryService::skips(HistoryFilter filter, int limit)
{
    return m_context.database.read([filter = std::move(filter), limit](Connection &connection) {
        return HistoryStore(connection).skips(filter, limit);
    });
}

QFuture<Result<QList<DeliveryId>>> HistoryService::redeliver(QList<DeliveryId> ids, QString sandboxOwner)
{
    auto queued =
        m_context.database.write([job = jobContext(m_context), ids = std::move(ids), owner = std::move(sandboxOwner)](
                                     Connection &connection) { return queueAgain(connection, job, ids, owner); });
    return announcedQueue(std::move(queued), m_context.changes);
}

QFuture<Result<QList<DeliveryId>>> HistoryService::redeliverFailedSince(QDateTime since, QString sandboxOwner)
{
    auto queued = m_context.database.write(
        [job = jobContext(m_context), since = std::move(since),
         owner = std::move(sandboxOwner)](Connection &connection) -> Result<QList<DeliveryId>> {
            const auto failed = HistoryStore(connection).failedSince(since);
            if (!failed)
                return failure(failed.error());
            return queueAgain(connection, job, *failed, owner);
        });
    return announcedQueue(std::move(queued), m_context.changes);
}

QFuture<Result<int>> HistoryService::countPending(QString sandboxOwner)
{
    return m_context.database.read([owner = std::move(sandboxOwner)](Connection &connection) {
        return OutboxStore(connection).countPending(owner, true);
    });
}

} // namespace infradots

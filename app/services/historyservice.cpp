// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/historyservice.h"

#include "app/services/announcing.h"
#include "app/services/jobcontext.h"
#include "models/store/outboxstore.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HistoryService)
};

/** What somebody wants to be sent again. */
struct Repeat
{
    QString sandboxOwner;
    qsizetype counted = 0; ///< how many they say there are
};

Result<void> checkCount(qsizetype count, const Repeat &repeat)
{
    if (count <= HistoryService::MostUncounted || repeat.counted == HistoryService::HoweverMany ||
        count == repeat.counted)
        return {};
    return failure(ErrorCode::Refused,
                   Text::tr("%n message(s) would be sent again. Say how many they are, to show that this is meant.",
                            nullptr, static_cast<int>(count)),
                   QString::number(count));
}

Result<void> checkPace(Connection &connection, const QList<DeliveryId> &ids, ActLimit &limit, const QDateTime &now)
{
    const auto integrations = HistoryStore(connection).integrationsOf(ids);
    if (!integrations)
        return failure(integrations.error());
    switch (limit.take(*integrations, now)) {
    case ActLimit::Verdict::Allowed:
        return {};
    case ActLimit::Verdict::TooMany:
        return failure(ErrorCode::Refused, Text::tr("Messages were sent again 60 times within a minute. Wait a moment, "
                                                    "then try again."));
    case ActLimit::Verdict::TooSoon:
        break;
    }
    return failure(ErrorCode::Refused, Text::tr("Messages of this integration were sent again less than a second ago. "
                                                "Wait a moment, then try again."));
}

Result<QList<DeliveryId>> queueAgain(Connection &connection, const JobContext &job, const QList<DeliveryId> &ids,
                                     const Repeat &repeat, ActLimit &limit)
{
    if (const auto counted = checkCount(ids.size(), repeat); !counted)
        return failure(counted.error());
    if (const auto paced = checkPace(connection, ids, limit, job.now); !paced)
        return failure(paced.error());
    auto queued = OutboxStore(connection).redeliver(ids, job.now, repeat.sandboxOwner);
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
    , m_limit(std::make_shared<ActLimit>())
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

QFuture<Result<QList<DeliveryId>>> HistoryService::redeliver(QList<DeliveryId> ids, QString sandboxOwner,
                                                             qsizetype counted)
{
    const Repeat repeat{std::move(sandboxOwner), counted};
    auto queued = m_context.database.write(
        [job = jobContext(m_context), ids = std::move(ids), repeat, limit = m_limit](Connection &connection) {
            return queueAgain(connection, job, ids, repeat, *limit);
        });
    return announcedQueue(std::move(queued), m_context.changes);
}

QFuture<Result<QList<DeliveryId>>> HistoryService::redeliverFailedSince(QDateTime since, QString sandboxOwner,
                                                                        qsizetype counted)
{
    const Repeat repeat{std::move(sandboxOwner), counted};
    auto queued = m_context.database.write([job = jobContext(m_context), since = std::move(since), repeat,
                                            limit = m_limit](Connection &connection) -> Result<QList<DeliveryId>> {
        const auto failed = HistoryStore(connection).failedSince(since);
        if (!failed)
            return failure(failed.error());
        return queueAgain(connection, job, *failed, repeat, *limit);
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

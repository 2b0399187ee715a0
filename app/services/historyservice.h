// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/actlimit.h"
#include "app/services/servicecontext.h"
#include "models/store/historystore.h"

#include <QFuture>

#include <memory>

namespace infradots {

/** The run history. Reading goes through the reading connection and never holds up a delivery. */
class HistoryService
{
public:
    explicit HistoryService(ServiceContext context);

    [[nodiscard]] QFuture<Result<QList<Delivery>>> page(HistoryFilter filter, DeliveryId before, int limit);
    [[nodiscard]] QFuture<Result<QList<DeliveryId>>> anchors(HistoryFilter filter, int stride);
    [[nodiscard]] QFuture<Result<qint64>> count(HistoryFilter filter);
    [[nodiscard]] QFuture<Result<QList<HistoryEntry>>> entries(HistoryFilter filter, int limit);
    [[nodiscard]] QFuture<Result<QList<HistoryEntry>>> entries(QList<DeliveryId> ids);
    [[nodiscard]] QFuture<Result<DeliveryDetails>> details(DeliveryId id);
    [[nodiscard]] QFuture<Result<QList<HistoryStore::SkipRow>>> skips(HistoryFilter filter, int limit);

    /** So many may be sent again without saying how many there are. */
    static constexpr qsizetype MostUncounted = 100;
    /** Said by a script, whose author cannot be asked: that it is meant, however many there are. */
    static constexpr qsizetype HoweverMany = -1;
    /**
     * Queues them again with the same id and body. Returns those that were. Audited. Simulated ones end in the caller's
     * sandbox: without one (@p sandboxOwner empty) they are left alone. Errors: Refused, when there are more than
     * MostUncounted and @p counted is not their number (detail: the number), or when it is done too often (at most
     * once a second for an integration, 60 times a minute).
     */
    [[nodiscard]] QFuture<Result<QList<DeliveryId>>> redeliver(QList<DeliveryId> ids, QString sandboxOwner = {},
                                                               qsizetype counted = 0);
    [[nodiscard]] QFuture<Result<QList<DeliveryId>>> redeliverFailedSince(QDateTime since, QString sandboxOwner = {},
                                                                          qsizetype counted = 0);
    /** Deliveries not yet ended: for the status bar. */
    [[nodiscard]] QFuture<Result<int>> countPending(QString sandboxOwner);

private:
    ServiceContext m_context;
    std::shared_ptr<ActLimit> m_limit; ///< shared with jobs that outlive this object
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"
#include "models/domain/result.h"
#include "models/store/connection.h"

#include <QList>
#include <QSet>

namespace infradots {

/** What of the history to show; every part that is set must hold. */
struct HistoryFilter
{
    OrganizationId organization;
    WorkspaceId workspace;
    IntegrationId integration;
    QSet<DeliveryState> states; ///< empty: all
    QSet<Verdict> verdicts;     ///< empty: all
    QSet<EventSource> sources;  ///< empty: all
    QDateTime since;            ///< created at or after
    DeliveryId upTo;            ///< this delivery and older ones: a list that newer rows do not shift; null: all
    QString search;             ///< part of a name, target, job, commit, response or error; case-insensitive
};

/** A delivery with its ended attempts, as history shows and exports it. */
struct HistoryEntry
{
    Delivery delivery;
    QList<Attempt> attempts; ///< oldest first
};

/** A delivery whole: what was sent, for which event, and every answer. */
struct DeliveryDetails
{
    Delivery delivery;
    StageEvent event;
    QByteArray body;
    QList<Attempt> attempts;
};

/** The reading side of the outbox. Runs in a reading database job. Pages go by key, never by offset. */
class HistoryStore
{
public:
    explicit HistoryStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /** Newest first; those older than @p before (null: from the newest). Without attempts: narrow rows. */
    [[nodiscard]] Result<QList<Delivery>> page(const HistoryFilter &filter, const DeliveryId &before, int limit);
    /** The ids of the rows at stride-1, 2*stride-1, … (newest first): page i is page(filter, anchors[i-1], stride). */
    [[nodiscard]] Result<QList<DeliveryId>> anchors(const HistoryFilter &filter, int stride);
    [[nodiscard]] Result<qint64> count(const HistoryFilter &filter);
    [[nodiscard]] Result<QList<HistoryEntry>> entries(const HistoryFilter &filter, int limit); ///< with attempts
    [[nodiscard]] Result<QList<HistoryEntry>> entries(const QList<DeliveryId> &ids);
    [[nodiscard]] Result<DeliveryDetails> details(const DeliveryId &id); ///< NotFound
    /** Whose deliveries those are: ids of integrations, each once. */
    [[nodiscard]] Result<QStringList> integrationsOf(const QList<DeliveryId> &ids);
    /** Deliveries that ended Done with verdict Rejected or Failed, or are Held, since @p since. */
    [[nodiscard]] Result<QList<DeliveryId>> failedSince(const QDateTime &since);

    struct SkipRow
    {
        Skip skip;
        QString workspaceName; ///< "organization/workspace"
        Stage stage = Stage::Plan;
        RunStatus status = RunStatus::Completed;
        QDateTime at;
    };
    [[nodiscard]] Result<QList<SkipRow>> skips(const HistoryFilter &filter, int limit); ///< newest first

    /** For the cards: the last delivery of an integration and its counts over the last 24 hours. */
    struct IntegrationActivity
    {
        std::optional<Delivery> last;
        int deliveredToday = 0;
        int failedToday = 0; ///< rejected, failed or held
        QList<int> perDay;   ///< deliveries in each of the last 14 days, oldest first
    };
    [[nodiscard]] Result<IntegrationActivity> activity(const IntegrationId &id, const QDateTime &now);

private:
    Connection &m_connection;
};

} // namespace infradots

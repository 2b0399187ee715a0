// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/historystore.h"

#include "models/store/deliveryrows.h"
#include "models/store/historyfilter.h"
#include "models/store/sqlerror.h"
#include "models/store/storeerrors.h"

#include <nlohmann/json.hpp>

namespace infradots {

namespace {

constexpr int ActivityDays = 14;

QString idsToJson(const QList<DeliveryId> &ids)
{
    nlohmann::json list = nlohmann::json::array();
    for (const DeliveryId &id : ids)
        list.push_back(id.text().toStdString());
    return QString::fromStdString(list.dump());
}

QString selectDelivery()
{
    return u"SELECT " % deliveryColumns() % u" FROM delivery";
}

DeliveryId readId(const Row &row)
{
    return row.id<DeliveryId>(0);
}

Result<QList<Attempt>> attemptsOf(Connection &connection, const DeliveryId &id)
{
    Statement statement(connection, "delivery_attempt.list",
                        u"SELECT " % attemptColumns() %
                            u" FROM delivery_attempt WHERE delivery_id = ? ORDER BY number");
    return statement.bind(id).all(readAttempt);
}

/** Gives each delivery its attempts, by one statement. */
Result<QList<HistoryEntry>> withAttempts(Connection &connection, const QList<Delivery> &deliveries)
{
    QList<HistoryEntry> entries;
    QHash<QString, qsizetype> places;
    QList<DeliveryId> ids;
    for (const Delivery &delivery : deliveries) {
        places.insert(delivery.id.text(), entries.size());
        ids.append(delivery.id);
        entries.append(HistoryEntry{.delivery = delivery, .attempts = {}});
    }
    Statement statement(connection, "delivery_attempt.listMany",
                        u"SELECT " % attemptColumns() %
                            u", delivery_id FROM delivery_attempt "
                            u"WHERE delivery_id IN (SELECT value FROM json_each(?)) ORDER BY delivery_id, number");
    const auto read = statement.bind(idsToJson(ids)).each([&](const Row &row) -> Result<void> {
        auto attempt = readAttempt(row);
        if (!attempt)
            return failure(attempt.error());
        entries[places.value(row.text(10))].attempts.append(std::move(*attempt));
        return {};
    });
    if (!read)
        return failure(read.error());
    return entries;
}

/** What failed in the sense of the cards: it ended badly, or waits for the admin. */
bool isTrouble(const QString &state, const QString &verdict)
{
    return state == toText(DeliveryState::Held) ||
           (state == toText(DeliveryState::Done) &&
            (verdict == toText(Verdict::Rejected) || verdict == toText(Verdict::Failed)));
}

} // namespace

Result<QList<Delivery>> HistoryStore::page(const HistoryFilter &filter, const DeliveryId &before, int limit)
{
    WhereClause where = WhereClause::forDeliveries(filter);
    if (!before.isNull())
        where.add(QStringLiteral("delivery.id < ?"), {before.text()});
    Statement statement(m_connection, "delivery.page",
                        selectDelivery() % where.sql() % u" ORDER BY delivery.id DESC LIMIT ?");
    where.bindTo(statement);
    return statement.bind(limit).all(readDelivery);
}

Result<QList<DeliveryId>> HistoryStore::anchors(const HistoryFilter &filter, int stride)
{
    const WhereClause where = WhereClause::forDeliveries(filter);
    Statement statement(m_connection, "delivery.anchors",
                        u"SELECT id FROM (SELECT delivery.id AS id, row_number() OVER (ORDER BY delivery.id DESC) "
                        u"AS place FROM delivery" %
                            where.sql() % u") WHERE place % ? = 0");
    where.bindTo(statement);
    return statement.bind(qMax(1, stride)).all(readId);
}

Result<qint64> HistoryStore::count(const HistoryFilter &filter)
{
    const WhereClause where = WhereClause::forDeliveries(filter);
    Statement statement(m_connection, "delivery.count", u"SELECT count(*) FROM delivery" % where.sql());
    where.bindTo(statement);
    return required(statement.first([](const Row &row) { return row.number(0); }), "delivery");
}

Result<QList<HistoryEntry>> HistoryStore::entries(const HistoryFilter &filter, int limit)
{
    const auto deliveries = page(filter, {}, limit);
    if (!deliveries)
        return failure(deliveries.error());
    return withAttempts(m_connection, *deliveries);
}

Result<QList<HistoryEntry>> HistoryStore::entries(const QList<DeliveryId> &ids)
{
    Statement statement(m_connection, "delivery.byIds",
                        u"SELECT " % deliveryColumns() %
                            u" FROM json_each(?) AS wanted JOIN delivery ON delivery.id = wanted.value "
                            u"ORDER BY wanted.key");
    const auto deliveries = statement.bind(idsToJson(ids)).all(readDelivery);
    if (!deliveries)
        return failure(deliveries.error());
    return withAttempts(m_connection, *deliveries);
}

Result<DeliveryDetails> HistoryStore::details(const DeliveryId &id)
{
    Statement find(m_connection, "delivery.get", selectDelivery() % u" WHERE delivery.id = ?");
    auto delivery = required(find.bind(id).first(readDelivery), "delivery");
    if (!delivery)
        return failure(delivery.error());
    Statement findEvent(m_connection, "stage_event.get",
                        u"SELECT " % eventColumns() % u" FROM stage_event WHERE stage_event.id = ?");
    auto event = required(findEvent.bind(delivery->eventId).first(readEvent), "stage_event");
    if (!event)
        return failure(event.error());
    Statement findBody(m_connection, "delivery_body.get",
                       QStringLiteral("SELECT body FROM delivery_body WHERE delivery_id = ?"));
    auto body = findBody.bind(id).first([](const Row &row) { return row.bytes(0); });
    if (!body)
        return failure(body.error());
    auto attempts = attemptsOf(m_connection, id);
    if (!attempts)
        return failure(attempts.error());
    return DeliveryDetails{.delivery = std::move(*delivery),
                           .event = std::move(*event),
                           .body = body->value_or(QByteArray()),
                           .attempts = std::move(*attempts)};
}

Result<QStringList> HistoryStore::integrationsOf(const QList<DeliveryId> &ids)
{
    Statement statement(m_connection, "delivery.integration",
                        QStringLiteral("SELECT coalesce(integration_id, '') FROM delivery WHERE id = ?"));
    QSet<QString> integrations;
    for (const DeliveryId &id : ids) {
        const auto integration = statement.bind(id).first([](const Row &row) { return row.text(0); });
        if (!integration)
            return failure(integration.error());
        if (integration->has_value())
            integrations.insert(**integration);
    }
    return QStringList(integrations.cbegin(), integrations.cend());
}

Result<QList<DeliveryId>> HistoryStore::failedSince(const QDateTime &since)
{
    Statement statement(m_connection, "delivery.failedSince",
                        QStringLiteral("SELECT id FROM delivery WHERE verdict IN ('rejected', 'failed', 'unknown') "
                                       "AND state = 'done' AND verdict <> 'unknown' AND created_at >= ? "
                                       "UNION SELECT id FROM delivery WHERE state IN ('held', 'cancelled') "
                                       "AND state = 'held' AND created_at >= ? ORDER BY id"));
    return statement.bind(since).bind(since).all(readId);
}

Result<QList<HistoryStore::SkipRow>> HistoryStore::skips(const HistoryFilter &filter, int limit)
{
    const WhereClause where = WhereClause::forSkips(filter);
    Statement statement(m_connection, "skip.list",
                        u"SELECT " % skipColumns() %
                            u", stage_event.workspace_name, stage_event.stage, stage_event.status, "
                            u"stage_event.received_at FROM skip JOIN stage_event ON stage_event.id = skip.event_id" %
                            where.sql() % u" ORDER BY skip.event_id DESC, skip.attachment_id LIMIT ?");
    where.bindTo(statement);
    return statement.bind(limit).all([](const Row &row) -> Result<SkipRow> {
        auto skip = readSkip(row);
        if (!skip)
            return failure(skip.error());
        const auto stage = known(stageFromText(row.text(7)), "stage_event.stage");
        const auto status = known(runStatusFromText(row.text(8)), "stage_event.status");
        if (!stage || !status)
            return failure(stage ? status.error() : stage.error());
        return SkipRow{.skip = std::move(*skip),
                       .workspaceName = row.text(6),
                       .stage = *stage,
                       .status = *status,
                       .at = row.time(9)};
    });
}

Result<HistoryStore::IntegrationActivity> HistoryStore::activity(const IntegrationId &id, const QDateTime &now)
{
    HistoryFilter filter;
    filter.integration = id;
    const auto newest = page(filter, {}, 1);
    if (!newest)
        return failure(newest.error());

    IntegrationActivity activity;
    activity.perDay = QList<int>(ActivityDays, 0);
    if (!newest->isEmpty())
        activity.last = newest->first();

    constexpr qint64 day = 24LL * 60 * 60 * 1000;
    const qint64 end = now.toMSecsSinceEpoch();
    Statement statement(m_connection, "delivery.activity",
                        QStringLiteral("SELECT (? - created_at) / ? AS age, state, coalesce(verdict, ''), count(*) "
                                       "FROM delivery WHERE integration_id = ? AND created_at > ? AND created_at <= ? "
                                       "GROUP BY 1, 2, 3"));
    statement.bind(end).bind(day).bind(id).bind(end - ActivityDays * day).bind(end);
    const auto read = statement.each([&activity](const Row &row) -> Result<void> {
        const int age = row.integer(0);
        const int deliveries = row.integer(3);
        activity.perDay[ActivityDays - 1 - age] += deliveries;
        if (age > 0)
            return {};
        if (isTrouble(row.text(1), row.text(2)))
            activity.failedToday += deliveries;
        else if (row.text(2) == toText(Verdict::Delivered) || row.text(2) == toText(Verdict::Accepted))
            activity.deliveredToday += deliveries;
        return {};
    });
    if (!read)
        return failure(read.error());
    return activity;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A burst of events with three deliveries each into the outbox, against the same rows written by bare prepared inserts,
// 512 rows a transaction.
#include "tests/bench/measure.h"
#include "tests/delivery/outboxfixture.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace infradots;

namespace {

constexpr int PerEvent = 3;

void enqueue(test::OutboxFixture &fixture, const QList<Integration> &integrations, int events)
{
    // As a burst arrives: one event, one transaction's worth of work after the other, as many as fit in one.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    constexpr int EventsPerTransaction = 512 / PerEvent;
    for (int done = 0; done < events; done += EventsPerTransaction) {
        const int here = std::min(EventsPerTransaction, events - done);
        const auto saved = fixture.temp.write([&, here](Connection &connection) -> Result<void> {
            OutboxStore outbox(connection);
            for (int i = 0; i < here; ++i) {
                StageEvent event;
                event.id = EventId::create();
                event.key = event.id.text();
                event.workspaceId = fixture.workspace.id;
                event.receivedAt = now;
                const auto sequence = outbox.insertEvent(event);
                if (!sequence)
                    return failure(sequence.error());
                QList<OutboxItem> items;
                for (const Integration &integration : integrations) {
                    OutboxItem item = fixture.item(integration, integration.name.toUtf8(), now);
                    item.delivery.eventId = event.id;
                    item.delivery.sequence = *sequence;
                    item.body = QByteArray(963, 'x');
                    items.append(item);
                }
                if (auto inserted = outbox.insertDeliveries(items); !inserted)
                    return inserted;
            }
            return {};
        });
        if (!saved)
            qFatal("the burst cannot be written: %s", test::whatFailed(saved).constData());
    }
}

struct Table
{
    QString name;
    QList<QVariantList> rows;
};

QSqlDatabase openBare(const QString &path, const QString &name)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(path);
    if (!database.open())
        qFatal("the peer's database does not open");
    for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON"})
        QSqlQuery(QString::fromLatin1(pragma), database);
    return database;
}

QList<Table> readRows(const QString &path)
{
    QList<Table> tables;
    {
        const QSqlDatabase database = openBare(path, QStringLiteral("source"));
        for (const char *name : {"stage_event", "delivery", "delivery_body"}) {
            Table table{QString::fromLatin1(name), {}};
            QSqlQuery query(QStringLiteral("SELECT * FROM ") + table.name, database);
            while (query.next()) {
                QVariantList row;
                for (int column = 0; column < query.record().count(); ++column)
                    row.append(query.value(column));
                table.rows.append(row);
            }
            tables.append(table);
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("source"));
    return tables;
}

void insertBare(QSqlDatabase &database, const QList<Table> &tables)
{
    for (const Table &table : tables) {
        QStringList marks;
        for (qsizetype i = 0; i < table.rows.first().size(); ++i)
            marks.append(QStringLiteral("?"));
        QSqlQuery insert(database);
        insert.prepare(QStringLiteral("INSERT INTO ") + table.name + QStringLiteral(" VALUES (") + marks.join(u',') +
                       u')');
        for (qsizetype row = 0; row < table.rows.size(); ++row) {
            if (row % 512 == 0)
                QSqlQuery(QStringLiteral("BEGIN IMMEDIATE"), database);
            for (qsizetype i = 0; i < table.rows.at(row).size(); ++i)
                insert.bindValue(static_cast<int>(i), table.rows.at(row).at(i));
            if (!insert.exec())
                qFatal("the peer cannot write");
            if (row % 512 == 511 || row + 1 == table.rows.size())
                QSqlQuery(QStringLiteral("COMMIT"), database);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int rounds = arguments.size() > 1 ? arguments.at(1).toInt() : 7;
    const int events = arguments.size() > 2 ? arguments.at(2).toInt() : 10'000;

    bench::Ratios ratios;
    for (int round = 0; round < rounds; ++round) {
        test::OutboxFixture ours;
        QList<Integration> integrations;
        for (int i = 0; i < PerEvent; ++i)
            integrations.append(ours.addIntegration(IntegrationType::Webhook));
        const bench::Cost cost = bench::measure([&] { enqueue(ours, integrations, events); });
        const QList<Table> rows = readRows(ours.temp.path());

        test::OutboxFixture peer; // for its empty, migrated file
        {
            QSqlDatabase database = openBare(peer.temp.path(), QStringLiteral("peer"));
            ratios.add(cost, bench::measure([&] { insertBare(database, rows); }));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("peer"));
    }
    ratios.print("goal 3, burst", "bare inserts, 512 rows a transaction", 0.5, 0);
    return 0;
}

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/databasewatch.h"
#include "models/store/auditstore.h"
#include "models/store/database.h"
#include "tests/support/waitfor.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace infradots;
using infradots::test::waitFor;

namespace {

Result<void> commit(Database &database)
{
    return waitFor(database.write([](Connection &connection) {
        return AuditStore(connection)
            .append({QDateTime::currentDateTimeUtc(), QStringLiteral("me"), QStringLiteral("test"), {}, {}, {}});
    }));
}

} // namespace

class TestDatabaseWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfCommitsByAnother();
    void isSilentAtRest();
    void watchesNothingWithoutAFile();
};

void TestDatabaseWatch::tellsOfCommitsByAnother()
{
    QTemporaryDir folder;
    const DatabaseLocation location{Dialect::Sqlite, folder.filePath(QStringLiteral("watched.db")), {}};
    Database ours;
    Database theirs;
    QVERIFY(waitFor(ours.open(location, OpenMode::CreateOrMigrate)));
    QVERIFY(waitFor(theirs.open(location, OpenMode::Existing)));
    QCOMPARE(ours.filePath(), location.path);

    DatabaseWatch watch;
    watch.watch(ours.filePath());
    QSignalSpy committed(&watch, &DatabaseWatch::committed);
    for (int round = 0; round < 3; ++round) {
        QTest::qWait(100); // what the round before had to tell has been told
        committed.clear();
        QVERIFY(commit(theirs));
        QTRY_VERIFY_WITH_TIMEOUT(!committed.isEmpty(), 5000); // may have come while the commit was waited for
    }
}

void TestDatabaseWatch::isSilentAtRest()
{
    QTemporaryDir folder;
    const DatabaseLocation location{Dialect::Sqlite, folder.filePath(QStringLiteral("quiet.db")), {}};
    Database database;
    QVERIFY(waitFor(database.open(location, OpenMode::CreateOrMigrate)));
    QVERIFY(commit(database));
    DatabaseWatch watch;
    watch.watch(database.filePath());
    QTest::qWait(3000); // past the checkpoint that follows a pause
    QSignalSpy committed(&watch, &DatabaseWatch::committed);
    // A transaction that changes nothing writes nothing, so looking for work does not wake itself.
    QVERIFY(waitFor(database.write([](Connection &connection) { return AuditStore(connection).list(1); })));
    QVERIFY(!committed.wait(500));
}

void TestDatabaseWatch::watchesNothingWithoutAFile()
{
    Database closed;
    QVERIFY(closed.filePath().isEmpty());
    DatabaseWatch watch;
    QSignalSpy committed(&watch, &DatabaseWatch::committed);
    watch.watch(closed.filePath());
    QVERIFY(!committed.wait(100));
}

QTEST_GUILESS_MAIN(TestDatabaseWatch)
#include "tst_databasewatch.moc"

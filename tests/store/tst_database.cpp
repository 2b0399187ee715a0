// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sql.h"
#include "tests/support/tempdatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSemaphore>

#include <atomic>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace infradots;
using namespace infradots::test;

namespace {

Result<void> createNotes(Connection &connection)
{
    return connection.sql().execute("test.create", QStringLiteral("CREATE TABLE note (id INTEGER PRIMARY KEY, "
                                                                  "text TEXT UNIQUE, bytes BLOB) STRICT"));
}

Result<void> addNote(Connection &connection, const QString &text, const QByteArray &bytes = {})
{
    Statement statement(connection, "note.insert", QStringLiteral("INSERT INTO note (text, bytes) VALUES (?, ?)"));
    return statement.bind(text).bind(bytes).run();
}

Result<qint64> countNotes(Connection &connection)
{
    Statement statement(connection, "note.count", QStringLiteral("SELECT count(*) FROM note"));
    const auto count = statement.first([](const Row &row) { return row.number(0); });
    return count ? Result<qint64>(count->value_or(-1)) : Result<qint64>(failure(count.error()));
}

uint modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777U : 0U;
}

ErrorCode openError(Database &database, const QString &path, OpenMode mode = OpenMode::CreateOrMigrate)
{
    const auto opened = waitFor(database.open({Dialect::Sqlite, path, {}}, mode));
    return opened ? ErrorCode::Internal : opened.error().code;
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql|duplicate connection|still in use"))); }

    void parsesLocations_data();
    void parsesLocations();
    void makesPrivateFilesWhateverTheUmask();
    void keepsAForeignFolderAsItIs();
    void existingModeNeedsADatabase();
    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();
    void reopensAfterAFailure();
    void readsDoNotWaitForAWrite();
    void readsSeeWhatWasCommitted();
    void readsCannotWrite();
    void rollsBackOnErrorAndOnException();
    void finishesAcceptedJobsOnClose();
    void endsLaterJobsAsCancelled();
    void emptiesTheLogOnClose();
    void checkpointsWhileOpen();
    void reportsConflictsWithoutValues();
    void reportsALockHeldElsewhere();
    void reportsAReadOnlyFolder();
    void reportsAFullDisk();
    void keepsHostileTextsAndBytes();
    void nestsTheSameStatement();
};

void TestDatabase::parsesLocations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QString>("path");
    QTest::newRow("absolute") << u"sqlite:/var/lib/a.db"_qs << true << u"/var/lib/a.db"_qs;
    QTest::newRow("relative") << u"sqlite:a/../b.db"_qs << true << QDir::current().absoluteFilePath(u"b.db"_qs);
    QTest::newRow("home") << u"sqlite:~/b.db"_qs << true << QString(QDir::homePath() + u"/b.db");
    QTest::newRow("blanks in it") << u"sqlite:/a b/ü.db"_qs << true << u"/a b/ü.db"_qs;
    QTest::newRow("nothing") << u"sqlite:"_qs << false << QString();
    QTest::newRow("no scheme") << u"/var/lib/a.db"_qs << false << QString();
    QTest::newRow("another scheme") << u"mysql://host/db"_qs << false << QString();
    QTest::newRow("empty") << QString() << false << QString();
}

void TestDatabase::parsesLocations()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QFETCH(QString, path);
    const auto location = parseDatabaseLocation(text);
    QCOMPARE(location.has_value(), valid);
    if (valid) {
        QCOMPARE(location->dialect, Dialect::Sqlite);
        QCOMPARE(location->path, path);
    } else {
        QCOMPARE(location.error().code, ErrorCode::InvalidInput);
    }
    const auto server = parseDatabaseLocation(u"postgresql://host/db"_qs);
    QVERIFY(server && server->dialect == Dialect::PostgreSql);
    Database database;
    const auto opened = waitFor(database.open(*server, OpenMode::Existing));
    QVERIFY(!opened && opened.error().code == ErrorCode::InvalidInput);
}

void TestDatabase::makesPrivateFilesWhateverTheUmask()
{
    QTemporaryDir folder;
    for (const mode_t mask : {mode_t(0), mode_t(0277)}) {
        const mode_t before = ::umask(mask);
        const QString inner = folder.filePath(QStringLiteral("made-%1").arg(mask));
        const QString path = inner + u"/deeper/test.db";
        Database database;
        const auto opened = waitFor(database.open({Dialect::Sqlite, path, {}}, OpenMode::CreateOrMigrate));
        const auto written = waitFor(database.write([](Connection &connection) { return createNotes(connection); }));
        ::umask(before);
        INFRADOTS_REQUIRE(opened);
        INFRADOTS_REQUIRE(written);
        QCOMPARE(modeOf(inner), 0700U);
        QCOMPARE(modeOf(inner + u"/deeper"), 0700U);
        for (const QString &suffix : {u""_qs, u"-wal"_qs, u"-shm"_qs})
            QCOMPARE(modeOf(path + suffix), 0600U);
    }
}

void TestDatabase::keepsAForeignFolderAsItIs()
{
    QTemporaryDir folder;
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);
    Database database;
    const QString path = folder.filePath(u"test.db"_qs);
    INFRADOTS_REQUIRE(waitFor(database.open({Dialect::Sqlite, path, {}}, OpenMode::CreateOrMigrate)));
    QCOMPARE(modeOf(folder.path()), 0755U);
}

void TestDatabase::existingModeNeedsADatabase()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"not/there.db"_qs);
    Database database;
    QCOMPARE(openError(database, path, OpenMode::Existing), ErrorCode::DatabaseMissing);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"not"_qs)));
    INFRADOTS_REQUIRE(waitFor(database.open({Dialect::Sqlite, path, {}}, OpenMode::CreateOrMigrate)));
    Database second;
    INFRADOTS_REQUIRE(waitFor(second.open({Dialect::Sqlite, path, {}}, OpenMode::Existing)));
}

void TestDatabase::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("just some notes that somebody keeps\n");
    QTest::newRow("right header, then rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(8192, 'x');
    QTest::newRow("one byte") << QByteArray("x");
}

void TestDatabase::refusesWhatIsNoDatabase()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    Database database;
    QCOMPARE(openError(database, path), ErrorCode::DatabaseCorrupt);
    QCOMPARE(openError(database, path, OpenMode::Existing), ErrorCode::DatabaseCorrupt);
    QCOMPARE(openError(database, folder.path()), ErrorCode::DatabaseCorrupt);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestDatabase::reopensAfterAFailure()
{
    QTemporaryDir folder;
    Database database;
    QCOMPARE(openError(database, folder.path()), ErrorCode::DatabaseCorrupt);
    const auto refused = waitFor(database.read([](Connection &) -> Result<void> { return {}; }));
    QVERIFY(!refused && refused.error().code == ErrorCode::DatabaseCorrupt);

    const DatabaseLocation location{Dialect::Sqlite, folder.filePath(u"test.db"_qs), {}};
    INFRADOTS_REQUIRE(waitFor(database.open(location, OpenMode::CreateOrMigrate)));
    INFRADOTS_REQUIRE(waitFor(database.read([](Connection &) -> Result<void> { return {}; })));
    QVERIFY(!waitFor(database.open(location, OpenMode::CreateOrMigrate)));
}

void TestDatabase::readsDoNotWaitForAWrite()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write(createNotes));
    QSemaphore release;
    auto longWrite = temp.database().write([&release](Connection &connection) -> Result<void> {
        if (auto added = addNote(connection, u"held"_qs); !added)
            return added;
        release.acquire();
        return {};
    });
    const auto during = temp.read(countNotes);
    const bool stillWriting = !longWrite.isFinished();
    release.release();
    INFRADOTS_REQUIRE(during);
    QCOMPARE(*during, 0);
    QVERIFY(stillWriting);
    INFRADOTS_REQUIRE(waitFor(longWrite));
    QCOMPARE(*temp.read(countNotes), 1);
}

void TestDatabase::readsSeeWhatWasCommitted()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write(createNotes));
    for (int i = 1; i <= 200; ++i) {
        INFRADOTS_REQUIRE(temp.write([i](Connection &c) { return addNote(c, QString::number(i)); }));
        QCOMPARE(*temp.read(countNotes), i);
    }
}

void TestDatabase::readsCannotWrite()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write(createNotes));
    const auto refused = temp.read([](Connection &c) { return addNote(c, u"no"_qs); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DatabaseReadOnly);
    QCOMPARE(*temp.read(countNotes), 0);
}

void TestDatabase::rollsBackOnErrorAndOnException()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write(createNotes));
    const auto failed = temp.write([](Connection &c) -> Result<int> {
        (void)addNote(c, u"one"_qs);
        return failure(ErrorCode::InvalidInput, u"No."_qs, u"detail"_qs);
    });
    QVERIFY(!failed);
    QCOMPARE(failed.error().detail, u"detail"_qs);
    const auto thrown = temp.write([](Connection &c) -> Result<int> {
        (void)addNote(c, u"two"_qs);
        throw std::runtime_error("oops");
    });
    QVERIFY(!thrown);
    QCOMPARE(thrown.error().code, ErrorCode::Internal);
    QCOMPARE(*temp.read(countNotes), 0);
    INFRADOTS_REQUIRE(temp.write([](Connection &c) { return addNote(c, u"three"_qs); }));
    QCOMPARE(*temp.read(countNotes), 1);
}

void TestDatabase::finishesAcceptedJobsOnClose()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write(createNotes));
    QList<QFuture<Result<void>>> futures;
    for (int i = 0; i < 300; ++i)
        futures.append(temp.database().write([i](Connection &c) { return addNote(c, QString::number(i)); }));
    temp.close();
    for (const auto &future : futures) {
        QVERIFY(future.isFinished());
        INFRADOTS_REQUIRE(future.result());
    }
    INFRADOTS_REQUIRE(temp.open());
    QCOMPARE(*temp.read(countNotes), 300);
}

void TestDatabase::endsLaterJobsAsCancelled()
{
    Database never;
    QCOMPARE(waitFor(never.read(countNotes)).error().code, ErrorCode::Cancelled);
    TempDatabase temp;
    temp.close();
    QCOMPARE(temp.read(countNotes).error().code, ErrorCode::Cancelled);
    QCOMPARE(temp.write(createNotes).error().code, ErrorCode::Cancelled);
    temp.close();
}

void TestDatabase::emptiesTheLogOnClose()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write(createNotes));
    QVERIFY(QFileInfo(temp.path() + u"-wal").size() > 0);
    temp.close();
    QVERIFY(!QFileInfo::exists(temp.path() + u"-wal"));
    QVERIFY(!QFileInfo::exists(temp.path() + u"-shm"));
}

void TestDatabase::checkpointsWhileOpen()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write(createNotes));
    const qint64 before = QFileInfo(temp.path()).size();
    const QByteArray page(4096, 'p');
    for (int i = 0; i < 300; ++i)
        INFRADOTS_REQUIRE(temp.write([i, page](Connection &c) { return addNote(c, QString::number(i), page); }));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(temp.path()).size() > before + 200 * 4096, 8000);
}

void TestDatabase::reportsConflictsWithoutValues()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write(createNotes));
    INFRADOTS_REQUIRE(temp.write([](Connection &c) { return addNote(c, u"canary"_qs); }));
    const auto twice = temp.write([](Connection &c) { return addNote(c, u"canary"_qs); });
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::Conflict);
    QCOMPARE(twice.error().detail, u"sqlite 2067 in note.insert"_qs);
    QVERIFY(!twice.error().message.contains(u"canary"));
}

void TestDatabase::reportsALockHeldElsewhere()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write(createNotes));
    auto other = SqlConnection::openSqlite(temp.path(), SqlAccess::Write);
    INFRADOTS_REQUIRE(other);
    auto held = Transaction::begin(**other, Transaction::Kind::Immediate);
    INFRADOTS_REQUIRE(held);
    const auto refused = temp.write([](Connection &c) { return addNote(c, u"late"_qs); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DatabaseBusy);
    QCOMPARE(*temp.read(countNotes), 0); // readers go on
    held->reset();
    INFRADOTS_REQUIRE(temp.write([](Connection &c) { return addNote(c, u"late"_qs); }));
}

void TestDatabase::reportsAReadOnlyFolder()
{
    QTemporaryDir folder;
    const QByteArray name = QFile::encodeName(folder.path());
    if (::geteuid() == 0) {
        if (::mount("tmpfs", name.constData(), "tmpfs", MS_RDONLY, "size=1m") != 0)
            QSKIP("needs the right to mount a file system, or not to be root");
    } else {
        ::chmod(name.constData(), 0500);
    }
    Database database;
    const ErrorCode inside = openError(database, folder.filePath(u"test.db"_qs));
    const ErrorCode below = openError(database, folder.filePath(u"new/test.db"_qs));
    if (::geteuid() == 0)
        ::umount(name.constData());
    else
        ::chmod(name.constData(), 0700);
    QCOMPARE(inside, ErrorCode::DatabaseReadOnly);
    QCOMPARE(below, ErrorCode::DatabaseReadOnly);
}

void TestDatabase::reportsAFullDisk()
{
    // In a child whose files may not grow: what a quota does, and it needs no rights.
    const auto child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        int code = 1;
        {
            QTemporaryDir folder;
            Database database;
            const DatabaseLocation location{Dialect::Sqlite, folder.filePath(u"test.db"_qs), {}};
            const bool opened = waitFor(database.open(location, OpenMode::CreateOrMigrate)).has_value() &&
                                waitFor(database.write(createNotes)).has_value();
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{.rlim_cur = 1 << 20, .rlim_max = 1 << 20};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const auto full =
                waitFor(database.write([](Connection &c) { return addNote(c, u"big"_qs, QByteArray(4 << 20, 'x')); }));
            const auto small = waitFor(database.write([](Connection &c) { return addNote(c, u"small"_qs); }));
            const auto count = waitFor(database.read(countNotes));
            if (opened && !full && full.error().code == ErrorCode::DiskFull && small && count == qint64(1))
                code = 0;
        }
        ::_exit(code);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestDatabase::keepsHostileTextsAndBytes()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write(createNotes));
    QRandomGenerator random(20261123);
    const QStringList pieces{u"'"_qs,      u"\""_qs,   u"--"_qs, u";"_qs,  u"?"_qs,
                             u":a"_qs,     u"%"_qs,    u"_"_qs,  u"\\"_qs, QString(QChar::Null),
                             u"😀"_qs,      u"ü"_qs,    u"\n"_qs, u"\r"_qs, u"'); DROP TABLE note; --"_qs,
                             u"\u202e"_qs, u"NULL"_qs, u" "_qs,  u"x"_qs,  u"\u0001"_qs};
    QStringList texts;
    QList<QByteArray> blobs;
    for (int i = 0; i < 1000; ++i) {
        QString text = QString::number(i);
        for (int length = random.bounded(12); length > 0; --length)
            text += pieces[random.bounded(int(pieces.size()))];
        QByteArray bytes(random.bounded(40), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        texts.append(text);
        blobs.append(bytes);
    }
    INFRADOTS_REQUIRE(temp.write([&](Connection &c) -> Result<void> {
        for (int i = 0; i < texts.size(); ++i) {
            if (auto added = addNote(c, texts[i], blobs[i]); !added)
                return added;
        }
        return {};
    }));
    using Pair = std::pair<QString, QByteArray>;
    const auto back = temp.read([](Connection &c) {
        return Statement(c, "note.list", QStringLiteral("SELECT text, bytes FROM note ORDER BY id"))
            .all([](const Row &row) { return Pair(row.text(0), row.bytes(1)); });
    });
    INFRADOTS_REQUIRE(back);
    QCOMPARE(back->size(), texts.size());
    for (int i = 0; i < texts.size(); ++i) {
        QCOMPARE(back->at(i).first, texts[i]);
        QCOMPARE(back->at(i).second, blobs[i]);
    }
}

void TestDatabase::nestsTheSameStatement()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write(createNotes));
    INFRADOTS_REQUIRE(temp.write([](Connection &c) -> Result<void> {
        for (const QString &text : {u"a"_qs, u"b"_qs, u"c"_qs}) {
            if (auto added = addNote(c, text); !added)
                return added;
        }
        return {};
    }));
    const QString sql = QStringLiteral("SELECT text FROM note ORDER BY id");
    const auto read = [](const Row &row) { return row.text(0); };
    const auto pairs = temp.read([&](Connection &c) -> Result<QStringList> {
        QStringList found;
        const auto outer = Statement(c, "note.texts", sql).each([&](const Row &row) -> Result<void> {
            const auto inner = Statement(c, "note.texts", sql).all(read);
            if (!inner)
                return failure(inner.error());
            found.append(row.text(0) + QString::number(inner->size()));
            return {};
        });
        return outer ? Result<QStringList>(found) : Result<QStringList>(failure(outer.error()));
    });
    INFRADOTS_REQUIRE(pairs);
    QCOMPARE(*pairs, QStringList({u"a3"_qs, u"b3"_qs, u"c3"_qs}));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"

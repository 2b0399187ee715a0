// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrator.h"

#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/sql.h"
#include "models/store/sqlscript.h"
#include "tests/support/tempdatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include <sys/stat.h>

using namespace infradots;
using namespace infradots::test;

namespace {

Migration firstMigration()
{
    return {1, u"CREATE TABLE animal (name TEXT NOT NULL) STRICT;\n"
               u"INSERT INTO animal VALUES ('cat'), ('dog');"_qs};
}

/** Long enough to be killed in the middle of. */
Migration secondMigration()
{
    return {2, u"CREATE TABLE plant (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
               u"INSERT INTO plant WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)\n"
               u"  SELECT i, 'plant ' || i FROM n;\n"
               u"ALTER TABLE animal ADD COLUMN legs INTEGER NOT NULL DEFAULT 4;\n"
               u"UPDATE plant SET name = name || '!';"_qs};
}

Result<Migrator::Outcome> migrate(const QString &path, const QList<Migration> &migrations)
{
    const auto connection = SqlConnection::openSqlite(path, SqlAccess::Write);
    if (!connection)
        return failure(connection.error());
    return Migrator(**connection, migrations).migrate(path);
}

qint64 number(const QString &path, const QString &sql)
{
    const auto connection = SqlConnection::openSqlite(path, SqlAccess::Write);
    if (!connection)
        return -1;
    const auto found = Statement(**connection, "test", sql).first([](const Row &row) { return row.number(0); });
    return found && *found ? **found : -1;
}

int versionOf(const QString &path)
{
    const auto connection = SqlConnection::openSqlite(path, SqlAccess::Write);
    return connection ? Migrator(**connection, {}).version().value_or(-1) : -1;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql|duplicate connection|still in use"))); }

    void splitsScripts_data();
    void splitsScripts();
    void carriesItsMigrations();
    void makesAFreshDatabase();
    void makesItOnceWhenTwoStart();
    void upgradesAnOlderOneAndKeepsACopy();
    void bringsTheFirstReleaseUpToDate();
    void keepsAttemptsOfBeforeTheirFailuresHadWords();
    void existingModeRefusesAnOlderOne();
    void refusesANewerOneUntouched();
    void refusesADatabaseOfSomethingElse();
    void rollsBackABrokenMigration();
    void survivesBeingKilled();
    void removesSecretsWithTheirRows();
};

void TestMigrator::splitsScripts_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("only comments") << u"-- a; b\n/* c; */ ;;"_qs << QStringList();
    QTest::newRow("two") << u"SELECT 1; SELECT 2"_qs << QStringList({u"SELECT 1"_qs, u"SELECT 2"_qs});
    QTest::newRow("strings") << u"SELECT 'a;''b--', \"c;\", `d;`, [e;];SELECT 2;"_qs
                             << QStringList({u"SELECT 'a;''b--', \"c;\", `d;`, [e;]"_qs, u"SELECT 2"_qs});
    QTest::newRow("trigger")
        << u"CREATE TRIGGER t AFTER DELETE ON a BEGIN DELETE FROM b; SELECT CASE WHEN 1 THEN 2 END; END; SELECT 1;"_qs
        << QStringList(
               {u"CREATE TRIGGER t AFTER DELETE ON a BEGIN DELETE FROM b; SELECT CASE WHEN 1 THEN 2 END; END"_qs,
                u"SELECT 1"_qs});
    QTest::newRow("case outside") << u"SELECT CASE WHEN 1 THEN 2 END; SELECT 1"_qs
                                  << QStringList({u"SELECT CASE WHEN 1 THEN 2 END"_qs, u"SELECT 1"_qs});
    QTest::newRow("open string") << u"SELECT 'a; b"_qs << QStringList({u"SELECT 'a; b"_qs});
}

void TestMigrator::splitsScripts()
{
    QFETCH(QString, script);
    QFETCH(QStringList, statements);
    QCOMPARE(splitStatements(script), statements);
}

void TestMigrator::carriesItsMigrations()
{
    const auto migrations = builtInMigrations(Dialect::Sqlite);
    QVERIFY(!migrations.isEmpty());
    for (int i = 0; i < migrations.size(); ++i) {
        QCOMPARE(migrations[i].version, i + 1);
        QVERIFY(splitStatements(migrations[i].sql).size() > 0);
    }
}

void TestMigrator::makesAFreshDatabase()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.db"_qs);
    QCOMPARE(*migrate(path, builtInMigrations(Dialect::Sqlite)), Migrator::Outcome::Created);
    QCOMPARE(*migrate(path, builtInMigrations(Dialect::Sqlite)), Migrator::Outcome::Unchanged);
    const auto latest = static_cast<int>(builtInMigrations(Dialect::Sqlite).size());
    QCOMPARE(versionOf(path), latest);
    QCOMPARE(number(path, u"SELECT count(*) FROM schema_version"_qs), latest);
    QCOMPARE(number(path, u"SELECT count(*) FROM sqlite_master WHERE name IN ('organization', 'workspace', "
                          u"'integration', 'attachment', 'target', 'vault', 'sealed_secret', 'stage_event', "
                          u"'destination', 'delivery', 'delivery_body', 'delivery_attempt', 'skip', 'audit_entry', "
                          u"'slack_channel_list', 'slack_channel', 'slack_renewal')"_qs),
             17);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({u"test.db"_qs})); // no copy was needed
}

void TestMigrator::makesItOnceWhenTwoStart()
{
    for (int round = 0; round < 10; ++round) {
        QTemporaryDir folder;
        const DatabaseLocation location{Dialect::Sqlite, folder.filePath(u"test.db"_qs), {}};
        Database first;
        Database second;
        auto one = first.open(location, OpenMode::CreateOrMigrate);
        auto two = second.open(location, OpenMode::CreateOrMigrate);
        INFRADOTS_REQUIRE(waitFor(one));
        INFRADOTS_REQUIRE(waitFor(two));
        first.close();
        second.close();
        QCOMPARE(versionOf(location.path), int(builtInMigrations(Dialect::Sqlite).size()));
    }
}

void TestMigrator::upgradesAnOlderOneAndKeepsACopy()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.db"_qs);
    QCOMPARE(*migrate(path, {firstMigration()}), Migrator::Outcome::Created);
    QCOMPARE(*migrate(path, {firstMigration(), secondMigration()}), Migrator::Outcome::Upgraded);
    QCOMPARE(versionOf(path), 2);
    QCOMPARE(number(path, u"SELECT count(*) FROM plant WHERE name LIKE 'plant %!'"_qs), 100000);
    QCOMPARE(number(path, u"SELECT sum(legs) FROM animal"_qs), 8);

    const QString copy = path + u".before-v2";
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({u"test.db"_qs, u"test.db.before-v2"_qs}));
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(copy).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
    QCOMPARE(versionOf(copy), 1);
    QCOMPARE(number(copy, u"SELECT count(*) FROM animal"_qs), 2);
}

void TestMigrator::bringsTheFirstReleaseUpToDate()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.db"_qs);
    INFRADOTS_REQUIRE(migrate(path, {builtInMigrations(Dialect::Sqlite).constFirst()}));
    QCOMPARE(versionOf(path), 1);
    for (const char16_t *sql : {
             u"INSERT INTO organization VALUES ('o', 'acme', '', '1.2', 'https://slack.com') RETURNING 1",
             u"INSERT INTO integration VALUES ('i', 'o', 'Ops Slack', 'SLACK', '', 1, "
             u"'{\"team_id\":\"T1\",\"team_name\":\"Acme\",\"bot_name\":\"infradots\"}', 7) RETURNING 1",
             u"INSERT INTO target VALUES ('t', 'i', NULL, '', 0, 'ops') RETURNING 1",
         }) {
        QCOMPARE(number(path, QString::fromUtf16(sql)), 1);
    }

    Database database;
    INFRADOTS_REQUIRE(waitFor(database.open({Dialect::Sqlite, path, {}}, OpenMode::CreateOrMigrate)));
    const auto organization = waitFor(database.read(
        [](Connection &connection) { return OrganizationStore(connection).get(OrganizationId(u"o"_qs)); }));
    INFRADOTS_REQUIRE(organization);
    QCOMPARE(organization->slackApp.redirectUrl, defaultSlackRedirectUrl());
    const auto integration = waitFor(
        database.read([](Connection &connection) { return IntegrationStore(connection).get(IntegrationId(u"i"_qs)); }));
    INFRADOTS_REQUIRE(integration);
    QCOMPARE(integration->slack.botName, u"infradots"_qs);
    QVERIFY(integration->slack.scopes.isEmpty() && !integration->slack.tokenExpiresAt.isValid());
    QCOMPARE(integration->targets.size(), 1);
    QCOMPARE(integration->targets.constFirst().channelId, QString());
    QCOMPARE(integration->revision, 7);
}

void TestMigrator::keepsAttemptsOfBeforeTheirFailuresHadWords()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.db"_qs);
    QList<Migration> before = builtInMigrations(Dialect::Sqlite);
    before.removeIf([](const Migration &migration) { return migration.sql.contains(u"ADD COLUMN failure"); });
    before.resize(1);
    INFRADOTS_REQUIRE(migrate(path, before));
    QCOMPARE(number(path,
                    u"INSERT INTO stage_event VALUES ('e', 'k', NULL, NULL, '', 1, 'plan', 'FAILED', 'live', '', NULL, "
                    u"NULL, '', '', '', '', '', '', 0) RETURNING 1"_qs),
             1);
    QCOMPARE(number(path,
                    u"INSERT INTO delivery VALUES ('d', 'e', NULL, NULL, NULL, NULL, '', '', 'WEBHOOK', '', 'none', "
                    u"'plan', 'FAILED', 'live', '', 1, '', x'00', 'done', 'failed', 1, 0, NULL, NULL, NULL, NULL, 1) "
                    u"RETURNING 1"_qs),
             1);
    QCOMPARE(number(path,
                    u"INSERT INTO delivery_attempt VALUES ('d', 1, 0, 5, NULL, 'failed', 'Refused.', '[]', '[]', x'') "
                    u"RETURNING 1"_qs),
             1);
    QCOMPARE(*migrate(path, builtInMigrations(Dialect::Sqlite)), Migrator::Outcome::Upgraded);
    QCOMPARE(number(path, u"SELECT count(*) FROM delivery_attempt WHERE failure = '' AND error = 'Refused.'"_qs), 1);
}

void TestMigrator::existingModeRefusesAnOlderOne()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.db"_qs);
    INFRADOTS_REQUIRE(migrate(path, builtInMigrations(Dialect::Sqlite)));
    (void)number(path, u"DELETE FROM schema_version WHERE version > 1 RETURNING 1"_qs);
    const QByteArray before = contentOf(path);
    Database database;
    const auto opened = waitFor(database.open({Dialect::Sqlite, path, {}}, OpenMode::Existing));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::DatabaseFailed);
    QCOMPARE(opened.error().detail, u"older"_qs);
    QCOMPARE(contentOf(path), before);
}

void TestMigrator::refusesANewerOneUntouched()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.db"_qs);
    INFRADOTS_REQUIRE(migrate(path, builtInMigrations(Dialect::Sqlite)));
    QCOMPARE(number(path, u"INSERT INTO schema_version VALUES (999, 0, 'later') RETURNING version"_qs), 999);
    const QByteArray before = contentOf(path);
    for (const OpenMode mode : {OpenMode::Existing, OpenMode::CreateOrMigrate}) {
        Database database;
        const auto opened = waitFor(database.open({Dialect::Sqlite, path, {}}, mode));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DatabaseNewer);
    }
    QCOMPARE(contentOf(path), before);
    QVERIFY(!QFile::exists(path + u".before-v1"));
    QCOMPARE(contentOf(path + u"-wal"), QByteArray()); // looking may leave an empty log, never one with changes
}

void TestMigrator::refusesADatabaseOfSomethingElse()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other.db"_qs);
    {
        const auto other = SqlConnection::openSqlite(path, SqlAccess::Write);
        INFRADOTS_REQUIRE(other);
        INFRADOTS_REQUIRE((*other)->execute("test", u"CREATE TABLE schema_version (version INTEGER)"_qs));
        INFRADOTS_REQUIRE((*other)->execute("test", u"INSERT INTO schema_version VALUES (1)"_qs));
    }
    const QByteArray before = contentOf(path);
    Database database;
    const auto opened = waitFor(database.open({Dialect::Sqlite, path, {}}, OpenMode::CreateOrMigrate));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::DatabaseCorrupt);
    QCOMPARE(contentOf(path), before);
}

void TestMigrator::rollsBackABrokenMigration()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.db"_qs);
    const Migration broken{2, u"DROP TABLE animal; CREATE TABLE plant (id INTEGER) STRICT; SELECT nonsense;"_qs};
    INFRADOTS_REQUIRE(migrate(path, {firstMigration()}));
    const auto failed = migrate(path, {firstMigration(), broken});
    QVERIFY(!failed);
    QCOMPARE(versionOf(path), 1);
    QCOMPARE(number(path, u"SELECT count(*) FROM animal"_qs), 2);
    QCOMPARE(number(path, u"SELECT count(*) FROM sqlite_master WHERE name = 'plant'"_qs), 0);
    INFRADOTS_REQUIRE(migrate(path, {firstMigration(), secondMigration()}));
    QCOMPARE(versionOf(path), 2);
}

void TestMigrator::survivesBeingKilled()
{
    int killedBefore = 0;
    for (const int delay : {0, 10, 30, 60, 120}) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"test.db"_qs);
        INFRADOTS_REQUIRE(migrate(path, {firstMigration()}));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--migrate"_qs, path});
        QVERIFY(child.waitForReadyRead(10000)); // it says when it begins
        QTest::qSleep(delay);
        child.kill();
        QVERIFY(child.waitForFinished(10000));

        const int version = versionOf(path);
        QVERIFY(version == 1 || version == 2);
        const bool isOld = version == 1;
        killedBefore += isOld ? 1 : 0;
        QCOMPARE(number(path, u"SELECT count(*) FROM sqlite_master WHERE name = 'plant'"_qs), isOld ? 0 : 1);
        QCOMPARE(number(path, u"SELECT count(*) FROM pragma_table_info('animal')"_qs), isOld ? 1 : 2);
        QCOMPARE(number(path, u"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"_qs), 1);

        INFRADOTS_REQUIRE(migrate(path, {firstMigration(), secondMigration()}));
        QCOMPARE(number(path, u"SELECT count(*) FROM plant WHERE name LIKE 'plant %!'"_qs), 100000);
        QVERIFY(!QFile::exists(path + u".before-v2.unfinished"));
    }
    QVERIFY(killedBefore > 0); // else it was always too late, and this test showed nothing
}

void TestMigrator::removesSecretsWithTheirRows()
{
    TempDatabase temp;
    const auto left = temp.write([](Connection &connection) -> Result<qint64> {
        for (const char16_t *sql : {
                 u"INSERT INTO organization (id, name, platform_url, slack_client_id, slack_base_url) "
                 u"VALUES ('o', 'acme', '', '', '')",
                 u"INSERT INTO workspace VALUES ('w', 'o', 'prod', '')",
                 u"INSERT INTO integration VALUES ('i', 'o', 'Teams', 'TEAMS', '', 1, '{}', 1)",
                 u"INSERT INTO attachment VALUES ('a', 'w', 'i', 'all', '', 0, '', 1)",
                 u"INSERT INTO target (id, integration_id, attachment_id, environment, position, value) "
                 u"VALUES ('t1', 'i', NULL, '', 0, 'x'), ('t2', NULL, 'a', '', 0, 'x')",
                 u"INSERT INTO sealed_secret VALUES ('organization', 'o', 'c', 'k', x'00', x'00'), "
                 u"('integration', 'i', 'c', 'k', x'00', x'00'), ('target', 't1', 'url', 'k', x'00', x'00'), "
                 u"('target', 't2', 'url', 'k', x'00', x'00')",
                 u"DELETE FROM organization WHERE id = 'o'",
             }) {
            if (auto done = connection.sql().execute("test", QString::fromUtf16(sql)); !done)
                return failure(done.error());
        }
        const auto count = Statement(connection, "test",
                                     u"SELECT (SELECT count(*) FROM sealed_secret) + (SELECT count(*) FROM target)"_qs)
                               .first([](const Row &row) { return row.number(0); });
        return count ? Result<qint64>(count->value_or(-1)) : Result<qint64>(failure(count.error()));
    });
    INFRADOTS_REQUIRE(left);
    QCOMPARE(*left, 0);
}

/** As a child of survivesBeingKilled(): migrates, until it is killed. */
static int migrateAsChild(const QString &path)
{
    const auto connection = SqlConnection::openSqlite(path, SqlAccess::Write);
    if (!connection)
        return 2;
    std::puts("begin");
    std::fflush(stdout);
    return Migrator(**connection, {firstMigration(), secondMigration()}).migrate(path) ? 0 : 1;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--migrate") == 0)
        return migrateAsChild(QFile::decodeName(argv[2]));
    TestMigrator test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_migrator.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using Json = CommandLine::Json;

class TestCliVault : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void initTwiceKeepsTheKey();
    void badKeys_data();
    void badKeys();
    void keyForAllToReadIsRefused();
    void newerDatabaseIsRefused();
    void brokenDatabaseIsRefused();
    void withoutKeychainTheSentenceSaysSo();

private:
    [[nodiscard]] static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<CommandLine> m_cli;
};

void TestCliVault::init()
{
    m_cli = std::make_unique<CommandLine>();
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
    const QByteArray document = R"({"organizations": [{"name": "acme", "workspaces": [{"name": "w"}], "integrations": [
                               {"name": "S", "type": "SLACK", "channels": ["a"], "bot_token": "xoxb-canary"}],
                               "attachments": [{"workspace": "w", "integration": "S", "run_after": "all"}]}]})";
    VERIFY_EXIT(m_cli->run({QStringLiteral("apply"), QStringLiteral("-")}, document), 0);
}

void TestCliVault::initTwiceKeepsTheKey()
{
    const QByteArray key = contents(m_cli->keyFile());
    QVERIFY(!key.isEmpty());
    const auto again = m_cli->json({QStringLiteral("init")});
    VERIFY_EXIT(again, 0);
    QCOMPARE(contents(m_cli->keyFile()), key);
    QVERIFY(!again.out.contains(key.trimmed()));
    VERIFY_EXIT(m_cli->run({QStringLiteral("check")}), 0);
}

void TestCliVault::badKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("broken") << QByteArray("not a key\n");
    QTest::newRow("another") << QByteArray("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=\n");
}

void TestCliVault::badKeys()
{
    QFETCH(const QByteArray, key);
    const QByteArray before = m_cli->run({QStringLiteral("export")}).out;
    QVERIFY(QFile::remove(m_cli->keyFile()));
    if (!key.isEmpty()) {
        (void)m_cli->write(QStringLiteral("vault.key"), key);
        QVERIFY(QFile::setPermissions(m_cli->keyFile(), QFile::ReadOwner | QFile::WriteOwner));
    }
    const QStringList event{QStringLiteral("--workspace"), QStringLiteral("acme/w"),   QStringLiteral("--stage"),
                            QStringLiteral("plan"),        QStringLiteral("--status"), QStringLiteral("FAILED")};
    VERIFY_REFUSED(m_cli->run({QStringLiteral("init")}), 1, "key");
    const QByteArray nothing = R"({"organizations": []})";
    VERIFY_REFUSED(m_cli->run({QStringLiteral("apply"), QStringLiteral("-"), QStringLiteral("--prune")}, nothing), 1,
                   "key");
    VERIFY_REFUSED(m_cli->run(QStringList{QStringLiteral("emit")} + event), 1, "key");
    VERIFY_REFUSED(m_cli->run(QStringList{QStringLiteral("render")} + event), 1, "key");
    VERIFY_REFUSED(m_cli->run({QStringLiteral("dispatch"), QStringLiteral("--drain")}), 1, "key");
    VERIFY_REFUSED(m_cli->run({QStringLiteral("test"), QStringLiteral("acme/S")}), 1, "key");

    QCOMPARE(contents(m_cli->keyFile()), key);
    QCOMPARE(m_cli->run({QStringLiteral("export")}).out, before);
    QCOMPARE(m_cli->json({QStringLiteral("history")}).out, QByteArray());
    const auto check = m_cli->json({QStringLiteral("check")});
    QCOMPARE(check.json()["findings"].is_array(), true);
    VERIFY_EXIT(check, 1);
}

void TestCliVault::keyForAllToReadIsRefused()
{
    QVERIFY(QFile::setPermissions(m_cli->keyFile(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    VERIFY_REFUSED(m_cli->run({QStringLiteral("dispatch"), QStringLiteral("--drain")}), 1, "chmod 600");
}

void TestCliVault::newerDatabaseIsRefused()
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        database.setDatabaseName(m_cli->databaseFile());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(
            QStringLiteral("INSERT INTO schema_version (version, applied_at, program) VALUES (9999, 0, '9')")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    VERIFY_REFUSED(m_cli->run({QStringLiteral("list"), QStringLiteral("organizations")}), 1, "newer");
    VERIFY_REFUSED(m_cli->run({QStringLiteral("init")}), 1, "newer");
}

void TestCliVault::brokenDatabaseIsRefused()
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(QString(m_cli->databaseFile() + QString::fromLatin1(suffix)));
    (void)m_cli->write(QStringLiteral("infradots.db"), QByteArray(8192, 'x'));
    VERIFY_EXIT(m_cli->run({QStringLiteral("list"), QStringLiteral("organizations")}), 1);
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 1);
    QCOMPARE(contents(m_cli->databaseFile()), QByteArray(8192, 'x'));
}

void TestCliVault::withoutKeychainTheSentenceSaysSo()
{
    m_cli->unset(QStringLiteral("INFRADOTS_VAULT_KEY_FILE"));
    m_cli->set(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    VERIFY_REFUSED(m_cli->run({QStringLiteral("dispatch"), QStringLiteral("--drain")}), 1, "key");
    VERIFY_EXIT(m_cli->run({QStringLiteral("list"), QStringLiteral("organizations")}), 0);
}

QTEST_GUILESS_MAIN(TestCliVault)
#include "tst_clivault.moc"

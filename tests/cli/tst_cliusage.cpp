// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"

class TestCliUsage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void helpAndVersion();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void wrongUsage_data();
    void wrongUsage();
    void globalOptionsStandBeforeOrAfter();
    void databaseMustBeThere();
    void badDatabaseUrl();
    void fullDiskIsAnError();
};

void TestCliUsage::helpAndVersion()
{
    CommandLine cli;
    const auto version = cli.run({QStringLiteral("--version")});
    VERIFY_EXIT(version, 0);
    QCOMPARE(version.out, QByteArray("infradotsctl " INFRADOTS_VERSION "\n"));
    const auto help = cli.run({QStringLiteral("--help")});
    VERIFY_EXIT(help, 0);
    for (const char *word : {"dispatch", "simulate", "--vault-key-file", "INFRADOTS_DATABASE", "export"})
        QVERIFY2(help.out.contains(word), word);
    QCOMPARE(help.err, QByteArray());
}

void TestCliUsage::everyCommandHasHelp_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("init") << "init" << QByteArray("--database");
    QTest::newRow("apply") << "apply" << QByteArray("--dry-run");
    QTest::newRow("export") << "export" << QByteArray("[FILE]");
    QTest::newRow("list") << "list" << QByteArray("attachments");
    QTest::newRow("route") << "route" << QByteArray("--integration");
    QTest::newRow("render") << "render" << QByteArray("--event");
    QTest::newRow("emit") << "emit" << QByteArray("--commit-url");
    QTest::newRow("simulate") << "simulate" << QByteArray("--for-real");
    QTest::newRow("dispatch") << "dispatch" << QByteArray("--drain");
    QTest::newRow("test") << "test" << QByteArray("ORG/INTEGRATION");
    QTest::newRow("history") << "history" << QByteArray("--verdict");
    QTest::newRow("redeliver") << "redeliver" << QByteArray("--failed-since");
    QTest::newRow("slack") << "slack" << QByteArray("--token-env");
    QTest::newRow("sandbox") << "sandbox" << QByteArray("--fault");
    QTest::newRow("check") << "check" << QByteArray("--format");
}

void TestCliUsage::everyCommandHasHelp()
{
    QFETCH(const QString, command);
    QFETCH(const QByteArray, part);
    CommandLine cli;
    const auto help = cli.run({command, QStringLiteral("--help")});
    VERIFY_EXIT(help, 0);
    QVERIFY2(help.out.contains(part), help.out.constData());
    QVERIFY2(help.out.contains(QByteArray("infradotsctl " + command.toUtf8())), help.out.constData());
}

void TestCliUsage::wrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char *arguments, const char *part) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << QByteArray(part);
    };
    row("", "command is missing");
    row("nonsense", "nonsense");
    row("--nonsense", "nonsense");
    row("list", "organizations");
    row("list secrets", "organizations");
    row("list organizations more", "organizations");
    row("init more", "more");
    row("init --nonsense", "nonsense");
    row("list organizations --format xml", "xml");
    row("apply", "document");
    row("apply a b", "document");
    row("export a b", "file");
    row("route", "--workspace");
    row("emit --workspace a/b --stage plan", "--status");
    row("emit --workspace a/b --stage lunch --status COMPLETED", "lunch");
    row("emit --workspace a/b --stage plan --status completed", "completed");
    row("emit --workspace a/b --stage plan --status COMPLETED --started yesterday", "yesterday");
    row("emit --event x --stage plan", "--stage");
    row("render", "--workspace");
    row("simulate", "--workspace");
    row("dispatch --jobs 0", "--jobs");
    row("dispatch --jobs many", "many");
    row("test", "ORGANIZATION/INTEGRATION");
    row("history --state odd", "odd");
    row("history --verdict done", "done");
    row("history --limit 0", "--limit");
    row("history --since 2025", "2025");
    row("redeliver", "--failed-since");
    row("redeliver x --failed-since 2025-01-01T00:00:00Z", "--failed-since");
    row("slack", "connect, channels or disconnect");
    row("slack dance acme/Ops", "connect, channels or disconnect");
    row("slack connect", "ORGANIZATION/INTEGRATION");
    row("slack connect a/b c/d", "ORGANIZATION/INTEGRATION");
    row("slack connect a/b --cached", "--cached");
    row("slack channels a/b --paste", "--paste");
    row("slack disconnect a/b --token-env X", "--token-env");
    row("slack connect a/b --paste --token-env X", "--token-file");
    row("sandbox --port 70000", "70000");
    row("sandbox --fault teams=slack_is_archived", "slack_is_archived");
    row("sandbox --fault fax=gone", "fax");
}

void TestCliUsage::wrongUsage()
{
    QFETCH(const QString, arguments);
    QFETCH(const QByteArray, part);
    CommandLine cli;
    const auto outcome = cli.run(arguments.split(u' ', Qt::SkipEmptyParts));
    VERIFY_REFUSED(outcome, 2, part);
    QVERIFY(outcome.err.startsWith("infradotsctl: "));
    QVERIFY(!QFile::exists(cli.databaseFile()));
}

void TestCliUsage::globalOptionsStandBeforeOrAfter()
{
    CommandLine cli;
    cli.unset(QStringLiteral("INFRADOTS_DATABASE"));
    cli.unset(QStringLiteral("INFRADOTS_VAULT_KEY_FILE"));
    const QStringList globals{QStringLiteral("--database"), cli.database(), QStringLiteral("--vault-key-file"),
                              cli.keyFile()};
    VERIFY_EXIT(cli.run(globals + QStringList{QStringLiteral("init")}), 0);
    QVERIFY(QFile::exists(cli.databaseFile()));
    QCOMPARE(QFile::permissions(cli.keyFile()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
             QFile::Permissions());
    const auto after = cli.run(QStringList{QStringLiteral("list"), QStringLiteral("organizations")} + globals +
                               QStringList{QStringLiteral("--format=json")});
    VERIFY_EXIT(after, 0);
    QCOMPARE(after.out, QByteArray("[]\n"));
}

void TestCliUsage::databaseMustBeThere()
{
    CommandLine cli;
    VERIFY_REFUSED(cli.run({QStringLiteral("list"), QStringLiteral("organizations")}), 1, "infradotsctl: ");
    QVERIFY(!QFile::exists(cli.databaseFile()));
}

void TestCliUsage::badDatabaseUrl()
{
    CommandLine cli;
    VERIFY_REFUSED(cli.run({QStringLiteral("init"), QStringLiteral("--database"), QStringLiteral("oracle:x")}), 1,
                   "oracle");
}

void TestCliUsage::fullDiskIsAnError()
{
    CommandLine cli;
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(INFRADOTSCTL), {QStringLiteral("--help")});
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), 1);
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"

#include <QDirIterator>
#include <QFileInfo>

#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr uid_t Nobody = 65534;

QByteArray document()
{
    return textOf(like("{'organizations': [{'name': 'acme', 'workspaces': [{'name': 'w'}], 'integrations': "
                       "[{'name': 'Hook', 'type': 'WEBHOOK', 'api_url': 'http://127.0.0.1:9/x', 'api_key': 'k'}], "
                       "'attachments': [{'workspace': 'w', 'integration': 'Hook', 'run_after': 'all'}]}]}"));
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & mode_t(07777) : mode_t(-1);
}

/** Whatever below @p folder others may use, with its mode. Empty folders that the test made itself are its own. */
QStringList openToOthers(const QString &folder)
{
    QStringList open;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const mode_t expected = QFileInfo(path).isDir() ? 0700 : 0600;
        if (modeOf(path) != expected)
            open.append(path.mid(folder.size()) + QStringLiteral(" is %1").arg(modeOf(path), 0, 8));
    }
    return open;
}

/** Runs a program with this umask, as that user. */
class Started
{
public:
    Started(const CommandLine &cli, const QString &program, const QStringList &arguments, mode_t mask,
            uid_t user = ::getuid())
    {
        m_process.setProcessEnvironment(cli.environment());
        m_process.setChildProcessModifier([mask, user] {
            ::umask(mask);
            if (user == ::getuid())
                return;
            if (::setgroups(0, nullptr) != 0 || ::setgid(user) != 0 || ::setuid(user) != 0)
                ::_exit(99);
        });
        m_process.start(program, arguments);
    }
    ~Started()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Started)

    [[nodiscard]] bool ended() { return m_process.waitForFinished(20'000); }
    [[nodiscard]] QProcess &process() { return m_process; }

private:
    QProcess m_process;
};

} // namespace

/** What the programs make is the user's alone, whatever umask they are started with, and so is their memory. */
class TestPrivacy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesArePrivate_data();
    void filesArePrivate();
    void windowsFilesArePrivate_data() { filesArePrivate_data(); }
    void windowsFilesArePrivate();
    void anotherUserGetsNothing();
    void memoryIsPrivate_data();
    void memoryIsPrivate();
    void closedOutputIsNotMistakenForTheDatabase();
};

void TestPrivacy::filesArePrivate_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("000") << 0;
    QTest::newRow("022") << 022;
    QTest::newRow("777") << 0777;
}

void TestPrivacy::filesArePrivate()
{
    QFETCH(const int, mask);
    CommandLine cli;
    const auto run = [&](const QStringList &arguments) {
        Started started(cli, QStringLiteral(INFRADOTSCTL), arguments, mode_t(mask));
        return started.ended() && started.process().exitCode() == 0;
    };
    cli.set(QStringLiteral("INFRADOTS_DATABASE"),
            QStringLiteral("sqlite:") + cli.path(QStringLiteral("some/where/infradots.db")));
    const QString configuration = cli.write(QStringLiteral("document.json"), document());
    QVERIFY(QFile::setPermissions(configuration, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(run({QStringLiteral("init")}));
    QVERIFY(run({QStringLiteral("apply"), configuration}));
    QVERIFY(run({QStringLiteral("export"), cli.path(QStringLiteral("exported.json"))}));
    QVERIFY(run({QStringLiteral("vault"), QStringLiteral("rotate")})); // writes the key file anew
    // While it is open there are two more files beside the database.
    Started dispatcher(cli, QStringLiteral(INFRADOTSCTL), {QStringLiteral("dispatch")}, mode_t(mask));
    const QString database = cli.path(QStringLiteral("some/where/infradots.db"));
    QTRY_VERIFY(QFile::exists(database + QStringLiteral("-shm")));
    QVERIFY(
        run({QStringLiteral("emit"), QStringLiteral("--workspace"), QStringLiteral("acme/w"), QStringLiteral("--stage"),
             QStringLiteral("plan"), QStringLiteral("--status"), QStringLiteral("FAILED")}));
    QTRY_VERIFY(QFileInfo(database + QStringLiteral("-wal")).size() > 0);
    const QStringList open = openToOthers(cli.path({}));
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
}

void TestPrivacy::windowsFilesArePrivate()
{
#ifndef INFRADOTS_ADMIN
    QSKIP("built without the window");
#else
    QFETCH(const int, mask);
    CommandLine cli;
    VERIFY_EXIT(cli.run({QStringLiteral("init")}), 0);
    VERIFY_EXIT(cli.run({QStringLiteral("apply"), QStringLiteral("-")}, document()), 0);
    cli.set(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    Started window(cli, QStringLiteral(INFRADOTS_ADMIN), {}, mode_t(mask));
    // It notes which organization it shows.
    const QDir settings(cli.path(QStringLiteral("config/InfraDots")));
    QTRY_VERIFY_WITH_TIMEOUT(!settings.entryList({QStringLiteral("*.conf")}, QDir::Files).isEmpty(), 20'000);
    QTRY_VERIFY(QFile::exists(cli.databaseFile() + QStringLiteral("-shm")));
    const QStringList open = openToOthers(cli.path({}));
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
#endif
}

void TestPrivacy::anotherUserGetsNothing()
{
    if (::getuid() != 0)
        QSKIP("only root can become another user");
    CommandLine cli;
    VERIFY_EXIT(cli.run({QStringLiteral("init")}), 0);
    VERIFY_EXIT(cli.run({QStringLiteral("apply"), QStringLiteral("-")}, document()), 0);
    Started dispatcher(cli, QStringLiteral(INFRADOTSCTL), {QStringLiteral("dispatch")}, 0);
    QTRY_VERIFY(QFile::exists(cli.databaseFile() + QStringLiteral("-shm")));
    // The folder lets everybody in, so that it is the files themselves that keep others out.
    QCOMPARE(::chmod(QFile::encodeName(cli.path({})).constData(), 0755), 0);
    for (const char *suffix : {"", "-wal", "-shm"}) {
        Started reader(cli, QStringLiteral("/bin/cat"), {cli.databaseFile() + QLatin1String(suffix)}, 0, Nobody);
        QVERIFY(reader.ended());
        QVERIFY2(reader.process().exitCode() != 0, suffix);
        QVERIFY(reader.process().readAllStandardOutput().isEmpty());
    }
    Started key(cli, QStringLiteral("/bin/cat"), {cli.keyFile()}, 0, Nobody);
    QVERIFY(key.ended());
    QVERIFY(key.process().exitCode() != 0);

    Started program(cli, QStringLiteral(INFRADOTSCTL), {QStringLiteral("history")}, 0, Nobody);
    QVERIFY(program.ended());
    QCOMPARE(program.process().exitCode(), 1);
    const QByteArray said = program.process().readAllStandardError();
    QVERIFY2(said.count('\n') == 1 && said.startsWith("infradotsctl: "), said.constData());
}

void TestPrivacy::memoryIsPrivate_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("infradotsctl") << QStringLiteral(INFRADOTSCTL);
#ifdef INFRADOTS_ADMIN
    QTest::newRow("infradots-admin") << QStringLiteral(INFRADOTS_ADMIN);
#endif
}

void TestPrivacy::memoryIsPrivate()
{
    QFETCH(const QString, program);
    CommandLine cli;
    VERIFY_EXIT(cli.run({QStringLiteral("init")}), 0);
    cli.set(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    // As root everything may be looked at, so what matters is tried as somebody else.
    const bool asRoot = ::getuid() == 0;
    if (asRoot) {
        for (const QString &path : {cli.path({}), cli.databaseFile(), cli.keyFile()})
            QCOMPARE(::chown(QFile::encodeName(path).constData(), Nobody, Nobody), 0);
    }
    const uid_t user = asRoot ? Nobody : ::getuid();
    const bool isWindow = program != QStringLiteral(INFRADOTSCTL);
    Started started(cli, program, isWindow ? QStringList() : QStringList{QStringLiteral("dispatch")}, 0, user);
    QTRY_VERIFY(QFile::exists(cli.databaseFile() + QStringLiteral("-shm")));
    const QString proc = QStringLiteral("/proc/%1/").arg(started.process().processId());

    QFile limits(proc + QStringLiteral("limits"));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    bool found = false;
    for (const QByteArray &line : limits.readAll().split('\n')) {
        if (line.startsWith("Max core file size")) {
            found = true;
            QVERIFY2(line.simplified().startsWith("Max core file size 0 0"), line.constData());
        }
    }
    QVERIFY(found);
    // Even the same user's other processes are kept out; the kernel gives what is there to root.
    struct stat status = {};
    QCOMPARE(::stat((proc + QStringLiteral("mem")).toLatin1().constData(), &status), 0);
    QCOMPARE(status.st_uid, uid_t(0));
    Started reader(cli, QStringLiteral("/bin/dd"),
                   {QStringLiteral("if=") + proc + QStringLiteral("mem"), QStringLiteral("count=1")}, 0, user);
    QVERIFY(reader.ended());
    QVERIFY(reader.process().exitCode() != 0);
    QVERIFY2(reader.process().readAllStandardError().contains("ermission denied"), "refused for another reason");
}

void TestPrivacy::closedOutputIsNotMistakenForTheDatabase()
{
    CommandLine cli;
    VERIFY_EXIT(cli.run({QStringLiteral("init")}), 0);
    QProcess shell;
    shell.setProcessEnvironment(cli.environment());
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("exec \"$0\" check <&- >&- 2>&-"), QStringLiteral(INFRADOTSCTL)});
    QVERIFY(shell.waitForFinished(20'000));
    QFile database(cli.databaseFile());
    QVERIFY(database.open(QIODevice::ReadOnly));
    QVERIFY(database.read(16).startsWith("SQLite format 3"));
    database.close();
    VERIFY_EXIT(cli.run({QStringLiteral("check")}), 0);
}

QTEST_GUILESS_MAIN(TestPrivacy)
#include "tst_privacy.moc"

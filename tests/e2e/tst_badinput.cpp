// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A database or a key file in a bad state: one sentence, nothing changed, and afterwards all goes on.
#include "tests/e2e/endpoints.h"

#include <QDir>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

namespace {

void answerOk(WireConnection &connection, const WireRequest &)
{
    connection.answer(200, "ok");
}

/** Many workspaces: more than a page of the database holds. */
QByteArray large()
{
    QByteArray more;
    for (int i = 0; i < 3000; ++i)
        more += R"(, {"name": "workspace-)" + QByteArray::number(i) + R"("})";
    return endpointDocument({}, more);
}

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void lockedByAnotherProgram();
    void fullDisk();
    void readOnlyDisk();
    void damaged_data();
    void damaged();
    void databaseIsAFolder();
    void badKeyFiles_data();
    void badKeyFiles();

private:
    static QStringList words(const char *text) { return QString::fromLatin1(text).split(u' '); }
    static inline const char *const Emit = "emit --workspace acme/w --stage plan --status FAILED";

    [[nodiscard]] QByteArray exported() { return m_cli->run({QStringLiteral("export")}).out; }
    /** Everything works: what is configured, sending and recording. */
    void worksAgain(const QByteArray &before);

    std::unique_ptr<CommandLine> m_cli;
    WireServer m_receiver{answerOk};
};

void TestBadInput::init()
{
    m_cli = std::make_unique<CommandLine>();
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
    VERIFY_EXIT(m_cli->run(words("apply -"), endpointDocument({"good " + m_receiver.url("/hook/good")})), 0);
}

void TestBadInput::worksAgain(const QByteArray &before)
{
    QCOMPARE(exported(), before);
    VERIFY_EXIT(m_cli->run(words(Emit)), 0);
    VERIFY_EXIT(m_cli->run(words("dispatch --drain")), 0);
    const auto history = m_cli->json({QStringLiteral("history")}).lines();
    QCOMPARE(history.size(), 1);
    COMPARE_JSON(history.constFirst()["verdict"], CommandLine::Json("delivered"));
}

void TestBadInput::lockedByAnotherProgram()
{
    const QByteArray before = exported();
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(m_cli->databaseFile());
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(QStringLiteral("BEGIN IMMEDIATE")));
        VERIFY_REFUSED(m_cli->run(words("apply -"), large()), 1, "locked");
        QCOMPARE(exported(), before); // who only reads need not wait
        QVERIFY(query.exec(QStringLiteral("ROLLBACK")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    worksAgain(before);
}

void TestBadInput::fullDisk()
{
    const QByteArray before = exported();
    const auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_cli->environment());
    process->setChildProcessModifier([] {
        constexpr rlim_t room = 200 * 1024;
        const rlimit limit{room, room};
        std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    });
    process->start(QStringLiteral(INFRADOTSCTL), words("apply -"));
    process->write(large());
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished(20'000));
    const CommandLine::Outcome outcome{process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1,
                                       process->readAllStandardOutput(), process->readAllStandardError()};
    VERIFY_REFUSED(outcome, 1, "no space left");
    worksAgain(before);
}

void TestBadInput::readOnlyDisk()
{
    const QString folder = m_cli->path(QStringLiteral("disk"));
    const QByteArray name = QFile::encodeName(folder);
    QVERIFY(QDir().mkdir(folder));
    if (::mount("tmpfs", name.constData(), "tmpfs", 0, "size=4m") != 0)
        QSKIP("needs the right to mount a file system");
    const auto unmount = qScopeGuard([&] { ::umount2(name.constData(), MNT_DETACH); });
    m_cli->set(QStringLiteral("INFRADOTS_DATABASE"), QString(QStringLiteral("sqlite:") + folder + u"/a.db"));
    QVERIFY(QFile::remove(m_cli->keyFile())); // another vault
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
    VERIFY_EXIT(m_cli->run(words("apply -"), endpointDocument({"good " + m_receiver.url("/hook/good")})), 0);
    const QByteArray before = exported();
    QCOMPARE(::mount(nullptr, name.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
    for (const char *command : {"apply -", Emit, "dispatch --drain", "init"})
        VERIFY_REFUSED(m_cli->run(words(command), endpointDocument({})), 1, "read");
    QCOMPARE(::mount(nullptr, name.constData(), nullptr, MS_REMOUNT, nullptr), 0);
    worksAgain(before);
}

void TestBadInput::damaged_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("length"); // negative: cut off there
    QTest::newRow("header") << 0 << 100;
    QTest::newRow("schema") << 100 << 3900;
    QTest::newRow("everything behind the schema") << 4096 << 1'000'000;
    QTest::newRow("cut off in a page") << 5000 << -1;
}

void TestBadInput::damaged()
{
    QFETCH(const int, from);
    QFETCH(const int, length);
    const QByteArray before = exported();
    QFile file(m_cli->databaseFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    QVERIFY2(!QFile::exists(QString(m_cli->databaseFile() + QStringLiteral("-wal"))), "all is in the file");
    const auto count = std::min<qsizetype>(length, whole.size() - from);
    const QByteArray bad =
        length < 0 ? whole.left(from) : QByteArray(whole).replace(from, count, QByteArray(count, '\xa5'));
    (void)m_cli->write(QStringLiteral("infradots.db"), bad);

    for (const char *command : {"list organizations", "export", "dispatch --drain", "apply -", Emit, "init"}) {
        const auto outcome = m_cli->run(words(command), endpointDocument({}));
        QVERIFY2(outcome.exit == 1 && outcome.err.count('\n') == 1, qPrintable(outcome.told()));
        QVERIFY2(outcome.err.startsWith("infradotsctl: "), outcome.err.constData());
    }
    (void)m_cli->run({QStringLiteral("check")});
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bad);
    for (const char *rest : {"-wal", "-shm"})
        QFile::remove(QString(m_cli->databaseFile() + QString::fromLatin1(rest)));
    (void)m_cli->write(QStringLiteral("infradots.db"), whole);
    worksAgain(before);
}

void TestBadInput::databaseIsAFolder()
{
    QVERIFY(QDir().mkpath(m_cli->path(QStringLiteral("folder"))));
    const QStringList there{QStringLiteral("--database"),
                            QString(QStringLiteral("sqlite:") + m_cli->path(QStringLiteral("folder")))};
    VERIFY_REFUSED(m_cli->run(words("list organizations") + there), 1, "database");
    VERIFY_REFUSED(m_cli->run(words("init") + there), 1, "database");
    QVERIFY(QDir(m_cli->path(QStringLiteral("folder"))).isEmpty());
}

void TestBadInput::badKeyFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("a folder") << QByteArray();
    QTest::newRow("too short") << QByteArray("MDEyMzQ1Njc4OQ==\n");
    QTest::newRow("too long") << QByteArray(1'000'000, 'A');
    QTest::newRow("bytes") << QByteArray(32, '\0');
}

void TestBadInput::badKeyFiles()
{
    QFETCH(const QByteArray, content);
    const QByteArray before = exported();
    QFile good(m_cli->keyFile());
    QVERIFY(good.rename(m_cli->path(QStringLiteral("kept.key"))));
    if (content.isNull()) {
        QVERIFY(QDir().mkdir(m_cli->keyFile()));
    } else {
        (void)m_cli->write(QStringLiteral("vault.key"), content);
        QVERIFY(QFile::setPermissions(m_cli->keyFile(), QFile::ReadOwner | QFile::WriteOwner));
    }
    for (const char *command : {"init", "apply -", Emit, "dispatch --drain", "test acme/good"})
        VERIFY_REFUSED(m_cli->run(words(command), endpointDocument({})), 1, "key");
    QCOMPARE(exported(), before);
    if (content.isNull())
        QVERIFY(QDir().rmdir(m_cli->keyFile()));
    else
        QVERIFY(QFile::remove(m_cli->keyFile()));
    QVERIFY(good.rename(m_cli->keyFile()));
    worksAgain(before);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"

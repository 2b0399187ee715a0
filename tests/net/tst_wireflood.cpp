// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/exchanges.h"
#include "tests/support/testauthority.h"
#include "tests/support/wireserver.h"

#include <QSemaphore>
#include <QTemporaryFile>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace infradots;

namespace {

constexpr qint64 WithoutEnd = qint64(1) << 40;

/** Answers to /flood without end, to the rest at once. */
void floodOrAnswer(WireConnection &connection, const WireRequest &request, const QByteArray &head,
                   const QByteArray &chunk)
{
    if (!request.requestLine().contains("/flood"))
        return connection.answer(200, "fine");
    connection.write(head);
    connection.flood(chunk, WithoutEnd);
}

} // namespace

/** What a receiver pours takes neither the memory nor the others' time. */
class TestWireFlood final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_authority.isReady(), "the openssl command is needed"); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void headerWithoutEnd_data();
    void headerWithoutEnd();
    void manyBodiesWithoutEnd_data();
    void manyBodiesWithoutEnd();
    void largeAnswerMeetsABusyThread_data();
    void largeAnswerMeetsABusyThread();
    void muchTrafficIsNoFlood();
    void locksOfFilesAreKept();

private:
    [[nodiscard]] HttpClientOptions trusting() const
    {
        HttpClientOptions options;
        options.extraAuthorities = {m_authority.certificate()};
        return options;
    }
    [[nodiscard]] std::optional<WireServer::Identity> identity(bool encrypted)
    {
        return encrypted ? std::optional(m_authority.issue("IP:127.0.0.1")) : std::nullopt;
    }

    TestAuthority m_authority;
};

void TestWireFlood::headerWithoutEnd_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("chunk");
    QTest::addColumn<bool>("repeatable");
    const QByteArray status = "HTTP/1.1 200 OK\r\n";
    const QByteArray line(64 * 1024, 'y');
    const QByteArray lines = QByteArray("X-Line: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n").repeated(1024);
    for (const bool encrypted : {false, true}) {
        const auto row = [encrypted](const char *what) -> QTestData & {
            return QTest::addRow("%s, %s", encrypted ? "TLS" : "plain", what) << encrypted;
        };
        row("one line") << QByteArray(status + "X-Long: ") << line << false;
        row("one line on a kept connection") << QByteArray(status + "X-Long: ") << line << true;
        row("many lines") << status << lines << false;
        row("many lines on a kept connection") << status << lines << true;
    }
}

void TestWireFlood::headerWithoutEnd()
{
    QFETCH(bool, encrypted);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, chunk);
    QFETCH(bool, repeatable);
    WireServer server([&](WireConnection &connection,
                          const WireRequest &request) { floodOrAnswer(connection, request, head, chunk); },
                      identity(encrypted));
    QnamHttpClient client(trusting());
    const auto request = [&](const QByteArray &target) {
        HttpRequest made = post(server.url(target));
        made.repeatable = repeatable;
        made.deadline = std::chrono::seconds(60);
        return made;
    };
    QCOMPARE(outcomeOf(client.send(request("/warm"))).status.value_or(0), 200);
    const PeakMemory peak;

    const auto flooded = client.send(request("/flood"));
    QList<QFuture<HttpOutcome>> others;
    for (int i = 0; i < 10; ++i)
        others.append(client.send(request("/other")));
    const HttpOutcome outcome = outcomeOf(flooded, 60'000);
    QCOMPARE(outcome.error, HttpError::Other);
    QCOMPARE(outcome.progress, HttpProgress::Unanswered);
    QVERIFY2(outcome.durationMs < 50'000, "only the deadline has ended it");
    for (const auto &other : std::as_const(others))
        QCOMPARE(outcomeOf(other, 60'000).status.value_or(0), 200);
    QVERIFY2(peak.grownKiB() <= 128 * 1024, qPrintable(QStringLiteral("grown by %1 KiB").arg(peak.grownKiB())));
}

void TestWireFlood::manyBodiesWithoutEnd_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void TestWireFlood::manyBodiesWithoutEnd()
{
    QFETCH(bool, encrypted);
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 524288000\r\n\r\n";
    const QByteArray chunk(64 * 1024, 'x');
    WireServer server([&](WireConnection &connection,
                          const WireRequest &request) { floodOrAnswer(connection, request, head, chunk); },
                      identity(encrypted));
    QnamHttpClient client(trusting());
    QCOMPARE(outcomeOf(client.send(post(server.url("/warm")))).status.value_or(0), 200);
    const PeakMemory peak;
    QList<QFuture<HttpOutcome>> floods;
    for (int i = 0; i < 20; ++i)
        floods.append(client.send(post(server.url("/flood"))));
    for (const auto &flood : std::as_const(floods)) {
        const HttpOutcome outcome = outcomeOf(flood, 60'000);
        QCOMPARE(outcome.status.value_or(0), 200);
        QCOMPARE(outcome.body.size(), qsizetype(64 * 1024));
        QVERIFY(outcome.bodyCut);
    }
    // Of 10 GB. What pours in between two looks of the guard depends on how busy the machine is.
    QVERIFY2(peak.grownKiB() <= 512 * 1024, qPrintable(QStringLiteral("grown by %1 KiB").arg(peak.grownKiB())));
}

void TestWireFlood::largeAnswerMeetsABusyThread_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void TestWireFlood::largeAnswerMeetsABusyThread()
{
    QFETCH(bool, encrypted);
    const QByteArray chunk(64 * 1024, 'x');
    QSemaphore paused;
    WireServer server(
        [&](WireConnection &connection, const WireRequest &request) {
            if (request.requestLine().contains("/flood"))
                paused.acquire();
            floodOrAnswer(connection, request, "HTTP/1.1 503 Busy\r\nContent-Length: 524288000\r\n\r\n", chunk);
        },
        identity(encrypted));
    WireServer other([&](WireConnection &connection, const WireRequest &) { connection.answer(200); });
    QnamHttpClient client(trusting());
    QCOMPARE(outcomeOf(client.send(post(server.url("/warm")))).status.value_or(0), 200);
    const PeakMemory peak;
    const auto flood = client.send(post(server.url("/flood")));
    QTRY_COMPARE(server.requestCount(), 2);
    // Continuations run in the network thread: this one keeps it from hearing of the answer that pours meanwhile.
    const auto pause = client.send(post(other.url())).then([&paused](const HttpOutcome &) {
        paused.release();
        QThread::sleep(1);
    });
    const HttpOutcome outcome = outcomeOf(flood);
    paused.release(); // for a server that still waits
    QCOMPARE(outcome.status.value_or(0), 503);
    QCOMPARE(outcome.body.size(), qsizetype(64 * 1024));
    // Of 500 MB, all of which that second would let in.
    QVERIFY2(peak.grownKiB() <= 256 * 1024, qPrintable(QStringLiteral("grown by %1 KiB").arg(peak.grownKiB())));
}

void TestWireFlood::muchTrafficIsNoFlood()
{
    const QByteArray body(60 * 1024, 'x');
    WireServer server([&](WireConnection &connection, const WireRequest &) { connection.answer(200, body); });
    QnamHttpClient client;
    HttpRequest request = post(server.url());
    request.repeatable = true;
    for (int round = 0; round < 50; ++round) {
        QList<QFuture<HttpOutcome>> futures;
        for (int i = 0; i < 10; ++i)
            futures.append(client.send(request));
        for (const auto &future : std::as_const(futures))
            QCOMPARE(outcomeOf(future).body.size(), body.size());
    }
    QVERIFY2(server.connectionCount() <= 20, "connections were not kept, so nothing was shown");
}

/** Whoever closes a duplicate of a file's descriptor gives away the database's locks. */
void TestWireFlood::locksOfFilesAreKept()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    QVERIFY(::fcntl(file.handle(), F_SETLK, &lock) == 0);

    WireServer server([](WireConnection &, const WireRequest &) {});
    QnamHttpClient client;
    HttpRequest request = post(server.url());
    request.deadline = std::chrono::milliseconds(500); // many looks
    QCOMPARE(outcomeOf(client.send(request)).error, HttpError::TimedOut);

    const pid_t child = ::fork(); // a process does not meet its own locks
    if (child == 0) {
        struct flock found = {};
        found.l_type = F_WRLCK;
        ::_exit(::fcntl(file.handle(), F_GETLK, &found) == 0 && found.l_type == F_WRLCK ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == 0, "the lock is gone");
}

QTEST_GUILESS_MAIN(TestWireFlood)
#include "tst_wireflood.moc"

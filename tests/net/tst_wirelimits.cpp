// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/exchanges.h"
#include "tests/support/wireserver.h"

#include <array>

using namespace infradots;
using namespace std::chrono_literals;

/** Time, memory and number are bounded whatever the other side does. */
class TestWireLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void deadlineHolds_data();
    void deadlineHolds();
    void deadlineStartsWhenSent();
    void hangingHostLeavesRoom();
    void bodyIsCutAtTheCap();
    void aRequestMayAskForMoreOrLess();
    void memoryIsBounded_data();
    void memoryIsBounded();
    void brokenAnswerKeepsItsStatus();
    void cancelEndsEverything();
    void destructorEndsEverything();
    void manyThreadsMaySend();
};

namespace {

void hang(WireConnection &, const WireRequest &)
{
}
void answerOk(WireConnection &connection, const WireRequest &)
{
    connection.answer(200, "ok");
}

} // namespace

void TestWireLimits::deadlineHolds_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("answered");
    QTest::newRow("hang") << QByteArray() << false;
    QTest::newRow("slow header") << QByteArray("HTTP/1.1 200 OK\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
                                 << false;
    QTest::newRow("slow body") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << true;
}

void TestWireLimits::deadlineHolds()
{
    QFETCH(QByteArray, fault);
    QFETCH(bool, answered);
    WireServer server([&](WireConnection &connection, const WireRequest &) {
        if (answered) {
            connection.write(fault);
            connection.drip(QByteArray(1000, 'x'), 20);
        } else {
            connection.drip(fault, 20);
        }
    });
    QnamHttpClient client;
    HttpRequest request = post(server.url());
    request.deadline = 400ms;
    const HttpOutcome outcome = outcomeOf(client.send(request));
    QCOMPARE(outcome.error, HttpError::TimedOut);
    QCOMPARE(outcome.progress, answered ? HttpProgress::Answered : HttpProgress::Unanswered);
    QCOMPARE(outcome.status.has_value(), answered);
    QVERIFY2(outcome.durationMs >= 390 && outcome.durationMs < 900, qPrintable(QString::number(outcome.durationMs)));
    QVERIFY(outcome.errorText.contains(u"127.0.0.1"));
    QCOMPARE(server.requestCount(), 1);
}

void TestWireLimits::deadlineStartsWhenSent()
{
    WireServer server(hang);
    HttpClientOptions options;
    options.maximumInFlight = 4;
    QnamHttpClient client(options);
    QList<QFuture<HttpOutcome>> futures;
    for (int i = 0; i < 40; ++i) {
        HttpRequest request = post(server.url());
        request.deadline = 150ms;
        futures.append(client.send(request));
    }
    int unanswered = 0;
    for (const auto &future : futures) {
        const HttpOutcome outcome = outcomeOf(future);
        QCOMPARE(outcome.error, HttpError::TimedOut);
        unanswered += outcome.progress == HttpProgress::Unanswered ? 1 : 0;
    }
    QCOMPARE(unanswered, 40);
    QCOMPARE(server.requestCount(), 40);
}

void TestWireLimits::hangingHostLeavesRoom()
{
    WireServer bad(hang);
    WireServer good(answerOk);
    HttpClientOptions options;
    options.maximumInFlight = 20;
    QnamHttpClient client(options);
    for (int i = 0; i < 100; ++i)
        (void)client.send(post(bad.url()));
    QList<QFuture<HttpOutcome>> futures;
    for (int i = 0; i < 50; ++i)
        futures.append(client.send(post(good.url())));
    for (const auto &future : futures)
        QCOMPARE(outcomeOf(future, 5'000).status.value_or(0), 200); // the hanging ones hold their slots for 10 s
}

void TestWireLimits::bodyIsCutAtTheCap()
{
    for (const int size : {0, 1, 999, 1000, 1001, 100'000}) {
        WireServer server(
            [size](WireConnection &connection, const WireRequest &) { connection.answer(503, QByteArray(size, 'x')); });
        HttpClientOptions options;
        options.maximumResponseBytes = 1000;
        QnamHttpClient client(options);
        const HttpOutcome outcome = outcomeOf(client.send(post(server.url())));
        QCOMPARE(outcome.status.value_or(0), 503);
        QCOMPARE(outcome.error, HttpError::None);
        QCOMPARE(static_cast<int>(outcome.body.size()), std::min(size, 1000));
        QCOMPARE(outcome.bodyCut, size > 1000);
    }
}

void TestWireLimits::aRequestMayAskForMoreOrLess()
{
    WireServer server(
        [](WireConnection &connection, const WireRequest &) { connection.answer(200, QByteArray(100'000, 'x')); });
    HttpClientOptions options;
    options.maximumResponseBytes = 1000;
    QnamHttpClient client(options);
    const std::pair<std::size_t, int> limits[] = {{200'000, 100'000}, {100'000, 100'000}, {50'000, 50'000}, {10, 10}};
    for (const auto &[limit, read] : limits) {
        HttpRequest request = post(server.url());
        request.answerLimit = limit;
        const HttpOutcome outcome = outcomeOf(client.send(request));
        QCOMPARE(outcome.error, HttpError::None);
        QCOMPARE(static_cast<int>(outcome.body.size()), read);
        QCOMPARE(outcome.bodyCut, read < 100'000);
    }
}

void TestWireLimits::memoryIsBounded_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qint64>("total");
    QTest::newRow("a body of 500 MB") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 524288000\r\n\r\n")
                                      << qint64(524288000);
    QTest::newRow("a body without an end") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << qint64(524288000);
    QTest::newRow("said to be compressed")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n") << qint64(524288000);
}

void TestWireLimits::memoryIsBounded()
{
    QFETCH(QByteArray, head);
    QFETCH(qint64, total);
    const QByteArray chunk(64 * 1024, 'x');
    WireServer server([&](WireConnection &connection, const WireRequest &request) {
        if (request.requestLine().contains("warm"))
            return connection.answer(200, chunk);
        connection.write(head);
        connection.flood(chunk, total);
    });
    QnamHttpClient client;
    QCOMPARE(outcomeOf(client.send(post(server.url("/warm")))).status.value_or(0), 200);
    const PeakMemory peak;
    const HttpOutcome outcome = outcomeOf(client.send(post(server.url())));
    QCOMPARE(outcome.status.value_or(0), 200);
    QCOMPARE(outcome.error, HttpError::None);
    QCOMPARE(outcome.body.size(), qsizetype(64 * 1024));
    QVERIFY(outcome.bodyCut);
    QVERIFY2(peak.grownKiB() <= 8 * 1024, qPrintable(QStringLiteral("grown by %1 KiB").arg(peak.grownKiB())));
}

void TestWireLimits::brokenAnswerKeepsItsStatus()
{
    WireServer server([](WireConnection &connection, const WireRequest &) {
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        connection.close();
    });
    QnamHttpClient client;
    const HttpOutcome outcome = outcomeOf(client.send(post(server.url())));
    QCOMPARE(outcome.progress, HttpProgress::Answered);
    QCOMPARE(outcome.error, HttpError::ConnectionClosed);
    QCOMPARE(outcome.status.value_or(0), 200);
    QCOMPARE(outcome.body, QByteArray("half"));
}

void TestWireLimits::cancelEndsEverything()
{
    WireServer server(hang);
    HttpClientOptions options;
    options.maximumInFlight = 5;
    QnamHttpClient client(options);
    QList<QFuture<HttpOutcome>> futures;
    for (int i = 0; i < 20; ++i)
        futures.append(client.send(post(server.url())));
    QTRY_COMPARE(server.requestCount(), 5);
    client.cancelAll();
    futures.append(client.send(post(server.url())));
    int unanswered = 0;
    for (const auto &future : futures) {
        const HttpOutcome outcome = outcomeOf(future, 3'000);
        QCOMPARE(outcome.error, HttpError::Cancelled);
        unanswered += outcome.progress == HttpProgress::Unanswered ? 1 : 0;
    }
    QCOMPARE(unanswered, 5);
    QCOMPARE(server.requestCount(), 5);
}

void TestWireLimits::destructorEndsEverything()
{
    WireServer server(hang);
    QList<QFuture<HttpOutcome>> futures;
    {
        QnamHttpClient client;
        for (int i = 0; i < 10; ++i)
            futures.append(client.send(post(server.url())));
        QTRY_COMPARE(server.requestCount(), 10);
        futures.append(client.send(post(server.url())));
    }
    for (const auto &future : futures) {
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error, HttpError::Cancelled);
    }
}

void TestWireLimits::manyThreadsMaySend()
{
    WireServer server(answerOk);
    QnamHttpClient client;
    std::array<QList<QFuture<HttpOutcome>>, 4> futures;
    std::vector<std::unique_ptr<QThread>> threads;
    for (auto &own : futures) {
        threads.emplace_back(QThread::create([&client, &server, &own] {
            for (int i = 0; i < 50; ++i) {
                HttpRequest request = post(server.url());
                request.repeatable = true;
                own.append(client.send(std::move(request)));
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(5'000));
    for (const auto &own : futures) {
        for (const auto &future : own)
            QCOMPARE(outcomeOf(future).status.value_or(0), 200);
    }
    QCOMPARE(server.requestCount(), 200);
}

QTEST_GUILESS_MAIN(TestWireLimits)
#include "tst_wirelimits.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/exchanges.h"
#include "tests/support/testauthority.h"
#include "tests/support/wireserver.h"

#include <QHash>

using namespace infradots;

/** However a server closes, a message handed over once is on the wire once, and the outcome says how far it came. */
class TestWireClosing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void sentOnce_data();
    void sentOnce();
    void withoutBodySentOnce_data();
    void withoutBodySentOnce();
    void keptConnectionsAreUsedAgain();
    void freshConnectionsAreNot();

private:
    TestAuthority m_authority;
};

namespace {

enum class Closing { AfterRequest, Reset, InStatusLine, OnSecondRequest };

WireServer::Script closingScript(Closing closing)
{
    return [closing](WireConnection &connection, const WireRequest &request) {
        switch (closing) {
        case Closing::AfterRequest:
            return connection.close();
        case Closing::Reset:
            return connection.reset();
        case Closing::InStatusLine:
            connection.write("HTTP/1.1 2");
            return connection.close();
        case Closing::OnSecondRequest:
            if (request.ordinal == 1)
                return connection.answer(200, "ok");
            return connection.close();
        }
    };
}

} // namespace

void TestWireClosing::sentOnce_data()
{
    QTest::addColumn<int>("closing");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("kept");
    const QList<QPair<const char *, Closing>> closings{{"after the request", Closing::AfterRequest},
                                                       {"reset", Closing::Reset},
                                                       {"in the status line", Closing::InStatusLine},
                                                       {"on the second request", Closing::OnSecondRequest}};
    for (const auto &[name, closing] : closings) {
        for (const bool tls : {false, true}) {
            for (const bool kept : {false, true})
                QTest::addRow("%s, %s, %s", name, tls ? "TLS" : "plain", kept ? "kept" : "fresh")
                    << static_cast<int>(closing) << tls << kept;
        }
    }
}

void TestWireClosing::sentOnce()
{
    QFETCH(int, closing);
    QFETCH(bool, tls);
    QFETCH(bool, kept);
    constexpr int Count = 100;

    std::optional<WireServer::Identity> identity;
    if (tls) {
        QVERIFY2(m_authority.isReady(), "the openssl command is needed");
        identity = m_authority.issue("IP:127.0.0.1");
    }
    WireServer server(closingScript(static_cast<Closing>(closing)), identity);
    HttpClientOptions options;
    options.extraAuthorities = {m_authority.certificate()};
    QnamHttpClient client(options);

    QList<QFuture<HttpOutcome>> futures;
    for (int i = 0; i < Count; ++i) {
        HttpRequest request = post(server.url("/hook"));
        request.headers.emplaceBack("X-Number", QByteArray::number(i));
        request.repeatable = kept;
        futures.append(client.send(std::move(request)));
    }
    QHash<int, HttpOutcome> outcomes;
    for (int i = 0; i < Count; ++i)
        outcomes.insert(i, outcomeOf(futures.at(i)));

    QHash<int, int> arrivals;
    const QList<WireRequest> requests = server.requests();
    for (const WireRequest &request : requests)
        ++arrivals[request.header("X-Number").toInt()];
    int answered = 0;
    for (int i = 0; i < Count; ++i) {
        const HttpOutcome &outcome = outcomes[i];
        QVERIFY2(arrivals.value(i) == 1, qPrintable(QStringLiteral("message %1 arrived %2 times: %3")
                                                        .arg(i)
                                                        .arg(arrivals.value(i))
                                                        .arg(outcome.errorText)));
        if (outcome.progress == HttpProgress::Answered) {
            ++answered;
            QCOMPARE(outcome.status.value_or(0), 200);
            continue;
        }
        QCOMPARE(outcome.progress, HttpProgress::Unanswered);
        QCOMPARE(outcome.error, HttpError::ConnectionClosed);
        QVERIFY(!outcome.status);
        QVERIFY(outcome.errorText.contains(u"127.0.0.1"));
    }
    if (static_cast<Closing>(closing) != Closing::OnSecondRequest)
        QCOMPARE(answered, 0);
    else if (!kept)
        QCOMPARE(answered, Count);
    else
        QVERIFY(answered >= Count / 2);
}

void TestWireClosing::withoutBodySentOnce_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("kept");
    for (const char *method : {"GET", "POST", "DELETE"}) {
        for (const bool kept : {false, true})
            QTest::addRow("%s, %s", method, kept ? "kept" : "fresh") << QByteArray(method) << kept;
    }
}

void TestWireClosing::withoutBodySentOnce()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, kept);
    WireServer server(closingScript(Closing::AfterRequest));
    QnamHttpClient client;
    for (int i = 0; i < 20; ++i) {
        HttpRequest request = post(server.url("/path?query=1"), {});
        request.method = method;
        request.repeatable = kept;
        const HttpOutcome outcome = outcomeOf(client.send(request));
        QCOMPARE(outcome.progress, HttpProgress::Unanswered);
        QCOMPARE(outcome.error, HttpError::ConnectionClosed);
        QCOMPARE(server.requestCount(), i + 1);
        QCOMPARE(server.requests().last().requestLine(), method + " /path?query=1 HTTP/1.1");
    }
}

void TestWireClosing::keptConnectionsAreUsedAgain()
{
    WireServer server([](WireConnection &connection, const WireRequest &) { connection.answer(200, "ok"); });
    QnamHttpClient client;
    for (int i = 0; i < 10; ++i) {
        HttpRequest request = post(server.url());
        request.repeatable = true;
        QCOMPARE(outcomeOf(client.send(request)).status.value_or(0), 200);
    }
    QCOMPARE(server.connectionCount(), 1);

    // More at once than one access manager has connections for.
    QList<QFuture<HttpOutcome>> futures;
    for (int i = 0; i < 200; ++i) {
        HttpRequest request = post(server.url());
        request.repeatable = true;
        futures.append(client.send(request));
    }
    for (const auto &future : futures)
        QCOMPARE(outcomeOf(future).status.value_or(0), 200);
    QVERIFY(server.connectionCount() > 6);
    QVERIFY(server.connectionCount() <= 64);
}

void TestWireClosing::freshConnectionsAreNot()
{
    WireServer server([](WireConnection &connection, const WireRequest &) { connection.answer(200, "ok"); });
    QnamHttpClient client;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(outcomeOf(client.send(post(server.url()))).status.value_or(0), 200);
    QCOMPARE(server.connectionCount(), 5);
}

QTEST_GUILESS_MAIN(TestWireClosing)
#include "tst_wireclosing.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/exchanges.h"
#include "tests/support/wireserver.h"

#include <QTcpServer>

using namespace infradots;

/** Names are resolved first, and where they lead to is judged before anything is sent there. */
class TestWireAddresses final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void unreachable();
    void unknownName();
    void refusedAddresses_data();
    void refusedAddresses();
    void resolvedAddressesAreJudged();
    void nextAddressIsTried();
};

namespace {

void answerOk(WireConnection &connection, const WireRequest &)
{
    connection.answer(200, "ok");
}

HttpClientOptions resolvingTo(const QList<QHostAddress> &addresses)
{
    HttpClientOptions options;
    options.resolve = [addresses](const QString &) { return addresses; };
    return options;
}

} // namespace

void TestWireAddresses::unreachable()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost, 0));
    const QByteArray port = QByteArray::number(closed.serverPort());
    closed.close();
    QnamHttpClient client;
    for (const char *scheme : {"http", "https"}) {
        for (const QByteArray &body : {QByteArray("{}"), QByteArray()}) {
            const HttpOutcome outcome =
                outcomeOf(client.send(post(QByteArray(scheme) + "://127.0.0.1:" + port + "/secret", body)));
            QCOMPARE(outcome.error, HttpError::ConnectionRefused);
            QCOMPARE(outcome.progress, HttpProgress::NotSent);
            QVERIFY(outcome.errorText.contains(u"127.0.0.1"));
            QVERIFY(!outcome.errorText.contains(u"secret"));
        }
    }
}

void TestWireAddresses::unknownName()
{
    QnamHttpClient client(resolvingTo({}));
    const HttpOutcome outcome = outcomeOf(client.send(post("https://no-such-host.example/secret")));
    QCOMPARE(outcome.error, HttpError::HostNotFound);
    QCOMPARE(outcome.progress, HttpProgress::NotSent);
    QVERIFY(outcome.errorText.contains(u"no-such-host.example"));
}

void TestWireAddresses::refusedAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"169.254.169.254", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::", "fe80::1",
                                "ff02::1", "::ffff:169.254.169.254", "fd00:ec2::254"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

// The name looks harmless, one of its addresses is not: nothing goes to any of them.
void TestWireAddresses::refusedAddresses()
{
    QFETCH(QString, address);
    WireServer server(answerOk);
    QnamHttpClient client(resolvingTo({QHostAddress(QHostAddress::LocalHost), QHostAddress(address)}));
    const HttpOutcome outcome = outcomeOf(client.send(post("https://harmless.example/")));
    QCOMPARE(outcome.error, HttpError::RefusedAddress);
    QCOMPARE(outcome.progress, HttpProgress::NotSent);
    QVERIFY(outcome.errorText.contains(u"harmless.example"));
    QCOMPARE(server.connectionCount(), 0);
}

// The plain name is loopback's, but what it resolves to is not.
void TestWireAddresses::resolvedAddressesAreJudged()
{
    QnamHttpClient strayed(resolvingTo({QHostAddress(QStringLiteral("192.0.2.1"))}));
    const HttpOutcome outcome = outcomeOf(strayed.send(post("http://localhost:9/")));
    QCOMPARE(outcome.error, HttpError::RefusedAddress);
    QCOMPARE(outcome.progress, HttpProgress::NotSent);

    WireServer server(answerOk);
    QnamHttpClient client;
    QCOMPARE(outcomeOf(client.send(post(server.url("/", "localhost")))).status.value_or(0), 200);
}

void TestWireAddresses::nextAddressIsTried()
{
    WireServer server(answerOk);
    QnamHttpClient client(
        resolvingTo({QHostAddress(QStringLiteral("127.0.0.2")), QHostAddress(QHostAddress::LocalHost)}));
    for (const bool kept : {false, true}) {
        HttpRequest request = post(server.url("/", "localhost"));
        request.repeatable = kept;
        const HttpOutcome outcome = outcomeOf(client.send(request));
        QCOMPARE(outcome.errorText, QString());
        QCOMPARE(outcome.status.value_or(0), 200);
    }
    QCOMPARE(server.requestCount(), 2);

    // Never once the request may have been taken.
    WireServer closing([](WireConnection &connection, const WireRequest &) { connection.close(); });
    QnamHttpClient twice(resolvingTo({QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHost)}));
    QCOMPARE(outcomeOf(twice.send(post(closing.url("/", "localhost")))).progress, HttpProgress::Unanswered);
    QCOMPARE(closing.requestCount(), 1);
}

QTEST_GUILESS_MAIN(TestWireAddresses)
#include "tst_wireaddresses.moc"

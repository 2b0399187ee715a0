// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/exchanges.h"
#include "tests/support/testauthority.h"
#include "tests/support/wireserver.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

using namespace infradots;

/** A certificate that does not hold, or TLS below 1.2, and not one byte of the message leaves. */
class TestWireTls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_authority.isReady(), "the openssl command is needed"); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void certificates_data();
    void certificates();
    void nameIsCheckedNotTheAddress();
    void oldTlsIsRefused_data();
    void oldTlsIsRefused();
    void handshakeThatHangsIsNotSent();
    void handshakeThatBreaksIsNotSent();

private:
    [[nodiscard]] HttpClientOptions trusting() const
    {
        HttpClientOptions options;
        options.extraAuthorities = {m_authority.certificate()};
        return options;
    }

    TestAuthority m_authority;
};

void TestWireTls::certificates_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("words"); // empty: it holds
    QTest::addColumn<HttpError>("error");
    const auto row = [](const char *name, const char *kind, const char *words, HttpError error) {
        QTest::newRow(name) << QByteArray(kind) << QString::fromLatin1(words) << error;
    };
    row("good, by address", "address", "", HttpError::None);
    row("expired", "expired", "expired", HttpError::CertificateExpired);
    row("another name", "name", "another name", HttpError::CertificateName);
    row("self-signed", "self", "self-signed", HttpError::CertificateSelfSigned);
    row("unknown authority", "unknown", "not trusted", HttpError::CertificateUntrusted);
}

void TestWireTls::certificates()
{
    QFETCH(QByteArray, kind);
    QFETCH(QString, words);
    QFETCH(HttpError, error);
    TestAuthority unknown;
    WireServer::Identity identity;
    if (kind == "self")
        identity = m_authority.selfSigned("IP:127.0.0.1");
    else if (kind == "unknown")
        identity = unknown.issue("IP:127.0.0.1");
    else
        identity =
            m_authority.issue(kind == "name" ? "DNS:elsewhere.example" : "IP:127.0.0.1", kind == "expired" ? -1 : 2);
    QVERIFY(!identity.certificate.isNull() && !identity.key.isNull());
    WireServer server([](WireConnection &connection, const WireRequest &) { connection.answer(200, "ok"); }, identity);
    QnamHttpClient client(trusting());
    for (const bool kept : {false, true}) {
        HttpRequest request = post(server.url("/secret"));
        request.repeatable = kept;
        const HttpOutcome outcome = outcomeOf(client.send(request));
        if (words.isEmpty()) {
            QCOMPARE(outcome.errorText, QString());
            QCOMPARE(outcome.status.value_or(0), 200);
            continue;
        }
        QCOMPARE(outcome.error, error);
        QCOMPARE(outcome.progress, HttpProgress::NotSent);
        QVERIFY2(outcome.errorText.contains(words), qPrintable(outcome.errorText));
        QVERIFY(outcome.errorText.contains(u"127.0.0.1"));
        QVERIFY(!outcome.errorText.contains(u"secret"));
    }
    if (!words.isEmpty())
        QCOMPARE(server.bytesReceived(), 0);
    else
        QCOMPARE(server.requestCount(), 2);
}

// The connection is made by number; the certificate has to be the name's.
void TestWireTls::nameIsCheckedNotTheAddress()
{
    HttpClientOptions options = trusting();
    options.resolve = [](const QString &) { return QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)}; };
    const auto answer = [](WireConnection &connection, const WireRequest &) { connection.answer(200, "ok"); };

    WireServer named(answer, m_authority.issue("DNS:hooks.example"));
    QnamHttpClient client(options);
    const QByteArray port = QByteArray::number(named.port());
    const HttpOutcome good = outcomeOf(client.send(post("https://hooks.example:" + port + "/")));
    QCOMPARE(good.errorText, QString());
    QCOMPARE(good.status.value_or(0), 200);
    QCOMPARE(named.requests().first().header("Host"), "hooks.example:" + port);
    // A kept connection for one name is not taken for another name at the same address.
    for (const bool kept : {true, true}) {
        HttpRequest request = post("https://hooks.example:" + port + "/");
        request.repeatable = kept;
        QCOMPARE(outcomeOf(client.send(request)).status.value_or(0), 200);
        request.url = "https://other.example:" + port + "/";
        QCOMPARE(outcomeOf(client.send(request)).error, HttpError::CertificateName);
    }
    QCOMPARE(named.requestCount(), 3);

    WireServer addressed(answer, m_authority.issue("IP:127.0.0.1"));
    const HttpOutcome bad =
        outcomeOf(client.send(post("https://hooks.example:" + QByteArray::number(addressed.port()) + "/")));
    QCOMPARE(bad.error, HttpError::CertificateName);
    QCOMPARE(addressed.bytesReceived(), 0);
}

void TestWireTls::oldTlsIsRefused_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("1.0") << QStringLiteral("-tls1") << false;
    QTest::newRow("1.1") << QStringLiteral("-tls1_1") << false;
    QTest::newRow("1.2") << QStringLiteral("-tls1_2") << true;
    QTest::newRow("1.3") << QStringLiteral("-tls1_3") << true;
}

void TestWireTls::oldTlsIsRefused()
{
    QFETCH(QString, version);
    QFETCH(bool, accepted);
    QVERIFY(!m_authority.issue("IP:127.0.0.1").key.isNull());
    QProcess server;
    server.setProcessChannelMode(QProcess::MergedChannels);
    // -www answers every request with a page of its own.
    server.start(QStringLiteral("openssl"),
                 {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0"), version,
                  QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0"), QStringLiteral("-www"),
                  QStringLiteral("-cert"), m_authority.certificateFile(), QStringLiteral("-key"),
                  m_authority.keyFile()});
    QVERIFY(server.waitForStarted());
    QByteArray said;
    QByteArray port;
    QTRY_VERIFY((said += server.readAll(), port = said.mid(said.indexOf("ACCEPT 127.0.0.1:") + 17).split('\n').first(),
                 said.contains("ACCEPT 127.0.0.1:") && said.endsWith('\n')));
    // It does speak that version with one who accepts it.
    QProcess willing;
    willing.start(QStringLiteral("openssl"), {QStringLiteral("s_client"), QStringLiteral("-connect"),
                                              QStringLiteral("127.0.0.1:") + QString::fromLatin1(port.trimmed()),
                                              version, QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0")});
    willing.closeWriteChannel();
    QVERIFY(willing.waitForFinished(5'000));
    QVERIFY(willing.readAll().contains("Cipher is "));
    QCOMPARE(willing.exitCode(), 0);

    HttpClientOptions options = trusting();
    options.maximumResponseBytes = 100; // it does not end its page in time
    QnamHttpClient client(options);
    HttpRequest request = post("https://127.0.0.1:" + port.trimmed() + "/", {});
    request.method = "GET";
    const HttpOutcome outcome = outcomeOf(client.send(request));
    if (accepted) {
        QCOMPARE(outcome.status.value_or(0), 200);
    } else {
        QCOMPARE(outcome.error, HttpError::Tls);
        QCOMPARE(outcome.progress, HttpProgress::NotSent);
        QVERIFY(outcome.errorText.contains(u"TLS 1.2"));
    }
    server.kill();
    QVERIFY(server.waitForFinished());
}

void TestWireTls::handshakeThatHangsIsNotSent()
{
    QTcpServer silent; // accepts, and never says a word
    QVERIFY(silent.listen(QHostAddress::LocalHost, 0));
    QnamHttpClient client;
    for (const QByteArray &body : {QByteArray("{}"), QByteArray()}) {
        HttpRequest request = post("https://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/", body);
        request.deadline = std::chrono::milliseconds(300);
        const HttpOutcome outcome = outcomeOf(client.send(request));
        QCOMPARE(outcome.error, HttpError::TimedOut);
        QCOMPARE(outcome.progress, HttpProgress::NotSent);
    }
}

void TestWireTls::handshakeThatBreaksIsNotSent()
{
    QTcpServer closing;
    QVERIFY(closing.listen(QHostAddress::LocalHost, 0));
    connect(&closing, &QTcpServer::newConnection, this, [&] {
        while (QTcpSocket *socket = closing.nextPendingConnection())
            delete socket;
    });
    QnamHttpClient client;
    const HttpOutcome outcome =
        outcomeOf(client.send(post("https://127.0.0.1:" + QByteArray::number(closing.serverPort()) + "/")));
    QCOMPARE(outcome.progress, HttpProgress::NotSent);
    QVERIFY(outcome.error == HttpError::ConnectionClosed || outcome.error == HttpError::Tls);
    QVERIFY(!outcome.errorText.isEmpty());
}

QTEST_GUILESS_MAIN(TestWireTls)
#include "tst_wiretls.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/callbackcertificate.h"
#include "app/slack/callbacklistener.h"
#include "tests/support/rawhttp.h"

#include <QNetworkInterface>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <sys/socket.h>

using namespace infradots;
using namespace infradots::test;

namespace {

const QByteArray Path = "/slack/oauth_redirect";

class HandClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now.load(), Qt::UTC); }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now = QDateTime::currentMSecsSinceEpoch();
};

/** A port that is free now. */
quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
}

bool isReachable(const QHostAddress &address, quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(address, port);
    return socket.waitForConnected(2000);
}

/** Sends all there is and says that it is all, so that nobody waits for more; reads the answer. */
QByteArray oneShot(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(RawHttpLimit))
        return {};
    socket.write(request);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(RawHttpLimit)) {
    }
    ::shutdown(static_cast<int>(socket.socketDescriptor()), SHUT_WR);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(RawHttpLimit)) {
    }
    return socket.readAll();
}

/** Sends in a thread of its own, so that a listener that waits for the test's answer does not wait for ever. */
class Browser
{
public:
    Browser(quint16 port, QByteArray request)
        : m_thread(
              QThread::create([this, port, request = std::move(request)] { m_answer = rawExchange(port, request); }))
    {
        m_thread->start();
    }
    ~Browser() { m_thread->wait(); }
    Q_DISABLE_COPY_MOVE(Browser)

    [[nodiscard]] bool isDone() const { return m_thread->isFinished(); }
    [[nodiscard]] RawAnswer answer() const
    {
        m_thread->wait();
        return m_answer;
    }

private:
    RawAnswer m_answer;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

/** The listener over real sockets. */
class TestCallbackListener : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takesTheAnswerAndCloses();
    void answersEverythingElseInVain_data();
    void answersEverythingElseInVain();
    void takesARefusal();
    void takesAnAnswerOnce();
    void comesTooLate();
    void survivesTenThousandCallbacks();
    void isReachableFromThisMachineAlone();
    void saysThatThePortIsTaken();
    void closesWhileABrowserWaits();
    void letsSlowClientsGo();
    void speaksTls();

private:
    [[nodiscard]] QByteArray get(const QByteArray &target, const QByteArray &host = {}) const
    {
        return "GET " + target +
               " HTTP/1.1\r\nHost: " + (host.isEmpty() ? "localhost:" + QByteArray::number(m_port) : host) +
               "\r\nConnection: close\r\n\r\n";
    }
    [[nodiscard]] QByteArray good() const { return Path + "?code=the-code&state=" + m_ticket->state(); }
    void listen(bool encrypted = false)
    {
        m_port = freePort();
        const auto listening = m_listener->listen({.port = m_port, .encrypted = encrypted, .path = Path});
        QVERIFY2(listening.has_value(), listening ? "" : qPrintable(listening.error().message));
    }

    HandClock m_clock;
    std::shared_ptr<SignInTicket> m_ticket;
    std::unique_ptr<CallbackListener> m_listener;
    QList<SlackCallback> m_arrived;
    quint16 m_port = 0;
};

void TestCallbackListener::init()
{
    m_ticket = std::make_shared<SignInTicket>(m_clock.now());
    m_listener = std::make_unique<CallbackListener>(m_ticket, m_clock);
    m_arrived.clear();
    m_listener->onArrival([this](const SlackCallback &callback) { m_arrived.append(callback); });
}

void TestCallbackListener::takesTheAnswerAndCloses()
{
    listen();
    const Browser browser(m_port, get(good()));
    QTRY_COMPARE(m_arrived.size(), 1);
    QCOMPARE(m_arrived.constFirst().code.toText(), QStringLiteral("the-code"));
    QVERIFY(!browser.isDone()); // until it is known how it ended
    bool closed = false;
    m_listener->answer(connectedPage(QStringLiteral("Acme <b>&</b>")), [&closed] { closed = true; });
    QTRY_VERIFY(closed);
    const RawAnswer page = browser.answer();
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("Connected to Acme &lt;b&gt;&amp;&lt;/b&gt;"));
    QVERIFY(!page.body.contains("the-code") && !page.body.contains(m_ticket->state()));
    QCOMPARE(page.header("Referrer-Policy"), QByteArray("no-referrer"));
    QCOMPARE(page.header("Cache-Control"), QByteArray("no-store"));
    QVERIFY(page.header("Content-Security-Policy").startsWith("default-src 'none'"));
    QVERIFY(!m_listener->isListening());
    QVERIFY(!isReachable(QHostAddress::LocalHost, m_port));
}

void TestCallbackListener::answersEverythingElseInVain_data()
{
    QTest::addColumn<QByteArray>("request"); // STATE and PORT stand for the real ones
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &host, int status,
                        const QByteArray &rest = {}) {
        QTest::newRow(name) << QByteArray(line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + rest +
                                          "\r\n")
                            << status;
    };
    const QByteArray query = "?code=c&state=STATE";
    row("another path", "GET /slack/oauth_redirect/" + query, "localhost:PORT", 404);
    row("another case", "GET /Slack/oauth_redirect" + query, "localhost:PORT", 404);
    row("a path above", "GET /x/../slack/oauth_redirect" + query, "localhost:PORT", 404);
    row("root", "GET /", "localhost:PORT", 404);
    row("favicon", "GET /favicon.ico", "localhost:PORT", 404);
    row("POST", "POST /slack/oauth_redirect" + query, "localhost:PORT", 405, "Content-Length: 0\r\n");
    row("HEAD", "HEAD /slack/oauth_redirect" + query, "localhost:PORT", 405);
    row("OPTIONS", "OPTIONS /slack/oauth_redirect" + query, "localhost:PORT", 405);
    row("another name", "GET /slack/oauth_redirect" + query, "evil.example", 404);
    row("another name and port", "GET /slack/oauth_redirect" + query, "evil.example:PORT", 404);
    row("without the port", "GET /slack/oauth_redirect" + query, "localhost", 404);
    row("no query", "GET /slack/oauth_redirect", "localhost:PORT", 400);
    row("no state", "GET /slack/oauth_redirect?code=c", "localhost:PORT", 400);
    row("another state", "GET /slack/oauth_redirect?code=c&state=STATEx", "localhost:PORT", 400);
    row("states twice", "GET /slack/oauth_redirect" + query + "&state=STATE", "localhost:PORT", 400);
    row("code and error", "GET /slack/oauth_redirect" + query + "&error=access_denied", "localhost:PORT", 400);
    row("code without a value", "GET /slack/oauth_redirect?code&state=STATE", "localhost:PORT", 400);
    row("state in another case", "GET /slack/oauth_redirect?code=c&State=STATE", "localhost:PORT", 400);
}

void TestCallbackListener::answersEverythingElseInVain()
{
    QFETCH(QByteArray, request);
    QFETCH(const int, status);
    listen();
    request.replace("STATE", m_ticket->state()).replace("PORT", QByteArray::number(m_port));
    const RawAnswer answer = rawExchange(m_port, request);
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.body.contains(m_ticket->state()));
    QTest::qWait(20);
    QVERIFY(m_arrived.isEmpty());
    // It goes on waiting for the right one.
    const Browser browser(m_port, get(good(), "127.0.0.1:" + QByteArray::number(m_port)));
    QTRY_COMPARE(m_arrived.size(), 1);
    m_listener->answer(connectedPage(QStringLiteral("Acme")), [] {});
    QCOMPARE(browser.answer().status, 200);
}

void TestCallbackListener::takesARefusal()
{
    listen();
    const Browser browser(m_port, get(Path + "?error=access_denied&state=" + m_ticket->state()));
    QTRY_COMPARE(m_arrived.size(), 1);
    QVERIFY(m_arrived.constFirst().code.isEmpty());
    QCOMPARE(m_arrived.constFirst().error, QStringLiteral("access_denied"));
    m_listener->answer(failedPage(QStringLiteral("Refused.")), [] {});
    QVERIFY(browser.answer().body.contains("Refused."));
}

void TestCallbackListener::takesAnAnswerOnce()
{
    listen();
    const Browser first(m_port, get(good()));
    QTRY_COMPARE(m_arrived.size(), 1);
    const RawAnswer second = rawExchange(m_port, get(good())); // while the first one still waits
    QCOMPARE(second.status, 409);
    QVERIFY(second.body.contains("used already"));
    m_listener->answer(connectedPage(QStringLiteral("Acme")), [] {});
    QCOMPARE(first.answer().status, 200);
    QCOMPARE(m_arrived.size(), 1);
}

void TestCallbackListener::comesTooLate()
{
    listen();
    m_clock.advance(std::chrono::minutes(5));
    QCOMPARE(rawExchange(m_port, get(good())).status, 410);
    QTest::qWait(20);
    QVERIFY(m_arrived.isEmpty());
}

/** Whatever arrives but the one answer changes nothing, and the listener still takes that one afterwards. */
void TestCallbackListener::survivesTenThousandCallbacks()
{
    constexpr int Callbacks = 10'000;
    listen();
    QRandomGenerator random(20261125); // the same ones each time
    const auto bytes = [&random](int most, bool printable) {
        QByteArray made;
        for (int i = random.bounded(most + 1); i > 0; --i)
            made += static_cast<char>(printable ? 0x21 + random.bounded(0x5e) : random.bounded(256));
        return made;
    };
    const auto mutated = [&](QByteArray text) {
        if (text.isEmpty() || random.bounded(4) == 0)
            return bytes(60, true);
        const int at = random.bounded(int(text.size()));
        switch (random.bounded(4)) {
        case 0:
            text[at] = static_cast<char>(text.at(at) ^ (1 << random.bounded(7)));
            break;
        case 1:
            text.remove(at, 1 + random.bounded(3));
            break;
        case 2:
            text.insert(at, bytes(4, true) + 'x');
            break;
        default:
            text = text.toUpper() == text ? text.toLower() + 'u' : text.toUpper();
        }
        return text;
    };
    // Keeps the real state out of it by its value: only the right answer holds it.
    const QByteArray state = m_ticket->state();
    const QByteArray rightStart = "GET " + Path + '?';
    const QByteArray rightState = "state=" + state;
    const auto mayBeRight = [&](const QByteArray &request) {
        const QByteArray decoded = QByteArray::fromPercentEncoding(request);
        return request.startsWith(rightStart) && decoded.contains(rightState) && decoded.contains("code=");
    };
    QHash<int, int> statuses;
    for (int i = 0; i < Callbacks; ++i) {
        QByteArray request;
        QByteArray target;
        do {
            switch (random.bounded(6)) {
            case 0: // raw bytes
                request = bytes(200, false) + "\r\n\r\n";
                break;
            case 1: // nothing like the path
                request = get('/' + bytes(80, true));
                break;
            case 2: // the right path with any query
                request = get(Path + '?' + bytes(200, true));
                break;
            case 3: // a changed state
                request = get(Path + "?code=" + bytes(20, true).toPercentEncoding() +
                              "&state=" + mutated(state).toPercentEncoding());
                break;
            case 4: // another method
                request = bytes(8, true).toPercentEncoding().toUpper() + 'X' + get(good()).mid(3);
                break;
            default: // the whole target changed somewhere
                target = mutated(good());
                request = get(target);
            }
            // What is by chance (or by decoding) the right answer is none of these.
        } while (mayBeRight(request));
        const int status = parsedRaw(oneShot(m_port, request)).status;
        ++statuses[status];
        QVERIFY2(status != 200 && m_arrived.isEmpty(), request.constData());
    }
    // They got as far as each of the answers to what is not the right one.
    for (const int status : {400, 404, 405})
        QVERIFY2(statuses.value(status) > 100, QByteArray::number(status).constData());
    QTest::qWait(50);
    QVERIFY(m_arrived.isEmpty());
    const Browser browser(m_port, get(good()));
    QTRY_COMPARE(m_arrived.size(), 1);
    m_listener->answer(connectedPage(QStringLiteral("Acme")), [] {});
    QCOMPARE(browser.answer().status, 200);
}

void TestCallbackListener::isReachableFromThisMachineAlone()
{
    listen();
    QVERIFY(isReachable(QHostAddress::LocalHost, m_port));
    QVERIFY(!isReachable(QHostAddress::LocalHostIPv6, m_port));
    QVERIFY(!isReachable(QHostAddress(QStringLiteral("127.0.0.2")), m_port));
    int others = 0;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback())
            continue;
        ++others;
        QVERIFY2(!isReachable(address, m_port), qPrintable(address.toString()));
    }
    if (others == 0)
        qInfo("this machine has no other address to try");
}

void TestCallbackListener::saysThatThePortIsTaken()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const auto refused = m_listener->listen({.port = taken.serverPort(), .encrypted = false, .path = Path});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Network);
    QVERIFY(refused.error().message.contains(QString::number(taken.serverPort())));
    QVERIFY(refused.error().message.contains(u"taken"));
    QVERIFY(!m_listener->isListening());
    bool closed = false;
    m_listener->answer(failedPage(QStringLiteral("x")), [&closed] { closed = true; });
    QVERIFY(closed); // at once: nobody waits
}

void TestCallbackListener::closesWhileABrowserWaits()
{
    listen();
    const Browser browser(m_port, get(good()));
    QTRY_COMPARE(m_arrived.size(), 1);
    m_listener.reset();
    QVERIFY(browser.answer().status == 410 || browser.answer().status == 0);
    QVERIFY(!isReachable(QHostAddress::LocalHost, m_port));
}

void TestCallbackListener::letsSlowClientsGo()
{
    listen();
    // More than may be connected, none of which ever finishes its request.
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int i = 0; i < 40; ++i) {
        slow.push_back(std::make_unique<QTcpSocket>());
        slow.back()->connectToHost(QHostAddress::LocalHost, m_port);
        slow.back()->waitForConnected(1000);
        slow.back()->write("GET ");
        slow.back()->waitForBytesWritten(1000);
    }
    const auto isThrough = [this] { return rawExchange(m_port, get("/")).status == 404; };
    QTRY_VERIFY_WITH_TIMEOUT(isThrough(), 60'000); // when those are let go
}

void TestCallbackListener::speaksTls()
{
    listen(true);
    QVERIFY(QRegularExpression(QStringLiteral("^([0-9A-F]{2}:){31}[0-9A-F]{2}$"))
                .match(m_listener->fingerprint())
                .hasMatch());
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
    QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
    const QSslCertificate certificate = socket.peerCertificate();
    QVERIFY(socket.sessionProtocol() == QSsl::TlsV1_3 || socket.sessionProtocol() == QSsl::TlsV1_2);
    QCOMPARE(QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper()),
             m_listener->fingerprint());
    const auto names = certificate.subjectAlternativeNames();
    QVERIFY(names.contains(QSsl::DnsEntry, QStringLiteral("localhost")));
    QVERIFY(names.contains(QSsl::IpAddressEntry, QStringLiteral("127.0.0.1")));
    QVERIFY(certificate.effectiveDate() <= QDateTime::currentDateTimeUtc());
    QVERIFY(certificate.expiryDate() <= QDateTime::currentDateTimeUtc().addDays(2));
    // With this certificate trusted there is nothing to object to: name, purpose, dates and signature hold.
    const auto problems = QSslCertificate::verify({certificate}, QStringLiteral("localhost"));
    for (const QSslError &problem : problems)
        QCOMPARE(problem.error(), QSslError::SelfSignedCertificate);

    socket.write(get(good()));
    QTRY_COMPARE(m_arrived.size(), 1);
    m_listener->answer(connectedPage(QStringLiteral("Acme")), [] {});
    QByteArray page;
    QTRY_VERIFY_WITH_TIMEOUT((page += socket.readAll(), page.contains("Connected to Acme")), 10'000);

    const auto other = makeCallbackCertificate(QDateTime::currentDateTimeUtc());
    QVERIFY(other.has_value());
    QVERIFY(other->fingerprint != m_listener->fingerprint()); // made anew each time
}

QTEST_GUILESS_MAIN(TestCallbackListener)
#include "tst_callbacklistener.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"
#include "tests/support/rawhttp.h"

#include <QElapsedTimer>
#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace infradots;
using namespace infradots::test;
using Json = nlohmann::json;

namespace {

QByteArray request(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                   const QByteArray &headers = "Content-Type: application/json; charset=utf-8\r\n"
                                               "Authorization: Bearer xoxb-canary-token\r\n")
{
    return method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const QByteArray SlackBody = R"({"channel":"prod-alerts","text":"Run failed","blocks":[{"type":"divider"}]})";
const QByteArray TeamsBody = R"({"type":"message","attachments":[{"contentType":"x"}]})";

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void namesOfFaultsReadBack();
    void slackTakesAMessage();
    void slackTellsWhoTheTokenIs();
    void slackPagesItsChannels();
    void slackRefuses_data();
    void slackRefuses();
    void teamsAnswersAsAConnector();
    void webhookAnswersOk();
    void unknownPathIsNotFound();
    void faults_data();
    void faults();
    void slackFaults_data();
    void slackFaults();
    void noAnswerHangsUntilStop();
    void hangingClientsDoNotLockOthersOut();
    void closeConnectionSaysNothing();
    void hugeBodyIsHuge();
    void tooLongBodyIsRefused();
    void endlessChunkedBodyIsCutOff();
    void slowClientDoesNotHoldUpOthers();
    void listensOnLoopbackAlone();
    void takenPortIsAnError();
    void startsAgainAfterStop();
    void credentialsAreMasked();
    void keepsTheLastMessages();

private:
    std::unique_ptr<Sandbox> m_sandbox;
};

void TestSandbox::init()
{
    m_sandbox = std::make_unique<Sandbox>();
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->port() != 0);
}

void TestSandbox::cleanup()
{
    m_sandbox.reset();
}

void TestSandbox::namesOfFaultsReadBack()
{
    QSet<QString> names;
    for (const SandboxReceiver receiver : {SandboxReceiver::Slack, SandboxReceiver::Teams, SandboxReceiver::Webhook}) {
        QCOMPARE(sandboxReceiverFromText(toText(receiver)), receiver);
        for (const SandboxFault fault : faultsOf(receiver)) {
            QCOMPARE(sandboxFaultFromText(toText(fault)), fault);
            names.insert(toText(fault));
        }
    }
    QCOMPARE(names.size(), 23);
    QVERIFY(!sandboxFaultFromText(QStringLiteral("nonsense")));
}

void TestSandbox::slackTakesAMessage()
{
    const QSignalSpy received(m_sandbox.get(), &Sandbox::received);
    const RawAnswer answer = rawExchange(m_sandbox->port(), request("POST", "/slack/api/chat.postMessage", SlackBody));
    QCOMPARE(answer.status, 200);
    const Json json = answer.json();
    QCOMPARE(json.value("ok", false), true);
    QVERIFY(isSlackChannelId(QString::fromStdString(json.value("channel", std::string()))));
    QVERIFY(QByteArray::fromStdString(json.value("ts", std::string())).contains('.'));
    QCOMPARE(json["message"].value("text", std::string()), std::string("Run failed"));
    QCOMPARE(json["message"]["blocks"].size(), std::size_t(1));

    QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, RawHttpLimit);
    const SandboxMessage message = m_sandbox->messages().constFirst();
    QCOMPARE(message.number, 1);
    QCOMPARE(message.receiver, SandboxReceiver::Slack);
    QCOMPARE(message.channel, QStringLiteral("prod-alerts"));
    QCOMPARE(message.answeredStatus, 200);
    QCOMPARE(message.method, QByteArray("POST"));
    QCOMPARE(message.body, SlackBody);
}

void TestSandbox::slackTellsWhoTheTokenIs()
{
    const Json json = rawExchange(m_sandbox->port(), request("POST", "/slack/api/auth.test", "{}")).json();
    QCOMPARE(json.value("ok", false), true);
    QVERIFY(!json.value("team", std::string()).empty());
    QVERIFY(!json.value("team_id", std::string()).empty());
    QVERIFY(!json.value("bot_id", std::string()).empty());
}

void TestSandbox::slackPagesItsChannels()
{
    QStringList names;
    QByteArray cursor;
    int pages = 0;
    do {
        const QByteArray path = "/slack/api/conversations.list?limit=3&cursor=" + cursor.toPercentEncoding();
        const Json json = rawExchange(m_sandbox->port(), request("GET", path)).json();
        QVERIFY(json.value("ok", false));
        QVERIFY(json["channels"].size() <= 3);
        for (const Json &channel : json["channels"])
            names.append(QString::fromStdString(channel.value("name", std::string())));
        cursor = QByteArray::fromStdString(json["response_metadata"].value("next_cursor", std::string()));
        QVERIFY(++pages < 10);
    } while (!cursor.isEmpty());
    QVERIFY(pages > 1);
    QVERIFY(names.contains(QStringLiteral("prod-alerts")));
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestSandbox::slackRefuses_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("error");
    const QByteArray json = "Content-Type: application/json\r\nAuthorization: Bearer x\r\n";
    const QByteArray post = "/slack/api/chat.postMessage";
    QTest::newRow("no token") << post << QByteArray("Content-Type: application/json\r\n") << SlackBody << "not_authed";
    QTest::newRow("not JSON") << post << json << QByteArray("{") << "invalid_json";
    QTest::newRow("nested without end") << post << json << QByteArray("{\"blocks\":" + QByteArray(100'000, '['))
                                        << "invalid_json";
    QTest::newRow("no text") << post << json << QByteArray(R"({"channel":"general"})") << "no_text";
    QTest::newRow("no channel") << post << json << QByteArray(R"({"text":"x"})") << "channel_not_found";
    QTest::newRow("unknown method") << QByteArray("/slack/api/chat.delete") << json << SlackBody << "unknown_method";
}

void TestSandbox::slackRefuses()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, error);
    const RawAnswer answer = rawExchange(m_sandbox->port(), request("POST", path, body, headers));
    QCOMPARE(answer.status, 200);
    QCOMPARE(QString::fromStdString(answer.json().value("error", std::string())), error);
}

void TestSandbox::teamsAnswersAsAConnector()
{
    const RawAnswer good = rawExchange(m_sandbox->port(), request("POST", "/teams/0190-abc", TeamsBody));
    QCOMPARE(good.status, 200);
    QCOMPARE(good.body, QByteArray("1"));
    QCOMPARE(rawExchange(m_sandbox->port(), request("POST", "/teams/x", R"({"text":"x"})")).status, 400);
    QCOMPARE(rawExchange(m_sandbox->port(), request("POST", "/teams/x", "[")).status, 400);
    const QByteArray large = R"({"attachments":[1],"x":")" + QByteArray(30'000, 'x') + "\"}";
    QCOMPARE(rawExchange(m_sandbox->port(), request("POST", "/teams/x", large)).status, 413);
}

void TestSandbox::webhookAnswersOk()
{
    const RawAnswer answer = rawExchange(m_sandbox->port(), request("PUT", "/webhook/anything?x=1", "whatever"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("ok"));
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->messages().size(), 1, RawHttpLimit);
    QCOMPARE(m_sandbox->messages().constFirst().method, QByteArray("PUT"));
}

void TestSandbox::unknownPathIsNotFound()
{
    QCOMPARE(rawExchange(m_sandbox->port(), request("GET", "/")).status, 404);
    QCOMPARE(rawExchange(m_sandbox->port(), request("GET", "/slackish")).status, 404);
    QVERIFY(m_sandbox->messages().isEmpty());
}

void TestSandbox::faults_data()
{
    QTest::addColumn<SandboxFault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("rate limited") << SandboxFault::RateLimited << 429 << QByteArray("Retry-After: 2");
    QTest::newRow("server error") << SandboxFault::ServerError << 500 << QByteArray();
    QTest::newRow("unavailable") << SandboxFault::Unavailable << 503 << QByteArray();
    QTest::newRow("not found") << SandboxFault::NotFound << 404 << QByteArray();
    QTest::newRow("gone") << SandboxFault::Gone << 410 << QByteArray();
    QTest::newRow("redirect") << SandboxFault::Redirect << 302 << QByteArray("Location: https://elsewhere.invalid/");
}

void TestSandbox::faults()
{
    QFETCH(const SandboxFault, fault);
    QFETCH(const int, status);
    QFETCH(const QByteArray, header);
    m_sandbox->setFault(SandboxReceiver::Slack, fault);
    m_sandbox->setFault(SandboxReceiver::Teams, fault);
    m_sandbox->setFault(SandboxReceiver::Webhook, fault);
    int asked = 0;
    for (const auto &bytes : {request("POST", "/slack/api/chat.postMessage", SlackBody),
                              request("POST", "/teams/1", TeamsBody), request("POST", "/webhook", "{}")}) {
        const RawAnswer answer = rawExchange(m_sandbox->port(), bytes);
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.head.contains(header), answer.head.constData());
        ++asked;
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->messages().size(), asked, RawHttpLimit);
    QCOMPARE(m_sandbox->messages().constFirst().answeredStatus, status);
    QCOMPARE(m_sandbox->messages().constFirst().channel, QStringLiteral("prod-alerts"));

    m_sandbox->setFault(SandboxReceiver::Webhook, SandboxFault::None);
    QCOMPARE(rawExchange(m_sandbox->port(), request("POST", "/webhook", "{}")).status, 200);
}

void TestSandbox::slackFaults_data()
{
    QTest::addColumn<SandboxReceiver>("receiver");
    QTest::addColumn<SandboxFault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto slack = [](SandboxFault fault, const char *body) {
        QTest::newRow(qPrintable(toText(fault))) << SandboxReceiver::Slack << fault << 200 << QByteArray(body);
    };
    slack(SandboxFault::SlackNotInChannel, R"({"ok":false,"error":"not_in_channel"})");
    slack(SandboxFault::SlackChannelNotFound, R"({"ok":false,"error":"channel_not_found"})");
    slack(SandboxFault::SlackIsArchived, R"({"ok":false,"error":"is_archived"})");
    slack(SandboxFault::SlackInvalidAuth, R"({"ok":false,"error":"invalid_auth"})");
    slack(SandboxFault::SlackMissingScope,
          R"({"ok":false,"error":"missing_scope","needed":"chat:write","provided":"channels:read"})");
    QTest::newRow("teams 429 in body") << SandboxReceiver::Teams << SandboxFault::TeamsErrorInBody << 200
                                       << QByteArray("Webhook message delivery failed with error: Microsoft Teams "
                                                     "endpoint returned HTTP error 429 with ContextId MS-CV=sandbox.0");
    QTest::newRow("workflows") << SandboxReceiver::Teams << SandboxFault::TeamsWorkflowsAccepted << 202 << QByteArray();
}

void TestSandbox::slackFaults()
{
    QFETCH(const SandboxReceiver, receiver);
    QFETCH(const SandboxFault, fault);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    m_sandbox->setFault(receiver, fault);
    QCOMPARE(m_sandbox->fault(receiver), fault);
    const RawAnswer answer =
        rawExchange(m_sandbox->port(), receiver == SandboxReceiver::Slack
                                           ? request("POST", "/slack/api/chat.postMessage", SlackBody)
                                           : request("POST", "/teams/1", TeamsBody));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body, body);
}

void TestSandbox::noAnswerHangsUntilStop()
{
    m_sandbox->setFault(SandboxReceiver::Webhook, SandboxFault::NoAnswer);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_sandbox->port());
    QVERIFY(socket.waitForConnected(RawHttpLimit));
    socket.write(request("POST", "/webhook", "{}"));
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->messages().size(), 1, RawHttpLimit);
    QCOMPARE(m_sandbox->messages().constFirst().answeredStatus, 0);
    QVERIFY(!socket.waitForReadyRead(300));
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);

    m_sandbox->stop();
    QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, RawHttpLimit);
    QCOMPARE(socket.readAll(), QByteArray());
}

void TestSandbox::hangingClientsDoNotLockOthersOut()
{
    m_sandbox->setFault(SandboxReceiver::Webhook, SandboxFault::NoAnswer);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 200; ++i) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, m_sandbox->port());
        QVERIFY(socket->waitForConnected(RawHttpLimit));
        socket->write(request("POST", "/webhook", "{}"));
        QVERIFY(socket->waitForBytesWritten(RawHttpLimit));
        sockets.push_back(std::move(socket));
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->messages().size(), 200, RawHttpLimit);
    QCOMPARE(rawExchange(m_sandbox->port(), request("POST", "/teams/1", TeamsBody)).status, 200);
}

void TestSandbox::closeConnectionSaysNothing()
{
    m_sandbox->setFault(SandboxReceiver::Webhook, SandboxFault::CloseConnection);
    QCOMPARE(rawExchange(m_sandbox->port(), request("POST", "/webhook", "{}")).status, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->messages().size(), 1, RawHttpLimit);
    QCOMPARE(m_sandbox->messages().constFirst().body, QByteArray("{}"));
}

void TestSandbox::hugeBodyIsHuge()
{
    m_sandbox->setFault(SandboxReceiver::Webhook, SandboxFault::HugeBody);
    QTcpSocket socket;
    socket.setReadBufferSize(64 * 1024);
    socket.connectToHost(QHostAddress::LocalHost, m_sandbox->port());
    QVERIFY(socket.waitForConnected(RawHttpLimit));
    socket.write(request("POST", "/webhook", "{}"));
    qint64 read = 0;
    while (read < 8 * 1024 * 1024 && socket.waitForReadyRead(RawHttpLimit))
        read += socket.readAll().size();
    QVERIFY(read >= 8 * 1024 * 1024);
    socket.abort();
    m_sandbox->setFault(SandboxReceiver::Webhook, SandboxFault::None);
    QCOMPARE(rawExchange(m_sandbox->port(), request("POST", "/webhook", "{}")).status, 200);
}

void TestSandbox::tooLongBodyIsRefused()
{
    const QByteArray head = "POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Length: 300000000\r\n\r\n";
    QCOMPARE(rawExchange(m_sandbox->port(), head).status, 413);
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->messages().size(), 1, RawHttpLimit);
    QCOMPARE(m_sandbox->messages().constFirst().answeredStatus, 413);
}

void TestSandbox::endlessChunkedBodyIsCutOff()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_sandbox->port());
    QVERIFY(socket.waitForConnected(RawHttpLimit));
    socket.write("POST /webhook HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";
    qint64 sent = 0;
    constexpr qint64 All = 300'000'000;
    while (sent < All && socket.state() == QAbstractSocket::ConnectedState) {
        socket.write(chunk);
        sent += chunk.size();
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(RawHttpLimit)) {
        }
    }
    QVERIFY2(sent < All / 10, qPrintable(QString::number(sent)));
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->messages().size(), 1, RawHttpLimit);
    QVERIFY(m_sandbox->messages().constFirst().body.size() <= 1024 * 1024);
    QCOMPARE(m_sandbox->messages().constFirst().answeredStatus, 0);
}

void TestSandbox::slowClientDoesNotHoldUpOthers()
{
    QTcpSocket slow;
    slow.connectToHost(QHostAddress::LocalHost, m_sandbox->port());
    QVERIFY(slow.waitForConnected(RawHttpLimit));
    slow.write("POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf of");
    QVERIFY(slow.waitForBytesWritten(RawHttpLimit));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(rawExchange(m_sandbox->port(), request("POST", "/webhook", "{}")).status, 200);
    QCOMPARE(slow.state(), QAbstractSocket::ConnectedState);
}

void TestSandbox::listensOnLoopbackAlone()
{
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address == QHostAddress(QHostAddress::LocalHost))
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, m_sandbox->port());
        QVERIFY2(!socket.waitForConnected(500), qPrintable(address.toString()));
    }
    // The kernel's own list, for machines without another interface: 0100007F is 127.0.0.1.
    QFile table(QStringLiteral("/proc/net/tcp"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QByteArray port = ':' + QByteArray::number(m_sandbox->port(), 16).toUpper().rightJustified(4, '0');
    QList<QByteArray> listening;
    for (const QByteArray &line : table.readAll().split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() > 3 && fields.at(3) == "0A" && fields.at(1).endsWith(port))
            listening.append(fields.at(1).left(8));
    }
    QCOMPARE(listening, QList<QByteArray>{"0100007F"});
}

void TestSandbox::takenPortIsAnError()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Sandbox second;
    const auto started = second.start(other.serverPort());
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::Network);
    QVERIFY2(started.error().message.contains(QString::number(other.serverPort())),
             qPrintable(started.error().message));
    QVERIFY(!second.isRunning());
    QCOMPARE(second.port(), 0);
}

void TestSandbox::startsAgainAfterStop()
{
    const quint16 port = m_sandbox->port();
    m_sandbox->stop();
    QVERIFY(!m_sandbox->isRunning());
    QCOMPARE(rawExchange(port, request("POST", "/webhook", "{}")).status, 0);
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->addresses().webhookUrl.contains(QString::number(m_sandbox->port())));
    QCOMPARE(rawExchange(m_sandbox->port(), request("POST", "/webhook", "{}")).status, 200);
}

void TestSandbox::credentialsAreMasked()
{
    (void)rawExchange(m_sandbox->port(), request("POST", "/slack/api/chat.postMessage", SlackBody));
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->messages().size(), 1, RawHttpLimit);
    bool named = false;
    for (const auto &[name, value] : m_sandbox->messages().constFirst().headers) {
        QVERIFY2(!value.contains("canary"), value.constData());
        named = named || name.compare("Authorization", Qt::CaseInsensitive) == 0;
    }
    QVERIFY(named);
}

void TestSandbox::keepsTheLastMessages()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_sandbox->port());
    QVERIFY(socket.waitForConnected(RawHttpLimit));
    constexpr int Sent = 520;
    for (int i = 0; i < Sent; ++i)
        socket.write("POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
    const QSignalSpy received(m_sandbox.get(), &Sandbox::received);
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), Sent, 2 * RawHttpLimit);
    QCOMPARE(m_sandbox->messages().size(), 500);
    QCOMPARE(m_sandbox->messages().constFirst().number, Sent - 500 + 1);
    QCOMPARE(m_sandbox->messages().constLast().number, Sent);
    m_sandbox->clear();
    QVERIFY(m_sandbox->messages().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"

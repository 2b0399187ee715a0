// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/requestcheck.h"
#include "tests/net/exchanges.h"
#include "tests/support/wireserver.h"

using namespace infradots;

/** What exactly goes on the wire, and what never does. */
class TestWireBytes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void ownHeadersAndBody();
    void targetIsByteExact_data();
    void targetIsByteExact();
    void hostHeaderIsAsInTheUrl_data();
    void hostHeaderIsAsInTheUrl();
    void malformedIsNotSent_data();
    void malformedIsNotSent();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void cookiesAreNotSentBack();
    void challengesAreNotAnswered();
    void statusesAreAnswers_data();
    void statusesAreAnswers();
    void interimAnswersArePassedOver();
    void headHasNoBody();
};

namespace {

WireServer::Script always(int status, const QByteArray &headers = {})
{
    return [=](WireConnection &connection, const WireRequest &) { connection.answer(status, "ok", headers); };
}

} // namespace

void TestWireBytes::ownHeadersAndBody()
{
    WireServer server(always(200, "X-Answer: yes\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n"));
    QnamHttpClient client;
    QByteArray body(200'000, 'x');
    body[100'000] = '\0';
    HttpRequest request = post(server.url("/hook"), body);
    request.headers.emplaceBack("X-Api-Key", "k3y");
    const HttpOutcome outcome = outcomeOf(client.send(request));

    QCOMPARE(outcome.progress, HttpProgress::Answered);
    QCOMPARE(outcome.error, HttpError::None);
    QVERIFY(outcome.errorText.isEmpty());
    QCOMPARE(outcome.status.value_or(0), 200);
    QCOMPARE(outcome.body, QByteArray("ok"));
    QVERIFY(!outcome.bodyCut);
    QVERIFY(outcome.startedAt.isValid());
    QVERIFY(outcome.headers.contains(qMakePair(QByteArray("X-Answer"), QByteArray("yes"))));
    QCOMPARE(std::count_if(outcome.headers.begin(), outcome.headers.end(),
                           [](const auto &header) { return header.first == "Set-Cookie"; }),
             2);

    QCOMPARE(server.requestCount(), 1);
    const WireRequest seen = server.requests().first();
    QCOMPARE(seen.requestLine(), QByteArray("POST /hook HTTP/1.1"));
    QVERIFY(seen.body == body);
    QCOMPARE(seen.header("Content-Length"), QByteArray::number(body.size()));
    QCOMPARE(seen.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(seen.header("X-Api-Key"), QByteArray("k3y"));
    QCOMPARE(seen.header("User-Agent"), QByteArray("InfraDots-Admin/" INFRADOTS_VERSION));
    QCOMPARE(seen.header("Accept-Encoding"), QByteArray("identity"));
    QCOMPARE(seen.header("Accept-Language"), QByteArray("en"));
    QVERIFY(seen.header("Upgrade").isNull());
    QVERIFY(seen.header("Transfer-Encoding").isNull());
    QVERIFY(seen.header("Expect").isNull());
}

void TestWireBytes::targetIsByteExact_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("onWire");
    const auto same = [](const char *target) { QTest::newRow(target) << QByteArray(target) << QByteArray(target); };
    same("/");
    same("/workflows/0123/triggers/manual/paths/"
         "invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=aB-c_d%3D");
    same("/lower%2fcase?sp=%2ftriggers%2fmanual");
    same("/needless%2Descape%7e?sig=%41%2D");
    same("/a%20b+c");
    same("//double//slash/");
    same("/a/../b/./c");
    same("/semi;colon,comma:at@!$&'()*+=");
    same("/?a=1&a=2&&b=?/:@");
    same("/%25%252F");
    QTest::newRow("empty") << QByteArray("") << QByteArray("/");
    QTest::newRow("query alone") << QByteArray("?q=1") << QByteArray("/?q=1");
}

void TestWireBytes::targetIsByteExact()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, onWire);
    WireServer server(always(200));
    QnamHttpClient client;
    const HttpOutcome outcome = outcomeOf(client.send(post(server.url(written))));
    QCOMPARE(outcome.errorText, QString());
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().first().requestLine(), "POST " + onWire + " HTTP/1.1");
    QCOMPARE(server.requests().first().body, QByteArray("{\"text\":\"hello\"}"));
}

void TestWireBytes::hostHeaderIsAsInTheUrl_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("authority");
    QTest::addColumn<int>("port");
    QTest::newRow("no port") << QByteArray("https://hooks.example/a") << QByteArray("hooks.example") << 443;
    QTest::newRow("the usual port, written")
        << QByteArray("https://hooks.example:443/a") << QByteArray("hooks.example:443") << 443;
    QTest::newRow("another port") << QByteArray("https://hooks.example:8443") << QByteArray("hooks.example:8443")
                                  << 8443;
    QTest::newRow("plain") << QByteArray("http://localhost?x") << QByteArray("localhost") << 80;
    QTest::newRow("IPv6") << QByteArray("http://[::1]:8080/") << QByteArray("[::1]:8080") << 8080;
}

void TestWireBytes::hostHeaderIsAsInTheUrl()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, authority);
    QFETCH(int, port);
    const auto checked = checkRequest(post(url));
    QVERIFY2(checked.has_value(), checked ? "" : qPrintable(checked.error().message));
    QCOMPARE(checked->authority, authority);
    QCOMPARE(static_cast<int>(checked->port), port);

    WireServer server(always(200));
    QnamHttpClient client;
    outcomeOf(client.send(post(server.url("/", "localhost"))));
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().first().header("Host"), "localhost:" + QByteArray::number(server.port()));
}

void TestWireBytes::malformedIsNotSent_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *title, const QByteArray &method, const QByteArray &target, const QByteArray &name,
                        const QByteArray &value) { QTest::newRow(title) << method << target << name << value; };
    row("CRLF in a value", "POST", "/", "X-Key", "abc\r\nX-Injected: 1");
    row("a whole request in a value", "POST", "/", "X-Key", "abc\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
    row("LF in a value", "POST", "/", "X-Key", "abc\nX-Injected: 1");
    row("CR in a value", "POST", "/", "X-Key", "abc\rX-Injected: 1");
    row("NUL in a value", "POST", "/", "X-Key", QByteArray("a\0b", 3));
    row("non-ASCII value", "POST", "/", "X-Key", "k\xc3\xa9y");
    row("CRLF in a name", "POST", "/", "X-Key\r\nX-Injected", "1");
    row("colon in a name", "POST", "/", "X-Key:", "1");
    row("empty name", "POST", "/", "", "1");
    row("CRLF in the URL", "POST", "/ HTTP/1.1\r\nX-Injected: 1\r\n", "X-Key", "1");
    row("fragment in the URL", "POST", "/a#b", "X-Key", "1");
    row("blank in the URL", "POST", "/a b", "X-Key", "1");
    row("CRLF in the method", "POST / HTTP/1.1\r\nX-Injected: 1\r\n", "/", "X-Key", "1");
    row("empty method", "", "/", "X-Key", "1");
    row("Host", "POST", "/", "host", "elsewhere.example");
    row("Content-Length", "POST", "/", "Content-Length", "1");
    row("Transfer-Encoding", "POST", "/", "Transfer-Encoding", "chunked");
    row("Connection", "POST", "/", "Connection", "close");
    row("User-Agent", "POST", "/", "User-Agent", "x");
    row("twice", "POST", "/", "content-type", "text/plain");
}

void TestWireBytes::malformedIsNotSent()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    WireServer server(always(200));
    QnamHttpClient client;
    HttpRequest request = post(server.url(target));
    request.method = method;
    request.headers.emplaceBack(name, value);
    const HttpOutcome outcome = outcomeOf(client.send(request));
    QCOMPARE(outcome.error, HttpError::Malformed);
    QCOMPARE(outcome.progress, HttpProgress::NotSent);
    QVERIFY(!outcome.errorText.isEmpty());
    QVERIFY(!outcome.errorText.contains(u"njected"));
    // The server works, and the good request is the only one it ever saw.
    QCOMPARE(outcomeOf(client.send(post(server.url("/good")))).status.value_or(0), 200);
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.requestCount(), 1);
}

void TestWireBytes::redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("location");
    for (const int code : {301, 302, 303, 307, 308}) {
        for (const char *location : {"other host", "same host", "/relative", "https://other.example/"})
            QTest::addRow("%d to %s", code, location) << code << QByteArray(location);
    }
}

void TestWireBytes::redirectsAreNotFollowed()
{
    QFETCH(int, code);
    QFETCH(QByteArray, location);
    WireServer other(always(200));
    QByteArray where = location;
    WireServer server([&](WireConnection &connection, const WireRequest &) {
        connection.answer(code, "moved", "Location: " + where + "\r\n");
    });
    if (location == "other host")
        where = other.url("/stolen", "localhost");
    else if (location == "same host")
        where = server.url("/elsewhere");
    QnamHttpClient client;
    HttpRequest request = post(server.url());
    request.headers.emplaceBack("Authorization", "Bearer canary");
    request.headers.emplaceBack("X-Api-Key", "canary");
    const HttpOutcome outcome = outcomeOf(client.send(request));
    QCOMPARE(outcome.status.value_or(0), code);
    QCOMPARE(outcome.error, HttpError::None);
    QVERIFY(outcome.headers.contains(qMakePair(QByteArray("Location"), where)));
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(other.connectionCount(), 0);
}

void TestWireBytes::cookiesAreNotSentBack()
{
    WireServer server(always(200, "Set-Cookie: session=canary; Path=/\r\n"));
    QnamHttpClient client;
    for (const bool kept : {true, true, false}) {
        HttpRequest request = post(server.url());
        request.repeatable = kept;
        QCOMPARE(outcomeOf(client.send(request)).status.value_or(0), 200);
    }
    const auto requests = server.requests();
    QCOMPARE(requests.size(), 3);
    for (const WireRequest &request : requests)
        QVERIFY(request.header("Cookie").isNull());
}

void TestWireBytes::challengesAreNotAnswered()
{
    for (const char *challenge :
         {"WWW-Authenticate: Basic realm=\"x\"\r\n", "WWW-Authenticate: NTLM\r\n", "WWW-Authenticate: Negotiate\r\n",
          "WWW-Authenticate: Digest realm=\"x\", nonce=\"y\"\r\n"}) {
        WireServer server(always(401, challenge));
        QnamHttpClient client;
        const HttpOutcome outcome = outcomeOf(client.send(post(server.url())));
        QCOMPARE(outcome.status.value_or(0), 401);
        QCOMPARE(outcome.error, HttpError::None);
        QCOMPARE(server.requestCount(), 1);
        QVERIFY(server.requests().first().header("Authorization").isNull());
    }
}

void TestWireBytes::statusesAreAnswers_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {200, 201, 202, 204, 300, 304, 400, 403, 404, 405, 407, 408,
                           409, 410, 413, 418, 425, 429, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", code) << code;
}

void TestWireBytes::statusesAreAnswers()
{
    QFETCH(int, code);
    const bool bare = code == 204 || code == 304;
    WireServer server([&](WireConnection &connection, const WireRequest &) {
        if (bare)
            connection.write("HTTP/1.1 " + QByteArray::number(code) + " Bare\r\n\r\n");
        else
            connection.answer(code, "why", "Retry-After: 7\r\n");
    });
    QnamHttpClient client;
    const HttpOutcome outcome = outcomeOf(client.send(post(server.url())));
    QCOMPARE(outcome.progress, HttpProgress::Answered);
    QCOMPARE(outcome.error, HttpError::None);
    QCOMPARE(outcome.status.value_or(0), code);
    QCOMPARE(outcome.body, bare ? QByteArray() : QByteArray("why"));
    if (!bare)
        QVERIFY(outcome.headers.contains(qMakePair(QByteArray("Retry-After"), QByteArray("7"))));
}

void TestWireBytes::interimAnswersArePassedOver()
{
    WireServer server([](WireConnection &connection, const WireRequest &) {
        connection.write("HTTP/1.1 100 Continue\r\n\r\n");
        connection.answer(200, "ok");
    });
    QnamHttpClient client;
    const HttpOutcome outcome = outcomeOf(client.send(post(server.url())));
    QCOMPARE(outcome.status.value_or(0), 200);
    QCOMPARE(outcome.body, QByteArray("ok"));
}

void TestWireBytes::headHasNoBody()
{
    WireServer server([](WireConnection &connection, const WireRequest &) {
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
    });
    QnamHttpClient client;
    HttpRequest request = post(server.url(), {});
    request.method = "HEAD";
    const HttpOutcome outcome = outcomeOf(client.send(request));
    QCOMPARE(outcome.status.value_or(0), 200);
    QCOMPARE(outcome.error, HttpError::None);
}

QTEST_GUILESS_MAIN(TestWireBytes)
#include "tst_wirebytes.moc"

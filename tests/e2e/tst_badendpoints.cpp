// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/endpoints.h"
#include "tests/support/testauthority.h"

#include <atomic>

namespace {

std::atomic<bool> allGood = false;

void answerBadly(WireConnection &connection, const WireRequest &request)
{
    const QByteArray kind = request.requestLine().split('/').value(2).split(' ').constFirst();
    if (allGood || kind == "good")
        return connection.answer(200, "ok");
    if (kind == "drips")
        return connection.drip("HTTP/1.1 200 OK\r\n" + QByteArray(1000, 'x'), 500);
    if (kind == "resets")
        return connection.reset();
    if (kind == "redirects")
        return connection.answer(307, {}, "Location: /hook/good\r\n");
    if (kind == "floods") {
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 500000000\r\n\r\n");
        return connection.flood(QByteArray(64 * 1024, 'x'), 500'000'000);
    }
    if (kind == "pours") {
        connection.write("HTTP/1.1 200 OK\r\nX-Long: ");
        return connection.flood(QByteArray(64 * 1024, 'x'), 5'000'000'000);
    }
    if (kind == "babbles")
        connection.write("this is not HTTP at all\r\n\r\n");
    // "hangs"
}

} // namespace

/** Endpoints that hang, drip, reset, redirect, babble, pour, flood and lie hold up nobody, and are sent to again. */
class TestBadEndpoints : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellWhatHappened();

private:
    static QStringList words(const char *text) { return QString::fromLatin1(text).split(u' '); }

    WireServer m_receiver{answerBadly};
};

void TestBadEndpoints::tellWhatHappened()
{
    TestAuthority authority;
    CommandLine cli;
    VERIFY_EXIT(cli.run({QStringLiteral("init")}), 0);
    QVERIFY2(authority.isReady(), "the openssl command is needed");
    const WireServer liar(answerBadly, authority.selfSigned("IP:127.0.0.1"));
    const QHash<QString, QByteArray> expected{
        {QStringLiteral("good"), "delivered"},     {QStringLiteral("hangs"), "unknown"},
        {QStringLiteral("drips"), "unknown"},      {QStringLiteral("resets"), "unknown"},
        {QStringLiteral("redirects"), "rejected"}, {QStringLiteral("floods"), "delivered"},
        {QStringLiteral("babbles"), "unknown"},    {QStringLiteral("lies"), "rejected"},
        {QStringLiteral("pours"), "unknown"},
    };
    QByteArrayList integrations;
    for (auto one = expected.cbegin(); one != expected.cend(); ++one) {
        const QByteArray kind = one.key().toUtf8();
        integrations.append(kind + ' ' + (kind == "lies" ? liar : m_receiver).url("/hook/" + kind));
    }
    VERIFY_EXIT(cli.run(words("apply -"), endpointDocument(integrations)), 0);
    VERIFY_EXIT(cli.run(words("emit --workspace acme/w --stage plan --status FAILED")), 0);
    VERIFY_EXIT(cli.run(words("dispatch --drain")), 0);
    QHash<QByteArray, int> arrived;
    const auto requests = m_receiver.requests();
    for (const WireRequest &request : requests)
        ++arrived[request.requestLine().split('/').value(2).split(' ').constFirst()];
    QCOMPARE(arrived.size(), expected.size() - 1);
    for (const char *once : {"good", "redirects", "floods", "hangs", "drips"}) // not followed, not repeated meanwhile
        QCOMPARE(QByteArray(once + QByteArray::number(arrived.value(once))), QByteArray(QByteArray(once) + '1'));
    QCOMPARE(liar.requestCount(), 0);

    QStringList again{QStringLiteral("redeliver")};
    const auto history = cli.json({QStringLiteral("history")}).lines();
    QCOMPARE(history.size(), expected.size());
    for (const auto &delivery : history) {
        const QString name = QString::fromStdString(delivery["integration"].get<std::string>());
        const QByteArray verdict = QByteArray::fromStdString(delivery["verdict"].get<std::string>());
        QCOMPARE(QByteArray(name.toUtf8() + ' ' + verdict), QByteArray(name.toUtf8() + ' ' + expected.value(name)));
        const std::string error =
            delivery["attempts"][0]["error"].is_string() ? delivery["attempts"][0]["error"].get<std::string>() : "";
        QCOMPARE(error.empty(), verdict == "delivered");
        QCOMPARE(QByteArray::fromStdString(error).count("may have arrived"), verdict == "unknown" ? 1 : 0);
        if (name != u"lies")
            again.append(QString::fromStdString(delivery["delivery_id"].get<std::string>()));
    }
    allGood = true;
    VERIFY_EXIT(cli.run(again), 0);
    VERIFY_EXIT(cli.run(words("dispatch --drain")), 0);
    QCOMPARE(cli.json(words("history --verdict delivered")).lines().size(), expected.size() - 1);
}

QTEST_GUILESS_MAIN(TestBadEndpoints)
#include "tst_badendpoints.moc"

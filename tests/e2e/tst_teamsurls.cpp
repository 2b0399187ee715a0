// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"
#include "tests/support/wireserver.h"

namespace {

/** As Power Automate hands them out: escapes, a signature, and what else a URL may hold that one might tidy up. */
const QByteArray Target =
    "/powerautomate/automations/direct/workflows/0a1b2c3d/triggers/manual/paths/invoke"
    "?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=A-b_c%2bD~canary,e%7Ef;g'(h)*!$@:+5678";

} // namespace

/** A Teams URL from the document to the wire: byte for byte, and nowhere to be read on its way. */
class TestTeamsUrls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byteForByteAndMasked_data();
    void byteForByteAndMasked();
    void refusalsSayWhatToDo_data();
    void refusalsSayWhatToDo();

private:
    /** init, apply, emit and dispatch to a receiver; what the history says of it. */
    [[nodiscard]] CommandLine::Json delivered(CommandLine &cli, const QByteArray &url)
    {
        const QByteArray document =
            R"({"organizations": [{"name": "acme", "workspaces": [{"name": "w"}], "integrations": [
                {"name": "Ops Teams", "type": "TEAMS", "webhook_urls": [{"env": "TEAMS_URL"}]}],
                "attachments": [{"workspace": "w", "integration": "Ops Teams", "run_after": "all"}]}]})";
        cli.set(QStringLiteral("TEAMS_URL"), QString::fromLatin1(url));
        const bool done = cli.run({QStringLiteral("init")}).exit == 0 &&
                          cli.run({QStringLiteral("apply"), QStringLiteral("-")}, document).exit == 0 &&
                          cli.run({QStringLiteral("emit"), QStringLiteral("--workspace"), QStringLiteral("acme/w"),
                                   QStringLiteral("--stage"), QStringLiteral("plan"), QStringLiteral("--status"),
                                   QStringLiteral("FAILED")})
                                  .exit == 0 &&
                          cli.run({QStringLiteral("dispatch"), QStringLiteral("--drain")}).exit == 0;
        return done ? cli.json({QStringLiteral("history")}).lines().value(0) : CommandLine::Json();
    }
};

void TestTeamsUrls::byteForByteAndMasked_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("verdict");
    QTest::newRow("connector") << 200 << QByteArray("1") << QByteArray("delivered");
    QTest::newRow("Workflows") << 202 << QByteArray() << QByteArray("accepted");
    QTest::newRow("a flow that answers") << 200 << QByteArray("{\"posted\":true}") << QByteArray("delivered");
}

void TestTeamsUrls::byteForByteAndMasked()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, verdict);
    WireServer receiver(
        [status, body](WireConnection &connection, const WireRequest &) { connection.answer(status, body); });
    CommandLine cli;
    const CommandLine::Json entry = delivered(cli, receiver.url(Target));
    QCOMPARE(receiver.requestCount(), 1);
    const WireRequest request = receiver.requests().constFirst();
    QCOMPARE(request.requestLine(), QByteArray("POST " + Target + " HTTP/1.1"));
    QVERIFY(request.header("Authorization").isNull()); // Workflows refuses one beside sig
    QCOMPARE(request.header("Content-Type"), QByteArray("application/json; charset=utf-8"));
    QCOMPARE(QByteArray::fromStdString(entry.value("verdict", "")), verdict);
    QCOMPARE(QByteArray::fromStdString(entry.value("target", "")), receiver.url("/…5678"));

    for (const char *kind : {"organizations", "integrations", "attachments"})
        (void)cli.run({QStringLiteral("list"), QString::fromLatin1(kind)});
    (void)cli.run({QStringLiteral("export")});
    (void)cli.run({QStringLiteral("route"), QStringLiteral("--workspace"), QStringLiteral("acme/w")});
    (void)cli.run({QStringLiteral("history")});
    (void)cli.run({QStringLiteral("check")});
    (void)cli.run({QStringLiteral("test"), QStringLiteral("acme/Ops Teams")});
    QVERIFY(!cli.said().contains("canary") && !cli.said().contains("sig="));
    QVERIFY(cli.said().contains("…5678"));
}

void TestTeamsUrls::refusalsSayWhatToDo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, int status, const char *body, const char *words) {
        QTest::newRow(name) << status << QByteArray(body) << QByteArray(words);
    };
    row("cut off", 400, R"({"error":{"code":"MissingApiVersionParameter","message":"…"}})", "is not whole");
    row("another flow", 400, R"({"error":{"code":"TriggerInputSchemaMismatch"}})", "Send webhook alerts to a channel");
    row("a connector's 400", 400, "Summary or Text is required.", "does not take Adaptive Cards");
    row("another 400", 400, "Bad payload received by generic incoming webhook.", "did not understand");
    row("signature", 401, "", "sig=");
    row("tenant", 403, "", "for anyone");
    row("deleted", 404, "", "deleted or switched off");
    row("gone", 410, "", "Create a Workflows webhook");
    row("told in a 200", 200, "Microsoft Teams endpoint returned HTTP error 404 with ContextId 1",
        "deleted or switched");
}

void TestTeamsUrls::refusalsSayWhatToDo()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, words);
    WireServer receiver(
        [status, body](WireConnection &connection, const WireRequest &) { connection.answer(status, body); });
    CommandLine cli;
    const CommandLine::Json entry = delivered(cli, receiver.url(Target));
    QCOMPARE(QByteArray::fromStdString(entry.value("verdict", "")), QByteArray("rejected"));
    const QByteArray error = QByteArray::fromStdString(entry["attempts"][0].value("error", ""));
    QVERIFY2(error.contains(words), error.constData());
    QVERIFY(!cli.said().contains("canary"));
}

QTEST_GUILESS_MAIN(TestTeamsUrls)
#include "tst_teamsurls.moc"

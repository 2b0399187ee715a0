// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/curlcommand.h"
#include "ui/presenters/exportfile.h"
#include "ui/presenters/historyexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace infradots;

namespace {

HistoryEntry entry()
{
    HistoryEntry made;
    made.delivery.id = DeliveryId(QStringLiteral("0190-1"));
    made.delivery.workspaceName = QStringLiteral("acme/production");
    made.delivery.integrationName = QStringLiteral("Ops Slack");
    made.delivery.target = QStringLiteral("prod-alerts");
    made.delivery.rule = Rule::WorkspaceEnvironment;
    made.delivery.state = DeliveryState::Done;
    made.delivery.verdict = Verdict::Delivered;
    made.delivery.createdAt = QDateTime::fromMSecsSinceEpoch(1'763'899'200'000, Qt::UTC);
    Attempt first;
    first.number = 1;
    first.httpStatus = 503;
    first.verdict = Verdict::Failed;
    first.error = QStringLiteral("The server is busy.");
    Attempt second;
    second.number = 2;
    second.httpStatus = 200;
    second.verdict = Verdict::Delivered;
    second.responseBody = "{\"ok\":true}";
    made.attempts = {first, second};
    return made;
}

/** Reads CSV by RFC 4180, independently of what writes it. */
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> rows{QStringList(QString())};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        QString &cell = rows.last().last();
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            rows.last().append(QString());
        } else if (!quoted && c == u'\r') {
            rows.append(QStringList(QString()));
            ++i; // and the line feed
        } else {
            cell += c;
        }
    }
    rows.removeLast(); // behind the last line's end
    return rows;
}

struct ShellResult
{
    int syntax = -1;
    int exitCode = -1;
    QList<QByteArray> arguments; ///< what curl was called with
    QByteArray input;            ///< what it was given to read
};

/**
 * Runs the text through sh, with a function in place of curl that writes its arguments, each ended by a NUL, and then
 * what it is given to read where it would read it.
 */
ShellResult runInShell(const QString &command, const QProcessEnvironment &environment)
{
    ShellResult result;
    QProcess check;
    check.start(QStringLiteral("sh"), {QStringLiteral("-n")});
    check.write(command.toUtf8());
    check.closeWriteChannel();
    if (check.waitForFinished(5000))
        result.syntax = check.exitCode();

    QProcess shell;
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("sh"), QStringList());
    shell.write("curl() { for argument do printf '%s\\0' \"$argument\"; done; printf 'END\\0'; "
                "[ \"$argument\" != @- ] || cat; }\n" +
                command.toUtf8());
    shell.closeWriteChannel();
    if (!shell.waitForFinished(5000))
        return result;
    result.exitCode = shell.exitCode();
    const QByteArray written = shell.readAllStandardOutput();
    const qsizetype end = written.indexOf(QByteArray("END\0", 4));
    result.arguments = written.left(end).split('\0');
    result.arguments.removeLast();
    result.input = written.mid(end + 4);
    return result;
}

QByteArray after(const QList<QByteArray> &arguments, const QByteArray &option)
{
    const qsizetype at = arguments.indexOf(option);
    return at < 0 ? QByteArray("(missing)") : arguments.value(at + 1);
}

} // namespace

/** What leaves the window as text: exports and the curl command. */
class TestPresenters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvCells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char *name, const QString &text, const QString &cell) {
            QTest::newRow(name) << text << cell;
        };
        row("plain", QStringLiteral("Ops Slack"), QStringLiteral("Ops Slack"));
        row("empty", QString(), QString());
        row("comma", QStringLiteral("a,b"), QStringLiteral("\"a,b\""));
        row("quotes", QStringLiteral("say \"hi\""), QStringLiteral("\"say \"\"hi\"\"\""));
        row("line break", QStringLiteral("a\nb"), QStringLiteral("\"a\nb\""));
        row("equals", QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
        row("plus", QStringLiteral("+1"), QStringLiteral("'+1"));
        row("minus", QStringLiteral("-1"), QStringLiteral("'-1"));
        row("at", QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
        row("tab", QStringLiteral("\t=1"), QStringLiteral("'\t=1"));
        row("return", QStringLiteral("\r=1"), QStringLiteral("\"'\r=1\""));
        row("new line", QStringLiteral("\n=1"), QStringLiteral("\"'\n=1\""));
        row("link", QStringLiteral("=HYPERLINK(\"https://evil.example\",\"x\")"),
            QStringLiteral("\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\""));
        row("minus later", QStringLiteral("a-1=2"), QStringLiteral("a-1=2"));
    }

    void csvCells()
    {
        QFETCH(const QString, text);
        QTEST(csvCell(text), "cell");
    }

    void csvReadsBack()
    {
        HistoryEntry hostile = entry();
        hostile.delivery.integrationName = QStringLiteral("a \"quoted\", name\nin two lines");
        hostile.attempts.last().error = QStringLiteral("=cmd|' /C calc'!A0");
        HistoryEntry queued = entry();
        queued.delivery.verdict = std::nullopt;
        queued.delivery.state = DeliveryState::Queued;
        queued.attempts.clear();
        const QByteArray csv = historyCsv({hostile, queued});
        const QList<QStringList> rows = readCsv(QString::fromUtf8(csv));
        QCOMPARE(rows.size(), 3);
        const auto cell = [&rows](int row, const char *column) {
            return rows.at(row).value(rows.first().indexOf(QLatin1String(column)));
        };
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), rows.first().size());
        QCOMPARE(cell(1, "workspace"), QStringLiteral("acme/production"));
        QCOMPARE(cell(1, "integration"), hostile.delivery.integrationName);
        QCOMPARE(cell(1, "rule"), QStringLiteral("workspace_environment"));
        QCOMPARE(cell(1, "verdict"), QStringLiteral("delivered"));
        QCOMPARE(cell(1, "attempts"), QStringLiteral("2"));
        QCOMPARE(cell(1, "http_status"), QStringLiteral("200"));
        QCOMPARE(cell(1, "error"), QStringLiteral("'=cmd|' /C calc'!A0"));
        QCOMPARE(cell(1, "created"), QStringLiteral("2025-11-23T12:00:00Z"));
        QCOMPARE(cell(2, "verdict"), QString());
        QCOMPARE(cell(2, "http_status"), QString());
        QCOMPARE(cell(2, "delivery_id"), queued.delivery.id.text());
    }

    void jsonLinesReadBack()
    {
        HistoryEntry first = entry();
        first.delivery.integrationName = QStringLiteral("two\nlines \"and\" ünïcode");
        first.attempts.first().responseBody = "not \xff utf-8";
        HistoryEntry second = entry();
        second.delivery.verdict = std::nullopt;
        const QByteArray text = historyJsonLines({first, second});
        QVERIFY(text.endsWith('\n'));
        const QList<QByteArray> lines = text.chopped(1).split('\n');
        QCOMPARE(lines.size(), 2);
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(lines.first(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(object.value(QStringLiteral("integration")).toString(), first.delivery.integrationName);
        QCOMPARE(object.value(QStringLiteral("state")).toString(), QStringLiteral("done"));
        const QJsonArray attempts = object.value(QStringLiteral("attempts")).toArray();
        QCOMPARE(attempts.size(), 2);
        QCOMPARE(attempts.first().toObject().value(QStringLiteral("http_status")).toInt(), 503);
        QVERIFY(attempts.first()
                    .toObject()
                    .value(QStringLiteral("response_body"))
                    .toString()
                    .startsWith(QStringLiteral("not ")));
        const QJsonObject other = QJsonDocument::fromJson(lines.last()).object();
        QVERIFY(other.value(QStringLiteral("verdict")).isNull());
    }

    void curlSendsTheSameBytes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("message") << QByteArray("{\"text\":\"it's \\\"done\\\"\"}");
        QTest::newRow("shell") << QByteArray("$(touch x) `id` \\ $HOME '' ' \" ; & | > < * ? ~ ! # %s %n");
        QTest::newRow("lines") << QByteArray("{\n  \"a\": 1\n}\n\n");
        QTest::newRow("unicode") << QByteArray("{\"text\":\"gr\xc3\xbc\xc3\x9f \xf0\x9f\x9a\x80\"}");
        QTest::newRow("file name") << QByteArray("@/etc/hostname");
        QTest::newRow("empty") << QByteArray();
    }

    void curlSendsTheSameBytes()
    {
        QFETCH(const QByteArray, body);
        DeliveryDetails details;
        details.body = body;
        const ShellResult result =
            runInShell(curlCommand(sentRequest(details)), QProcessEnvironment::systemEnvironment());
        QCOMPARE(result.syntax, 0);
        QCOMPARE(result.exitCode, 0);
        // --data-raw takes its argument as it is: no '@', and nothing stripped.
        QCOMPARE(after(result.arguments, "--data-raw"), body);
        QCOMPARE(after(result.arguments, "--request"), QByteArray("POST"));
    }

    void curlTakesAnyBytesOnItsInput_data()
    {
        QTest::addColumn<QByteArray>("body");
        QByteArray every;
        for (int byte = 0; byte < 256; ++byte)
            every.append(static_cast<char>(byte));
        QTest::newRow("every byte") << every;
        QTest::newRow("not UTF-8") << QByteArray("gr\xfc\xdf '%s' \\ $HOME");
        QTest::newRow("longer than an argument") << QByteArray(300'000, 'x') + "'\"$HOME`id`\n";
    }

    void curlTakesAnyBytesOnItsInput()
    {
        QFETCH(const QByteArray, body);
        ShownRequest request;
        request.url = QStringLiteral("https://hooks.example/[a]/../b?c={d}&e='f'");
        request.headers = {{"X-Empty", ""}};
        request.body = body;
        const QString command = curlCommand(request);
        QVERIFY(!command.contains(QStringLiteral("# Set first")));
        const ShellResult result = runInShell(command, QProcessEnvironment::systemEnvironment());
        QCOMPARE(result.syntax, 0);
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(after(result.arguments, "--data-binary"), QByteArray("@-"));
        QCOMPARE(result.input, body);
        QVERIFY(result.arguments.contains(request.url.toUtf8()));
        QVERIFY(result.arguments.contains("--globoff") && result.arguments.contains("--path-as-is"));
        QVERIFY(result.arguments.contains("X-Empty;")); // "X-Empty:" would leave it out
    }

    void curlTakesSecretsFromTheEnvironment()
    {
        DeliveryDetails details;
        details.body = "{}";
        Attempt attempt;
        attempt.requestHeaders = {
            {"Content-Type", "application/json"},
            {"Authorization", QByteArray("Bearer \xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2")},
            {"X-`touch x`-$HOME", QByteArray("\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2")},
            {"X-Note", "it's $HOME `id`"}};
        details.attempts = {attempt};
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("INFRADOTS_URL"), QStringLiteral("https://hooks.example/a b?c=$d"));
        environment.insert(QStringLiteral("INFRADOTS_AUTHORIZATION"), QStringLiteral("Bearer 'top' \"secret\""));
        environment.insert(QStringLiteral("INFRADOTS_X__TOUCH_X___HOME"), QStringLiteral("value"));
        const QString command = curlCommand(sentRequest(details));
        QVERIFY2(command.startsWith(QStringLiteral("# Set first: INFRADOTS_URL, INFRADOTS_AUTHORIZATION, ")),
                 qPrintable(command));
        const ShellResult result = runInShell(command, environment);
        QCOMPARE(result.syntax, 0);
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.arguments.contains("https://hooks.example/a b?c=$d"));
        QVERIFY(result.arguments.contains("Authorization: Bearer 'top' \"secret\""));
        QVERIFY(result.arguments.contains("X-`touch x`-$HOME: value"));
        QVERIFY(result.arguments.contains("X-Note: it's $HOME `id`"));
        QVERIFY(result.arguments.contains("Content-Type: application/json"));
    }
};

QTEST_GUILESS_MAIN(TestPresenters)
#include "tst_presenters.moc"

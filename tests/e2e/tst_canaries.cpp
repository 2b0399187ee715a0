// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// 500 secrets go through everything the program does, against a receiver that says each of them back in every form.
// Afterwards none is anywhere but sealed and on the wire.
#include "tests/cli/commandline.h"
#include "tests/e2e/canaries.h"
#include "tests/support/testauthority.h"
#include "tests/support/wireserver.h"

#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <atomic>

namespace {

/** What the receiver does next. */
enum class Answer { Good, Unavailable, Refusal, Redirect, Flood, Nothing };

std::atomic<Answer> nextAnswer = Answer::Good;

/** All the request said, in one of the forms an answer may hold, by turns; and what its lines said in several. */
QByteArray echoOf(const WireRequest &request)
{
    static std::atomic<int> turn = 0;
    const QByteArray all = request.head + request.body;
    QByteArray echo;
    switch (turn++ % 6) {
    case 0:
        echo = all;
        break;
    case 1:
        echo = all.toBase64();
        break;
    case 2:
        echo = all.toHex();
        break;
    case 3:
        echo = all.toHex().toUpper();
        break;
    case 4:
        echo = all.toPercentEncoding();
        break;
    default: {
        const QString letters = QString::fromUtf8(all);
        echo.append(reinterpret_cast<const char *>(letters.utf16()), letters.size() * 2);
    }
    }
    const QByteArrayList lines = request.head.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArrayList words = lines.at(i).trimmed().split(' ');
        const QByteArray value = i == 0 ? words.value(1) : words.constLast();
        echo += '\n' + value + '\n' + value.toBase64() + '\n' + value.toPercentEncoding("/?=&+") + '\n' +
                QByteArray(value).replace('&', "&amp;") + '\n' + value.mid(value.lastIndexOf('/') + 1) + '\n' +
                value.mid(value.lastIndexOf('=') + 1);
    }
    return echo;
}

QByteArray echoHeaders(const WireRequest &request)
{
    QByteArray target = request.requestLine().split(' ').value(1);
    QByteArray headers = "X-Target: " + target + "\r\nX-Whole: http://" + request.header("Host") + target +
                         "\r\nX-Encoded: " + target.toBase64() + "\r\n";
    for (const char *name : {"Authorization", "X-Pass", "X-Team", "X-Password", "Cookie"}) {
        const QByteArray value = request.header(name);
        if (!value.isEmpty())
            headers += QByteArray("X-Echo-") + name + ": " + value + "\r\nX-Said: " + value + "\r\n" + "X-" +
                       value.toHex() + ": as a name\r\n";
    }
    return headers;
}

void answerNext(WireConnection &connection, const WireRequest &request)
{
    const bool slack = request.requestLine().contains("/slack/");
    CommandLine::Json json;
    json["ok"] = true;
    json["echo"] = QString::fromUtf8(echoOf(request)).toStdString();
    QByteArray body = slack ? QByteArray::fromStdString(json.dump()) : echoOf(request);
    switch (nextAnswer.load()) {
    case Answer::Good:
        return connection.answer(request.requestLine().contains("/teams/") ? 202 : 200, body, echoHeaders(request));
    case Answer::Unavailable:
        return connection.answer(503, body, echoHeaders(request) + "Retry-After: 600\r\n");
    case Answer::Refusal:
        json["ok"] = false;
        json["error"] = "unheard_of_" + request.header("Authorization").mid(7).toStdString();
        return connection.answer(slack ? 200 : 400, slack ? QByteArray::fromStdString(json.dump()) : body,
                                 echoHeaders(request));
    case Answer::Redirect:
        return connection.answer(302, body,
                                 echoHeaders(request) + "Location: http://" + request.header("Host") + "/again" +
                                     request.requestLine().split(' ').value(1) + "\r\n");
    case Answer::Flood: {
        // Masked it is short, so that the end of what was read is kept, where a secret is cut in two.
        const QByteArray target = request.requestLine().split(' ').value(1);
        const QByteArray said = target + ' ' + request.header("Authorization").mid(7);
        connection.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        return connection.flood(said.repeated(1 + 100'000 / said.size()), 100'000);
    }
    case Answer::Nothing:
        return;
    }
}

} // namespace

class TestCanaries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void searchFindsEveryForm();
    void everythingIsSealed();
    void configurationIsTold();
    void badDocumentsAreRefused();
    void delivered();
    void answersThatAreNotGood_data();
    void answersThatAreNotGood();
    void certificateThatDoesNotHold();
    void testsAndRepeats();
    void simulations();
    void killedInTheMiddle();
    void wireCarriedThem();
    void plantedOneIsFound();

    void cleanup()
    {
        const QByteArray found = leaks().join('\n');
        QVERIFY2(found.isEmpty(), found.constData());
    }

private:
    static QStringList words(const char *text) { return QString::fromLatin1(text).split(u' '); }
    void emitAt(const QString &workspace, const char *status = "COMPLETED");
    void drain();
    void apply(const QByteArray &base);
    /** What is anywhere it should not be: in what was said, and in every file under the program's folders. */
    [[nodiscard]] QByteArrayList leaks();

    QTemporaryDir m_secrets; ///< the admin's own files: not searched
    CanaryConfiguration m_configuration{m_secrets.path()};
    CanarySearch m_search;
    qsizetype m_searched = 0; ///< so much of what was said
    QByteArray m_alsoSaid;
    WireServer m_receiver{answerNext};
    std::unique_ptr<CommandLine> m_cli;
};

void TestCanaries::initTestCase()
{
    QCOMPARE(m_configuration.canaries().size(), 500);
    for (const Canary &canary : m_configuration.canaries())
        m_search.add(canary.text);
    m_cli = std::make_unique<CommandLine>();
    QVERIFY(QDir().mkpath(m_cli->path(QStringLiteral("tmp"))));
    m_cli->set(QStringLiteral("TMPDIR"), m_cli->path(QStringLiteral("tmp")));
    const auto &environment = m_configuration.environment();
    for (auto secret = environment.cbegin(); secret != environment.cend(); ++secret)
        m_cli->set(secret.key(), *secret);
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
    apply(m_receiver.url(""));
}

void TestCanaries::apply(const QByteArray &base)
{
    VERIFY_EXIT(m_cli->run(words("apply -"), m_configuration.document(base)), 0);
}

QByteArrayList TestCanaries::leaks()
{
    QByteArrayList found;
    const auto look = [&](const QString &where, const QByteArray &data) {
        const auto hits = m_search.foundIn(data);
        for (const QByteArray &hit : hits)
            found.append(where.toUtf8() + ": " + hit);
    };
    look(QStringLiteral("said"), m_cli->said().mid(m_searched) + m_alsoSaid);
    m_searched = m_cli->said().size();
    m_alsoSaid.clear();
    QDirIterator files(m_cli->path(QString()), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            look(file.fileName(), file.readAll());
    }
    return found.mid(0, 20);
}

void TestCanaries::emitAt(const QString &workspace, const char *status)
{
    VERIFY_EXIT(m_cli->run({QStringLiteral("emit"), QStringLiteral("--workspace"), workspace, QStringLiteral("--stage"),
                            QStringLiteral("apply"), QStringLiteral("--status"), QString::fromLatin1(status)}),
                0);
}

void TestCanaries::drain()
{
    VERIFY_EXIT(m_cli->run(words("dispatch --drain --jobs 16")), 0);
}

void TestCanaries::searchFindsEveryForm()
{
    const QByteArray secret = m_configuration.canaries().constLast().text;
    const auto forms = CanarySearch::formsOf(secret);
    for (auto form = forms.cbegin(); form != forms.cend(); ++form)
        QVERIFY2(!m_search.foundIn("before " + *form + " after").isEmpty(), form.key().constData());
    for (const char *before : {"", "u", "us"})
        QVERIFY2(!m_search.foundIn(QByteArray(before + secret + "0000").toBase64()).isEmpty(), before);
    QVERIFY(m_search.foundIn("nothing" + secret.mid(1)).isEmpty());
}

void TestCanaries::everythingIsSealed()
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("count"));
        database.setDatabaseName(m_cli->databaseFile());
        QVERIFY(database.open());
        QSqlQuery query(QStringLiteral("SELECT count(*) FROM sealed_secret"), database);
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 500);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("count"));
}

void TestCanaries::configurationIsTold()
{
    for (const char *what : {"list organizations", "list workspaces", "list integrations", "list attachments", "export",
                             "route --workspace org0/prod", "check", "route --workspace org1/over",
                             "render --workspace org0/prod --stage apply --status FAILED"}) {
        VERIFY_EXIT(m_cli->run(words(what)), 0);
        VERIFY_EXIT(m_cli->json(words(what)), 0);
    }
    VERIFY_EXIT(m_cli->run({QStringLiteral("export"), m_cli->path(QStringLiteral("export.json"))}), 0);
    QVERIFY(QFile::exists(m_cli->path(QStringLiteral("export.json"))));
    VERIFY_EXIT(m_cli->run(words("apply - --dry-run"), m_configuration.document("https://elsewhere.example")), 0);
}

void TestCanaries::badDocumentsAreRefused()
{
    const QByteArray secret = m_configuration.canaries().constFirst().text;
    const auto integration = [](const QByteArray &what) -> QByteArray {
        return R"({"organizations": [{"name": "new", "integrations": [{"name": "i", )" + what + "}]}]}";
    };
    const QByteArrayList documents{
        integration(R"("type": "WEBHOOK", "api_url": "ftp://h/)" + secret + '"'),
        integration(R"("type": "WEBHOOK", "api_url": "https://u:)" + secret + R"(@h/")"),
        integration(R"("type": "WEBHOOK", "api_url": "https://h/ )" + secret + '"'),
        integration(R"("type": "TEAMS", "webhook_urls": ["http://example.org/)" + secret + R"("])"),
        integration(R"("type": "TEAMS", "environment_webhook_urls": {"e": ["https://h/#\n)" + secret + R"("]})"),
        integration(R"("type": "SLACK", "bot_token": ["x)" + secret + R"("])"),
        integration(R"("type": "SLACK", "bot_token": "x\n)" + secret + '"'),
        integration(R"("type": "CUSTOM", "headers": {"A": "x\r\n)" + secret + R"("})"),
        integration(R"("type": "WEBHOOK", "api_key": {"text": ")" + secret + R"("})"),
        R"({"organizations": [{"name": "new", "slack_app": {"client_secret": 1, "client_id": 2}}]})",
        R"({"organizations": [{"name": "new", "platform_url": "https://u:)" + secret + R"(@h/"}]})",
        R"({"organizations": [{"name": "new", "api_key": ")" + secret + '"',
    };
    for (const QByteArray &document : documents) {
        const auto refused = m_cli->run(words("apply -"), document);
        QVERIFY2(refused.exit == 1, document.constData());
        QVERIFY2(refused.err.count('\n') == 1 && refused.out.isEmpty(), refused.err.constData());
    }
    VERIFY_EXIT(m_cli->run({QStringLiteral("list"), QStringLiteral("organizations"), QStringLiteral("--database"),
                            QString(QStringLiteral("postgresql://u:") + QString::fromLatin1(secret) +
                                    QStringLiteral("@db.example/x"))}),
                1);
}

void TestCanaries::delivered()
{
    for (const char *organization : {"org0", "org1", "org2", "org3", "org4"}) {
        for (const char *workspace : {"/prod", "/plain", "/over"})
            emitAt(QString::fromLatin1(organization) + QLatin1StringView(workspace));
    }
    drain();
    const auto history = m_cli->json(words("history --limit 1000")).lines();
    QCOMPARE(history.size(), CanaryConfiguration::Organizations * (16 + 8 + 15 + 8 * 2 + 8));
    int echoed = 0;
    for (const auto &delivery : history) {
        const std::string verdict = delivery["verdict"].get<std::string>();
        QVERIFY2(verdict == "delivered" || verdict == "accepted", delivery.dump().c_str());
        if (delivery["attempts"][0]["response_body"].get<std::string>().find("[masked]") != std::string::npos)
            ++echoed;
    }
    QCOMPARE(echoed, history.size());
    VERIFY_EXIT(m_cli->run(words("history --limit 1000")), 0);
}

void TestCanaries::answersThatAreNotGood_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QString>("organization");
    QTest::newRow("unavailable") << static_cast<int>(Answer::Unavailable) << "org1";
    QTest::newRow("refused") << static_cast<int>(Answer::Refusal) << "org2";
    QTest::newRow("redirected") << static_cast<int>(Answer::Redirect) << "org3";
    QTest::newRow("more than is read") << static_cast<int>(Answer::Flood) << "org4";
}

void TestCanaries::answersThatAreNotGood()
{
    QFETCH(const int, answer);
    QFETCH(const QString, organization);
    nextAnswer = static_cast<Answer>(answer);
    const int before = m_receiver.requestCount();
    emitAt(organization + QStringLiteral("/prod"), "FAILED");
    drain();
    QCOMPARE(m_receiver.requestCount(), before + 16 + 8 + 15);
    for (const char *integration : {"/Slack 1", "/Teams 1", "/Hook 1", "/Hook 11"}) {
        const QStringList test{QStringLiteral("test"), organization + QString::fromLatin1(integration)};
        VERIFY_EXIT(m_cli->run(test), nextAnswer == Answer::Flood && !test.last().contains(u"Slack") ? 0 : 1);
        (void)m_cli->json(test);
    }
    VERIFY_EXIT(m_cli->run(words("history --search canary --limit 100")), 0);
    VERIFY_EXIT(m_cli->json(words("history --limit 60")), 0);
    nextAnswer = Answer::Good;
}

void TestCanaries::certificateThatDoesNotHold()
{
    TestAuthority authority;
    QVERIFY2(authority.isReady(), "the openssl command is needed");
    const WireServer liar(answerNext, authority.selfSigned("IP:127.0.0.1"));
    apply(liar.url(""));
    emitAt(QStringLiteral("org0/prod"));
    drain();
    VERIFY_EXIT(m_cli->run({QStringLiteral("test"), QStringLiteral("org0/Hook 2")}), 1);
    QCOMPARE(liar.requestCount(), 0);
    QCOMPARE(m_cli->json(words("history --workspace org0/prod --verdict rejected")).lines().size(), 16 + 8 + 15);
    apply(m_receiver.url(""));
}

void TestCanaries::testsAndRepeats()
{
    for (const char *integration : {"org3/Slack 3", "org3/Teams 3", "org3/Hook 3", "org3/Hook 13"})
        VERIFY_EXIT(m_cli->run({QStringLiteral("test"), QString::fromLatin1(integration)}), 0);
    // They are many, so a number that was counted has to fit.
    const auto asked = m_cli->run(words("redeliver --failed-since 2020-01-01T00:00:00Z --count 1"));
    VERIFY_EXIT(asked, 1);
    const QByteArray count = asked.err.mid(asked.err.lastIndexOf("--count ") + 8).chopped(2); // ")" and the line's end
    VERIFY_EXIT(
        m_cli->run(words("redeliver --failed-since 2020-01-01T00:00:00Z --count") << QString::fromLatin1(count)), 0);
    VERIFY_EXIT(m_cli->run(words("dispatch --drain --format json")), 0);
    VERIFY_EXIT(m_cli->json(words("history --limit 300")), 0);
    VERIFY_EXIT(m_cli->run({QStringLiteral("check")}), 0);
}

void TestCanaries::simulations()
{
    const char *event = "simulate --workspace org4/prod --stage plan --status WAITING_FOR_APPROVAL";
    VERIFY_EXIT(m_cli->run(words(event)), 0);
    VERIFY_EXIT(m_cli->json(words(event) + words("--for-real")), 0);
    drain();
}

void TestCanaries::killedInTheMiddle()
{
    nextAnswer = Answer::Nothing;
    emitAt(QStringLiteral("org0/prod"));
    const int before = m_receiver.requestCount();
    const auto dispatcher = m_cli->start(words("dispatch --jobs 8"));
    QTRY_VERIFY_WITH_TIMEOUT(m_receiver.requestCount() >= before + 4, 10'000);
    dispatcher->kill();
    QVERIFY(dispatcher->waitForFinished(5000));
    m_alsoSaid += dispatcher->readAllStandardOutput() + dispatcher->readAllStandardError();
    QVERIFY(QFile::exists(QString(m_cli->databaseFile() + QStringLiteral("-wal"))));
    QCOMPARE(leaks(), QByteArrayList());
    nextAnswer = Answer::Good;
    drain();
}

void TestCanaries::wireCarriedThem()
{
    QByteArray wire;
    for (const WireRequest &request : m_receiver.requests())
        wire += request.head;
    for (const Canary &canary : m_configuration.canaries())
        QCOMPARE(QByteArray(canary.field + ' ' + (wire.contains(canary.text) ? "sent" : "kept")),
                 QByteArray(canary.field + ' ' + (canary.path == Canary::Path::Never ? "kept" : "sent")));
    QVERIFY(wire.contains("webhook-signature: v1,"));
}

void TestCanaries::plantedOneIsFound()
{
    const QByteArray secret = m_configuration.canaries().at(77).text;
    const auto put = [&](const QByteArray &body) {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plant"));
            database.setDatabaseName(m_cli->databaseFile());
            QSqlQuery query(database.open() ? database : QSqlDatabase());
            QVERIFY(query.exec(QStringLiteral("PRAGMA secure_delete = ON")));
            query.prepare(QStringLiteral("UPDATE delivery_attempt SET response_body = ? WHERE rowid = "
                                         "(SELECT max(rowid) FROM delivery_attempt)"));
            query.addBindValue(body);
            QVERIFY2(query.exec() && query.numRowsAffected() == 1, "nothing was planted");
            QVERIFY(query.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("plant"));
    };
    put("planted " + secret);
    QVERIFY(!leaks().isEmpty());
    put("Basic " + QByteArray("user:" + secret).toBase64());
    QVERIFY(!leaks().isEmpty());
    put(QByteArray(4096, ' '));
}

QTEST_GUILESS_MAIN(TestCanaries)
#include "tst_canaries.moc"

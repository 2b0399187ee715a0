// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/receivers.h"

using namespace infradots;
using Json = CommandLine::Json;

namespace {

const QList<QByteArray> Canaries{"canary-api-key", "canary-hook-path", "canary-teams-path", "xoxb-canary-token",
                                 "Y2FuYXJ5Y2FuYXJ5"};

std::vector<std::string> keysOf(const Json &json)
{
    std::vector<std::string> keys;
    for (const auto &[key, value] : json.items())
        keys.push_back(key);
    return keys;
}

const std::vector<std::string> HistoryKeys{"delivery_id", "event_id", "workspace", "integration",
                                           "type",        "target",   "rule",      "stage",
                                           "status",      "state",    "verdict",   "attempts"};

} // namespace

class TestCliDelivery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void routeTellsRuleAndTrace();
    void renderPrintsTheRequests();
    void renderIsWhatIsSent();
    void emitAnswersToTheLetter();
    void theSameIdIsOneEvent();
    void eventFilesAreStrict_data();
    void eventFilesAreStrict();
    void eventFromFileIsSentWhole();
    void deliversAndKeepsTheHistory();
    void historyFilters();
    void redeliverKeepsTheId();
    void redeliverNamesWhatItCannot();
    void simulateStaysInItsOwnSandbox();
    void simulateForRealIsQueued();
    void testSendsAndIsRecorded();
    void testTakesARouteAndARun();
    void testFailsInWords();
    void checkFindsNoFailure();
    void lockedVaultStillListsAndShows();

private:
    [[nodiscard]] CommandLine::Outcome drain()
    {
        return m_cli->json({QStringLiteral("dispatch"), QStringLiteral("--drain")});
    }

    std::unique_ptr<CommandLine> m_cli;
    std::unique_ptr<Receivers> m_receivers;
};

void TestCliDelivery::init()
{
    m_cli = std::make_unique<CommandLine>();
    m_receivers = std::make_unique<Receivers>();
    VERIFY_EXIT(m_receivers->configure(*m_cli), 0);
}

void TestCliDelivery::cleanup()
{
    for (const QByteArray &canary : Canaries)
        QVERIFY2(!m_cli->said().contains(canary), canary.constData());
    m_cli.reset();
    m_receivers.reset();
}

void TestCliDelivery::routeTellsRuleAndTrace()
{
    const auto outcome =
        m_cli->json({QStringLiteral("route"), QStringLiteral("--workspace"), QStringLiteral("acme/production-infra")});
    VERIFY_EXIT(outcome, 0);
    const Json routes = outcome.json();
    QCOMPARE(routes.size(), std::size_t(4));
    Json slack;
    Json hook;
    for (const Json &route : routes) {
        QCOMPARE(keysOf(route), (std::vector<std::string>{"integration", "type", "rule", "targets", "trace"}));
        if (route["integration"] == "Ops Slack")
            slack = route;
        if (route["integration"] == "Hook")
            hook = route;
    }
    COMPARE_JSON(slack["rule"], Json("organization_environment"));
    COMPARE_JSON(slack["targets"], like("['prod-alerts']"));
    COMPARE_JSON(slack["trace"], like("[{'rule':'workspace_environment','set':false,'won':false},{'rule':'organization_"
                                      "environment','set':true,'won':true},{'rule':'workspace_default','set':true,'won'"
                                      ":false},{'rule':'organization_default','set':true,'won':false}]"));
    COMPARE_JSON(hook["rule"], Json("endpoint"));
    QVERIFY(QByteArray::fromStdString(hook["targets"][0].get<std::string>()).contains("/…path"));

    const auto staging =
        m_cli->json({QStringLiteral("route"), QStringLiteral("--workspace"), QStringLiteral("acme/production-infra"),
                     QStringLiteral("--integration"), QStringLiteral("Ops Slack"), QStringLiteral("--environment"),
                     QStringLiteral("staging")});
    QCOMPARE(staging.json().size(), std::size_t(1));
    COMPARE_JSON(staging.json()[0]["rule"], Json("workspace_default"));
    VERIFY_REFUSED(
        m_cli->json({QStringLiteral("route"), QStringLiteral("--workspace"), QStringLiteral("acme/nowhere")}), 1,
        "nowhere");
}

void TestCliDelivery::renderPrintsTheRequests()
{
    const QString event =
        m_cli->write(QStringLiteral("event.json"),
                     R"({"workspace": "acme/production-infra", "stage": "apply", "status": "FAILED"})");
    const auto outcome = m_cli->json({QStringLiteral("render"), QStringLiteral("--event"), event});
    VERIFY_EXIT(outcome, 0);
    const Json requests = outcome.json();
    QCOMPARE(requests.size(), std::size_t(3));
    for (const Json &request : requests) {
        QCOMPARE(keysOf(request),
                 (std::vector<std::string>{"integration", "type", "method", "url", "headers", "body"}));
        COMPARE_JSON(request["method"], Json("POST"));
        QVERIFY(Json::parse(request["body"].get<std::string>(), nullptr, false).is_object());
    }
    const auto one = m_cli->json({QStringLiteral("render"), QStringLiteral("--event"), event,
                                  QStringLiteral("--integration"), QStringLiteral("Hook")});
    QCOMPARE(one.json().size(), std::size_t(1));
    const Json body = Json::parse(one.json()[0]["body"].get<std::string>());
    COMPARE_JSON(body["status"], Json("FAILED"));
    COMPARE_JSON(body["integration"]["type"], Json("WEBHOOK"));
    QCOMPARE(m_cli->json({QStringLiteral("history")}).out, QByteArray());
}

void TestCliDelivery::renderIsWhatIsSent()
{
    const QString event = m_cli->write(
        QStringLiteral("event.json"),
        R"({"id": "run-42", "workspace": "acme/production-infra", "stage": "apply", "status": "WAITING_FOR_APPROVAL",
            "job": "job-42", "commit": "abc1234", "comment": "R&D <!channel>", "environment": "Wien \u00d6st"})");
    const Json rendered = m_cli->json({QStringLiteral("render"), QStringLiteral("--event"), event}).json();
    QCOMPARE(rendered.size(), std::size_t(3));
    VERIFY_EXIT(m_cli->json({QStringLiteral("emit"), QStringLiteral("--event"), event}), 0);
    VERIFY_EXIT(drain(), 0);
    const QHash<QByteArray, SandboxReceiver> receivers{
        {"SLACK", SandboxReceiver::Slack}, {"TEAMS", SandboxReceiver::Teams}, {"WEBHOOK", SandboxReceiver::Webhook}};
    for (const Json &request : rendered) {
        const auto receiver = receivers.value(QByteArray::fromStdString(request["type"].get<std::string>()));
        QTRY_COMPARE(m_receivers->messagesOf(receiver).size(), 1);
        const SandboxMessage sent = m_receivers->messagesOf(receiver).constFirst();
        QCOMPARE(sent.body, QByteArray::fromStdString(request["body"].get<std::string>()));
        QCOMPARE(sent.method, QByteArray::fromStdString(request["method"].get<std::string>()));
        for (const auto &[key, value] : request["headers"].items()) {
            const QByteArray name = QByteArray::fromStdString(key);
            const QByteArray shown = QByteArray::fromStdString(value.get<std::string>());
            const QByteArray real = Receivers::header(sent, name);
            QVERIFY2(!real.isEmpty(), name.constData());
            if (shown.contains("••••"))
                QVERIFY2(real != shown, name.constData()); // the receiver masks what it got in its own way
            else if (name != "webhook-id" && name != "webhook-timestamp") // made for each delivery and attempt
                QCOMPARE(name + ": " + real, name + ": " + shown);
        }
    }
}

void TestCliDelivery::emitAnswersToTheLetter()
{
    const auto outcome = m_cli->json(Receivers::emitting(QStringLiteral("plan")));
    VERIFY_EXIT(outcome, 0);
    const Json json = outcome.json();
    QCOMPARE(keysOf(json), (std::vector<std::string>{"event_id", "repeated", "deliveries", "skips"}));
    COMPARE_JSON(json["repeated"], Json(false));
    QCOMPARE(json["deliveries"].size(), std::size_t(2));
    for (const Json &delivery : json["deliveries"])
        QCOMPARE(keysOf(delivery), (std::vector<std::string>{"delivery_id", "integration", "target", "rule"}));
    QHash<QString, QString> skips;
    for (const Json &skip : json["skips"])
        skips.insert(QString::fromStdString(skip["integration"].get<std::string>()),
                     QString::fromStdString(skip["reason"].get<std::string>()));
    QCOMPARE(skips, (QHash<QString, QString>{{QStringLiteral("Ops Teams"), QStringLiteral("stage")},
                                             {QStringLiteral("Unconnected"), QStringLiteral("not_connected")}}));
    const auto status = m_cli->json(
        Receivers::emitting(QStringLiteral("plan"), QStringLiteral("CANCELLED"), QStringLiteral("acme/other")));
    COMPARE_JSON(status.json()["skips"], like("[{'integration':'Hook','reason':'status'}]"));
    VERIFY_REFUSED(
        m_cli->json(Receivers::emitting(QStringLiteral("plan"), QStringLiteral("FAILED"), QStringLiteral("acme"))), 1,
        "acme");
}

void TestCliDelivery::theSameIdIsOneEvent()
{
    const QStringList arguments = Receivers::emitting() + QStringList{QStringLiteral("--id"), QStringLiteral("run-1")};
    const Json first = m_cli->json(arguments).json();
    const Json second = m_cli->json(arguments).json();
    COMPARE_JSON(second["repeated"], Json(true));
    COMPARE_JSON(second["event_id"], first["event_id"]);
    COMPARE_JSON(second["deliveries"], first["deliveries"]);
    COMPARE_JSON(second["skips"], first["skips"]);
    QCOMPARE(m_cli->json({QStringLiteral("history")}).lines().size(), 3);
}

void TestCliDelivery::eventFilesAreStrict_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char *name, const char *document, const char *part) {
        QTest::newRow(name) << QByteArray(document) << QByteArray(part);
    };
    row("not JSON", "{", "JSON");
    row("not an object", "[]", "object");
    row("no workspace", R"({"stage": "plan", "status": "FAILED"})", "workspace: ");
    row("unknown key", R"({"workspace": "acme/other", "stage": "plan", "status": "FAILED", "color": 1})", "color: ");
    row("repeated key", R"({"workspace": "acme/other", "stage": "plan", "stage": "apply", "status": "FAILED"})",
        "stage: ");
    row("stage", R"({"workspace": "acme/other", "stage": "lunch", "status": "FAILED"})", "stage: “lunch”");
    row("status", R"({"workspace": "acme/other", "stage": "plan", "status": "failed"})", "status: “failed”");
    row("time", R"({"workspace": "acme/other", "stage": "plan", "status": "FAILED", "job_started_date": "2025-01-15"})",
        "job_started_date: “2025-01-15”");
    row("type", R"({"workspace": "acme/other", "stage": "plan", "status": "FAILED", "job": 42})", "job: ");
    row("workspace unknown", R"({"workspace": "acme/none", "stage": "plan", "status": "FAILED"})", "none");
}

void TestCliDelivery::eventFilesAreStrict()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QByteArray, part);
    const QString file = m_cli->write(QStringLiteral("event.json"), document);
    for (const char *command : {"emit", "simulate", "render"})
        VERIFY_REFUSED(m_cli->json({QString::fromLatin1(command), QStringLiteral("--event"), file}), 1, part);
    QCOMPARE(m_cli->json({QStringLiteral("history")}).out, QByteArray());
}

void TestCliDelivery::eventFromFileIsSentWhole()
{
    const QByteArray event = R"({"id": "x-1", "workspace": "acme/production-infra", "stage": "apply",
        "status": "COMPLETED", "job": "job-42", "job_started_date": "2025-01-15T10:30:00Z",
        "job_completion_date": "2025-01-15T12:35:00+02:00", "commit": "abc1234",
        "commit_url": "https://github.com/org/repo/commit/abc1234", "comment": "née", "environment": "production"})";
    VERIFY_EXIT(m_cli->json({QStringLiteral("emit"), QStringLiteral("--event"), QStringLiteral("-")}, event), 0);
    VERIFY_EXIT(drain(), 0);
    QTRY_COMPARE(m_receivers->messagesOf(SandboxReceiver::Webhook).size(), 1);
    const SandboxMessage message = m_receivers->messagesOf(SandboxReceiver::Webhook).constFirst();
    const Json body = Json::parse(message.body.toStdString());
    QCOMPARE(keysOf(body),
             (std::vector<std::string>{"workspace_id", "workspace_name", "organization_id", "organization_name",
                                       "status", "job", "job_started_date", "job_completion_date", "commit",
                                       "commit_url", "comment", "integration"}));
    COMPARE_JSON(body["job_completion_date"], Json("2025-01-15T10:35:00Z"));
    COMPARE_JSON(body["comment"], Json("née"));
    QCOMPARE(Receivers::header(message, "X-InfraDots-Stage"), QByteArray("apply"));
    QCOMPARE(Receivers::header(message, "X-InfraDots-Environment"), QByteArray("production"));
}

void TestCliDelivery::deliversAndKeepsTheHistory()
{
    VERIFY_EXIT(m_cli->json(Receivers::emitting()), 0);
    const auto before = m_cli->json({QStringLiteral("history")}).lines();
    QCOMPARE(before.size(), 3);
    COMPARE_JSON(before.constFirst()["state"], Json("queued"));
    QVERIFY(before.constFirst()["verdict"].is_null());
    QVERIFY(before.constFirst()["attempts"].empty());

    const auto drained = drain();
    VERIFY_EXIT(drained, 0);
    COMPARE_JSON(drained.json()["attempts"], Json(3));
    COMPARE_JSON(drained.json()["delivered"], Json(3));
    QTRY_COMPARE(m_receivers->messagesOf(SandboxReceiver::Teams).size(), 1);
    QCOMPARE(m_receivers->messagesOf(SandboxReceiver::Slack).size(), 1);
    QCOMPARE(m_receivers->messagesOf(SandboxReceiver::Slack).constFirst().channel, QStringLiteral("prod-alerts"));

    const auto history = m_cli->json({QStringLiteral("history")}).lines();
    QCOMPARE(history.size(), 3);
    for (const Json &delivery : history) {
        QCOMPARE(keysOf(delivery), HistoryKeys);
        COMPARE_JSON(delivery["workspace"], Json("acme/production-infra"));
        COMPARE_JSON(delivery["state"], Json("done"));
        COMPARE_JSON(delivery["verdict"], Json("delivered"));
        COMPARE_JSON(delivery["stage"], Json("apply"));
        QCOMPARE(delivery["attempts"].size(), std::size_t(1));
        const Json &attempt = delivery["attempts"][0];
        QCOMPARE(keysOf(attempt), (std::vector<std::string>{"http_status", "duration_ms", "response_body", "error"}));
        COMPARE_JSON(attempt["http_status"], Json(200));
        QVERIFY(attempt["duration_ms"].is_number_integer());
        if (delivery["type"] == "SLACK")
            COMPARE_JSON(delivery["target"], Json("prod-alerts"));
        if (delivery["type"] == "TEAMS")
            COMPARE_JSON(attempt["response_body"], Json("1"));
    }
}

void TestCliDelivery::historyFilters()
{
    m_receivers->sandbox().setFault(SandboxReceiver::Teams, SandboxFault::NotFound);
    VERIFY_EXIT(m_cli->json(Receivers::emitting()), 0);
    VERIFY_EXIT(drain(), 0);
    VERIFY_EXIT(m_cli->json(Receivers::emitting(QStringLiteral("plan"), QStringLiteral("FAILED"),
                                                QStringLiteral("acme/other"))),
                0);
    const auto count = [this](const char *arguments) {
        const auto outcome = m_cli->json(QStringList{QStringLiteral("history")} +
                                         QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts));
        return outcome.exit == 0 ? outcome.lines().size() : -1;
    };
    QCOMPARE(count(""), 4);
    QCOMPARE(count("--workspace acme/other"), 1);
    QCOMPARE(count("--state queued"), 1);
    QCOMPARE(count("--state queued,done"), 4);
    QCOMPARE(count("--state queued --state cancelled"), 1);
    QCOMPARE(count("--verdict rejected"), 1);
    QCOMPARE(count("--verdict delivered --workspace acme/production-infra"), 2);
    QCOMPARE(count("--search Teams"), 1);
    QCOMPARE(count("--search prod-alerts"), 1);
    QCOMPARE(count("--since 2020-01-01T00:00:00Z"), 4);
    QCOMPARE(count("--since 2999-01-01T00:00:00Z"), 0);
    QCOMPARE(count("--limit 3"), 3);
    const auto newest = m_cli->json({QStringLiteral("history"), QStringLiteral("--limit"), QStringLiteral("1")});
    COMPARE_JSON(newest.lines().constFirst()["workspace"], Json("acme/other"));
    const auto text = m_cli->run({QStringLiteral("history")});
    VERIFY_EXIT(text, 0);
    QVERIFY(text.out.contains("#prod-alerts"));
}

void TestCliDelivery::redeliverKeepsTheId()
{
    m_receivers->sandbox().setFault(SandboxReceiver::Webhook, SandboxFault::NotFound);
    VERIFY_EXIT(m_cli->json(Receivers::emitting()), 0);
    VERIFY_EXIT(drain(), 0);
    const auto rejected =
        m_cli->json({QStringLiteral("history"), QStringLiteral("--verdict"), QStringLiteral("rejected")}).lines();
    QCOMPARE(rejected.size(), 1);
    const QString id = QString::fromStdString(rejected.constFirst()["delivery_id"].get<std::string>());

    m_receivers->sandbox().setFault(SandboxReceiver::Webhook, SandboxFault::None);
    const auto again = m_cli->json({QStringLiteral("redeliver"), id});
    VERIFY_EXIT(again, 0);
    QCOMPARE(again.json()["deliveries"].size(), std::size_t(1));
    COMPARE_JSON(again.json()["deliveries"][0]["state"], Json("queued"));
    QCOMPARE(again.json()["deliveries"][0]["attempts"].size(), std::size_t(1));
    VERIFY_EXIT(drain(), 0);

    QTRY_COMPARE(m_receivers->messagesOf(SandboxReceiver::Webhook).size(), 2);
    const auto messages = m_receivers->messagesOf(SandboxReceiver::Webhook);
    QCOMPARE(Receivers::header(messages.at(0), "webhook-id"), id.toUtf8());
    QCOMPARE(Receivers::header(messages.at(1), "webhook-id"), id.toUtf8());
    QCOMPARE(messages.at(1).body, messages.at(0).body);

    m_receivers->sandbox().setFault(SandboxReceiver::Teams, SandboxFault::Gone);
    VERIFY_EXIT(m_cli->json(Receivers::emitting()), 0);
    VERIFY_EXIT(drain(), 0);
    const auto since = m_cli->json(
        {QStringLiteral("redeliver"), QStringLiteral("--failed-since"), QStringLiteral("2020-01-01T00:00:00Z")});
    VERIFY_EXIT(since, 0);
    QCOMPARE(since.json()["deliveries"].size(), std::size_t(1));
}

void TestCliDelivery::redeliverNamesWhatItCannot()
{
    const auto outcome = m_cli->json({QStringLiteral("redeliver"), QStringLiteral("0190-nothing")});
    VERIFY_REFUSED(outcome, 1, "0190-nothing");
}

void TestCliDelivery::simulateStaysInItsOwnSandbox()
{
    QStringList arguments = Receivers::emitting();
    arguments[0] = QStringLiteral("simulate");
    const auto outcome = m_cli->json(arguments);
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(outcome.json()["deliveries"].size(), std::size_t(3));
    const auto history = m_cli->json({QStringLiteral("history")}).lines();
    QCOMPARE(history.size(), 3);
    for (const Json &delivery : history)
        COMPARE_JSON(delivery["verdict"], Json("delivered"));
    VERIFY_EXIT(drain(), 0);
    QTest::qWait(100);
    QCoreApplication::processEvents();
    QVERIFY(m_receivers->sandbox().messages().isEmpty());
}

void TestCliDelivery::simulateForRealIsQueued()
{
    QStringList arguments = Receivers::emitting();
    arguments[0] = QStringLiteral("simulate");
    arguments << QStringLiteral("--for-real");
    VERIFY_EXIT(m_cli->json(arguments), 0);
    QCOMPARE(
        m_cli->json({QStringLiteral("history"), QStringLiteral("--state"), QStringLiteral("queued")}).lines().size(),
        3);
    VERIFY_EXIT(drain(), 0);
    QTRY_COMPARE(m_receivers->messagesOf(SandboxReceiver::Webhook).size(), 1);
}

void TestCliDelivery::testSendsAndIsRecorded()
{
    const auto outcome = m_cli->json({QStringLiteral("test"), QStringLiteral("acme/Ops Slack"),
                                      QStringLiteral("--environment"), QStringLiteral("Production")});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(outcome.json()["deliveries"].size(), std::size_t(1));
    const Json delivery = outcome.json()["deliveries"][0];
    QCOMPARE(keysOf(delivery), HistoryKeys);
    COMPARE_JSON(delivery["target"], Json("prod-alerts"));
    COMPARE_JSON(delivery["verdict"], Json("delivered"));
    QTRY_COMPARE(m_receivers->messagesOf(SandboxReceiver::Slack).size(), 1);
    QCOMPARE(m_cli->json({QStringLiteral("history")}).lines().size(), 1);
    VERIFY_REFUSED(m_cli->json({QStringLiteral("test"), QStringLiteral("acme/Nothing")}), 1, "acme/Nothing");
    VERIFY_EXIT(m_cli->json({QStringLiteral("test"), QStringLiteral("acme/Unconnected")}), 1);
}

void TestCliDelivery::testTakesARouteAndARun()
{
    const QString event = m_cli->write(
        QStringLiteral("run.json"),
        R"({"workspace": "acme/production-infra", "stage": "apply", "status": "FAILED", "job": "job-0815"})");
    const QStringList asked{QStringLiteral("test"), QStringLiteral("acme/Ops Slack"), QStringLiteral("--workspace"),
                            QStringLiteral("production-infra")};
    const auto outcome = m_cli->json(asked + QStringList{QStringLiteral("--event"), event});
    VERIFY_EXIT(outcome, 0);
    const Json delivery = outcome.json()["deliveries"][0];
    COMPARE_JSON(delivery["target"], Json("prod-alerts")); // of the workspace's own environment
    QTRY_COMPARE(m_receivers->messagesOf(SandboxReceiver::Slack).size(), 1);
    const QByteArray body = m_receivers->messagesOf(SandboxReceiver::Slack).first().body;
    QVERIFY2(body.contains("job-0815") && body.contains("Failed") && body.contains("production-infra"),
             body.constData());
    VERIFY_REFUSED(m_cli->json({QStringLiteral("test"), QStringLiteral("acme/Ops Slack"), QStringLiteral("--workspace"),
                                QStringLiteral("nowhere")}),
                   1, "nowhere");
    VERIFY_REFUSED(m_cli->json(asked + QStringList{QStringLiteral("--event"),
                                                   m_cli->write(QStringLiteral("bad.json"), "{\"stage\": \"dance\"}")}),
                   1, "workspace");
}

void TestCliDelivery::testFailsInWords()
{
    m_receivers->sandbox().setFault(SandboxReceiver::Slack, SandboxFault::SlackNotInChannel);
    const auto outcome = m_cli->json({QStringLiteral("test"), QStringLiteral("acme/Ops Slack"),
                                      QStringLiteral("--environment"), QStringLiteral("production")});
    VERIFY_EXIT(outcome, 1);
    COMPARE_JSON(outcome.json()["deliveries"][0]["verdict"], Json("rejected"));
    QVERIFY2(outcome.err.contains("/invite"), outcome.err.constData());
}

void TestCliDelivery::checkFindsNoFailure()
{
    const auto outcome = m_cli->json({QStringLiteral("check")});
    VERIFY_EXIT(outcome, 0);
    const Json json = outcome.json();
    QVERIFY(json["findings"].is_array());
    for (const Json &finding : json["findings"]) {
        QCOMPARE(keysOf(finding), (std::vector<std::string>{"severity", "where", "message"}));
        QVERIFY(finding["severity"] != "error");
    }
}

void TestCliDelivery::lockedVaultStillListsAndShows()
{
    VERIFY_EXIT(m_cli->json(Receivers::emitting()), 0);
    m_cli->set(QStringLiteral("INFRADOTS_VAULT_KEY_FILE"), m_cli->path(QStringLiteral("absent.key")));
    VERIFY_EXIT(m_cli->json({QStringLiteral("list"), QStringLiteral("integrations")}), 0);
    VERIFY_EXIT(
        m_cli->json({QStringLiteral("route"), QStringLiteral("--workspace"), QStringLiteral("acme/production-infra")}),
        0);
    QCOMPARE(m_cli->json({QStringLiteral("history")}).lines().size(), 3);
    VERIFY_EXIT(m_cli->run({QStringLiteral("export")}), 0);
}

QTEST_GUILESS_MAIN(TestCliDelivery)
#include "tst_clidelivery.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"

using Json = CommandLine::Json;

namespace {

/** Something of everything. */
QByteArray wholeDocument()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/cli/configuration.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray Document = wholeDocument();

/** What is in the environment and the file; nowhere else may it be seen. */
const QList<QByteArray> Canaries{"canary-client-secret", "xoxb-canary-token",        "canary-path-1",
                                 "canary-path-2",        "canary-teams-url",         "canary-prod-url",
                                 "canary-api-key",       "Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5", "canary-header"};

} // namespace

class TestCliConfiguration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void appliesWhole();
    void secondApplyChangesNothing();
    void dryRunChangesNothing();
    void listsWhatTheDocumentSays();
    void updatesOnlyWhatDiffers();
    void changedSecretIsAnUpdate();
    void leftOutSecretStays();
    void leftOutThingsStayWithoutPrune();
    void pruneRemovesWhatIsLeftOut();
    void exportAppliesAgain();
    void exportIntoAnotherDatabase();
    void refusesWhole_data();
    void refusesWhole();
    void missingFileIsNamed();
    void nestingWithoutEndIsRefusedAtOnce();
    void textMovesNoCursorAndTurnsNoWriting();
    void listsOfNothing();

private:
    [[nodiscard]] CommandLine::Outcome apply(const QByteArray &document, const QStringList &options = {})
    {
        const QString file = m_cli->write(QStringLiteral("document.json"), document);
        return m_cli->json(QStringList{QStringLiteral("apply"), file} + options);
    }
    /** Everything that is configured, as lists and export tell it. */
    [[nodiscard]] QByteArray dump()
    {
        QByteArray all = m_cli->run({QStringLiteral("export")}).out;
        for (const char *kind : {"organizations", "workspaces", "integrations", "attachments"})
            all += m_cli->json({QStringLiteral("list"), QString::fromLatin1(kind)}).out;
        return all;
    }
    [[nodiscard]] static QByteArray counts(const Json &json)
    {
        return QByteArray::number(json.value("created", -1)) + ' ' + QByteArray::number(json.value("updated", -1)) +
               ' ' + QByteArray::number(json.value("unchanged", -1)) + ' ' +
               QByteArray::number(json.value("removed", -1));
    }

    std::unique_ptr<CommandLine> m_cli;
};

void TestCliConfiguration::init()
{
    m_cli = std::make_unique<CommandLine>();
    m_cli->set(QStringLiteral("SLACK_CLIENT_SECRET"), QStringLiteral("canary-client-secret"));
    m_cli->set(QStringLiteral("SLACK_BOT_TOKEN"), QStringLiteral("xoxb-canary-token"));
    m_cli->set(QStringLiteral("TEAMS_URL"), QStringLiteral("https://x.webhook.office.com/canary-teams-url/1234"));
    m_cli->set(QStringLiteral("TEAMS_PROD_URL"), QStringLiteral("https://x.webhook.office.com/canary-prod-url/5678"));
    m_cli->set(QStringLiteral("HOOK_KEY"), QStringLiteral("canary-api-key"));
    m_cli->set(QStringLiteral("HEADER_VALUE"), QStringLiteral("canary-header"));
    (void)m_cli->write(QStringLiteral("hook.whsec"), "whsec_Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5\n");
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
}

void TestCliConfiguration::cleanup()
{
    for (const QByteArray &canary : Canaries)
        QVERIFY2(!m_cli->said().contains(canary), canary.constData());
    m_cli.reset();
}

void TestCliConfiguration::appliesWhole()
{
    const auto outcome = apply(Document);
    VERIFY_EXIT(outcome, 0);
    const Json json = outcome.json();
    QCOMPARE(counts(json), QByteArray("9 0 0 0"));
    QCOMPARE(json["changes"].size(), std::size_t(9));
    QCOMPARE(json["changes"][0].value("action", std::string()), std::string("create"));
    QCOMPARE(json["changes"][0].value("kind", std::string()), std::string("organization"));
    QCOMPARE(json["changes"][0].value("name", std::string()), std::string("acme"));

    QFile database(m_cli->databaseFile());
    QVERIFY(database.open(QIODevice::ReadOnly));
    QFile log(QString(m_cli->databaseFile() + QStringLiteral("-wal")));
    QByteArray kept = database.readAll();
    if (log.open(QIODevice::ReadOnly))
        kept += log.readAll();
    for (const QByteArray &canary : Canaries)
        QVERIFY2(!kept.contains(canary), canary.constData());
}

void TestCliConfiguration::secondApplyChangesNothing()
{
    VERIFY_EXIT(apply(Document), 0);
    const QByteArray before = dump();
    const auto outcome = apply(Document);
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(counts(outcome.json()), QByteArray("0 0 9 0"));
    QVERIFY(outcome.json()["changes"].empty());
    QCOMPARE(dump(), before);
    VERIFY_EXIT(apply(Document, {QStringLiteral("--prune")}), 0);
    QCOMPARE(dump(), before);
}

void TestCliConfiguration::dryRunChangesNothing()
{
    const auto planned = apply(Document, {QStringLiteral("--dry-run")});
    VERIFY_EXIT(planned, 0);
    QCOMPARE(counts(planned.json()), QByteArray("9 0 0 0"));
    QCOMPARE(m_cli->json({QStringLiteral("list"), QStringLiteral("organizations")}).out, QByteArray("[]\n"));
    const auto applied = apply(Document);
    QCOMPARE(applied.out, planned.out);
    const QByteArray before = dump();
    const auto pruned = apply(R"({"organizations": []})", {QStringLiteral("--dry-run"), QStringLiteral("--prune")});
    QCOMPARE(counts(pruned.json()), QByteArray("0 0 0 9"));
    QCOMPARE(dump(), before);
}

void TestCliConfiguration::listsWhatTheDocumentSays()
{
    VERIFY_EXIT(apply(Document), 0);
    const Json organizations = m_cli->json({QStringLiteral("list"), QStringLiteral("organizations")}).json();
    QCOMPARE(organizations.size(), std::size_t(1));
    QVERIFY(!organizations[0].value("id", std::string()).empty());
    QCOMPARE(organizations[0].value("platform_url", std::string()), std::string("https://app.infradots.example"));
    QCOMPARE(m_cli->json({QStringLiteral("list"), QStringLiteral("workspaces")}).json().size(), std::size_t(2));

    const Json integrations = m_cli->json({QStringLiteral("list"), QStringLiteral("integrations")}).json();
    QCOMPARE(integrations.size(), std::size_t(4));
    Json slack;
    Json teams;
    for (const Json &integration : integrations) {
        if (integration["name"] == "Ops Slack")
            slack = integration;
        if (integration["name"] == "Ops Teams")
            teams = integration;
    }
    COMPARE_JSON(slack["channels"], like("['infrastructure','devops']"));
    COMPARE_JSON(slack["environment_channels"], like("{'production':['prod-alerts','ops']}"));
    COMPARE_JSON(teams["webhook_urls"], like("['https://x.webhook.office.com/…1234']"));

    const Json attachments = m_cli->json({QStringLiteral("list"), QStringLiteral("attachments")}).json();
    QCOMPARE(attachments.size(), std::size_t(2));
    COMPARE_JSON(attachments[0]["run_after"], Json("apply"));
    COMPARE_JSON(attachments[0]["statuses"], like("['COMPLETED','FAILED']"));
    QVERIFY(!attachments[0].value("attached_by", std::string()).empty());
}

void TestCliConfiguration::updatesOnlyWhatDiffers()
{
    VERIFY_EXIT(apply(Document), 0);
    QByteArray other = Document;
    other.replace(R"("environment": "production")", R"("environment": "staging")");
    other.replace("devops", "platform");
    other.replace(R"("run_after": "all")", R"("run_after": "plan")");
    const auto outcome = apply(other);
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(counts(outcome.json()), QByteArray("0 3 6 0"));
    COMPARE_JSON(outcome.json()["changes"][0]["fields"], like("['environment']"));
    COMPARE_JSON(outcome.json()["changes"][1]["fields"], like("['channels']"));
    COMPARE_JSON(outcome.json()["changes"][2]["fields"], like("['run_after']"));
    VERIFY_EXIT(apply(other), 0);
    QCOMPARE(counts(apply(other).json()), QByteArray("0 0 9 0"));
}

void TestCliConfiguration::changedSecretIsAnUpdate()
{
    VERIFY_EXIT(apply(Document), 0);
    m_cli->set(QStringLiteral("SLACK_BOT_TOKEN"), QStringLiteral("xoxb-canary-token-2"));
    m_cli->set(QStringLiteral("TEAMS_PROD_URL"), QStringLiteral("https://x.webhook.office.com/canary-prod-url/9999"));
    const auto outcome = apply(Document);
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(counts(outcome.json()), QByteArray("0 2 7 0"));
    COMPARE_JSON(outcome.json()["changes"][0]["fields"], like("['bot_token']"));
    COMPARE_JSON(outcome.json()["changes"][1]["fields"], like("['environment_webhook_urls']"));
    QCOMPARE(counts(apply(Document).json()), QByteArray("0 0 9 0"));
}

void TestCliConfiguration::leftOutSecretStays()
{
    VERIFY_EXIT(apply(Document), 0);
    QByteArray without = Document;
    without.replace(R"(,
     "bot_token": {"env": "SLACK_BOT_TOKEN"})",
                    "");
    QVERIFY(without != Document);
    QCOMPARE(counts(apply(without).json()), QByteArray("0 0 9 0"));
    QByteArray emptied = Document;
    emptied.replace(R"("bot_token": {"env": "SLACK_BOT_TOKEN"})", R"("bot_token": "")");
    QCOMPARE(counts(apply(emptied).json()), QByteArray("0 1 8 0"));
    QVERIFY(!m_cli->run({QStringLiteral("export")}).out.contains("bot_token"));
}

void TestCliConfiguration::leftOutThingsStayWithoutPrune()
{
    VERIFY_EXIT(apply(Document), 0);
    const QByteArray before = dump();
    const auto outcome = apply(R"({"organizations": [{"name": "other"}]})");
    QCOMPARE(counts(outcome.json()), QByteArray("1 0 0 0"));
    const auto removed = apply(Document, {QStringLiteral("--prune")});
    QCOMPARE(counts(removed.json()), QByteArray("0 0 9 1"));
    QCOMPARE(dump(), before);
}

void TestCliConfiguration::pruneRemovesWhatIsLeftOut()
{
    VERIFY_EXIT(apply(Document), 0);
    const auto outcome = apply(R"({"organizations": [{"name": "acme", "platform_url": "https://app.infradots.example",
        "slack_app": {"client_id": "1.2"}, "workspaces": [{"name": "a/b c"}]}]})",
                               {QStringLiteral("--prune")});
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(counts(outcome.json()), QByteArray("0 0 2 7"));
    QCOMPARE(m_cli->json({QStringLiteral("list"), QStringLiteral("integrations")}).out, QByteArray("[]\n"));
    QCOMPARE(m_cli->json({QStringLiteral("list"), QStringLiteral("workspaces")}).json().size(), std::size_t(1));
}

void TestCliConfiguration::exportAppliesAgain()
{
    VERIFY_EXIT(apply(Document), 0);
    const auto exported = m_cli->run({QStringLiteral("export")});
    VERIFY_EXIT(exported, 0);
    const Json json = exported.json();
    COMPARE_JSON(json["organizations"][0]["slack_app"]["client_secret"], like("{'env':'ACME_SLACK_CLIENT_SECRET'}"));
    QVERIFY2(exported.err.contains("ACME_OPS_SLACK_BOT_TOKEN: acme/Ops Slack bot_token"), exported.err.constData());

    const QList<QPair<const char *, const char *>> values{
        {"ACME_SLACK_CLIENT_SECRET", "canary-client-secret"},
        {"ACME_OPS_SLACK_BOT_TOKEN", "xoxb-canary-token"},
        {"ACME_OPS_TEAMS_WEBHOOK_URL_1", "https://x.webhook.office.com/canary-teams-url/1234"},
        {"ACME_OPS_TEAMS_PRODUCTION_WEBHOOK_URL_1", "https://x.webhook.office.com/canary-prod-url/5678"},
        {"ACME_MY_WEBHOOK_API_URL", "https://example.org/hook/canary-path-1"},
        {"ACME_MY_WEBHOOK_API_KEY", "canary-api-key"},
        {"ACME_MY_WEBHOOK_SIGNING_SECRET", "whsec_Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5"},
        {"ACME_MINE_API_URL", "https://example.org/custom-endpoint"},
        {"ACME_MINE_X_TEAM", "canary-header"},
        {"ACME_PRODUCTION_INFRA_OPS_TEAMS_WEBHOOK_URL_1", "https://example.org/teams/canary-path-2"}};
    for (const auto &[name, value] : values) {
        QVERIFY2(exported.out.contains(name), name);
        m_cli->set(QString::fromLatin1(name), QString::fromLatin1(value));
    }
    const auto again = apply(exported.out, {QStringLiteral("--prune")});
    VERIFY_EXIT(again, 0);
    QCOMPARE(counts(again.json()), QByteArray("0 0 9 0"));
    QCOMPARE(m_cli->run({QStringLiteral("export")}).out, exported.out);
}

void TestCliConfiguration::exportIntoAnotherDatabase()
{
    const QByteArray document =
        R"({"organizations": [{"name": "acme", "workspaces": [{"name": "w", "environment": "e"}],
        "integrations": [{"name": "S", "type": "SLACK", "channels": ["a", "C0123456789"],
                          "environment_channels": {"b": ["x"], "a": ["y"]}}],
        "attachments": [{"workspace": "w", "integration": "S", "run_after": "plan"}]}]})";
    VERIFY_EXIT(apply(document), 0);
    const QString file = m_cli->path(QStringLiteral("exported.json"));
    VERIFY_EXIT(m_cli->run({QStringLiteral("export"), file}), 0);
    const QByteArray before = m_cli->run({QStringLiteral("export")}).out;
    m_cli->set(QStringLiteral("INFRADOTS_DATABASE"),
               QString(QStringLiteral("sqlite:") + m_cli->path(QStringLiteral("second.db"))));
    m_cli->set(QStringLiteral("INFRADOTS_VAULT_KEY_FILE"), m_cli->path(QStringLiteral("second.key")));
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
    VERIFY_EXIT(m_cli->run({QStringLiteral("apply"), file}), 0);
    QCOMPARE(m_cli->run({QStringLiteral("export")}).out, before);
}

void TestCliConfiguration::refusesWhole_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const char *from, const char *to, const char *path) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(path);
    };
    row("not JSON", "]", "", "line");
    row("unknown key", R"("platform_url")", R"("platfrom_url")", "organizations[0].platfrom_url: ");
    row("unknown key below", R"("client_id")", R"("id")", "organizations[0].slack_app.id: ");
    row("key of another type", R"("method": "PUT")", R"("channels": [])",
        "organizations[0].integrations[3].channels: ");
    row("repeated key", R"("method": "PUT")", R"("api_url": "https://example.org/x")",
        "organizations[0].integrations[3].api_url: ");
    row("organization's name", R"("name": "acme")", R"("name": "ac/me")", "organizations[0].name: “ac/me”: ");
    row("empty name", R"("name": "Ops Slack")", R"("name": " ")", "organizations[0].integrations[0].name: ");
    row("repeated name", R"("name": "My Webhook")", R"("name": "Ops Slack")",
        "organizations[0].integrations[2].name: ");
    row("platform URL", "https://app.infradots.example", "ftp://app.infradots.example",
        "organizations[0].platform_url: ");
    row("user-info", "https://example.org/hook/canary-path-1", "https://u:canary-api-key@example.org/",
        "organizations[0].integrations[2].api_url: ");
    row("plain http", "https://example.org/hook/canary-path-1", "http://example.org/hook",
        "organizations[0].integrations[2].api_url: ");
    row("type", R"("type": "TEAMS")", R"("type": "teams")", "organizations[0].integrations[1].type: ");
    row("type of a value", R"("enabled": false)", R"("enabled": "no")", "organizations[0].integrations[3].enabled: ");
    row("environment missing", R"({"env": "TEAMS_PROD_URL"})", R"({"env": "NOT_SET_ANYWHERE"})",
        "organizations[0].integrations[1].environment_webhook_urls.production[0]: ");
    row("file missing", "hook.whsec", "nowhere.whsec", "organizations[0].integrations[2].signing_secret: ");
    row("reference", R"({"env": "HOOK_KEY"})", R"({"vault": "HOOK_KEY"})",
        "organizations[0].integrations[2].api_key: ");
    row("run_after", R"("run_after": "all")", R"("run_after": "lunch")", "organizations[0].attachments[1].run_after: ");
    row("status", R"("FAILED")", R"("BROKEN")", "organizations[0].attachments[0].statuses[0]: ");
    row("no status", R"(["FAILED", "COMPLETED"])", "[]", "organizations[0].attachments[0].statuses: ");
    row("no such workspace", R"("workspace": "production-infra", "integration": "Ops Teams")",
        R"("workspace": "nowhere", "integration": "Ops Teams")", "organizations[0].attachments[1].workspace: ");
    row("no such integration", R"("integration": "Ops Teams")", R"("integration": "Ops Fax")",
        "organizations[0].attachments[1].integration: ");
    row("channels for Teams", R"("webhook_urls": ["https://example.org/teams/canary-path-2"])", R"("channels": ["x"])",
        "organizations[0].attachments[1].channels: ");
    row("success", "200-204", "204-200", "organizations[0].integrations[3].success.status: ");
    row("template", R"({\"job\": \"{{job}}\"})", "{{{job}}}", "organizations[0].integrations[3].body_template: ");
    row("header", R"("X-Team")", R"("X Team")", "organizations[0].integrations[3].headers");
    row("header of the client", R"("X-Team")", R"("User-Agent")", "organizations[0].integrations[3].headers");
    row("channel", R"("devops")", R"("de vops")", "organizations[0].integrations[0].channels");
}

void TestCliConfiguration::refusesWhole()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QByteArray, path);
    QByteArray wrong = Document;
    wrong.replace(from, to);
    QVERIFY(wrong != Document);

    const auto onEmpty = apply(wrong);
    VERIFY_REFUSED(onEmpty, 1, path);
    QCOMPARE(m_cli->json({QStringLiteral("list"), QStringLiteral("organizations")}).out, QByteArray("[]\n"));

    // An organization in front of the wrong one must not get through either.
    QByteArray later = wrong;
    later.replace("{\"organizations\": [", "{\"organizations\": [{\"name\": \"first\"}, ");
    VERIFY_EXIT(apply(later), 1);
    QCOMPARE(m_cli->json({QStringLiteral("list"), QStringLiteral("organizations")}).out, QByteArray("[]\n"));
}

void TestCliConfiguration::nestingWithoutEndIsRefusedAtOnce()
{
    for (const char *deeper : {"[", "{\"a\":", "[{\"a\":"}) {
        const QByteArray document = "{\"organizations\":" + QByteArray(deeper).repeated(1'000'000);
        VERIFY_REFUSED(m_cli->run({QStringLiteral("apply"), QStringLiteral("-")}, document), 1, "nested too deeply");
    }
}

/** A name may hold what turns the writing around, and a description a whole terminal's controls. */
void TestCliConfiguration::textMovesNoCursorAndTurnsNoWriting()
{
    const QByteArray document = R"({"organizations": [{"name": "a\u202ecme", "workspaces": [{"name": "w\u2066s"}],
        "integrations": [{"name": "h\u200book", "type": "WEBHOOK", "description": "\u001b[2J\u009b1A"}],
        "attachments": [{"workspace": "w\u2066s", "integration": "h\u200book", "run_after": "all"}]}]})";
    CommandLine cli;
    VERIFY_EXIT(cli.run({QStringLiteral("init")}), 0);
    VERIFY_EXIT(cli.run({QStringLiteral("apply"), QStringLiteral("-")}, document), 0);
    for (const char *kind : {"organizations", "workspaces", "integrations", "attachments"})
        VERIFY_EXIT(cli.run({QStringLiteral("list"), QString::fromLatin1(kind)}), 0);
    VERIFY_EXIT(
        cli.run({QStringLiteral("route"), QStringLiteral("--workspace"), QStringLiteral("a\u202ecme/w\u2066s")}), 0);
    VERIFY_EXIT(cli.run({QStringLiteral("route"), QStringLiteral("--workspace"), QStringLiteral("a\u202ecme/\u009b")}),
                1);
    for (const QChar c : QString::fromUtf8(cli.said()))
        QVERIFY2(c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format),
                 qPrintable(QString::number(c.unicode(), 16)));
}

void TestCliConfiguration::listsOfNothing()
{
    const QHash<QString, QByteArray> headings{{QStringLiteral("organizations"), "ORGANIZATION"},
                                              {QStringLiteral("workspaces"), "WORKSPACE"},
                                              {QStringLiteral("integrations"), "INTEGRATION"},
                                              {QStringLiteral("attachments"), "WORKSPACE"}};
    CommandLine empty;
    VERIFY_EXIT(empty.run({QStringLiteral("init")}), 0);
    for (auto kind = headings.cbegin(); kind != headings.cend(); ++kind) {
        QCOMPARE(empty.json({QStringLiteral("list"), kind.key()}).out, QByteArray("[]\n"));
        const QByteArray text = empty.run({QStringLiteral("list"), kind.key()}).out;
        QVERIFY2(text.startsWith(kind.value()) && text.count('\n') == 1, text.constData());
    }
}

void TestCliConfiguration::missingFileIsNamed()
{
    VERIFY_REFUSED(m_cli->run({QStringLiteral("apply"), QStringLiteral("/nowhere/document.json")}), 1,
                   "/nowhere/document.json");
}

QTEST_GUILESS_MAIN(TestCliConfiguration)
#include "tst_cliconfiguration.moc"

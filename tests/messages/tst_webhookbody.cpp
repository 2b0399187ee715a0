// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/custombody.h"
#include "models/messages/samplefacts.h"
#include "models/messages/webhookbody.h"
#include "tests/messages/samples.h"

#include <nlohmann/json.hpp>

#include <QSet>
#include <QTest>

using namespace infradots;
using Json = nlohmann::ordered_json;

class WebhookBodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheDocumentedBody();
    void missingTextsAreEmpty();
    void invalidTextIsReplaced();
    void templateValues_data();
    void templateValues();
    void templateValuesStayInTheirString();
    void templateErrorsNameTheLine_data();
    void templateErrorsNameTheLine();
    void escapesByContentType_data();
    void escapesByContentType();
    void valuesStayInTheirPlace();
    void fieldsAreWhatATemplateMayUse();
    void samplesAreOfEveryKind();
    void jsonProblems_data();
    void jsonProblems();
};

void WebhookBodyTest::isTheDocumentedBody()
{
    MessageFacts facts = samples::plain(RunStatus::Completed, Stage::Apply);
    facts.event.comment.clear();
    const QByteArray expected =
        R"({"workspace_id":"0190a0c0-0000-7000-8000-000000000002",)"
        R"("workspace_name":"production-infra",)"
        R"("organization_id":"0190a0c0-0000-7000-8000-000000000001","organization_name":"acme",)"
        R"("status":"COMPLETED","job":"job-42","job_started_date":"2025-01-15T10:30:00Z",)"
        R"("job_completion_date":"2025-01-15T10:35:00Z","commit":"abc1234",)"
        R"("commit_url":"https://github.com/org/repo/commit/abc1234","comment":"",)"
        R"("integration":{"id":"0190a0c0-0000-7000-8000-000000000003","name":"My Webhook",)"
        R"("type":"WEBHOOK"}})";
    QCOMPARE(webhookBody(facts), expected);
}

void WebhookBodyTest::missingTextsAreEmpty()
{
    const Json body = Json::parse(webhookBody(MessageFacts()).toStdString());
    QCOMPARE(body.size(), std::size_t(12));
    for (const char *key : {"workspace_id", "workspace_name", "organization_id", "organization_name", "job",
                            "job_started_date", "job_completion_date", "commit", "commit_url", "comment"})
        QVERIFY2(body.at(key) == "", key);
}

void WebhookBodyTest::invalidTextIsReplaced()
{
    MessageFacts facts;
    facts.workspaceName = QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b");
    facts.event.comment = QStringLiteral("x") + QChar(QChar::Null) + QStringLiteral("\u2028\"\\\n");
    const Json body = Json::parse(webhookBody(facts).toStdString());
    QVERIFY(body.at("workspace_name").get<std::string>().starts_with("a"));
    QCOMPARE(QString::fromStdString(body.at("comment").get<std::string>()), facts.event.comment);
}

void WebhookBodyTest::templateValues_data()
{
    QTest::addColumn<QString>("bodyTemplate");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *bodyTemplate, const char *expected) {
        QTest::newRow(bodyTemplate) << QString::fromUtf8(bodyTemplate) << QString::fromUtf8(expected);
    };
    row("{\"s\":\"{{status}}\"}", "{\"s\":\"WAITING_FOR_APPROVAL\"}");
    row("{{ stage }} {{environment}} {{delivery_id}}", "plan production 0190a0c0-0000-7000-8000-000000000004");
    row("{{integration.name}}/{{integration.type}}", "My Webhook/WEBHOOK");
    row("{{#integration}}{{name}}{{/integration}}", "My Webhook");
    row("{{#comment}}has{{/comment}}{{^job_completion_date}}, open{{/job_completion_date}}", "has, open");
    row("{{approval_url}}", "https://app.infradots.example/organizations/acme/workspaces/production-infra/runs/job-42");
    row("{{comment}}", "Raise the node count to 5\\n\\nReviewed by Ada");
    row("{{! a note {{}}{\"a\":{\"b\":\"{{job}}\"}}", "{\"a\":{\"b\":\"job-42\"}}");
    row("[{{job_completion_date}}]", "[]");
    row("", "");
    row("é 漢字", "é 漢字");
}

void WebhookBodyTest::templateValues()
{
    QFETCH(QString, bodyTemplate);
    QFETCH(QString, expected);
    const auto body = customBody(samples::plain(RunStatus::WaitingForApproval, Stage::Plan), bodyTemplate);
    QVERIFY2(body.has_value(), body ? "" : qPrintable(body.error().message));
    QCOMPARE(QString::fromUtf8(*body), expected);
    QVERIFY(checkTemplate(bodyTemplate).has_value());
}

void WebhookBodyTest::templateValuesStayInTheirString()
{
    MessageFacts facts = samples::hostile(RunStatus::Failed, Stage::Plan);
    facts.event.comment = QStringLiteral("\",\"admin\":true,\"x\":\"{{status}}\\");
    const auto body =
        customBody(facts, QStringLiteral("{\"a\":\"{{comment}}\",\"b\":\"{{workspace_name}}\",\"c\":\"{{commit}}\"}"));
    QVERIFY(body.has_value());
    const Json parsed = Json::parse(body->toStdString());
    QCOMPARE(parsed.size(), std::size_t(3));
    QCOMPARE(QString::fromStdString(parsed.at("a").get<std::string>()), facts.event.comment);
    QCOMPARE(QString::fromStdString(parsed.at("b").get<std::string>()), facts.workspaceName);
}

void WebhookBodyTest::templateErrorsNameTheLine_data()
{
    QTest::addColumn<QString>("bodyTemplate");
    QTest::addColumn<int>("line");
    const auto row = [](const char *bodyTemplate, int line) {
        QTest::newRow(bodyTemplate) << QString::fromUtf8(bodyTemplate) << line;
    };
    row("{{{status}}}", 1);
    row("\n\n{{{status}}}", 3);
    row("\n{{&status}}", 2);
    row("{{ & status}}", 1);
    row("a\n{{=<% %>=}}<%&status%>", 2);
    row("{{> other}}", 1);
    row("\n{{stauts}}", 2);
    row("{{integration.key}}", 1);
    row("{{#integration}}\n{{key}}{{/integration}}", 2);
    row("\n{{#status}}\n\n", 2);
    row("{{#status}}\n{{/job}}", 2);
    row("{{/status}}", 1);
    row("\r\n{{status", 2);
    row("{{", 1);
    row("{{}}", 1);
    row("{{.}}", 1);
}

void WebhookBodyTest::templateErrorsNameTheLine()
{
    QFETCH(QString, bodyTemplate);
    QFETCH(int, line);
    for (const auto &error : {checkTemplate(bodyTemplate).error(), customBody(MessageFacts(), bodyTemplate).error()}) {
        QCOMPARE(error.code, ErrorCode::InvalidInput);
        QCOMPARE(customBodyProblem(bodyTemplate).value_or(BodyProblem{}).line, line);
        QVERIFY2(error.message.startsWith(QStringLiteral("Line %1: ").arg(line)), qPrintable(error.message));
    }
}

void WebhookBodyTest::escapesByContentType_data()
{
    QTest::addColumn<QString>("contentType");
    QTest::addColumn<BodyEscape>("escape");
    const auto row = [](const char *type, BodyEscape escape) {
        QTest::newRow(type) << QString::fromLatin1(type) << escape;
    };
    row("application/json; charset=utf-8", BodyEscape::Json);
    row("Application/JSON", BodyEscape::Json);
    row("application/vnd.acme.v1+json;v=1", BodyEscape::Json);
    row("text/json", BodyEscape::Json);
    row("application/x-ndjson", BodyEscape::Json);
    row("application/xml", BodyEscape::Xml);
    row("text/xml ; charset=utf-8", BodyEscape::Xml);
    row("image/svg+xml", BodyEscape::Xml);
    row("text/html", BodyEscape::Xml);
    row("application/x-www-form-urlencoded", BodyEscape::Form);
    row("text/plain", BodyEscape::None);
    row("application/jsonp", BodyEscape::None);
    row("", BodyEscape::None);
}

void WebhookBodyTest::escapesByContentType()
{
    QFETCH(QString, contentType);
    QFETCH(BodyEscape, escape);
    QCOMPARE(bodyEscape(contentType), escape);
}

void WebhookBodyTest::valuesStayInTheirPlace()
{
    MessageFacts facts;
    facts.event.comment = QStringLiteral("a&b=<c> \"d\" 'e'\n\x01é 100%");
    const auto body = [&facts](const char *bodyTemplate, BodyEscape escape) {
        return QString::fromUtf8(customBody(facts, QString::fromLatin1(bodyTemplate), escape).value_or("refused"));
    };
    QCOMPARE(body("{\"c\":\"{{comment}}\"}", BodyEscape::Json),
             QStringLiteral("{\"c\":\"a&b=<c> \\\"d\\\" 'e'\\n\\u0001é 100%\"}"));
    QCOMPARE(body("<c x='{{comment}}'/>", BodyEscape::Xml),
             QStringLiteral("<c x='a&amp;b=&lt;c&gt; &quot;d&quot; &#39;e&#39;\né 100%'/>"));
    QCOMPARE(body("c={{comment}}&d=1", BodyEscape::Form),
             QStringLiteral("c=a%26b%3D%3Cc%3E%20%22d%22%20%27e%27%0A%01%C3%A9%20100%25&d=1"));
    QCOMPARE(body("{{comment}}", BodyEscape::None), facts.event.comment);
}

void WebhookBodyTest::fieldsAreWhatATemplateMayUse()
{
    const QStringList fields = templateFields();
    QCOMPARE(fields.first(), QStringLiteral("workspace_id"));
    for (const char *name : {"status", "integration.name", "integration.type", "stage", "environment", "approval_url"})
        QVERIFY2(fields.contains(QString::fromLatin1(name)), name);
    QVERIFY(!fields.contains(QStringLiteral("integration")));
    for (const QString &field : fields)
        QVERIFY2(!customBodyProblem(QStringLiteral("{{") + field + QStringLiteral("}}")), qPrintable(field));
}

void WebhookBodyTest::samplesAreOfEveryKind()
{
    QSet<QString> bodies;
    for (const SampleEvent sample : sampleEvents()) {
        QVERIFY(!sampleEventWords(sample).isEmpty());
        const MessageFacts facts = sampleFacts(sample, QStringLiteral(" Mine "));
        QCOMPARE(facts.integrationName, QStringLiteral("Mine"));
        const auto body = customBody(facts, QStringLiteral("{{stage}} {{status}} {{comment}} {{approval_url}}"));
        QVERIFY(body.has_value());
        bodies.insert(QString::fromUtf8(*body));
    }
    QCOMPARE(bodies.size(), sampleEvents().size());
}

void WebhookBodyTest::jsonProblems_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("object") << QByteArray("{\"a\": [1, 2]}\n") << 0 << 0;
    QTest::newRow("a huge number") << QByteArray("[1e9999]") << 0 << 0;
    QTest::newRow("empty") << QByteArray("") << 1 << 1;
    QTest::newRow("comma") << QByteArray("{\n  \"a\": 1,\n}") << 3 << 1;
    QTest::newRow("after letters outside ASCII") << QByteArray("[\"éé\" x]") << 1 << 7;
    QTest::newRow("two") << QByteArray("{}\n{}") << 2 << 1;
}

void WebhookBodyTest::jsonProblems()
{
    QFETCH(QByteArray, body);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto problem = jsonProblem(body);
    QCOMPARE(problem.has_value(), line > 0);
    if (!problem)
        return;
    QCOMPARE(problem->line, line);
    QVERIFY2(problem->sentence.startsWith(QStringLiteral("Line %1, column %2 ").arg(line).arg(column)),
             qPrintable(problem->sentence));
}

QTEST_GUILESS_MAIN(WebhookBodyTest)
#include "tst_webhookbody.moc"

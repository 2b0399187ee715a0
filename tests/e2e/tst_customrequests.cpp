// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"
#include "tests/support/wireserver.h"

using Json = CommandLine::Json;

namespace {

/** What breaks out of a string, a tag and a form field. */
const QString Comment = QStringLiteral("\"},<b>&a=1 'é'\n\\ 100%");

} // namespace

/** What a Custom integration puts on the wire: method, headers, content type, and a body whose values stay in place. */
class TestCustomRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onTheWire_data();
    void onTheWire();
};

void TestCustomRequests::onTheWire_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("bodyTemplate");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *method, const char *type, const char *bodyTemplate, const char *body) {
        QTest::addRow("%s %s", method, type)
            << QByteArray(method) << QByteArray(type) << QByteArray(bodyTemplate) << QByteArray(body);
    };
    row("PUT", "application/json", R"({"c": "{{comment}}", "s": "{{stage}}"})",
        R"({"c": "\"},<b>&a=1 'é'\n\\ 100%", "s": "plan"})");
    row("PATCH", "application/vnd.acme+json; v=1", R"(["{{comment}}"])", R"(["\"},<b>&a=1 'é'\n\\ 100%"])");
    row("DELETE", "application/xml", "<c>{{comment}}</c>", "<c>&quot;},&lt;b&gt;&amp;a=1 &#39;é&#39;\n\\ 100%</c>");
    row("POST", "application/x-www-form-urlencoded", "c={{comment}}&e={{environment}}",
        "c=%22%7D%2C%3Cb%3E%26a%3D1%20%27%C3%A9%27%0A%5C%20100%25&e=production");
    row("GET", "text/plain; charset=utf-8", "{{comment}}", "\"},<b>&a=1 'é'\n\\ 100%");
}

void TestCustomRequests::onTheWire()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, bodyTemplate);
    QFETCH(const QByteArray, body);
    WireServer receiver([](WireConnection &connection, const WireRequest &) {
        connection.answer(200, R"({"result": {"state": "queued"}})", "Content-Type: application/json\r\n");
    });
    Json integration = like("{'name': 'Mine', 'type': 'CUSTOM', 'headers': {'X-Team': 'infra'},"
                            " 'success': {'json_pointer': '/result/state', 'equals': 'queued'}}");
    integration["api_url"] = receiver.url("/in").toStdString();
    integration["method"] = method.toStdString();
    integration["content_type"] = contentType.toStdString();
    integration["body_template"] = bodyTemplate.toStdString();
    Json document =
        like("{'organizations': [{'name': 'acme', 'workspaces': [{'name': 'w', 'environment': 'production'}],"
             " 'attachments': [{'workspace': 'w', 'integration': 'Mine', 'run_after': 'all'}]}]}");
    document["organizations"][0]["integrations"] = Json::array({integration});
    Json event = like("{'workspace': 'acme/w', 'stage': 'plan', 'status': 'COMPLETED'}");
    event["comment"] = Comment.toStdString();

    CommandLine cli;
    VERIFY_EXIT(cli.run({QStringLiteral("init")}), 0);
    VERIFY_EXIT(cli.run({QStringLiteral("apply"), QStringLiteral("-")}, textOf(document)), 0);
    VERIFY_EXIT(cli.run({QStringLiteral("emit"), QStringLiteral("--event"), QStringLiteral("-")}, textOf(event)), 0);
    VERIFY_EXIT(cli.run({QStringLiteral("dispatch"), QStringLiteral("--drain")}), 0);
    QCOMPARE(receiver.requestCount(), 1);
    const WireRequest request = receiver.requests().constFirst();
    QCOMPARE(request.requestLine(), QByteArray(method + " /in HTTP/1.1"));
    QCOMPARE(request.header("Content-Type"), contentType);
    QCOMPARE(request.header("X-Team"), QByteArray("infra"));
    QCOMPARE(request.body, body);
    const Json entry = cli.json({QStringLiteral("history")}).lines().value(0);
    QCOMPARE(entry.value("verdict", ""), std::string("delivered"));
}

QTEST_GUILESS_MAIN(TestCustomRequests)
#include "tst_customrequests.moc"

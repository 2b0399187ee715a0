// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/validation.h"

#include <QTest>

using namespace infradots;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

SecretField secret(const char *utf8)
{
    return SecretString(QByteArrayView(utf8));
}

/** The document keys of the fields at fault. */
QString faults(const FieldErrors &errors)
{
    QStringList keys;
    for (const FieldError &error : errors) {
        keys.append(documentKey(error.field));
        if (error.message.isEmpty() || !error.message.endsWith(u'.'))
            keys.append(QStringLiteral("NOT A SENTENCE: ") + error.message);
    }
    return keys.join(u' ');
}

Integration integrationOf(IntegrationType type)
{
    Integration integration;
    integration.name = text("Ops");
    integration.type = type;
    return integration;
}

Integration customWith(const std::function<void(EndpointSettings &)> &change)
{
    Integration integration = integrationOf(IntegrationType::Custom);
    change(integration.endpoint);
    return integration;
}

Target routed(const char *environment, const char *value, const char *url = nullptr)
{
    return {.environment = text(environment), .value = text(value), .url = url ? secret(url) : SecretField()};
}

} // namespace

class ValidationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void organizations();
    void workspaces();
    void incompleteIntegrationsAreValid();
    void channels_data();
    void channels();
    void teamsUrls_data();
    void teamsUrls();
    void targetsBelongToTheirType();
    void endpoints_data();
    void endpoints();
    void signingSecrets_data();
    void signingSecrets();
    void attachments();
    void webhooksIgnoreWhatIsCustomsAlone();
    void asResultTellsTheFirst();
    void everyFieldHasAKey();
};

void ValidationTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    QTest::newRow("usual") << text("production-infra") << true;
    QTest::newRow("slash") << text("a/b") << true;
    QTest::newRow("markup") << text("<b>&amp;</b>") << true;
    QTest::newRow("200 code points") << text("😀").repeated(200) << true;
    QTest::newRow("201 code points") << text("😀").repeated(201) << false;
    QTest::newRow("200 and blanks around") << QString(u' ') + QString(200, u'a') + u' ' << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blanks") << text(" \t ") << false;
    QTest::newRow("line break") << text("a\nb") << false;
    QTest::newRow("nul") << QString(text("a") + QChar(QChar::Null) + text("b")) << false;
    QTest::newRow("escape") << text("a\x1b[31m") << false;
    QTest::newRow("c1 control") << text("a\u0085b") << false;
    QTest::newRow("line separator") << text("a\u2028b") << false;
    QTest::newRow("half a pair") << QString(QString(u'a') + QChar(0xd83d)) << false;
}

void ValidationTest::names()
{
    QFETCH(QString, name);
    QFETCH(bool, valid);
    QCOMPARE(nameProblem(name).isEmpty(), valid);
    Workspace workspace;
    workspace.name = name;
    QCOMPARE(faults(validate(workspace)), valid ? QString() : text("name"));
}

void ValidationTest::organizations()
{
    Organization organization;
    organization.name = text("acme");
    QCOMPARE(faults(validate(organization)), QString());
    organization.platformUrl = text("https://app.infradots.example/");
    organization.slackApp = {text("123.456"), secret("abcdef"), text("http://127.0.0.1:8080")};
    QCOMPARE(faults(validate(organization)), QString());

    organization.name = text("acme/emea");
    organization.platformUrl = text("ftp://app.infradots.example");
    organization.slackApp = {text("123\n456"), secret("abc def"), text("http://slack.com")};
    QCOMPARE(faults(validate(organization)),
             text("name platform_url slack_app.client_id slack_app.client_secret slack_app.base_url"));
}

void ValidationTest::workspaces()
{
    Workspace workspace;
    workspace.name = text("w");
    for (const char *environment : {"", "  ", "production", "eu/prod: 1, 2"}) {
        workspace.environment = text(environment);
        QCOMPARE(faults(validate(workspace)), QString());
    }
    workspace.environment = text("a\nb");
    QCOMPARE(faults(validate(workspace)), text("environment"));
    workspace.environment = QString(201, u'x');
    QCOMPARE(faults(validate(workspace)), text("environment"));
}

void ValidationTest::incompleteIntegrationsAreValid()
{
    for (const IntegrationType type :
         {IntegrationType::Slack, IntegrationType::Teams, IntegrationType::Webhook, IntegrationType::Custom})
        QCOMPARE(faults(validate(integrationOf(type))), QString());
}

void ValidationTest::channels_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<bool>("valid");
    QTest::newRow("name") << text("prod-alerts_1") << true;
    QTest::newRow("another script") << text("инфра") << true;
    QTest::newRow("id") << text("C0123456789") << true;
    QTest::newRow("80") << QString(80, u'a') << true;
    QTest::newRow("81") << QString(81, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank") << text("prod alerts") << false;
    QTest::newRow("hash") << text("#ops") << false;
    QTest::newRow("mention") << text("<!channel>") << false;
    QTest::newRow("person") << text("@ada") << false;
    QTest::newRow("url") << text("https://example.org") << false;
    QTest::newRow("control") << text("ops\x01") << false;
    QTest::newRow("bidi") << text("ops\u202e") << false;
}

void ValidationTest::channels()
{
    QFETCH(QString, channel);
    QFETCH(bool, valid);
    Integration integration = integrationOf(IntegrationType::Slack);
    integration.targets = {routed("", "ops"), {.environment = {}, .value = channel}};
    QCOMPARE(faults(validate(integration)), valid ? QString() : text("channels"));
    integration.targets = {{.environment = text("production"), .value = channel}};
    QCOMPARE(faults(validate(integration)), valid ? QString() : text("environment_channels"));
}

void ValidationTest::teamsUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("valid");
    QTest::newRow("workflows") << text("https://a.logic.azure.com:443/workflows/1?sp=%2Frun&sig=x") << true;
    QTest::newRow("loopback") << text("http://127.0.0.1:8080/teams") << true;
    QTest::newRow("plain http") << text("http://a.example/teams-secret") << false;
    QTest::newRow("metadata") << text("https://169.254.169.254/") << false;
    QTest::newRow("empty") << QString() << false;
}

void ValidationTest::teamsUrls()
{
    QFETCH(QString, url);
    QFETCH(bool, valid);
    Integration integration = integrationOf(IntegrationType::Teams);
    integration.targets = {{.environment = {}, .value = {}, .url = SecretString(url)}};
    const FieldErrors errors = validate(integration);
    QCOMPARE(faults(errors), valid ? QString() : text("webhook_urls"));
    for (const FieldError &error : errors)
        QVERIFY(!error.message.contains(u"secret"));
    integration.targets.first().environment = text("production");
    QCOMPARE(faults(validate(integration)), valid ? QString() : text("environment_webhook_urls"));
}

void ValidationTest::targetsBelongToTheirType()
{
    Integration webhook = integrationOf(IntegrationType::Webhook);
    webhook.targets = {routed("", "ops")};
    QCOMPARE(faults(validate(webhook)), text("channels"));

    Integration slack = integrationOf(IntegrationType::Slack);
    slack.targets = {routed("a,b", "ops"), routed("a:b", "ops"), routed("", "")};
    QCOMPARE(faults(validate(slack)), text("channels environment_channels"));
    slack.targets = {routed("production", "ops"), routed("PRODUCTION", "ops")}; // repeated is not wrong
    QCOMPARE(faults(validate(slack)), QString());
    slack.slack.botToken = secret("xoxb-1\r\nX-Evil: 1");
    QCOMPARE(faults(validate(slack)), text("bot_token"));

    Integration teams = integrationOf(IntegrationType::Teams);
    teams.targets = {
        {.value = text("https://a/…"), .url = SealedSecret{text("k"), "n", "c"}}}; // checked when it came in
    QCOMPARE(faults(validate(teams)), QString());
}

void ValidationTest::endpoints_data()
{
    QTest::addColumn<Integration>("integration");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *expected, const std::function<void(EndpointSettings &)> &change) {
        QTest::newRow(name) << customWith(change) << text(expected);
    };
    row("complete", "", [](EndpointSettings &e) {
        e.apiUrl = secret("https://example.org/hook");
        e.apiKey = secret("key with blanks is fine");
        e.headers = {{text("X-Team"), secret("infra")}, {text("X-Env"), secret("prod")}};
        e.success = {200, 204, text("/ok/~0a~1b/0"), text("true")};
    });
    row("plain http", "api_url", [](EndpointSettings &e) { e.apiUrl = secret("http://example.org/"); });
    row("line break in the key", "api_key", [](EndpointSettings &e) { e.apiKey = secret("abc\r\nX-Evil: 1"); });
    row("accent in the key", "api_key", [](EndpointSettings &e) { e.apiKey = secret("schl\xc3\xbcssel"); });
    row("bad key header", "api_key_header", [](EndpointSettings &e) { e.apiKeyHeader = text("X Key"); });
    row("no key header", "api_key_header", [](EndpointSettings &e) { e.apiKeyHeader.clear(); });
    row("own key header", "api_key_header", [](EndpointSettings &e) { e.apiKeyHeader = text("Webhook-Id"); });
    row("schemes", "", [](EndpointSettings &e) { e.apiKeyScheme = text("Token"); });
    row("no scheme", "", [](EndpointSettings &e) { e.apiKeyScheme = QString(); });
    row("two words in front", "api_key_scheme", [](EndpointSettings &e) { e.apiKeyScheme = text("Bearer my"); });
    row("line break in front", "api_key_scheme", [](EndpointSettings &e) { e.apiKeyScheme = text("B\r\nX: 1"); });
    row("letters of elsewhere in front", "api_key_scheme",
        [](EndpointSettings &e) { e.apiKeyScheme = text("Schl\xc3\xbcssel"); });
    row("another's signature header", "api_key_header",
        [](EndpointSettings &e) { e.apiKeyHeader = text("X-Hub-Signature-256"); });
    row("attribute by hand", "", [](EndpointSettings &e) { e.headers = {{text("ce-type"), secret("x")}}; });
    row("attribute twice", "headers", [](EndpointSettings &e) {
        e.cloudEvents = CloudEvents::Binary;
        e.headers = {{text("CE-Type"), secret("x")}};
    });
    row("method", "method", [](EndpointSettings &e) { e.method = text("TRACE"); });
    row("method in small letters", "method", [](EndpointSettings &e) { e.method = text("post"); });
    row("method with more", "method", [](EndpointSettings &e) { e.method = text("POST / HTTP/1.1\r\n"); });
    row("header name", "headers", [](EndpointSettings &e) { e.headers = {{text("X:"), secret("1")}}; });
    row("header value", "headers", [](EndpointSettings &e) { e.headers = {{text("X"), secret("a\nb")}}; });
    row("header twice", "headers", [](EndpointSettings &e) { e.headers = {{text("X"), {}}, {text("x"), {}}}; });
    row("header of the program", "headers", [](EndpointSettings &e) { e.headers = {{text("content-length"), {}}}; });
    row("header of the client", "headers", [](EndpointSettings &e) { e.headers = {{text("User-Agent"), {}}}; });
    row("encoding of answers", "headers", [](EndpointSettings &e) { e.headers = {{text("Accept-Encoding"), {}}}; });
    row("stage header", "headers", [](EndpointSettings &e) { e.headers = {{text("X-InfraDots-Stage"), {}}}; });
    row("key in the client's header", "api_key_header", [](EndpointSettings &e) { e.apiKeyHeader = text("Host"); });
    row("header of the key", "headers", [](EndpointSettings &e) {
        e.apiKey = secret("k");
        e.headers = {{text("authorization"), secret("Basic x")}};
    });
    row("own authorization", "", [](EndpointSettings &e) { e.headers = {{text("Authorization"), secret("Basic x")}}; });
    row("content type", "content_type", [](EndpointSettings &e) { e.contentType = text("json"); });
    row("content type with more", "content_type", [](EndpointSettings &e) { e.contentType = text("a/b\r\nX: 1"); });
    row("content type xml", "", [](EndpointSettings &e) { e.contentType = text("application/xml; charset=utf-8"); });
    row("success reversed", "success", [](EndpointSettings &e) { e.success = {300, 200, {}, {}}; });
    row("success beyond", "success", [](EndpointSettings &e) { e.success = {200, 600, {}, {}}; });
    row("pointer", "success", [](EndpointSettings &e) { e.success = {200, 299, text("ok"), text("true")}; });
    row("pointer escape", "success", [](EndpointSettings &e) { e.success = {200, 299, text("/a~2"), text("1")}; });
    row("no value", "success", [](EndpointSettings &e) { e.success = {200, 299, text("/ok"), text(" ")}; });
    row("value not json", "success", [](EndpointSettings &e) { e.success = {200, 299, text("/ok"), text("yes")}; });
    row("two values", "success", [](EndpointSettings &e) { e.success = {200, 299, text("/ok"), text("1, 2")}; });
    row("one per field, in order", "api_url api_key method", [](EndpointSettings &e) {
        e.method = text("x");
        e.apiKey = secret("\n");
        e.apiUrl = secret("x");
    });
}

void ValidationTest::endpoints()
{
    QFETCH(Integration, integration);
    QFETCH(QString, expected);
    QCOMPARE(faults(validate(integration)), expected);
}

void ValidationTest::signingSecrets_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("valid");
    const auto encoded = [](int bytes) -> QByteArray { return "whsec_" + QByteArray(bytes, 'k').toBase64(); };
    QTest::newRow("24 bytes") << encoded(24) << true;
    QTest::newRow("64 bytes") << encoded(64) << true;
    QTest::newRow("23 bytes") << encoded(23) << false;
    QTest::newRow("65 bytes") << encoded(65) << false;
    QTest::newRow("not base64") << QByteArray("whsec_") + QByteArray(40, '!') << false;
    QTest::newRow("prefix alone") << QByteArray("whsec_") << false;
    QTest::newRow("raw") << QByteArray(24, 'x') << true;
    QTest::newRow("raw, short") << QByteArray(23, 'x') << false;
}

void ValidationTest::signingSecrets()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, valid);
    Integration webhook = integrationOf(IntegrationType::Webhook);
    webhook.endpoint.signingSecret = SecretString(QByteArrayView(value));
    QCOMPARE(faults(validate(webhook)), valid ? QString() : text("signing_secret"));
    // Receivers of the other styles have chosen theirs, however they look.
    for (const SignatureStyle style : {SignatureStyle::GitHub, SignatureStyle::HcpTerraform}) {
        webhook.endpoint.signature = style;
        QCOMPARE(faults(validate(webhook)), QString());
    }
}

void ValidationTest::attachments()
{
    Attachment attachment;
    for (const IntegrationType type : {IntegrationType::Slack, IntegrationType::Teams, IntegrationType::Webhook})
        QCOMPARE(faults(validate(attachment, type)), QString());
    attachment.targets = {routed("", "ops")};
    QCOMPARE(faults(validate(attachment, IntegrationType::Slack)), QString());
    QCOMPARE(faults(validate(attachment, IntegrationType::Teams)), text("webhook_urls"));
    QCOMPARE(faults(validate(attachment, IntegrationType::Webhook)), text("channels"));
    attachment.targets = {routed("prod", "", "https://a.example/x")};
    QCOMPARE(faults(validate(attachment, IntegrationType::Teams)), QString());
    attachment.statuses.clear();
    QCOMPARE(faults(validate(attachment, IntegrationType::Teams)), text("statuses"));
}

void ValidationTest::webhooksIgnoreWhatIsCustomsAlone()
{
    Integration webhook = customWith([](EndpointSettings &e) { e.method = text("x"); });
    webhook.type = IntegrationType::Webhook;
    QCOMPARE(faults(validate(webhook)), QString());
}

void ValidationTest::asResultTellsTheFirst()
{
    QVERIFY(asResult({}).has_value());
    Organization organization;
    organization.platformUrl = text("x");
    const auto result = asResult(validate(organization));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    QCOMPARE(result.error().detail, text("name"));
    QCOMPARE(result.error().message, nameProblem({}));
}

void ValidationTest::everyFieldHasAKey()
{
    QSet<QString> keys;
    for (int field = 0; field <= static_cast<int>(Field::Statuses); ++field)
        keys.insert(documentKey(static_cast<Field>(field)));
    QCOMPARE(keys.size(), static_cast<int>(Field::Statuses) + 1);
    QVERIFY(!keys.contains(QString()));
}

QTEST_GUILESS_MAIN(ValidationTest)
#include "tst_validation.moc"

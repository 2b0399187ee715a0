// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/requestbuilder.h"
#include "app/delivery/signing.h"
#include "models/messages/cloudevent.h"

#include <QTest>

using namespace infradots;

namespace {

const QDateTime Now = QDateTime::fromSecsSinceEpoch(1614265330, Qt::UTC);
constexpr auto TeamsUrl = "https://prod-01.westeurope.logic.azure.com:443/workflows/a/triggers/manual/paths/invoke"
                          "?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=A-b_c%2Bd";

SecretString secret(const char *text)
{
    return SecretString(QByteArrayView(text));
}

QByteArray header(const HeaderList &headers, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &[candidate, value] : headers) {
        if (candidate.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values.join(" and again ");
}

} // namespace

class TestRequestBuilder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void signatureOfTheSpecification();
    void signatureWithARawSecret();
    void slackRequest();
    void teamsUrlByteForByte();
    void webhookHeaders();
    void webhookWithoutKeys();
    void keyUnderAnotherName();
    void schemeInFrontOfTheKey();
    void gitHubStyle();
    void hcpTerraformStyle();
    void rotationSignsTwice();
    void rotationOfOtherStylesSignsOnce();
    void structuredEventIsTheBody();
    void binaryEventIsInTheHeaders();
    void bodyDecidesWhatItIs();
    void environmentIsMadeSafe();
    void customIsItsOwn();
    void sandboxGetsNoCredential();
    void unfitIsRefused();
    void missingTokenIsNamed();

private:
    Result<PreparedRequest> prepared(const std::optional<SandboxAddresses> &sandbox = std::nullopt)
    {
        m_item.delivery.type = m_integration.type;
        return prepareRequest(m_item, m_integration, m_organization, *m_sealer, Now, sandbox);
    }
    SecretField sealed(const char *text, const QString &column)
    {
        return m_sealer->seal(secret(text), integrationSecretPlace(m_integration.id, column));
    }
    void setDestination(const char *url)
    {
        m_item.destination = m_sealer->seal(secret(url), deliveryDestinationPlace(m_item.delivery.id));
    }

    std::shared_ptr<const Sealer> m_sealer;
    OutboxItem m_item;
    Integration m_integration;
    Organization m_organization;
};

void TestRequestBuilder::initTestCase()
{
    const auto sealer = Sealer::create(QStringLiteral("vault"), QStringLiteral("key"), Sealer::newKey());
    QVERIFY(sealer.has_value());
    m_sealer = *sealer;
}

void TestRequestBuilder::init()
{
    m_item = OutboxItem();
    m_item.delivery.id = DeliveryId(QStringLiteral("msg_p5jXN8AQM9LWM0D4loKWxJek"));
    m_item.delivery.stage = Stage::Apply;
    m_item.delivery.environment = QStringLiteral("production");
    m_item.delivery.sequence = 7;
    m_item.body = R"({"test": 2432232314})";
    m_integration = Integration();
    m_integration.id = IntegrationId::create();
    m_integration.name = QStringLiteral("Hook");
    m_organization = Organization();
}

void TestRequestBuilder::signatureOfTheSpecification()
{
    QCOMPARE(standardWebhooksSignature(secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                       1614265330, R"({"test": 2432232314})"),
             QByteArray("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
}

void TestRequestBuilder::signatureWithARawSecret()
{
    QCOMPARE(standardWebhooksSignature(secret("plain secret"), "a", 1, "{}"),
             QByteArray("v1,wxY7emgXTPJ+JqOj7p7hEkN4daWpbprzv3hCUO71RDg="));
}

void TestRequestBuilder::slackRequest()
{
    m_integration.type = IntegrationType::Slack;
    m_integration.slack.botToken = sealed("xoxb-1-secret", QStringLiteral("bot_token"));
    m_organization.slackApp.baseUrl = QStringLiteral("http://127.0.0.1:4000");
    const auto made = prepared();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(made->request.method, QByteArray("POST"));
    QCOMPARE(made->request.url, QByteArray("http://127.0.0.1:4000/api/chat.postMessage"));
    QCOMPARE(made->request.body, m_item.body);
    QVERIFY(!made->request.repeatable);
    const HeaderList expected{{"Content-Type", "application/json; charset=utf-8"},
                              {"Authorization", "Bearer xoxb-1-secret"}};
    QCOMPARE(made->request.headers, expected);
    const HeaderList shown{{"Content-Type", "application/json; charset=utf-8"}, {"Authorization", "Bearer ••••"}};
    QCOMPARE(made->shownHeaders, shown);
    QCOMPARE(made->secrets.size(), 1);
    QCOMPARE(made->secrets.constFirst().toText(), QStringLiteral("xoxb-1-secret"));
}

void TestRequestBuilder::teamsUrlByteForByte()
{
    m_integration.type = IntegrationType::Teams;
    setDestination(TeamsUrl);
    const auto made = prepared();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(made->request.url, QByteArray(TeamsUrl));
    const HeaderList expected{{"Content-Type", "application/json; charset=utf-8"}};
    QCOMPARE(made->request.headers, expected);
    QCOMPARE(made->shownUrl, maskedUrl(QString::fromLatin1(TeamsUrl)));
    QVERIFY(!made->shownUrl.contains(QStringLiteral("A-b_c")));
}

void TestRequestBuilder::webhookHeaders()
{
    m_integration.type = IntegrationType::Webhook;
    m_integration.endpoint.apiKey = sealed("key-123", QStringLiteral("api_key"));
    m_integration.endpoint.signingSecret =
        sealed("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", QStringLiteral("signing_secret"));
    m_integration.endpoint.method = QStringLiteral("PUT"); // Custom's alone
    setDestination("https://example.org/hook?token=abc");
    const auto made = prepared();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    const HeaderList expected{{"Content-Type", "application/json; charset=utf-8"},
                              {"X-InfraDots-Stage", "apply"},
                              {"X-InfraDots-Environment", "production"},
                              {"X-InfraDots-Sequence", "7"},
                              {"webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"},
                              {"webhook-timestamp", "1614265330"},
                              {"webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="},
                              {"Authorization", "Bearer key-123"}};
    QCOMPARE(made->request.headers, expected);
    QCOMPARE(made->request.method, QByteArray("POST"));
    QVERIFY(made->request.repeatable);
    QCOMPARE(header(made->shownHeaders, "Authorization"), QByteArray("Bearer ••••"));
    QCOMPARE(header(made->shownHeaders, "webhook-signature"), QByteArray("v1,••••"));
    QCOMPARE(header(made->shownHeaders, "webhook-id"), QByteArray("msg_p5jXN8AQM9LWM0D4loKWxJek"));
    QCOMPARE(made->secrets.size(), 2 + 2); // the keys; the URL whole and as its path
}

void TestRequestBuilder::webhookWithoutKeys()
{
    m_integration.type = IntegrationType::Webhook;
    m_item.delivery.environment.clear();
    setDestination("https://example.org/hook");
    const auto made = prepared();
    QVERIFY(made.has_value());
    QVERIFY(header(made->request.headers, "Authorization").isNull());
    QVERIFY(header(made->request.headers, "webhook-signature").isNull());
    QVERIFY(header(made->request.headers, "X-InfraDots-Environment").isNull());
}

void TestRequestBuilder::keyUnderAnotherName()
{
    m_integration.type = IntegrationType::Webhook;
    m_integration.endpoint.apiKeyHeader = QStringLiteral("X-Api-Key");
    m_integration.endpoint.apiKey = sealed("key-123", QStringLiteral("api_key"));
    setDestination("https://example.org/hook");
    const auto made = prepared();
    QVERIFY(made.has_value());
    QCOMPARE(header(made->request.headers, "X-Api-Key"), QByteArray("key-123"));
    QVERIFY(header(made->request.headers, "Authorization").isNull());
    QCOMPARE(header(made->shownHeaders, "X-Api-Key"), QByteArray("••••"));
}

void TestRequestBuilder::schemeInFrontOfTheKey()
{
    m_integration.type = IntegrationType::Webhook;
    m_integration.endpoint.apiKey = sealed("key-123", QStringLiteral("api_key"));
    setDestination("https://example.org/hook");
    const auto sent = [this](const char *headerName, const std::optional<QString> &scheme) {
        m_integration.endpoint.apiKeyHeader = QString::fromLatin1(headerName);
        m_integration.endpoint.apiKeyScheme = scheme;
        const auto made = prepared();
        return made ? header(made->request.headers, headerName) + " shown " + header(made->shownHeaders, headerName)
                    : QByteArray("refused");
    };
    QCOMPARE(sent("Authorization", QStringLiteral("Token")), QByteArray("Token key-123 shown Token ••••"));
    QCOMPARE(sent("Authorization", QString()), QByteArray("key-123 shown ••••"));
    QCOMPARE(sent("X-Api-Key", QStringLiteral("Bearer")), QByteArray("Bearer key-123 shown Bearer ••••"));
    QCOMPARE(sent("X-Api-Key", std::nullopt), QByteArray("key-123 shown ••••"));
}

void TestRequestBuilder::gitHubStyle()
{
    // https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries: the documented values
    m_integration.type = IntegrationType::Webhook;
    m_integration.endpoint.signature = SignatureStyle::GitHub;
    m_integration.endpoint.signingSecret = sealed("It's a Secret to Everybody", QStringLiteral("signing_secret"));
    m_item.body = "Hello, World!";
    setDestination("https://example.org/hook");
    const auto made = prepared();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(header(made->request.headers, "X-Hub-Signature-256"),
             QByteArray("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"));
    QCOMPARE(header(made->shownHeaders, "X-Hub-Signature-256"), QByteArray("sha256=••••"));
    QVERIFY(header(made->request.headers, "webhook-signature").isNull());
    QCOMPARE(header(made->request.headers, "webhook-id"), QByteArray("msg_p5jXN8AQM9LWM0D4loKWxJek"));
}

void TestRequestBuilder::hcpTerraformStyle()
{
    // RFC 4231, test case 2
    m_integration.type = IntegrationType::Custom;
    m_integration.endpoint.signature = SignatureStyle::HcpTerraform;
    m_integration.endpoint.signingSecret = sealed("Jefe", QStringLiteral("signing_secret"));
    m_item.body = "what do ya want for nothing?";
    setDestination("https://example.org/hook");
    const auto made = prepared();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(
        header(made->request.headers, "X-TFE-Notification-Signature"),
        QByteArray("164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fd"
                   "caeab1a34d4a6b4b636e070a38bce737"));
    QCOMPARE(header(made->shownHeaders, "X-TFE-Notification-Signature"), QByteArray("••••"));
}

void TestRequestBuilder::rotationSignsTwice()
{
    m_integration.type = IntegrationType::Webhook;
    EndpointSettings &endpoint = m_integration.endpoint;
    endpoint.signingSecret = sealed("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", QStringLiteral("signing_secret"));
    endpoint.previousSigningSecret = sealed("the secret before this one", QStringLiteral("previous_signing_secret"));
    endpoint.previousSigningUntil = Now.addMSecs(1);
    setDestination("https://example.org/hook");
    const QByteArray current = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    auto made = prepared();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(header(made->request.headers, "webhook-signature"),
             QByteArray(current + ' ' +
                        standardWebhooksSignature(secret("the secret before this one"), "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                                  1614265330, m_item.body)));
    QCOMPARE(header(made->shownHeaders, "webhook-signature"), QByteArray("v1,•••• v1,••••"));
    QVERIFY(made->secrets.contains(secret("the secret before this one")));

    endpoint.previousSigningUntil = Now; // the day is over
    made = prepared();
    QVERIFY(made.has_value());
    QCOMPARE(header(made->request.headers, "webhook-signature"), current);
    QVERIFY(!made->secrets.contains(secret("the secret before this one")));
}

void TestRequestBuilder::rotationOfOtherStylesSignsOnce()
{
    m_integration.type = IntegrationType::Webhook;
    EndpointSettings &endpoint = m_integration.endpoint;
    endpoint.signingSecret = sealed("Jefe", QStringLiteral("signing_secret"));
    endpoint.previousSigningSecret = sealed("the secret before", QStringLiteral("previous_signing_secret"));
    endpoint.previousSigningUntil = Now.addDays(1);
    setDestination("https://example.org/hook");
    for (const SignatureStyle style : {SignatureStyle::GitHub, SignatureStyle::HcpTerraform}) {
        endpoint.signature = style;
        const auto made = prepared();
        QVERIFY(made.has_value());
        QCOMPARE(header(made->request.headers, signatureHeader(style)),
                 signature(style, secret("Jefe"), {.id = {}, .unixSeconds = 0, .body = m_item.body}));
    }
}

void TestRequestBuilder::structuredEventIsTheBody()
{
    m_integration.type = IntegrationType::Custom;
    m_integration.endpoint.contentType = QStringLiteral("text/plain");
    m_integration.endpoint.cloudEvents = CloudEvents::Structured;
    m_integration.endpoint.signingSecret =
        sealed("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", QStringLiteral("signing_secret"));
    m_item.delivery.workspaceName = QStringLiteral("acme/w");
    m_item.delivery.createdAt = Now;
    m_item.body = *structuredEvent(m_item.delivery, QStringLiteral("application/json"), R"({"job":"j"})");
    setDestination("https://example.org/hook");
    const auto made = prepared();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(header(made->request.headers, "Content-Type"), QByteArray("application/cloudevents+json; charset=utf-8"));
    QVERIFY(header(made->request.headers, "ce-id").isNull());
    QCOMPARE(made->request.body, m_item.body);
    QCOMPARE(header(made->request.headers, "webhook-signature"),
             standardWebhooksSignature(secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                       1614265330, made->request.body));
}

void TestRequestBuilder::binaryEventIsInTheHeaders()
{
    m_integration.type = IntegrationType::Webhook;
    m_integration.endpoint.cloudEvents = CloudEvents::Binary;
    m_item.delivery.workspaceName = QStringLiteral("acme/w x");
    m_item.delivery.createdAt = Now;
    setDestination("https://example.org/hook");
    const auto made = prepared();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(header(made->request.headers, "Content-Type"), QByteArray("application/json; charset=utf-8"));
    QCOMPARE(header(made->request.headers, "ce-specversion"), QByteArray("1.0"));
    QCOMPARE(header(made->request.headers, "ce-id"), QByteArray("msg_p5jXN8AQM9LWM0D4loKWxJek"));
    QCOMPARE(header(made->request.headers, "ce-subject"), QByteArray("w%20x"));
    QVERIFY(header(made->request.headers, "ce-datacontenttype").isNull());
    QCOMPARE(made->request.body, m_item.body);
}

void TestRequestBuilder::bodyDecidesWhatItIs()
{
    m_integration.type = IntegrationType::Webhook;
    m_item.delivery.workspaceName = QStringLiteral("acme/w");
    m_item.delivery.createdAt = Now;
    setDestination("https://example.org/hook");
    const QByteArray plain = m_item.body;
    const QByteArray structured = *structuredEvent(m_item.delivery, QStringLiteral("application/json"), plain);
    // Rendered as a structured event; the integration was changed before it could be sent.
    m_item.body = structured;
    for (const CloudEvents mode : {CloudEvents::None, CloudEvents::Binary}) {
        m_integration.endpoint.cloudEvents = mode;
        const auto made = prepared();
        QVERIFY(made.has_value());
        QCOMPARE(header(made->request.headers, "Content-Type"),
                 QByteArray("application/cloudevents+json; charset=utf-8"));
        QVERIFY(header(made->request.headers, "ce-id").isNull());
    }
    // And the other way round: then it goes in the binary form, which is a CloudEvent as well.
    m_item.body = plain;
    m_integration.endpoint.cloudEvents = CloudEvents::Structured;
    const auto made = prepared();
    QVERIFY(made.has_value());
    QCOMPARE(header(made->request.headers, "Content-Type"), QByteArray("application/json; charset=utf-8"));
    QCOMPARE(header(made->request.headers, "ce-id"), QByteArray("msg_p5jXN8AQM9LWM0D4loKWxJek"));
}

void TestRequestBuilder::environmentIsMadeSafe()
{
    m_integration.type = IntegrationType::Webhook;
    m_item.delivery.environment = QStringLiteral("größe 100%\r\nX-Evil: 1");
    setDestination("https://example.org/hook");
    const auto made = prepared();
    QVERIFY(made.has_value());
    QCOMPARE(header(made->request.headers, "X-InfraDots-Environment"),
             QByteArray("gr%C3%B6%C3%9Fe 100%25%0D%0AX-Evil: 1"));
}

void TestRequestBuilder::customIsItsOwn()
{
    m_integration.type = IntegrationType::Custom;
    m_integration.endpoint.method = QStringLiteral("PUT");
    m_integration.endpoint.contentType = QStringLiteral("text/plain");
    m_integration.endpoint.apiKey = sealed("key-123", QStringLiteral("api_key"));
    m_integration.endpoint.headers = {
        {QStringLiteral("X-Team"), sealed("platform", headerSecretColumn(QStringLiteral("X-Team")))},
        {QStringLiteral("authorization"), sealed("Basic abc", headerSecretColumn(QStringLiteral("authorization")))}};
    setDestination("http://localhost:8080/in");
    const auto made = prepared();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(made->request.method, QByteArray("PUT"));
    QCOMPARE(header(made->request.headers, "Content-Type"), QByteArray("text/plain"));
    QCOMPARE(header(made->request.headers, "X-Team"), QByteArray("platform"));
    QCOMPARE(header(made->shownHeaders, "X-Team"), QByteArray("••••"));
    QCOMPARE(header(made->request.headers, "Authorization"), QByteArray("Bearer key-123")); // never twice
}

void TestRequestBuilder::sandboxGetsNoCredential()
{
    const SandboxAddresses addresses{QStringLiteral("http://127.0.0.1:9/slack"),
                                     QStringLiteral("http://127.0.0.1:9/teams"),
                                     QStringLiteral("http://127.0.0.1:9/webhook")};
    m_integration.slack.botToken = sealed("xoxb-canary", QStringLiteral("bot_token"));
    m_integration.endpoint.apiKey = sealed("canary-key", QStringLiteral("api_key"));
    m_integration.endpoint.signingSecret = sealed("whsec_Y2FuYXJ5", QStringLiteral("signing_secret"));
    m_integration.endpoint.headers = {
        {QStringLiteral("X-Team"), sealed("canary-team", headerSecretColumn(QStringLiteral("X-Team")))}};
    setDestination("https://example.org/canary");
    const QHash<IntegrationType, QByteArray> urls{
        {IntegrationType::Slack, "http://127.0.0.1:9/slack/api/chat.postMessage"},
        {IntegrationType::Teams, "http://127.0.0.1:9/teams/msg_p5jXN8AQM9LWM0D4loKWxJek"},
        {IntegrationType::Webhook, "http://127.0.0.1:9/webhook"},
        {IntegrationType::Custom, "http://127.0.0.1:9/webhook"}};
    for (auto url = urls.cbegin(); url != urls.cend(); ++url) {
        m_integration.type = url.key();
        const auto made = prepared(addresses);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
        QCOMPARE(made->request.url, url.value());
        for (const auto &[name, value] : made->request.headers)
            QVERIFY2(!value.contains("canary"), name.constData());
        QVERIFY(made->secrets.isEmpty());
    }
}

void TestRequestBuilder::unfitIsRefused()
{
    m_integration.type = IntegrationType::Webhook;
    m_integration.endpoint.apiKey = sealed("key\r\nX-Evil: 1", QStringLiteral("api_key"));
    setDestination("https://example.org/hook");
    auto made = prepared();
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, ErrorCode::InvalidInput);
    QVERIFY(!made.error().message.contains(QStringLiteral("X-Evil")));

    m_integration.endpoint.apiKey = {};
    setDestination("http://example.org/plain");
    made = prepared();
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, ErrorCode::InvalidInput);

    m_item.destination = m_sealer->seal(secret("https://example.org/"), deliveryDestinationPlace(DeliveryId::create()));
    made = prepared(); // a sealed URL that was moved here from elsewhere
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, ErrorCode::SealBroken);
}

void TestRequestBuilder::missingTokenIsNamed()
{
    m_integration.type = IntegrationType::Slack;
    const auto made = prepared();
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, ErrorCode::NotFound);
    QVERIFY(made.error().message.contains(QStringLiteral("Hook")));
}

QTEST_GUILESS_MAIN(TestRequestBuilder)
#include "tst_requestbuilder.moc"

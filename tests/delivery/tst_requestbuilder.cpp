// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/requestbuilder.h"

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

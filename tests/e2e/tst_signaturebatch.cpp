// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/requestbuilder.h"
#include "models/messages/cloudevent.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace infradots;
using Json = nlohmann::ordered_json;

namespace {

constexpr int Bodies = 10'000;
constexpr auto NewSecret = "whsec_bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3";
constexpr auto OldSecret = "whsec_b2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xkb2xk";
constexpr auto OtherSecret = "whsec_b3RoZXJvdGhlcm90aGVyb3RoZXJvdGhlcm90aGVy";

SecretString secret(const char *text)
{
    return SecretString(QByteArrayView(text));
}

/** JSON of any shape, spelling and alphabet. */
class RandomJson
{
public:
    explicit RandomJson(quint32 seed)
        : m_dice(seed)
    {
    }

    [[nodiscard]] QByteArray body()
    {
        const Json json = value(0);
        const int indent = below(3) == 0 ? below(5) : -1;
        return QByteArray::fromStdString(json.dump(indent, ' ', below(2) == 0)) + (below(8) == 0 ? "\n" : "");
    }
    [[nodiscard]] int below(int bound) { return static_cast<int>(m_dice.bounded(bound)); }
    [[nodiscard]] QString text()
    {
        static const QString alphabet = QStringLiteral("aZ09 .,:;'\"\\/<>&%=+-_{}[]éß漢字\u2028\u202e\t\n\r\x01\x7f");
        QString result;
        for (int i = below(24); i > 0; --i) {
            if (below(12) == 0)
                result += QString::fromUcs4(U"🚀", 1);
            else
                result += alphabet.at(below(static_cast<int>(alphabet.size())));
        }
        return result;
    }

private:
    Json value(int depth)
    {
        switch (below(depth > 3 ? 4 : 6)) {
        case 0:
            return m_dice.generate64();
        case 1:
            return m_dice.generateDouble() * 1e6;
        case 2:
            return below(2) == 0 ? Json() : Json(below(2) == 0);
        case 3:
            return text().toStdString();
        case 4: {
            Json list = Json::array();
            for (int i = below(5); i > 0; --i)
                list.push_back(value(depth + 1));
            return list;
        }
        default: {
            Json object = Json::object();
            for (int i = below(6); i > 0; --i)
                object[text().toStdString()] = value(depth + 1);
            return object;
        }
        }
    }

    QRandomGenerator m_dice;
};

} // namespace

/**
 * Requests as the program builds them, verified by libraries that know nothing of it. All of them go through one node
 * process, so that ten thousand take seconds.
 */
class TestSignatureBatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void tenThousandBodies();
    void rotationIsVerifiedWithBoth();
    void otherStyles_data();
    void otherStyles();
    void cloudEvents_data();
    void cloudEvents();

private:
    [[nodiscard]] SecretField sealed(const char *text, const char *column) const
    {
        return m_sealer->seal(secret(text), integrationSecretPlace(m_integration.id, QString::fromLatin1(column)));
    }
    [[nodiscard]] PreparedRequest prepared(const QByteArray &body)
    {
        m_item.delivery.id = DeliveryId::create();
        m_item.destination =
            m_sealer->seal(secret("https://example.org/hook"), deliveryDestinationPlace(m_item.delivery.id));
        m_item.body = body;
        const auto made = prepareRequest(m_item, m_integration, Organization(), *m_sealer,
                                         QDateTime::currentDateTimeUtc(), std::nullopt);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return *made;
    }
    void ask(const char *kind, const char *with, const PreparedRequest &request, bool fits, const Json &expect = {})
    {
        askBody(kind, with, request, request.request.body, fits, expect);
    }
    void askBody(const char *kind, const char *with, const PreparedRequest &request, const QByteArray &body, bool fits,
                 const Json &expect = {})
    {
        Json headers = Json::object();
        for (const auto &[name, value] : request.request.headers)
            headers[name.toStdString()] = value.toStdString();
        Json line{{"kind", kind}, {"secret", with},  {"headers", headers}, {"body", body.toBase64().toStdString()},
                  {"fits", fits}, {"expect", expect}};
        m_lines += QByteArray::fromStdString(line.dump()) + '\n';
        ++m_asked;
    }
    /** What the verifiers say of all that was asked. */
    [[nodiscard]] QByteArray answer()
    {
        QFile file(m_folder.filePath(QStringLiteral("requests.jsonl")));
        if (!file.open(QIODevice::WriteOnly) || file.write(m_lines) != m_lines.size())
            return "the requests cannot be written";
        file.close();
        QProcess node;
        node.start(QStringLiteral("node"), {m_script, file.fileName()});
        if (!node.waitForFinished(100'000))
            return "node did not end";
        return node.readAllStandardOutput().trimmed() + node.readAllStandardError();
    }
    [[nodiscard]] QByteArray allAsExpected() const { return QByteArray::number(m_asked) + " as expected"; }

    const QString m_script = QStringLiteral(PROJECT_SOURCE_DIR "/tests/peers/verify-batch.mjs");
    QTemporaryDir m_folder;
    std::shared_ptr<const Sealer> m_sealer;
    Integration m_integration;
    OutboxItem m_item;
    QByteArray m_lines;
    int m_asked = 0;
};

void TestSignatureBatch::initTestCase()
{
    if (!QFileInfo::exists(QStringLiteral(PROJECT_SOURCE_DIR "/tests/peers/node_modules/cloudevents")))
        QSKIP("The peers are not installed: tests/peers/run does it.");
    const auto sealer = Sealer::create(QStringLiteral("vault"), QStringLiteral("key"), Sealer::newKey());
    QVERIFY(sealer.has_value());
    m_sealer = *sealer;
}

void TestSignatureBatch::init()
{
    m_lines.clear();
    m_asked = 0;
    m_item = OutboxItem();
    m_item.delivery.workspaceName = QStringLiteral("acme/production-infra");
    m_item.delivery.stage = Stage::Apply;
    m_item.delivery.createdAt = QDateTime::fromMSecsSinceEpoch(1'736'937'000'123, Qt::UTC);
    m_integration = Integration();
    m_integration.id = IntegrationId::create();
    m_integration.type = IntegrationType::Webhook;
}

void TestSignatureBatch::tenThousandBodies()
{
    m_integration.endpoint.signingSecret = sealed(NewSecret, "signing_secret");
    RandomJson random(20'261'123);
    for (int i = 0; i < Bodies; ++i) {
        const PreparedRequest request = prepared(random.body());
        ask("standard-webhooks", NewSecret, request, true);
        if (i % 50 != 0)
            continue;
        // Verifiers that accept these prove nothing.
        QByteArray changed = request.request.body;
        changed[random.below(static_cast<int>(changed.size()))] ^= 1;
        askBody("standard-webhooks", NewSecret, request, changed, false);
        ask("standard-webhooks", OtherSecret, request, false);
    }
    QCOMPARE(answer(), allAsExpected());
}

void TestSignatureBatch::rotationIsVerifiedWithBoth()
{
    EndpointSettings &endpoint = m_integration.endpoint;
    endpoint.signingSecret = sealed(NewSecret, "signing_secret");
    endpoint.previousSigningSecret = sealed(OldSecret, "previous_signing_secret");
    RandomJson random(24);
    for (int i = 0; i < Bodies; ++i) {
        const bool over = i % 10 == 0;
        endpoint.previousSigningUntil = QDateTime::currentDateTimeUtc().addSecs(over ? -1 : 3600);
        const PreparedRequest request = prepared(random.body());
        ask("standard-webhooks", NewSecret, request, true);
        ask("standard-webhooks", OldSecret, request, !over);
        if (i % 50 == 0)
            ask("standard-webhooks", OtherSecret, request, false);
    }
    QCOMPARE(answer(), allAsExpected());
}

void TestSignatureBatch::otherStyles_data()
{
    QTest::addColumn<SignatureStyle>("style");
    QTest::newRow("github") << SignatureStyle::GitHub;
    QTest::newRow("hcp-terraform") << SignatureStyle::HcpTerraform;
}

void TestSignatureBatch::otherStyles()
{
    QFETCH(SignatureStyle, style);
    const QByteArray kind = toText(style).toLatin1();
    EndpointSettings &endpoint = m_integration.endpoint;
    endpoint.signature = style;
    RandomJson random(7);
    for (int i = 0; i < Bodies; ++i) {
        // A secret of the receiver's own, of any letters, or one that was generated here.
        const QByteArray own = i % 2 == 0 ? QByteArray(NewSecret) : (random.text() + u'x').toUtf8();
        endpoint.signingSecret =
            m_sealer->seal(SecretString(QByteArrayView(own)),
                           integrationSecretPlace(m_integration.id, QStringLiteral("signing_secret")));
        const PreparedRequest request = prepared(random.body());
        ask(kind.constData(), own.constData(), request, true);
        if (i % 50 == 0)
            ask(kind.constData(), OtherSecret, request, false);
    }
    QCOMPARE(answer(), allAsExpected());
}

void TestSignatureBatch::cloudEvents_data()
{
    QTest::addColumn<CloudEvents>("mode");
    QTest::newRow("structured") << CloudEvents::Structured;
    QTest::newRow("binary") << CloudEvents::Binary;
}

void TestSignatureBatch::cloudEvents()
{
    QFETCH(CloudEvents, mode);
    m_integration.endpoint.cloudEvents = mode;
    m_integration.endpoint.signingSecret = sealed(NewSecret, "signing_secret");
    RandomJson random(3);
    for (int i = 0; i < 1000; ++i) {
        const bool plainName = i % 2 == 0; // the SDK does not decode header values
        m_item.delivery.workspaceName =
            QStringLiteral("acme/") + (plainName ? QStringLiteral("production-infra") : random.text() + u'x');
        const QByteArray data =
            R"({"text":)" + QByteArray::fromStdString(Json(random.text().toStdString()).dump()) + '}';
        QByteArray body = data;
        PreparedRequest request = prepared(body);
        if (mode == CloudEvents::Structured) {
            const auto event =
                structuredEvent(m_item.delivery, QStringLiteral("application/json; charset=utf-8"), data);
            QVERIFY(event.has_value());
            // The id is the delivery's, which prepared() makes: sent anew with the same one.
            m_item.body = *event;
            const auto made = prepareRequest(m_item, m_integration, Organization(), *m_sealer,
                                             QDateTime::currentDateTimeUtc(), std::nullopt);
            QVERIFY(made.has_value());
            request = *made;
        }
        Json expect{{"specversion", "1.0"},
                    {"id", m_item.delivery.id.text().toStdString()},
                    {"source", "/infradots/organizations/acme"},
                    {"type", "com.infradots.run.apply.completed"},
                    {"time", "2025-01-15T10:30:00.123Z"},
                    {"data", Json::parse(data.toStdString())}};
        if (plainName || mode == CloudEvents::Structured)
            expect["subject"] = m_item.delivery.workspaceName.mid(5).toStdString();
        ask("cloudevent", "", request, true, expect);
        ask("standard-webhooks", NewSecret, request, true);
        if (i % 50 != 0)
            continue;
        Json wrong = expect;
        wrong["id"] = "another";
        ask("cloudevent", "", request, false, wrong);
        PreparedRequest broken = request;
        broken.request.headers.removeIf([](const QPair<QByteArray, QByteArray> &header) {
            return header.first == "ce-type" || header.first == "Content-Type";
        });
        ask("cloudevent", "", broken, false, expect);
    }
    QCOMPARE(answer(), allAsExpected());
}

QTEST_GUILESS_MAIN(TestSignatureBatch)
#include "tst_signaturebatch.moc"

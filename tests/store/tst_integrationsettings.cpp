// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/integrationsettings.h"

#include <QTest>

using namespace infradots;

namespace {

SealedSecret sealed(const char *what)
{
    return {QStringLiteral("key-1"), QByteArray("nonce-") + what, QByteArray("sealed-") + what};
}

SecretsByColumn byColumn(const Integration &integration)
{
    SecretsByColumn secrets;
    for (const auto &[column, field] : secretsOf(integration)) {
        if (field.sealed() != nullptr)
            secrets.insert(column, *field.sealed());
    }
    return secrets;
}

Integration endpoint(IntegrationType type = IntegrationType::Webhook)
{
    Integration made;
    made.type = type;
    made.endpoint.apiUrl = sealed("url");
    made.endpoint.apiUrlShown = QStringLiteral("https://a.test/…hook");
    made.endpoint.apiKey = sealed("key");
    made.endpoint.signingSecret = sealed("secret");
    return made;
}

} // namespace

/** What the column `settings` and the sealed secrets beside it hold of a Webhook or Custom. */
class TestIntegrationSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryValue();
    void readsRowsOfTheFirstVersion();
    void unknownWordsAreDamage_data();
    void unknownWordsAreDamage();
};

void TestIntegrationSettings::keepsEveryValue()
{
    for (const SignatureStyle style : signatureStyles()) {
        for (const CloudEvents mode : {CloudEvents::None, CloudEvents::Structured, CloudEvents::Binary}) {
            for (const std::optional<QString> &scheme :
                 {std::optional<QString>(), std::optional(QString()), std::optional(QStringLiteral("Token"))}) {
                Integration written = endpoint();
                written.endpoint.apiKeyHeader = QStringLiteral("X-Api-Key");
                written.endpoint.apiKeyScheme = scheme;
                written.endpoint.signature = style;
                written.endpoint.cloudEvents = mode;
                written.endpoint.previousSigningSecret = sealed("before");
                written.endpoint.previousSigningUntil = QDateTime::fromMSecsSinceEpoch(1'763'899'200'123, Qt::UTC);
                Integration back;
                back.type = written.type;
                QVERIFY(settingsFromText(settingsToText(written), byColumn(written), back).has_value());
                QCOMPARE(back.endpoint, written.endpoint);
            }
        }
    }
}

void TestIntegrationSettings::readsRowsOfTheFirstVersion()
{
    const QString first = QStringLiteral(
        R"({"api_key_header":"X-Api-Key","api_url_shown":"https://a.test/…hook","body_template":"","content_type":)"
        R"("application/json; charset=utf-8","headers":[],"method":"POST","success":{"equals":"","json_pointer":"",)"
        R"("status_from":200,"status_to":299}})");
    Integration expected = endpoint();
    expected.endpoint.apiKeyHeader = QStringLiteral("X-Api-Key");
    Integration back;
    back.type = IntegrationType::Webhook;
    QVERIFY(settingsFromText(first, byColumn(expected), back).has_value());
    QCOMPARE(back.endpoint, expected.endpoint);
    QCOMPARE(apiKeyScheme(back.endpoint), QString());
    QVERIFY(back.endpoint.signature == SignatureStyle::StandardWebhooks);
}

void TestIntegrationSettings::unknownWordsAreDamage_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("style") << QStringLiteral("\"standard-webhooks\"") << QStringLiteral("\"morse\"");
    QTest::newRow("style of another type") << QStringLiteral("\"standard-webhooks\"") << QStringLiteral("3");
    QTest::newRow("events") << QStringLiteral("\"none\"") << QStringLiteral("\"both\"");
}

void TestIntegrationSettings::unknownWordsAreDamage()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const Integration written = endpoint();
    QString text = settingsToText(written);
    QVERIFY(text.contains(from));
    text.replace(from, to);
    Integration back;
    back.type = written.type;
    const auto read = settingsFromText(text, byColumn(written), back);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::DatabaseCorrupt);
}

QTEST_GUILESS_MAIN(TestIntegrationSettings)
#include "tst_integrationsettings.moc"

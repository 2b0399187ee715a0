// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/clock.h"
#include "models/domain/delivery.h"
#include "models/domain/organization.h"

#include <QSet>
#include <QTest>

using namespace infradots;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreTheDocumentedOnes();
    void runAfterCoversItsStages();
    void idsSortByTime();
    void timesAreIsoUtc_data();
    void timesAreIsoUtc();
    void channels_data();
    void channels();
    void urlsAreMasked_data();
    void urlsAreMasked();
    void environmentsKeepTheirFirstSpelling();
    void effectiveEnvironmentPrefersTheEvent();
    void secretsCompareAndShare();
    void connectedMeansSomethingPerType();
    void schemeFollowsTheHeader();
    void rotationHasAnEnd();
};

void ValuesTest::wordsAreTheDocumentedOnes()
{
    QStringList statuses;
    for (const RunStatus status : runStatusOrder()) {
        statuses.append(toText(status));
        QCOMPARE(runStatusFromText(toText(status)), std::optional(status));
    }
    QCOMPARE(statuses.join(u' '), u"COMPLETED FAILED WAITING_FOR_APPROVAL CANCELLED REJECTED");
    QVERIFY(!runStatusFromText(text("completed")));

    for (const char *type : {"SLACK", "TEAMS", "WEBHOOK", "CUSTOM"})
        QCOMPARE(toText(integrationTypeFromText(text(type)).value()), text(type));
    for (const char *style : {"standard-webhooks", "github", "hcp-terraform"})
        QCOMPARE(toText(signatureStyleFromText(text(style)).value()), text(style));
    for (const char *mode : {"none", "structured", "binary"})
        QCOMPARE(toText(cloudEventsFromText(text(mode)).value()), text(mode));
    for (const char *state : {"queued", "sending", "waiting", "done", "held", "cancelled"})
        QCOMPARE(toText(deliveryStateFromText(text(state)).value()), text(state));
    for (const char *verdict : {"delivered", "accepted", "rejected", "failed", "unknown"})
        QCOMPARE(toText(verdictFromText(text(verdict)).value()), text(verdict));
    for (const char *source : {"live", "simulated", "test"})
        QCOMPARE(toText(eventSourceFromText(text(source)).value()), text(source));
    for (const char *reason : {"stage", "status", "disabled", "not_connected", "no_target"})
        QCOMPARE(toText(skipReasonFromText(text(reason)).value()), text(reason));
    for (const char *runAfter : {"plan", "apply", "all"})
        QCOMPARE(toText(runAfterFromText(text(runAfter)).value()), text(runAfter));
}

void ValuesTest::runAfterCoversItsStages()
{
    QVERIFY(firesAfter(RunAfter::Plan, Stage::Plan));
    QVERIFY(!firesAfter(RunAfter::Plan, Stage::Apply));
    QVERIFY(!firesAfter(RunAfter::Apply, Stage::Plan));
    QVERIFY(firesAfter(RunAfter::Apply, Stage::Apply));
    QVERIFY(firesAfter(RunAfter::All, Stage::Plan) && firesAfter(RunAfter::All, Stage::Apply));
}

void ValuesTest::idsSortByTime()
{
    QSet<QString> seen;
    QString previousMillis;
    for (int i = 0; i < 1000; ++i) {
        const QString id = newUuidText();
        QCOMPARE(id.size(), 36);
        QCOMPARE(id.at(14), u'7');
        QVERIFY(QStringLiteral("89ab").contains(id.at(19)));
        QVERIFY(id.left(13) >= previousMillis);
        previousMillis = id.left(13);
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 1000);
}

void ValuesTest::timesAreIsoUtc_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("utc") << text("2025-01-15T10:30:00Z") << text("2025-01-15T10:30:00Z");
    QTest::newRow("offset") << text("2025-01-15T11:30:00+01:00") << text("2025-01-15T10:30:00Z");
    QTest::newRow("milliseconds") << text("2025-01-15T10:30:00.250Z") << text("2025-01-15T10:30:00.250Z");
    QTest::newRow("no zone") << text("2025-01-15T10:30:00") << QString();
    QTest::newRow("not a date") << text("2025-02-30T10:30:00Z") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void ValuesTest::timesAreIsoUtc()
{
    QFETCH(QString, given);
    QFETCH(QString, expected);
    QCOMPARE(isoUtc(fromIso(given)), expected);
}

void ValuesTest::channels_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("shown");
    QTest::newRow("name") << text(" #Prod-Alerts ") << text("prod-alerts") << text("#prod-alerts");
    QTest::newRow("one hash only") << text("##ops") << text("#ops") << text("##ops");
    QTest::newRow("id") << text("C0123456789") << text("C0123456789") << text("C0123456789");
    QTest::newRow("short id is a name") << text("C0123") << text("c0123") << text("#c0123");
    QTest::newRow("link") << text("<#D0123456789|direct>") << text("D0123456789") << text("D0123456789");
    QTest::newRow("nothing") << text(" # ") << QString() << QString();
}

void ValuesTest::channels()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    QFETCH(QString, shown);
    QCOMPARE(normalizedChannel(typed), kept);
    QCOMPARE(shownTarget(kept), shown);
}

void ValuesTest::urlsAreMasked_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("masked");
    QTest::newRow("teams") << text("https://acme.webhook.office.com/webhookb2/11112222@3333/IncomingWebhook/abcdwxyz")
                           << text("https://acme.webhook.office.com/…wxyz");
    QTest::newRow("port") << text("https://a.example:443/workflows/0123456789?sig=abcd")
                          << text("https://a.example:443/…abcd");
    QTest::newRow("short path") << text("https://a.example/short") << text("https://a.example/…hort");
    QTest::newRow("no path") << text("https://a.example") << text("https://a.example/…mple");
    QTest::newRow("ipv6") << text("http://[::1]:8080/hook") << text("http://[::1]:8080/…hook");
    QTest::newRow("password, no path") << text("https://user:geheim@a.b") << text("https://a.b/…@a.b");
    QTest::newRow("not a url") << text("xoxb-secret") << text("…");
}

void ValuesTest::urlsAreMasked()
{
    QFETCH(QString, url);
    QFETCH(QString, masked);
    QCOMPARE(maskedUrl(url), masked);
}

void ValuesTest::environmentsKeepTheirFirstSpelling()
{
    const QList<Target> targets{{.environment = text(" Prod "), .value = text("a")},
                                {.environment = {}, .value = text("b")},
                                {.environment = text("PROD"), .value = text("c")},
                                {.environment = text("staging"), .value = text("d")}};
    QCOMPARE(environmentsOf(targets), QStringList({text("Prod"), text("staging")}));
    QCOMPARE(targetsOf(targets, text("prod")).size(), 2);
    QCOMPARE(targetsOf(targets, {}).size(), 1);
}

void ValuesTest::effectiveEnvironmentPrefersTheEvent()
{
    QCOMPARE(effectiveEnvironment(text(" staging "), text("production")), text("staging"));
    QCOMPARE(effectiveEnvironment(text("  "), text(" production ")), text("production"));
    QCOMPARE(effectiveEnvironment({}, {}), QString());
}

void ValuesTest::secretsCompareAndShare()
{
    const SecretString secret(text("sësame"));
    const SecretString copy = secret;
    QCOMPARE(copy.view().data(), secret.view().data());
    QVERIFY(copy == SecretString(text("sësame")));
    QVERIFY(!(copy == SecretString(text("sesame"))));
    QVERIFY(SecretString(QString()).isEmpty());
    QVERIFY(!SecretField(SecretString()).isSet());
    QVERIFY(SecretField(secret).clear() != nullptr);
    QVERIFY(SecretField(SealedSecret{text("k"), "n", "c"}).clear() == nullptr);
    QCOMPARE(headerSecretColumn(text("X-Team")), text("header:x-team"));
    QCOMPARE(slackAppSecretPlace(OrganizationId(text("o"))).row, text("o"));
}

void ValuesTest::connectedMeansSomethingPerType()
{
    Integration integration;
    for (const auto &[type, connected] : {std::pair(IntegrationType::Slack, false),
                                          {IntegrationType::Teams, true},
                                          {IntegrationType::Webhook, false},
                                          {IntegrationType::Custom, false}}) {
        integration.type = type;
        QCOMPARE(isConnected(integration), connected);
    }
    integration.endpoint.apiUrl = SecretString(text("https://example.org"));
    QVERIFY(isConnected(integration));
    integration.type = IntegrationType::Slack;
    QVERIFY(!isConnected(integration));
    integration.slack.botToken = SecretString(text("xoxb-1"));
    QVERIFY(isConnected(integration));
}

void ValuesTest::schemeFollowsTheHeader()
{
    EndpointSettings endpoint;
    QCOMPARE(apiKeyScheme(endpoint), text("Bearer"));
    endpoint.apiKeyHeader = text("authorization");
    QCOMPARE(apiKeyScheme(endpoint), text("Bearer"));
    endpoint.apiKeyHeader = text("X-Api-Key");
    QCOMPARE(apiKeyScheme(endpoint), QString());
    endpoint.apiKeyScheme = text("Token");
    QCOMPARE(apiKeyScheme(endpoint), text("Token"));
    endpoint.apiKeyHeader = text("Authorization");
    endpoint.apiKeyScheme = QString();
    QCOMPARE(apiKeyScheme(endpoint), QString());
}

void ValuesTest::rotationHasAnEnd()
{
    const QDateTime end(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    EndpointSettings endpoint;
    QVERIFY(!isRotating(endpoint, end));
    endpoint.previousSigningUntil = end;
    QVERIFY(!isRotating(endpoint, end.addSecs(-1))); // an end of nothing
    endpoint.previousSigningSecret = SecretString(text("the secret before"));
    QVERIFY(isRotating(endpoint, end.addMSecs(-1)));
    QVERIFY(!isRotating(endpoint, end));
    endpoint.previousSigningUntil = {};
    QVERIFY(!isRotating(endpoint, end));
}

QTEST_GUILESS_MAIN(ValuesTest)
#include "tst_values.moc"

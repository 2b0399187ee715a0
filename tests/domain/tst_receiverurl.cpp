// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/receiverurl.h"
#include "models/domain/target.h"

#include <QTest>

using namespace infradots;

namespace {

constexpr auto Tail =
    "/workflows/0a1b2c3d/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0"
    "&sig=A-b_c1234";

} // namespace

class ReceiverUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void maskedOnesToo();
    void warningsByType();
};

void ReceiverUrlTest::kinds_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<ReceiverKind>("kind");
    const auto row = [](const QString &url, ReceiverKind kind) { QTest::newRow(qPrintable(url)) << url << kind; };
    const QString tail = QString::fromLatin1(Tail);
    const auto now = ReceiverKind::TeamsWorkflows;
    row(QStringLiteral("https://0a1b2c.03.environment.api.powerplatform.com:443/powerautomate/automations/direct") +
            tail,
        now);
    row(QStringLiteral("https://default0a1b.2c.environment.api.powerplatform.com/powerautomate/automations/direct") +
            tail,
        now);
    row(QStringLiteral("https://eu.api.powerautomate.com") + tail, now);
    row(QStringLiteral("https://emea.flow.microsoft.com") + tail, now);
    row(QStringLiteral("https://a.b.environment.api.gov.powerplatform.example.us/powerautomate/automations/direct") +
            tail,
        now);
    row(QStringLiteral("https://prod-12.westeurope.logic.azure.com:443") + tail, ReceiverKind::TeamsWorkflowsOld);
    row(QStringLiteral("https://PROD-12.westeurope.LOGIC.azure.com:443") + tail, ReceiverKind::TeamsWorkflowsOld);
    const auto connector = ReceiverKind::TeamsConnector;
    row(QStringLiteral("https://acme.webhook.office.com/webhookb2/a@b/IncomingWebhook/c/d/V2e"), connector);
    row(QStringLiteral("https://webhook.office.com/webhookb2/a@b/IncomingWebhook/c/d"), connector);
    row(QStringLiteral("https://outlook.office.com/webhook/a@b/IncomingWebhook/c/d"), connector);
    row(QStringLiteral("https://outlook.office365.com/webhook/a@b/IncomingWebhook/c/d"), connector);
    row(QStringLiteral("https://teams.microsoft.com/l/channel/19%3a/General?groupId=1"), ReceiverKind::TeamsLink);
    row(QStringLiteral("https://hooks.slack.com/services/T0/B0/xyz"), ReceiverKind::SlackWebhook);
    row(QStringLiteral("https://hooks.slack.com/triggers/T0/1/xyz"), ReceiverKind::Other);
    row(QStringLiteral("https://hooks.slack.com/workflows/T0/A0/1/xyz"), ReceiverKind::Other);
    // Names that only look like one.
    const auto other = ReceiverKind::Other;
    row(QStringLiteral("https://webhook.office.com.example.org/webhookb2/a"), other);
    row(QStringLiteral("https://notwebhook.office.com/webhookb2/a"), other);
    row(QStringLiteral("https://example.org/?u=https://hooks.slack.com/services/T0"), other);
    row(QStringLiteral("https://hooks.slack.community/services/T0"), other);
    row(QStringLiteral("https://example.org/hook"), other);
    row(QStringLiteral("http://127.0.0.1:8080/teams"), other);
    row(QStringLiteral("not a URL"), other);
    row(QString(), other);
}

void ReceiverUrlTest::kinds()
{
    QFETCH(QString, url);
    QFETCH(ReceiverKind, kind);
    QCOMPARE(receiverKind(url), kind);
}

void ReceiverUrlTest::maskedOnesToo()
{
    const QString tail = QString::fromLatin1(Tail);
    const QList<QPair<QString, ReceiverKind>> urls{
        {QString(QStringLiteral("https://x.environment.api.powerplatform.com:443") + tail),
         ReceiverKind::TeamsWorkflows},
        {QString(QStringLiteral("https://x.logic.azure.com:443") + tail), ReceiverKind::TeamsWorkflowsOld},
        {QStringLiteral("https://x.webhook.office.com/webhookb2/abcdefghijkl"), ReceiverKind::TeamsConnector},
        {QStringLiteral("https://hooks.slack.com/services/abcdefghijkl"), ReceiverKind::SlackWebhook}};
    for (const auto &[url, kind] : urls) {
        const QString shown = maskedUrl(url);
        QVERIFY2(!shown.contains(QStringLiteral("sig")) && !shown.contains(QStringLiteral("abcd")), qPrintable(shown));
        QCOMPARE(shown.right(4), url.right(4));
        QCOMPARE(receiverKind(shown), kind);
    }
}

void ReceiverUrlTest::warningsByType()
{
    const auto warns = [](ReceiverKind kind, IntegrationType type, bool ownBody = false) {
        return receiverWarning(kind, type, ownBody);
    };
    QCOMPARE(warns(ReceiverKind::TeamsWorkflows, IntegrationType::Teams), QString());
    QCOMPARE(warns(ReceiverKind::Other, IntegrationType::Teams), QString());
    QVERIFY(warns(ReceiverKind::TeamsConnector, IntegrationType::Teams).contains(QStringLiteral("retired")));
    QVERIFY(warns(ReceiverKind::TeamsWorkflowsOld, IntegrationType::Teams).contains(QStringLiteral("logic.azure.com")));
    QVERIFY(warns(ReceiverKind::TeamsLink, IntegrationType::Teams).contains(QStringLiteral("not a webhook URL")));
    QVERIFY(warns(ReceiverKind::SlackWebhook, IntegrationType::Teams).contains(QStringLiteral("Slack")));

    for (const IntegrationType type : {IntegrationType::Webhook, IntegrationType::Custom}) {
        QCOMPARE(warns(ReceiverKind::Other, type), QString());
        QVERIFY(warns(ReceiverKind::SlackWebhook, type).contains(QStringLiteral("body of its own")));
        QVERIFY(warns(ReceiverKind::TeamsWorkflows, type).contains(QStringLiteral("Adaptive Card")));
        QVERIFY(warns(ReceiverKind::TeamsConnector, type).contains(QStringLiteral("Adaptive Card")));
    }
    // Who makes the body with a template makes it fit; a link takes nothing all the same.
    QCOMPARE(warns(ReceiverKind::SlackWebhook, IntegrationType::Custom, true), QString());
    QCOMPARE(warns(ReceiverKind::TeamsWorkflows, IntegrationType::Custom, true), QString());
    QVERIFY(!warns(ReceiverKind::TeamsLink, IntegrationType::Custom, true).isEmpty());
    QCOMPARE(warns(ReceiverKind::SlackWebhook, IntegrationType::Slack), QString());
}

QTEST_GUILESS_MAIN(ReceiverUrlTest)
#include "tst_receiverurl.moc"

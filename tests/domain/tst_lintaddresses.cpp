// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/lintscene.h"

using namespace infradots;

/** What the lint says of addresses, and of integrations that are not ready. */
class TestLintAddresses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainHttp();
    void privateAddresses_data();
    void privateAddresses();
    void retiredUrls_data();
    void retiredUrls();
    void channelTheBotIsNotIn();
    void incomplete_data();
    void incomplete();
    void switchedOff();
    void noUrlIsTold();
};

void TestLintAddresses::plainHttp()
{
    LintScene scene;
    const Integration hook = scene.integration(IntegrationType::Webhook, QStringLiteral("Hook"));
    QCOMPARE(told(scene.of("plain_http")), QString());
    scene.the(hook).endpoint.apiUrlShown = QStringLiteral("http://127.0.0.1:8080/…");
    COMPARE_ONE(scene.of("plain_http"), Severity::Information, "acme/Hook", Field::ApiUrl);
    scene.the(hook).endpoint.apiUrlShown = QStringLiteral("https://hooks.example.org/…");

    scene.snapshot.organizations.first().platformUrl = QStringLiteral("http://app.infradots.example");
    COMPARE_ONE(scene.of("plain_http"), Severity::Warning, "acme", Field::PlatformUrl);
    scene.snapshot.organizations.first().platformUrl.clear();
    scene.snapshot.organizations.first().slackApp.baseUrl = QStringLiteral("http://localhost:1234/slack");
    COMPARE_ONE(scene.of("plain_http"), Severity::Information, "acme", Field::SlackBaseUrl);
}

void TestLintAddresses::privateAddresses_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("isPrivate");
    for (const char *url :
         {"https://10.0.0.5/…", "https://172.16.1.1:8443/…", "https://172.31.255.255/…", "https://192.168.1.10/…",
          "https://100.64.0.1/…", "https://[fd12::1]/…", "https://[::ffff:10.0.0.5]/…", "https://localhost/…",
          "https://127.0.0.1:9000/…", "https://[::1]:9000/…"})
        QTest::newRow(url) << QString::fromUtf8(url) << true;
    for (const char *url : {"https://hooks.example.org/…", "https://172.32.0.1/…", "https://11.0.0.1/…",
                            "https://100.128.0.1/…", "https://[2001:db8::1]/…", "https://10.example.org/…", "…", ""})
        QTest::newRow(url) << QString::fromUtf8(url) << false;
}

void TestLintAddresses::privateAddresses()
{
    QFETCH(QString, shown);
    QFETCH(bool, isPrivate);
    LintScene scene;
    const Integration hook = scene.integration(IntegrationType::Webhook, QStringLiteral("Hook"));
    scene.the(hook).endpoint.apiUrlShown = shown;
    const QList<Finding> found = scene.of("private_address");
    QCOMPARE(found.size(), isPrivate ? 1 : 0);
    if (isPrivate) {
        QCOMPARE(found.first().severity, Severity::Information);
        QVERIFY(found.first().message.contains(shown));
    }
}

void TestLintAddresses::retiredUrls_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("retired");
    QTest::newRow("connector") << QStringLiteral("https://acme.webhook.office.com/…a1b2") << true;
    QTest::newRow("older connector") << QStringLiteral("https://outlook.office.com/…a1b2") << true;
    QTest::newRow("older Workflows") << QStringLiteral("https://prod-12.westeurope.logic.azure.com:443/…a1b2") << true;
    QTest::newRow("Workflows") << QStringLiteral("https://x.12.environment.api.powerplatform.com:443/…a1b2") << false;
    QTest::newRow("a name that ends alike") << QStringLiteral("https://mywebhook.office.com/…a1b2") << false;
}

void TestLintAddresses::retiredUrls()
{
    QFETCH(QString, shown);
    QFETCH(bool, retired);
    LintScene scene;
    const Integration teams = scene.integration(IntegrationType::Teams, QStringLiteral("Ops Teams"),
                                                {scene.target(shown, QStringLiteral("production"), "t")});
    QCOMPARE(scene.of("retired_url").size(), retired ? 1 : 0);
    if (retired)
        COMPARE_ONE(scene.of("retired_url"), Severity::Warning, "acme/Ops Teams", Field::EnvironmentWebhookUrls);
    scene.the(teams).targets.clear();
    scene.attach(scene.production, teams, {scene.target(shown, {}, "t")});
    if (retired)
        COMPARE_ONE(scene.of("retired_url"), Severity::Warning, "acme/production-infra ← Ops Teams",
                    Field::WebhookUrls);
    else
        QCOMPARE(told(scene.of("retired_url")), QString());
}

void TestLintAddresses::channelTheBotIsNotIn()
{
    LintScene scene;
    const QString sentence = QStringLiteral("The bot is not in #infra. Type /invite @infradots there.");
    scene.the(scene.attached).targets = {scene.channel(QStringLiteral("prod"), QStringLiteral("production"))};
    scene.snapshot.channelTroubles.insert(TargetId::create(), sentence); // of a target that is gone
    QCOMPARE(told(scene.of("channel_trouble")), QString());
    scene.snapshot.channelTroubles = {{scene.the(scene.slack).targets.first().id, sentence}};
    COMPARE_ONE(scene.of("channel_trouble"), Severity::Error, "acme/Ops Slack", Field::Channels);
    QCOMPARE(scene.of("channel_trouble").first().message, sentence);
    scene.snapshot.channelTroubles = {{scene.the(scene.attached).targets.first().id, sentence}};
    COMPARE_ONE(scene.of("channel_trouble"), Severity::Error, "acme/production-infra ← Ops Slack",
                Field::EnvironmentChannels);
    scene.the(scene.slack).slack.botToken = {}; // not connected: another finding says so
    QCOMPARE(told(scene.of("channel_trouble")), QString());
}

void TestLintAddresses::incomplete_data()
{
    QTest::addColumn<IntegrationType>("type");
    QTest::addColumn<Field>("field");
    QTest::newRow("no token") << IntegrationType::Slack << Field::BotToken;
    QTest::newRow("no channel") << IntegrationType::Slack << Field::Channels;
    QTest::newRow("no webhook URL") << IntegrationType::Teams << Field::WebhookUrls;
    QTest::newRow("no API URL") << IntegrationType::Webhook << Field::ApiUrl;
    QTest::newRow("no API URL either") << IntegrationType::Custom << Field::ApiUrl;
}

void TestLintAddresses::incomplete()
{
    QFETCH(IntegrationType, type);
    QFETCH(Field, field);
    LintScene scene;
    const Integration whole = scene.integration(type, QStringLiteral("New"),
                                                {scene.target(QStringLiteral("https://x.example/…"), {}, "new")});
    const auto found = [&scene] { return scene.of("incomplete"); };
    QCOMPARE(told(found()), QString());
    Integration &broken = scene.the(whole);
    if (field == Field::BotToken)
        broken.slack.botToken = {};
    else if (field == Field::ApiUrl)
        broken.endpoint.apiUrl = {};
    else
        broken.targets.clear();
    COMPARE_ONE(found(), Severity::Information, "acme/New", field);
    const AttachmentId attachment = scene.attach(scene.production, whole);
    COMPARE_ONE(found(), Severity::Warning, "acme/New", field);
    // A workspace's own targets are targets.
    if (field == Field::Channels || field == Field::WebhookUrls) {
        scene.the(attachment).targets = {scene.target(QStringLiteral("https://y.example/…"), {}, "y")};
        QCOMPARE(told(found()), QString());
    }
}

void TestLintAddresses::switchedOff()
{
    LintScene scene;
    QCOMPARE(told(scene.of("switched_off")), QString());
    scene.the(scene.slack).enabled = false;
    COMPARE_ONE(scene.of("switched_off"), Severity::Information, "acme/Ops Slack", Field::Name);
    scene.snapshot.attachments.clear();
    QCOMPARE(told(scene.of("switched_off")), QString());
}

void TestLintAddresses::noUrlIsTold()
{
    LintScene scene;
    const QString secret = QStringLiteral("https://10.0.0.5/canary-url");
    Target target = scene.target(QStringLiteral("https://10.0.0.5/…-url"), QStringLiteral("prod"), "t");
    target.url = SecretString(secret);
    const Integration teams = scene.integration(IntegrationType::Teams, QStringLiteral("Ops Teams"), {target, target});
    scene.attach(scene.production, teams, {target});
    const QString all = told(lint(scene.snapshot));
    QVERIFY(all.contains(QStringLiteral("10.0.0.5")));
    QVERIFY(!all.contains(QStringLiteral("canary")));
}

QTEST_GUILESS_MAIN(TestLintAddresses)
#include "tst_lintaddresses.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"
#include "tests/e2e/slackemulator.h"

using Json = CommandLine::Json;

/** Posts into a Slack that somebody else wrote. */
class TestSlackPeer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void postsIntoChannels();
    void testTellsAnUnknownChannel();

private:
    [[nodiscard]] QByteArray document() const
    {
        QByteArray document = R"({"organizations": [{"name": "acme", "slack_app": {"base_url": "SLACK_URL"},
            "workspaces": [{"name": "production-infra", "environment": "production"}],
            "integrations": [{"name": "Ops Slack", "type": "SLACK", "channels": ["no-such-channel"],
                "environment_channels": {"production": ["#prod-alerts", "infrastructure"]},
                "bot_token": {"env": "SLACK_BOT_TOKEN"}}],
            "attachments": [{"workspace": "production-infra", "integration": "Ops Slack", "run_after": "all"}]}]})";
        return document.replace("SLACK_URL", m_slack.url().toUtf8());
    }

    SlackEmulator m_slack;
    std::unique_ptr<CommandLine> m_cli;
};

void TestSlackPeer::initTestCase()
{
    if (!SlackEmulator::isInstalled())
        QSKIP("The peers are not installed: tests/peers/run does it.");
    QVERIFY(m_slack.start());
    m_cli = std::make_unique<CommandLine>();
    m_cli->set(QStringLiteral("SLACK_BOT_TOKEN"), m_slack.token());
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
    VERIFY_EXIT(m_cli->run({QStringLiteral("apply"), QStringLiteral("-")}, document()), 0);
}

void TestSlackPeer::postsIntoChannels()
{
    VERIFY_EXIT(m_cli->json({QStringLiteral("emit"), QStringLiteral("--workspace"),
                             QStringLiteral("acme/production-infra"), QStringLiteral("--stage"), QStringLiteral("plan"),
                             QStringLiteral("--status"), QStringLiteral("WAITING_FOR_APPROVAL"),
                             QStringLiteral("--approval-url"), QStringLiteral("https://app.example/approve?a=1&b=2"),
                             QStringLiteral("--comment"), QStringLiteral("<!channel> & *bold*")}),
                0);
    VERIFY_EXIT(m_cli->json({QStringLiteral("dispatch"), QStringLiteral("--drain")}), 0);
    const auto history = m_cli->json({QStringLiteral("history")}).lines();
    QCOMPARE(history.size(), 2);
    QStringList targets;
    for (const Json &delivery : history) {
        COMPARE_JSON(delivery["verdict"], Json("delivered"));
        targets.append(QString::fromStdString(delivery["target"].get<std::string>()));
        const Json answer = Json::parse(delivery["attempts"][0]["response_body"].get<std::string>(), nullptr, false);
        COMPARE_JSON(answer["ok"], Json(true));
        QVERIFY(answer["channel"].is_string());
    }
    targets.sort();
    QCOMPARE(targets, (QStringList{QStringLiteral("infrastructure"), QStringLiteral("prod-alerts")}));
}

void TestSlackPeer::testTellsAnUnknownChannel()
{
    const auto outcome = m_cli->json({QStringLiteral("test"), QStringLiteral("acme/Ops Slack")});
    VERIFY_EXIT(outcome, 1);
    const Json delivery = outcome.json()["deliveries"][0];
    COMPARE_JSON(delivery["verdict"], Json("rejected"));
    COMPARE_JSON(delivery["target"], Json("no-such-channel"));
}

QTEST_GUILESS_MAIN(TestSlackPeer)
#include "tst_slackpeer.moc"

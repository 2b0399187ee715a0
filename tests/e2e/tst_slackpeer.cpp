// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"

#include <QFileInfo>
#include <QTcpServer>

using Json = CommandLine::Json;

/** Posts into a Slack that somebody else wrote. */
class TestSlackPeer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
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
        return document.replace("SLACK_URL", m_url.toUtf8());
    }

    QProcess m_slack;
    QString m_url;
    std::unique_ptr<CommandLine> m_cli;
};

void TestSlackPeer::initTestCase()
{
    const QString folder = QStringLiteral(PROJECT_SOURCE_DIR "/tests/peers");
    if (!QFileInfo::exists(QString(folder + QStringLiteral("/node_modules/emulate"))))
        QSKIP("The peers are not installed: tests/peers/run does it.");

    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const QString port = QString::number(probe.serverPort());
    probe.close();
    m_slack.setWorkingDirectory(folder);
    m_slack.start(QStringLiteral("node"), {QStringLiteral("slackserver.mjs"), QStringLiteral("--serve"), port});
    QByteArray printed;
    QTRY_VERIFY_WITH_TIMEOUT((m_slack.waitForReadyRead(100), printed += m_slack.readAllStandardOutput(),
                              printed.contains("READY ") && printed.endsWith('\n')),
                             60'000);
    QString token;
    for (const QByteArray &line : printed.split('\n')) {
        if (line.startsWith("TOKEN "))
            token = QString::fromUtf8(line.mid(6));
        if (line.startsWith("READY "))
            m_url = QString::fromUtf8(line.mid(6));
    }
    while (m_url.endsWith(u'/'))
        m_url.chop(1);
    m_url.replace(QStringLiteral("localhost"), QStringLiteral("127.0.0.1"));
    QVERIFY(!token.isEmpty());

    m_cli = std::make_unique<CommandLine>();
    m_cli->set(QStringLiteral("SLACK_BOT_TOKEN"), token);
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
    VERIFY_EXIT(m_cli->run({QStringLiteral("apply"), QStringLiteral("-")}, document()), 0);
}

void TestSlackPeer::cleanupTestCase()
{
    m_slack.terminate();
    if (m_slack.state() != QProcess::NotRunning && !m_slack.waitForFinished(5000)) {
        m_slack.kill();
        m_slack.waitForFinished(5000);
    }
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

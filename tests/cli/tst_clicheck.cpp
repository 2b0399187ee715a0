// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"

using Json = CommandLine::Json;

namespace {

/** Valid, and hardly what anybody means. */
QString questionable()
{
    return QStringLiteral(TEST_DATA_DIR "/cli/questionable.json");
}

QStringList told(const Json &json, const char *where, const char *severity)
{
    QStringList messages;
    for (const Json &finding : json["findings"]) {
        if (finding["where"] == where && finding["severity"] == severity)
            messages.append(QString::fromStdString(finding["message"].get<std::string>()));
    }
    return messages;
}

} // namespace

class TestCliCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhatIsQuestionable();
    void errorsAreExitOne();
    void textHasALineEach();

private:
    std::unique_ptr<CommandLine> m_cli;
};

void TestCliCheck::init()
{
    m_cli = std::make_unique<CommandLine>();
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
}

void TestCliCheck::cleanup()
{
    QVERIFY2(!m_cli->said().contains("canary"), "a secret was printed");
}

void TestCliCheck::tellsWhatIsQuestionable()
{
    VERIFY_EXIT(m_cli->run({QStringLiteral("apply"), questionable()}), 0);
    const auto outcome = m_cli->json({QStringLiteral("check")});
    VERIFY_EXIT(outcome, 0);
    const Json json = outcome.json();
    for (const Json &finding : json["findings"]) {
        const auto severity = finding["severity"].get<std::string>();
        QVERIFY2(severity == "info" || severity == "warning", severity.c_str());
    }
    QVERIFY(told(json, "acme/Ops Slack", "warning").value(0).contains(QStringLiteral("“production”")));
    QVERIFY(told(json, "acme/Second Slack", "info").value(0).contains(QStringLiteral("#infrastructure")));
    QVERIFY(told(json, "acme/Old Teams", "warning").value(0).contains(QStringLiteral("retired")));
    QVERIFY(told(json, "acme/Local", "info").value(0).contains(QStringLiteral("plain http")));
    QVERIFY(told(json, "acme/Inside", "info").value(0).contains(QStringLiteral("10.0.0.5")));
    QVERIFY(told(json, "acme/production-infra", "warning").value(0).contains(QStringLiteral("approval")));
    QVERIFY(told(json, "acme/lonely", "info").value(0).contains(QStringLiteral("no integration is attached")));
    QVERIFY(!told(json, "database", "info").isEmpty());
}

void TestCliCheck::errorsAreExitOne()
{
    const QString file = m_cli->write(
        QStringLiteral("never.json"),
        textOf(like("{'organizations': [{'name': 'acme', 'workspaces': [{'name': 'w'}], 'integrations': [{'name': "
                    "'Hook', 'type': 'WEBHOOK', 'api_url': 'https://example.org/hook'}], 'attachments': [{'workspace': "
                    "'w', 'integration': 'Hook', 'run_after': 'apply', 'statuses': ['REJECTED']}]}]}")));
    VERIFY_EXIT(m_cli->run({QStringLiteral("apply"), file}), 0);
    const auto outcome = m_cli->json({QStringLiteral("check")});
    VERIFY_EXIT(outcome, 1);
    QVERIFY(told(outcome.json(), "acme/w ← Hook", "error").value(0).contains(QStringLiteral("never fires")));
}

void TestCliCheck::textHasALineEach()
{
    VERIFY_EXIT(m_cli->run({QStringLiteral("apply"), questionable()}), 0);
    const auto outcome = m_cli->run({QStringLiteral("check")});
    VERIFY_EXIT(outcome, 0);
    QVERIFY2(outcome.out.contains("warning: acme/Old Teams: "), outcome.out.constData());
    for (const QByteArray &line : outcome.out.trimmed().split('\n'))
        QVERIFY2(line.startsWith("info: ") || line.startsWith("warning: "), line.constData());
}

QTEST_GUILESS_MAIN(TestCliCheck)
#include "tst_clicheck.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/receivers.h"

#include <csignal>

using namespace infradots;
using Json = CommandLine::Json;

class TestCliDispatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void takesWhatOthersEmit();
    void finishesWhatIsInFlight();
    void aSecondSignalEndsAtOnce();
    void drainLeavesWhatIsNotDue();
    void manyEventsAreDeliveredOnce();
    void severalDispatchersDoNotMeet();
    void sandboxPrintsWhatArrives();

private:
    [[nodiscard]] bool waitForRequests(qsizetype count)
    {
        return QTest::qWaitFor([this, count] { return m_receivers->sandbox().messages().size() >= count; }, 15'000);
    }

    std::unique_ptr<CommandLine> m_cli;
    std::unique_ptr<Receivers> m_receivers;
};

void TestCliDispatch::init()
{
    m_cli = std::make_unique<CommandLine>();
    m_receivers = std::make_unique<Receivers>();
    VERIFY_EXIT(m_receivers->configure(*m_cli), 0);
}

void TestCliDispatch::cleanup()
{
    m_cli.reset();
    m_receivers.reset();
}

void TestCliDispatch::takesWhatOthersEmit()
{
    const auto dispatcher = m_cli->start({QStringLiteral("dispatch")});
    QVERIFY(dispatcher->waitForStarted(5000));
    VERIFY_EXIT(m_cli->json(Receivers::emitting()), 0);
    QVERIFY(waitForRequests(3));
    VERIFY_EXIT(m_cli->json(Receivers::emitting(QStringLiteral("plan"))), 0);
    QVERIFY(waitForRequests(5));
    dispatcher->terminate();
    QVERIFY(dispatcher->waitForFinished(10'000));
    QCOMPARE(dispatcher->exitStatus(), QProcess::NormalExit);
    QCOMPARE(dispatcher->exitCode(), 0);
    const QByteArray told = dispatcher->readAllStandardError();
    QCOMPARE(told.count("delivered"), 5);
    QVERIFY2(told.contains("acme/production-infra Ops Slack → #prod-alerts: delivered (200, "), told.constData());
}

void TestCliDispatch::finishesWhatIsInFlight()
{
    // The attempt hangs until the receivers go: it must be recorded before the program ends.
    m_receivers->sandbox().setFault(SandboxReceiver::Webhook, SandboxFault::NoAnswer);
    VERIFY_EXIT(m_cli->json(Receivers::emitting(QStringLiteral("plan"), QStringLiteral("FAILED"),
                                                QStringLiteral("acme/other"))),
                0);
    const auto dispatcher = m_cli->start({QStringLiteral("dispatch")});
    QVERIFY(waitForRequests(1));
    COMPARE_JSON(m_cli->json({QStringLiteral("history")}).lines().constFirst()["state"], Json("sending"));
    dispatcher->terminate();
    QVERIFY(!dispatcher->waitForFinished(500));
    m_receivers->sandbox().stop();
    QVERIFY(dispatcher->waitForFinished(15'000));
    QCOMPARE(dispatcher->exitStatus(), QProcess::NormalExit);
    QCOMPARE(dispatcher->exitCode(), 0);

    const Json delivery = m_cli->json({QStringLiteral("history")}).lines().constFirst();
    COMPARE_JSON(delivery["state"], Json("waiting"));
    COMPARE_JSON(delivery["verdict"], Json("unknown"));
    QCOMPARE(delivery["attempts"].size(), std::size_t(1));
    QVERIFY(delivery["attempts"][0]["http_status"].is_null());
    QVERIFY(delivery["attempts"][0]["duration_ms"].is_number());
}

void TestCliDispatch::aSecondSignalEndsAtOnce()
{
    m_receivers->sandbox().setFault(SandboxReceiver::Webhook, SandboxFault::NoAnswer);
    VERIFY_EXIT(m_cli->json(Receivers::emitting(QStringLiteral("plan"), QStringLiteral("FAILED"),
                                                QStringLiteral("acme/other"))),
                0);
    const auto dispatcher = m_cli->start({QStringLiteral("dispatch")});
    QVERIFY(waitForRequests(1));
    dispatcher->terminate();
    QVERIFY(!dispatcher->waitForFinished(500));
    ::kill(static_cast<pid_t>(dispatcher->processId()), SIGINT);
    QVERIFY(dispatcher->waitForFinished(10'000)); // the attempt itself would take longer
    QCOMPARE(dispatcher->exitStatus(), QProcess::CrashExit);
}

void TestCliDispatch::drainLeavesWhatIsNotDue()
{
    m_receivers->sandbox().setFault(SandboxReceiver::Webhook, SandboxFault::Unavailable);
    VERIFY_EXIT(m_cli->json(Receivers::emitting()), 0);
    const auto drained = m_cli->json({QStringLiteral("dispatch"), QStringLiteral("--drain")});
    VERIFY_EXIT(drained, 0);
    COMPARE_JSON(drained.json()["failed"], Json(1));
    COMPARE_JSON(drained.json()["delivered"], Json(2));
    const auto waiting =
        m_cli->json({QStringLiteral("history"), QStringLiteral("--state"), QStringLiteral("waiting")}).lines();
    QCOMPARE(waiting.size(), 1);
    COMPARE_JSON(waiting.constFirst()["verdict"], Json("failed"));
    COMPARE_JSON(waiting.constFirst()["attempts"][0]["http_status"], Json(503));
}

void TestCliDispatch::manyEventsAreDeliveredOnce()
{
    constexpr int Events = 20;
    for (int i = 0; i < Events; ++i)
        VERIFY_EXIT(m_cli->json(Receivers::emitting(QStringLiteral("plan"), QStringLiteral("FAILED"),
                                                    QStringLiteral("acme/other"))),
                    0);
    VERIFY_EXIT(m_cli->json({QStringLiteral("dispatch"), QStringLiteral("--drain"), QStringLiteral("--jobs"),
                             QStringLiteral("4")}),
                0);
    QTRY_COMPARE(m_receivers->sandbox().messages().size(), Events);
    QSet<QByteArray> ids;
    for (const SandboxMessage &message : m_receivers->sandbox().messages())
        ids.insert(Receivers::header(message, "webhook-id"));
    QCOMPARE(ids.size(), Events);
}

void TestCliDispatch::severalDispatchersDoNotMeet()
{
    constexpr int Events = 40;
    for (int i = 0; i < Events; ++i)
        VERIFY_EXIT(m_cli->json(Receivers::emitting(QStringLiteral("plan"), QStringLiteral("FAILED"),
                                                    QStringLiteral("acme/other"))),
                    0);
    std::vector<std::unique_ptr<QProcess>> dispatchers;
    for (int i = 0; i < 4; ++i)
        dispatchers.push_back(m_cli->start({QStringLiteral("dispatch"), QStringLiteral("--drain"),
                                            QStringLiteral("--jobs"), QStringLiteral("2"), QStringLiteral("--format"),
                                            QStringLiteral("json")}));
    int attempts = 0;
    for (const auto &dispatcher : dispatchers) {
        QVERIFY(dispatcher->waitForFinished(60'000));
        QCOMPARE(dispatcher->exitCode(), 0);
        attempts += Json::parse(dispatcher->readAllStandardOutput().toStdString())["attempts"].get<int>();
    }
    QCOMPARE(attempts, Events);
    QTRY_COMPARE(m_receivers->sandbox().messages().size(), Events);
    QSet<QByteArray> ids;
    for (const SandboxMessage &message : m_receivers->sandbox().messages())
        ids.insert(Receivers::header(message, "webhook-id"));
    QCOMPARE(ids.size(), Events);
    VERIFY_EXIT(m_cli->run({QStringLiteral("check")}), 0);
}

void TestCliDispatch::sandboxPrintsWhatArrives()
{
    const auto sandbox = m_cli->start({QStringLiteral("sandbox"), QStringLiteral("--format"), QStringLiteral("json"),
                                       QStringLiteral("--fault"), QStringLiteral("webhook=gone")});
    QByteArray printed;
    const auto lines = [&] {
        sandbox->waitForReadyRead(50);
        printed += sandbox->readAllStandardOutput();
        return printed.count('\n');
    };
    QTRY_VERIFY_WITH_TIMEOUT(lines() >= 1, 10'000);
    const Json listening = Json::parse(printed.left(printed.indexOf('\n')).toStdString());
    const QString url = QString::fromStdString(listening["listening"]["webhook"].get<std::string>());
    const QByteArray document = QByteArray(R"({"organizations": [{"name": "acme", "integrations": [
        {"name": "Other", "type": "WEBHOOK", "api_url": ")") +
                                url.toUtf8() + R"("}]}]})";
    VERIFY_EXIT(m_cli->run({QStringLiteral("apply"), QStringLiteral("-")}, document), 0);
    VERIFY_EXIT(m_cli->json({QStringLiteral("test"), QStringLiteral("acme/Other")}), 1);
    QTRY_VERIFY_WITH_TIMEOUT(lines() >= 2, 10'000);
    const Json message = Json::parse(printed.split('\n').at(1).toStdString());
    COMPARE_JSON(message["receiver"], Json("webhook"));
    COMPARE_JSON(message["answered_status"], Json(410));
    sandbox->terminate();
    QVERIFY(sandbox->waitForFinished(5000));
    QCOMPARE(sandbox->exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestCliDispatch)
#include "tst_clidispatch.moc"

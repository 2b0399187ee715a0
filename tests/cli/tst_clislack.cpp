// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivers.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QUrl>

using namespace infradots;
using Json = CommandLine::Json;

namespace {

/** A process's messages up to the line that begins so; empty when it does not come. */
QString lineFrom(QProcess &process, const QString &start)
{
    QString printed;
    const auto find = [&]() -> QString {
        process.waitForReadyRead(50);
        printed += QString::fromUtf8(process.readAllStandardError());
        for (const QString &line : printed.split(u'\n')) {
            if (line.startsWith(start) && printed.contains(QString(line + u'\n')))
                return line;
        }
        return {};
    };
    QString found;
    return QTest::qWaitFor([&] { return !(found = find()).isEmpty(); }, 20'000) ? found : QString();
}

/** The address a browser is sent to after the person has answered Slack's page. */
QString sentTo(const QString &page, const QByteArray &answer = "allow")
{
    const QUrl url(page);
    QNetworkAccessManager browser;
    QNetworkRequest request(url.adjusted(QUrl::RemoveQuery));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    std::unique_ptr<QNetworkReply> reply(
        browser.post(request, url.query(QUrl::FullyEncoded).toLatin1() + "&answer=" + answer));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000))
        return {};
    return QString::fromLatin1(reply->rawHeader("Location"));
}

QByteArray visit(const QString &address)
{
    QNetworkAccessManager browser;
    std::unique_ptr<QNetworkReply> reply(browser.get(QNetworkRequest(QUrl(address))));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000))
        return {};
    return reply->readAll();
}

CommandLine::Outcome ended(QProcess &process)
{
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        process.kill();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/** infradotsctl slack, against the sandbox's Slack. */
class TestCliSlack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void connectsWithAToken_data();
    void connectsWithAToken();
    void refusesTokensOfNoUse();
    void signsInThroughTheListener();
    void takesThePastedAddress();
    void saysThatTheConsentWasRefused();
    void saysThatThePortIsTaken();
    void isGivenUpBySignal();
    void listsChannels();
    void disconnects();
    void exportsNoTokenThatIsRenewed();
    void twoDispatchersRenewOnce();

private:
    static QStringList slack(const char *action, const QStringList &rest = {})
    {
        return QStringList{QStringLiteral("slack"), QString::fromLatin1(action), QStringLiteral("acme/Ops Slack")} +
               rest;
    }
    void configure(const QString &channels = QStringLiteral("\"infrastructure\", \"devops\""))
    {
        const QString document = QStringLiteral(R"({"organizations": [{"name": "acme", "slack_app": {"client_id": "1.2",
  "client_secret": "canary-client-secret", "base_url": "%1", "redirect_url": "%2"},
  "workspaces": [{"name": "production-infra"}],
  "integrations": [{"name": "Ops Slack", "type": "SLACK", "channels": [%3]}],
  "attachments": [{"workspace": "production-infra", "integration": "Ops Slack", "run_after": "all"}]}]})")
                                     .arg(m_sandbox->addresses().slackBaseUrl, m_redirect, channels);
        VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
        VERIFY_EXIT(m_cli->run({QStringLiteral("apply"), QStringLiteral("-")}, document.toUtf8()), 0);
    }
    /** Connects through the pages, as a person does; the exit is checked. */
    void connectBySignIn()
    {
        const auto process = m_cli->start(slack("connect", {QStringLiteral("--paste")}));
        const QString page = lineFrom(*process, m_sandbox->addresses().slackBaseUrl);
        process->write(sentTo(page).toUtf8() + '\n');
        VERIFY_EXIT(ended(*process), 0);
    }
    [[nodiscard]] bool isConnected()
    {
        const auto list = m_cli->json({QStringLiteral("list"), QStringLiteral("integrations")});
        return list.json()[0].contains("bot_token");
    }
    [[nodiscard]] int refreshCalls() const
    {
        QCoreApplication::processEvents();
        int calls = 0;
        for (const SandboxMessage &message : m_sandbox->messages())
            calls +=
                message.path.endsWith("oauth.v2.access") && message.body.contains("grant_type=refresh_token") ? 1 : 0;
        return calls;
    }

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<CommandLine> m_cli;
    QString m_redirect;
};

void TestCliSlack::init()
{
    m_sandbox = std::make_unique<Sandbox>();
    QVERIFY(m_sandbox->start());
    m_cli = std::make_unique<CommandLine>();
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    m_redirect = QStringLiteral("http://127.0.0.1:%1/slack/oauth_redirect").arg(probe.serverPort());
}

void TestCliSlack::cleanup()
{
    QVERIFY(!m_cli->said().contains("canary"));
}

void TestCliSlack::connectsWithAToken_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("variable") << QStringList{QStringLiteral("--token-env"), QStringLiteral("TOKEN")} << QByteArray();
    QTest::newRow("file") << QStringList{QStringLiteral("--token-file"), QStringLiteral("FILE")} << QByteArray();
    QTest::newRow("stdin") << QStringList{QStringLiteral("--token-file"), QStringLiteral("-")}
                           << QByteArray("xoxb-canary-stdin\n");
}

void TestCliSlack::connectsWithAToken()
{
    QFETCH(QStringList, options);
    QFETCH(const QByteArray, input);
    configure();
    m_cli->set(QStringLiteral("TOKEN"), QStringLiteral("xoxb-canary-variable"));
    options.replaceInStrings(QStringLiteral("FILE"), m_cli->write(QStringLiteral("token"), "xoxb-canary-file\n"));
    const auto connected = m_cli->json(slack("connect", options), input);
    VERIFY_EXIT(connected, 0);
    const Json json = connected.json();
    COMPARE_JSON(json["integration"], Json("acme/Ops Slack"));
    COMPARE_JSON(json["team"], Json("Sandbox"));
    COMPARE_JSON(json["bot"], Json("infradots"));
    COMPARE_JSON(json["missing_scopes"], Json::array());
    COMPARE_JSON(json["token_expires_at"], Json());
    COMPARE_JSON(json["channels"], Json(11));
    VERIFY_EXIT(m_cli->run({QStringLiteral("test"), QStringLiteral("acme/Ops Slack")}), 0);
}

void TestCliSlack::refusesTokensOfNoUse()
{
    configure();
    VERIFY_REFUSED(m_cli->run(slack("connect", {QStringLiteral("--token-env"), QStringLiteral("NOT_THERE")})), 1,
                   "NOT_THERE");
    VERIFY_REFUSED(m_cli->run(slack("connect", {QStringLiteral("--token-file"), QStringLiteral("/nowhere/token")})), 1,
                   "/nowhere/token");
    VERIFY_REFUSED(m_cli->run(slack("connect", {QStringLiteral("--token-file"), QStringLiteral("-")}), "\n"), 1,
                   "xoxb-");
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::SlackInvalidAuth);
    m_cli->set(QStringLiteral("TOKEN"), QStringLiteral("xoxb-canary"));
    VERIFY_REFUSED(m_cli->run(slack("connect", {QStringLiteral("--token-env"), QStringLiteral("TOKEN")})), 1,
                   "Connect Slack again");
    VERIFY_REFUSED(m_cli->run({QStringLiteral("slack"), QStringLiteral("connect"), QStringLiteral("acme/Nobody")}), 1,
                   "acme/Nobody");
    QVERIFY(!isConnected());
}

void TestCliSlack::signsInThroughTheListener()
{
    configure();
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::SlackTokenRotation);
    const auto process = m_cli->start(slack("connect", {QStringLiteral("--format"), QStringLiteral("json")}));
    const QString page = lineFrom(*process, m_sandbox->addresses().slackBaseUrl);
    QVERIFY(!page.isEmpty());
    const QString address = sentTo(page);
    QVERIFY2(address.startsWith(m_redirect), qPrintable(address));
    // Forged ones come to nothing.
    QVERIFY(visit(m_redirect + QStringLiteral("?code=x&state=y")).contains("Nothing was changed"));
    QVERIFY(visit(address).contains("Connected to Sandbox"));
    const auto outcome = ended(*process);
    VERIFY_EXIT(outcome, 0);
    COMPARE_JSON(outcome.json()["team"], Json("Sandbox"));
    QVERIFY(outcome.json()["token_expires_at"].is_string());
    QCOMPARE(visit(address), QByteArray()); // nobody listens any more
    QVERIFY(isConnected());
    for (const char *secret : {"canary-client-secret", "xoxe"})
        QVERIFY(!outcome.out.contains(secret) && !outcome.err.contains(secret));
}

void TestCliSlack::takesThePastedAddress()
{
    configure();
    const auto process = m_cli->start(slack("connect", {QStringLiteral("--paste")}));
    const QString page = lineFrom(*process, m_sandbox->addresses().slackBaseUrl);
    process->write((m_redirect + QStringLiteral("?code=x&state=forged\n")).toUtf8());
    QVERIFY(!lineFrom(*process, QStringLiteral("This is the answer to another sign-in")).isEmpty());
    process->write(sentTo(page).toUtf8() + '\n');
    const auto outcome = ended(*process);
    VERIFY_EXIT(outcome, 0);
    QVERIFY(outcome.out.contains("is connected to the Slack workspace Sandbox as @infradots"));
    QVERIFY(isConnected());

    const auto nothing = m_cli->run(slack("connect", {QStringLiteral("--paste")}), "\n");
    VERIFY_EXIT(nothing, 1);
    QVERIFY(nothing.err.contains("No address was pasted"));
}

void TestCliSlack::saysThatTheConsentWasRefused()
{
    configure();
    const auto process = m_cli->start(slack("connect"));
    const QString page = lineFrom(*process, m_sandbox->addresses().slackBaseUrl);
    QVERIFY(visit(sentTo(page, "cancel")).contains("was refused"));
    const auto outcome = ended(*process);
    VERIFY_EXIT(outcome, 1);
    QVERIFY(outcome.err.contains("was refused"));
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!isConnected());
}

void TestCliSlack::saysThatThePortIsTaken()
{
    configure();
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost, static_cast<quint16>(QUrl(m_redirect).port())));
    const auto outcome = m_cli->run(slack("connect"));
    VERIFY_EXIT(outcome, 1);
    QVERIFY(outcome.err.contains(QByteArray::number(taken.serverPort())) && outcome.err.contains("taken"));
}

void TestCliSlack::isGivenUpBySignal()
{
    configure();
    const auto process = m_cli->start(slack("connect"));
    QVERIFY(!lineFrom(*process, m_sandbox->addresses().slackBaseUrl).isEmpty());
    process->terminate();
    const auto outcome = ended(*process);
    VERIFY_EXIT(outcome, 1);
    QVERIFY(outcome.err.contains("given up"));
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost, static_cast<quint16>(QUrl(m_redirect).port())));
}

void TestCliSlack::listsChannels()
{
    configure(QStringLiteral("\"infrastructure\", \"incidents-2024\", \"nowhere\""));
    VERIFY_REFUSED(m_cli->run(slack("channels")), 1, "not connected");
    connectBySignIn();
    const auto listed = m_cli->json(slack("channels"));
    VERIFY_EXIT(listed, 0);
    const Json json = listed.json();
    QCOMPARE(json["channels"].size(), std::size_t(11));
    COMPARE_JSON(json["channels"][0]["name"], Json("announcements"));
    COMPARE_JSON(json["channels"][0]["member"], Json(false));
    QVERIFY(json["fetched_at"].is_string());
    QCOMPARE(json["notes"].size(), std::size_t(2));
    COMPARE_JSON(json["notes"][0]["kind"], Json("archived"));
    COMPARE_JSON(json["notes"][1]["kind"], Json("unknown"));
    COMPARE_JSON(json["notes"][1]["channel"], Json("nowhere"));

    const auto text = m_cli->run(slack("channels"));
    VERIFY_EXIT(text, 0);
    QVERIFY(text.out.contains("#platform-leads") && text.out.contains("private"));
    QVERIFY(text.err.contains("/invite @infradots"));
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::Unavailable);
    VERIFY_EXIT(m_cli->run(slack("channels")), 1);
    const auto cached = m_cli->json(slack("channels", {QStringLiteral("--cached")}));
    VERIFY_EXIT(cached, 0);
    COMPARE_JSON(cached.json()["channels"], json["channels"]);
}

void TestCliSlack::disconnects()
{
    configure();
    connectBySignIn();
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::Unavailable);
    VERIFY_EXIT(m_cli->run(slack("disconnect")), 1);
    QVERIFY(isConnected());
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::None);
    const auto done = m_cli->json(slack("disconnect"));
    VERIFY_EXIT(done, 0);
    COMPARE_JSON(done.json(),
                 like(R"({'integration':'acme/Ops Slack','team':'Sandbox','revoked':true,'shared_with':[]})"));
    QVERIFY(!isConnected());
    connectBySignIn();
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::Unavailable);
    const auto forced = m_cli->json(slack("disconnect", {QStringLiteral("--force")}));
    VERIFY_EXIT(forced, 0);
    COMPARE_JSON(forced.json()["revoked"], Json(false));
    QVERIFY(!isConnected());
}

void TestCliSlack::exportsNoTokenThatIsRenewed()
{
    configure();
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::SlackTokenRotation);
    connectBySignIn();
    const auto exported = m_cli->run({QStringLiteral("export")});
    VERIFY_EXIT(exported, 0);
    QVERIFY(!exported.out.contains("bot_token") && !exported.out.contains("refresh_token"));
    QVERIFY(exported.out.contains("redirect_url"));
    QVERIFY(exported.err.contains("slack connect") && exported.err.contains("acme/Ops Slack"));
    // Applied where it came from, it changes nothing.
    m_cli->set(QStringLiteral("ACME_SLACK_CLIENT_SECRET"), QStringLiteral("canary-client-secret"));
    const auto applied = m_cli->json({QStringLiteral("apply"), QStringLiteral("-")}, exported.out);
    VERIFY_EXIT(applied, 0);
    COMPARE_JSON(applied.json()["changes"], Json::array());
    QVERIFY(isConnected());
}

/** Two processes, whose token has run out at the same moment. */
void TestCliSlack::twoDispatchersRenewOnce()
{
    constexpr int Events = 3;
    configure(QStringLiteral(R"("general", "random", "infrastructure", "devops", "prod-alerts", "staging", "ops")"));
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::SlackTokenRotation);
    connectBySignIn();
    m_sandbox->setFault(SandboxReceiver::Slack, SandboxFault::SlackTokenExpired);
    for (int i = 0; i < Events; ++i) {
        QStringList emitting = Receivers::emitting();
        emitting.last() = QStringLiteral("job-%1").arg(i); // so that no two messages are alike
        VERIFY_EXIT(m_cli->run(emitting), 0);
    }
    m_sandbox->clear();

    const QStringList dispatch{QStringLiteral("dispatch"), QStringLiteral("--drain"), QStringLiteral("--jobs"),
                               QStringLiteral("4")};
    const auto one = m_cli->start(dispatch);
    const auto two = m_cli->start(dispatch);
    VERIFY_EXIT(ended(*one), 0);
    VERIFY_EXIT(ended(*two), 0);
    QCOMPARE(refreshCalls(), 1);
    const auto history = m_cli->json({QStringLiteral("history")}).lines();
    QCOMPARE(history.size(), Events * 7);
    for (const Json &delivery : history) {
        COMPARE_JSON(delivery["verdict"], Json("delivered"));
        QCOMPARE(delivery["attempts"].size(), std::size_t(1)); // what was refused for its token does not count
    }
    // One message each: what Slack took, and nothing twice.
    QHash<QByteArray, int> posted;
    for (const SandboxMessage &message : m_sandbox->messages()) {
        if (message.path.endsWith("chat.postMessage"))
            ++posted[message.body];
    }
    QCOMPARE(posted.size(), Events * 7);
}

QTEST_GUILESS_MAIN(TestCliSlack)
#include "tst_clislack.moc"

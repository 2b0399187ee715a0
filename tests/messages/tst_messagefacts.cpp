// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/facts.h"
#include "models/messages/slackmessage.h"
#include "models/messages/teamsmessage.h"
#include "tests/messages/samples.h"

#include <QTest>

using namespace infradots;

namespace {

MessageFacts factsOf(const StageEvent &event, const QString &platformUrl)
{
    Organization organization;
    organization.name = QStringLiteral("acme & sons");
    organization.platformUrl = platformUrl;
    Workspace workspace;
    workspace.name = QStringLiteral("prod/infra");
    workspace.environment = QStringLiteral(" production ");
    return messageFacts(organization, workspace, Integration(), event, DeliveryId(QStringLiteral("d")));
}

const QString Platform = QStringLiteral("https://app.infradots.example/base/");

} // namespace

class MessageFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runLinkIsTheEventsElseThePlatforms();
    void approveLinkOnlyWhileWaiting_data();
    void approveLinkOnlyWhileWaiting();
    void linksThatAreNotHttpAreText();
    void whatIsNoLinkBecomesOne_data();
    void whatIsNoLinkBecomesOne();
    void previewAndDeliveryAreTheSameBytes();
    void environmentIsTheEffectiveOne();
    void truncation_data();
    void truncation();
    void testsAndSimulationsAreMarked();
    void everyStatusHasWordAndEmoji();
};

void MessageFactsTest::runLinkIsTheEventsElseThePlatforms()
{
    StageEvent event;
    event.job = QStringLiteral("job 42/ä");
    QCOMPARE(factsOf(event, Platform).runUrl, u"https://app.infradots.example/base/organizations/acme%20%26%20sons/"
                                              u"workspaces/prod%2Finfra/runs/job%2042%2F%C3%A4");
    QCOMPARE(factsOf(event, {}).runUrl, QString());
    event.runUrl = QStringLiteral("https://ci.example/1?a=%2F");
    QCOMPARE(factsOf(event, Platform).runUrl, event.runUrl);
    event = {};
    QCOMPARE(factsOf(event, Platform).runUrl, QString()); // without a job there is no run to show
}

void MessageFactsTest::approveLinkOnlyWhileWaiting_data()
{
    QTest::addColumn<RunStatus>("status");
    for (const RunStatus status : runStatusOrder())
        QTest::newRow(qPrintable(toText(status))) << status;
}

void MessageFactsTest::approveLinkOnlyWhileWaiting()
{
    QFETCH(RunStatus, status);
    const bool waiting = status == RunStatus::WaitingForApproval;
    StageEvent event;
    event.status = status;
    event.job = QStringLiteral("job-42");
    event.approvalUrl = QStringLiteral("https://ci.example/approve/42");
    event.runUrl = QStringLiteral("https://ci.example/run/42");
    MessageFacts facts = factsOf(event, Platform);
    QCOMPARE(facts.approveUrl, waiting ? event.approvalUrl : QString());
    for (const QByteArray &message : {slackMessage(facts, QStringLiteral("ops")), teamsMessage(facts)}) {
        QCOMPARE(message.contains("https://ci.example/approve/42"), waiting);
        QCOMPARE(message.contains("\"Approve\""), waiting);
        QCOMPARE(message.contains("\"View run\""), !waiting);
    }
    event.approvalUrl.clear();
    QCOMPARE(factsOf(event, Platform).approveUrl, waiting ? event.runUrl : QString());
}

void MessageFactsTest::linksThatAreNotHttpAreText()
{
    StageEvent event;
    event.status = RunStatus::WaitingForApproval;
    event.commit = QStringLiteral("abc");
    event.commitUrl = QStringLiteral("javascript:alert(1)");
    event.runUrl = QStringLiteral("file:///etc/passwd");
    event.approvalUrl = QStringLiteral("https://user:pw@evil.example/");
    const MessageFacts facts = factsOf(event, QStringLiteral("ftp://x"));
    QCOMPARE(facts.runUrl, QString());
    QCOMPARE(facts.approveUrl, QString());
    const QByteArray slack = slackMessage(facts, QStringLiteral("ops"));
    QVERIFY(!slack.contains("\"actions\""));
    QVERIFY(!slack.contains("<javascript"));
    QVERIFY(slack.contains("`abc (javascript:alert(1))`")); // as text
    QVERIFY(slack.contains("\"plain_text\",\"text\":\"Run: file:///etc/passwd\""));
    QVERIFY(slack.contains("\"plain_text\",\"text\":\"Approval: https://user:pw@evil.example/\""));
    const QByteArray teams = teamsMessage(facts);
    QVERIFY(!teams.contains("Action.OpenUrl"));
    QVERIFY(!teams.contains("](javascript"));
    QVERIFY(teams.contains("\"text\":\"Run: file:///etc/passwd\""));
    event.status = RunStatus::Completed;
    QVERIFY(!teamsMessage(factsOf(event, {})).contains("Approval"));
}

void MessageFactsTest::whatIsNoLinkBecomesOne_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("sent"); // empty: the platform's
    const QString base = QStringLiteral("https://ci.example/");
    QTest::newRow("characters that people leave in") << base + u"a b|<c>" << base + u"a%20b%7C%3Cc%3E";
    QTest::newRow("brackets of Markdown") << base + u"a(b)" << base + u"a%28b%29";
    QTest::newRow("as long as may be") << base + QString(LongestLink - base.size(), u'x')
                                       << base + QString(LongestLink - base.size(), u'x');
    QTest::newRow("too long") << base + QString(LongestLink, u'x') << QString();
    QTest::newRow("no link") << QStringLiteral("ftp://ci.example/") << QString();
    QTest::newRow("none") << QString() << QString();
}

void MessageFactsTest::whatIsNoLinkBecomesOne()
{
    QFETCH(QString, url);
    QFETCH(QString, sent);
    StageEvent event;
    event.status = RunStatus::WaitingForApproval;
    event.job = QStringLiteral("job-42");
    event.approvalUrl = url;
    const MessageFacts facts = factsOf(event, Platform);
    const QByteArray expected = "\"url\":\"" + (sent.isEmpty() ? facts.runUrl : sent).toUtf8() + '"';
    QVERIFY(!facts.runUrl.isEmpty());
    QVERIFY(slackMessage(facts, QStringLiteral("ops")).contains(expected));
    QVERIFY(teamsMessage(facts).contains(expected));
}

/** Ids that are made for one delivery or one preview are not in the message; the sender's own id is. */
void MessageFactsTest::previewAndDeliveryAreTheSameBytes()
{
    StageEvent event;
    event.job = QStringLiteral("job-42");
    const auto messages = [&event](const char *ids) {
        event.id = EventId(QString::fromLatin1(ids));
        if (event.key.isEmpty() || event.key.startsWith(u"made"))
            event.key = event.id.text();
        MessageFacts facts = factsOf(event, Platform);
        facts.deliveryId = QString::fromLatin1(ids);
        return QByteArrayList{slackMessage(facts, QStringLiteral("ops")), teamsMessage(facts)};
    };
    QCOMPARE(messages("made-1"), messages("made-2"));
    QVERIFY(!messages("made-1").constFirst().contains("event_id"));
    event.key = QStringLiteral("run-42 <!here>");
    QCOMPARE(messages("made-1"), messages("made-2"));
    QVERIFY(messages("made-1").constFirst().contains("\"event_id\":\"run-42 <\u2060!here>\""));
}

void MessageFactsTest::environmentIsTheEffectiveOne()
{
    StageEvent event;
    QCOMPARE(factsOf(event, {}).environment, u"production");
    event.environment = QStringLiteral(" Staging ");
    QCOMPARE(factsOf(event, {}).environment, u"Staging");
}

void MessageFactsTest::truncation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("expected");
    const QString emoji = QStringLiteral("😀");
    QTest::newRow("fits") << QStringLiteral("abc") << 3 << QStringLiteral("abc");
    QTest::newRow("cut") << QStringLiteral("abcd") << 3 << QStringLiteral("ab…");
    QTest::newRow("pairs fit") << emoji.repeated(3) << 3 << emoji.repeated(3);
    QTest::newRow("pairs cut") << emoji.repeated(4) << 3 << QString(emoji.repeated(2) + u'…');
    QTest::newRow("mixed") << QString(u'a' + emoji.repeated(2) + u'b') << 3 << QString(u'a' + emoji + u'…');
    QTest::newRow("one") << QStringLiteral("abc") << 1 << QStringLiteral("…");
    QTest::newRow("none") << QStringLiteral("abc") << 0 << QString();
    QTest::newRow("empty") << QString() << 0 << QString();
}

void MessageFactsTest::truncation()
{
    QFETCH(QString, text);
    QFETCH(int, maximum);
    QFETCH(QString, expected);
    QCOMPARE(truncated(text, maximum), expected);
}

void MessageFactsTest::testsAndSimulationsAreMarked()
{
    for (const auto &[source, mark] : {std::pair(EventSource::Test, QByteArray("Test")),
                                       std::pair(EventSource::Simulated, QByteArray("Simulated"))}) {
        MessageFacts facts = samples::plain(RunStatus::Completed, Stage::Apply);
        const QByteArray live = slackMessage(facts, QStringLiteral("ops")) + teamsMessage(facts);
        QVERIFY(!live.contains(mark));
        facts.event.source = source;
        const QByteArray slack = slackMessage(facts, QStringLiteral("ops"));
        QVERIFY(slack.contains(QByteArray("\"text\":\"[" + mark + "] ")));
        QVERIFY(slack.contains(QByteArray(mark + ": this ")));
        const QByteArray teams = teamsMessage(facts);
        QVERIFY(teams.contains(QByteArray("\"text\":\"" + mark + " – ")));
        QVERIFY(teams.contains(QByteArray(mark + ": this ")));
    }
}

void MessageFactsTest::everyStatusHasWordAndEmoji()
{
    for (const RunStatus status : runStatusOrder()) {
        const MessageFacts facts = samples::plain(status, Stage::Apply);
        for (const QByteArray &message : {slackMessage(facts, QStringLiteral("ops")), teamsMessage(facts)})
            QVERIFY(message.contains((statusEmoji(status) + u' ' + statusWords(status)).toUtf8()));
    }
    const auto style = [](RunStatus status) {
        const QByteArray card = teamsMessage(samples::plain(status, Stage::Apply));
        const qsizetype at = card.indexOf("\"style\":\"") + 9;
        return card.mid(at, card.indexOf('"', at) - at);
    };
    QCOMPARE(style(RunStatus::Completed), "good");
    QCOMPARE(style(RunStatus::Failed), "attention");
    QCOMPARE(style(RunStatus::WaitingForApproval), "warning");
    QCOMPARE(style(RunStatus::Cancelled), "emphasis");
    QCOMPARE(style(RunStatus::Rejected), "attention");
}

QTEST_GUILESS_MAIN(MessageFactsTest)
#include "tst_messagefacts.moc"

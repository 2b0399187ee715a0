// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/messagelimits.h"
#include "models/messages/slackmessage.h"
#include "models/messages/teamsmessage.h"
#include "models/messages/webhookbody.h"
#include "tests/messages/samples.h"

#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <QTest>

using namespace infradots;
using Json = nlohmann::ordered_json;

namespace {

/** Characters that cost most: escaped by JSON, by mrkdwn, by Markdown, in UTF-8 and in UTF-16. */
const QStringList &costly()
{
    static const QStringList list{
        QStringLiteral("a"),    QStringLiteral("&"),    QStringLiteral("\""), QStringLiteral("\\"), QStringLiteral("<"),
        QStringLiteral("*"),    QStringLiteral("`"),    QStringLiteral("\n"), QStringLiteral("漢"), QStringLiteral("😀"),
        QStringLiteral("\x01"), QString(QChar(0xd800)), QStringLiteral("<!"), QStringLiteral(" x")};
    return list;
}

MessageFacts filled(const QString &text, const QString &link)
{
    MessageFacts facts = samples::plain(RunStatus::WaitingForApproval, Stage::Apply);
    facts.organizationName = facts.workspaceName = facts.integrationName = facts.environment = text;
    facts.event.job = facts.event.commit = facts.event.comment = text;
    facts.event.commitUrl = facts.runUrl = facts.approveUrl = link;
    facts.event.source = EventSource::Simulated;
    return facts;
}

qsizetype characters(const Json &text)
{
    return QString::fromStdString(text.get<std::string>()).size();
}

void checkSlack(const MessageFacts &facts)
{
    const QByteArray body = slackMessage(facts, QStringLiteral("ops"));
    QVERIFY(QString::fromUtf8(body).size() < 10'000);
    const Json message = Json::parse(body.toStdString());
    QVERIFY(characters(message.at("text")) <= 4'000);
    QVERIFY(message.at("blocks").size() < 50);
    for (const Json &block : message.at("blocks")) {
        if (block.at("type") == "header")
            QVERIFY(characters(block.at("text").at("text")) <= 150);
        if (block.at("type") == "section" && block.contains("text"))
            QVERIFY(characters(block.at("text").at("text")) <= 3'000);
        for (const Json &field : block.value("fields", Json::array()))
            QVERIFY(characters(field.at("text")) <= 2'000);
        for (const Json &element : block.value("elements", Json::array())) {
            if (element.at("type") == "button")
                QVERIFY(characters(element.at("url")) <= 3'000);
        }
    }
}

void checkTeams(const MessageFacts &facts)
{
    const QByteArray body = teamsMessage(facts);
    QVERIFY2(body.size() < 14'000, qPrintable(QString::number(body.size())));
    const Json message = Json::parse(body.toStdString());
    QVERIFY(message.at("attachments").at(0).at("content").at("version") == "1.4");
}

} // namespace

class MessageLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hugeTexts_data();
    void hugeTexts();
    void webhookBodyIsNotCut();
    void hugeLinks();
    void anyTexts();
    void commentGivesWayFirst();
    void limitsAreCountedAsTheyAreKept();
    void limitsAreNearBeforeTheyAreHit();
};

void MessageLimitsTest::hugeTexts_data()
{
    QTest::addColumn<QString>("text");
    int row = 0;
    for (const QString &piece : costly())
        QTest::addRow("piece %d", row++) << piece.repeated(1'000'000 / piece.size());
}

void MessageLimitsTest::hugeTexts()
{
    QFETCH(QString, text);
    const MessageFacts facts = filled(text, QStringLiteral("https://example.org/?") + QString(1400, u'&'));
    checkSlack(facts);
    checkTeams(facts);
}

void MessageLimitsTest::webhookBodyIsNotCut()
{
    const QString comment = QStringLiteral("\"x\n").repeated(20'000);
    const MessageFacts facts = filled(comment, QStringLiteral("https://example.org/"));
    const Json body = Json::parse(webhookBody(facts).toStdString());
    QCOMPARE(QString::fromStdString(body.at("comment").get<std::string>()), comment);
}

void MessageLimitsTest::hugeLinks()
{
    for (const int length : {100, 500, 1'000, 1'450, 3'000, 1'000'000}) {
        for (const QChar c : {QChar(u'&'), QChar(u'a'), QChar(u'('), QChar(u'ü')}) {
            const MessageFacts facts =
                filled(QStringLiteral("x"), QStringLiteral("https://example.org/?") + QString(length, c));
            checkSlack(facts);
            checkTeams(facts);
        }
    }
}

void MessageLimitsTest::anyTexts()
{
    QVERIFY(rc::check([] {
        const auto text = [] {
            const auto piece = rc::gen::elementOf(std::vector<QString>(costly().begin(), costly().end()));
            QString drawn;
            for (const QString &part : *rc::gen::container<std::vector<QString>>(piece))
                drawn += part.repeated(*rc::gen::inRange(0, 200));
            return drawn;
        };
        MessageFacts facts =
            filled(text(), QStringLiteral("https://example.org/") + QString(*rc::gen::inRange(0, 2000), u'&'));
        facts.workspaceName = text();
        facts.event.comment = text();
        facts.event.commit = text();
        RC_ASSERT(QString::fromUtf8(slackMessage(facts, QStringLiteral("ops"))).size() < 10'000);
        RC_ASSERT(teamsMessage(facts).size() < 14'000);
        RC_ASSERT(Json::accept(slackMessage(facts, QStringLiteral("ops")).toStdString()));
        RC_ASSERT(Json::accept(teamsMessage(facts).toStdString()));
        RC_ASSERT(Json::accept(webhookBody(facts).toStdString()));
    }));
}

void MessageLimitsTest::commentGivesWayFirst()
{
    MessageFacts facts = samples::plain(RunStatus::WaitingForApproval, Stage::Apply);
    facts.event.comment = QString(1'000'000, u'&');
    facts.workspaceName = QString(200, u'w');
    for (const QByteArray &message : {slackMessage(facts, QStringLiteral("ops")), teamsMessage(facts)}) {
        QVERIFY(message.contains(QByteArray(200, 'w')));
        QVERIFY(message.contains("Approve"));
        QVERIFY(message.contains("…"));
    }
}

void MessageLimitsTest::limitsAreCountedAsTheyAreKept()
{
    using What = LimitUse::What;
    MessageFacts facts = samples::plain(RunStatus::Completed, Stage::Apply);
    facts.event.comment = QString(CommentLimit + 1, u'x');
    const QByteArray slack = slackMessage(facts, QStringLiteral("ops"));
    const auto blocks = static_cast<qsizetype>(Json::parse(slack.toStdString()).at("blocks").size());
    QCOMPARE(limitsOf(IntegrationType::Slack, slack, facts.event),
             QList<LimitUse>({{What::Blocks, blocks, 50},
                              {What::Characters, QString::fromUtf8(slack).size(), 10'000},
                              {What::CommentCharacters, 1'501, 1'500}}));
    QVERIFY(slack.contains("x…")); // which is what the comment's limit says
    facts.event.comment = QString(CommentLimit, u'x');
    const QByteArray teams = teamsMessage(facts);
    QCOMPARE(limitsOf(IntegrationType::Teams, teams, facts.event),
             QList<LimitUse>({{What::Bytes, teams.size(), 14'000}, {What::CommentCharacters, 1'500, 1'500}}));
    QVERIFY(!teams.contains("x…"));
    QCOMPARE(limitsOf(IntegrationType::Custom, QByteArray("ä"), facts.event),
             QList<LimitUse>({{What::Bytes, 2, 20'000}}));
    for (const char *other : {"", "{", "[]", "{\"blocks\": 5}"})
        QCOMPARE(limitsOf(IntegrationType::Slack, other, facts.event).first().used, 0);
}

void MessageLimitsTest::limitsAreNearBeforeTheyAreHit()
{
    const auto state = [](qsizetype used) { return limitState({LimitUse::What::Bytes, used, 1000}); };
    QCOMPARE(state(0), LimitState::Fine);
    QCOMPARE(state(799), LimitState::Fine);
    QCOMPARE(state(800), LimitState::Near);
    QCOMPARE(state(1000), LimitState::Near);
    QCOMPARE(state(1001), LimitState::Over);
}

QTEST_GUILESS_MAIN(MessageLimitsTest)
#include "tst_messagelimits.moc"

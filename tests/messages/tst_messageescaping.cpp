// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/slackmessage.h"
#include "models/messages/teamsmessage.h"
#include "tests/messages/samples.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace infradots;
using Json = nlohmann::ordered_json;

namespace {

/** Calls @p visit for every string of the message, with the object that holds it. */
void walk(const Json &node,
          const std::function<void(const Json &holder, const QString &key, const QString &text)> &visit)
{
    for (const auto &[key, value] : node.items()) {
        if (value.is_string())
            visit(node, QString::fromStdString(key), QString::fromStdString(value.get<std::string>()));
        else if (value.is_structured())
            walk(value, visit);
    }
}

MessageFacts everywhere(const QString &text)
{
    MessageFacts facts = samples::plain(RunStatus::WaitingForApproval, Stage::Plan);
    facts.organizationName = facts.workspaceName = facts.integrationName = facts.environment = text;
    facts.event.job = facts.event.commit = facts.event.comment = text;
    return facts;
}

} // namespace

class MessageEscapingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileTexts_data();
    void slack_data() { hostileTexts_data(); }
    void slack();
    void teams_data() { hostileTexts_data(); }
    void teams();
    void nothingTurnsTheDirection();
    void linkTargetsCannotBeClosed();
    void commentsKeepTheirLines();
    void slackEntities();
    void teamsMarkdown_data();
    void teamsMarkdown();
};

void MessageEscapingTest::hostileTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"<!channel>",
                             "<!here|x>",
                             "<@U012AB3CD>",
                             "<#C0123456789>",
                             "<http://evil.example|safe>",
                             "@here @channel",
                             "`",
                             "``",
                             "```\ncode\n```",
                             "a` <!channel> `b",
                             "*bold* _it_ ~no~",
                             "](http://evil.example)",
                             "[x](http://evil.example)",
                             "![x](http://evil.example/x.png)",
                             "<http://evil.example>",
                             "<at>Ada</at>",
                             "<script>alert(1)</script>",
                             "&lt;!channel&gt;",
                             "&amp;lt;",
                             ":skull:",
                             "# Heading",
                             "- item",
                             "1. item",
                             "> quote",
                             "line\nbreak\r\n# next",
                             "tab\ttab",
                             "back\\slash\\",
                             "\\[x\\](http://evil.example)",
                             "{{DATE(2025-01-15T10:30:00Z, SHORT)}}",
                             "a|b>c",
                             "\"quoted\"",
                             "\x1b[31m"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("nul") << QString(QStringLiteral("a") + QChar(QChar::Null) + QStringLiteral("b"));
}

void MessageEscapingTest::slack()
{
    QFETCH(QString, text);
    const QByteArray body = slackMessage(everywhere(text), QStringLiteral("ops"));
    // The only constructs in angle brackets are our own two links; everything else is in code spans or plain text.
    static const QRegularExpression ownLink(
        QStringLiteral("<https://(github\\.com|app\\.infradots\\.example)/[^<>|\\s]*\\|(View commit|review and approve "
                       "this run|abc1234|[0-9A-Za-z./-]+)>"));
    static const QRegularExpression codeSpan(QStringLiteral("`[^`\\n]*`"));
    walk(Json::parse(body.toStdString()), [&](const Json &holder, const QString &key, const QString &value) {
        QVERIFY2(!value.contains(QRegularExpression(QStringLiteral("<[!@#]"))), qPrintable(value));
        if (key == u"text" && holder.value("type", "") == "mrkdwn") {
            QVERIFY(holder.at("verbatim") == true);
            QString rest = QString(value).remove(ownLink);
            QVERIFY2(!rest.contains(u'<') && !rest.contains(u'>'), qPrintable(value));
            rest.remove(codeSpan);
            QVERIFY2(!rest.contains(u'`'), qPrintable(value));
            rest.remove(QRegularExpression(QStringLiteral("\\*[A-Z][a-z ]+:?\\*"))); // our own titles
            QVERIFY2(!rest.contains(QRegularExpression(QStringLiteral("[*_~\\[\\]]"))), qPrintable(value));
        }
        for (const QChar c : value)
            QVERIFY(c == u'\n' || c.category() != QChar::Other_Control);
    });
}

void MessageEscapingTest::teams()
{
    QFETCH(QString, text);
    const QByteArray body = teamsMessage(everywhere(text));
    static const QRegularExpression ownLink(
        QStringLiteral("\\[(View commit|[0-9A-Za-z./-]+)\\]\\(https://github\\.com/[^()\\s]*\\)"));
    static const QRegularExpression escaped(QStringLiteral("\\\\[!-/:-@\\[-`{-~]"));
    const Json card = Json::parse(body.toStdString()).at("attachments").at(0).at("content");
    walk(card.at("body"), [&](const Json &, const QString &key, const QString &value) {
        if (key != u"text" && key != u"value")
            return;
        QString rest = QString(value).remove(ownLink);
        rest.remove(escaped);
        QVERIFY2(!rest.contains(QRegularExpression(QStringLiteral("[\\\\`*_\\[\\](){}<>&|~]"))), qPrintable(value));
        QVERIFY2(!value.contains(QRegularExpression(QStringLiteral("^(#|-|\\+|\\d+\\.)"))) ||
                     value.startsWith(u"2025-"),
                 qPrintable(value));
        QVERIFY(!value.contains(u'\n'));
        for (const QChar c : value)
            QVERIFY(c.category() != QChar::Other_Control);
    });
}

void MessageEscapingTest::nothingTurnsTheDirection()
{
    const MessageFacts facts = everywhere(QStringLiteral("a\u202eb\u2066c\u200fd\u061ce"));
    for (const QByteArray &message : {slackMessage(facts, QStringLiteral("ops")), teamsMessage(facts)}) {
        QVERIFY(message.contains("abcde"));
        for (const char16_t c : {u'\u202e', u'\u2066', u'\u200f', u'\u061c'})
            QVERIFY(!QString::fromUtf8(message).contains(QChar(c)));
    }
}

void MessageEscapingTest::linkTargetsCannotBeClosed()
{
    MessageFacts facts = samples::plain(RunStatus::WaitingForApproval, Stage::Plan);
    facts.event.commitUrl = QStringLiteral("https://github.com/a)b(c?x=1&y=2");
    facts.approveUrl = QStringLiteral("https://app.infradots.example/(1)?a=1&b=2");
    const QString slack = QString::fromUtf8(slackMessage(facts, QStringLiteral("ops")));
    QVERIFY(slack.contains(u"<https://github.com/a%29b%28c?x=1&amp;y=2|abc1234>"));
    QVERIFY(slack.contains(u"\"url\":\"https://app.infradots.example/%281%29?a=1&b=2\""));
    const QString teams = QString::fromUtf8(teamsMessage(facts));
    QVERIFY(teams.contains(u"[abc1234](https://github.com/a%29b%28c?x=1&y=2)"));
}

void MessageEscapingTest::commentsKeepTheirLines()
{
    MessageFacts facts = samples::plain(RunStatus::Completed, Stage::Plan);
    facts.event.comment = QStringLiteral("\n one \r\n\n\n two\r\nmore") + QChar(0xd83d) + QStringLiteral("\u2028three\n");
    QVERIFY(slackMessage(facts, QStringLiteral("ops")).contains(R"("one\n\ntwo\nmore�\nthree")"));
    facts.event.comment = QStringLiteral("line\n").repeated(100);
    QCOMPARE(slackMessage(facts, QStringLiteral("ops")).count("line\\n"), 14);
}

void MessageEscapingTest::slackEntities()
{
    QCOMPARE(slackEscaped(QStringLiteral("<a> & &amp; \"'*_`")), u"&lt;a&gt; &amp; &amp;amp; \"'*_`");
}

void MessageEscapingTest::teamsMarkdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("plain") << QStringLiteral("production-infra 1.2 #3") << QStringLiteral("production-infra 1.2 #3");
    QTest::newRow("emphasis") << QStringLiteral("*a* _b_") << QStringLiteral("\\*a\\* \\_b\\_");
    QTest::newRow("link") << QStringLiteral("[a](b)") << QStringLiteral("\\[a\\]\\(b\\)");
    QTest::newRow("heading") << QStringLiteral("# a") << QStringLiteral("\\# a");
    QTest::newRow("item") << QStringLiteral("- a") << QStringLiteral("\\- a");
    QTest::newRow("number") << QStringLiteral("12. a") << QStringLiteral("12\\. a");
    QTest::newRow("lines") << QStringLiteral("a\n# b") << QStringLiteral("a # b");
    QTest::newRow("backslash") << QStringLiteral("\\") << QStringLiteral("\\\\");
}

void MessageEscapingTest::teamsMarkdown()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(teamsEscaped(text), escaped);
}

QTEST_GUILESS_MAIN(MessageEscapingTest)
#include "tst_messageescaping.moc"

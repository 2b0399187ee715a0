// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewtext.h"

#include <QTest>

using namespace infradots;

namespace {

/** Runs in one line: "plain|b:bold|i:italic|s:struck|c:code|l:label>target|m:mention". */
QString told(const QList<TextRun> &runs, const TextRun &base)
{
    QStringList parts;
    for (const TextRun &run : runs) {
        QString marks;
        if (run.weight > QFont::Medium)
            marks += u'b';
        if (run.italic)
            marks += u'i';
        if (run.struckOut)
            marks += u's';
        if (run.monospaced)
            marks += u'c';
        if (!run.link.isEmpty())
            marks += u'l';
        else if (run.background.isValid() && !run.monospaced)
            marks += u'm';
        const bool plain = marks.isEmpty() && run.color == base.color;
        parts.append((plain ? QString() : marks + u':') + run.text +
                     (run.link.isEmpty() ? QString() : u'>' + run.link));
    }
    return parts.join(u'|');
}

TextRun base()
{
    return {.text = {}, .color = Qt::black, .pixels = 15};
}

} // namespace

class TestPreviewText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void slack_data();
    void slack();
    void cards_data();
    void cards();
    void hostileTextsEnd();
};

void TestPreviewText::slack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("runs");
    const auto row = [](const char *text, const char *runs) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(runs);
    };
    row("", "");
    row("plain & simple", "plain & simple");
    row("*bold* _italic_ ~struck~", "b:bold| |i:italic| |s:struck");
    row("*bold _and italic_*", "b:bold |bi:and italic");
    row("2*3*4", "2*3*4");
    row("snake_case_name", "snake_case_name");
    row("* not bold *", "* not bold *");
    row("*open", "*open");
    row("*over\nlines*", "*over\nlines*");
    row("`code *as is*`", "c:code *as is*");
    row("*bold `a*b` bold*", "b:bold |c:a*b|b: bold");
    row("``", "``");
    row("```\nblock\ntwo```", "c:block\ntwo");
    row("`a\nb`", "`a\nb`");
    row("&lt;b&gt; &amp;amp;", "<b> &amp;");
    row("<https://a.example/x|label> end", "l:label>https://a.example/x| end");
    row("<https://a.example/?a=1&amp;b=2>", "l:https://a.example/?a=1&b=2>https://a.example/?a=1&b=2");
    row("<mailto:a@b.example|mail>", "l:mail>mailto:a@b.example");
    row("<javascript:alert(1)|x>", "<javascript:alert(1)|x>");
    row("<@U123> <#C123|ops> <!here>", "m:@U123| |m:#ops| |m:@here");
    row("<!date^1392734382^{date}|Feb 18>", "Feb 18");
    row("a < b", "a < b");
    row("*Job*\n`job-42`", "b:Job|\n|c:job-42");
}

void TestPreviewText::slack()
{
    QFETCH(QString, text);
    QFETCH(QString, runs);
    QCOMPARE(told(slackRuns(text, base(), slackPaper(false)), base()), runs);
}

void TestPreviewText::cards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("runs");
    const auto row = [](const char *text, const char *runs) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(runs);
    };
    row("", "");
    row("**bold** and *italic* and _italic_", "b:bold| and |i:italic| and |i:italic");
    row("\\*not\\* \\_it\\_ \\[no\\](link)", "*not* _it_ [no](link)");
    row("a \\b", "a \\b");
    row("snake_case_name", "snake_case_name");
    row("** open", "** open");
    row("[label](https://a.example/x) end", "l:label>https://a.example/x| end");
    row("[**b** \\] c](https://a.example)", "bl:b>https://a.example|l: ] c>https://a.example");
    row("[x](javascript:alert)", "[x](javascript:alert)");
    row("[x](https://a.example", "[x](https://a.example");
    row("[x] (https://a.example)", "[x] (https://a.example)");
    row("&lt;b&gt; &amp; &unknown;", "<b> & &unknown;");
    row("one\ntwo", "one two");
    row("one\n\ntwo", "one\ntwo");
    row("- a\n- b\nrest", "• a\n• b\nrest");
    row("1. a\n2) b", "1. a\n2. b");
    row("<b>x</b>", "<b>x</b>");
}

void TestPreviewText::cards()
{
    QFETCH(QString, text);
    QFETCH(QString, runs);
    QCOMPARE(told(cardRuns(text, base(), Qt::blue), base()), runs);
}

void TestPreviewText::hostileTextsEnd()
{
    for (const char *piece : {"*", "_", "`", "<", "[", "](", "\\", "*a", "<!", "**a ", "[a](https://x"}) {
        const QString text = QString::fromLatin1(piece).repeated(2'000);
        QVERIFY(slackRuns(text, base(), slackPaper(true)).size() <= text.size());
        QVERIFY(cardRuns(text, base(), Qt::blue).size() <= text.size());
    }
    const QString half(QChar(0xd800));
    QCOMPARE(cardRuns(half, base(), Qt::blue).first().text, half);
}

QTEST_GUILESS_MAIN(TestPreviewText)
#include "tst_previewtext.moc"

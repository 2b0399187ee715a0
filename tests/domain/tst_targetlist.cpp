// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/targetlist.h"
#include "tests/domain/generators.h"

#include <QTest>

using namespace infradots;

namespace {

/** "environment|value" per entry, or "error". */
QStringList shown(const Result<QList<EnvironmentEntry>> &parsed)
{
    if (!parsed)
        return {QStringLiteral("error")};
    QStringList list;
    for (const EnvironmentEntry &entry : *parsed)
        list.append(entry.environment + u'|' + entry.value);
    return list;
}

void addText(const char *row, const char *text, const QStringList &expected)
{
    QTest::newRow(row) << QString::fromUtf8(text) << expected;
}

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList result;
    for (const char *text : texts)
        result.append(QString::fromUtf8(text));
    return result;
}

} // namespace

class TargetListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void channels_data();
    void channels();
    void environmentChannels_data();
    void environmentChannels();
    void urls_data();
    void urls();
    void environmentUrls_data();
    void environmentUrls();
    void errorsNameTheEntryButNoSecret();
    void printedListsReadBackTheSame();
};

void TargetListTest::channels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    addText("as documented", "infrastructure, devops", list({"infrastructure", "devops"}));
    addText("hash, capitals, blanks", " #Infrastructure ,DevOps", list({"infrastructure", "devops"}));
    addText("ids stay", "C0123456789, #G0123456789", list({"C0123456789", "G0123456789"}));
    addText("pasted link", "<#C0123456789|ops>", list({"C0123456789"}));
    addText("once each", "ops, #ops, OPS", list({"ops"}));
    addText("line breaks", "a\nb\r\nc", list({"a", "b", "c"}));
    addText("empty entries", ",, a ,,", list({"a"}));
    addText("nothing", "  ", {});
    addText("only a hash", "#", {});
}

void TargetListTest::channels()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(parseChannels(text), expected);
}

void TargetListTest::environmentChannels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    addText("as documented", "production:#prod-alerts, staging:#staging",
            list({"production|prod-alerts", "staging|staging"}));
    addText("adds up", "production:#a, production:#b, staging:#c", list({"production|a", "production|b", "staging|c"}));
    addText("first spelling stays", "Production:a, PRODUCTION :b", list({"Production|a", "Production|b"}));
    addText("duplicates go", "prod:#a, PROD:a", list({"prod|a"}));
    addText("first colon", "prod:a:b", list({"prod|a:b"}));
    addText("blanks around", " prod : #a ", list({"prod|a"}));
    addText("nothing", "", {});
    addText("no environment", "#a", list({"error"}));
    addText("empty environment", ":#a", list({"error"}));
    addText("empty channel", "prod:#", list({"error"}));
}

void TargetListTest::environmentChannels()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(shown(parseEnvironmentChannels(text)), expected);
}

void TargetListTest::urls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    addText("two", "https://a.example/1, https://b.example/2", list({"https://a.example/1", "https://b.example/2"}));
    addText("comma in a query", "https://a.example/?x=1,2&y=3,https://b.example/",
            list({"https://a.example/?x=1,2&y=3", "https://b.example/"}));
    addText("kept byte for byte", "https://A.example:443/?sp=%2Ftriggers&sig=a%2Bb_-",
            list({"https://A.example:443/?sp=%2Ftriggers&sig=a%2Bb_-"}));
    addText("lines", "https://a/\n\nhttps://b/\r\n", list({"https://a/", "https://b/"}));
    addText("ends in a comma", "https://a/, ", list({"https://a/"}));
    addText("doubled comma", "https://a/,,https://b/", list({"https://a/", "https://b/"}));
    addText("once each", "https://a/, https://a/, https://A/", list({"https://a/", "https://A/"}));
    addText("capital scheme", "https://a/,HTTPS://b/", list({"https://a/", "HTTPS://b/"}));
}

void TargetListTest::urls()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(parseUrls(text), expected);
}

void TargetListTest::environmentUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    addText("as documented", "production:https://prod.webhook.office.com/x",
            list({"production|https://prod.webhook.office.com/x"}));
    addText("two", "production:https://a.example/?x=1,2, staging:https://b.example/",
            list({"production|https://a.example/?x=1,2", "staging|https://b.example/"}));
    addText("name with a blank", "https:https://a/,eu west:https://b/",
            list({"https|https://a/", "eu west|https://b/"}));
    addText("port stays", "prod:https://a.example:443/x", list({"prod|https://a.example:443/x"}));
    addText("adds up", "prod:https://a/, Prod:https://b/, prod:https://a/",
            list({"prod|https://a/", "prod|https://b/"}));
    addText("no environment", "https://a.example/", list({"error"}));
    addText("no url", "prod:", list({"error"}));
    addText("not http", "prod:ftp://a/", list({"error"}));
    addText("second without one", "prod:https://a/, https://b/", list({"error"}));
}

void TargetListTest::environmentUrls()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(shown(parseEnvironmentUrls(text)), expected);
}

void TargetListTest::errorsNameTheEntryButNoSecret()
{
    const auto channels = parseEnvironmentChannels(QStringLiteral("prod:#a, oops"));
    QVERIFY(!channels);
    QCOMPARE(channels.error().code, ErrorCode::InvalidInput);
    QVERIFY2(channels.error().message.contains(u"oops"), qPrintable(channels.error().message));

    const auto urls =
        parseEnvironmentUrls(QStringLiteral("prod:https://a/, https://b.example/secret-path-1234?sig=5678"));
    QVERIFY(!urls);
    QVERIFY2(urls.error().message.contains(u"b.example"), qPrintable(urls.error().message));
    QVERIFY(urls.error().message.contains(u'2'));
    QVERIFY(!urls.error().message.contains(u"secret-path"));
    QVERIFY(!urls.error().detail.contains(u"secret-path"));
}

void TargetListTest::printedListsReadBackTheSame()
{
    QVERIFY(rc::check("channels", [] {
        const QStringList once = parseChannels(*generators::listText());
        RC_ASSERT(parseChannels(printChannels(once)) == once);
    }));
    QVERIFY(rc::check("environment channels", [] {
        if (const auto once = parseEnvironmentChannels(*generators::listText())) {
            const auto twice = parseEnvironmentChannels(printEnvironmentEntries(*once));
            RC_ASSERT(twice.has_value());
            RC_ASSERT(*twice == *once);
        }
    }));
    QVERIFY(rc::check("environment URLs", [] {
        QStringList entries;
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
            entries.append(
                *generators::oneOf({QStringLiteral("prod"), QStringLiteral("Prod"), QStringLiteral("eu 1")}) + u':' +
                *generators::oneOf({QStringLiteral("https://a/?x=1,2"), QStringLiteral("https://b:443/%2C"),
                                    QStringLiteral("http://localhost/")}));
        const auto once = parseEnvironmentUrls(entries.join(*generators::oneOf(
            {QStringLiteral(","), QStringLiteral(" , "), QStringLiteral("\n"), QStringLiteral(",\n")})));
        RC_ASSERT(once.has_value());
        const auto twice = parseEnvironmentUrls(printEnvironmentEntries(*once));
        RC_ASSERT(twice.has_value());
        RC_ASSERT(*twice == *once);
    }));
}

QTEST_GUILESS_MAIN(TargetListTest)
#include "tst_targetlist.moc"

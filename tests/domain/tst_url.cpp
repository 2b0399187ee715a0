// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/url.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace infradots;

class UrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpoints_data();
    void endpoints();
    void refusalsAreSentences();
    void linkBases_data();
    void linkBases();
    void links_data();
    void links();
    void linksAreEncodedBehindTheHost();
    void addresses_data();
    void addresses();
    void headerNames_data();
    void headerNames();
    void everyByteOfAHeaderValueIsJudged();
};

void UrlTest::endpoints_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("accepted");
    QFile file(QStringLiteral(TEST_DATA_DIR "/domain/urls.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject corpus = QJsonDocument::fromJson(file.readAll()).object();
    int count = 0;
    for (const QString &verdict : {QStringLiteral("accepted"), QStringLiteral("refused")}) {
        const QJsonArray urls = corpus.value(verdict).toArray();
        QVERIFY(!urls.isEmpty());
        for (const QJsonValue &url : urls)
            QTest::addRow("%d %s", ++count, qPrintable(url.toString())) << url.toString() << (verdict == u"accepted");
    }
}

void UrlTest::endpoints()
{
    QFETCH(QString, url);
    QFETCH(bool, accepted);
    const auto result = checkEndpointUrl(url);
    QVERIFY2(result.has_value() == accepted, result ? "accepted" : qPrintable(result.error().message));
    if (!result)
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
}

void UrlTest::refusalsAreSentences()
{
    for (const char *url :
         {"", "nonsense", "http://example.org/", "https://user:s3cret@example.org/", "https://[::]/"}) {
        const auto result = checkEndpointUrl(QString::fromLatin1(url));
        QVERIFY(!result);
        QVERIFY(result.error().message.endsWith(u'.'));
        QVERIFY(!result.error().message.contains(u"s3cret"));
    }
}

void UrlTest::linkBases_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *url, bool accepted) { QTest::newRow(url) << QString::fromUtf8(url) << accepted; };
    row("https://app.infradots.example", true);
    row("https://app.infradots.example/base/", true);
    row("http://intranet/", true);
    row("ftp://app.infradots.example", false);
    row("app.infradots.example", false);
    row("https://user@app.infradots.example", false);
    row("https://app.infradots.example/?a=b", false);
    row("https://app.infradots.example/#a", false);
    row("", false);
}

void UrlTest::linkBases()
{
    QFETCH(QString, url);
    QFETCH(bool, accepted);
    QCOMPARE(checkLinkBase(url).has_value(), accepted);
}

void UrlTest::links_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("link");
    const auto row = [](const char *url, bool link) { QTest::newRow(url) << QString::fromUtf8(url) << link; };
    row("https://github.com/org/repo/commit/abc1234", true);
    row("http://gitea.local:3000/a/b?c#L1", true);
    row("https://169.254.169.254/", true); // a browser opens it, not this program
    row("javascript:alert(1)", false);
    row("JaVaScRiPt://x/%0aalert(1)", false);
    row("data:text/html,<script>", false);
    row("file:///etc/passwd", false);
    row("vbscript:x", false);
    row("//evil.example/", false);
    row("https:///x", false);
    row("https://github.com@evil.example/", false);
    row("https://github.com\\@evil.example/", false);
    row("https://example.org/a b|c<d>\"e^f`g{h}", true); // as browsers take it
    row("https://exa mple.org/", false);
    row("https://exa|mple.org/", false);
    row("https://example.org/\\evil", false);
    row("https://example.org/%zz", false);
    row("https://example.org/\u202egnp", false);
    row("abc1234", false);
    row("", false);
}

void UrlTest::links()
{
    QFETCH(QString, url);
    QFETCH(bool, link);
    QCOMPARE(isLink(url), link);
}

void UrlTest::linksAreEncodedBehindTheHost()
{
    QCOMPARE(encodedLink(QStringLiteral("https://e.example/a b|c?<d>#\"e^f`g{h}")),
             QStringLiteral("https://e.example/a%20b%7Cc?%3Cd%3E#%22e%5Ef%60g%7Bh%7D"));
    for (const char *same : {"https://e|vil.example", "https://e.example/%7C%zz\\", "javascript:a|b", "", "://"})
        QCOMPARE(encodedLink(QString::fromLatin1(same)), QString::fromLatin1(same));
}

void UrlTest::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("refused");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const char *address, bool refused, bool loopback) {
        QTest::newRow(address) << QString::fromLatin1(address) << refused << loopback;
    };
    row("127.0.0.1", false, true);
    row("127.255.255.255", false, true);
    row("::1", false, true);
    row("::ffff:127.0.0.1", false, true);
    row("::ffff:7f00:1", false, true);
    row("10.0.0.1", false, false);
    row("fd00::1", false, false);
    row("fd00::1%eth0", false, false);
    row("8.8.8.8", false, false);
    row("fe80::1%eth0", true, false);
    row("169.254.169.254", true, false);
    row("::ffff:169.254.169.254", true, false);
    row("0.0.0.0", true, false);
    row("::", true, false);
    row("224.0.0.251", true, false);
    row("ff02::fb", true, false);
    row("255.255.255.255", true, false);
    row("not an address", true, false);
    row("127.1", true, false);
    row("", true, false);
}

void UrlTest::addresses()
{
    QFETCH(QString, address);
    QFETCH(bool, refused);
    QFETCH(bool, loopback);
    QCOMPARE(isRefusedAddress(address), refused);
    QCOMPARE(isLoopbackAddress(address), loopback);
}

void UrlTest::headerNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *label, const QByteArray &name, bool accepted) {
        QTest::newRow(label) << name << accepted;
    };
    row("usual", "X-Api-Key", true);
    row("token characters", "a!#$%&'*+-.^_`|~09", true);
    row("empty", "", false);
    row("blank", "X Key", false);
    row("colon", "X-Key:", false);
    row("line break", "X-Key\r\nX-Evil", false);
    row("nul", QByteArray("X\0Y", 3), false);
    row("not ascii", "X-Schl\xc3\xbcssel", false);
    row("slash", "a/b", false);
}

void UrlTest::headerNames()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, accepted);
    QCOMPARE(checkHeaderName(name).has_value(), accepted);
}

void UrlTest::everyByteOfAHeaderValueIsJudged()
{
    for (int byte = 0; byte < 256; ++byte) {
        const bool allowed = byte == '\t' || (byte >= 0x20 && byte < 0x7f);
        for (const QByteArray &around : {QByteArray(), QByteArray("ab")}) {
            const QByteArray value = around + static_cast<char>(byte) + around;
            QVERIFY2(checkHeaderValue(value).has_value() == allowed, qPrintable(QString::number(byte)));
        }
    }
    QVERIFY(checkHeaderValue({}).has_value());
}

QTEST_GUILESS_MAIN(UrlTest)
#include "tst_url.moc"

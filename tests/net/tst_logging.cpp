// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/logging.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace infradots;

namespace {

/** What a terminal, a reader of the log or a bidirectional display would act on. */
bool isNeutral(const QString &line)
{
    for (const uint c : line.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line ||
            category == QChar::Separator_Paragraph)
            return false;
    }
    return true;
}

} // namespace

/** One event is one line, whatever is in it, and no line holds a secret. */
class TestLogging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneEventIsOneLine();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void wholeProcessLogsLines();
};

void TestLogging::oneEventIsOneLine()
{
    const QStringList pieces{QStringLiteral("\n"),
                             QStringLiteral("\r\n"),
                             QStringLiteral("\r"),
                             QStringLiteral("\x1b[2J\x1b[31m"),
                             QStringLiteral("\x1b]0;title\x07"),
                             QStringLiteral("\u202e"),
                             QStringLiteral("\u2066"),
                             QStringLiteral("\u200b"),
                             QStringLiteral("\u2028"),
                             QStringLiteral("\u2029"),
                             QStringLiteral("\u0085"),
                             QStringLiteral("\v\f\b\t"),
                             QString(QChar(0)),
                             QString(QChar(0xd800)),
                             QString(QChar(0xdc00)),
                             QString::fromUcs4(U"\U000e0041"),
                             QStringLiteral("2025-01-15T10:30:00Z error forged: entry"),
                             QStringLiteral("%n %1 {0}"),
                             QStringLiteral("text")};
    QRandomGenerator random(20260917);
    for (int i = 0; i < 10'000; ++i) {
        QString message;
        for (int count = random.bounded(12); count > 0; --count) {
            if (random.bounded(3) == 0)
                message += QChar(static_cast<char16_t>(random.bounded(0x10000)));
            else
                message += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        }
        const QString line = logLine(QtWarningMsg, message.left(40), message);
        QVERIFY2(isNeutral(line), line.toUtf8().toPercentEncoding().constData());
        QVERIFY(line.toUtf8().count('\n') == 0);
    }
}

void TestLogging::secretsAreMasked_data()
{
    QTest::addColumn<QString>("message");
    QTest::newRow("Slack token") << QStringLiteral("sent xoxb-canary-canary");
    QTest::newRow("refreshing token") << QStringLiteral("sent xoxe.xoxp-1-canary");
    QTest::newRow("bearer") << QStringLiteral("Authorization: Bearer canary.canary");
    QTest::newRow("signing secret") << QStringLiteral("whsec_canarycanary");
    QTest::newRow("signature") << QStringLiteral("https://x.logic.azure.com/a?sig=canary");
    QTest::newRow("connector") << QStringLiteral("https://x.webhook.office.com/webhookb2/canary");
    QTest::newRow("Slack webhook") << QStringLiteral("https://hooks.slack.com/services/canary");
    QTest::newRow("in two lines") << QStringLiteral("a\nAuthorization: Basic canary\nb");
}

void TestLogging::secretsAreMasked()
{
    QFETCH(const QString, message);
    const QString line = logLine(QtDebugMsg, QStringLiteral("test"), message);
    QVERIFY2(!line.contains(QStringLiteral("canary")), qPrintable(line));
    QVERIFY(line.contains(QStringLiteral("debug test: ")));
}

void TestLogging::wholeProcessLogsLines()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--say")});
    QVERIFY(other.waitForFinished());
    const QByteArray said = other.readAllStandardError();
    QCOMPARE(said.count('\n'), 2);
    QVERIFY2(said.contains("warning default: one  two"), said.constData());
    QVERIFY2(said.contains("info default: masked [masked]"), said.constData());
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--say") == 0) {
        useLogLines();
        qWarning("one\r\ntwo");
        qInfo("masked xoxb-1-2");
        return 0;
    }
    QCoreApplication application(argc, argv);
    TestLogging test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logging.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/slackmessage.h"
#include "models/messages/teamsmessage.h"
#include "models/messages/webhookbody.h"
#include "tests/messages/samples.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace infradots;

/** Every message byte for byte. UPDATE_GOLDEN=1 in the environment writes the files anew; look at the difference. */
class GoldenMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messages_data();
    void messages();
    void noFileIsLeftOver();

private:
    static QString folder() { return QStringLiteral(TEST_DATA_DIR "/messages/"); }
    QStringList m_written;
};

void GoldenMessagesTest::messages_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("body");
    for (const RunStatus status : runStatusOrder()) {
        for (const Stage stage : {Stage::Plan, Stage::Apply}) {
            for (const bool hostile : {false, true}) {
                const MessageFacts facts = hostile ? samples::hostile(status, stage) : samples::plain(status, stage);
                const QString name = toText(status).toLower() + u'-' + toText(stage) +
                                     (hostile ? QStringLiteral("-hostile") : QStringLiteral("-plain"));
                const auto add = [&name](const QString &kind, const QByteArray &body) {
                    const QString file = kind + u'-' + name + QStringLiteral(".json");
                    QTest::newRow(qPrintable(file)) << file << body;
                };
                add(QStringLiteral("slack"), slackMessage(facts, QStringLiteral("prod-alerts")));
                add(QStringLiteral("teams"), teamsMessage(facts));
                add(QStringLiteral("webhook"), webhookBody(facts));
            }
        }
    }
}

void GoldenMessagesTest::messages()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, body);
    m_written.append(file);
    QFile golden(folder() + file);
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(golden.write(body), body.size());
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    QCOMPARE(body, golden.readAll());
}

void GoldenMessagesTest::noFileIsLeftOver()
{
    QCOMPARE(m_written.size(), 5 * 2 * 2 * 3);
    m_written.sort();
    QCOMPARE(QDir(folder()).entryList(QDir::Files, QDir::Name), m_written);
}

QTEST_GUILESS_MAIN(GoldenMessagesTest)
#include "tst_goldenmessages.moc"

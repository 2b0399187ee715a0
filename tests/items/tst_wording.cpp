// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/plaintext.h"
#include "models/items/tooltip.h"
#include "models/items/wording.h"

#include <QSet>
#include <QTest>

using namespace infradots;

namespace {

/** Each value has words, and no two the same. */
template<typename Value, typename Words>
void checkWords(const QList<Value> &values, Words words)
{
    QSet<QString> all;
    for (const Value value : values) {
        QVERIFY(!words(value).isEmpty());
        all.insert(words(value));
    }
    QCOMPARE(all.size(), values.size());
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasWordsOfItsOwn()
    {
        checkWords<IntegrationType>(
            {IntegrationType::Slack, IntegrationType::Teams, IntegrationType::Webhook, IntegrationType::Custom},
            typeWords);
        checkWords<Stage>({Stage::Plan, Stage::Apply}, stageWordsShown);
        checkWords<RunStatus>(runStatusOrder(), statusWordsShown);
        checkWords<EventSource>({EventSource::Live, EventSource::Simulated, EventSource::Test}, sourceWords);
        checkWords<RunAfter>({RunAfter::Plan, RunAfter::Apply, RunAfter::All}, runAfterWords);
        checkWords<Rule>({Rule::WorkspaceEnvironment, Rule::OrganizationEnvironment, Rule::WorkspaceDefault,
                          Rule::OrganizationDefault, Rule::Endpoint, Rule::None},
                         ruleWords);
        checkWords<Verdict>(
            {Verdict::Delivered, Verdict::Accepted, Verdict::Rejected, Verdict::Failed, Verdict::Unknown},
            verdictWords);
    }

    void everyOutcomeIsSaidAndExplained()
    {
        QSet<QString> explanations;
        for (const DeliveryState state : {DeliveryState::Queued, DeliveryState::Sending, DeliveryState::Waiting,
                                          DeliveryState::Done, DeliveryState::Held, DeliveryState::Cancelled}) {
            Delivery delivery;
            delivery.state = state;
            delivery.nextAttemptAt = QDateTime::currentDateTimeUtc();
            QVERIFY(!outcomeWords(delivery).isEmpty());
            QVERIFY(outcomeExplanation(delivery).endsWith(QLatin1Char('.')));
            explanations.insert(outcomeExplanation(delivery));
        }
        QCOMPARE(explanations.size(), 6);
        for (const Verdict verdict :
             {Verdict::Delivered, Verdict::Accepted, Verdict::Rejected, Verdict::Failed, Verdict::Unknown}) {
            Delivery delivery;
            delivery.state = DeliveryState::Done;
            delivery.verdict = verdict;
            QCOMPARE(outcomeWords(delivery), verdictWords(verdict));
            QVERIFY(outcomeExplanation(delivery).endsWith(QLatin1Char('.')));
        }
    }

    void timesAreToldFromNow()
    {
        const QDateTime now(QDate(2025, 11, 23), QTime(12, 0));
        QCOMPARE(timeWords({}, now), QString());
        QCOMPARE(timeWords(now.addSecs(-59), now), QStringLiteral("just now"));
        QCOMPARE(timeWords(now.addSecs(30), now), QStringLiteral("just now")); // a clock that is a little ahead
        QVERIFY(timeWords(now.addSecs(-180), now).startsWith(QLatin1Char('3')));
        QVERIFY(timeWords(now.addDays(-1), now).startsWith(QStringLiteral("yesterday ")));
        QVERIFY(!timeWords(now.addDays(-2), now).startsWith(QStringLiteral("yesterday")));
        QVERIFY(localTimeWords(now).endsWith(QStringLiteral("12:00:00")));
    }

    void toolTipsShowWhatTheTextIs()
    {
        QCOMPARE(toolTipText({}), QString());
        QCOMPARE(toolTipText(QStringLiteral("<b>x</b>&y\nz")),
                 QStringLiteral("<qt>&lt;b&gt;x&lt;/b&gt;&amp;y<br/>z</qt>"));
        QCOMPARE(toolTipText(QStringLiteral("\u202eevil")), QStringLiteral("<qt>evil</qt>"));
    }

    void noNameTurnsASentenceRound()
    {
        const QString hebrew = QStringLiteral("\u05e9\u05dc\u05d5\u05dd");
        QCOMPARE(isolated(QStringLiteral("Ops <b>&amp;</b>")), QStringLiteral("Ops <b>&amp;</b>"));
        QCOMPARE(isolated(QStringLiteral("\u202eOps\u2069\u2067 x\u200f")), QStringLiteral("Ops x"));
        QCOMPARE(isolated(hebrew), QStringLiteral("\u2068") + hebrew + QStringLiteral("\u2069"));
        QCOMPARE(isolated(QStringLiteral("\u2069") + hebrew), isolated(hebrew));
        // What is shown keeps its pairs of isolates and nothing else that turns.
        const QString sentence = QStringLiteral("Delete “%1”?").arg(isolated(hebrew));
        QCOMPARE(plainText(sentence), sentence);
        QCOMPARE(plainText(QStringLiteral("Delete “\u202eOps\u2067”?")), QStringLiteral("Delete “Ops”?"));
        QCOMPARE(plainText(QStringLiteral("a\u2068b")), QStringLiteral("ab"));
        QCOMPARE(plainText(QStringLiteral("a\u2069b\u2068c")), QStringLiteral("abc"));
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"

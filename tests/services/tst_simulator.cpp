// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/events/simulator.h"

#include <QTest>

using namespace infradots;

class TestSimulator : public QObject
{
    Q_OBJECT

private:
    static RunScript script()
    {
        RunScript run;
        run.workspace = WorkspaceId(QStringLiteral("ws"));
        run.environment = QStringLiteral("production");
        run.job = QStringLiteral("job-7");
        run.commit = QStringLiteral("abc1234");
        run.commitUrl = QStringLiteral("https://git.example/c/abc1234");
        run.comment = QStringLiteral("why not");
        return run;
    }
    /** "push plan:plan:WAITING_FOR_APPROVAL …" */
    static QString told(const RunScript &run)
    {
        static const QStringList kinds{QStringLiteral("push"), QStringLiteral("plan"), QStringLiteral("approval"),
                                       QStringLiteral("apply")};
        QStringList words;
        for (const RunStep &step : runSteps(run, QDateTime(QDate(2025, 1, 15), QTime(10, 30), Qt::UTC))) {
            QString word = kinds.at(static_cast<int>(step.kind));
            if (step.event)
                word += u':' + toText(step.event->stage) + u':' + toText(step.event->status);
            words.append(word);
        }
        return words.join(u' ');
    }

private Q_SLOTS:
    void goesThroughApproval()
    {
        QCOMPARE(told(script()), QStringLiteral("push plan:plan:WAITING_FOR_APPROVAL approval apply:apply:COMPLETED"));
    }

    void endsWhenRejected()
    {
        RunScript run = script();
        run.approved = false;
        QCOMPARE(told(run), QStringLiteral("push plan:plan:WAITING_FOR_APPROVAL approval:plan:REJECTED"));
    }

    void appliesAtOnceWithoutApproval()
    {
        RunScript run = script();
        run.needsApproval = false;
        run.applyEnds = RunStatus::Failed;
        QCOMPARE(told(run), QStringLiteral("push plan:plan:COMPLETED apply:apply:FAILED"));
    }

    void endsWithAPlanThatDoesNotComplete_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("failed") << static_cast<int>(RunStatus::Failed);
        QTest::newRow("cancelled") << static_cast<int>(RunStatus::Cancelled);
    }
    void endsWithAPlanThatDoesNotComplete()
    {
        QFETCH(int, status);
        RunScript run = script();
        run.planEnds = static_cast<RunStatus>(status);
        QCOMPARE(told(run), QStringLiteral("push plan:plan:%1").arg(toText(run.planEnds)));
    }

    void carriesTheScriptInEveryEvent()
    {
        const QDateTime start(QDate(2025, 1, 15), QTime(10, 30), Qt::UTC);
        QDateTime previous = start;
        for (const RunStep &step : runSteps(script(), start)) {
            if (!step.event)
                continue;
            const StageEvent &event = *step.event;
            QCOMPARE(event.workspaceId, WorkspaceId(QStringLiteral("ws")));
            QCOMPARE(event.source, EventSource::Simulated);
            QCOMPARE(event.environment, QStringLiteral("production"));
            QCOMPARE(event.job, QStringLiteral("job-7"));
            QCOMPARE(event.commitUrl, QStringLiteral("https://git.example/c/abc1234"));
            QCOMPARE(event.comment, QStringLiteral("why not"));
            QCOMPARE(event.jobStarted, start);
            if (event.status == RunStatus::WaitingForApproval) {
                QVERIFY(!event.jobCompleted.isValid()); // it still runs
                continue;
            }
            QVERIFY(event.jobCompleted > previous);
            previous = event.jobCompleted;
        }
        QVERIFY(previous > start);
    }
};

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"

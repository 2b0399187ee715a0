// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/events/simulator.h"

namespace infradots {

namespace {

constexpr qint64 PlanSeconds = 3 * 60;
constexpr qint64 ApprovalSeconds = 2 * 60;
constexpr qint64 ApplySeconds = 5 * 60;

StageEvent stageEvent(const RunScript &script, Stage stage, RunStatus status, const QDateTime &started,
                      const QDateTime &completed)
{
    StageEvent event;
    event.workspaceId = script.workspace;
    event.stage = stage;
    event.status = status;
    event.job = script.job;
    event.jobStarted = started;
    event.jobCompleted = completed;
    event.commit = script.commit;
    event.commitUrl = script.commitUrl;
    event.comment = script.comment;
    event.environment = script.environment;
    event.source = EventSource::Simulated;
    return event;
}

} // namespace

QList<RunStep> runSteps(const RunScript &script, const QDateTime &start)
{
    QList<RunStep> steps{{RunStepKind::Push, std::nullopt}};

    const QDateTime planned = start.addSecs(PlanSeconds);
    const bool plannedWell = script.planEnds == RunStatus::Completed;
    const bool waits = plannedWell && script.needsApproval;
    // A plan that waits has not completed its job yet: there is no end to tell.
    steps.append(
        {RunStepKind::Plan, stageEvent(script, Stage::Plan, waits ? RunStatus::WaitingForApproval : script.planEnds,
                                       start, waits ? QDateTime() : planned)});
    if (!plannedWell)
        return steps;

    QDateTime applyStarts = planned;
    if (waits) {
        applyStarts = planned.addSecs(ApprovalSeconds);
        if (!script.approved) {
            steps.append(
                {RunStepKind::Approval, stageEvent(script, Stage::Plan, RunStatus::Rejected, start, applyStarts)});
            return steps;
        }
        steps.append({RunStepKind::Approval, std::nullopt}); // approving ends no stage
    }
    steps.append({RunStepKind::Apply,
                  stageEvent(script, Stage::Apply, script.applyEnds, start, applyStarts.addSecs(ApplySeconds))});
    return steps;
}

} // namespace infradots

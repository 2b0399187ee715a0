// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/stageevent.h"

#include <QList>

namespace infradots {

/** What an admin plays a run with. */
struct RunScript
{
    WorkspaceId workspace;
    QString environment; ///< empty: the workspace's
    QString job;
    QString commit;
    QString commitUrl;
    QString comment;
    bool needsApproval = true;
    RunStatus planEnds = RunStatus::Completed;  ///< Completed, Failed or Cancelled
    bool approved = true;                       ///< false: the run is rejected
    RunStatus applyEnds = RunStatus::Completed; ///< Completed, Failed or Cancelled
};

enum class RunStepKind { Push, Plan, Approval, Apply };

/** A step of the run; steps that end a stage carry its event. */
struct RunStep
{
    RunStepKind kind = RunStepKind::Push;
    std::optional<StageEvent> event; ///< Push has none, nor has an approval that is given
};

/**
 * The steps of a run, in order: push → plan → approval → apply. A plan that needs approval ends with
 * WAITING_FOR_APPROVAL (stage plan); an approved run goes on to apply; a rejected one ends with REJECTED (stage plan);
 * a plan that fails or is cancelled ends the run. Times run from @p start, a few minutes apart. Pure.
 */
[[nodiscard]] QList<RunStep> runSteps(const RunScript &script, const QDateTime &start);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/samplerun.h"

namespace infradots {

namespace {

QString commentOf(RunStatus status)
{
    switch (status) {
    case RunStatus::Completed:
        return QStringLiteral("Raise the connection limit of the orders database");
    case RunStatus::Failed:
        return QStringLiteral("Error: creating the security group: the name is taken already");
    case RunStatus::WaitingForApproval:
        return QStringLiteral("2 to add, 1 to change, 0 to destroy");
    case RunStatus::Cancelled:
        return QStringLiteral("Superseded by a newer commit");
    case RunStatus::Rejected:
        return QStringLiteral("Not during the sale, please");
    }
    Q_UNREACHABLE();
}

} // namespace

StageEvent sampleRun(RunStatus status, const QDateTime &now)
{
    const bool waits = status == RunStatus::WaitingForApproval;
    StageEvent event;
    event.stage = waits || status == RunStatus::Rejected ? Stage::Plan : Stage::Apply;
    event.status = status;
    event.job = QStringLiteral("job-4711");
    event.jobStarted = now.addSecs(-5 * 60);
    if (!waits) // its job goes on after the approval
        event.jobCompleted = now;
    event.commit = QStringLiteral("abc1234");
    event.commitUrl = QStringLiteral("https://github.com/acme/infrastructure/commit/abc1234");
    event.comment = commentOf(status);
    if (waits)
        event.approvalUrl = QStringLiteral("https://app.infradots.example/runs/job-4711/approve");
    event.runUrl = QStringLiteral("https://app.infradots.example/runs/job-4711");
    return event;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/stageevent.h"

#include "models/domain/texttable.h"

namespace infradots {

namespace {
constexpr TextTable<Stage, 2> StageNames{{{Stage::Plan, u"plan"}, {Stage::Apply, u"apply"}}};

constexpr TextTable<RunStatus, 5> StatusNames{{
    {RunStatus::Completed, u"COMPLETED"},
    {RunStatus::Failed, u"FAILED"},
    {RunStatus::WaitingForApproval, u"WAITING_FOR_APPROVAL"},
    {RunStatus::Cancelled, u"CANCELLED"},
    {RunStatus::Rejected, u"REJECTED"},
}};

constexpr TextTable<EventSource, 3> SourceNames{
    {{EventSource::Live, u"live"}, {EventSource::Simulated, u"simulated"}, {EventSource::Test, u"test"}}};
} // namespace

QString toText(Stage stage)
{
    return textOf(StageNames, stage);
}

std::optional<Stage> stageFromText(const QString &text)
{
    return valueOf(StageNames, text);
}

QString toText(RunStatus status)
{
    return textOf(StatusNames, status);
}

std::optional<RunStatus> runStatusFromText(const QString &text)
{
    return valueOf(StatusNames, text);
}

const QList<RunStatus> &runStatusOrder()
{
    static const QList<RunStatus> order{RunStatus::Completed, RunStatus::Failed, RunStatus::WaitingForApproval,
                                        RunStatus::Cancelled, RunStatus::Rejected};
    return order;
}

QSet<RunStatus> allRunStatuses()
{
    return {runStatusOrder().begin(), runStatusOrder().end()};
}

QString toText(EventSource source)
{
    return textOf(SourceNames, source);
}

std::optional<EventSource> eventSourceFromText(const QString &text)
{
    return valueOf(SourceNames, text);
}

QString effectiveEnvironment(const QString &ofEvent, const QString &ofWorkspace)
{
    const QString own = ofEvent.trimmed();
    return own.isEmpty() ? ofWorkspace.trimmed() : own;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/eventdocument.h"

#include "app/services/documentreader.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(EventDocument)
};

QString known(const QString &value, const QString &expected)
{
    return EventText::tr("%1 is not known here. Use %2.").arg(quotedValue(value), expected);
}

} // namespace

QString knownStages()
{
    return QStringLiteral("plan, apply");
}

QString knownStatuses()
{
    return QStringLiteral("COMPLETED, FAILED, WAITING_FOR_APPROVAL, CANCELLED, REJECTED");
}

Result<EventInput> readEvent(const QByteArray &document)
{
    const auto json = parseDocument(document);
    if (!json)
        return failure(json.error());
    DocumentProblem problem;
    DocumentReader reader(*json, QString(), problem);
    EventInput input;
    StageEvent &event = input.event;
    event.key = reader.text("id");
    input.workspace = reader.requiredText("workspace");
    const QString stage = reader.requiredText("stage");
    const QString status = reader.requiredText("status");
    if (const auto found = stageFromText(stage))
        event.stage = *found;
    else
        reader.refuse("stage", known(stage, knownStages()));
    if (const auto found = runStatusFromText(status))
        event.status = *found;
    else
        reader.refuse("status", known(status, knownStatuses()));
    event.job = reader.text("job");
    event.jobStarted = reader.time("job_started_date");
    event.jobCompleted = reader.time("job_completion_date");
    event.commit = reader.text("commit");
    event.commitUrl = reader.text("commit_url");
    event.comment = reader.text("comment");
    event.environment = reader.text("environment");
    event.runUrl = reader.text("run_url");
    event.approvalUrl = reader.text("approval_url");
    reader.refuseOthers();
    if (!problem.isEmpty())
        return failure(problem.error());
    return input;
}

} // namespace infradots

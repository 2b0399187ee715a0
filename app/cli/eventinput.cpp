// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventinput.h"

#include "app/services/documentreader.h"

#include <array>

namespace infradots {

namespace {

const QString Stages = QStringLiteral("plan, apply");
const QString Statuses = QStringLiteral("COMPLETED, FAILED, WAITING_FOR_APPROVAL, CANCELLED, REJECTED");

/** The options that are texts of the event, with the member each one fills. */
struct TextOption
{
    const char *name;
    const char *description;
    QString StageEvent::*member;
};
constexpr std::array TextOptions{
    TextOption{"id", QT_TRANSLATE_NOOP("infradots::Command", "The sender's own id; the same id twice is one event."),
               &StageEvent::key},
    TextOption{"job", QT_TRANSLATE_NOOP("infradots::Command", "The job's id."), &StageEvent::job},
    TextOption{"commit", QT_TRANSLATE_NOOP("infradots::Command", "The commit."), &StageEvent::commit},
    TextOption{"commit-url", QT_TRANSLATE_NOOP("infradots::Command", "Where the commit is shown."),
               &StageEvent::commitUrl},
    TextOption{"comment", QT_TRANSLATE_NOOP("infradots::Command", "A comment."), &StageEvent::comment},
    TextOption{"environment", QT_TRANSLATE_NOOP("infradots::Command", "The run's environment; else the workspace's."),
               &StageEvent::environment},
    TextOption{"run-url", QT_TRANSLATE_NOOP("infradots::Command", "Where the run is shown."), &StageEvent::runUrl},
    TextOption{"approval-url", QT_TRANSLATE_NOOP("infradots::Command", "Where the run is approved."),
               &StageEvent::approvalUrl},
};

QString known(const QString &value, const QString &expected)
{
    return Command::tr("%1 is not known here. Use %2.").arg(quotedValue(value), expected);
}

} // namespace

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
        reader.refuse("stage", known(stage, Stages));
    if (const auto found = runStatusFromText(status))
        event.status = *found;
    else
        reader.refuse("status", known(status, Statuses));
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

void EventOptions::describe(QCommandLineParser &parser) const
{
    parser.addOption(
        {QStringLiteral("event"), Command::tr("The event as a JSON file; - is stdin."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("workspace"), Command::tr("The workspace."), QStringLiteral("ORG/WS")});
    parser.addOption(
        {QStringLiteral("stage"), Command::tr("The stage that ended: %1.").arg(Stages), QStringLiteral("stage")});
    parser.addOption(
        {QStringLiteral("status"), Command::tr("Its status: %1.").arg(Statuses), QStringLiteral("status")});
    for (const TextOption &option : TextOptions)
        parser.addOption({QString::fromLatin1(option.name), Command::tr(option.description), QStringLiteral("text")});
    parser.addOption({QStringLiteral("started"), Command::tr("When the job started."), QStringLiteral("time")});
    parser.addOption({QStringLiteral("completed"), Command::tr("When the job ended."), QStringLiteral("time")});
}

std::optional<QString> EventOptions::read(const QCommandLineParser &parser)
{
    QStringList parts{QStringLiteral("workspace"), QStringLiteral("stage"), QStringLiteral("status"),
                      QStringLiteral("started"), QStringLiteral("completed")};
    for (const TextOption &option : TextOptions)
        parts.append(QString::fromLatin1(option.name));
    m_file = parser.value(QStringLiteral("event"));
    if (parser.isSet(QStringLiteral("event"))) {
        for (const QString &part : std::as_const(parts)) {
            if (parser.isSet(part))
                return Command::tr("--event and --%1 exclude each other.").arg(part);
        }
        return std::nullopt;
    }
    for (const QString &required : {parts.at(0), parts.at(1), parts.at(2)}) {
        if (parser.value(required).isEmpty())
            return Command::tr("--%1 is missing. Name the event by --event, or by --workspace, --stage and --status.")
                .arg(required);
    }
    StageEvent &event = m_input.event;
    m_input.workspace = parser.value(QStringLiteral("workspace"));
    const auto stage = stageFromText(parser.value(QStringLiteral("stage")));
    if (!stage)
        return badOption(QStringLiteral("stage"), parser.value(QStringLiteral("stage")), Stages);
    const auto status = runStatusFromText(parser.value(QStringLiteral("status")));
    if (!status)
        return badOption(QStringLiteral("status"), parser.value(QStringLiteral("status")), Statuses);
    event.stage = *stage;
    event.status = *status;
    for (const TextOption &option : TextOptions)
        event.*option.member = parser.value(QString::fromLatin1(option.name));
    const auto started = optionTime(parser, QStringLiteral("started"));
    const auto completed = optionTime(parser, QStringLiteral("completed"));
    if (!started || !completed)
        return started ? completed.error().message : started.error().message;
    event.jobStarted = *started;
    event.jobCompleted = *completed;
    return std::nullopt;
}

Result<EventInput> EventOptions::load() const
{
    if (m_file.isEmpty())
        return m_input;
    const auto document = readInput(m_file);
    if (!document)
        return failure(document.error());
    return readEvent(*document);
}

} // namespace infradots

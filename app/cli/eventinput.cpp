// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventinput.h"

#include <array>

namespace infradots {

namespace {

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

} // namespace

void EventOptions::describe(QCommandLineParser &parser) const
{
    parser.addOption(
        {QStringLiteral("event"), Command::tr("The event as a JSON file; - is stdin."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("workspace"), Command::tr("The workspace."), QStringLiteral("ORG/WS")});
    parser.addOption({QStringLiteral("stage"), Command::tr("The stage that ended: %1.").arg(knownStages()),
                      QStringLiteral("stage")});
    parser.addOption(
        {QStringLiteral("status"), Command::tr("Its status: %1.").arg(knownStatuses()), QStringLiteral("status")});
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
        return badOption(QStringLiteral("stage"), parser.value(QStringLiteral("stage")), knownStages());
    const auto status = runStatusFromText(parser.value(QStringLiteral("status")));
    if (!status)
        return badOption(QStringLiteral("status"), parser.value(QStringLiteral("status")), knownStatuses());
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

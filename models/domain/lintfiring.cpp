// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lint_p.h"

#include <algorithm>

namespace infradots {

namespace {

bool everFires(const Attachment &attachment)
{
    for (const Stage stage : {Stage::Plan, Stage::Apply}) {
        for (const RunStatus status : statusesOf(stage)) {
            if (firesFor(attachment, stage, status))
                return true;
        }
    }
    return false;
}

bool hearsOfApprovals(const Attachment &attachment)
{
    return firesFor(attachment, Stage::Plan, RunStatus::WaitingForApproval);
}

bool isChat(IntegrationType type)
{
    return type == IntegrationType::Slack || type == IntegrationType::Teams;
}

/** Ready to send something somewhere for a run in the workspace's own environment. */
bool isHeard(const LintIndex &index, const Attachment &attachment)
{
    const Integration &integration = index.integration(attachment);
    return integration.enabled && isConnected(integration) &&
           resolve(integration, attachment, index.workspace(attachment).environment).rule != Rule::None;
}

/** Targets there are, only none for this workspace: the integration itself has been told of where it has none at all.
 */
bool leadsNowhere(const LintIndex &index, const Attachment &attachment)
{
    const Integration &integration = index.integration(attachment);
    return hasTargets(integration.type) && integration.enabled &&
           (!integration.targets.isEmpty() || !attachment.targets.isEmpty()) &&
           resolve(integration, attachment, index.workspace(attachment).environment).rule == Rule::None;
}

void lintAttachment(const LintIndex &index, const Attachment &attachment, QList<Finding> &findings)
{
    const Integration &integration = index.integration(attachment);
    const QString rule = QStringLiteral("never_fires");
    if (!everFires(attachment)) {
        findings.append(
            {Severity::Error, index.where(attachment),
             attachment.statuses.isEmpty()
                 ? LintText::tr("It is attached for no status at all, so it never fires. Choose some.")
                 : LintText::tr("It never fires: runs wait for approval and are rejected after the plan stage, and it "
                                "is attached after the apply stage alone."),
             rule, index.place(attachment, Field::Statuses)});
        return;
    }
    if (leadsNowhere(index, attachment)) {
        const QString environment = index.workspace(attachment).environment.trimmed();
        findings.append(
            {Severity::Warning, index.where(attachment),
             environment.isEmpty()
                 ? LintText::tr(
                       "Nobody hears of its runs: there are no default targets, neither the workspace's nor the "
                       "organization's.")
                 : LintText::tr("Nobody hears of its runs in “%1”: none of the four rules gives a target for them.")
                       .arg(environment),
             rule, index.place(attachment, targetsField(integration.type, false))});
    }
}

} // namespace

void lintFiring(const LintIndex &index, const Workspace &workspace, QList<Finding> &findings)
{
    const QList<const Attachment *> attached = index.attachmentsOf(workspace.id);
    for (const Attachment *attachment : attached)
        lintAttachment(index, *attachment, findings);

    const bool waited = index.snapshot().waited.contains(workspace.id);
    const auto mayHear = [](const Attachment *attachment) { return hearsOfApprovals(*attachment); };
    const auto chatHears = [&](const Attachment *attachment) {
        return hearsOfApprovals(*attachment) && isChat(index.integration(*attachment).type) &&
               isHeard(index, *attachment);
    };
    const bool possible = waited || std::any_of(attached.begin(), attached.end(), mayHear);
    const auto add = [&](Severity severity, const QString &rule, const QString &message) {
        findings.append(
            {severity, index.where(workspace), message, rule, LintIndex::place(workspace, Field::Integration)});
    };
    if (possible && std::none_of(attached.begin(), attached.end(), chatHears)) {
        add(Severity::Warning, QStringLiteral("approval_unheard"),
            waited
                ? LintText::tr(
                      "Runs here have waited for approval, and no chat hears of it. Attach a Slack or Microsoft Teams "
                      "integration after the plan stage.")
                : LintText::tr(
                      "When a run waits for approval here, no chat hears of it. Attach a Slack or Microsoft Teams "
                      "integration after the plan stage."));
    } else if (attached.isEmpty()) {
        add(Severity::Information, QStringLiteral("nobody_attached"),
            LintText::tr("Nobody hears of its runs: no integration is attached."));
    }
}

} // namespace infradots

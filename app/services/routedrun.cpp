// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/routedrun.h"

#include "models/domain/samplerun.h"
#include "models/domain/validation.h"
#include "models/store/attachmentstore.h"
#include "models/store/organizationstore.h"
#include "models/store/workspacestore.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct TestText
{
    Q_DECLARE_TR_FUNCTIONS(TestText)
};

/** A realistic run, so that the message looks as it will; the comment says what it is. */
StageEvent usualRun(const QDateTime &now)
{
    StageEvent event = sampleRun(RunStatus::Completed, now);
    event.job = QStringLiteral("test-job");
    event.commitUrl.clear();
    event.runUrl.clear();
    // Messages are in English, whatever the language of the window.
    event.comment = QStringLiteral("This is a test message from InfraDots Admin. No run took place.");
    return event;
}

Result<Attachment> attachmentOf(Connection &connection, const Integration &integration, const Workspace &workspace)
{
    const auto attachments = AttachmentStore(connection).listForWorkspace(workspace.id);
    if (!attachments)
        return failure(attachments.error());
    for (const Attachment &attachment : *attachments) {
        if (attachment.integrationId == integration.id)
            return attachment;
    }
    return failure(
        ErrorCode::InvalidInput,
        TestText::tr("“%1” is not attached to the workspace “%2”: runs there send it nothing. Choose another "
                     "workspace, or attach it first.")
            .arg(integration.name, workspace.name),
        documentKey(Field::Workspace));
}

} // namespace

Result<RoutedRun> routedRun(Connection &connection, const JobContext &job, const Integration &integration,
                            const RouteQuestion &question)
{
    RoutedRun run;
    auto organization = OrganizationStore(connection).get(integration.organizationId);
    if (!organization)
        return failure(organization.error());
    run.organization = std::move(*organization);
    run.workspace.name = QStringLiteral("test-workspace");
    run.attachment.statuses = allRunStatuses();
    if (!question.workspace.isNull()) {
        auto workspace = WorkspaceStore(connection).get(question.workspace);
        if (!workspace)
            return failure(workspace.error());
        auto attachment = attachmentOf(connection, integration, *workspace);
        if (!attachment)
            return failure(attachment.error());
        run.workspace = std::move(*workspace);
        run.attachment = std::move(*attachment);
    }
    run.event = question.event ? *question.event : usualRun(job.now);
    run.event.id = EventId::create();
    run.event.key = run.event.id.text();
    run.event.workspaceId = run.workspace.id;
    run.event.environment = question.environment.trimmed();
    run.event.source = EventSource::Test;
    run.event.receivedAt = job.now;
    run.environment = effectiveEnvironment(run.event.environment, run.workspace.environment);
    run.decision = decide(integration, run.attachment, run.event.stage, run.event.status, run.environment);
    return run;
}

Result<void> checkSendable(const Integration &integration, const Route &route)
{
    switch (integration.type) {
    case IntegrationType::Slack:
        if (!isConnected(integration)) {
            return failure(ErrorCode::InvalidInput,
                           TestText::tr("Connect a Slack workspace first: without it there is nobody to send the test "
                                        "as."),
                           documentKey(Field::BotToken));
        }
        if (route.targets.isEmpty()) {
            return failure(ErrorCode::InvalidInput, TestText::tr("Add a channel first, for the test to go to."),
                           documentKey(Field::Channels));
        }
        return {};
    case IntegrationType::Teams:
        if (route.targets.isEmpty()) {
            return failure(ErrorCode::InvalidInput, TestText::tr("Add a webhook URL first, for the test to go to."),
                           documentKey(Field::WebhookUrls));
        }
        return {};
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        if (!isConnected(integration)) {
            return failure(ErrorCode::InvalidInput, TestText::tr("Enter the API URL first, for the test to go to."),
                           documentKey(Field::ApiUrl));
        }
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace infradots

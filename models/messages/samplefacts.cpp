// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/samplefacts.h"

#include "models/domain/clock.h"

#include <QCoreApplication>

namespace infradots {

namespace {

StageEvent eventOf(Stage stage, RunStatus status, const char *comment = "")
{
    StageEvent event;
    event.stage = stage;
    event.status = status;
    event.job = QStringLiteral("job-42");
    event.jobStarted = fromIso(QStringLiteral("2025-01-15T10:30:00Z"));
    if (status != RunStatus::WaitingForApproval)
        event.jobCompleted = fromIso(QStringLiteral("2025-01-15T10:35:00Z"));
    event.commit = QStringLiteral("abc1234");
    event.commitUrl = QStringLiteral("https://github.com/org/repo/commit/abc1234");
    event.comment = QString::fromLatin1(comment);
    return event;
}

StageEvent eventOf(SampleEvent sample)
{
    switch (sample) {
    case SampleEvent::ApplyCompleted:
        return eventOf(Stage::Apply, RunStatus::Completed);
    case SampleEvent::ApplyFailed:
        return eventOf(Stage::Apply, RunStatus::Failed, "Quota exceeded in eu-central-1");
    case SampleEvent::ApplyCancelled:
        return eventOf(Stage::Apply, RunStatus::Cancelled);
    case SampleEvent::PlanWaiting:
        return eventOf(Stage::Plan, RunStatus::WaitingForApproval, "Raise the node count to 5");
    case SampleEvent::PlanRejected:
        return eventOf(Stage::Plan, RunStatus::Rejected);
    case SampleEvent::Awkward:
        break;
    }
    StageEvent event = eventOf(Stage::Apply, RunStatus::Failed);
    event.job = QStringLiteral("job \"42\"");
    event.comment = QStringLiteral("Größe & <b>\"Höhe\"</b>\nC:\\temp\\plan\t{{status}} 🚀");
    return event;
}

} // namespace

QList<SampleEvent> sampleEvents()
{
    return {SampleEvent::ApplyCompleted, SampleEvent::ApplyFailed,  SampleEvent::ApplyCancelled,
            SampleEvent::PlanWaiting,    SampleEvent::PlanRejected, SampleEvent::Awkward};
}

QString sampleEventWords(SampleEvent sample)
{
    switch (sample) {
    case SampleEvent::ApplyCompleted:
        return QCoreApplication::translate("SampleEvent", "Apply: completed");
    case SampleEvent::ApplyFailed:
        return QCoreApplication::translate("SampleEvent", "Apply: failed");
    case SampleEvent::ApplyCancelled:
        return QCoreApplication::translate("SampleEvent", "Apply: cancelled");
    case SampleEvent::PlanWaiting:
        return QCoreApplication::translate("SampleEvent", "Plan: waiting for approval");
    case SampleEvent::PlanRejected:
        return QCoreApplication::translate("SampleEvent", "Plan: rejected");
    case SampleEvent::Awkward:
        return QCoreApplication::translate("SampleEvent", "Awkward characters");
    }
    Q_UNREACHABLE();
}

MessageFacts sampleFacts(SampleEvent sample, const QString &integrationName)
{
    Organization organization;
    organization.id = OrganizationId(QStringLiteral("0190a0c0-0000-7000-8000-000000000001"));
    organization.name = QStringLiteral("acme");
    organization.platformUrl = QStringLiteral("https://app.infradots.example");
    Workspace workspace;
    workspace.id = WorkspaceId(QStringLiteral("0190a0c0-0000-7000-8000-000000000002"));
    workspace.name = QStringLiteral("production-infra");
    workspace.environment = QStringLiteral("production");
    Integration integration;
    integration.id = IntegrationId(QStringLiteral("0190a0c0-0000-7000-8000-000000000003"));
    integration.name =
        integrationName.trimmed().isEmpty() ? QStringLiteral("My integration") : integrationName.trimmed();
    integration.type = IntegrationType::Custom;
    return messageFacts(organization, workspace, integration, eventOf(sample),
                        DeliveryId(QStringLiteral("0190a0c0-0000-7000-8000-000000000004")));
}

} // namespace infradots

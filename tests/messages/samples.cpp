// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/messages/samples.h"

#include "models/domain/clock.h"

namespace infradots::samples {

namespace {

struct Rows
{
    Organization organization;
    Workspace workspace;
    Integration integration;
    StageEvent event;
};

Rows rows(RunStatus status, Stage stage)
{
    Rows rows;
    rows.organization.id = OrganizationId(QStringLiteral("0190a0c0-0000-7000-8000-000000000001"));
    rows.organization.name = QStringLiteral("acme");
    rows.organization.platformUrl = QStringLiteral("https://app.infradots.example");
    rows.workspace.id = WorkspaceId(QStringLiteral("0190a0c0-0000-7000-8000-000000000002"));
    rows.workspace.name = QStringLiteral("production-infra");
    rows.workspace.environment = QStringLiteral("production");
    rows.integration.id = IntegrationId(QStringLiteral("0190a0c0-0000-7000-8000-000000000003"));
    rows.integration.name = QStringLiteral("My Webhook");
    rows.integration.type = IntegrationType::Webhook;
    rows.event.status = status;
    rows.event.stage = stage;
    rows.event.job = QStringLiteral("job-42");
    rows.event.jobStarted = fromIso(QStringLiteral("2025-01-15T10:30:00Z"));
    if (status != RunStatus::WaitingForApproval)
        rows.event.jobCompleted = fromIso(QStringLiteral("2025-01-15T10:35:00Z"));
    rows.event.commit = QStringLiteral("abc1234");
    rows.event.commitUrl = QStringLiteral("https://github.com/org/repo/commit/abc1234");
    rows.event.comment = QStringLiteral("Raise the node count to 5\n\nReviewed by Ada");
    return rows;
}

MessageFacts factsOf(const Rows &rows)
{
    return messageFacts(rows.organization, rows.workspace, rows.integration, rows.event,
                        DeliveryId(QStringLiteral("0190a0c0-0000-7000-8000-000000000004")));
}

} // namespace

MessageFacts plain(RunStatus status, Stage stage)
{
    return factsOf(rows(status, stage));
}

MessageFacts hostile(RunStatus status, Stage stage)
{
    Rows rows = samples::rows(status, stage);
    rows.organization.name = QStringLiteral("acme<!channel>&amp;\"\\");
    rows.workspace.name = QStringLiteral("<!here> <@U012AB3CD> @here [infra](http://evil.example) *b* _i_ `c` ~s~");
    rows.workspace.environment = QStringLiteral("<http://evil.example|production>\u202egnp");
    rows.integration.name = QStringLiteral(":skull: <#C0123456789|general> {{DATE(2025-01-15T10:30:00Z, SHORT)}}");
    rows.event.job = QStringLiteral("job`\n# Heading\n- item <at>Ada</at>");
    rows.event.commit =
        QStringLiteral("`abc`](http://evil.example) ") + QChar(QChar::Null) + QStringLiteral("|x>\x1b[31m");
    rows.event.commitUrl = QStringLiteral("https://github.com/org/repo/commit/a|b>c)(d?x=1&y=<z>");
    rows.event.comment =
        QStringLiteral("> quoted\n```\n<!everyone> ![x](http://evil.example/x.png)\n1. one\n\u2067\u200f"
                       "<script>alert(1)</script> é 漢字 🧨 ") +
        QChar(0xd83d) + QStringLiteral(" end");
    rows.event.approvalUrl = QStringLiteral("javascript:alert(1)");
    return factsOf(rows);
}

} // namespace infradots::samples

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/deliveryrows.h"

#include "models/store/sqlerror.h"

#include <nlohmann/json.hpp>

namespace infradots {

QString deliveryColumns()
{
    return QStringLiteral("delivery.id, delivery.event_id, delivery.organization_id, delivery.workspace_id, "
                          "delivery.integration_id, delivery.attachment_id, delivery.workspace_name, "
                          "delivery.integration_name, delivery.type, delivery.target, delivery.rule, delivery.stage, "
                          "delivery.status, delivery.source, delivery.environment, delivery.sequence, "
                          "delivery.sandbox_owner, delivery.destination, delivery.state, delivery.verdict, "
                          "delivery.attempts, delivery.created_at, delivery.next_attempt_at");
}

Result<Delivery> readDelivery(const Row &row)
{
    const auto type = known(integrationTypeFromText(row.text(8)), "delivery.type");
    const auto rule = known(ruleFromText(row.text(10)), "delivery.rule");
    const auto stage = known(stageFromText(row.text(11)), "delivery.stage");
    const auto status = known(runStatusFromText(row.text(12)), "delivery.status");
    const auto source = known(eventSourceFromText(row.text(13)), "delivery.source");
    const auto state = known(deliveryStateFromText(row.text(18)), "delivery.state");
    for (const Error *error :
         {type ? nullptr : &type.error(), rule ? nullptr : &rule.error(), stage ? nullptr : &stage.error(),
          status ? nullptr : &status.error(), source ? nullptr : &source.error(), state ? nullptr : &state.error()}) {
        if (error)
            return failure(*error);
    }
    return Delivery{.id = row.id<DeliveryId>(0),
                    .eventId = row.id<EventId>(1),
                    .organizationId = row.id<OrganizationId>(2),
                    .workspaceId = row.id<WorkspaceId>(3),
                    .integrationId = row.id<IntegrationId>(4),
                    .attachmentId = row.id<AttachmentId>(5),
                    .workspaceName = row.text(6),
                    .integrationName = row.text(7),
                    .type = *type,
                    .target = row.text(9),
                    .rule = *rule,
                    .stage = *stage,
                    .status = *status,
                    .source = *source,
                    .environment = row.text(14),
                    .sequence = row.number(15),
                    .state = *state,
                    .verdict = verdictFromText(row.text(19)),
                    .attempts = row.integer(20),
                    .createdAt = row.time(21),
                    .nextAttemptAt = row.time(22),
                    .sandboxOwner = row.text(16),
                    .destinationKey = row.bytes(17)};
}

QString deliveryInsert()
{
    return QStringLiteral("INSERT INTO delivery (id, event_id, organization_id, workspace_id, integration_id, "
                          "attachment_id, workspace_name, integration_name, type, target, rule, stage, status, source, "
                          "environment, sequence, sandbox_owner, destination, state, verdict, attempts, created_at, "
                          "next_attempt_at) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

void bindDelivery(Statement &statement, const Delivery &delivery)
{
    statement.bind(delivery.id)
        .bind(delivery.eventId)
        .bind(delivery.organizationId)
        .bind(delivery.workspaceId)
        .bind(delivery.integrationId)
        .bind(delivery.attachmentId)
        .bind(delivery.workspaceName)
        .bind(delivery.integrationName)
        .bind(toText(delivery.type))
        .bind(delivery.target)
        .bind(toText(delivery.rule))
        .bind(toText(delivery.stage))
        .bind(toText(delivery.status))
        .bind(toText(delivery.source))
        .bind(delivery.environment)
        .bind(delivery.sequence)
        .bind(delivery.sandboxOwner)
        .bind(delivery.destinationKey)
        .bind(toText(delivery.state))
        .bind(delivery.verdict ? std::optional(toText(*delivery.verdict)) : std::nullopt)
        .bind(delivery.attempts)
        .bind(delivery.createdAt)
        .bind(delivery.nextAttemptAt);
}

QString eventColumns()
{
    return QStringLiteral("stage_event.id, stage_event.event_key, stage_event.workspace_id, stage_event.stage, "
                          "stage_event.status, stage_event.job, stage_event.job_started, stage_event.job_completed, "
                          "stage_event.commit_id, stage_event.commit_url, stage_event.comment, "
                          "stage_event.environment, stage_event.run_url, stage_event.approval_url, "
                          "stage_event.source, stage_event.sequence, stage_event.received_at");
}

Result<StageEvent> readEvent(const Row &row)
{
    const auto stage = known(stageFromText(row.text(3)), "stage_event.stage");
    const auto status = known(runStatusFromText(row.text(4)), "stage_event.status");
    const auto source = known(eventSourceFromText(row.text(14)), "stage_event.source");
    if (!stage)
        return failure(stage.error());
    if (!status)
        return failure(status.error());
    if (!source)
        return failure(source.error());
    return StageEvent{.id = row.id<EventId>(0),
                      .key = row.text(1),
                      .workspaceId = row.id<WorkspaceId>(2),
                      .stage = *stage,
                      .status = *status,
                      .job = row.text(5),
                      .jobStarted = row.time(6),
                      .jobCompleted = row.time(7),
                      .commit = row.text(8),
                      .commitUrl = row.text(9),
                      .comment = row.text(10),
                      .environment = row.text(11),
                      .runUrl = row.text(12),
                      .approvalUrl = row.text(13),
                      .source = *source,
                      .sequence = row.number(15),
                      .receivedAt = row.time(16)};
}

QString attemptColumns()
{
    return QStringLiteral("number, started_at, duration_ms, http_status, verdict, error, request_headers, "
                          "response_headers, response_body, failure");
}

Result<Attempt> readAttempt(const Row &row)
{
    const auto verdict = known(verdictFromText(row.text(4)), "delivery_attempt.verdict");
    if (!verdict)
        return failure(verdict.error());
    auto requestHeaders = headersFromText(row.text(6));
    if (!requestHeaders)
        return failure(requestHeaders.error());
    auto responseHeaders = headersFromText(row.text(7));
    if (!responseHeaders)
        return failure(responseHeaders.error());
    return Attempt{.number = row.integer(0),
                   .startedAt = row.time(1),
                   .durationMs = row.integer(2),
                   .httpStatus = row.isNull(3) ? std::nullopt : std::optional(row.integer(3)),
                   .requestHeaders = std::move(*requestHeaders),
                   .responseHeaders = std::move(*responseHeaders),
                   .responseBody = row.bytes(8),
                   .verdict = *verdict,
                   .failure = httpErrorFromText(row.text(9)).value_or(HttpError::Other),
                   .error = row.text(5)};
}

QString attemptInsert()
{
    return QStringLiteral("INSERT INTO delivery_attempt (delivery_id, ") % attemptColumns() %
           QStringLiteral(") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

void bindAttempt(Statement &statement, const DeliveryId &delivery, const Attempt &attempt)
{
    statement.bind(delivery)
        .bind(attempt.number)
        .bind(attempt.startedAt)
        .bind(attempt.durationMs)
        .bind(attempt.httpStatus)
        .bind(toText(attempt.verdict))
        .bind(attempt.error)
        .bind(headersToText(attempt.requestHeaders))
        .bind(headersToText(attempt.responseHeaders))
        .bind(attempt.responseBody)
        .bind(toText(attempt.failure));
}

QString skipColumns()
{
    return QStringLiteral("skip.event_id, skip.workspace_id, skip.attachment_id, skip.integration_id, "
                          "skip.integration_name, skip.reason");
}

Result<Skip> readSkip(const Row &row)
{
    const auto reason = known(skipReasonFromText(row.text(5)), "skip.reason");
    if (!reason)
        return failure(reason.error());
    return Skip{.eventId = row.id<EventId>(0),
                .workspaceId = row.id<WorkspaceId>(1),
                .attachmentId = row.id<AttachmentId>(2),
                .integrationId = row.id<IntegrationId>(3),
                .integrationName = row.text(4),
                .reason = *reason};
}

QString headersToText(const HeaderList &headers)
{
    nlohmann::json list = nlohmann::json::array();
    for (const auto &[name, value] : headers) {
        list.push_back({QString::fromLatin1(name).toStdString(), QString::fromLatin1(value).toStdString()});
    }
    return QString::fromStdString(list.dump());
}

Result<HeaderList> headersFromText(const QString &text)
{
    const auto corrupt = [] { return failure(databaseCorruptError(QStringLiteral("delivery_attempt headers"))); };
    const auto list = nlohmann::json::parse(text.toStdString(), nullptr, false);
    if (!list.is_array())
        return corrupt();
    HeaderList headers;
    for (const auto &pair : list) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string())
            return corrupt();
        headers.append({QString::fromStdString(pair[0].get<std::string>()).toLatin1(),
                        QString::fromStdString(pair[1].get<std::string>()).toLatin1()});
    }
    return headers;
}

} // namespace infradots

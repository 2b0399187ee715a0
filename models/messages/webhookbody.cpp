// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/webhookbody.h"

#include "models/domain/clock.h"
#include "models/messages/bodytemplate.h"
#include "models/messages/json.h"

namespace infradots {

namespace {

Json webhookJson(const MessageFacts &facts)
{
    const StageEvent &event = facts.event;
    Json body;
    body["workspace_id"] = jsonText(facts.workspaceId);
    body["workspace_name"] = jsonText(facts.workspaceName);
    body["organization_id"] = jsonText(facts.organizationId);
    body["organization_name"] = jsonText(facts.organizationName);
    body["status"] = jsonText(toText(event.status));
    body["job"] = jsonText(event.job);
    body["job_started_date"] = jsonText(isoUtc(event.jobStarted));
    body["job_completion_date"] = jsonText(isoUtc(event.jobCompleted));
    body["commit"] = jsonText(event.commit);
    body["commit_url"] = jsonText(event.commitUrl);
    body["comment"] = jsonText(event.comment);
    body["integration"] = {{"id", jsonText(facts.integrationId)},
                           {"name", jsonText(facts.integrationName)},
                           {"type", jsonText(toText(facts.integrationType))}};
    return body;
}

/** The webhook body's values, and those that travel in headers there. */
Json templateValues(const MessageFacts &facts)
{
    Json values = webhookJson(facts);
    values["stage"] = jsonText(toText(facts.event.stage));
    values["environment"] = jsonText(facts.environment);
    values["run_url"] = jsonText(facts.runUrl);
    values["approval_url"] = jsonText(facts.approveUrl);
    values["delivery_id"] = jsonText(facts.deliveryId);
    return values;
}

} // namespace

QByteArray webhookBody(const MessageFacts &facts)
{
    return compactJson(webhookJson(facts));
}

Result<QByteArray> customBody(const MessageFacts &facts, const QString &bodyTemplate)
{
    return renderTemplate(bodyTemplate, templateValues(facts));
}

Result<void> checkTemplate(const QString &bodyTemplate)
{
    const auto rendered = customBody(MessageFacts(), bodyTemplate);
    if (!rendered)
        return failure(rendered.error());
    return {};
}

} // namespace infradots

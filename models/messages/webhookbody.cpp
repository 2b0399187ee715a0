// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/webhookbody.h"

#include "models/domain/clock.h"
#include "models/messages/webhookjson.h"

namespace infradots {

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

QByteArray webhookBody(const MessageFacts &facts)
{
    return compactJson(webhookJson(facts));
}

} // namespace infradots

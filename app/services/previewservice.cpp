// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/previewservice.h"

#include "app/services/deliverymaker.h"
#include "app/services/keyedjobs.h"
#include "app/services/normalizing.h"
#include "app/services/routedrun.h"

#include <algorithm>

namespace infradots {

namespace {

DeliveryOccasion occasionOf(const RoutedRun &run, const Integration &integration, const QDateTime &now)
{
    return {.organization = run.organization,
            .workspace = run.workspace,
            .integration = integration,
            .attachment = run.attachment.id,
            .event = run.event,
            .environment = run.environment,
            .sandboxOwner = {},
            .now = now};
}

/** A message on the way to no target yet, or while the vault is closed: what can be told without secrets. */
RehearsedMessage bodyAlone(const RoutedRun &run, const Integration &integration, const Target &target,
                           const QDateTime &now, const QString &problem)
{
    RehearsedMessage message{.target = target.value, .request = {}, .problem = problem};
    const bool slack = integration.type == IntegrationType::Slack;
    if (integration.type == IntegrationType::Custom)
        message.request.method = integration.endpoint.method;
    message.request.url =
        slack ? run.organization.slackApp.baseUrl + QStringLiteral("/api/chat.postMessage") : target.value;
    Target shown = target;
    if (slack && shown.value.isEmpty())
        shown.value = QStringLiteral("channel");
    auto body = renderedBody(occasionOf(run, integration, now), shown);
    if (body)
        message.request.body = std::move(*body);
    else
        message.problem = body.error().message;
    return message;
}

/** By the steps that an event goes: made, then prepared. */
QList<RehearsedMessage> whole(const RoutedRun &run, const Integration &integration, const JobContext &job,
                              const std::shared_ptr<const Sealer> &sealer)
{
    const MadeDeliveries made = DeliveryMaker(sealer).make(occasionOf(run, integration, job.now), run.decision.route);
    QList<RehearsedMessage> messages;
    for (const OutboxItem &item : made.items) {
        RehearsedMessage message{.target = item.delivery.target, .request = {}, .problem = {}};
        message.request.body = item.body;
        const auto rejected =
            std::find_if(made.rejected.cbegin(), made.rejected.cend(),
                         [&item](const AttemptResult &result) { return result.delivery == item.delivery.id; });
        const auto prepared = prepareRequest(item, integration, run.organization, *sealer, job.now, {});
        if (rejected != made.rejected.cend())
            message.problem = rejected->attempt.error;
        else if (!prepared)
            message.problem = prepared.error().message;
        else
            message.request = shown(*prepared);
        messages.append(message);
    }
    return messages;
}

Result<Rehearsal> rehearsed(Connection &connection, const JobContext &job, const Integration &draft,
                            const RouteQuestion &question)
{
    const Integration integration = normalized(draft, job.sealer.get());
    const auto run = routedRun(connection, job, integration, question);
    if (!run)
        return failure(run.error());
    Rehearsal rehearsal{.type = integration.type,
                        .event = run->event,
                        .environment = run->environment,
                        .decision = run->decision,
                        .messages = {}};
    const auto sealer = sealerOf(job);
    const auto sendable = checkSendable(integration, run->decision.route);
    if (sealer && sendable) {
        rehearsal.messages = whole(*run, integration, job, *sealer);
        return rehearsal;
    }
    QList<Target> targets = run->decision.route.targets;
    if (targets.isEmpty())
        targets.append(Target());
    for (const Target &target : std::as_const(targets))
        rehearsal.messages.append(bodyAlone(*run, integration, target, job.now,
                                            sendable ? sealer.error().message : sendable.error().message));
    return rehearsal;
}

} // namespace

PreviewService::PreviewService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<Rehearsal>> PreviewService::preview(Integration draft, RouteQuestion question)
{
    return readWithKeys(m_context, [draft = std::move(draft), question = std::move(question)](Connection &connection,
                                                                                              const JobContext &job) {
        return rehearsed(connection, job, draft, question);
    });
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/deliverymaker.h"
#include "app/services/emission.h"
#include "app/services/workspaceconfiguration.h"

#include <algorithm>

namespace infradots {

namespace {

/** Renders what would be sent and asks the same builder as the engine for the requests. */
void addRequests(PlannedDelivery &planned, DeliveryMaker &maker, const DeliveryOccasion &occasion, const Sealer &sealer)
{
    const MadeDeliveries made = maker.make(occasion, planned.decision.route);
    for (const OutboxItem &item : made.items) {
        const auto rejected =
            std::find_if(made.rejected.cbegin(), made.rejected.cend(),
                         [&item](const AttemptResult &candidate) { return candidate.delivery == item.delivery.id; });
        if (rejected != made.rejected.cend()) {
            planned.problem = rejected->attempt.error;
            continue;
        }
        auto prepared = prepareRequest(item, occasion.integration, occasion.organization, sealer, occasion.now, {});
        if (prepared)
            planned.requests.append(std::move(*prepared));
        else
            planned.problem = prepared.error().message;
    }
}

} // namespace

Result<QList<PlannedDelivery>> planned(Connection &connection, const JobContext &job, StageEvent event, bool render)
{
    const auto configuration = loadConfiguration(connection, event.workspaceId);
    if (!configuration)
        return failure(configuration.error());
    event.id = EventId::create();
    if (event.key.isEmpty())
        event.key = event.id.text();
    event.receivedAt = job.now;
    const auto last = OutboxStore(connection).lastSequence(event.workspaceId);
    if (!last)
        return failure(last.error());
    event.sequence = *last + 1; // as it would be given now
    event.environment = event.environment.trimmed();
    const QString environment = effectiveEnvironment(event.environment, configuration->workspace.environment);

    QList<PlannedDelivery> plan;
    DeliveryMaker maker(job.sealer);
    for (const auto &[attachment, integration] : configuration->attached) {
        PlannedDelivery part;
        part.integration = integration;
        part.attachment = attachment;
        part.decision = decide(integration, attachment, event.stage, event.status, environment);
        if (render && !part.decision.skip) {
            const auto sealer = sealerOf(job);
            if (!sealer)
                return failure(sealer.error());
            addRequests(part, maker,
                        {.organization = configuration->organization,
                         .workspace = configuration->workspace,
                         .integration = integration,
                         .attachment = attachment.id,
                         .event = event,
                         .environment = environment,
                         .sandboxOwner = {},
                         .now = job.now},
                        **sealer);
        }
        plan.append(std::move(part));
    }
    return plan;
}

} // namespace infradots

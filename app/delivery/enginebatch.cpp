// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/enginebatch.h"

#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/vaultstore.h"

namespace infradots {

namespace {

/** A damaged row concerns its own deliveries alone; anything else concerns the whole batch. */
bool isDamage(const Error &error)
{
    return error.code == ErrorCode::DatabaseCorrupt || error.code == ErrorCode::NotFound;
}

Result<void> readIntegration(Connection &connection, const BatchOrder &order, const Claim &claim, BatchOutcome &outcome)
{
    const IntegrationId &id = claim.item.delivery.integrationId;
    if (outcome.integrations.contains(id) || outcome.unreadable.contains(id))
        return {};
    const auto known = order.known.constFind(id);
    // A renewed token is no new revision: near the end of the old one it is read again.
    if (known != order.known.cend() && known->revision == claim.integrationRevision &&
        !isRenewalDue(known->slack, order.claim->now)) {
        outcome.integrations.insert(id, *known);
        return {};
    }
    auto integration = IntegrationStore(connection).get(id);
    if (integration)
        outcome.integrations.insert(id, std::move(*integration));
    else if (isDamage(integration.error()))
        outcome.unreadable.insert(id, integration.error());
    else
        return failure(integration.error());
    return {};
}

/** Slack's address is the organization's. */
Result<void> readOrganization(Connection &connection, const Claim &claim, BatchOutcome &outcome)
{
    const Integration integration = outcome.integrations.value(claim.item.delivery.integrationId);
    if (integration.type != IntegrationType::Slack || integration.organizationId.isNull() ||
        outcome.organizations.contains(integration.organizationId))
        return {};
    auto organization = OrganizationStore(connection).get(integration.organizationId);
    if (organization)
        outcome.organizations.insert(integration.organizationId, std::move(*organization));
    else if (isDamage(organization.error()))
        outcome.unreadable.insert(integration.id, organization.error());
    else
        return failure(organization.error());
    return {};
}

/** Reads what the claims' requests are made from, each once. */
Result<void> readSettings(Connection &connection, const BatchOrder &order, BatchOutcome &outcome)
{
    for (const Claim &claim : std::as_const(outcome.pass.claims)) {
        if (auto read = readIntegration(connection, order, claim, outcome); !read)
            return read;
        if (auto read = readOrganization(connection, claim, outcome); !read)
            return read;
    }
    return {};
}

} // namespace

Result<BatchOutcome> runBatch(Connection &connection, const BatchOrder &order)
{
    OutboxStore outbox(connection);
    BatchOutcome outcome;
    if (const auto recorded = outbox.record(order.results); !recorded)
        return failure(recorded.error());
    if (const auto returned = outbox.giveBack(order.returns); !returned)
        return failure(returned.error());
    if (!order.claim)
        return outcome;
    if (!order.keyId.isEmpty()) {
        const auto current = requireCurrentKey(connection, order.keyId);
        outcome.keyChanged = !current && current.error().code == ErrorCode::VaultChanged;
        if (!current && !outcome.keyChanged)
            return failure(current.error());
        if (outcome.keyChanged)
            return outcome;
    }
    auto pass = outbox.claim(*order.claim);
    if (!pass)
        return failure(pass.error());
    outcome.pass = std::move(*pass);
    if (const auto read = readSettings(connection, order, outcome); !read)
        return failure(read.error());
    return outcome;
}

namespace {

/** Whether a claim can go out with the token there is; if not, it is set aside. */
bool isTokenUsable(const Claim &claim, const Integration &integration, const QDateTime &now, PreparedBatch &batch)
{
    if (integration.type != IntegrationType::Slack || !integration.slack.lostBecause.isEmpty() ||
        !isRenewalDue(integration.slack, now))
        return true;
    if (!isTokenExpired(integration.slack, now)) {
        batch.ageing.insert(integration.id);
        return true;
    }
    batch.stale.append(claim);
    return false;
}

} // namespace

PreparedBatch prepareBatch(const BatchOutcome &outcome, const RequestTools &tools)
{
    PreparedBatch batch;
    for (const Claim &claim : outcome.pass.claims) {
        const Delivery &delivery = claim.item.delivery;
        const Integration integration = outcome.integrations.value(delivery.integrationId);
        const bool sandbox = !delivery.sandboxOwner.isEmpty();
        const QDateTime now = tools.clock->now();
        if (const auto damage = outcome.unreadable.constFind(delivery.integrationId);
            damage != outcome.unreadable.cend()) {
            batch.unfit.append(unfitAttempt(claim, *damage, now));
            continue;
        }
        if (!sandbox && tools.renewsTokens && !isTokenUsable(claim, integration, now, batch))
            continue;
        auto prepared = prepareRequest(claim.item, integration, outcome.organizations.value(integration.organizationId),
                                       *tools.sealer, now, sandbox ? tools.sandbox : std::nullopt);
        if (!prepared && prepared.error().code == ErrorCode::VaultWrongKey) {
            batch.returned.append({delivery.id, claim.fence, now});
            batch.problem = prepared.error().message;
        } else if (!prepared) {
            batch.unfit.append(unfitAttempt(claim, prepared.error(), now));
        } else {
            prepared->request.deadline = tools.deadline;
            SentAttempt attempt{delivery.id,
                                claim.fence,
                                claim.attemptNumber,
                                delivery.type,
                                // The sandbox plays a receiver in general, not this one's own success rule.
                                sandbox ? SuccessRule() : integration.endpoint.success,
                                sandbox,
                                std::move(prepared->shownHeaders),
                                std::move(prepared->secrets),
                                integration.id,
                                {}};
            if (!sandbox && tools.renewsTokens && integration.slack.refreshToken.isSet())
                attempt.renewableToken = attempt.secrets.value(0);
            batch.ready.append({std::move(attempt), std::move(prepared->request)});
        }
    }
    return batch;
}

} // namespace infradots

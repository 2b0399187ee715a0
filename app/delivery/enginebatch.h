// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/attemptoutcome.h"
#include "app/delivery/requestbuilder.h"
#include "models/domain/clock.h"

#include <QSet>

#include <chrono>
#include <memory>
#include <optional>

namespace infradots {

/** One group commit: what is recorded, what is given back, and what is claimed in the same transaction. */
struct BatchOrder
{
    QList<AttemptResult> results;
    QList<ReturnedClaim> returns;
    std::optional<ClaimRequest> claim;
    QString keyId;                           ///< that of the sealer the claims are opened with; empty: none
    QHash<IntegrationId, Integration> known; ///< integrations read before; read again where the revision differs
};

struct BatchOutcome
{
    bool keyChanged = false; ///< nothing was claimed, because the vault has another key by now
    ClaimPass pass;
    QHash<IntegrationId, Integration> integrations;    ///< those of the claims
    QHash<IntegrationId, Error> unreadable;            ///< those whose rows are damaged
    QHash<OrganizationId, Organization> organizations; ///< those of the claims that need one
};

/** The database's part; runs in a writing job. */
[[nodiscard]] Result<BatchOutcome> runBatch(Connection &connection, const BatchOrder &order);

/** What requests are made with, after the commit. */
struct RequestTools
{
    std::shared_ptr<const Sealer> sealer;
    std::optional<SandboxAddresses> sandbox;
    std::chrono::milliseconds deadline{};
    const Clock *clock = nullptr;
    bool renewsTokens = false;
};

struct ReadyRequest
{
    SentAttempt attempt;
    HttpRequest request;
};

/** The claims of a batch as requests, or as the reason why there is none. */
struct PreparedBatch
{
    QList<ReadyRequest> ready;
    QList<AttemptResult> unfit;
    QList<ReturnedClaim> returned; ///< the vault's key does not open them: nothing wrong with the deliveries
    QString problem;               ///< set when there are any of those
    QList<Claim> stale;            ///< Slack: not to be sent before the token is renewed
    QSet<IntegrationId> ageing;    ///< Slack: sent, but the token ends soon
};

[[nodiscard]] PreparedBatch prepareBatch(const BatchOutcome &outcome, const RequestTools &tools);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/diagnosis.h"
#include "app/net/httpclient.h"
#include "models/domain/delivery.h"

namespace infradots {

/** What an outcome means for a delivery. */
struct Judgement
{
    Verdict verdict = Verdict::Unknown;
    QString error;                                       ///< one sentence; empty when delivered or accepted
    std::optional<std::chrono::milliseconds> retryAfter; ///< what the receiver asked for
    bool disableIntegration = false;                     ///< 410 Gone, revoked tokens: sending on makes no sense
    Diagnosis diagnosis; ///< the error as cause, advice and remedy; also what an accepted message is
};

/**
 * One table for every status, network error and answer body (docs of the verdicts: delivery.h). Slack answers 200
 * also for failures and says so in the body; a connector puts the real status into a 200's text; a Workflows URL's
 * 202 is accepted, not delivered; Custom has its own success rule.
 */
[[nodiscard]] Judgement judge(IntegrationType type, const SuccessRule &success, const HttpOutcome &outcome,
                              const QDateTime &now);

/** Slack's answer that the token has run out: nothing was posted. */
[[nodiscard]] bool isTokenExpired(IntegrationType type, const HttpOutcome &outcome);

/**
 * The diagnosis of an attempt from the history, in today's language: the same table, asked again. Nothing (no cause)
 * for what was delivered.
 */
[[nodiscard]] Diagnosis diagnose(IntegrationType type, const SuccessRule &success, const Attempt &attempt);

/** A repeat is recognised by its webhook-id (Webhook, Custom), so a doubtful attempt may be made again. */
[[nodiscard]] bool isRepeatable(IntegrationType type);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "models/domain/integration.h"
#include "models/store/outboxstore.h"

#include <variant>

namespace infradots {

/** So much of an answer is kept, of the body and of the headers each. */
inline constexpr qsizetype KeptAnswerBytes = 16 * 1024;

/** What must be known of a request to judge its answer. */
struct SentAttempt
{
    DeliveryId delivery;
    qint64 fence = 0;
    int number = 1;
    IntegrationType type = IntegrationType::Webhook;
    SuccessRule success;
    bool sandbox = false;
    HeaderList shownHeaders;
    QList<SecretString> secrets;
    IntegrationId integration;
    SecretString renewableToken; ///< Slack: the token it was sent with, where another can be had for it
};

/** An attempt to record, or a claim to give back because nothing was sent. */
using AttemptEnd = std::variant<AttemptResult, ReturnedClaim>;

/**
 * Judges an outcome and decides what becomes of the delivery: done, another attempt at some time, or held for the
 * admin. The answer is redacted, then capped. @p jitter: 0 to 1.
 */
[[nodiscard]] AttemptEnd concluded(const SentAttempt &sent, const HttpOutcome &outcome, const QDateTime &now,
                                   double jitter);

/** The end of a delivery for which no request could be made: why is in @p error. */
[[nodiscard]] AttemptResult unfitAttempt(const Claim &claim, const Error &error, const QDateTime &now);

/** Slack took nothing of the message because its token has run out, and another can be had. */
[[nodiscard]] bool wantsNewToken(const SentAttempt &sent, const HttpOutcome &outcome);
/** The end of such an attempt when no other token was to be had: for good, or to be tried again later. */
[[nodiscard]] AttemptEnd withoutToken(const SentAttempt &sent, const HttpOutcome &outcome, const Error &error,
                                      const QDateTime &now, double jitter);
/** The same for a claim that was not sent, its token having run out before. */
[[nodiscard]] AttemptEnd withoutToken(const Claim &claim, const Error &error, const QDateTime &now, double jitter);

/** An attempt with its answer redacted and capped, as history keeps it. Verdict and error are not set. */
[[nodiscard]] Attempt recordedAnswer(const HttpOutcome &outcome, const HeaderList &shownRequestHeaders,
                                     const QList<SecretString> &secrets);

} // namespace infradots

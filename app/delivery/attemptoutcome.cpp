// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/attemptoutcome.h"

#include "app/delivery/verdict.h"
#include "app/net/redaction.h"
#include "app/slack/slackerrors.h"
#include "models/domain/retry.h"

namespace infradots {

namespace {

HeaderList cappedHeaders(const HeaderList &headers)
{
    HeaderList kept;
    qsizetype bytes = 0;
    for (const auto &header : headers) {
        bytes += header.first.size() + header.second.size();
        if (bytes > KeptAnswerBytes)
            break;
        kept.append(header);
    }
    return kept;
}

/** The body, redacted; where reading it was cut, without the end, which may hold the beginning of a secret. */
QByteArray keptBody(const HttpOutcome &outcome, const QList<SecretString> &secrets)
{
    const QByteArray body = redacted(outcome.body, secrets);
    if (!outcome.bodyCut)
        return body.left(KeptAnswerBytes);
    constexpr qsizetype LongestForm = 4; // characters for one of the secret's, in UTF-16 with its zeros made visible
    qsizetype longest = 0;
    for (const SecretString &secret : secrets)
        longest = std::max(longest, secret.view().size());
    return body.chopped(std::min(body.size(), longest * LongestForm)).left(KeptAnswerBytes);
}

/** When the destination may be asked again; invalid where it has no limit of its own. */
QDateTime destinationFreeAt(const SentAttempt &sent, const HttpOutcome &outcome, const Judgement &judgement,
                            const QDateTime &now)
{
    const auto spacing = slotLength(sent.type);
    if (sent.sandbox || spacing == std::chrono::milliseconds::zero())
        return {};
    QDateTime free = (outcome.startedAt.isValid() ? outcome.startedAt : now).addMSecs(spacing.count());
    if (judgement.verdict == Verdict::Failed && judgement.retryAfter)
        free = std::max(free, now.addMSecs(judgement.retryAfter->count()));
    return free;
}

/** Nobody has to act: the network, the vault or the database was in the way, or Slack asked to wait. */
bool mayPass(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Refused:
        return slackErrorKind(error.detail) == SlackErrorKind::Later;
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::SealBroken:
    case ErrorCode::Internal:
        return false;
    default:
        return true;
    }
}

/** Ends or postpones an attempt whose token could not be renewed. */
void concludeUnrenewed(AttemptResult &result, const Error &error, const QDateTime &now, double jitter)
{
    result.attempt.error = error.message;
    result.attempt.verdict = Verdict::Rejected;
    result.next = DeliveryState::Done;
    if (!mayPass(error))
        return;
    result.attempt.verdict = Verdict::Failed;
    if (const auto delay = retryDelay(result.attempt.number, jitter)) {
        result.next = DeliveryState::Waiting;
        result.nextAttemptAt = now.addMSecs(delay->count());
    }
}

} // namespace

Attempt recordedAnswer(const HttpOutcome &outcome, const HeaderList &shownRequestHeaders,
                       const QList<SecretString> &secrets)
{
    Attempt attempt;
    attempt.startedAt = outcome.startedAt;
    attempt.durationMs = outcome.durationMs;
    attempt.httpStatus = outcome.status;
    attempt.failure = outcome.error;
    attempt.requestHeaders = shownRequestHeaders;
    attempt.responseHeaders = cappedHeaders(redactedHeaders(outcome.headers, secrets));
    attempt.responseBody = keptBody(outcome, secrets);
    return attempt;
}

AttemptEnd concluded(const SentAttempt &sent, const HttpOutcome &outcome, const QDateTime &now, double jitter)
{
    if (outcome.progress == HttpProgress::NotSent && outcome.error == HttpError::Cancelled)
        return ReturnedClaim{sent.delivery, sent.fence, now};

    const Judgement judgement = judge(sent.type, sent.success, outcome, now);
    AttemptResult result;
    result.delivery = sent.delivery;
    result.fence = sent.fence;
    result.attempt = recordedAnswer(outcome, sent.shownHeaders, sent.secrets);
    result.attempt.number = sent.number;
    if (!result.attempt.startedAt.isValid())
        result.attempt.startedAt = now;
    result.attempt.verdict = judgement.verdict;
    if (!judgement.error.isEmpty())
        result.attempt.error = QString::fromUtf8(redacted(judgement.error.toUtf8(), sent.secrets));
    result.destinationFreeAt = destinationFreeAt(sent, outcome, judgement, now);

    switch (judgement.verdict) {
    case Verdict::Delivered:
    case Verdict::Accepted:
    case Verdict::Rejected:
        result.next = DeliveryState::Done;
        return result;
    case Verdict::Unknown:
        if (!isRepeatable(sent.type)) {
            result.next = DeliveryState::Held;
            return result;
        }
        break;
    case Verdict::Failed:
        break;
    }
    if (const auto delay = nextDelay(sent.number, jitter, judgement.retryAfter)) {
        result.next = DeliveryState::Waiting;
        result.nextAttemptAt = now.addMSecs(delay->count());
    } else {
        result.next = DeliveryState::Done;
    }
    return result;
}

bool wantsNewToken(const SentAttempt &sent, const HttpOutcome &outcome)
{
    return !sent.renewableToken.isEmpty() && isTokenExpired(sent.type, outcome);
}

AttemptEnd withoutToken(const SentAttempt &sent, const HttpOutcome &outcome, const Error &error, const QDateTime &now,
                        double jitter)
{
    if (error.code == ErrorCode::Cancelled)
        return ReturnedClaim{sent.delivery, sent.fence, now};
    AttemptResult result = std::get<AttemptResult>(concluded(sent, outcome, now, jitter));
    concludeUnrenewed(result, error, now, jitter);
    return result;
}

AttemptEnd withoutToken(const Claim &claim, const Error &error, const QDateTime &now, double jitter)
{
    if (error.code == ErrorCode::Cancelled)
        return ReturnedClaim{claim.item.delivery.id, claim.fence, now};
    AttemptResult result = unfitAttempt(claim, error, now);
    concludeUnrenewed(result, error, now, jitter);
    return result;
}

AttemptResult unfitAttempt(const Claim &claim, const Error &error, const QDateTime &now)
{
    AttemptResult result;
    result.delivery = claim.item.delivery.id;
    result.fence = claim.fence;
    result.attempt.number = claim.attemptNumber;
    result.attempt.startedAt = now;
    result.attempt.verdict = Verdict::Rejected;
    result.attempt.failure = HttpError::Unopened;
    result.attempt.error = error.message;
    result.next = DeliveryState::Done;
    return result;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/verdict.h"

#include "app/delivery/answerbody.h"
#include "app/delivery/teamsanswer.h"
#include "app/slack/slackerrors.h"
#include "models/domain/retry.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace infradots {

namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

bool isSuccess(int status)
{
    return status >= 200 && status <= 299;
}

Verdict verdictOfStatus(int status)
{
    if (isSuccess(status))
        return Verdict::Delivered;
    if (status >= 100 && status <= 199)
        return Verdict::Unknown; // an interim answer that no final one followed
    if (status == 408 || status == 425 || status == 429)
        return Verdict::Failed;
    if (status >= 300 && status <= 499)
        return Verdict::Rejected;
    return Verdict::Failed; // 5xx, and what is no status at all, which RFC 9110 reads as 5xx
}

QString sentenceOfStatus(int status)
{
    switch (status) {
    case 400:
    case 422:
        return VerdictText::tr("The receiver did not understand the message (HTTP %1).").arg(status);
    case 401:
    case 403:
        return VerdictText::tr("The receiver refused the credentials (HTTP %1). Check the key or the URL.").arg(status);
    case 404:
        return VerdictText::tr("The receiver knows no such address (HTTP 404). Check the URL.");
    case 408:
    case 425:
        return VerdictText::tr("The receiver was not ready for the message (HTTP %1).").arg(status);
    case 410:
        return VerdictText::tr("The address is gone for good (HTTP 410). Enter a new URL.");
    case 413:
        return VerdictText::tr("The message is too large for the receiver (HTTP 413).");
    case 429:
        return VerdictText::tr("The receiver asks to slow down (HTTP 429).");
    default:
        break;
    }
    if (status >= 300 && status <= 399)
        return VerdictText::tr("The receiver redirects to another address (HTTP %1), and no redirect is followed. "
                               "Enter the final URL.")
            .arg(status);
    if (status >= 100 && status <= 199)
        return VerdictText::tr("The receiver gave no final answer (HTTP %1).").arg(status);
    if (status >= 500)
        return VerdictText::tr("The receiver has a problem of its own (HTTP %1).").arg(status);
    return VerdictText::tr("The receiver refused the message (HTTP %1).").arg(status);
}

Judgement ofStatus(int status)
{
    Judgement judgement;
    judgement.verdict = verdictOfStatus(status);
    if (judgement.verdict != Verdict::Delivered)
        judgement.error = sentenceOfStatus(status);
    judgement.disableIntegration = status == 410;
    return judgement;
}

/** The whole sentence for an attempt that may or may not have arrived. */
QString doubtful(const QString &cause)
{
    return cause + u' ' + VerdictText::tr("The message may have arrived.");
}

Judgement unknown(const QString &cause)
{
    return {Verdict::Unknown, doubtful(cause), std::nullopt, false};
}

QString cutShort()
{
    return VerdictText::tr("The connection ended before the answer was whole.");
}

Judgement ofNotSent(const HttpOutcome &outcome)
{
    switch (outcome.error) {
    case HttpError::Malformed:
    case HttpError::RefusedAddress:
    case HttpError::Tls:
        return {Verdict::Rejected, outcome.errorText, std::nullopt, false};
    case HttpError::None:
    case HttpError::HostNotFound:
    case HttpError::ConnectionRefused:
    case HttpError::TimedOut:
    case HttpError::ConnectionClosed:
    case HttpError::Cancelled:
    case HttpError::Other:
        break;
    }
    return {Verdict::Failed, outcome.errorText, std::nullopt, false};
}

/** What Slack says in a 2xx: `ok` decides, and nothing else. */
Judgement ofSlackAnswer(const HttpOutcome &outcome)
{
    static const QString okAt = QStringLiteral("/ok");
    static const QString errorAt = QStringLiteral("/error");
    static const QString neededAt = QStringLiteral("/needed");
    static const QString providedAt = QStringLiteral("/provided");
    const AnswerValues values = answerValues(outcome.body, {okAt, errorAt, neededAt, providedAt});
    if (!values.complete && !outcome.bodyCut)
        return unknown(outcome.error == HttpError::None ? VerdictText::tr("Slack's answer cannot be read.")
                                                        : cutShort());

    const QByteArray ok = values.found.value(okAt);
    if (ok == "true")
        return {Verdict::Delivered, {}, std::nullopt, false};
    if (ok != "false")
        return unknown(VerdictText::tr("Slack's answer does not say whether the message was posted."));

    const QString code = jsonString(values.found.value(errorAt)).value_or(QString());
    const SlackErrorKind kind = slackErrorKind(code);
    Judgement judgement;
    judgement.error = slackErrorSentence(code, jsonString(values.found.value(neededAt)).value_or(QString()),
                                         jsonString(values.found.value(providedAt)).value_or(QString()));
    judgement.verdict = kind == SlackErrorKind::Later ? Verdict::Failed : Verdict::Rejected;
    judgement.disableIntegration = kind == SlackErrorKind::ConnectionLost;
    if (code == u"fatal_error") { // Slack says of it that some of the operation may have succeeded
        judgement.verdict = Verdict::Unknown;
        judgement.error = doubtful(judgement.error);
    }
    return judgement;
}

/** Of a refusal by Teams, with what it means there. */
Judgement ofTeamsStatus(int status, const QByteArray &body)
{
    Judgement judgement = ofStatus(status);
    if (const QString meaning = teamsRefusal(status, body); !meaning.isEmpty())
        judgement.error = meaning;
    return judgement;
}

/** A connector tells of its failures in the text of a 200. */
Judgement ofTeamsAnswer(int status, const HttpOutcome &outcome)
{
    if (status == 202)
        return {Verdict::Accepted, {}, std::nullopt, false};
    const QByteArray text = outcome.body.trimmed();
    if (text == "1")
        return {Verdict::Delivered, {}, std::nullopt, false};

    static const QRegularExpression named(QStringLiteral("HTTP error (\\d{3})"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString body = QString::fromUtf8(text);
    if (const auto match = named.match(body); match.hasMatch()) {
        Judgement judgement = ofTeamsStatus(match.captured(1).toInt(), {});
        if (judgement.verdict == Verdict::Delivered)
            return {Verdict::Failed, VerdictText::tr("Teams reports that it did not post the message."), {}, false};
        return judgement;
    }
    // A Response action of a flow may answer with JSON of any content, such as our own status words.
    const bool structured = text.startsWith('{') || text.startsWith('[');
    if (!structured && body.contains(u"failed", Qt::CaseInsensitive))
        return {Verdict::Failed, VerdictText::tr("Teams reports that it did not post the message."), std::nullopt,
                false};
    if (outcome.error != HttpError::None && !outcome.bodyCut)
        return unknown(cutShort());
    return {Verdict::Delivered, {}, std::nullopt, false};
}

/** A Custom integration's own rule; only statuses in its range come here. */
Judgement ofSuccessRule(int status, const SuccessRule &success, const HttpOutcome &outcome)
{
    if (success.jsonPointer.isEmpty())
        return {Verdict::Delivered, {}, std::nullopt, false};
    const AnswerValues values = answerValues(outcome.body, {success.jsonPointer});
    const QByteArray found = values.found.value(success.jsonPointer);
    if (!found.isEmpty() && sameJson(found, success.equalsJson.toUtf8()))
        return {Verdict::Delivered, {}, std::nullopt, false};
    if (found.isEmpty() && !values.complete && (outcome.bodyCut || outcome.error != HttpError::None))
        return unknown(cutShort());
    return {
        Verdict::Rejected,
        VerdictText::tr("The receiver answered HTTP %1, but the value at %2 of its answer is not %3, as the success "
                        "rule asks.")
            .arg(QString::number(status), success.jsonPointer, success.equalsJson),
        std::nullopt, false};
}

Judgement ofAnswer(IntegrationType type, const SuccessRule &success, int status, const HttpOutcome &outcome)
{
    switch (type) {
    case IntegrationType::Slack:
        return isSuccess(status) ? ofSlackAnswer(outcome) : ofStatus(status);
    case IntegrationType::Teams:
        return isSuccess(status) ? ofTeamsAnswer(status, outcome) : ofTeamsStatus(status, outcome.body);
    case IntegrationType::Webhook:
        return ofStatus(status);
    case IntegrationType::Custom:
        if (status >= success.statusFrom && status <= success.statusTo)
            return ofSuccessRule(status, success, outcome);
        if (isSuccess(status))
            return {Verdict::Rejected, sentenceOfStatus(status), std::nullopt, false};
        return ofStatus(status);
    }
    Q_UNREACHABLE();
}

} // namespace

Judgement judge(IntegrationType type, const SuccessRule &success, const HttpOutcome &outcome, const QDateTime &now)
{
    if (outcome.progress == HttpProgress::NotSent)
        return ofNotSent(outcome);
    if (outcome.progress == HttpProgress::Unanswered || !outcome.status)
        // What the client says of a message that was sent says itself that it may have arrived.
        return outcome.errorText.isEmpty() ? unknown(cutShort())
                                           : Judgement{Verdict::Unknown, outcome.errorText, std::nullopt, false};

    Judgement judgement = ofAnswer(type, success, *outcome.status, outcome);
    if (judgement.verdict == Verdict::Failed || judgement.verdict == Verdict::Unknown) {
        for (const auto &[name, value] : outcome.headers) {
            if (name.compare("retry-after", Qt::CaseInsensitive) == 0 && !judgement.retryAfter)
                judgement.retryAfter = parseRetryAfter(value, now);
        }
    }
    return judgement;
}

bool isTokenExpired(IntegrationType type, const HttpOutcome &outcome)
{
    if (type != IntegrationType::Slack || !outcome.status || !isSuccess(*outcome.status))
        return false;
    static const QString okAt = QStringLiteral("/ok");
    static const QString errorAt = QStringLiteral("/error");
    const AnswerValues values = answerValues(outcome.body, {okAt, errorAt});
    return values.found.value(okAt) == "false" &&
           jsonString(values.found.value(errorAt)) == QStringLiteral("token_expired");
}

bool isRepeatable(IntegrationType type)
{
    switch (type) {
    case IntegrationType::Slack:
    case IntegrationType::Teams:
        return false;
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/verdict.h"

#include "app/delivery/answerbody.h"
#include "app/delivery/attemptoutcome.h"
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

/** Of a failure, or of anything else there is something to say about. */
Judgement with(Verdict verdict, Diagnosis diagnosis)
{
    Judgement judgement;
    judgement.verdict = verdict;
    if (verdict != Verdict::Delivered && verdict != Verdict::Accepted)
        judgement.error = sentenceOf(diagnosis);
    judgement.diagnosis = std::move(diagnosis);
    return judgement;
}

Judgement delivered()
{
    return with(Verdict::Delivered, {});
}

Judgement ofStatus(IntegrationType type, int status)
{
    const Verdict verdict = verdictOfStatus(status);
    Judgement judgement = verdict == Verdict::Delivered ? delivered() : with(verdict, diagnosisOfStatus(type, status));
    judgement.disableIntegration = status == 410;
    return judgement;
}

/** No answer: told by what the network said, with the host's name, and by what is to be done about it. */
Judgement ofFailure(IntegrationType type, Verdict verdict, const HttpOutcome &outcome)
{
    Judgement judgement = with(verdict, diagnosisOfFailure(type, outcome.error, verdict == Verdict::Unknown));
    // What the client says of a message that was sent says itself that it may have arrived.
    if (!outcome.errorText.isEmpty())
        judgement.error = outcome.errorText;
    return judgement;
}

Judgement ofNotSent(IntegrationType type, const HttpOutcome &outcome)
{
    const bool final = outcome.error == HttpError::Malformed || outcome.error == HttpError::RefusedAddress ||
                       outcome.error == HttpError::Unopened || outcome.error == HttpError::Unrendered ||
                       isTlsError(outcome.error);
    return ofFailure(type, final ? Verdict::Rejected : Verdict::Failed, outcome);
}

Judgement cutShort()
{
    return with(Verdict::Unknown, diagnosisOfAnswer(AnswerTrouble::CutShort));
}

/** What Slack says in a 2xx: `ok` decides, and nothing else. */
Judgement ofSlackAnswer(const HttpOutcome &outcome)
{
    static const QString okAt = QStringLiteral("/ok");
    static const QString errorAt = QStringLiteral("/error");
    static const QString neededAt = QStringLiteral("/needed");
    static const QString providedAt = QStringLiteral("/provided");
    const AnswerValues values = answerValues(outcome.body, {okAt, errorAt, neededAt, providedAt});
    if (!values.complete && !outcome.bodyCut && outcome.error != HttpError::None)
        return cutShort();

    const QByteArray ok = values.found.value(okAt);
    const bool readable = values.complete || outcome.bodyCut;
    if (readable && ok == "true")
        return delivered();
    if (!readable || ok != "false")
        return with(Verdict::Unknown, diagnosisOfAnswer(AnswerTrouble::SlackUnreadable));

    const QString code = jsonString(values.found.value(errorAt)).value_or(QString());
    const SlackErrorKind kind = slackErrorKind(code);
    Verdict verdict = kind == SlackErrorKind::Later ? Verdict::Failed : Verdict::Rejected;
    if (code == u"fatal_error") // Slack says of it that some of the operation may have succeeded
        verdict = Verdict::Unknown;
    Judgement judgement =
        with(verdict, diagnosisOfSlackError(code, jsonString(values.found.value(neededAt)).value_or(QString()),
                                            jsonString(values.found.value(providedAt)).value_or(QString())));
    judgement.disableIntegration = kind == SlackErrorKind::ConnectionLost;
    return judgement;
}

/** A flow says with a code what it misses; a connector with a sentence. */
Judgement ofTeamsRefusal(int status, const QByteArray &body)
{
    static const QString codeAt = QStringLiteral("/error/code");
    Judgement judgement = ofStatus(IntegrationType::Teams, status);
    if (status != 400)
        return judgement;
    const QString code = jsonString(answerValues(body, {codeAt}).found.value(codeAt)).value_or(QString());
    if (code == u"MissingApiVersionParameter")
        return with(judgement.verdict, diagnosisOfAnswer(AnswerTrouble::TeamsUrlCut));
    if (code == u"TriggerInputSchemaMismatch")
        return with(judgement.verdict, diagnosisOfAnswer(AnswerTrouble::TeamsOtherSchema));
    if (body.contains("Summary or Text is required"))
        return with(judgement.verdict, diagnosisOfAnswer(AnswerTrouble::TeamsConnectorNoCard));
    return judgement;
}

/** A connector tells of its failures in the text of a 200. */
Judgement ofTeamsAnswer(int status, const HttpOutcome &outcome)
{
    if (status == 202)
        return with(Verdict::Accepted, diagnosisOfAnswer(AnswerTrouble::TeamsAccepted));
    const QByteArray text = outcome.body.trimmed();
    if (text == "1")
        return delivered();

    static const QRegularExpression named(QStringLiteral("HTTP error (\\d{3})"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString body = QString::fromUtf8(text);
    if (const auto match = named.match(body); match.hasMatch()) {
        Judgement judgement = ofStatus(IntegrationType::Teams, match.captured(1).toInt());
        if (judgement.verdict == Verdict::Delivered)
            return with(Verdict::Failed, diagnosisOfAnswer(AnswerTrouble::TeamsNotPosted));
        return judgement;
    }
    // A Response action of a flow may answer with JSON of any content, such as our own status words.
    const bool structured = text.startsWith('{') || text.startsWith('[');
    if (!structured && body.contains(u"failed", Qt::CaseInsensitive))
        return with(Verdict::Failed, diagnosisOfAnswer(AnswerTrouble::TeamsNotPosted));
    if (outcome.error != HttpError::None && !outcome.bodyCut)
        return cutShort();
    return delivered();
}

/** A Custom integration's own rule; only statuses in its range come here. */
Judgement ofSuccessRule(int status, const SuccessRule &success, const HttpOutcome &outcome)
{
    if (success.jsonPointer.isEmpty())
        return delivered();
    const AnswerValues values = answerValues(outcome.body, {success.jsonPointer});
    const QByteArray found = values.found.value(success.jsonPointer);
    if (!found.isEmpty() && sameJson(found, success.equalsJson.toUtf8()))
        return delivered();
    if (found.isEmpty() && !values.complete && (outcome.bodyCut || outcome.error != HttpError::None))
        return cutShort();
    return with(Verdict::Rejected, diagnosisOfSuccessRule(status, success));
}

Judgement ofAnswer(IntegrationType type, const SuccessRule &success, int status, const HttpOutcome &outcome)
{
    switch (type) {
    case IntegrationType::Slack:
        return isSuccess(status) ? ofSlackAnswer(outcome) : ofStatus(type, status);
    case IntegrationType::Teams:
        return isSuccess(status) ? ofTeamsAnswer(status, outcome) : ofTeamsRefusal(status, outcome.body);
    case IntegrationType::Webhook:
        return ofStatus(type, status);
    case IntegrationType::Custom:
        if (status >= success.statusFrom && status <= success.statusTo)
            return ofSuccessRule(status, success, outcome);
        if (isSuccess(status))
            return with(Verdict::Rejected, diagnosisOfStatus(type, status));
        return ofStatus(type, status);
    }
    Q_UNREACHABLE();
}

} // namespace

Judgement judge(IntegrationType type, const SuccessRule &success, const HttpOutcome &outcome, const QDateTime &now)
{
    if (outcome.progress == HttpProgress::NotSent)
        return ofNotSent(type, outcome);
    if (outcome.progress == HttpProgress::Unanswered || !outcome.status)
        return ofFailure(type, Verdict::Unknown, outcome);

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

Diagnosis diagnose(IntegrationType type, const SuccessRule &success, const Attempt &attempt)
{
    HttpOutcome outcome;
    outcome.error = attempt.failure;
    outcome.errorText = attempt.error;
    outcome.status = attempt.httpStatus;
    outcome.body = attempt.responseBody;
    outcome.bodyCut = attempt.responseBody.size() >= KeptAnswerBytes;
    if (attempt.httpStatus)
        outcome.progress = HttpProgress::Answered;
    else if (attempt.verdict == Verdict::Unknown)
        outcome.progress = HttpProgress::Unanswered;
    return judge(type, success, outcome, attempt.startedAt).diagnosis;
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

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/httperror.h"
#include "models/domain/integration.h"
#include "models/domain/validation.h"

#include <QString>

namespace infradots {

/** What the window can do about a failure. */
enum class Remedy {
    None,      ///< nothing here: somebody else has to act
    Reconnect, ///< connect Slack again
    Targets,   ///< choose other channels or URLs, in the list that the winning rule took them from
    EditField, ///< correct Diagnosis::field, of the integration or of the organization's settings
    Redeliver  ///< send it again
};

/** What went wrong, what to do about it, and what does it. */
struct Diagnosis
{
    QString key;    ///< its row of the table: "http:404", "slack:is_archived", "network:tls", "teams:429", …
    QString cause;  ///< one translated sentence or two; empty: nothing is wrong
    QString advice; ///< the same
    Remedy remedy = Remedy::None;
    Field field = Field::Name; ///< meaningful for EditField
    friend bool operator==(const Diagnosis &, const Diagnosis &) = default;
};

/** Cause and advice in one. */
[[nodiscard]] QString sentenceOf(const Diagnosis &diagnosis);

// The table, by what there is to go by. Each of these knows an answer to everything it can be asked.

/** A status as the receiver of that type means it. Of 2xx: that it is not what the success rule counts. */
[[nodiscard]] Diagnosis diagnosisOfStatus(IntegrationType type, int status);
/** Slack's `error`; scopes as slackErrorSentence(). */
[[nodiscard]] Diagnosis diagnosisOfSlackError(const QString &code, const QString &needed = {},
                                              const QString &provided = {});
/** No answer, or not a whole one; @p maybeSent: the message may have arrived all the same. */
[[nodiscard]] Diagnosis diagnosisOfFailure(IntegrationType type, HttpError error, bool maybeSent);

/** Answers that only their body tells from others. */
enum class AnswerTrouble {
    SlackUnreadable,      ///< a 2xx that is not JSON, or does not say whether it is ok
    TeamsAccepted,        ///< a Workflows 202: no failure, but not the end either
    TeamsNotPosted,       ///< a connector's 200 that tells of a failure without a status
    TeamsUrlCut,          ///< MissingApiVersionParameter
    TeamsOtherSchema,     ///< TriggerInputSchemaMismatch
    TeamsConnectorNoCard, ///< "Summary or Text is required."
    CutShort              ///< it ended before one could tell
};
[[nodiscard]] Diagnosis diagnosisOfAnswer(AnswerTrouble trouble);
/** A Custom's answer whose JSON is not what the success rule asks for. */
[[nodiscard]] Diagnosis diagnosisOfSuccessRule(int status, const SuccessRule &rule);

} // namespace infradots

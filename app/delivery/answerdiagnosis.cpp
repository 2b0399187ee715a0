// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/diagnosis.h"
#include "app/slack/slackerrors.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace infradots {

namespace {

struct DoctorText
{
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

struct SlackRemedy
{
    std::u16string_view code;
    Remedy remedy;
};

/** Those where the window can help; the words are slackErrorWords()'. */
constexpr std::array SlackRemedies{
    SlackRemedy{u"not_in_channel", Remedy::Redeliver}, // once the bot is in it
    SlackRemedy{u"channel_not_found", Remedy::Targets},
    SlackRemedy{u"is_archived", Remedy::Targets},
    SlackRemedy{u"team_not_found", Remedy::Targets},
    SlackRemedy{u"invalid_auth", Remedy::Reconnect},
    SlackRemedy{u"not_authed", Remedy::Reconnect},
    SlackRemedy{u"token_revoked", Remedy::Reconnect},
    SlackRemedy{u"account_inactive", Remedy::Reconnect},
    SlackRemedy{u"token_expired", Remedy::Reconnect},
    SlackRemedy{u"invalid_refresh_token", Remedy::Reconnect},
    SlackRemedy{u"missing_scope", Remedy::Reconnect},
    SlackRemedy{u"not_allowed_token_type", Remedy::Reconnect},
    SlackRemedy{u"no_permission", Remedy::Reconnect},
    SlackRemedy{u"app_access_restricted", Remedy::Reconnect},
    SlackRemedy{u"access_denied", Remedy::Reconnect},
    SlackRemedy{u"restricted_action", Remedy::Redeliver}, // once the rule is changed
    SlackRemedy{u"restricted_action_read_only_channel", Remedy::Redeliver},
    SlackRemedy{u"restricted_action_thread_only_channel", Remedy::Redeliver},
    SlackRemedy{u"team_added_to_org", Remedy::Redeliver},
    SlackRemedy{u"ratelimited", Remedy::Redeliver},
    SlackRemedy{u"rate_limited", Remedy::Redeliver},
    SlackRemedy{u"internal_error", Remedy::Redeliver},
    SlackRemedy{u"fatal_error", Remedy::Redeliver},
    SlackRemedy{u"service_unavailable", Remedy::Redeliver},
    SlackRemedy{u"request_timeout", Remedy::Redeliver},
};

Diagnosis told(const char *key, const QString &cause, const QString &advice, Remedy remedy)
{
    return {.key = QString::fromLatin1(key), .cause = cause, .advice = advice, .remedy = remedy};
}

QString lookFirst()
{
    return DoctorText::tr("The message may have arrived: look there before you send it again.");
}

} // namespace

Diagnosis diagnosisOfSlackError(const QString &code, const QString &needed, const QString &provided)
{
    const SlackErrorWords words = slackErrorWords(code, needed, provided);
    const auto row = std::find_if(SlackRemedies.begin(), SlackRemedies.end(), [&code](const SlackRemedy &candidate) {
        return code == QStringView(candidate.code);
    });
    Diagnosis diagnosis{.key = QStringLiteral("slack:") +
                               (slackErrorCodes().contains(code) ? code : QStringLiteral("other")),
                        .cause = words.cause,
                        .advice = words.advice,
                        .remedy = row == SlackRemedies.end() ? Remedy::None : row->remedy};
    if (diagnosis.advice.isEmpty())
        diagnosis.advice = DoctorText::tr("Look it up in Slack's documentation of chat.postMessage.");
    return diagnosis;
}

Diagnosis diagnosisOfAnswer(AnswerTrouble trouble)
{
    switch (trouble) {
    case AnswerTrouble::SlackUnreadable:
        return told("slack:unreadable",
                    DoctorText::tr("The answer is not one of Slack: it does not say whether the message was posted."),
                    lookFirst(), Remedy::Redeliver);
    case AnswerTrouble::TeamsAccepted:
        return told(
            "teams:accepted",
            DoctorText::tr("Workflows took the message. Whether the flow posted it, it does not say."),
            DoctorText::tr("Look into the channel. If nothing is there, the flow's run history in Power Automate says "
                           "why."),
            Remedy::None);
    case AnswerTrouble::TeamsNotPosted:
        return told("teams:not_posted", DoctorText::tr("Teams reports that it did not post the message."),
                    DoctorText::tr("Its answer says more. A connector URL is best replaced by a Workflows webhook."),
                    Remedy::Targets);
    case AnswerTrouble::TeamsUrlCut:
        return told("teams:url_cut",
                    DoctorText::tr("The URL is not whole: its part with api-version is missing (HTTP 400)."),
                    DoctorText::tr("Copy it from the flow again, to its very end."), Remedy::Targets);
    case AnswerTrouble::TeamsOtherSchema:
        return told(
            "teams:other_schema", DoctorText::tr("The flow expects another message than Adaptive Cards (HTTP 400)."),
            DoctorText::tr("Create it from the template “Send webhook alerts to a channel”, and enter its URL."),
            Remedy::Targets);
    case AnswerTrouble::TeamsConnectorNoCard:
        return told("teams:no_card", DoctorText::tr("The connector does not take Adaptive Cards (HTTP 400)."),
                    DoctorText::tr("Create a Workflows webhook in the channel, and enter its URL."), Remedy::Targets);
    case AnswerTrouble::CutShort:
        return told("answer:cut", DoctorText::tr("The connection ended before the answer was whole."), lookFirst(),
                    Remedy::Redeliver);
    }
    Q_UNREACHABLE();
}

Diagnosis diagnosisOfSuccessRule(int status, const SuccessRule &rule)
{
    Diagnosis diagnosis = told(
        "custom:success",
        DoctorText::tr("The receiver answered HTTP %1, but the value at %2 of its answer is not %3, as "
                       "the success rule asks.")
            .arg(QString::number(status), rule.jsonPointer, rule.equalsJson),
        DoctorText::tr("Correct the success rule if that is what it answers when all is well."), Remedy::EditField);
    diagnosis.field = Field::Success;
    return diagnosis;
}

} // namespace infradots

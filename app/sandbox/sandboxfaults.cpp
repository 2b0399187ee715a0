// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"
#include "models/domain/texttable.h"

namespace infradots {

namespace {

constexpr TextTable<SandboxFault, 23> FaultNames{{
    {SandboxFault::None, u"none"},
    {SandboxFault::RateLimited, u"rate_limited"},
    {SandboxFault::ServerError, u"server_error"},
    {SandboxFault::Unavailable, u"unavailable"},
    {SandboxFault::NoAnswer, u"no_answer"},
    {SandboxFault::CloseConnection, u"close_connection"},
    {SandboxFault::NotFound, u"not_found"},
    {SandboxFault::Gone, u"gone"},
    {SandboxFault::Redirect, u"redirect"},
    {SandboxFault::HugeBody, u"huge_body"},
    {SandboxFault::SlackNotInChannel, u"slack_not_in_channel"},
    {SandboxFault::SlackChannelNotFound, u"slack_channel_not_found"},
    {SandboxFault::SlackIsArchived, u"slack_is_archived"},
    {SandboxFault::SlackInvalidAuth, u"slack_invalid_auth"},
    {SandboxFault::SlackMissingScope, u"slack_missing_scope"},
    {SandboxFault::SlackTokenRotation, u"slack_token_rotation"},
    {SandboxFault::SlackTokenExpired, u"slack_token_expired"},
    {SandboxFault::SlackInvalidRefreshToken, u"slack_invalid_refresh_token"},
    {SandboxFault::SlackBadClientSecret, u"slack_bad_client_secret"},
    {SandboxFault::SlackInvalidCode, u"slack_invalid_code"},
    {SandboxFault::SlackManyChannels, u"slack_many_channels"},
    {SandboxFault::TeamsErrorInBody, u"teams_error_in_body"},
    {SandboxFault::TeamsWorkflowsAccepted, u"teams_workflows_accepted"},
}};

constexpr TextTable<SandboxReceiver, 3> ReceiverNames{{
    {SandboxReceiver::Slack, u"slack"},
    {SandboxReceiver::Teams, u"teams"},
    {SandboxReceiver::Webhook, u"webhook"},
}};

} // namespace

QList<SandboxFault> faultsOf(SandboxReceiver receiver)
{
    QList<SandboxFault> faults{SandboxFault::None,        SandboxFault::RateLimited, SandboxFault::ServerError,
                               SandboxFault::Unavailable, SandboxFault::NoAnswer,    SandboxFault::CloseConnection,
                               SandboxFault::NotFound,    SandboxFault::Gone,        SandboxFault::Redirect,
                               SandboxFault::HugeBody};
    switch (receiver) {
    case SandboxReceiver::Slack:
        faults << SandboxFault::SlackNotInChannel << SandboxFault::SlackChannelNotFound << SandboxFault::SlackIsArchived
               << SandboxFault::SlackInvalidAuth << SandboxFault::SlackMissingScope << SandboxFault::SlackTokenRotation
               << SandboxFault::SlackTokenExpired << SandboxFault::SlackInvalidRefreshToken
               << SandboxFault::SlackBadClientSecret << SandboxFault::SlackInvalidCode
               << SandboxFault::SlackManyChannels;
        break;
    case SandboxReceiver::Teams:
        faults << SandboxFault::TeamsErrorInBody << SandboxFault::TeamsWorkflowsAccepted;
        break;
    case SandboxReceiver::Webhook:
        break;
    }
    return faults;
}

QString toText(SandboxFault fault)
{
    return textOf(FaultNames, fault);
}

std::optional<SandboxFault> sandboxFaultFromText(const QString &text)
{
    return valueOf(FaultNames, text);
}

QString toText(SandboxReceiver receiver)
{
    return textOf(ReceiverNames, receiver);
}

std::optional<SandboxReceiver> sandboxReceiverFromText(const QString &text)
{
    return valueOf(ReceiverNames, text);
}

} // namespace infradots

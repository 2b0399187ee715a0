// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/slackservice.h"

#include "app/services/announcing.h"
#include "app/slack/slackclient.h"
#include "models/store/organizationstore.h"

#include <QCoreApplication>

namespace infradots {

namespace {

SlackSettings settingsOf(const SlackIdentity &identity, const SecretString &token)
{
    SlackSettings settings;
    settings.botToken = token;
    settings.teamId = identity.teamId;
    settings.teamName = identity.teamName;
    settings.botName = identity.botName;
    return settings;
}

} // namespace

SlackService::SlackService(ServiceContext context, HttpClient &http)
    : m_context(std::move(context))
    , m_http(http)
{
}

QFuture<Result<SlackSettings>> SlackService::connect(const OrganizationId &organization, SecretString token)
{
    // Tokens are pasted, and a line break often comes along.
    token = SecretString(token.toText().trimmed());
    if (token.isEmpty()) {
        return ended(Result<SlackSettings>(failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("Slack", "Paste the bot token of your Slack app; it begins with “xoxb-”."),
            QStringLiteral("bot_token"))));
    }
    return m_context.database
        .read([organization](Connection &connection) { return OrganizationStore(connection).get(organization); })
        .then([&http = m_http, token](const Result<Organization> &found) -> QFuture<Result<SlackSettings>> {
            if (!found)
                return ended(Result<SlackSettings>(failure(found.error())));
            return SlackClient(http)
                .verifyToken(found->slackApp.baseUrl, token)
                .then([token](const Result<SlackIdentity> &identity) -> Result<SlackSettings> {
                    if (!identity)
                        return failure(identity.error());
                    return settingsOf(*identity, token);
                });
        })
        .unwrap();
}

} // namespace infradots

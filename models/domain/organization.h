// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/secret.h"
#include "models/domain/slackredirect.h"

namespace infradots {

/** The organization's own Slack app, for "Add to Slack". All of it is optional. */
struct SlackApp
{
    QString clientId;
    SecretField clientSecret;                              ///< place: slackAppSecretPlace()
    QString baseUrl = QStringLiteral("https://slack.com"); ///< without a final slash; "/api/<method>" is appended
    QString redirectUrl = defaultSlackRedirectUrl(); ///< where Slack sends the browser back; as registered with the app
    friend bool operator==(const SlackApp &, const SlackApp &) = default;
};

struct Organization
{
    OrganizationId id;
    QString name;        ///< unique; 1 to 200 code points, no '/'
    QString platformUrl; ///< http(s) base of run links; may be empty
    SlackApp slackApp;
    friend bool operator==(const Organization &, const Organization &) = default;
};

[[nodiscard]] inline SecretPlace slackAppSecretPlace(const OrganizationId &id)
{
    return {QStringLiteral("organization"), id.text(), QStringLiteral("slack_client_secret")};
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"
#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QUrl>

namespace infradots {

/** Slack's page where a person consents (docs.slack.dev, "Installing with OAuth"): the bot's scopes, no PKCE. */
[[nodiscard]] QUrl slackAuthorizeUrl(const QString &baseUrl, const QString &clientId, const QString &redirectUrl,
                                     const QByteArray &state);

/** What Slack sends the browser back with: a code, or why there is none. */
struct SlackCallback
{
    QByteArray state;
    SecretString code; ///< to be exchanged once
    QString error;     ///< "access_denied", …; empty where there is a code
};

/**
 * Reads the query of a redirect, decoded. Error: InvalidInput, for anything but one state and either one code or one
 * error, each of them of a sensible length and in plain characters.
 */
[[nodiscard]] Result<SlackCallback> readSlackCallback(const HeaderList &query);

/**
 * Reads the address of the page that the browser ended on, as a person pastes it. @p redirectUrl: as it was asked with;
 * @p baseUrl: Slack's. Error: InvalidInput with a sentence that says which address is meant.
 */
[[nodiscard]] Result<SlackCallback> readPastedCallback(const QString &pasted, const QString &redirectUrl,
                                                       const QString &baseUrl);

/** Why there is no code: that the consent was refused, or what Slack had against the app. */
[[nodiscard]] QString slackCallbackProblem(const QString &error);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "models/domain/result.h"
#include "models/domain/secret.h"
#include "models/domain/slackchannel.h"

#include <QFuture>
#include <QList>
#include <QStringList>

#include <chrono>

namespace infradots {

/** Whom a token belongs to, as auth.test says. */
struct SlackIdentity
{
    QString teamId;
    QString teamName;
    QString botName; ///< the user name of the bot, to be invited into channels
    QString botId;   ///< empty for a token that is not a bot's
    QStringList scopes;
    friend bool operator==(const SlackIdentity &, const SlackIdentity &) = default;
};

/** What identifies the organization's Slack app to Slack. */
struct SlackAppKeys
{
    QString clientId;
    SecretString clientSecret;
};

/** What oauth.v2.access gives for a code or a refresh token. */
struct SlackGrant
{
    SecretString accessToken;
    SecretString refreshToken;        ///< set where the app rotates its tokens
    std::chrono::seconds lifetime{0}; ///< of the access token; zero: it does not expire
    QString teamId;
    QString teamName;
    QStringList scopes;
};

/**
 * Asks Slack's Web API. Answers are judged by their body, since Slack says 200 also when it refuses. Errors: Refused
 * (Slack said no, with a sentence from slackErrorSentence() and its code as detail), Network (no answer, or not
 * Slack's), InvalidInput (a token that cannot be sent). Futures may end in another thread: continue with
 * `.then(context, …)`.
 */
class SlackClient
{
public:
    explicit SlackClient(HttpClient &http)
        : m_http(http)
    {
    }

    [[nodiscard]] QFuture<Result<SlackIdentity>> verifyToken(const QString &baseUrl, const SecretString &token);
    /**
     * The channels a token may see, archived ones too, in Slack's order: public ones, and those private ones the bot is
     * in. Goes on after a 429 when Slack says so, a few times.
     */
    [[nodiscard]] QFuture<Result<QList<SlackChannel>>> channels(const QString &baseUrl, const SecretString &token);

    /** Exchanges the code of a consent. @p redirectUrl: as the consent was asked with. */
    [[nodiscard]] QFuture<Result<SlackGrant>> exchangeCode(const QString &baseUrl, const SlackAppKeys &keys,
                                                           const SecretString &code, const QString &redirectUrl);
    /** A new pair for a refresh token, which Slack takes once. */
    [[nodiscard]] QFuture<Result<SlackGrant>> renewToken(const QString &baseUrl, const SlackAppKeys &keys,
                                                         const SecretString &refreshToken);
    /** Success also where the token was of no use any more. */
    [[nodiscard]] QFuture<Result<void>> revokeToken(const QString &baseUrl, const SecretString &token);

private:
    HttpClient &m_http;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QFuture>
#include <QList>
#include <QStringList>

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

struct SlackChannel
{
    QString id;
    QString name; ///< without "#"
    bool isPrivate = false;
    bool isMember = false; ///< the bot is in it
    friend bool operator==(const SlackChannel &, const SlackChannel &) = default;
};

/**
 * Asks Slack's Web API. Answers are judged by their body, since Slack says 200 also when it refuses. Errors: Refused
 * (Slack said no, with a sentence from slackErrorSentence()), Network (no answer, or not Slack's), InvalidInput (a
 * token that cannot be sent). Futures may end in another thread: continue with `.then(context, …)`.
 */
class SlackClient
{
public:
    explicit SlackClient(HttpClient &http)
        : m_http(http)
    {
    }

    [[nodiscard]] QFuture<Result<SlackIdentity>> verifyToken(const QString &baseUrl, const SecretString &token);
    /** Channels that are not archived, public and those private ones the token may see, in Slack's order. */
    [[nodiscard]] QFuture<Result<QList<SlackChannel>>> channels(const QString &baseUrl, const SecretString &token);

private:
    HttpClient &m_http;
};

} // namespace infradots

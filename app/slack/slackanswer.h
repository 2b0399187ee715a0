// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <nlohmann/json.hpp>

namespace infradots {

// What the calls of Slack's Web API have in common. Internal to app/slack.

using SlackJson = nlohmann::json;

/** Of anything an answer says that is shown to somebody. */
inline constexpr qsizetype LongestSlackText = 200;

/** The text of @p key, cut to @p longest; empty when it is not there or is not text. */
[[nodiscard]] QString slackText(const SlackJson &object, const char *key, qsizetype longest = LongestSlackText);
[[nodiscard]] bool slackFlag(const SlackJson &object, const char *key);
/** The object at @p key; an empty one when there is none. */
[[nodiscard]] SlackJson slackObject(const SlackJson &object, const char *key);
/** A secret of @p key, whole; empty when it is not there, is not text, or is more than a header can hold. */
[[nodiscard]] SecretString slackSecret(const SlackJson &object, const char *key);
/** "chat:write,channels:read" as a list. */
[[nodiscard]] QStringList slackScopeList(const QString &text);

[[nodiscard]] QByteArray slackHeader(const HttpOutcome &outcome, const QByteArray &name);

/** The object that Slack answered with `ok: true`; otherwise why not. Detail of a refusal: Slack's error code. */
[[nodiscard]] Result<SlackJson> slackAnswer(const HttpOutcome &outcome, const QString &host);

/** Nothing but visible ASCII: what a token is, and what a header may hold. Error: InvalidInput. */
[[nodiscard]] Result<void> checkSlackToken(const SecretString &token);

/** A request to @p baseUrl/api/@p call, without credentials. */
[[nodiscard]] HttpRequest slackRequest(const QByteArray &method, const QString &baseUrl, const QString &call);
/** The same with a token, which must be one by checkSlackToken(). */
[[nodiscard]] HttpRequest slackRequest(const QByteArray &method, const QString &baseUrl, const QString &call,
                                       const SecretString &token);

} // namespace infradots

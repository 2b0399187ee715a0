// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <optional>

namespace infradots {

/**
 * "https://localhost:17845/slack/oauth_redirect": Slack wants https also on one's own machine (api.slack.com,
 * "Installing with OAuth"), and compares the whole address with the registered ones, so the port is a fixed one.
 */
[[nodiscard]] QString defaultSlackRedirectUrl();

/** A redirect URL that ends on this machine, where a sign-in can be listened for. */
struct LoopbackRedirect
{
    quint16 port = 0;
    bool encrypted = true;
    QByteArray path; ///< "/slack/oauth_redirect"
};

/** Set for localhost and 127.0.0.1; otherwise the browser ends elsewhere, and its address is pasted. */
[[nodiscard]] std::optional<LoopbackRedirect> loopbackRedirect(const QString &url);

/**
 * Whether Slack can be told to come back there: http(s), no user-info, query or fragment, a plain path; on this machine
 * with a port, elsewhere by https. Error: InvalidInput with a sentence.
 */
[[nodiscard]] Result<void> checkSlackRedirectUrl(const QString &url);

} // namespace infradots

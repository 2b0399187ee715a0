// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace infradots {

/**
 * A Slack app as this program needs it, as the JSON of an app manifest (docs.slack.dev/reference/app-manifest): a bot
 * with exactly slackScopes(), and the redirect URL. Token rotation is off, since Slack never lets it be switched off
 * again.
 */
[[nodiscard]] QString slackManifest(const QString &redirectUrl);

/** Slack's own page "Create an app", filled in with the manifest. */
[[nodiscard]] QUrl slackCreateAppUrl(const QString &redirectUrl);

} // namespace infradots

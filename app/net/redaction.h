// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"

namespace infradots {

/**
 * Masks what looks like a secret in text that came from outside or goes into a log: Slack tokens (xox…), "whsec_…",
 * Bearer and Basic credentials, "sig=" and other credential query values, Teams connector and Workflows paths, and
 * every one of @p known in raw, UTF-16, URL-encoded, base64 and hex form. Control characters other than line breaks and
 * tabs become visible.
 */
[[nodiscard]] QByteArray redacted(const QByteArray &text, const QList<SecretString> &known = {});

/**
 * A URL that is a secret, and the parts of it by which a receiver may quote it: its path and query as one, and each
 * segment and query value that is long enough to be a credential, as written and decoded.
 */
[[nodiscard]] QList<SecretString> urlSecrets(const SecretString &url);

/** Header values: credentials whole by name (Authorization, Cookie, Set-Cookie, anything with key, token, secret,
 * signature), the rest, and the names, as redacted(). */
[[nodiscard]] HeaderList redactedHeaders(const HeaderList &headers, const QList<SecretString> &known = {});

} // namespace infradots

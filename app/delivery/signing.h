// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/endpoint.h"

#include <QByteArray>

namespace infradots {

/** HMAC (libsodium), as bytes. */
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);
[[nodiscard]] QByteArray hmacSha512(QByteArrayView key, QByteArrayView message);

/**
 * The bytes that a secret signs with: for Standard Webhooks the base64 behind "whsec_", else the text as it is; for the
 * other styles always the text. Wipe them when done.
 */
[[nodiscard]] QByteArray signingKey(SignatureStyle style, const SecretString &secret);

/** The name of the header that carries a style's signature, as it is written. */
[[nodiscard]] QByteArray signatureHeader(SignatureStyle style);

/** What is signed, besides the key. */
struct SignedMessage
{
    QByteArray id;          ///< Standard Webhooks alone
    qint64 unixSeconds = 0; ///< Standard Webhooks alone: of this attempt
    QByteArray body;        ///< the bytes as sent
};

/** One signature, as the style's header carries it. */
[[nodiscard]] QByteArray signature(SignatureStyle style, const SecretString &secret, const SignedMessage &message);

/** "v1,<base64>" over "id.timestamp.body" (Standard Webhooks 1.0.0); the secret is "whsec_<base64>" or raw text. */
[[nodiscard]] QByteArray standardWebhooksSignature(const SecretString &secret, const QByteArray &id, qint64 unixSeconds,
                                                   const QByteArray &body);

/** "whsec_" and 32 random bytes of libsodium in base64; a good secret in every style. */
[[nodiscard]] SecretString newSigningSecret();

} // namespace infradots

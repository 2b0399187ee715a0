// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/signaturereport.h"
#include "models/domain/delivery.h"

namespace infradots {

/** A request as a receiver got it, and with what it is to be checked. */
struct SignatureQuestion
{
    QByteArray body;
    HeaderList headers;
    SecretString secret;
    SecretString previousSecret;        ///< the one before it; may be empty
    QDateTime receivedAt;               ///< what the timestamp is judged by
    std::optional<QByteArray> sentBody; ///< what was sent under the request's id, where that is known
};

/** How far a timestamp may be from the time of receipt: what the reference libraries allow. */
inline constexpr qint64 TimestampTolerance = 5 * 60; // seconds

/**
 * Verifies a request as a receiver would, and where it does not fit, finds out what was done to it: it tries the usual
 * misreadings of the secret, the usual reformattings of the body, other prefixes and the other styles. Of a body of
 * some megabytes that takes a second: not for the GUI thread.
 */
[[nodiscard]] SignatureReport checkSignature(const SignatureQuestion &question);

} // namespace infradots

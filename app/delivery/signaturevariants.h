// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/endpoint.h"

#include <QByteArray>
#include <QList>

namespace infradots {

// What receivers and senders commonly do wrong, as variants of a secret, a body and what is signed. The first of each
// list is the right one; the sentence of the others says what was done.

struct KeyVariant
{
    QByteArray key;
    QString sentence; ///< translated; empty: as the style says
};
[[nodiscard]] QList<KeyVariant> keyVariants(SignatureStyle style, const SecretString &secret);

struct BodyVariant
{
    QByteArray body;
    QString sentence; ///< translated; empty: as it was given
};
/** Line breaks, byte order marks, other spellings of the same JSON, another character set. */
[[nodiscard]] QList<BodyVariant> bodyVariants(const QByteArray &body);

/** What stands in front of the body where it is signed. */
struct PrefixVariant
{
    QByteArray prefix;
    QString sentence; ///< translated; empty: as the style says
};
[[nodiscard]] QList<PrefixVariant> prefixVariants(SignatureStyle style, const QByteArray &id,
                                                  const QByteArray &timestamp);

/** A signature as bytes, and how it was written. */
struct WrittenDigest
{
    enum class Spelling { Hex, UpperHex, Base64, Base64Url };
    QByteArray bytes;
    Spelling spelling = Spelling::Hex;
};
/** Reads 32 or 64 bytes written as hex or base64; empty bytes: it is neither. */
[[nodiscard]] WrittenDigest digestFromText(const QByteArray &text);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/endpoint.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace infradots {

/** What a signature is looked for in. */
struct MatchQuestion
{
    QList<QByteArray> digests; ///< the signatures in the header, as bytes
    SignatureStyle style = SignatureStyle::StandardWebhooks;
    QByteArray id;        ///< may be empty
    QByteArray timestamp; ///< as written; may be empty
    SecretString secret;
    SecretString previousSecret; ///< may be empty
    QByteArray body;
    std::optional<QByteArray> sentBody;
};

/** How a signature came about. Sentences are empty where that part was done as the style says. */
struct SignatureMatch
{
    bool found = false;
    std::optional<SignatureStyle> style; ///< another than asked for, when set
    bool previous = false;               ///< made with the previous secret
    bool sentBody = false;               ///< made of the body that was sent, and not of the one that came
    QString key;
    QString body;
    QString prefix;
};

/**
 * Looks for the variant under which one of the secrets makes one of the signatures: first as the style says, then with
 * one thing done otherwise, then with two.
 */
[[nodiscard]] SignatureMatch matchSignature(const MatchQuestion &question);

} // namespace infradots

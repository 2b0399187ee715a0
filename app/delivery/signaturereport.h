// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/endpoint.h"

#include <QList>

#include <optional>

namespace infradots {

/** What it is checked for, part by part. */
enum class SignaturePart { Signature, Id, Timestamp, Secret, Body };
/** "signature", "id", "timestamp", "secret", "body". */
[[nodiscard]] QString toText(SignaturePart part);

enum class PartState {
    Fits,
    Wrong,
    Unknown ///< cannot be told, because of another part
};
/** "ok", "wrong", "unknown". */
[[nodiscard]] QString toText(PartState state);

struct PartFinding
{
    SignaturePart part = SignaturePart::Signature;
    PartState state = PartState::Unknown;
    QString sentence; ///< translated
};

/** The first thing that keeps a receiver from accepting it. */
enum class SignatureCause {
    None,          ///< it verifies
    NoSignature,   ///< none of the known headers is there
    BadSignature,  ///< the header cannot be read, or the signature is spelled in another way
    Id,            ///< missing
    Timestamp,     ///< missing, no number, too old, too far ahead
    SecretReading, ///< the right secret, taken in another way
    OtherSecret,   ///< no reading of this secret fits
    Body,          ///< the right secret, another body
    SignedParts,   ///< the right secret and body, but something else stood in front of the body
    OtherStyle     ///< signed in the way of another style
};
/** "none", "no_signature", "bad_signature", "id", …: for scripts. */
[[nodiscard]] QString toText(SignatureCause cause);

struct SignatureReport
{
    bool verified = false;
    std::optional<SignatureStyle> style; ///< by the header
    bool byPreviousSecret = false;       ///< it fits, and it is the replaced secret that fits
    SignatureCause cause = SignatureCause::NoSignature;
    QString conclusion; ///< translated: what is wrong and what to do
    QList<PartFinding> parts;
};

/** "Standard Webhooks", "GitHub", "HCP Terraform": a name, and not translated. */
[[nodiscard]] QString styleName(SignatureStyle style);

} // namespace infradots

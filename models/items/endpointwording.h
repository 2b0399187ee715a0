// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/endpoint.h"

namespace infradots {

// The values of an endpoint in the user's language; as wording.h.

/** "Standard Webhooks (webhook-signature)": with the header by which a receiver knows it. */
[[nodiscard]] QString signatureWords(SignatureStyle style);
/** "Structured: attributes and payload in the body", … */
[[nodiscard]] QString cloudEventsWords(CloudEvents mode);
/** "23 h 59 min", "12 min", "less than a minute": until @p end, which is after @p now. */
[[nodiscard]] QString timeLeftWords(const QDateTime &end, const QDateTime &now);

} // namespace infradots

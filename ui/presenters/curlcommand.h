// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/historystore.h"

namespace infradots {

/**
 * The delivery's request as a curl command for sh, with environment variables in place of the URL and of masked
 * headers: $INFRADOTS_URL, $INFRADOTS_AUTHORIZATION and so on, each named in a comment above it.
 */
[[nodiscard]] QString curlCommand(const DeliveryDetails &details);

/** One word for sh, whatever it holds. */
[[nodiscard]] QString shellQuoted(const QString &text);

} // namespace infradots

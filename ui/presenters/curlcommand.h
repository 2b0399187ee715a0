// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/shownrequest.h"
#include "models/store/historystore.h"

namespace infradots {

/**
 * The request as a curl command that runs as it is in sh and sends the same bytes, with environment variables in place
 * of what is masked: $INFRADOTS_URL, $INFRADOTS_AUTHORIZATION (the header's whole value) and so on, each named in a
 * comment above it. curl adds headers of its own only where none of that name is there.
 */
[[nodiscard]] QString curlCommand(const ShownRequest &request);

/** What was sent for a delivery, as the history kept it: its last attempt's headers and the body. */
[[nodiscard]] ShownRequest sentRequest(const DeliveryDetails &details);

/** One word for sh, whatever it holds. */
[[nodiscard]] QString shellQuoted(const QString &text);

/** Status line, headers and body, as one reads them; @p readable: JSON with line breaks. */
[[nodiscard]] QString requestText(const ShownRequest &request, bool readable);

} // namespace infradots

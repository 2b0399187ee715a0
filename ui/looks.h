// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"
#include "models/domain/integration.h"

#include <QString>

namespace infradots {

/** For Theme::icon(). */
[[nodiscard]] QString typeIconName(IntegrationType type);

/** How a delivery looks, whatever its words are. */
enum class Outlook { Pending, Good, Doubtful, Bad, Ended };
[[nodiscard]] Outlook outlookOf(DeliveryState state, const std::optional<Verdict> &verdict);
[[nodiscard]] QString outlookIconName(Outlook outlook); ///< for Theme::icon()

} // namespace infradots

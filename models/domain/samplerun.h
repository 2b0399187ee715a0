// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/stageevent.h"

namespace infradots {

/**
 * A realistic run that ends in @p status, in the stage where runs do: what previews show and tests send until somebody
 * says otherwise. In English, as messages are. No workspace; @p now is when it ended.
 */
[[nodiscard]] StageEvent sampleRun(RunStatus status, const QDateTime &now);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/stageevent.h"

namespace infradots {

/** An event as somebody describes it: its workspace still a name. */
struct EventInput
{
    QString workspace; ///< "ORG/WS"
    StageEvent event;
};

/** Reads an event document (docs/events.md). Error: InvalidInput, detail the path of the key. */
[[nodiscard]] Result<EventInput> readEvent(const QByteArray &document);

/** What `stage` and `status` may be, for sentences: "plan, apply". */
[[nodiscard]] QString knownStages();
[[nodiscard]] QString knownStatuses();

} // namespace infradots

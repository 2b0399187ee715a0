// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/stageevent.h"

#include <QString>

#include <optional>

namespace infradots {

/** Which route of an integration, and with what to say: as production would get it. */
struct RouteQuestion
{
    WorkspaceId workspace; ///< with what it overrides; null: none, the organization's own targets
    QString environment;   ///< empty: the workspace's own, or none
    std::optional<StageEvent>
        event; ///< what the message tells of; not set: a usual run. Source, ids and times are ours
};

} // namespace infradots

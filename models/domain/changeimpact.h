// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/routing.h"
#include "models/domain/workspace.h"

#include <functional>
#include <optional>

namespace infradots {

/** Where an integration is attached, as it is and as it would be; not set: not attached. */
struct ImpactedWorkspace
{
    Workspace workspace;
    std::optional<Attachment> before;
    std::optional<Attachment> after;
};

/** One workspace and one environment whose messages go elsewhere than before. */
struct RouteMove
{
    QString workspace;
    QString environment; ///< empty: runs that name none
    QStringList before;  ///< as shown, such as "#infra"; empty: nobody hears
    QStringList after;
    Rule ruleBefore = Rule::None;
    Rule ruleAfter = Rule::None;
};

/** Moves of the same kind. */
struct MoveGroup
{
    QStringList before;
    QStringList after;
    qsizetype pairs = 0;
};

struct ChangeImpact
{
    qsizetype pairs = 0; ///< workspace and environment pairs that were looked at
    QList<RouteMove> moves;
    QList<MoveGroup> groups; ///< of the moves; the largest first
};

/** What two targets are compared by: the same for the same place, however its URL is kept. */
using DestinationOf = std::function<QByteArray(const Integration &integration, const Target &target)>;

/**
 * What an edit changes, by asking resolve() about every workspace and environment before and after. An integration
 * that is switched off or not connected sends nowhere. @p environments: those known to the organization; those that
 * the two versions name come on top, and "none" for workspaces without one. Takes time in proportion to workspaces
 * times environments: not for the GUI thread.
 */
[[nodiscard]] ChangeImpact changeImpact(const Integration &before, const Integration &after,
                                        const QList<ImpactedWorkspace> &workspaces, const QStringList &environments,
                                        const DestinationOf &destinationOf);

} // namespace infradots

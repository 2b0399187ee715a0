// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/routing.h"

namespace infradots {

/** How one of the four rules stands beside the one that won, and so why it is the one or is not. */
enum class RuleStanding {
    Wins,
    NotSet,        ///< nothing of its kind is set at all
    EmptyHere,     ///< set for other environments, empty for this one: counts as not set
    NoEnvironment, ///< an environment rule, and the run has none
    NextInLine,    ///< set; would win if the winner were taken away
    NotReached     ///< set, behind the one that is next in line
};

/** The standings of @p route, which resolve() made of the others, in the order of its trace. */
[[nodiscard]] std::array<RuleStanding, 4> standingsOf(const Route &route, const Integration &integration,
                                                      const Attachment &attachment, const QString &environment);

} // namespace infradots

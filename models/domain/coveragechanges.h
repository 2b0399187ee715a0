// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/coverage.h"

namespace infradots {

/** An environment as runs name it before and after a change; both empty: runs that name none. */
struct EnvironmentPair
{
    QString before;
    QString after;
    friend bool operator==(const EnvironmentPair &, const EnvironmentPair &) = default;
};

/** Every environment that either of the two names, as itself, and last the empty pair. */
[[nodiscard]] QList<EnvironmentPair> environmentPairs(const ConfigurationSnapshot &before,
                                                      const ConfigurationSnapshot &after);

/** A workspace's runs of one environment whose messages take another way. */
struct CoverageChange
{
    Workspace workspace;         ///< as it is after the change; as it was where it is gone
    EnvironmentPair environment; ///< effective ones: of runs that name none, the workspace's own
    CoverageCell before;         ///< without listeners where the workspace was not there yet
    CoverageCell after;          ///< likewise where it is gone
};

/** Do the same integrations send to the same destinations for the same occasions? By which rule does not matter. */
[[nodiscard]] bool isSameWay(const CoverageCell &a, const CoverageCell &b);

/**
 * The workspaces and environments for which the messages of runs take another way after than before: by workspace as
 * @p after lists them, those that are gone last, environments in the order of @p pairs. Runs that name no environment
 * are told of only where the workspace's own is none of the pairs. A URL is the same destination where its sealed
 * bytes are, or its typed ones.
 */
[[nodiscard]] QList<CoverageChange> coverageChanges(const ConfigurationSnapshot &before,
                                                    const ConfigurationSnapshot &after,
                                                    const QList<EnvironmentPair> &pairs);

} // namespace infradots

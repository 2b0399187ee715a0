// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/coverage.h"

#include <nlohmann/json.hpp>

namespace infradots {

/** One cell of a coverage map, with where it stands. */
struct CoveragePair
{
    Workspace workspace;
    QString environment; ///< empty: of runs without one
    bool own = false;    ///< the workspace's own environment
    CoverageCell cell;
};

/** The cells there can be runs for, by workspace, environments in the map's order. */
[[nodiscard]] QList<CoveragePair> pairsOf(const CoverageMap &map);

/** What command line and window write: one object; its "cells" are the pairs given. URLs are masked. */
[[nodiscard]] nlohmann::ordered_json coverageDocument(const QString &organization, const QStringList &environments,
                                                      const CoverageQuestion &question,
                                                      const QList<CoveragePair> &pairs);

/** {"plan": ["COMPLETED", …], "apply": […]}. */
[[nodiscard]] nlohmann::ordered_json occasionsDocument(Occasions occasions);

/** Who sends where: [{"integration", "type", "rule", "targets"}]; those alone that fire for something. */
[[nodiscard]] nlohmann::ordered_json waysDocument(const CoverageCell &cell);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/coverage.h"

#include <QByteArray>
#include <QString>

namespace infradots {

/** A line for each workspace and environment there can be runs for. */
[[nodiscard]] QByteArray coverageCsv(const CoverageMap &map, const CoverageQuestion &question);
/** What `infradotsctl coverage --format json` prints, indented. */
[[nodiscard]] QByteArray coverageJson(const QString &organization, const CoverageMap &map,
                                      const CoverageQuestion &question);

} // namespace infradots

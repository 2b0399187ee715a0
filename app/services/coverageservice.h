// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/servicecontext.h"
#include "models/domain/coverage.h"

#include <QFuture>

namespace infradots {

/** Who hears about which run: answers for a whole organization at once. As OrganizationService. */
class CoverageService
{
public:
    explicit CoverageService(ServiceContext context);

    /** The configuration as it stands; NotFound. */
    [[nodiscard]] QFuture<Result<ConfigurationSnapshot>> snapshot(const OrganizationId &organization);
    /**
     * The same, resolved, neither in the caller's thread nor in the database's. What is as in @p previous shares its
     * memory (see shareRows()).
     */
    [[nodiscard]] QFuture<Result<CoverageMap>> coverage(const OrganizationId &organization,
                                                        const CoverageMap &previous = {});

private:
    ServiceContext m_context;
};

} // namespace infradots

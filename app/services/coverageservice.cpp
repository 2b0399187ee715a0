// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/coverageservice.h"

#include "app/services/snapshotloading.h"

namespace infradots {

CoverageService::CoverageService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<ConfigurationSnapshot>> CoverageService::snapshot(const OrganizationId &organization)
{
    return m_context.database.read(
        [organization](Connection &connection) { return loadSnapshot(connection, organization); });
}

QFuture<Result<CoverageMap>> CoverageService::coverage(const OrganizationId &organization, const CoverageMap &previous)
{
    return snapshot(organization)
        .then(QtFuture::Launch::Async, [previous](const Result<ConfigurationSnapshot> &loaded) -> Result<CoverageMap> {
            if (!loaded)
                return failure(loaded.error());
            CoverageMap map = coverageOf(*loaded);
            shareRows(map, previous);
            return map;
        });
}

} // namespace infradots

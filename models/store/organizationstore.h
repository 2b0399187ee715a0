// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/organization.h"
#include "models/domain/result.h"
#include "models/store/connection.h"

#include <QList>

namespace infradots {

/** Rows of `organization` with their sealed client secret. Secrets must come in sealed. Runs in a database job. */
class OrganizationStore
{
public:
    explicit OrganizationStore(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<QList<Organization>> list();
    [[nodiscard]] Result<Organization> get(const OrganizationId &id); ///< NotFound
    /** Inserts or updates by id. Conflict: the name is taken. */
    Result<void> save(const Organization &organization);
    /** With everything below it; history stays. */
    Result<void> remove(const OrganizationId &id);

private:
    Connection &m_connection;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/result.h"
#include "models/store/connection.h"

#include <QList>

namespace infradots {

/** Rows of `integration` with their targets and sealed secrets. Secrets must come in sealed. Runs in a database job. */
class IntegrationStore
{
public:
    explicit IntegrationStore(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<QList<Integration>> list(const OrganizationId &organization); ///< by name
    [[nodiscard]] Result<QList<Integration>> listAll();
    [[nodiscard]] Result<Integration> get(const IntegrationId &id); ///< NotFound
    Result<void> insert(const Integration &integration); ///< at its revision, at least 1. Conflict: the name is taken
    /**
     * Updates where the row still has integration.revision, and raises it. Conflict: the name is taken, or somebody
     * else saved first (detail "revision"). Returns the new revision.
     */
    [[nodiscard]] Result<int> update(const Integration &integration);
    /** With its targets, secrets and attachments; history stays. */
    Result<void> remove(const IntegrationId &id);

private:
    Connection &m_connection;
};

} // namespace infradots

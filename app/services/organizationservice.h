// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/removed.h"
#include "app/services/servicecontext.h"
#include "models/domain/organization.h"

#include <QFuture>

namespace infradots {

/**
 * Organizations: the operations that window and command line call. Every call returns at once; futures end in a
 * database thread, so continue with `.then(context, …)`. Every change is written to the audit trail in its own
 * transaction and announced through Changes after commit.
 */
class OrganizationService
{
public:
    explicit OrganizationService(ServiceContext context);

    [[nodiscard]] QFuture<Result<QList<Organization>>> list(); ///< by name
    [[nodiscard]] QFuture<Result<Organization>> get(const OrganizationId &id);
    /** Creates (null id) or updates. A typed client secret is sealed first. InvalidInput, Conflict, Vault…. */
    [[nodiscard]] QFuture<Result<Organization>> save(Organization draft);
    [[nodiscard]] QFuture<Result<RemovalImpact>> impactOfRemoving(const OrganizationId &id);
    /** Removes it with everything below and cancels what is unsent; history stays. The result undoes it. */
    [[nodiscard]] QFuture<Result<RemovedOrganization>> remove(const OrganizationId &id);
    [[nodiscard]] QFuture<Result<void>> restore(RemovedOrganization removed);

private:
    ServiceContext m_context;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/removed.h"
#include "app/services/servicecontext.h"
#include "models/domain/integration.h"
#include "models/store/historystore.h"

#include <QFuture>

namespace infradots {

/** An integration as its card shows it. */
struct IntegrationOverview
{
    Integration integration;
    int attachedWorkspaces = 0;
    HistoryStore::IntegrationActivity activity;
};

/** What saving did besides saving. */
struct SavedIntegration
{
    Integration integration;  ///< as stored: secrets sealed, revision raised
    int cancelledUnsent = 0;  ///< by switching it off
    QList<DeliveryId> cancelled; ///< the same, one by one
};

/** Integrations. As OrganizationService. */
class IntegrationService
{
public:
    explicit IntegrationService(ServiceContext context);

    [[nodiscard]] QFuture<Result<QList<Integration>>> list(const OrganizationId &organization); ///< by name
    [[nodiscard]] QFuture<Result<QList<IntegrationOverview>>> overview(const OrganizationId &organization);
    [[nodiscard]] QFuture<Result<Integration>> get(const IntegrationId &id);

    /**
     * Creates (null id) or updates. Typed secrets (SecretField::clear()) are sealed, sealed ones kept as they are, and
     * targets without an id get one; values are normalized, duplicates dropped, URLs masked. Errors: InvalidInput (detail:
     * document key), Conflict (name, or detail "revision": somebody else saved first), Vault….
     */
    [[nodiscard]] QFuture<Result<SavedIntegration>> save(Integration draft);

    [[nodiscard]] QFuture<Result<RemovalImpact>> impactOfRemoving(const IntegrationId &id);
    [[nodiscard]] QFuture<Result<RemovedIntegration>> remove(const IntegrationId &id);
    [[nodiscard]] QFuture<Result<void>> restore(RemovedIntegration removed);

    /** A draft made ready for sealing-free use (validated, normalized): what Test of an unsaved form works with. */
    [[nodiscard]] Result<Integration> normalized(Integration draft) const;

private:
    ServiceContext m_context;
};

} // namespace infradots

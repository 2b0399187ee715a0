// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/removed.h"
#include "app/services/servicecontext.h"
#include "models/domain/routing.h"

#include <QFuture>

namespace infradots {

/** An attachment with the integration it attaches. */
struct AttachedIntegration
{
    Attachment attachment;
    Integration integration;
};

/** Where an attached integration's messages go for one environment. */
struct RoutedIntegration
{
    AttachedIntegration attached;
    Route route;
};

/** Attachments, and the routes they make. As OrganizationService. */
class AttachmentService
{
public:
    explicit AttachmentService(ServiceContext context);

    [[nodiscard]] QFuture<Result<QList<AttachedIntegration>>> list(const WorkspaceId &workspace); ///< oldest first
    /** Attaches (null id; attachedAt and attachedBy are filled in) or updates. As IntegrationService::save(). */
    [[nodiscard]] QFuture<Result<Attachment>> save(Attachment draft);
    [[nodiscard]] QFuture<Result<RemovalImpact>> impactOfDetaching(const AttachmentId &id);
    [[nodiscard]] QFuture<Result<RemovedAttachment>> detach(const AttachmentId &id);
    [[nodiscard]] QFuture<Result<void>> restore(RemovedAttachment removed);

    /** Each attached integration resolved for @p environment; empty: the workspace's own. */
    [[nodiscard]] QFuture<Result<QList<RoutedIntegration>>> routes(const WorkspaceId &workspace,
                                                                  const QString &environment);

private:
    ServiceContext m_context;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"
#include "models/domain/workspace.h"

#include <QList>
#include <QStringList>

namespace infradots {

/** What a removal would take along; shown before it is confirmed. */
struct RemovalImpact
{
    QStringList workspaces;   ///< names of the workspaces concerned
    QStringList integrations; ///< names of the integrations concerned
    int attachments = 0;
    int unsentDeliveries = 0; ///< will be cancelled
};

/** A removed attachment, whole, with its sealed secrets and ids: restoring it puts the same rows back. */
struct RemovedAttachment
{
    Attachment attachment;
    QList<DeliveryId> cancelled;
};

struct RemovedIntegration
{
    Integration integration;
    QList<Attachment> attachments;
    QList<DeliveryId> cancelled;
};

struct RemovedWorkspace
{
    Workspace workspace;
    QList<Attachment> attachments;
    QList<DeliveryId> cancelled;
};

struct RemovedOrganization
{
    Organization organization;
    QList<Workspace> workspaces;
    QList<Integration> integrations;
    QList<Attachment> attachments;
    QList<DeliveryId> cancelled;
};

} // namespace infradots

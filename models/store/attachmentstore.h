// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/result.h"
#include "models/store/connection.h"

#include <QList>

namespace infradots {

/** Rows of `attachment` with their targets and sealed URLs. Secrets must come in sealed. Runs in a database job. */
class AttachmentStore
{
public:
    explicit AttachmentStore(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<QList<Attachment>> listForWorkspace(const WorkspaceId &workspace); ///< oldest first
    [[nodiscard]] Result<QList<Attachment>> listForIntegration(const IntegrationId &integration);
    [[nodiscard]] Result<QList<Attachment>> listForOrganization(const OrganizationId &organization);
    [[nodiscard]] Result<QList<Attachment>> listAll();
    [[nodiscard]] Result<Attachment> get(const AttachmentId &id); ///< NotFound
    Result<void> insert(const Attachment &attachment); ///< at its revision, at least 1. Conflict: already attached
    /** As IntegrationStore::update(). */
    [[nodiscard]] Result<int> update(const Attachment &attachment);
    Result<void> remove(const AttachmentId &id);

private:
    Connection &m_connection;
};

} // namespace infradots

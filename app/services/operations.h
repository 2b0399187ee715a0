// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/integrationservice.h"
#include "app/services/jobcontext.h"
#include "app/services/removed.h"

namespace infradots {

/**
 * The changes as they are made inside a writing database job, so that several can be one transaction. Each one
 * normalizes, validates, seals, stores and writes the audit trail; announcing after commit is the caller's part.
 * Drafts with a null id are created. Errors as documented at the services.
 */
Result<Organization> saveOrganization(Connection &connection, const JobContext &context, Organization draft);
Result<Workspace> saveWorkspace(Connection &connection, const JobContext &context, Workspace draft);
Result<SavedIntegration> saveIntegration(Connection &connection, const JobContext &context, Integration draft);
Result<Attachment> saveAttachment(Connection &connection, const JobContext &context, Attachment draft);

Result<RemovedOrganization> removeOrganization(Connection &connection, const JobContext &context,
                                               const OrganizationId &id);
Result<RemovedWorkspace> removeWorkspace(Connection &connection, const JobContext &context, const WorkspaceId &id);
Result<RemovedIntegration> removeIntegration(Connection &connection, const JobContext &context,
                                             const IntegrationId &id);
Result<RemovedAttachment> removeAttachment(Connection &connection, const JobContext &context, const AttachmentId &id);

Result<void> restoreOrganization(Connection &connection, const JobContext &context, const RemovedOrganization &removed);
Result<void> restoreWorkspace(Connection &connection, const JobContext &context, const RemovedWorkspace &removed);
Result<void> restoreIntegration(Connection &connection, const JobContext &context, const RemovedIntegration &removed);
Result<void> restoreAttachment(Connection &connection, const JobContext &context, const RemovedAttachment &removed);

/** Remembers what the channels named by an integration and its attachments stand for, where that is known. */
Result<void> rememberChannels(Connection &connection, const IntegrationId &integration);

/** Puts back what was removed, with its ids; secrets sealed before an exchange of the vault's key are sealed anew. */
Result<void> insertAgain(Connection &connection, const JobContext &context, Integration integration);
Result<void> insertAgain(Connection &connection, const JobContext &context, Attachment attachment);

/** "acme/Ops Slack", "acme/production-infra": what the audit trail calls it. */
[[nodiscard]] Result<QString> auditName(Connection &connection, const Integration &integration);
[[nodiscard]] Result<QString> auditName(Connection &connection, const Workspace &workspace);

} // namespace infradots

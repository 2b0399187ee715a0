// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/workspaceconfiguration.h"

#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/workspacestore.h"

#include <QHash>

namespace infradots {

Result<WorkspaceConfiguration> loadConfiguration(Connection &connection, const WorkspaceId &id)
{
    WorkspaceConfiguration configuration;
    auto workspace = WorkspaceStore(connection).get(id);
    if (!workspace)
        return failure(workspace.error());
    auto organization = OrganizationStore(connection).get(workspace->organizationId);
    if (!organization)
        return failure(organization.error());
    const auto attachments = AttachmentStore(connection).listForWorkspace(id);
    if (!attachments)
        return failure(attachments.error());
    const auto integrations = IntegrationStore(connection).list(workspace->organizationId);
    if (!integrations)
        return failure(integrations.error());

    QHash<IntegrationId, Integration> byId;
    for (const Integration &integration : *integrations)
        byId.insert(integration.id, integration);
    configuration.workspace = std::move(*workspace);
    configuration.organization = std::move(*organization);
    for (const Attachment &attachment : *attachments)
        configuration.attached.append({attachment, byId.value(attachment.integrationId)});
    return configuration;
}

} // namespace infradots

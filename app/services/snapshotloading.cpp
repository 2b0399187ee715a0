// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/snapshotloading.h"

#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/workspacestore.h"

namespace infradots {

Result<ConfigurationSnapshot> loadSnapshot(Connection &connection, const OrganizationId &organization)
{
    auto found = OrganizationStore(connection).get(organization);
    if (!found)
        return failure(found.error());
    auto workspaces = WorkspaceStore(connection).list(organization);
    if (!workspaces)
        return failure(workspaces.error());
    auto integrations = IntegrationStore(connection).list(organization);
    if (!integrations)
        return failure(integrations.error());
    auto attachments = AttachmentStore(connection).listForOrganization(organization);
    if (!attachments)
        return failure(attachments.error());
    return ConfigurationSnapshot{.organization = std::move(*found),
                                 .workspaces = std::move(*workspaces),
                                 .integrations = std::move(*integrations),
                                 .attachments = std::move(*attachments)};
}

} // namespace infradots

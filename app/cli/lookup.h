// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace infradots {

/** Everything that is configured, in the order of names. */
struct Inventory
{
    struct Part
    {
        Organization organization;
        QList<Workspace> workspaces;
        QList<Integration> integrations;
        QHash<WorkspaceId, QList<AttachedIntegration>> attached;
    };
    QList<Part> parts;
};

/** Loads it through the services. With @p attachments also who is attached where. */
[[nodiscard]] QFuture<Result<Inventory>> loadInventory(Composition &composition, bool attachments);

/** The organization of that name. NotFound names it. */
[[nodiscard]] QFuture<Result<Organization>> findOrganization(Composition &composition, const QString &name);

/** The integration called "ORG/NAME" (split at the first '/'). NotFound names it. */
[[nodiscard]] Result<Integration> findIntegration(const Inventory &inventory, const QString &path);

} // namespace infradots

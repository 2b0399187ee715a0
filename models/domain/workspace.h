// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

namespace infradots {

struct Workspace
{
    WorkspaceId id;
    OrganizationId organizationId;
    QString name;        ///< unique within the organization
    QString environment; ///< the environment of its runs unless an event names another; may be empty
    friend bool operator==(const Workspace &, const Workspace &) = default;
};

} // namespace infradots

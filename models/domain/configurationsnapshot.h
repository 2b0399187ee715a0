// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"
#include "models/domain/workspace.h"

#include <QList>

namespace infradots {

/**
 * All that decides who hears about which run of one organization, as it stood at one moment. A value: what would be
 * if something were changed is asked of a changed copy.
 */
struct ConfigurationSnapshot
{
    Organization organization;
    QList<Workspace> workspaces;     ///< by name
    QList<Integration> integrations; ///< by name
    QList<Attachment> attachments;   ///< oldest first; their ends are in the two lists
};

/**
 * The environments that workspaces, integrations or attachments name, each once (see environmentKey()), as first typed
 * in that order of things, sorted by key. What an event names besides these is met by the default rules alone.
 */
[[nodiscard]] QStringList environmentsOf(const ConfigurationSnapshot &snapshot);

} // namespace infradots

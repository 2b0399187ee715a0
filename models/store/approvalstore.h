// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/store/connection.h"

#include <QSet>

namespace infradots {

/** What the events tell of approvals. Runs in a reading database job. */
class ApprovalStore
{
public:
    explicit ApprovalStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /** The workspaces in which a run has waited for approval, by the newest @p events of all. */
    [[nodiscard]] Result<QSet<WorkspaceId>> waited(int events);

private:
    Connection &m_connection;
};

} // namespace infradots

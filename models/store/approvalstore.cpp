// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/approvalstore.h"

#include "models/domain/stageevent.h"
#include "models/store/sql.h"

namespace infradots {

Result<QSet<WorkspaceId>> ApprovalStore::waited(int events)
{
    // By id, which is by time: a walk down the primary key that ends early, however long the history is.
    Statement statement(
        m_connection, "stage_event.waited",
        QStringLiteral("SELECT DISTINCT workspace_id FROM (SELECT workspace_id, status FROM stage_event "
                       "ORDER BY id DESC LIMIT ?) AS newest "
                       "WHERE status = ? AND workspace_id IS NOT NULL"));
    statement.bind(events).bind(toText(RunStatus::WaitingForApproval));
    const auto rows = statement.all([](const Row &row) { return row.id<WorkspaceId>(0); });
    if (!rows)
        return failure(rows.error());
    return QSet<WorkspaceId>(rows->cbegin(), rows->cend());
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/connection.h"

#include <QDateTime>
#include <QList>

namespace infradots {

/** Who changed what, when: before and after as JSON text without any secret. */
struct AuditEntry
{
    QDateTime at;
    QString who;
    QString action; ///< "integration.create", "attachment.delete", …
    QString what;   ///< name of the thing
    QString before;
    QString after;
};

/** Rows of `audit_entry`. Runs in a database job. */
class AuditStore
{
public:
    explicit AuditStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> append(const AuditEntry &entry);
    [[nodiscard]] Result<QList<AuditEntry>> list(int limit); ///< newest first

private:
    Connection &m_connection;
};

} // namespace infradots

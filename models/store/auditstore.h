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
    QString action;  ///< "integration.create", "attachment.delete", …
    QString what;    ///< name of the thing
    QString before;  ///< empty: there was nothing
    QString after;   ///< empty: nothing is left
    QString id = {}; ///< newer ones have greater ids; made by append()
};

/** Which entries are meant; what is empty does not narrow. */
struct AuditFilter
{
    QDateTime since;
    QString kind;   ///< the action's first word: "integration", "vault"
    QString search; ///< occurs in the name of the thing, in the action or in who did it; in either case of a to z
    QString before; ///< only older than the entry of this id: for going on page by page
};

/** Rows of `audit_entry`, which are only ever added. Runs in a database job. */
class AuditStore
{
public:
    explicit AuditStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> append(const AuditEntry &entry);
    [[nodiscard]] Result<QList<AuditEntry>> list(const AuditFilter &filter, int limit); ///< newest first
    [[nodiscard]] Result<QList<AuditEntry>> list(int limit) { return list(AuditFilter(), limit); }

private:
    Connection &m_connection;
};

} // namespace infradots

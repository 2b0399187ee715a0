// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/auditstore.h"

#include "models/store/sql.h"

namespace infradots {

Result<void> AuditStore::append(const AuditEntry &entry)
{
    Statement statement(m_connection, "audit_entry.insert",
                        QStringLiteral("INSERT INTO audit_entry (id, at, who, action, what, before_it, after_it) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?)"));
    return statement.bind(newUuidText())
        .bind(entry.at)
        .bind(entry.who)
        .bind(entry.action)
        .bind(entry.what)
        .bind(entry.before)
        .bind(entry.after)
        .run();
}

Result<QList<AuditEntry>> AuditStore::list(int limit)
{
    Statement statement(m_connection, "audit_entry.list",
                        QStringLiteral("SELECT at, who, action, what, before_it, after_it FROM audit_entry "
                                       "ORDER BY id DESC LIMIT ?"));
    return statement.bind(limit).all([](const Row &row) {
        return AuditEntry{.at = row.time(0),
                          .who = row.text(1),
                          .action = row.text(2),
                          .what = row.text(3),
                          .before = row.text(4),
                          .after = row.text(5)};
    });
}

} // namespace infradots

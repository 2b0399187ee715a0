// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/auditstore.h"

#include "models/store/historyfilter.h"
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

Result<QList<AuditEntry>> AuditStore::list(const AuditFilter &filter, int limit)
{
    // A condition without a value is true for every row; so there is one statement, however it is narrowed.
    Statement statement(
        m_connection, "audit_entry.list",
        QStringLiteral("SELECT id, at, who, action, what, before_it, after_it FROM audit_entry "
                       "WHERE (? = '' OR id < ?) AND at >= ? AND (? = '' OR substr(action, 1, length(?)) = ?) "
                       "AND (? = '' OR what LIKE ? ESCAPE '\\' OR action LIKE ? ESCAPE '\\' "
                       "OR who LIKE ? ESCAPE '\\') ORDER BY id DESC LIMIT ?"));
    const QString kind = filter.kind.isEmpty() ? QString() : QString(filter.kind % u'.');
    const QString searched = likePattern(filter.search);
    statement.bind(filter.before)
        .bind(filter.before)
        .bind(filter.since.isValid() ? filter.since.toMSecsSinceEpoch() : qint64(0))
        .bind(kind)
        .bind(kind)
        .bind(kind)
        .bind(filter.search)
        .bind(searched)
        .bind(searched)
        .bind(searched)
        .bind(limit);
    return statement.all([](const Row &row) {
        return AuditEntry{.at = row.time(1),
                          .who = row.text(2),
                          .action = row.text(3),
                          .what = row.text(4),
                          .before = row.text(5),
                          .after = row.text(6),
                          .id = row.text(0)};
    });
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace infradots {

/** One thing that is different after a change. */
struct AuditChange
{
    QString field;  ///< "slack_app.client_id", "targets"; empty where before and after are no JSON objects
    QString before; ///< empty: there was nothing
    QString after;  ///< empty: nothing is left
    friend bool operator==(const AuditChange &, const AuditChange &) = default;
};

/**
 * What differs between the two texts of an audit entry, in the order of the document. Lists are told entry by entry:
 * what went, then what came. Texts that are no JSON objects, which only a damaged or hostile database holds, are told
 * as they are.
 */
[[nodiscard]] QList<AuditChange> auditChanges(const QString &before, const QString &after);

} // namespace infradots

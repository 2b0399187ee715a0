// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/historystore.h"
#include "models/store/sql.h"

#include <QStringList>

#include <variant>

namespace infradots {

/**
 * A WHERE clause with what is bound to it, put together from the parts of a filter that are set. Where a part implies
 * the condition of a partial index, that condition is added word for word, or SQLite would not use the index.
 */
class WhereClause
{
public:
    using Value = std::variant<QString, QDateTime>;

    /** On table `delivery`. */
    [[nodiscard]] static WhereClause forDeliveries(const HistoryFilter &filter);
    /** On `skip` joined with `stage_event`. A filter for states or verdicts lets no skip through. */
    [[nodiscard]] static WhereClause forSkips(const HistoryFilter &filter);

    void add(const QString &term, const QList<Value> &values = {});
    /** " WHERE …", or empty. */
    [[nodiscard]] QString sql() const;
    void bindTo(Statement &statement) const;

private:
    QStringList m_terms;
    QList<Value> m_values;
};

/** A LIKE pattern (ESCAPE '\') for texts that contain @p search as it is. */
[[nodiscard]] QString likePattern(const QString &search);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/historyfilter.h"

namespace infradots {

namespace {

/** SQLite refuses patterns that are far longer; nobody types this much. */
constexpr int LongestSearch = 1000;

/** "column IN ('a', 'b')" of the words of an enumeration, in a fixed order so that the statement is found prepared. */
template<typename Enum>
QString inWords(const QString &column, const QSet<Enum> &values)
{
    QStringList words;
    for (const Enum value : values)
        words.append(u'\'' % toText(value) % u'\'');
    words.sort();
    return column % u" IN (" % words.join(QStringLiteral(", ")) % u')';
}

template<typename Enum>
bool onlyOf(const QSet<Enum> &values, const QSet<Enum> &allowed)
{
    return !values.isEmpty() && allowed.contains(values);
}

/** LIKE folds the case of ASCII letters only, and sees a response up to its first zero byte. */
void addSearch(WhereClause &where, const QString &search, const QStringList &conditions)
{
    if (search.isEmpty())
        return;
    const QString pattern = likePattern(search);
    QStringList terms;
    QList<WhereClause::Value> values;
    for (const QString &condition : conditions) {
        terms.append(condition.arg(QStringLiteral("LIKE ? ESCAPE '\\'")));
        values.append(QList<WhereClause::Value>(condition.count(u"%1"), pattern));
    }
    where.add(u'(' % terms.join(QStringLiteral(" OR ")) % u')', values);
}

} // namespace

QString likePattern(const QString &search)
{
    QString pattern = search.left(LongestSearch);
    pattern.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%"));
    pattern.replace(u'_', QStringLiteral("\\_"));
    return u'%' % pattern % u'%';
}

WhereClause WhereClause::forDeliveries(const HistoryFilter &filter)
{
    WhereClause where;
    if (!filter.organization.isNull())
        where.add(QStringLiteral("delivery.organization_id = ?"), {filter.organization.text()});
    if (!filter.workspace.isNull())
        where.add(QStringLiteral("delivery.workspace_id = ?"), {filter.workspace.text()});
    if (!filter.integration.isNull())
        where.add(QStringLiteral("delivery.integration_id = ?"), {filter.integration.text()});
    if (!filter.states.isEmpty())
        where.add(inWords(QStringLiteral("delivery.state"), filter.states));
    if (onlyOf(filter.states, {DeliveryState::Held, DeliveryState::Cancelled}))
        where.add(QStringLiteral("delivery.state IN ('held', 'cancelled')"));
    if (!filter.verdicts.isEmpty())
        where.add(inWords(QStringLiteral("delivery.verdict"), filter.verdicts));
    if (onlyOf(filter.verdicts, {Verdict::Rejected, Verdict::Failed, Verdict::Unknown}))
        where.add(QStringLiteral("delivery.verdict IN ('rejected', 'failed', 'unknown')"));
    if (!filter.sources.isEmpty())
        where.add(inWords(QStringLiteral("delivery.source"), filter.sources));
    if (onlyOf(filter.sources, {EventSource::Simulated, EventSource::Test}))
        where.add(QStringLiteral("delivery.source <> 'live'"));
    if (filter.since.isValid())
        where.add(QStringLiteral("delivery.created_at >= ?"), {filter.since});
    if (!filter.upTo.isNull())
        where.add(QStringLiteral("delivery.id <= ?"), {filter.upTo.text()});
    addSearch(where, filter.search,
              {QStringLiteral("delivery.workspace_name %1"), QStringLiteral("delivery.integration_name %1"),
               QStringLiteral("delivery.target %1"),
               QStringLiteral("EXISTS (SELECT 1 FROM stage_event WHERE stage_event.id = delivery.event_id "
                              "AND (stage_event.job %1 OR stage_event.commit_id %1))"),
               QStringLiteral("EXISTS (SELECT 1 FROM delivery_attempt "
                              "WHERE delivery_attempt.delivery_id = delivery.id AND (delivery_attempt.error %1 "
                              "OR CAST(delivery_attempt.response_body AS TEXT) %1))")});
    return where;
}

WhereClause WhereClause::forSkips(const HistoryFilter &filter)
{
    WhereClause where;
    if (!filter.states.isEmpty() || !filter.verdicts.isEmpty())
        where.add(QStringLiteral("0"));
    if (!filter.organization.isNull())
        where.add(QStringLiteral("stage_event.organization_id = ?"), {filter.organization.text()});
    if (!filter.workspace.isNull())
        where.add(QStringLiteral("skip.workspace_id = ?"), {filter.workspace.text()});
    if (!filter.integration.isNull())
        where.add(QStringLiteral("skip.integration_id = ?"), {filter.integration.text()});
    if (!filter.sources.isEmpty())
        where.add(inWords(QStringLiteral("stage_event.source"), filter.sources));
    if (filter.since.isValid())
        where.add(QStringLiteral("stage_event.received_at >= ?"), {filter.since});
    addSearch(where, filter.search,
              {QStringLiteral("stage_event.workspace_name %1"), QStringLiteral("skip.integration_name %1"),
               QStringLiteral("stage_event.job %1"), QStringLiteral("stage_event.commit_id %1")});
    return where;
}

void WhereClause::add(const QString &term, const QList<Value> &values)
{
    m_terms.append(term);
    m_values.append(values);
}

QString WhereClause::sql() const
{
    return m_terms.isEmpty() ? QString() : QString(u" WHERE " % m_terms.join(QStringLiteral(" AND ")));
}

void WhereClause::bindTo(Statement &statement) const
{
    for (const Value &value : m_values)
        std::visit([&statement](const auto &typed) { statement.bind(typed); }, value);
}

} // namespace infradots

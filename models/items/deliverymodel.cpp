// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/deliverymodel.h"

#include "models/domain/clock.h"
#include "models/items/plaintext.h"
#include "models/items/tooltip.h"
#include "models/items/wording.h"

#include <QLocale>

#include <algorithm>

namespace infradots {

namespace {

constexpr int PagesKept = 64;
} // namespace

void DeliveryModel::reset(int count)
{
    beginResetModel();
    m_count = count;
    m_top.clear();
    m_pages.clear();
    m_recent.clear();
    m_asked.clear();
    m_oldestOfFirst = {};
    endResetModel();
}

void DeliveryModel::setCount(int count)
{
    if (count <= m_count)
        return;
    beginInsertRows({}, rowCount(), rowsOnTop() + count - 1);
    m_count = count;
    endInsertRows();
}

void DeliveryModel::setPage(int page, const QList<Delivery> &rows)
{
    m_asked.remove(page);
    const int first = page * PageSize;
    if (first >= m_count || rows.isEmpty())
        return;
    m_pages.insert(page, rows);
    if (page == 0)
        m_oldestOfFirst = rows.last().id;
    touch(page);
    while (m_recent.size() > PagesKept)
        m_pages.remove(m_recent.takeFirst());
    const int top = rowsOnTop();
    const int last = std::min(first + static_cast<int>(rows.size()), m_count) - 1;
    Q_EMIT dataChanged(index(top + first, 0), index(top + last, ColumnCount - 1));
}

void DeliveryModel::prepend(const QList<Delivery> &rows)
{
    QList<Delivery> fresh;
    for (const Delivery &delivery : rows) {
        const auto known = [&](const Delivery &other) { return other.id == delivery.id; };
        const bool loaded = std::any_of(m_top.cbegin(), m_top.cend(), known) ||
                            std::any_of(m_pages.cbegin(), m_pages.cend(), [&](const QList<Delivery> &page) {
                                return std::any_of(page.cbegin(), page.cend(), known);
                            });
        // What is older than the first page and not loaded is a row of a page that is not there.
        const bool elsewhere = m_count > PageSize && !(m_oldestOfFirst < delivery.id);
        if (!loaded && !elsewhere)
            fresh.append(delivery);
    }
    update(rows);
    if (fresh.isEmpty())
        return;
    std::sort(fresh.begin(), fresh.end(), [](const Delivery &a, const Delivery &b) { return b.id < a.id; });
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    m_top = fresh + m_top;
    endInsertRows();
}

void DeliveryModel::update(const QList<Delivery> &rows)
{
    const auto replaceIn = [&](QList<Delivery> &list, int firstRow) {
        for (qsizetype i = 0; i < list.size(); ++i) {
            for (const Delivery &delivery : rows) {
                if (list.at(i).id != delivery.id)
                    continue;
                list[i] = delivery;
                const int row = firstRow + static_cast<int>(i);
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
        }
    };
    replaceIn(m_top, 0);
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page)
        replaceIn(page.value(), rowsOnTop() + page.key() * PageSize);
}

const Delivery *DeliveryModel::at(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const int top = rowsOnTop();
    if (row < top)
        return &m_top.at(row);
    const int page = (row - top) / PageSize;
    const auto found = m_pages.constFind(page);
    if (found == m_pages.cend()) {
        if (!m_asked.contains(page)) {
            m_asked.insert(page);
            Q_EMIT pageNeeded(page);
        }
        return nullptr;
    }
    touch(page);
    const int inPage = (row - top) % PageSize;
    return inPage < found->size() ? &found->at(inPage) : nullptr;
}

void DeliveryModel::touch(int page) const
{
    if (!m_recent.isEmpty() && m_recent.last() == page)
        return;
    m_recent.removeOne(page);
    m_recent.append(page);
}

int DeliveryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count + rowsOnTop();
}

int DeliveryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant DeliveryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Delivery *delivery = at(index.row());
    if (!delivery)
        return role == Qt::DisplayRole && index.column() == Time ? QVariant(QStringLiteral("…")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return text(*delivery, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Time)
            return QString(QLocale().toString(delivery->createdAt.toLocalTime(), QLocale::LongFormat) + u'\n' +
                           isoUtc(delivery->createdAt));
        if (index.column() == Outcome)
            return outcomeExplanation(*delivery);
        return toolTipText(text(*delivery, index.column()).toString());
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") +
                       text(*delivery, index.column()).toString());
    case DeliveryIdRole:
        return delivery->id.text();
    case StateRole:
        return static_cast<int>(delivery->state);
    case VerdictRole:
        return delivery->verdict ? QVariant(static_cast<int>(*delivery->verdict)) : QVariant();
    case TypeRole:
        return static_cast<int>(delivery->type);
    default:
        return {};
    }
}

namespace {
/** A Test is of no stage; a simulated one says that it is. */
QString sourcedStageWords(const Delivery &delivery)
{
    switch (delivery.source) {
    case EventSource::Live:
        return stageWordsShown(delivery.stage);
    case EventSource::Simulated:
        return DeliveryModel::tr("%1, simulated").arg(stageWordsShown(delivery.stage));
    case EventSource::Test:
        return sourceWords(delivery.source);
    }
    Q_UNREACHABLE();
}
} // namespace

QVariant DeliveryModel::text(const Delivery &delivery, int column)
{
    switch (column) {
    case Time:
        //: a day without its year and a time, in the letters of QLocale::toString()
        return QLocale().toString(delivery.createdAt.toLocalTime(), tr("MMM d  HH:mm:ss"));
    case Workspace:
        return plainText(delivery.workspaceName);
    case Stage:
        return sourcedStageWords(delivery);
    case Status:
        return statusWordsShown(delivery.status);
    case Integration:
        return plainText(delivery.integrationName);
    case Target:
        return plainText(shownTarget(delivery.target));
    case Rule:
        return ruleWords(delivery.rule);
    case Outcome:
        return outcomeWords(delivery);
    default:
        return {};
    }
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Workspace:
        return tr("Workspace");
    case Stage:
        return tr("Stage");
    case Status:
        return tr("Status");
    case Integration:
        return tr("Integration");
    case Target:
        return tr("Target");
    case Rule:
        return tr("Rule");
    case Outcome:
        return tr("Result");
    default:
        return {};
    }
}

} // namespace infradots

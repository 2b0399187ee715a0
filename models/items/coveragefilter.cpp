// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/coveragefilter.h"

#include <algorithm>

namespace infradots {

CoverageFilter::CoverageFilter(CoverageModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

void CoverageFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    invalidateRowsFilter();
}

void CoverageFilter::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    invalidateRowsFilter();
}

CoverageMap CoverageFilter::shownMap() const
{
    CoverageMap shown{.environments = m_model.map().environments, .rows = {}};
    shown.rows.reserve(rowCount());
    for (int row = 0; row < rowCount(); ++row)
        shown.rows.append(m_model.map().rows.at(mapToSource(index(row, 0)).row()));
    return shown;
}

bool CoverageFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid() || row < 0 || row >= m_model.map().rows.size())
        return false;
    const CoverageRow &candidate = m_model.map().rows.at(row);
    return (m_text.isEmpty() || holdsText(candidate)) && (m_show == Show::All || isWrong(candidate));
}

bool CoverageFilter::holdsText(const CoverageRow &row) const
{
    const auto holds = [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    if (holds(row.workspace.name) || holds(row.workspace.environment))
        return true;
    return std::any_of(row.cells.cbegin(), row.cells.cend(), [&holds](const CoverageCell &cell) {
        return std::any_of(cell.listeners.cbegin(), cell.listeners.cend(), [&holds](const Listener &listener) {
            return holds(listener.name) ||
                   std::any_of(listener.targets.cbegin(), listener.targets.cend(),
                               [&holds](const Target &target) { return holds(shownTarget(target.value)); });
        });
    });
}

bool CoverageFilter::isWrong(const CoverageRow &row) const
{
    for (qsizetype column = 0; column < row.cells.size(); ++column) {
        const CoverageState state = judge(row.cells.at(column), m_model.question());
        const bool nobody = state == CoverageState::Nobody;
        switch (m_show) {
        case Show::All:
            return true;
        case Show::Problems:
            if (nobody || state == CoverageState::Partly)
                return true;
            break;
        case Show::Nobody:
            if (nobody)
                return true;
            break;
        case Show::NobodyOwn:
            if (nobody && isOwnEnvironment(row.workspace, m_model.map().environments.at(column)))
                return true;
            break;
        }
    }
    return false;
}

} // namespace infradots

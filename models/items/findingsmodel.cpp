// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/findingsmodel.h"

#include "models/items/tooltip.h"

#include <algorithm>

namespace infradots {

namespace {

bool same(const Finding &one, const Finding &other)
{
    return one.severity == other.severity && one.where == other.where && one.message == other.message &&
           one.rule == other.rule && one.place == other.place;
}

} // namespace

void FindingsModel::setFindings(QList<Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &one, const Finding &other) { return one.severity > other.severity; });
    if (std::equal(findings.cbegin(), findings.cend(), m_findings.cbegin(), m_findings.cend(), same))
        return;
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

int FindingsModel::count(Severity severity) const
{
    return static_cast<int>(std::count_if(m_findings.cbegin(), m_findings.cend(),
                                          [severity](const Finding &finding) { return finding.severity == severity; }));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = m_findings.at(index.row());
    if (role == SeverityRole)
        return static_cast<int>(finding.severity);
    if (role == Qt::ToolTipRole)
        return toolTipText(finding.where + u'\n' + finding.message);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case How:
        return severityWords(finding.severity);
    case Where:
        return finding.where;
    case What:
        return finding.message;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case How:
        return tr("Kind");
    case Where:
        return tr("Where");
    case What:
        return tr("What it is");
    case ColumnCount:
        break;
    }
    return {};
}

QString severityWords(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return FindingsModel::tr("Error");
    case Severity::Warning:
        return FindingsModel::tr("Warning");
    case Severity::Information:
        return FindingsModel::tr("Hint");
    }
    Q_UNREACHABLE();
}

} // namespace infradots

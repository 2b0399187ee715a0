// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/coveragemodel.h"

#include "models/items/coveragewords.h"
#include "models/items/plaintext.h"
#include "models/items/rowdiff.h"
#include "models/items/tooltip.h"

namespace infradots {

/** Brings the rows to those of another map with the same columns. */
struct CoverageSteps
{
    CoverageModel &model;

    void removeRow(int row)
    {
        model.beginRemoveRows({}, row, row);
        model.m_map.rows.removeAt(row);
        model.endRemoveRows();
    }
    void insertRow(int row, const CoverageRow &value)
    {
        model.beginInsertRows({}, row, row);
        model.m_map.rows.insert(row, value);
        model.endInsertRows();
    }
    void replaceRow(int row, const CoverageRow &value)
    {
        const bool renamed = model.m_map.rows.at(row).workspace.name != value.workspace.name;
        model.m_map.rows[row] = value;
        Q_EMIT model.dataChanged(model.index(row, 0), model.index(row, model.columnCount() - 1));
        if (renamed)
            Q_EMIT model.headerDataChanged(Qt::Vertical, row, row);
    }
};

/** Brings the columns to those of another map; what a new one holds comes with the rows. */
struct CoverageColumns
{
    CoverageModel &model;

    void removeRow(int column)
    {
        model.beginRemoveColumns({}, column, column);
        model.m_map.environments.removeAt(column);
        for (CoverageRow &row : model.m_map.rows)
            row.cells.removeAt(column);
        model.endRemoveColumns();
    }
    void insertRow(int column, const QString &environment)
    {
        model.beginInsertColumns({}, column, column);
        model.m_map.environments.insert(column, environment);
        for (CoverageRow &row : model.m_map.rows)
            row.cells.insert(column, CoverageCell{.possible = false, .listeners = {}});
        model.endInsertColumns();
    }
    void replaceRow(int column, const QString &environment) // written in another way
    {
        model.m_map.environments[column] = environment;
        Q_EMIT model.headerDataChanged(Qt::Horizontal, column, column);
    }
};

void CoverageModel::setMap(const CoverageMap &map)
{
    CoverageColumns columns{*this};
    syncRows(m_map.environments, map.environments, &environmentKey, columns);
    if (m_map.rows.isEmpty() || map.rows.isEmpty()) {
        fill(map.rows);
        return;
    }
    CoverageSteps rows{*this};
    syncRows(
        m_map.rows, map.rows, [](const CoverageRow &row) { return row.workspace.id; }, rows);
}

/** All at once: a thousand rows one by one would be a thousand layouts of a view. */
void CoverageModel::fill(const QList<CoverageRow> &rows)
{
    if (!m_map.rows.isEmpty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_map.rows.clear();
        endRemoveRows();
    }
    if (rows.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_map.rows = rows;
    endInsertRows();
}

void CoverageModel::setQuestion(const CoverageQuestion &question)
{
    if (question == m_question)
        return;
    m_question = question;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_map.rows.size());
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_map.environments.size());
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CoverageRow &row = m_map.rows.at(index.row());
    const CoverageCell &cell = row.cells.at(index.column());
    const QString &environment = m_map.environments.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return coverageHeadline(cell, m_question);
    case Qt::ToolTipRole:
        return toolTipText(coverageSentences(row.workspace, environment, cell, m_question));
    case Qt::AccessibleTextRole:
        return coverageSentences(row.workspace, environment, cell, m_question).replace(u'\n', QStringLiteral(". "));
    case StateRole:
        return static_cast<int>(judge(cell, m_question));
    case DetailRole:
        return coverageDetail(cell, m_question);
    case TypesRole: {
        QList<int> types;
        for (const Listener &listener : hearing(cell, m_question)) {
            if (!types.contains(static_cast<int>(listener.type)))
                types.append(static_cast<int>(listener.type));
        }
        return QVariant::fromValue(types);
    }
    case OwnRole:
        return isOwnEnvironment(row.workspace, environment);
    case WorkspaceIdRole:
        return row.workspace.id.text();
    case EnvironmentRole:
        return environment;
    default:
        return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool known = section >= 0 && section < (orientation == Qt::Vertical ? rowCount() : columnCount());
    if (!known || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    QString text;
    if (orientation == Qt::Horizontal)
        text = environmentWords(m_map.environments.at(section));
    else
        text = plainText(m_map.rows.at(section).workspace.name);
    return role == Qt::ToolTipRole ? toolTipText(text) : text;
}

} // namespace infradots

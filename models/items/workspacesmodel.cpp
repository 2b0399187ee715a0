// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/workspacesmodel.h"

#include "models/items/rowdiff.h"
#include "models/items/tooltip.h"

namespace infradots {

struct WorkspaceSteps
{
    WorkspacesModel &model;

    void removeRow(int row)
    {
        model.beginRemoveRows({}, row, row);
        model.m_workspaces.removeAt(row);
        model.endRemoveRows();
    }
    void insertRow(int row, const Workspace &workspace)
    {
        model.beginInsertRows({}, row, row);
        model.m_workspaces.insert(row, workspace);
        model.endInsertRows();
    }
    void replaceRow(int row, const Workspace &workspace)
    {
        model.m_workspaces[row] = workspace;
        Q_EMIT model.dataChanged(model.index(row, 0), model.index(row, WorkspacesModel::ColumnCount - 1));
    }
};

WorkspacesModel::WorkspacesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void WorkspacesModel::setWorkspaces(const QList<Workspace> &workspaces)
{
    WorkspaceSteps steps{*this};
    syncRows(
        m_workspaces, workspaces, [](const Workspace &workspace) { return workspace.id; }, steps);
}

int WorkspacesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_workspaces.size());
}

int WorkspacesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WorkspacesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Workspace &workspace = m_workspaces.at(index.row());
    const QString &text = index.column() == NameColumn ? workspace.name : workspace.environment;
    return role == Qt::ToolTipRole ? toolTipText(text) : plainText(text);
}

QVariant WorkspacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Environment");
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/navigatormodel.h"

#include "models/items/plaintext.h"
#include "models/items/rowdiff.h"

#include <QLocale>

namespace infradots {

namespace {
constexpr quintptr TopLevel = 0;
constexpr quintptr BelowWorkspaces = 1;
constexpr int IntegrationsRow = 0;
constexpr int WorkspacesRow = 1;
constexpr int SandboxRow = 2;
constexpr int TopRows = 3;
} // namespace

/** Row changes below Workspaces. */
struct NavigatorSteps
{
    NavigatorModel &model;

    [[nodiscard]] QModelIndex parent() const { return model.indexOf(NavigatorModel::Place::Workspaces); }
    void removeRow(int row)
    {
        model.beginRemoveRows(parent(), row, row);
        model.m_workspaces.removeAt(row);
        model.endRemoveRows();
    }
    void insertRow(int row, const Workspace &workspace)
    {
        model.beginInsertRows(parent(), row, row);
        model.m_workspaces.insert(row, workspace);
        model.endInsertRows();
    }
    void replaceRow(int row, const Workspace &workspace)
    {
        model.m_workspaces[row] = workspace;
        const QModelIndex index = model.index(row, 0, parent());
        Q_EMIT model.dataChanged(index, index);
    }
};

NavigatorModel::NavigatorModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void NavigatorModel::setIntegrationCount(int count)
{
    if (count == m_integrations)
        return;
    m_integrations = count;
    const QModelIndex index = indexOf(Place::Integrations);
    Q_EMIT dataChanged(index, index);
}

void NavigatorModel::setWorkspaces(const QList<Workspace> &workspaces)
{
    NavigatorSteps steps{*this};
    syncRows(
        m_workspaces, workspaces, [](const Workspace &workspace) { return workspace.id; }, steps);
    const QModelIndex index = indexOf(Place::Workspaces);
    Q_EMIT dataChanged(index, index);
}

QModelIndex NavigatorModel::indexOf(Place place) const
{
    switch (place) {
    case Place::Integrations:
        return index(IntegrationsRow, 0);
    case Place::Workspaces:
        return index(WorkspacesRow, 0);
    case Place::Sandbox:
        return index(SandboxRow, 0);
    case Place::Workspace:
        break;
    }
    return {};
}

QModelIndex NavigatorModel::indexOf(const WorkspaceId &workspace) const
{
    for (int row = 0; row < m_workspaces.size(); ++row) {
        if (m_workspaces.at(row).id == workspace)
            return index(row, 0, indexOf(Place::Workspaces));
    }
    return {};
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? BelowWorkspaces : TopLevel);
}

QModelIndex NavigatorModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == TopLevel)
        return {};
    return createIndex(WorkspacesRow, 0, TopLevel);
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return TopRows;
    if (parent.column() == 0 && parent.internalId() == TopLevel && parent.row() == WorkspacesRow)
        return static_cast<int>(m_workspaces.size());
    return 0;
}

int NavigatorModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == BelowWorkspaces) {
        const Workspace &workspace = m_workspaces.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return plainText(workspace.name);
        case PlaceRole:
            return static_cast<int>(Place::Workspace);
        case WorkspaceIdRole:
            return workspace.id.text();
        case IconNameRole:
            return QStringLiteral("folder");
        default:
            return {};
        }
    }
    const auto withCount = [](const QString &text, qsizetype count) {
        return QStringLiteral("%1  %2").arg(text, QLocale().toString(count));
    };
    const bool integrations = index.row() == IntegrationsRow;
    const bool workspaces = index.row() == WorkspacesRow;
    switch (role) {
    case Qt::DisplayRole:
        return integrations ? withCount(tr("Integrations"), m_integrations)
               : workspaces ? withCount(tr("Workspaces"), m_workspaces.size())
                            : tr("Sandbox");
    case PlaceRole:
        return static_cast<int>(integrations ? Place::Integrations : workspaces ? Place::Workspaces : Place::Sandbox);
    case IconNameRole:
        return integrations ? QStringLiteral("network-connect")
               : workspaces ? QStringLiteral("folder-stash")
                            : QStringLiteral("mail-folder-inbox");
    default:
        return {};
    }
}

} // namespace infradots

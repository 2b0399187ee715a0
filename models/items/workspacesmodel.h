// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/workspace.h"

#include <QAbstractTableModel>
#include <QList>

namespace infradots {

/** An organization's workspaces: name and environment. */
class WorkspacesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, EnvironmentColumn, ColumnCount };

    explicit WorkspacesModel(QObject *parent = nullptr);

    void setWorkspaces(const QList<Workspace> &workspaces);
    [[nodiscard]] const QList<Workspace> &workspaces() const { return m_workspaces; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    friend struct WorkspaceSteps;

    QList<Workspace> m_workspaces;
};

} // namespace infradots

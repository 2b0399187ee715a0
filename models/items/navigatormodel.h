// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/workspace.h"

#include <QAbstractItemModel>
#include <QList>

namespace infradots {

/** The navigator's tree for one organization: Integrations, Workspaces with each workspace below, Sandbox. */
class NavigatorModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Place { Integrations, Workspaces, Workspace, Sandbox };
    enum Role {
        PlaceRole = Qt::UserRole, ///< int of Place
        WorkspaceIdRole,          ///< QString
        IconNameRole              ///< QString, for the view to draw
    };

    explicit NavigatorModel(QObject *parent = nullptr);

    void setIntegrationCount(int count);
    void setWorkspaces(const QList<Workspace> &workspaces);
    [[nodiscard]] const QList<Workspace> &workspaces() const { return m_workspaces; }
    [[nodiscard]] QModelIndex indexOf(Place place) const;
    [[nodiscard]] QModelIndex indexOf(const WorkspaceId &workspace) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    friend struct NavigatorSteps;

    int m_integrations = 0;
    QList<Workspace> m_workspaces;
};

} // namespace infradots

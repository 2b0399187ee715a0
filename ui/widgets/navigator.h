// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/items/navigatormodel.h"

#include <QWidget>

class QComboBox;
class QToolButton;
class QTreeView;

namespace infradots {

struct Organization;

/** The left side: which organization, and the tree of what it holds. */
class Navigator : public QWidget
{
    Q_OBJECT
public:
    explicit Navigator(NavigatorModel &model, QWidget *parent = nullptr);

    void setOrganizations(const QList<Organization> &organizations, const OrganizationId &current);
    /** For the button beside the organizations. */
    void setOrganizationActions(const QList<QAction *> &actions);
    /** Shows where the window is, without saying so back. */
    void select(const QModelIndex &index);

Q_SIGNALS:
    void organizationChosen(const infradots::OrganizationId &id);
    void placeChosen(infradots::NavigatorModel::Place place, const infradots::WorkspaceId &workspace);

private:
    void tell(const QModelIndex &index);

    QComboBox *m_organizations;
    QToolButton *m_menu;
    QTreeView *m_tree;
    bool m_quiet = false;
};

} // namespace infradots

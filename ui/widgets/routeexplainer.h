// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/workspace.h"
#include "models/items/attachedmodel.h"
#include "ui/theme.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace infradots {

class PlainLabel;

/** Pick environment, stage and status: for each attached integration whether it fires, where to, and the four rules. */
class RouteExplainer : public QWidget
{
    Q_OBJECT
public:
    explicit RouteExplainer(const Theme &theme, QWidget *parent = nullptr);

    void setWorkspace(const Workspace &workspace, const QList<AttachedModel::Row> &attached);

private:
    void offerEnvironments();
    void explain();

    const Theme &m_theme;
    Workspace m_workspace;
    QList<AttachedModel::Row> m_attached;
    QComboBox *m_environment;
    QComboBox *m_stage;
    QComboBox *m_status;
    QVBoxLayout *m_list;
};

} // namespace infradots

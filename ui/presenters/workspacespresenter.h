// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/workspace.h"
#include "models/items/workspacesmodel.h"
#include "ui/uicontext.h"

#include <QObject>

class QWidget;

namespace infradots {

/** The workspaces of one organization: reads them, adds, renames and deletes. */
class WorkspacesPresenter : public QObject
{
    Q_OBJECT
public:
    explicit WorkspacesPresenter(UiContext &context, QObject *parent = nullptr);

    void setOrganization(const OrganizationId &organization);
    void refresh();
    [[nodiscard]] WorkspacesModel &model() { return m_model; }
    [[nodiscard]] const QList<Workspace> &workspaces() const { return m_model.workspaces(); }

    void add(QWidget *parent);
    void edit(const Workspace &workspace, QWidget *parent);
    void remove(const Workspace &workspace, QWidget *parent);

Q_SIGNALS:
    void loaded();
    void failed(const QString &sentence);

private:
    void removeConfirmed(const Workspace &workspace);

    UiContext &m_context;
    WorkspacesModel m_model;
    OrganizationId m_organization;
};

} // namespace infradots

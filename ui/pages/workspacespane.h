// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presenters/workspacespresenter.h"
#include "ui/uicontext.h"

#include <QWidget>

class QAction;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace infradots {

class EmptyState;

/** The tab "Workspaces" of an organization: a list to open, add, rename and delete. */
class WorkspacesPane : public QWidget
{
    Q_OBJECT
public:
    explicit WorkspacesPane(UiContext &context, QWidget *parent = nullptr);

    void setOrganization(const OrganizationId &organization);
    void refresh();
    void addWorkspace();

Q_SIGNALS:
    void opened(const infradots::WorkspaceId &workspace);

private:
    enum class State { Loading, Ready, Failed };
    void buildTable();
    QAction *makeAction(const char *name, const QString &text, const QKeySequence &keys);
    void showState();
    void follow();
    [[nodiscard]] const Workspace *selected() const;

    WorkspacesPresenter m_presenter;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_add;
    QPushButton *m_open;
    QPushButton *m_edit;
    QPushButton *m_delete;
    State m_state = State::Loading;
    QString m_problem;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "ui/presenters/historypresenter.h"
#include "ui/uicontext.h"

#include <QDockWidget>

class QAction;
class QButtonGroup;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace infradots {

class DeliveryView;
class EmptyState;
class PlainLabel;

/** The run history, live, at the bottom of the window. Its QActions are found by the command palette. */
class HistoryDock : public QDockWidget
{
    Q_OBJECT
public:
    explicit HistoryDock(UiContext &context, QWidget *parent = nullptr);

    /** Which organization's deliveries are shown; null: none yet. */
    void setOrganization(const OrganizationId &organization);
    /** Only this workspace's; null: the whole organization's. */
    void setWorkspace(const WorkspaceId &workspace, const QString &name);
    void focusFilter(); ///< Ctrl+F
    void refresh();     ///< F5

private:
    [[nodiscard]] QWidget *buildBar();
    [[nodiscard]] QWidget *buildBody();
    void buildActions();
    void applyFilter();
    void showState();
    void showArrivals(int count);
    void openSelected();
    void redeliverSelected();
    void exportShown();
    void contextMenu(const QPoint &position);

    UiContext &m_context;
    HistoryPresenter m_presenter;
    OrganizationId m_organization;
    WorkspaceId m_workspace;

    QLineEdit *m_search = nullptr;
    QButtonGroup *m_quick = nullptr;
    QPushButton *m_workspaceChip = nullptr;
    QPushButton *m_arrivals = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    DeliveryView *m_view = nullptr;
    QAction *m_open = nullptr;
    QAction *m_redeliver = nullptr;
    QAction *m_export = nullptr;
    QTimer m_typing; ///< a search starts when typing pauses
    int m_unseen = 0;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/coverage.h"
#include "models/domain/ids.h"
#include "ui/pages/page.h"
#include "ui/presenters/workspacepresenter.h"
#include "ui/uicontext.h"

class QAction;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace infradots {

class EmptyState;
class PlainLabel;
class RouteExplainer;
class SimulatorPanel;

/** A workspace: attached integrations, where messages go, and the run simulator. */
class WorkspacePage : public Page
{
    Q_OBJECT
public:
    explicit WorkspacePage(UiContext &context, QWidget *parent = nullptr);

    void showWorkspace(const OrganizationId &organization, const WorkspaceId &workspace);
    /** Once that workspace is shown: where messages of such runs go, and why. */
    void showRoutes(const WorkspaceId &workspace, const QString &environment, const CoverageQuestion &question);
    void refresh() override;

private:
    void buildActions();
    [[nodiscard]] QWidget *buildAttached();
    [[nodiscard]] QWidget *buildHead();
    void show();
    void showSelection();
    [[nodiscard]] int selectedRow() const;

    UiContext &m_context;
    WorkspacePresenter m_presenter;

    QAction *m_attach = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_detach = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_state = nullptr;
    PlainLabel *m_environment = nullptr;
    QTabWidget *m_tabs = nullptr;
    QStackedWidget *m_attachedStack = nullptr;
    EmptyState *m_nothing = nullptr;
    QTableView *m_table = nullptr;
    RouteExplainer *m_explainer = nullptr;
    SimulatorPanel *m_simulator = nullptr;
};

} // namespace infradots

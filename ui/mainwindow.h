// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/items/navigatormodel.h"
#include "ui/pages/organizationpage.h"
#include "ui/presenters/navigationpresenter.h"
#include "ui/uicontext.h"

#include <QMainWindow>

class QStackedWidget;

namespace infradots {

class AuditPage;
class AutoLock;
class HistoryDock;
class LintBadge;
class MainActions;
class Navigator;
class NoticeArea;
class Page;
class PlainLabel;
class SandboxPage;
class StartPage;
class Startup;
class WorkspacePage;

/** The window: navigator, pages, run history and status bar. Shows what the startup has come to; works with what is
 * open. */
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(UiContext &context, Startup &startup, QWidget *parent = nullptr);

    void showPlace(NavigatorModel::Place place, const WorkspaceId &workspace = {});
    [[nodiscard]] NavigationPresenter &navigation() { return m_navigation; }
    void revealIntegration(const QString &name);
    /** Goes to something configured and opens it at its field. */
    void jumpTo(const ConfigurationPlace &place);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildLayout();
    void connectActions();
    void connectParts();
    void followUndo();
    void showStart();
    void showOrganization();
    void showTab(OrganizationPage::Tab tab);
    void showPage(Page *page);
    void showCrumbs();
    void refresh();

    UiContext &m_context;
    Startup &m_startup;
    NavigationPresenter m_navigation;
    MainActions *m_actions;
    AutoLock *m_autoLock;
    Navigator *m_navigator;
    PlainLabel *m_crumbs;
    LintBadge *m_lint;
    NoticeArea *m_notices; ///< made before the pages: Tab gets there first
    QStackedWidget *m_stack;
    StartPage *m_start;
    OrganizationPage *m_organization;
    WorkspacePage *m_workspace;
    SandboxPage *m_sandbox;
    AuditPage *m_audit;
    HistoryDock *m_history;
    bool m_historyPutAway = false;
    OrganizationId m_shown; ///< the organization whose pages are shown
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/jumps.h"
#include "ui/lockactions.h"
#include "ui/mainactions.h"
#include "ui/notices.h"
#include "ui/pages/auditpage.h"
#include "ui/pages/historydock.h"
#include "ui/pages/sandboxpage.h"
#include "ui/pages/startpage.h"
#include "ui/pages/workspacepage.h"
#include "ui/presenters/autolock.h"
#include "ui/presenters/placeopener.h"
#include "ui/presenters/secretguard.h"
#include "ui/presenters/startup.h"
#include "ui/prompts.h"
#include "ui/undohistory.h"
#include "ui/widgets/lintbadge.h"
#include "ui/widgets/navigator.h"
#include "ui/widgets/noticearea.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/returnpresses.h"
#include "ui/widgets/statusline.h"
#include "ui/windowcommands.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr QSize FirstSize{1180, 800};
constexpr int NavigatorWidth = 230;
constexpr int HistoryHeight = 250;

QString geometryKey()
{
    return QStringLiteral("window/geometry");
}

QString stateKey()
{
    return QStringLiteral("window/state");
}

} // namespace

MainWindow::MainWindow(UiContext &context, Startup &startup, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_startup(startup)
    , m_navigation(context)
    , m_actions(new MainActions(context.theme, this))
    , m_autoLock(new AutoLock(context.guard, AutoLock::IdleTime, this))
    , m_navigator(new Navigator(m_navigation.model(), this))
    , m_crumbs(new PlainLabel(this))
    , m_lint(new LintBadge(context, this))
    , m_notices(new NoticeArea(context, startup, this))
    , m_stack(new QStackedWidget(this))
    , m_start(new StartPage(this))
    , m_organization(new OrganizationPage(context, this))
    , m_workspace(new WorkspacePage(context, this))
    , m_sandbox(new SandboxPage(context, this))
    , m_audit(new AuditPage(context, this))
    , m_history(new HistoryDock(context, this))
{
    new ReturnPresses(*qApp, this);
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("InfraDots Admin"));
    setWindowIcon(Theme::icon(QStringLiteral("infradots-admin")));
    buildLayout();
    auto *lock = new LockActions(context.guard, *m_autoLock, this);
    m_actions->fillMenuBar(menuBar(), m_history->toggleViewAction(), *lock);
    new StatusLine(context, startup, statusBar());
    connectActions();
    connectParts();
    followUndo();
    resize(FirstSize);
    resizeDocks({m_history}, {HistoryHeight}, Qt::Vertical);
    restoreGeometry(QSettings().value(geometryKey()).toByteArray());
    restoreState(QSettings().value(stateKey()).toByteArray());
    showStart();
}

void MainWindow::buildLayout()
{
    m_crumbs->setObjectName(QStringLiteral("crumbsLabel"));
    m_crumbs->setRole(QStringLiteral("heading"));
    m_crumbs->setElided(true, Qt::ElideMiddle); // where one is stands at the end
    auto *head = new QHBoxLayout;
    head->setContentsMargins(spacing::Page, spacing::Medium, spacing::Page, spacing::Tight);
    head->addWidget(m_crumbs, 1);
    head->addWidget(m_lint);
    auto *right = new QWidget(this);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Tight);
    layout->addLayout(head);
    layout->addWidget(m_notices);
    layout->addWidget(m_stack, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_organization, m_workspace, m_sandbox, m_audit})
        m_stack->addWidget(page);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("navigatorSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_navigator);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({NavigatorWidth, width() - NavigatorWidth});
    setCentralWidget(splitter);
    addDockWidget(Qt::BottomDockWidgetArea, m_history);
    m_navigator->setOrganizationActions({m_actions->createOrganization, m_actions->renameOrganization,
                                         m_actions->deleteOrganization, m_actions->tryDemo});
}

void MainWindow::connectActions()
{
    using Place = NavigatorModel::Place;
    connect(m_actions->createOrganization, &QAction::triggered, this,
            [this] { m_navigation.createOrganization(this); });
    connect(m_actions->renameOrganization, &QAction::triggered, this, [this] { m_navigation.renameCurrent(this); });
    connect(m_actions->deleteOrganization, &QAction::triggered, this, [this] { m_navigation.deleteCurrent(this); });
    connect(m_actions->tryDemo, &QAction::triggered, &m_navigation, &NavigationPresenter::createDemo);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->undo, &QAction::triggered, &m_context.undo, &UndoHistory::undo);
    connect(m_actions->findInHistory, &QAction::triggered, m_history, &HistoryDock::focusFilter);
    connect(m_actions->palette, &QAction::triggered, this, [this] {
        openCommandPalette(*this, {this, m_stack->currentWidget(), m_history});
    });
    connect(m_actions->refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(m_context.notices); });
    connect(m_actions->showIntegrations, &QAction::triggered, this, [this] { showPlace(Place::Integrations); });
    connect(m_actions->showWorkspaces, &QAction::triggered, this, [this] { showPlace(Place::Workspaces); });
    connect(m_actions->showSandbox, &QAction::triggered, this, [this] { showPlace(Place::Sandbox); });
    connect(m_actions->showCoverage, &QAction::triggered, this, [this] { showTab(OrganizationPage::Tab::Coverage); });
    connect(m_actions->showSettings, &QAction::triggered, this, [this] { showTab(OrganizationPage::Tab::Settings); });
    connect(m_actions->showChanges, &QAction::triggered, this, [this] {
        showPage(m_audit);
        m_navigator->select({});
    });
    connect(m_actions->addIntegration, &QAction::triggered, this, [this] {
        showPage(m_organization);
        m_organization->addIntegration();
    });
    connect(m_actions->addWorkspace, &QAction::triggered, this, [this] {
        showPage(m_organization);
        m_organization->addWorkspace();
    });
}

void MainWindow::connectParts()
{
    connect(m_start, &StartPage::retryRequested, &m_startup, &Startup::start);
    connect(m_start, &StartPage::createRequested, this, [this] { m_navigation.createOrganization(this); });
    connect(m_start, &StartPage::demoRequested, &m_navigation, &NavigationPresenter::createDemo);
    connect(&m_startup, &Startup::stateChanged, this, [this] {
        if (m_startup.state() == Startup::State::Open) {
            m_navigation.refresh();
            m_autoLock->listenToSession();
        }
        showStart();
    });
    connect(&m_context.undo, &UndoHistory::changed, this, &MainWindow::followUndo);
    connect(&m_navigation, &NavigationPresenter::organizationsChanged, this, &MainWindow::showStart);
    connect(&m_navigation, &NavigationPresenter::currentChanged, this, &MainWindow::showOrganization);
    connect(m_navigator, &Navigator::organizationChosen, &m_navigation, &NavigationPresenter::choose);
    connect(m_navigator, &Navigator::placeChosen, this, &MainWindow::showPlace);
    const auto openWorkspace = [this](const WorkspaceId &id) { showPlace(NavigatorModel::Place::Workspace, id); };
    connect(m_organization, &OrganizationPage::workspaceOpened, this, openWorkspace);
    connect(m_organization, &OrganizationPage::routeOpened, m_workspace, &WorkspacePage::showRoutes);
    connect(m_organization, &OrganizationPage::routeOpened, this, openWorkspace);
    connect(m_organization, &OrganizationPage::tabChanged, this, [this] {
        const NavigatorModel &places = m_navigation.model();
        const OrganizationPage::Tab tab = m_organization->tab();
        m_navigator->select(
            tab == OrganizationPage::Tab::Integrations ? places.indexOf(NavigatorModel::Place::Integrations)
            : tab == OrganizationPage::Tab::Workspaces ? places.indexOf(NavigatorModel::Place::Workspaces)
                                                       : QModelIndex());
    });
    connect(&m_context.jumps, &Jumps::requested, this, &MainWindow::jumpTo);
    for (Page *page : std::initializer_list<Page *>{m_organization, m_workspace, m_sandbox, m_audit})
        connect(page, &Page::crumbsChanged, this, &MainWindow::showCrumbs);
}

void MainWindow::followUndo()
{
    m_actions->undo->setEnabled(m_context.undo.canUndo());
    m_actions->undo->setToolTip(toolTipText(m_context.undo.nextText()));
}

/** Which picture: opening, not reachable, first run, or the organization. */
void MainWindow::showStart()
{
    const bool open = m_startup.state() == Startup::State::Open;
    const QString problem = open ? m_navigation.problem() : m_startup.problem();
    const bool any = open && !m_navigation.organizations().isEmpty();
    if (!problem.isEmpty())
        m_start->showProblem(problem);
    else if (!open || !m_navigation.isLoaded())
        m_start->showOpening();
    else
        m_start->showFirstRun();
    const bool usable = any && problem.isEmpty();
    if (!usable) {
        m_stack->setCurrentWidget(m_start);
        if (focusWidget() == nullptr || !focusWidget()->isVisible())
            m_start->focusPrimary();
    } else if (m_stack->currentWidget() == m_start) {
        showPage(m_organization);
    }
    // The history has nothing to tell before there is an organization; whether it is open stays as it was left.
    if (!usable && !m_history->isHidden()) {
        m_history->hide();
        m_historyPutAway = true;
    } else if (usable && m_historyPutAway) {
        m_history->show();
        m_historyPutAway = false;
    }
    m_navigator->setVisible(usable);
    m_crumbs->setVisible(usable);
    for (QAction *action : {m_actions->renameOrganization, m_actions->deleteOrganization, m_actions->addIntegration,
                            m_actions->addWorkspace, m_actions->showIntegrations, m_actions->showWorkspaces,
                            m_actions->showCoverage, m_actions->showSettings, m_actions->showSandbox,
                            m_actions->showChanges, m_actions->refresh, m_actions->findInHistory})
        action->setEnabled(usable);
    m_actions->createOrganization->setEnabled(open);
    m_actions->tryDemo->setEnabled(open);
    m_navigator->setOrganizations(m_navigation.organizations(), m_navigation.current());
}

void MainWindow::showOrganization()
{
    const OrganizationId current = m_navigation.current();
    const QString name = m_navigation.currentName();
    m_navigator->setOrganizations(m_navigation.organizations(), current);
    // Qt adds the name of the program, and takes "[*]" for a place of its own.
    setWindowTitle(name.isEmpty() ? tr("InfraDots Admin")
                                  : plainText(name).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]")));
    if (current.isNull())
        return;
    m_organization->showOrganization(current, name);
    if (current == m_shown)
        return;
    m_shown = current;
    m_history->setOrganization(current);
    m_lint->setOrganization(current);
    showPlace(NavigatorModel::Place::Integrations);
}

void MainWindow::showTab(OrganizationPage::Tab tab)
{
    m_organization->showTab(tab);
    showPage(m_organization);
}

void MainWindow::showPlace(NavigatorModel::Place place, const WorkspaceId &workspace)
{
    switch (place) {
    case NavigatorModel::Place::Integrations:
        showTab(OrganizationPage::Tab::Integrations);
        break;
    case NavigatorModel::Place::Workspaces:
        showTab(OrganizationPage::Tab::Workspaces);
        break;
    case NavigatorModel::Place::Workspace:
        m_workspace->showWorkspace(m_navigation.current(), workspace);
        showPage(m_workspace);
        m_navigator->select(m_navigation.model().indexOf(workspace));
        return;
    case NavigatorModel::Place::Sandbox:
        showPage(m_sandbox);
        break;
    }
    m_navigator->select(m_navigation.model().indexOf(place));
}

void MainWindow::revealIntegration(const QString &name)
{
    showPage(m_organization);
    m_organization->revealIntegration(name);
}

void MainWindow::jumpTo(const ConfigurationPlace &place)
{
    activateWindow();
    if (!place.workspace.isNull()) {
        showPlace(NavigatorModel::Place::Workspace, place.workspace);
    } else if (!place.integration.isNull()) {
        showPlace(NavigatorModel::Place::Integrations);
    } else {
        showPage(m_organization);
        m_organization->showSetting(place.field.value_or(Field::Name));
    }
    openPlace(m_context, place, this);
}

void MainWindow::showPage(Page *page)
{
    m_stack->setCurrentWidget(page);
    showCrumbs();
}

void MainWindow::showCrumbs()
{
    if (const auto *page = qobject_cast<Page *>(m_stack->currentWidget()))
        m_crumbs->setText(page->crumbs().join(QStringLiteral("  ▸  ")));
}

void MainWindow::refresh()
{
    m_navigation.refresh();
    if (auto *page = qobject_cast<Page *>(m_stack->currentWidget()))
        page->refresh();
    m_history->refresh();
    m_lint->refresh();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(geometryKey(), saveGeometry());
    if (!m_historyPutAway)
        QSettings().setValue(stateKey(), saveState());
    QMainWindow::closeEvent(event);
}

} // namespace infradots

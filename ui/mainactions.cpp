// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainactions.h"

#include "ui/lockactions.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace infradots {

MainActions::MainActions(Theme &theme, QWidget *window)
    : QObject(window)
    , m_appearance(new QActionGroup(this))
{
    const auto icon = [](const char *name) { return QString::fromLatin1(name); };
    createOrganization = make("createOrganizationAction", tr("Create organization…"), icon("list-add"));
    renameOrganization = make("renameOrganizationAction", tr("Rename organization…"), icon("edit-rename"));
    deleteOrganization = make("deleteOrganizationAction", tr("Delete organization…"), icon("edit-delete"));
    tryDemo = make("tryDemoAction", tr("Add the demo organization"), icon("media-playback-start"));
    quit = make("quitAction", tr("Quit"), icon("application-exit"), QKeySequence::Quit);
    undo = make("undoAction", tr("Undo"), icon("edit-undo"), QKeySequence::Undo);
    findInHistory = make("findAction", tr("Filter run history"), icon("edit-find"), QKeySequence::Find);
    palette = make("paletteAction", tr("Find a command…"), icon("search"), QKeySequence(tr("Ctrl+K")));
    refresh = make("refreshAction", tr("Refresh"), icon("view-refresh"), QKeySequence::Refresh);
    addIntegration = make("addIntegrationAction", tr("Add Integration…"), icon("list-add"), QKeySequence(tr("Ctrl+N")));
    addWorkspace = make("addWorkspaceAction", tr("Add Workspace…"), icon("folder-new"));
    showIntegrations =
        make("showIntegrationsAction", tr("Integrations"), icon("network-connect"), QKeySequence(tr("Ctrl+1")));
    showWorkspaces = make("showWorkspacesAction", tr("Workspaces"), icon("folder-stash"), QKeySequence(tr("Ctrl+2")));
    showCoverage = make("showCoverageAction", tr("Coverage"), icon("view-list-details"), QKeySequence(tr("Ctrl+3")));
    showSettings = make("showSettingsAction", tr("Settings"), icon("configure"), QKeySequence(tr("Ctrl+4")));
    showSandbox = make("showSandboxAction", tr("Sandbox"), icon("mail-folder-inbox"), QKeySequence(tr("Ctrl+5")));
    showChanges = make("showChangesAction", tr("Changes"), icon("view-history"), QKeySequence(tr("Ctrl+H")));
    about = make("aboutAction", tr("About InfraDots Admin"), icon("help-about"));
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    window->addActions(all());
    addAppearance(theme);
    connect(&theme, &Theme::changed, this, &MainActions::takeIcons);
    takeIcons();
}

QAction *MainActions::make(const char *name, const QString &text, const QString &icon, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setProperty("iconName", icon);
    action->setShortcut(keys);
    return action;
}

QList<QAction *> MainActions::all() const
{
    return {createOrganization,
            renameOrganization,
            deleteOrganization,
            tryDemo,
            quit,
            undo,
            findInHistory,
            palette,
            refresh,
            addIntegration,
            addWorkspace,
            showIntegrations,
            showWorkspaces,
            showCoverage,
            showSettings,
            showSandbox,
            showChanges,
            about};
}

void MainActions::addAppearance(Theme &theme)
{
    const std::pair<Theme::Mode, QString> modes[] = {
        {Theme::Mode::System, tr("As the system")}, {Theme::Mode::Light, tr("Light")}, {Theme::Mode::Dark, tr("Dark")}};
    for (const auto &[mode, text] : modes) {
        auto *action = m_appearance->addAction(text);
        action->setCheckable(true);
        action->setChecked(theme.mode() == mode);
        connect(action, &QAction::triggered, &theme, [&theme, mode = mode] { theme.setMode(mode); });
    }
}

void MainActions::takeIcons()
{
    const QList<QAction *> actions = all();
    for (QAction *action : actions)
        action->setIcon(Theme::icon(action->property("iconName").toString()));
}

void MainActions::fillMenuBar(QMenuBar *bar, QAction *toggleHistory, LockActions &lock)
{
    QMenu *file = bar->addMenu(tr("&Organization"));
    file->addActions({createOrganization, renameOrganization, deleteOrganization, tryDemo});
    file->addSeparator();
    file->addActions({addIntegration, addWorkspace});
    file->addSeparator();
    file->addAction(quit);
    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addActions({undo, findInHistory, palette});
    QMenu *view = bar->addMenu(tr("&View"));
    view->addActions({showIntegrations, showWorkspaces, showCoverage, showSettings, showSandbox, showChanges});
    view->addSeparator();
    view->addActions({toggleHistory, refresh});
    view->addSeparator();
    lock.addTo(view->addMenu(tr("&Lock")));
    QMenu *appearance = view->addMenu(tr("&Appearance"));
    appearance->addActions(m_appearance->actions());
    bar->addMenu(tr("&Help"))->addAction(about);
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowcommands.h"

#include "ui/dialogs/commandpalette.h"
#include "ui/mainwindow.h"
#include "ui/notices.h"
#include "ui/theme.h"

#include <QAction>

namespace infradots {

namespace {

void takeActions(const QWidget *widget, std::vector<Command> &commands)
{
    const QList<QAction *> actions = widget->actions();
    for (QAction *action : actions) {
        if (!action->isEnabled() || action->isSeparator() || action->objectName() == QStringLiteral("paletteAction"))
            continue;
        commands.push_back({QString(action->text()).remove(QLatin1Char('&')),
                            action->shortcut().toString(QKeySequence::NativeText), action->icon(),
                            [action] { action->trigger(); }});
    }
}

/** With the panes below: their actions are as good as the page's own while the page is shown. */
void takeVisible(const QWidget *source, std::vector<Command> &commands)
{
    takeActions(source, commands);
    if (source->isWindow())
        return;
    const auto children = source->findChildren<QWidget *>();
    for (const QWidget *child : children) {
        if (child->isVisible())
            takeActions(child, commands);
    }
}

} // namespace

void showAbout(Notices &notices)
{
    notices.show({NoticeKind::Information,
                  MainWindow::tr(
                      "InfraDots Admin %1. Free software under the GNU General Public License, version 3 or later.")
                      .arg(QStringLiteral(INFRADOTS_VERSION)),
                  {}});
}

void openCommandPalette(MainWindow &window, const QList<QWidget *> &sources)
{
    std::vector<Command> commands;
    for (const QWidget *source : sources)
        takeVisible(source, commands);
    NavigationPresenter &navigation = window.navigation();
    for (const Workspace &workspace : navigation.model().workspaces()) {
        commands.push_back({workspace.name, MainWindow::tr("workspace"), Theme::icon(QStringLiteral("folder")),
                            [&window, id = workspace.id] { window.showPlace(NavigatorModel::Place::Workspace, id); }});
    }
    for (const QString &name : navigation.integrationNames()) {
        commands.push_back({name, MainWindow::tr("integration"), Theme::icon(QStringLiteral("network-connect")),
                            [&window, name] { window.revealIntegration(name); }});
    }
    for (const Organization &organization : navigation.organizations()) {
        commands.push_back({organization.name, MainWindow::tr("organization"),
                            Theme::icon(QStringLiteral("project-development")),
                            [&navigation, id = organization.id] { navigation.choose(id); }});
    }
    auto *palette = new CommandPalette(std::move(commands), &window);
    palette->open();
}

} // namespace infradots

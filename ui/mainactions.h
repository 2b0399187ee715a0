// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAction>
#include <QObject>

class QActionGroup;
class QMenuBar;

namespace infradots {

class LockActions;

/** The window's own actions, with their shortcuts, and the menus they stand in. The window connects them. */
class MainActions : public QObject
{
    Q_OBJECT
public:
    explicit MainActions(Theme &theme, QWidget *window);

    void fillMenuBar(QMenuBar *bar, QAction *toggleHistory, LockActions &lock);
    [[nodiscard]] QList<QAction *> all() const;

    QAction *createOrganization;
    QAction *renameOrganization;
    QAction *deleteOrganization;
    QAction *tryDemo;
    QAction *quit;
    QAction *undo;
    QAction *findInHistory;
    QAction *palette;
    QAction *refresh;
    QAction *addIntegration;
    QAction *addWorkspace;
    QAction *showIntegrations;
    QAction *showWorkspaces;
    QAction *showCoverage;
    QAction *showSettings;
    QAction *showSandbox;
    QAction *showChanges;
    QAction *about;

private:
    QAction *make(const char *name, const QString &text, const QString &icon, const QKeySequence &keys = {});
    void addAppearance(Theme &theme);
    void takeIcons();

    QActionGroup *m_appearance;
};

} // namespace infradots

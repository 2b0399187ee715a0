// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace infradots {

class AutoLock;
class SecretGuard;

/** The menu and the shortcut with which the window is locked, and how it is. */
class LockActions : public QObject
{
    Q_OBJECT
public:
    /** @p window gets the actions, where the command palette finds them. */
    LockActions(SecretGuard &guard, AutoLock &autoLock, QWidget *window);

    void addTo(QMenu *menu);

private:
    void showState();

    SecretGuard &m_guard;
    QAction *m_lock;
    QAction *m_unlock;
    QAction *m_automatic;
    QAction *m_delivering;
};

} // namespace infradots

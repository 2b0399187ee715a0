// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lockactions.h"

#include "ui/presenters/autolock.h"
#include "ui/presenters/secretguard.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace infradots {

LockActions::LockActions(SecretGuard &guard, AutoLock &autoLock, QWidget *window)
    : QObject(window)
    , m_guard(guard)
    , m_lock(new QAction(tr("&Lock"), this))
    , m_unlock(new QAction(tr("&Unlock"), this))
    , m_automatic(new QAction(
          tr("Lock after %n minute(s) without use", nullptr,
             static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(autoLock.idleTime()).count())),
          this))
    , m_delivering(new QAction(tr("Deliver while locked"), this))
{
    m_lock->setObjectName(QStringLiteral("lockAction"));
    m_lock->setShortcut(QKeySequence(tr("Ctrl+L")));
    m_unlock->setObjectName(QStringLiteral("unlockAction"));
    m_automatic->setObjectName(QStringLiteral("lockAutomaticallyAction"));
    m_automatic->setCheckable(true);
    m_automatic->setChecked(autoLock.isEnabled());
    m_delivering->setObjectName(QStringLiteral("deliverWhileLockedAction"));
    m_delivering->setCheckable(true);
    m_delivering->setChecked(guard.isDelivering());
    window->addActions({m_lock, m_unlock, m_automatic, m_delivering});
    connect(m_lock, &QAction::triggered, &guard, &SecretGuard::lock);
    connect(m_unlock, &QAction::triggered, &guard, &SecretGuard::unlock);
    connect(m_automatic, &QAction::toggled, &autoLock, &AutoLock::setEnabled);
    connect(m_delivering, &QAction::toggled, &guard, &SecretGuard::setDelivering);
    connect(&guard, &SecretGuard::lockedChanged, this, &LockActions::showState);
    showState();
}

void LockActions::addTo(QMenu *menu)
{
    menu->addActions({m_lock, m_unlock, m_automatic, m_delivering});
}

void LockActions::showState()
{
    m_lock->setVisible(!m_guard.isLocked());
    m_unlock->setVisible(m_guard.isLocked());
}

} // namespace infradots

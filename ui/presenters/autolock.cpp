// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/autolock.h"

#include "ui/presenters/secretguard.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QEvent>
#include <QSettings>

namespace infradots {

namespace {

QString enabledKey()
{
    return QStringLiteral("lock/automatically");
}

bool isUse(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

} // namespace

AutoLock::AutoLock(SecretGuard &guard, std::chrono::milliseconds idle, QObject *parent)
    : QObject(parent)
    , m_guard(guard)
    , m_idle(idle)
    , m_enabled(QSettings().value(enabledKey(), true).toBool())
    , m_deadline(idle)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::check);
    connect(&guard, &SecretGuard::lockedChanged, this, [this] {
        m_deadline.setRemainingTime(m_idle); // whoever has unlocked it is there
        check();
    });
    QCoreApplication::instance()->installEventFilter(this);
    check();
}

void AutoLock::setEnabled(bool enabled)
{
    m_enabled = enabled;
    QSettings().setValue(enabledKey(), enabled);
    m_deadline.setRemainingTime(m_idle);
    check();
}

void AutoLock::listenToSession()
{
    if (m_listening || !qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return;
    m_listening = true;
    for (const auto &screenSaver : {QStringLiteral("org.freedesktop.ScreenSaver"),
                                    QStringLiteral("org.gnome.ScreenSaver"), QStringLiteral("org.cinnamon.ScreenSaver"),
                                    QStringLiteral("org.mate.ScreenSaver"), QStringLiteral("org.xfce.ScreenSaver")})
        QDBusConnection::sessionBus().connect({}, {}, screenSaver, QStringLiteral("ActiveChanged"), this,
                                              SLOT(sessionLocked(bool)));
}

void AutoLock::sessionLocked(bool locked)
{
    if (locked && m_enabled)
        m_guard.lock();
}

bool AutoLock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->spontaneous() && isUse(event->type()))
        m_deadline.setRemainingTime(m_idle);
    return QObject::eventFilter(watched, event);
}

/** Locks when the time is over; otherwise comes back when it would be. */
void AutoLock::check()
{
    m_timer.stop();
    if (!m_enabled || m_guard.isLocked())
        return;
    if (m_deadline.hasExpired())
        m_guard.lock();
    else
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(m_deadline.remainingTimeAsDuration()));
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace infradots {

class SecretGuard;

/**
 * Locks after a while in which nobody has used keyboard or mouse in the application, and when the desktop's session is
 * locked (told on the session bus by GNOME, KDE and others as "ActiveChanged" of their screen saver).
 */
class AutoLock : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds IdleTime = std::chrono::minutes(4);

    explicit AutoLock(SecretGuard &guard, std::chrono::milliseconds idle = IdleTime, QObject *parent = nullptr);

    /** Whether it locks by itself; kept in the settings, true at first. */
    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    [[nodiscard]] std::chrono::milliseconds idleTime() const { return m_idle; }
    /** Begins to listen on the session bus, where one runs; after the first picture. */
    void listenToSession();

    bool eventFilter(QObject *watched, QEvent *event) override;

public Q_SLOTS:
    /** Public for the bus. */
    void sessionLocked(bool locked);

private:
    void check();

    SecretGuard &m_guard;
    const std::chrono::milliseconds m_idle;
    bool m_enabled = true;
    bool m_listening = false;
    QDeadlineTimer m_deadline; ///< moved on by every use
    QTimer m_timer;            ///< one that fires seldom, however often the deadline moves
};

} // namespace infradots

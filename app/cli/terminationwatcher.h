// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace infradots {

/**
 * Turns the first SIGTERM or SIGINT into a signal of the event loop; a second one ends the program at once. Make it
 * before any other thread is started: threads inherit that they do not take these signals.
 */
class TerminationWatcher : public QObject
{
    Q_OBJECT
public:
    explicit TerminationWatcher(QObject *parent = nullptr);
    ~TerminationWatcher() override;

Q_SIGNALS:
    void requested();

private:
    void take();

    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace infradots

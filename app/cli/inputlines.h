// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

class QSocketNotifier;

namespace infradots {

/** Lines that somebody types or pipes into the program, as they come; nothing waits for them. */
class InputLines : public QObject
{
    Q_OBJECT
public:
    explicit InputLines(QObject *parent = nullptr);

    /** Whether a person types them. */
    [[nodiscard]] static bool isTerminal();

Q_SIGNALS:
    void line(const QString &text); ///< without its end; a longer one than 16 KiB is cut
    void ended();

private:
    void read();

    QSocketNotifier *m_notifier;
    QByteArray m_pending;
};

} // namespace infradots

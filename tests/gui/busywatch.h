// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <ctime>

namespace infradots {

/**
 * An application that knows how long the event loop was held up at most: the processor time of the longest event, so
 * that a busy machine does not count.
 */
class BusyWatch : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const double before = processorMilliseconds();
        const bool result = QApplication::notify(receiver, event);
        m_longest = qMax(m_longest, processorMilliseconds() - before);
        --m_depth;
        return result;
    }

    /** In milliseconds, since the last call. */
    [[nodiscard]] double takeLongest() { return std::exchange(m_longest, 0.0); }

private:
    static double processorMilliseconds()
    {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    int m_depth = 0;
    double m_longest = 0;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <mutex>

namespace infradots {

/**
 * Keeps what somebody sends by hand to a pace: tests and repeats go to other people's channels. At most one act a
 * second that concerns the same thing, and 60 a minute in all. Thread-safe.
 */
class ActLimit
{
public:
    static constexpr qsizetype MostPerMinute = 60;

    enum class Verdict {
        Allowed, ///< and counted
        TooSoon, ///< one of the things was concerned less than a second ago
        TooMany  ///< 60 within the last minute
    };

    /** One act that concerns all of @p things. */
    [[nodiscard]] Verdict take(const QStringList &things, const QDateTime &now)
    {
        const std::scoped_lock lock(m_mutex);
        m_acts.removeIf([&now](const Act &act) { return act.at.msecsTo(now) >= 60'000; });
        if (m_acts.size() >= MostPerMinute)
            return Verdict::TooMany;
        for (const Act &act : std::as_const(m_acts)) {
            if (act.at.msecsTo(now) >= 1000)
                continue;
            for (const QString &thing : things) {
                if (act.things.contains(thing))
                    return Verdict::TooSoon;
            }
        }
        m_acts.append({things, now});
        return Verdict::Allowed;
    }

private:
    struct Act
    {
        QStringList things;
        QDateTime at;
    };
    std::mutex m_mutex;
    QList<Act> m_acts;
};

} // namespace infradots

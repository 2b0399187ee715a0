// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/qnamhttpclient.h"

#include <QFile>
#include <QTest>

#include <limits>

/** The outcome, or one that no assertion takes for a good one when there is none in time. */
inline infradots::HttpOutcome outcomeOf(const QFuture<infradots::HttpOutcome> &future, int waitMs = 15'000)
{
    if (QTest::qWaitFor([&] { return future.isFinished(); }, waitMs) && future.resultCount() == 1)
        return future.result();
    infradots::HttpOutcome none;
    none.error = infradots::HttpError::Other;
    none.errorText = QStringLiteral("no outcome in time");
    return none;
}

inline infradots::HttpRequest post(const QByteArray &url, const QByteArray &body = "{\"text\":\"hello\"}")
{
    infradots::HttpRequest request;
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = body;
    request.deadline = std::chrono::seconds(10);
    return request;
}

/** How much more memory this process has taken, at its peak, than when this was made. */
class PeakMemory
{
public:
    PeakMemory()
    {
        QFile peak(QStringLiteral("/proc/self/clear_refs"));
        if (peak.open(QIODevice::WriteOnly))
            peak.write("5"); // proc(5): the peak becomes what is taken now
        peak.close();
        m_before = largest();
    }

    [[nodiscard]] qint64 grownKiB() const { return largest() - m_before; }

private:
    /** The largest resident size; where it cannot be read, more than any test allows. */
    [[nodiscard]] static qint64 largest()
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (status.open(QIODevice::ReadOnly)) {
            const auto lines = status.readAll().split('\n');
            for (const QByteArray &line : lines) {
                if (line.startsWith("VmHWM:"))
                    return line.mid(6).trimmed().split(' ').first().toLongLong();
            }
        }
        return std::numeric_limits<qint64>::max() / 2;
    }

    qint64 m_before = 0;
};

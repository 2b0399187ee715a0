// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace infradots {

/** Where the time comes from; a seam, so that tests can turn the hands. Implementations are thread-safe. */
class Clock
{
public:
    virtual ~Clock() = default;
    /** Now, in UTC, to the millisecond. */
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/** ISO 8601 in UTC with a final Z; milliseconds only where there are any. Empty for an invalid time. */
[[nodiscard]] QString isoUtc(const QDateTime &time);
/** Reads ISO 8601 with an offset or Z; invalid for anything else (also for a time without a zone). */
[[nodiscard]] QDateTime fromIso(const QString &text);

} // namespace infradots

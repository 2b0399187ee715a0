// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace infradots {

/** Attempts in all, the first included: 0, 5 s, 5 m, 30 m, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h after the one before. */
inline constexpr int MaximumAttempts = 10;
/** A longer Retry-After is cut to this. */
inline constexpr std::chrono::hours LongestRetryAfter{24};

/**
 * The wait before the next attempt when @p endedAttempts have ended, varied by up to 10 %: @p jitter is a number
 * from 0 to 1, 0.5 being the exact figure. None: that was the last attempt.
 */
[[nodiscard]] std::optional<std::chrono::milliseconds> retryDelay(int endedAttempts, double jitter);

/**
 * Reads a Retry-After header (RFC 9110, section 10.2.3: seconds, or an HTTP date in any of its three forms).
 * Negative, past and unreadable values are none; long ones are cut to LongestRetryAfter.
 */
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

/** The wait that is used: the server's where it named one (it never shortens to less than a second), else ours. */
[[nodiscard]] std::optional<std::chrono::milliseconds> nextDelay(int endedAttempts, double jitter,
                                                                 std::optional<std::chrono::milliseconds> retryAfter);

} // namespace infradots

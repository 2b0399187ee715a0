// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <mutex>

namespace infradots {

/**
 * What the answer to one sign-in is recognised by (RFC 6749, section 10.12): 256 bits from libsodium, compared in
 * constant time, taken once and for five minutes. Thread-safe.
 */
class SignInTicket
{
public:
    static constexpr std::chrono::minutes Lifetime{5};

    explicit SignInTicket(const QDateTime &now);

    /** 43 characters that need no encoding in a URL. */
    [[nodiscard]] const QByteArray &state() const { return m_state; }
    [[nodiscard]] QDateTime expiresAt() const { return m_made.addMSecs(std::chrono::milliseconds(Lifetime).count()); }

    enum class Verdict {
        Fresh,   ///< it is the one, for the first and last time
        Foreign, ///< it belongs to something else: nothing happens to this ticket
        Used,
        Expired
    };
    [[nodiscard]] Verdict redeem(QByteArrayView state, const QDateTime &now);
    /** From now on it counts as used. */
    void cancel();

private:
    const QByteArray m_state;
    const QDateTime m_made;
    std::mutex m_mutex;
    bool m_used = false;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/signinticket.h"

#include <sodium.h>

namespace infradots {

namespace {

constexpr std::size_t StateBytes = 32;

QByteArray newState()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used on this machine");
    QByteArray bytes(StateBytes, Qt::Uninitialized);
    randombytes_buf(bytes.data(), StateBytes);
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

} // namespace

SignInTicket::SignInTicket(const QDateTime &now)
    : m_state(newState())
    , m_made(now)
{
}

SignInTicket::Verdict SignInTicket::redeem(QByteArrayView state, const QDateTime &now)
{
    if (!isSame(state, m_state))
        return Verdict::Foreign;
    const std::scoped_lock lock(m_mutex);
    if (m_used)
        return Verdict::Used;
    if (now < m_made || now >= expiresAt())
        return Verdict::Expired;
    m_used = true;
    return Verdict::Fresh;
}

void SignInTicket::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_used = true;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/callbacklistener.h"

#include "app/slack/callbackserver.h"

#include <QTimer>

#include <chrono>

namespace infradots {

using namespace std::chrono_literals;

namespace {

/** So long is waited for the browser to take its page. */
constexpr auto PageTime = 3s;

} // namespace

CallbackListener::CallbackListener(std::shared_ptr<SignInTicket> ticket, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_ticket(std::move(ticket))
    , m_clock(clock)
{
}

CallbackListener::~CallbackListener() = default;

Result<void> CallbackListener::listen(const LoopbackRedirect &redirect)
{
    CallbackCertificate certificate;
    if (redirect.encrypted) {
        auto made = makeCallbackCertificate(m_clock.now());
        if (!made)
            return failure(made.error());
        certificate = std::move(*made);
    }
    m_fingerprint = certificate.fingerprint;
    CallbackServer::Events events;
    events.arrived = [this](const SlackCallback &callback) {
        QMetaObject::invokeMethod(
            this,
            [this, callback] {
                if (m_arrived)
                    m_arrived(callback);
            },
            Qt::QueuedConnection);
    };
    events.shown = [this] { QMetaObject::invokeMethod(this, &CallbackListener::close, Qt::QueuedConnection); };
    auto server = std::make_unique<CallbackServer>(m_ticket, m_clock, std::move(events));
    if (auto started = server->start(redirect, std::move(certificate)); !started)
        return started;
    m_server = std::move(server);
    return {};
}

bool CallbackListener::isListening() const
{
    return m_server != nullptr;
}

void CallbackListener::answer(const CallbackPage &page, std::function<void()> closed)
{
    m_closed = std::move(closed);
    if (m_server && m_server->show(page))
        QTimer::singleShot(PageTime, this, &CallbackListener::close);
    else
        close();
}

void CallbackListener::close()
{
    m_server.reset();
    if (const auto closed = std::exchange(m_closed, {}))
        closed();
}

} // namespace infradots

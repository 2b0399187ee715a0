// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/slack/callbackpage.h"
#include "app/slack/signinticket.h"
#include "app/slack/slackoauth.h"
#include "models/domain/clock.h"
#include "models/domain/slackredirect.h"

#include <QObject>

#include <functional>
#include <memory>

namespace infradots {

class CallbackServer;

/**
 * Where Slack sends the browser back to: 127.0.0.1 alone, one path, GET, and one answer, the one with the ticket's
 * state. Bounded in connections, memory and time (libmicrohttpd). Every other request gets a page that says that
 * nothing was changed. The browser with the right answer waits until answer() tells it how it ended.
 */
class CallbackListener : public QObject
{
    Q_OBJECT
public:
    CallbackListener(std::shared_ptr<SignInTicket> ticket, const Clock &clock, QObject *parent = nullptr);
    ~CallbackListener() override;

    /** Error: Network with a sentence (the port is taken), Internal (no certificate). */
    [[nodiscard]] Result<void> listen(const LoopbackRedirect &redirect);
    [[nodiscard]] bool isListening() const;
    /** Of the certificate that was made, by https; empty otherwise. */
    [[nodiscard]] QString fingerprint() const { return m_fingerprint; }

    /** Shows the page to the browser that waits, closes, and calls @p closed, at once where none waits. */
    void answer(const CallbackPage &page, std::function<void()> closed);
    void close();

    /** For what arrives, in the thread of this object and once. */
    void onArrival(std::function<void(SlackCallback)> arrived) { m_arrived = std::move(arrived); }

private:
    std::shared_ptr<SignInTicket> m_ticket;
    const Clock &m_clock;
    std::function<void(SlackCallback)> m_arrived;
    std::function<void()> m_closed;
    QString m_fingerprint;
    std::unique_ptr<CallbackServer> m_server; ///< last: its thread ends before what it reports to goes
};

} // namespace infradots

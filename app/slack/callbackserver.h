// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/slack/callbackcertificate.h"
#include "app/slack/callbackpage.h"
#include "app/slack/signinticket.h"
#include "app/slack/slackoauth.h"
#include "models/domain/clock.h"
#include "models/domain/slackredirect.h"

#include <microhttpd.h>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace infradots {

/** The listening side of CallbackListener: libmicrohttpd in one thread of its own, which reports from there. */
class CallbackServer
{
public:
    struct Events
    {
        std::function<void(const SlackCallback &)> arrived;
        std::function<void()> shown; ///< the browser has its last page, or is gone
    };

    CallbackServer(std::shared_ptr<SignInTicket> ticket, const Clock &clock, Events events);
    ~CallbackServer();
    Q_DISABLE_COPY_MOVE(CallbackServer)

    [[nodiscard]] Result<void> start(const LoopbackRedirect &redirect, CallbackCertificate certificate);
    /** Answers the browser that waits. False: none does. */
    [[nodiscard]] bool show(const CallbackPage &page);

private:
    struct Exchange;
    static MHD_Result handle(void *self, MHD_Connection *connection, const char *path, const char *method,
                             const char *version, const char *data, size_t *size, void **exchange);
    static void completed(void *self, MHD_Connection *connection, void **exchange, MHD_RequestTerminationCode code);

    [[nodiscard]] MHD_Result answer(MHD_Connection *connection, Exchange &exchange);
    [[nodiscard]] bool isForUs(MHD_Connection *connection) const;
    [[nodiscard]] std::optional<CallbackPage> judge(MHD_Connection *connection, Exchange &exchange);
    void stop();

    std::shared_ptr<SignInTicket> m_ticket;
    const Clock &m_clock;
    Events m_events;
    LoopbackRedirect m_redirect;
    CallbackCertificate m_certificate;
    MHD_Daemon *m_daemon = nullptr;
    std::mutex m_mutex;                  ///< guards what follows
    MHD_Connection *m_waiting = nullptr; ///< suspended until there is a page for it
    std::optional<CallbackPage> m_page;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxanswers.h"
#include "app/sandbox/sandboxslack.h"

#include <microhttpd.h>

#include <array>
#include <atomic>
#include <functional>
#include <mutex>

namespace infradots {

/**
 * The listening side: libmicrohttpd in one thread of its own, bounded in connections, memory and time. Requests are
 * answered in that thread and told to @p deliver from there.
 */
class Sandbox::Server
{
public:
    using Deliver = std::function<void(SandboxMessage)>;

    explicit Server(Deliver deliver);
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    /** Error: Network. */
    [[nodiscard]] Result<quint16> start(quint16 port);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_daemon != nullptr; }

    void setFault(SandboxReceiver receiver, SandboxFault fault);
    [[nodiscard]] SandboxFault fault(SandboxReceiver receiver) const;

private:
    struct Exchange;
    static MHD_Result handle(void *self, MHD_Connection *connection, const char *path, const char *method,
                             const char *version, const char *data, size_t *size, void **exchange);
    static void completed(void *self, MHD_Connection *connection, void **exchange, MHD_RequestTerminationCode code);

    [[nodiscard]] MHD_Result begin(MHD_Connection *connection, const char *path, const char *method, void **slot) const;
    [[nodiscard]] MHD_Result answer(MHD_Connection *connection, Exchange &exchange);
    [[nodiscard]] bool hold(MHD_Connection *connection);
    void tell(const Exchange &exchange, const SandboxAnswer &given) const;

    Deliver m_deliver;
    MHD_Daemon *m_daemon = nullptr;
    SandboxSlack m_slack; ///< used in the daemon's thread alone
    std::array<std::atomic<SandboxFault>, 3> m_faults{};
    std::mutex m_heldMutex;
    QList<MHD_Connection *> m_held; ///< connections that are left without an answer, oldest first
    bool m_closing = false;
};

} // namespace infradots

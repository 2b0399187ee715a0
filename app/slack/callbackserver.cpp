// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/callbackserver.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <netinet/in.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace infradots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SlackSignIn)
};

constexpr unsigned int MaximumConnections = 16;
constexpr unsigned int SecondsOfSilence = 10;
constexpr size_t MemoryPerConnection = 24 * 1024;
constexpr auto TlsVersions = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2";

MHD_Result collect(void *list, MHD_ValueKind, const char *key, size_t keySize, const char *value, size_t valueSize)
{
    static_cast<HeaderList *>(list)->append(
        {QByteArray(key, static_cast<qsizetype>(keySize)),
         value ? QByteArray(value, static_cast<qsizetype>(valueSize)) : QByteArray()});
    return MHD_YES;
}

MHD_Result send(MHD_Connection *connection, const CallbackPage &page)
{
    QByteArray html = callbackHtml(page);
    MHD_Response *response =
        MHD_create_response_from_buffer(static_cast<size_t>(html.size()), html.data(), MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    for (const auto &[name, value] :
         {std::pair("Content-Type", "text/html; charset=utf-8"), std::pair("Cache-Control", "no-store"),
          std::pair("Referrer-Policy", "no-referrer"), std::pair("X-Content-Type-Options", "nosniff"),
          std::pair("X-Frame-Options", "DENY"), std::pair("Connection", "close"),
          std::pair("Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")})
        MHD_add_response_header(response, name, value);
    if (page.status == MHD_HTTP_METHOD_NOT_ALLOWED)
        MHD_add_response_header(response, "Allow", "GET");
    const MHD_Result queued = MHD_queue_response(connection, static_cast<unsigned int>(page.status), response);
    MHD_destroy_response(response);
    return queued;
}

CallbackPage nothingHere(int status)
{
    return {status, Words::tr("There is nothing here"),
            Words::tr("InfraDots Admin waits here for a sign-in with Slack.")};
}

tl::unexpected<Error> cannotListen(quint16 port, int reason)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(reason));
    if (reason == EADDRINUSE)
        return failure(
            ErrorCode::Network,
            Words::tr("Port %1 is taken by another program, or by another sign-in. End that one, or choose another "
                      "port in the redirect URL, here and in the Slack app's settings.")
                .arg(port),
            detail);
    return failure(
        ErrorCode::Network,
        Words::tr("This program may not listen on port %1 of this machine. Choose another port in the redirect "
                  "URL, here and in the Slack app's settings.")
            .arg(port),
        detail);
}

} // namespace

/** One request. */
struct CallbackServer::Exchange
{
    QByteArray path;
    QByteArray method;
    bool waits = false; ///< it brought the answer
};

CallbackServer::CallbackServer(std::shared_ptr<SignInTicket> ticket, const Clock &clock, Events events)
    : m_ticket(std::move(ticket))
    , m_clock(clock)
    , m_events(std::move(events))
{
}

CallbackServer::~CallbackServer()
{
    stop();
}

Result<void> CallbackServer::start(const LoopbackRedirect &redirect, CallbackCertificate certificate)
{
    m_redirect = redirect;
    m_certificate = std::move(certificate);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(redirect.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // libmicrohttpd wants texts that end in a zero.
    QByteArray key = m_certificate.key.view().toByteArray();
    std::vector<MHD_OptionItem> options{{MHD_OPTION_SOCK_ADDR, 0, &address},
                                        {MHD_OPTION_CONNECTION_LIMIT, MaximumConnections, nullptr},
                                        {MHD_OPTION_CONNECTION_TIMEOUT, SecondsOfSilence, nullptr},
                                        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, MemoryPerConnection, nullptr},
                                        {MHD_OPTION_NOTIFY_COMPLETED, reinterpret_cast<intptr_t>(&completed), this}};
    unsigned int flags = MHD_USE_AUTO_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME;
    if (redirect.encrypted) {
        flags |= MHD_USE_TLS;
        options.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, key.data()});
        options.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, m_certificate.certificate.data()});
        options.push_back({MHD_OPTION_HTTPS_PRIORITIES, 0, const_cast<char *>(TlsVersions)});
    }
    options.push_back({MHD_OPTION_END, 0, nullptr});
    m_daemon = MHD_start_daemon(flags, redirect.port, nullptr, nullptr, &handle, this, MHD_OPTION_ARRAY, options.data(),
                                MHD_OPTION_END);
    const int reason = errno;
    key.fill('\0');
    if (!m_daemon)
        return cannotListen(redirect.port, reason);
    return {};
}

void CallbackServer::stop()
{
    if (!m_daemon)
        return;
    {
        // A daemon must not be stopped over a suspended connection.
        const std::scoped_lock lock(m_mutex);
        if (m_waiting) {
            m_page = nothingHere(MHD_HTTP_GONE);
            MHD_resume_connection(std::exchange(m_waiting, nullptr));
        }
    }
    MHD_stop_daemon(m_daemon);
    m_daemon = nullptr;
}

bool CallbackServer::show(const CallbackPage &page)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_waiting)
        return false;
    m_page = page;
    MHD_resume_connection(std::exchange(m_waiting, nullptr));
    return true;
}

MHD_Result CallbackServer::handle(void *self, MHD_Connection *connection, const char *path, const char *method,
                                  const char * /*version*/, const char * /*data*/, size_t *size, void **exchange)
{
    if (!*exchange) {
        *exchange = new Exchange{.path = QByteArray(path), .method = QByteArray(method)};
        return MHD_YES;
    }
    if (*size > 0)
        return MHD_NO; // nothing that is answered here has a body
    return static_cast<CallbackServer *>(self)->answer(connection, *static_cast<Exchange *>(*exchange));
}

MHD_Result CallbackServer::answer(MHD_Connection *connection, Exchange &exchange)
{
    if (exchange.waits) {
        const std::scoped_lock lock(m_mutex);
        return m_page ? send(connection, *m_page) : MHD_NO;
    }
    if (const auto page = judge(connection, exchange))
        return send(connection, *page);
    return MHD_YES;
}

std::optional<CallbackPage> CallbackServer::judge(MHD_Connection *connection, Exchange &exchange)
{
    if (!isForUs(connection) || exchange.path != m_redirect.path)
        return nothingHere(MHD_HTTP_NOT_FOUND);
    if (exchange.method != MHD_HTTP_METHOD_GET)
        return nothingHere(MHD_HTTP_METHOD_NOT_ALLOWED);
    HeaderList query;
    MHD_get_connection_values_n(connection, MHD_GET_ARGUMENT_KIND, &collect, &query);
    const auto callback = readSlackCallback(query);
    if (!callback)
        return unreadablePage(callback.error().message);
    const auto verdict = m_ticket->redeem(callback->state, m_clock.now());
    if (verdict != SignInTicket::Verdict::Fresh)
        return refusalPage(verdict);

    exchange.waits = true;
    {
        const std::scoped_lock lock(m_mutex);
        MHD_suspend_connection(connection);
        m_waiting = connection;
    }
    m_events.arrived(*callback);
    return std::nullopt;
}

/** The name in the request is one of this machine: a page from elsewhere cannot make a browser ask here by its own. */
bool CallbackServer::isForUs(MHD_Connection *connection) const
{
    const char *host = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Host");
    const QByteArray given = QByteArray(host).toLower();
    const bool usualPort = m_redirect.port == (m_redirect.encrypted ? 443 : 80);
    const QByteArray port = ':' + QByteArray::number(m_redirect.port);
    for (const char *name : {"localhost", "127.0.0.1"}) {
        if (given == name + port || (usualPort && given == name))
            return true;
    }
    return false;
}

void CallbackServer::completed(void *self, MHD_Connection * /*connection*/, void **exchange,
                               MHD_RequestTerminationCode /*code*/)
{
    const std::unique_ptr<Exchange> ended(static_cast<Exchange *>(*exchange));
    *exchange = nullptr;
    if (ended && ended->waits)
        static_cast<CallbackServer *>(self)->m_events.shown();
}

} // namespace infradots

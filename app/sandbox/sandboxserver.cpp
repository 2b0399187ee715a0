// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxserver.h"

#include "app/net/redaction.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace infradots {

namespace {

constexpr qsizetype LargestBody = 1024 * 1024;
constexpr unsigned int MaximumConnections = 128;
constexpr unsigned int SecondsOfSilence = 30;
constexpr size_t MemoryPerConnection = 64 * 1024;
/** Held connections count as connections: the oldest is let go before they take the place of all others. */
constexpr qsizetype MaximumHeld = 96;
constexpr quint64 HugeSize = 256ull * 1024 * 1024;

MHD_Result collect(void *list, MHD_ValueKind, const char *key, const char *value)
{
    static_cast<HeaderList *>(list)->append({QByteArray(key), QByteArray(value)});
    return MHD_YES;
}

HeaderList valuesOf(MHD_Connection *connection, MHD_ValueKind kind)
{
    HeaderList list;
    MHD_get_connection_values(connection, kind, &collect, &list);
    return list;
}

ssize_t fillHuge(void *, uint64_t, char *buffer, size_t size)
{
    std::memset(buffer, 'x', size);
    return static_cast<ssize_t>(size);
}

MHD_Result send(MHD_Connection *connection, const SandboxAnswer &answer)
{
    MHD_Response *response =
        answer.kind == SandboxAnswer::Kind::Huge
            ? MHD_create_response_from_callback(HugeSize, MemoryPerConnection / 2, &fillHuge, nullptr, nullptr)
            : MHD_create_response_from_buffer(static_cast<size_t>(answer.body.size()),
                                              const_cast<char *>(answer.body.constData()), MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    for (const auto &[name, value] : answer.headers)
        MHD_add_response_header(response, name.constData(), value.constData());
    const MHD_Result queued = MHD_queue_response(connection, static_cast<unsigned int>(answer.status), response);
    MHD_destroy_response(response);
    return queued;
}

/** What a browser shows a person is no message. */
bool isSlackPage(const QByteArray &path)
{
    return path.startsWith("/slack/oauth/");
}

bool isSlackCredentialCall(const QByteArray &path)
{
    return path == "/slack/api/oauth.v2.access";
}

} // namespace

/** One request, while it is being read. */
struct Sandbox::Server::Exchange
{
    SandboxReceiver receiver = SandboxReceiver::Webhook;
    SandboxRequest request;
    bool held = false;
};

Sandbox::Server::Server(Deliver deliver)
    : m_deliver(std::move(deliver))
{
}

Sandbox::Server::~Server()
{
    stop();
}

Result<quint16> Sandbox::Server::start(quint16 port)
{
    stop();
    {
        const std::scoped_lock lock(m_heldMutex);
        m_closing = false;
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_daemon =
        MHD_start_daemon(MHD_USE_AUTO_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, port, nullptr, nullptr, &handle, this,
                         MHD_OPTION_SOCK_ADDR, &address, MHD_OPTION_CONNECTION_LIMIT, MaximumConnections,
                         MHD_OPTION_CONNECTION_TIMEOUT, SecondsOfSilence, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
                         MemoryPerConnection, MHD_OPTION_NOTIFY_COMPLETED, &completed, this, MHD_OPTION_END);
    if (!m_daemon) {
        const int reason = errno;
        return failure(ErrorCode::Network,
                       reason == EADDRINUSE
                           ? QCoreApplication::translate("Sandbox", "Port %1 is taken by another program. Choose "
                                                                    "another port for the sandbox.")
                                 .arg(port)
                           : QCoreApplication::translate("Sandbox", "The sandbox cannot listen on port %1 of this "
                                                                    "computer. Choose another port.")
                                 .arg(port),
                       QString::fromLocal8Bit(std::strerror(reason)));
    }
    const MHD_DaemonInfo *info = MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : port;
}

void Sandbox::Server::stop()
{
    if (!m_daemon)
        return;
    {
        // Who still waits for an answer is let go first: a daemon must not be stopped over suspended connections.
        const std::scoped_lock lock(m_heldMutex);
        m_closing = true;
        for (MHD_Connection *connection : std::as_const(m_held))
            MHD_resume_connection(connection);
        m_held.clear();
    }
    MHD_stop_daemon(m_daemon);
    m_daemon = nullptr;
}

void Sandbox::Server::setFault(SandboxReceiver receiver, SandboxFault fault)
{
    m_faults.at(static_cast<std::size_t>(receiver)) = fault;
}

SandboxFault Sandbox::Server::fault(SandboxReceiver receiver) const
{
    return m_faults.at(static_cast<std::size_t>(receiver));
}

MHD_Result Sandbox::Server::handle(void *self, MHD_Connection *connection, const char *path, const char *method,
                                   const char * /*version*/, const char *data, size_t *size, void **exchange)
{
    auto *server = static_cast<Server *>(self);
    if (!*exchange)
        return server->begin(connection, path, method, exchange);

    auto &current = *static_cast<Exchange *>(*exchange);
    if (*size > 0) {
        // libmicrohttpd cannot answer in the middle of a body: one that is too long ends the connection.
        if (current.request.body.size() + static_cast<qsizetype>(*size) > LargestBody) {
            server->tell(current, {.kind = SandboxAnswer::Kind::Close, .status = 0});
            return MHD_NO;
        }
        current.request.body.append(data, static_cast<qsizetype>(*size));
        *size = 0;
        return MHD_YES;
    }
    if (current.held)
        return MHD_NO;
    return server->answer(connection, current);
}

MHD_Result Sandbox::Server::begin(MHD_Connection *connection, const char *path, const char *method, void **slot) const
{
    const QByteArray requestPath(path);
    const std::optional<SandboxReceiver> receiver = sandboxReceiverOf(requestPath);
    auto exchange = std::make_unique<Exchange>();
    exchange->request = {.method = QByteArray(method),
                         .path = requestPath,
                         .query = valuesOf(connection, MHD_GET_ARGUMENT_KIND),
                         .headers = valuesOf(connection, MHD_HEADER_KIND),
                         .body = {},
                         .receivedAt = QDateTime::currentDateTimeUtc()};
    exchange->receiver = receiver.value_or(SandboxReceiver::Webhook);
    const qint64 announced = headerValue(exchange->request.headers, "Content-Length").toLongLong();
    *slot = exchange.release();

    if (!receiver)
        return send(connection, {.status = 404, .headers = {{"Content-Type", "text/plain"}}, .body = "Not found"});
    if (announced > LargestBody) {
        const SandboxAnswer tooLarge{
            .status = 413, .headers = {{"Content-Type", "text/plain"}}, .body = "Request entity too large"};
        tell(*static_cast<Exchange *>(*slot), tooLarge);
        return send(connection, tooLarge);
    }
    return MHD_YES;
}

MHD_Result Sandbox::Server::answer(MHD_Connection *connection, Exchange &exchange)
{
    const SandboxAnswer given = sandboxAnswer(exchange.receiver, fault(exchange.receiver), exchange.request, m_slack);
    if (!isSlackPage(exchange.request.path))
        tell(exchange, given);
    switch (given.kind) {
    case SandboxAnswer::Kind::Answer:
    case SandboxAnswer::Kind::Huge:
        return send(connection, given);
    case SandboxAnswer::Kind::Hold:
        exchange.held = hold(connection);
        return exchange.held ? MHD_YES : MHD_NO;
    case SandboxAnswer::Kind::Close:
        return MHD_NO;
    }
    Q_UNREACHABLE();
}

bool Sandbox::Server::hold(MHD_Connection *connection)
{
    const std::scoped_lock lock(m_heldMutex);
    if (m_closing)
        return false;
    if (m_held.size() >= MaximumHeld)
        MHD_resume_connection(m_held.takeFirst());
    MHD_suspend_connection(connection);
    m_held.append(connection);
    return true;
}

void Sandbox::Server::tell(const Exchange &exchange, const SandboxAnswer &given) const
{
    SandboxMessage message;
    message.receiver = exchange.receiver;
    message.receivedAt = exchange.request.receivedAt;
    message.method = exchange.request.method;
    message.path = exchange.request.path;
    message.headers = redactedHeaders(exchange.request.headers);
    // Codes and tokens travel in the body of Slack's sign-in calls.
    message.body = isSlackCredentialCall(message.path) ? redacted(exchange.request.body) : exchange.request.body;
    message.answeredStatus = given.status;
    message.channel = given.channel;
    m_deliver(std::move(message));
}

void Sandbox::Server::completed(void * /*self*/, MHD_Connection * /*connection*/, void **exchange,
                                MHD_RequestTerminationCode /*code*/)
{
    delete static_cast<Exchange *>(*exchange);
    *exchange = nullptr;
}

} // namespace infradots

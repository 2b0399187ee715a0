// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QMutex>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

/** What a client sent, byte for byte. */
struct WireRequest
{
    QByteArray head; ///< up to and with the blank line
    QByteArray body;
    int connection = 0; ///< 1 for the first one accepted
    int ordinal = 0;    ///< 1 for the first request on its connection

    [[nodiscard]] QByteArray requestLine() const { return head.left(head.indexOf("\r\n")); }
    /** The value of a header, or a null array. */
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/** The server's end of one connection, for use in a script (in the server's thread). */
class WireConnection final : public QObject
{
public:
    explicit WireConnection(QTcpSocket *socket, QObject *parent)
        : QObject(parent)
        , m_socket(socket)
    {
    }

    void write(const QByteArray &raw);
    /** A whole answer with a Content-Length; @p headers are lines that end in CRLF. */
    void answer(int status, const QByteArray &body = {}, const QByteArray &headers = {});
    void close(); ///< after everything written is out
    void reset(); ///< with a TCP RST, at once
    /** One byte of @p raw at a time. */
    void drip(const QByteArray &raw, int intervalMs);
    /** @p chunk again and again until @p total bytes went out, then closes. */
    void flood(const QByteArray &chunk, qint64 total);

private:
    QTcpSocket *m_socket;
};

/**
 * A server in a thread of its own that answers each request by a script, over TCP or TLS on a free port of an address.
 * Without a reply from its script a request stays open.
 */
class WireServer final : public QObject
{
public:
    using Script = std::function<void(WireConnection &, const WireRequest &)>;

    struct Identity
    {
        QSslCertificate certificate{};
        QSslKey key;
    };

    explicit WireServer(Script script, std::optional<Identity> tls = std::nullopt,
                        const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    ~WireServer() override;

    [[nodiscard]] quint16 port() const { return m_port; }
    /** scheme://host:port and @p target. */
    [[nodiscard]] QByteArray url(const QByteArray &target = "/", const QByteArray &host = "127.0.0.1") const;

    [[nodiscard]] QList<WireRequest> requests() const;
    [[nodiscard]] int requestCount() const { return static_cast<int>(requests().size()); }
    [[nodiscard]] int connectionCount() const;
    /** Bytes that reached the application: after decryption with TLS. */
    [[nodiscard]] qint64 bytesReceived() const;

private:
    class Listener;

    void serve(QTcpSocket *socket);
    void read(QTcpSocket *socket, WireConnection *connection, int number, const std::shared_ptr<QByteArray> &pending,
              const std::shared_ptr<int> &ordinal);

    Script m_script;
    std::optional<Identity> m_tls;
    quint16 m_port = 0;
    mutable QMutex m_mutex; ///< guards what follows
    QList<WireRequest> m_requests;
    int m_connections = 0;
    qint64 m_bytes = 0;
    QThread m_thread;
    std::unique_ptr<Listener> m_listener; ///< used and deleted in m_thread
};

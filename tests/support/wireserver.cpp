// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wireserver.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

QByteArray WireRequest::header(const QByteArray &name) const
{
    const QByteArray lower = name.toLower();
    const auto lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == lower)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

void WireConnection::write(const QByteArray &raw)
{
    m_socket->write(raw);
    m_socket->flush();
}

void WireConnection::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    write("HTTP/1.1 " + QByteArray::number(status) + " Answer\r\nContent-Length: " + QByteArray::number(body.size()) +
          "\r\n" + headers + "\r\n" + body);
}

void WireConnection::close()
{
    m_socket->disconnectFromHost();
}

void WireConnection::reset()
{
    const linger now{1, 0};
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

void WireConnection::drip(const QByteArray &raw, int intervalMs)
{
    auto *timer = new QTimer(this);
    QObject::connect(timer, &QTimer::timeout, this, [this, timer, raw, next = 0]() mutable {
        if (next == raw.size() || m_socket->state() != QAbstractSocket::ConnectedState)
            timer->deleteLater();
        else
            write(raw.mid(next++, 1));
    });
    timer->start(intervalMs);
}

void WireConnection::flood(const QByteArray &chunk, qint64 total)
{
    const auto left = std::make_shared<qint64>(total);
    // A socket with TLS counts what waits for the wire apart.
    auto *tls = qobject_cast<QSslSocket *>(m_socket);
    const auto more = [this, tls, chunk, left] {
        while (*left > 0 && m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0) < 256 * 1024) {
            *left -= chunk.size();
            m_socket->write(chunk);
        }
        if (*left <= 0)
            close();
    };
    if (tls)
        QObject::connect(tls, &QSslSocket::encryptedBytesWritten, this, more);
    else
        QObject::connect(m_socket, &QTcpSocket::bytesWritten, this, more);
    more();
}

class WireServer::Listener final : public QTcpServer
{
public:
    explicit Listener(WireServer &server)
        : m_server(server)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (!m_server.m_tls) {
            auto *socket = new QTcpSocket(this);
            socket->setSocketDescriptor(descriptor);
            return m_server.serve(socket);
        }
        auto *socket = new QSslSocket(this);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(m_server.m_tls->certificate);
        configuration.setPrivateKey(m_server.m_tls->key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->setSslConfiguration(configuration);
        socket->setSocketDescriptor(descriptor);
        socket->startServerEncryption();
        m_server.serve(socket);
    }

private:
    WireServer &m_server;
};

WireServer::WireServer(Script script, std::optional<Identity> tls, const QHostAddress &address)
    : m_script(std::move(script))
    , m_tls(std::move(tls))
    , m_listener(std::make_unique<Listener>(*this))
{
    m_listener->listen(address, 0);
    m_port = m_listener->serverPort();
    m_listener->moveToThread(&m_thread);
    m_thread.start();
}

WireServer::~WireServer()
{
    QMetaObject::invokeMethod(
        m_listener.get(), [this] { m_listener.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QByteArray WireServer::url(const QByteArray &target, const QByteArray &host) const
{
    return (m_tls ? "https://" : "http://") + host + ':' + QByteArray::number(m_port) + target;
}

QList<WireRequest> WireServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

int WireServer::connectionCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

qint64 WireServer::bytesReceived() const
{
    const QMutexLocker lock(&m_mutex);
    return m_bytes;
}

void WireServer::serve(QTcpSocket *socket)
{
    int number = 0;
    {
        const QMutexLocker lock(&m_mutex);
        number = ++m_connections;
    }
    auto *connection = new WireConnection(socket, socket);
    const auto pending = std::make_shared<QByteArray>();
    const auto ordinal = std::make_shared<int>(0);
    QObject::connect(socket, &QTcpSocket::readyRead, connection, [this, socket, connection, number, pending, ordinal] {
        read(socket, connection, number, pending, ordinal);
    });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

void WireServer::read(QTcpSocket *socket, WireConnection *connection, int number,
                      const std::shared_ptr<QByteArray> &pending, const std::shared_ptr<int> &ordinal)
{
    const QByteArray bytes = socket->readAll();
    pending->append(bytes);
    {
        const QMutexLocker lock(&m_mutex);
        m_bytes += bytes.size();
    }
    for (qsizetype end = pending->indexOf("\r\n\r\n"); end >= 0; end = pending->indexOf("\r\n\r\n")) {
        WireRequest request;
        request.head = pending->left(end + 4);
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (pending->size() < end + 4 + length)
            return;
        request.body = pending->mid(end + 4, length);
        pending->remove(0, end + 4 + length);
        request.connection = number;
        request.ordinal = ++*ordinal;
        {
            const QMutexLocker lock(&m_mutex);
            m_requests.append(request);
        }
        m_script(*connection, request);
    }
}

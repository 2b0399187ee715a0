// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QThread>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace infradots {

/**
 * Ends connections whose receiver pours without end. Qt 6.4.2 reads a header of any length byte by byte in the thread
 * that all connections of an access manager share, and gives no way to the socket: neither the deadline nor deleting
 * the reply stops that, so one hostile receiver takes the memory and holds up all others. Therefore the connections to
 * the watched peers are looked up among the process's own descriptors (Linux: /proc/self/fd, tcp(7) TCP_INFO), and one
 * that gave more bytes since it last was sent anything than any answer may have is ended from below. For Qt that is a
 * receiver that closed it. Looks from a thread of its own, as the others may be busy, and only while something is
 * watched. Thread-safe.
 */
class FloodGuard final : public QObject
{
    Q_OBJECT

public:
    /** More than an answer's header and body are ever let through to. */
    static constexpr quint64 LargestAnswer = 512 * 1024;

    explicit FloodGuard(QObject *parent = nullptr);
    ~FloodGuard() override;

    /** Watches the connections to a peer until release(), and a moment longer, as Qt may still be reading. */
    void watch(const QHostAddress &address, quint16 port);
    void release(const QHostAddress &address, quint16 port);

Q_SIGNALS:
    /** A connection to the peer is about to be ended. From the guard's thread. */
    void flooded(const QHostAddress &address, quint16 port);

private:
    using Peer = QPair<QHostAddress, quint16>;
    struct Watched
    {
        int times = 0;
        int looksLeft = 0; ///< once nobody watches it any more
    };
    /** What a connection had taken when it last was sent something. */
    struct Seen
    {
        quint64 sent = 0;
        quint64 taken = 0;
    };

    void run();
    void look(const QHash<Peer, Watched> &watched);
    [[nodiscard]] static bool isFlooding(int descriptor, Seen &last);

    std::mutex m_mutex; ///< guards the next two
    QHash<Peer, Watched> m_watched;
    bool m_ending = false;
    std::condition_variable m_changed;
    QHash<quint64, Seen> m_seen; ///< by the socket's inode; the guard's thread alone
    std::unique_ptr<QThread> m_thread;
};

} // namespace infradots

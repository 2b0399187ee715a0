// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/floodguard.h"

#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <dirent.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <optional>

namespace infradots {

namespace {

using namespace std::chrono_literals;

constexpr auto LookInterval = 25ms;
constexpr int LooksAfterRelease = 80; // two seconds

/** An IPv4 address is one, also where a socket carries it in an IPv6 form. */
QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

// Everything is asked of the descriptor itself, never of a duplicate: to close one of a file drops all the locks that
// the process has on it (fcntl(2)), and with those the database.

std::optional<quint64> inodeOfSocket(int descriptor)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISSOCK(status.st_mode))
        return std::nullopt;
    return status.st_ino;
}

std::optional<QPair<QHostAddress, quint16>> peerOf(int descriptor)
{
    sockaddr_storage storage = {};
    socklen_t size = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    if (::getpeername(descriptor, address, &size) != 0)
        return std::nullopt;
    if (storage.ss_family == AF_INET)
        return QPair{QHostAddress(address), ntohs(reinterpret_cast<sockaddr_in *>(&storage)->sin_port)};
    if (storage.ss_family == AF_INET6)
        return QPair{plainAddress(QHostAddress(address)), ntohs(reinterpret_cast<sockaddr_in6 *>(&storage)->sin6_port)};
    return std::nullopt;
}

/** To "no address" is tcp(7)'s way of ending a connection at once, with all that has not been read. */
void dissolve(int descriptor)
{
    sockaddr nowhere = {};
    nowhere.sa_family = AF_UNSPEC;
    if (::connect(descriptor, &nowhere, sizeof nowhere) != 0)
        ::shutdown(descriptor, SHUT_RDWR);
}

} // namespace

FloodGuard::FloodGuard(QObject *parent)
    : QObject(parent)
{
}

FloodGuard::~FloodGuard()
{
    if (!m_thread)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_changed.notify_one();
    }
    m_thread->wait();
}

void FloodGuard::watch(const QHostAddress &address, quint16 port)
{
    const std::lock_guard lock(m_mutex);
    ++m_watched[{plainAddress(address), port}].times;
    m_changed.notify_one();
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("flood-guard"));
    m_thread->start();
}

void FloodGuard::release(const QHostAddress &address, quint16 port)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_watched.find({plainAddress(address), port});
    if (found != m_watched.end() && --found->times == 0)
        found->looksLeft = LooksAfterRelease;
}

void FloodGuard::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        if (m_watched.isEmpty()) {
            m_seen.clear();
            m_changed.wait(lock, [this] { return m_ending || !m_watched.isEmpty(); });
        }
        if (m_changed.wait_for(lock, LookInterval, [this] { return m_ending; }))
            return;
        const QHash<Peer, Watched> watched = m_watched;
        for (auto peer = m_watched.begin(); peer != m_watched.end();) {
            const bool over = peer->times == 0 && --peer->looksLeft <= 0;
            peer = over ? m_watched.erase(peer) : std::next(peer);
        }
        lock.unlock();
        look(watched);
        lock.lock();
    }
}

void FloodGuard::look(const QHash<Peer, Watched> &watched)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(::opendir("/proc/self/fd"), &::closedir);
    QHash<quint64, Seen> seen;
    seen.swap(m_seen);
    while (const dirent *entry = folder ? ::readdir(folder.get()) : nullptr) {
        char *end = nullptr;
        const long number = std::strtol(entry->d_name, &end, 10);
        if (end == entry->d_name || *end != '\0')
            continue;
        const int descriptor = static_cast<int>(number);
        const auto inode = inodeOfSocket(descriptor);
        const auto peer = inode ? peerOf(descriptor) : std::nullopt;
        if (!peer || !watched.contains(*peer))
            continue;
        Seen last = seen.value(*inode);
        if (isFlooding(descriptor, last)) {
            Q_EMIT flooded(peer->first, peer->second);
            dissolve(descriptor);
        } else {
            m_seen.insert(*inode, last);
        }
    }
}

bool FloodGuard::isFlooding(int descriptor, Seen &last)
{
    tcp_info info = {};
    socklen_t size = sizeof info;
    int unread = 0;
    const bool told = ::getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 &&
                      size >= offsetof(tcp_info, tcpi_bytes_received) + sizeof info.tcpi_bytes_received &&
                      ::ioctl(descriptor, FIONREAD, &unread) == 0;
    if (!told)
        return false;
    // What waits in the kernel costs nothing of ours.
    const quint64 taken = info.tcpi_bytes_received - static_cast<quint64>(std::max(unread, 0));
    if (last.sent != info.tcpi_bytes_acked || taken < last.taken)
        last = {info.tcpi_bytes_acked, taken};
    return taken - last.taken > LargestAnswer;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A receiver in a process of its own, so that its CPU does not count for those it is measured with: answers every POST
// on every loopback address with 200. Prints its port, ends when its standard input does.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_map>

namespace {

constexpr std::string_view Answer =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"ok\":true}";

/** How many whole requests @p pending begins with; they are taken out of it. */
int takeRequests(std::string &pending)
{
    int count = 0;
    for (;;) {
        const std::size_t end = pending.find("\r\n\r\n");
        if (end == std::string::npos)
            return count;
        const std::size_t at = pending.find("ontent-Length: ");
        const std::size_t length = at < end ? std::strtoul(pending.c_str() + at + 15, nullptr, 10) : 0;
        if (pending.size() < end + 4 + length)
            return count;
        pending.erase(0, end + 4 + length);
        ++count;
    }
}

void watch(int poll, int descriptor)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = descriptor;
    ::epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event);
}

} // namespace

int main()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_ANY); // all of 127.0.0.0/8; the port is open for the time of a round only
    socklen_t size = sizeof address;
    void *raw = &address;
    if (::bind(listener, static_cast<sockaddr *>(raw), size) != 0 || ::listen(listener, 512) != 0 ||
        ::getsockname(listener, static_cast<sockaddr *>(raw), &size) != 0)
        return 1;
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);

    const int poll = ::epoll_create1(0);
    watch(poll, listener);
    watch(poll, STDIN_FILENO);
    std::unordered_map<int, std::string> pending;
    std::array<epoll_event, 64> events{};
    std::array<char, 65536> buffer{};
    for (;;) {
        const int ready = ::epoll_wait(poll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < ready; ++i) {
            const int descriptor = events.at(static_cast<std::size_t>(i)).data.fd;
            if (descriptor == listener) {
                const int accepted = ::accept(listener, nullptr, nullptr);
                const int one = 1;
                ::setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                watch(poll, accepted);
                continue;
            }
            const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
            if (count <= 0) {
                if (descriptor == STDIN_FILENO)
                    return 0;
                pending.erase(descriptor);
                ::close(descriptor);
                continue;
            }
            if (descriptor == STDIN_FILENO)
                continue;
            std::string &text = pending[descriptor];
            text.append(buffer.data(), static_cast<std::size_t>(count));
            for (int left = takeRequests(text); left > 0; --left) {
                if (::write(descriptor, Answer.data(), Answer.size()) < 0)
                    break;
            }
        }
    }
}

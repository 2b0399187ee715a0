// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QTcpSocket>

#include <nlohmann/json.hpp>

namespace infradots::test {

inline constexpr int RawHttpLimit = 5000;

/** What came back over a plain socket, read to its end. */
struct RawAnswer
{
    int status = 0; ///< 0: closed without a word
    QByteArray head;
    QByteArray body;

    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(body.toStdString(), nullptr, false); }
    /** The value of a header, trimmed; null when it is not there. */
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
                return line.mid(colon + 1).trimmed();
        }
        return {};
    }
};

inline RawAnswer parsedRaw(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    RawAnswer answer;
    answer.head = bytes.left(end);
    answer.body = bytes.mid(end + 4);
    answer.status = answer.head.mid(9, 3).toInt();
    return answer;
}

/** Writes bytes to a port of this machine and reads until the other side closes. */
inline RawAnswer rawExchange(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(RawHttpLimit))
        return {};
    socket.write(bytes);
    QElapsedTimer timer;
    timer.start();
    QByteArray received;
    while (timer.elapsed() < RawHttpLimit) {
        socket.waitForReadyRead(200);
        received += socket.readAll();
        if (socket.state() == QAbstractSocket::UnconnectedState)
            break;
    }
    return parsedRaw(received);
}

} // namespace infradots::test

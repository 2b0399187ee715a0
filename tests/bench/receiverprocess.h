// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace infradots::bench {

/** The receiver beside this program, for as long as the object lives. */
class Receiver
{
public:
    Receiver()
    {
        m_process.start(QString::fromLocal8Bit(BENCH_RECEIVER), {});
        if (!m_process.waitForStarted() || !m_process.waitForReadyRead(5'000))
            qFatal("the receiver does not start");
        m_port = m_process.readLine().trimmed();
    }
    ~Receiver()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5'000);
    }
    Q_DISABLE_COPY_MOVE(Receiver)

    /** One of many hosts: each a loopback address of its own. */
    [[nodiscard]] QByteArray url(int host) const
    {
        return "http://127.0.0." + QByteArray::number(1 + host) + ':' + m_port + "/hook";
    }

private:
    QProcess m_process;
    QByteArray m_port;
};

} // namespace infradots::bench

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace infradots {

/**
 * A request body Qt can read once only, so that it cannot send a request twice. It also tells whether anything was
 * taken yet: Qt writes the header together with the first bytes of the body.
 */
class UploadBody final : public QIODevice
{
public:
    explicit UploadBody(QByteArray bytes, QObject *parent = nullptr)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool wasRead() const { return m_read > 0; }
    /** Gives no more from now on: the request was given up. */
    void withhold() { m_withheld = true; }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_read == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read + QIODevice::bytesAvailable(); }
    // Starting over before anything was taken is no repetition: a kept connection that turns out closed is replaced.
    bool reset() override { return !m_bytes.isEmpty() && m_read == 0; }
    bool seek(qint64 position) override { return position == 0 && reset(); }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        if (m_withheld)
            return 0;
        const qint64 count = std::min<qint64>(maximum, m_bytes.size() - m_read);
        if (count <= 0)
            return -1;
        std::memcpy(data, m_bytes.constData() + m_read, static_cast<std::size_t>(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
    bool m_withheld = false;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/secret.h"

#include <cstring>
#include <vector>

namespace infradots {

struct SecretString::Buffer
{
    explicit Buffer(QByteArrayView bytes) : data(bytes.begin(), bytes.end()) {}
    ~Buffer() { explicit_bzero(data.data(), data.size()); }
    Q_DISABLE_COPY_MOVE(Buffer)

    std::vector<char> data;
};

SecretString::SecretString(QByteArrayView utf8)
{
    if (!utf8.isEmpty())
        m_buffer = std::make_shared<const Buffer>(utf8);
}

SecretString::SecretString(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    *this = SecretString(QByteArrayView(utf8));
    wipe(utf8);
}

bool SecretString::isEmpty() const
{
    return !m_buffer;
}

QByteArrayView SecretString::view() const
{
    return m_buffer ? QByteArrayView(m_buffer->data.data(), static_cast<qsizetype>(m_buffer->data.size()))
                    : QByteArrayView();
}

void wipe(QByteArray &data)
{
    explicit_bzero(const_cast<char *>(data.constData()), static_cast<std::size_t>(data.size()));
    data = QByteArray();
}

void wipe(QString &text)
{
    explicit_bzero(const_cast<QChar *>(text.constData()), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text = QString();
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputlines.h"

#include <QSocketNotifier>

#include <array>

#include <unistd.h>

namespace infradots {

namespace {

constexpr qsizetype LongestLine = 16 * 1024;

} // namespace

InputLines::InputLines(QObject *parent)
    : QObject(parent)
    , m_notifier(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, &InputLines::read);
}

bool InputLines::isTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

void InputLines::read()
{
    std::array<char, 4096> buffer{};
    const auto count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count > 0)
        m_pending.append(buffer.data(), static_cast<qsizetype>(count));
    qsizetype end = m_pending.indexOf('\n');
    while (end >= 0) {
        const QString text = QString::fromUtf8(m_pending.left(std::min(end, LongestLine)));
        m_pending.remove(0, end + 1);
        Q_EMIT line(text);
        end = m_pending.indexOf('\n');
    }
    if (m_pending.size() > LongestLine)
        m_pending.truncate(LongestLine);
    if (count > 0 || (count < 0 && errno == EINTR))
        return;
    m_notifier->setEnabled(false);
    if (!m_pending.isEmpty())
        Q_EMIT line(QString::fromUtf8(std::exchange(m_pending, {})));
    Q_EMIT ended();
}

} // namespace infradots

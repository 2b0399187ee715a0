// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "app/sandbox/sandboxserver.h"

namespace infradots {

namespace {
constexpr qsizetype KeptMessages = 500;
/** Bodies may be large, so that a count alone would bound nothing. */
constexpr qsizetype KeptBytes = 32 * 1024 * 1024;
} // namespace

Sandbox::Sandbox(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Server>([this](SandboxMessage message) {
        QMetaObject::invokeMethod(
            this, [this, arrived = std::move(message)]() mutable { keep(std::move(arrived)); }, Qt::QueuedConnection);
    }))
{
}

Sandbox::~Sandbox() = default;

Result<void> Sandbox::start(quint16 port)
{
    const Result<quint16> listening = d->start(port);
    m_port = listening.value_or(quint16(0));
    if (!listening)
        return failure(listening.error());
    return {};
}

void Sandbox::stop()
{
    d->stop();
    m_port = 0;
}

bool Sandbox::isRunning() const
{
    return d->isRunning();
}

quint16 Sandbox::port() const
{
    return m_port;
}

SandboxAddresses Sandbox::addresses() const
{
    const QString base = QStringLiteral("http://127.0.0.1:%1").arg(m_port);
    return {.slackBaseUrl = base + QStringLiteral("/slack"),
            .teamsUrl = base + QStringLiteral("/teams"),
            .webhookUrl = base + QStringLiteral("/webhook")};
}

void Sandbox::setFault(SandboxReceiver receiver, SandboxFault fault)
{
    Q_ASSERT(faultsOf(receiver).contains(fault));
    d->setFault(receiver, fault);
}

SandboxFault Sandbox::fault(SandboxReceiver receiver) const
{
    return d->fault(receiver);
}

QList<SandboxMessage> Sandbox::messages() const
{
    return m_messages;
}

void Sandbox::clear()
{
    m_messages.clear();
    m_keptBytes = 0;
}

void Sandbox::keep(SandboxMessage message)
{
    message.number = ++m_arrived;
    m_keptBytes += message.body.size();
    m_messages.append(message);
    while (m_messages.size() > KeptMessages || m_keptBytes > KeptBytes)
        m_keptBytes -= m_messages.takeFirst().body.size();
    Q_EMIT received(message);
}

} // namespace infradots

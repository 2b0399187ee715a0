// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/requestbuilder.h"
#include "models/domain/delivery.h"
#include "models/domain/result.h"

#include <QObject>

#include <memory>

namespace infradots {

/** How a receiver of the sandbox answers. */
enum class SandboxFault {
    None,            ///< as the real one does when all is well
    RateLimited,     ///< 429 with Retry-After: 2
    ServerError,     ///< 500
    Unavailable,     ///< 503
    NoAnswer,        ///< reads the request and never answers
    CloseConnection, ///< reads the request and closes
    NotFound,        ///< 404
    Gone,            ///< 410
    Redirect,        ///< 302 to another host
    HugeBody,        ///< 200 with far more than anybody reads
    SlackNotInChannel,
    SlackChannelNotFound,
    SlackIsArchived,
    SlackInvalidAuth,
    SlackMissingScope,        ///< with needed and provided
    SlackTokenRotation,       ///< no trouble: the tokens that are granted come with a refresh token
    SlackTokenExpired,        ///< every token has run out but those that came of a refresh token
    SlackInvalidRefreshToken, ///< every token has run out, and none is renewed
    SlackBadClientSecret,     ///< of the app, at the end of a sign-in
    SlackInvalidCode,         ///< the code of a sign-in counts as used
    SlackManyChannels,        ///< no trouble: a workspace with 5,000 channels
    TeamsErrorInBody,         ///< a connector's 200 whose text says "HTTP error 429"
    TeamsWorkflowsAccepted    ///< 202 with an empty body
};

enum class SandboxReceiver { Slack, Teams, Webhook };

/** "slack", "teams", "webhook". */
[[nodiscard]] QString toText(SandboxReceiver receiver);
[[nodiscard]] std::optional<SandboxReceiver> sandboxReceiverFromText(const QString &text);

[[nodiscard]] QList<SandboxFault> faultsOf(SandboxReceiver receiver);
/** "none", "rate_limited", …: for the command line. */
[[nodiscard]] QString toText(SandboxFault fault);
[[nodiscard]] std::optional<SandboxFault> sandboxFaultFromText(const QString &text);

/** A request that reached the sandbox. */
struct SandboxMessage
{
    qint64 number = 0; ///< 1, 2, … in order of arrival
    SandboxReceiver receiver = SandboxReceiver::Webhook;
    QDateTime receivedAt;
    QByteArray method;
    QByteArray path;
    HeaderList headers;     ///< credentials masked
    QByteArray body;        ///< capped at 1 MiB
    int answeredStatus = 0; ///< 0: not answered
    QString channel;        ///< Slack: the channel of the message
};

/**
 * The built-in receivers, on 127.0.0.1 alone: Slack (the pages of a sign-in under /slack/oauth/, and
 * chat.postMessage, auth.test, auth.revoke, conversations.list and oauth.v2.access under /slack/api/), Teams (/teams/…)
 * and webhooks (/webhook/…). Bounded in connections, memory, body size and time (libmicrohttpd). Use from one thread;
 * messages are signalled there.
 */
class Sandbox : public QObject
{
    Q_OBJECT
public:
    explicit Sandbox(QObject *parent = nullptr);
    ~Sandbox() override;

    /** @p port 0: the system's choice. Error: Network with a sentence (port taken). */
    [[nodiscard]] Result<void> start(quint16 port = 0);
    void stop();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] SandboxAddresses addresses() const;

    void setFault(SandboxReceiver receiver, SandboxFault fault);
    [[nodiscard]] SandboxFault fault(SandboxReceiver receiver) const;

    /** The last 500 (fewer when they are large), oldest first. */
    [[nodiscard]] QList<SandboxMessage> messages() const;
    void clear();

Q_SIGNALS:
    void received(const infradots::SandboxMessage &message);

private:
    class Server;

    void keep(SandboxMessage message);

    QList<SandboxMessage> m_messages;
    qsizetype m_keptBytes = 0;
    qint64 m_arrived = 0;
    quint16 m_port = 0;
    std::unique_ptr<Server> d; ///< last: its thread ends before what it reports to goes
};

} // namespace infradots

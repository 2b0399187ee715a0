// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"

namespace infradots {

/** A request as a receiver sees it, read to its end (or to the cap). */
struct SandboxRequest
{
    QByteArray method;
    QByteArray path;
    HeaderList query;   ///< decoded
    HeaderList headers; ///< as sent: credentials included
    QByteArray body;
    QDateTime receivedAt;
};

/** What a receiver does with a request. */
struct SandboxAnswer
{
    enum class Kind {
        Answer, ///< status, headers and body
        Huge,   ///< status and headers, then a body without any reasonable end
        Hold,   ///< never answer
        Close   ///< close without a word
    };
    Kind kind = Kind::Answer;
    int status = 200;
    HeaderList headers;
    QByteArray body;
    QString channel; ///< Slack: the channel of the message
};

/** Which receiver a path belongs to; none: nobody's. */
[[nodiscard]] std::optional<SandboxReceiver> sandboxReceiverOf(const QByteArray &path);

class SandboxSlack;

/** How @p receiver answers under @p fault: as the real one does, or as it does in that trouble. */
[[nodiscard]] SandboxAnswer sandboxAnswer(SandboxReceiver receiver, SandboxFault fault, const SandboxRequest &request,
                                          SandboxSlack &slack);

/** The value of the first header of that name (any case); empty when there is none. */
[[nodiscard]] QByteArray headerValue(const HeaderList &headers, QByteArrayView name);

} // namespace infradots

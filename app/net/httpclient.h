// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"
#include "models/domain/httperror.h"
#include "models/domain/result.h"

#include <QFuture>

#include <chrono>

namespace infradots {

/** One request. A value: nothing is shared with the client after send(). */
struct HttpRequest
{
    QByteArray method = "POST";
    QByteArray url;     ///< byte for byte as it shall go on the wire (a Teams URL must not be re-encoded)
    HeaderList headers; ///< Content-Length, Host, Accept-Encoding and User-Agent are the client's
    QByteArray body;
    std::chrono::milliseconds deadline{15'000}; ///< from the moment it is handed to the wire to the last byte read
    std::size_t answerLimit = 0;                ///< so many bytes of the body are read; 0: the client's own limit
    bool repeatable = false; ///< the receiver can recognise a repeat: the connection may be a kept one
};

/** How far an attempt came. */
enum class HttpProgress {
    NotSent,    ///< surely nothing arrived: refused, not resolved, TLS failed, blocked, malformed
    Unanswered, ///< handed to the wire, no complete status line: it may have arrived
    Answered    ///< a status line came
};

/** What came of it. Never holds request secrets. */
struct HttpOutcome
{
    HttpProgress progress = HttpProgress::NotSent;
    HttpError error = HttpError::None;
    QString errorText; ///< one translated sentence with the host's name; empty for None
    std::optional<int> status;
    HeaderList headers;   ///< at most 64 KiB of them
    QByteArray body;      ///< at most 64 KiB (or the request's own limit) read, then the connection is closed
    bool bodyCut = false; ///< there was more
    QDateTime startedAt;  ///< when it was handed to the wire
    int durationMs = 0;
};

/**
 * The one way out of the process. One send() is at most one request on the wire: no redirects, no cookies, no cache,
 * no HTTP/2, no resending. Thread-safe; at most a bounded number at once, the rest wait (a waiting request's deadline
 * does not run). Futures end in the network thread: continue with `.then(context, …)`.
 */
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    [[nodiscard]] virtual QFuture<HttpOutcome> send(HttpRequest request) = 0;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"

#include <QHostAddress>
#include <QSslCertificate>

#include <functional>
#include <memory>

class QThread;

namespace infradots {

struct HttpClientOptions
{
    int maximumInFlight = 64;
    int maximumPerHost = 6; ///< kept connections of one access manager (Qt's own limit)
    std::size_t maximumResponseBytes = 64 * 1024;
    QList<QSslCertificate> extraAuthorities; ///< trusted besides the system's; for tests and private CAs
    /** Stands in for the system's resolver where set; called in the network thread. For tests. */
    std::function<QList<QHostAddress>(const QString &host)> resolve;
};

/**
 * HttpClient on QNetworkAccessManager, in a thread of its own, with the cures for what Qt 6.4.2 does by itself:
 * bodies as sequential devices (so that Qt cannot resend), HTTP/1.1, manual redirects, identity encoding, an empty
 * cookie jar, no cache, no proxy credentials, an absolute deadline, a capped read, and the address resolved, checked
 * and then connected to by number with the certificate checked against the name.
 */
class QnamHttpClient final : public HttpClient
{
public:
    explicit QnamHttpClient(HttpClientOptions options = {});
    ~QnamHttpClient() override; ///< cancels what is in flight and ends the thread
    Q_DISABLE_COPY_MOVE(QnamHttpClient)

    [[nodiscard]] QFuture<HttpOutcome> send(HttpRequest request) override;
    /** Ends every request with HttpError::Cancelled and takes no more. */
    void cancelAll();

private:
    class Worker;
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker; ///< lives in m_thread, deleted with it
};

} // namespace infradots

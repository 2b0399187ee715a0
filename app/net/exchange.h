// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/qnamhttpclient.h"
#include "app/net/requestcheck.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace infradots {

class FloodGuard;
class ManagerPool;
class UploadBody;

/** One checked request from resolving the name to its outcome, in the network thread. */
class Exchange final : public QObject
{
    Q_OBJECT

public:
    /** @p pool and @p guard outlive it, as do @p options. */
    Exchange(HttpRequest request, WireUrl url, ManagerPool &pool, FloodGuard &guard, const QSslConfiguration &tls,
             const HttpClientOptions &options, QObject *parent = nullptr);
    ~Exchange() override;

    void start();
    /** Ends it now with HttpError::Cancelled. */
    void cancel();

Q_SIGNALS:
    /** Exactly once; never before start() has returned to the event loop, except by cancel(). */
    void ended(const infradots::HttpOutcome &outcome);

private:
    void resolve();
    void useAddresses(const QList<QHostAddress> &addresses);
    void attempt();
    void connectReply();
    void readBody();
    void readHeaders();
    void onReplyFinished();
    void onDeadline();
    void onConnectLimit();

    [[nodiscard]] bool maybeSent() const;
    void tryNextAddress();
    void fail(HttpError error, const QString &text = {});
    void finish(HttpOutcome outcome);
    void dropReply();

    HttpRequest m_request;
    WireUrl m_url;
    ManagerPool &m_pool;
    FloodGuard &m_guard;
    QSslConfiguration m_tls;
    const HttpClientOptions &m_options;
    bool m_kept; ///< whether a kept connection may serve
    qsizetype m_maximumResponseBytes;

    QList<QHostAddress> m_addresses; ///< still to be tried, the current one first
    QByteArray m_peer;
    QNetworkAccessManager *m_manager = nullptr; ///< lent by the pool
    QNetworkReply *m_reply = nullptr;
    QPointer<UploadBody> m_body;
    QList<QSslError> m_sslErrors;
    bool m_connected = false;
    bool m_flooded = false;
    bool m_ended = false;
    int m_lookup = -1;

    HttpOutcome m_outcome;
    QElapsedTimer m_elapsed;
    QTimer m_deadline;
    QTimer m_connectLimit;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/qnamhttpclient.h"

#include "app/net/exchange.h"
#include "app/net/failuretext.h"
#include "app/net/fairqueue.h"
#include "app/net/floodguard.h"
#include "app/net/managerpool.h"

#include <QPromise>
#include <QThread>

#include <set>

namespace infradots {

namespace {

/** A request on its way through the queue, with the future somebody waits for. */
struct Job
{
    HttpRequest request;
    WireUrl url;
    QPromise<HttpOutcome> promise;

    void end(HttpOutcome outcome)
    {
        promise.addResult(std::move(outcome));
        promise.finish();
    }
    void end(HttpError error, QString text)
    {
        HttpOutcome outcome;
        outcome.error = error;
        outcome.errorText = std::move(text);
        end(std::move(outcome));
    }
};

} // namespace

/** Everything that runs in the network thread. */
class QnamHttpClient::Worker final : public QObject
{
public:
    explicit Worker(HttpClientOptions options)
        : m_options(std::move(options))
        , m_waiting(std::max(1, m_options.maximumInFlight))
    {
    }
    ~Worker() override { cancelAll(); }

    void send(const std::shared_ptr<Job> &job)
    {
        auto checked = checkRequest(job->request);
        if (!checked)
            return job->end(HttpError::Malformed, checked.error().message);
        job->url = std::move(*checked);
        if (m_stopped)
            return job->end(HttpError::Cancelled,
                            failureText(HttpError::Cancelled, HttpProgress::NotSent, job->url.host));
        m_waiting.add(job->url.origin(), job);
        startWaiting();
    }

    void cancelAll()
    {
        m_stopped = true;
        for (const auto &job : m_waiting.takeWaiting())
            job->end(HttpError::Cancelled, failureText(HttpError::Cancelled, HttpProgress::NotSent, job->url.host));
        const auto running = m_running;
        for (Exchange *exchange : running)
            exchange->cancel();
    }

private:
    void startWaiting()
    {
        prepare();
        while (const auto job = m_waiting.take())
            start(*job);
    }

    // Certificates and access managers are loaded with the first request, not while the program starts.
    void prepare()
    {
        if (m_pool)
            return;
        m_pool = std::make_unique<ManagerPool>(m_options.maximumPerHost);
        m_tls = QSslConfiguration::defaultConfiguration();
        m_tls.setProtocol(QSsl::TlsV1_2OrLater);
        m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        m_tls.addCaCertificates(m_options.extraAuthorities); // the system's own are looked up as they are needed
    }

    void start(const std::shared_ptr<Job> &job)
    {
        auto *exchange = new Exchange(job->request, job->url, *m_pool, m_guard, m_tls, m_options, this);
        m_running.insert(exchange);
        connect(exchange, &Exchange::ended, this, [this, exchange, job](const HttpOutcome &outcome) {
            m_running.erase(exchange);
            exchange->deleteLater();
            m_waiting.release(job->url.origin());
            job->end(outcome);
            if (!m_stopped)
                startWaiting();
        });
        exchange->start();
    }

    HttpClientOptions m_options;
    FairQueue<std::shared_ptr<Job>> m_waiting;
    std::unique_ptr<ManagerPool> m_pool;
    FloodGuard m_guard{this};
    QSslConfiguration m_tls;
    std::set<Exchange *> m_running; ///< children of the worker
    bool m_stopped = false;
};

QnamHttpClient::QnamHttpClient(HttpClientOptions options)
    : m_thread(std::make_unique<QThread>())
    , m_worker(new Worker(std::move(options)))
{
    m_thread->setObjectName(QStringLiteral("network"));
    m_worker->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

QnamHttpClient::~QnamHttpClient()
{
    // Behind everything send() has handed over, so that no future stays open.
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->cancelAll(); }, Qt::BlockingQueuedConnection);
    m_thread->quit();
    m_thread->wait();
}

QFuture<HttpOutcome> QnamHttpClient::send(HttpRequest request)
{
    auto job = std::make_shared<Job>();
    job->request = std::move(request);
    job->promise.start();
    QFuture<HttpOutcome> future = job->promise.future();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job] { worker->send(job); }, Qt::QueuedConnection);
    return future;
}

void QnamHttpClient::cancelAll()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->cancelAll(); }, Qt::QueuedConnection);
}

} // namespace infradots

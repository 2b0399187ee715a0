// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"

#include <QList>
#include <QPromise>

#include <memory>
#include <mutex>

namespace infradots {

/**
 * An HttpClient that plays a script: each send() takes the next outcome of the queue and is recorded. With an empty
 * queue a request stays open until it is answered by answerNext(). Thread-safe.
 */
class FakeHttpClient final : public HttpClient
{
public:
    [[nodiscard]] QFuture<HttpOutcome> send(HttpRequest request) override
    {
        auto promise = std::make_shared<QPromise<HttpOutcome>>();
        promise->start();
        const std::scoped_lock lock(m_mutex);
        m_requests.append(std::move(request));
        if (m_script.isEmpty())
            m_open.append(promise);
        else
            finish(*promise, m_script.takeFirst());
        return promise->future();
    }

    void expect(HttpOutcome outcome)
    {
        const std::scoped_lock lock(m_mutex);
        m_script.append(std::move(outcome));
    }

    /** Answers the oldest open request; false when there is none. */
    bool answerNext(HttpOutcome outcome)
    {
        std::shared_ptr<QPromise<HttpOutcome>> promise;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_open.isEmpty())
                return false;
            promise = m_open.takeFirst();
        }
        finish(*promise, std::move(outcome));
        return true;
    }

    [[nodiscard]] QList<HttpRequest> requests() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_requests;
    }
    [[nodiscard]] qsizetype openCount() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_open.size();
    }
    /** Outcomes of the script that no request took yet. */
    [[nodiscard]] qsizetype leftOver() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_script.size();
    }

    [[nodiscard]] static HttpOutcome answer(int status, QByteArray body, HeaderList headers = {})
    {
        HttpOutcome outcome;
        outcome.progress = HttpProgress::Answered;
        outcome.status = status;
        outcome.headers = std::move(headers);
        outcome.body = std::move(body);
        outcome.startedAt = QDateTime::currentDateTimeUtc();
        outcome.durationMs = 1;
        return outcome;
    }
    [[nodiscard]] static HttpOutcome noAnswer(HttpError error, HttpProgress progress, QString sentence)
    {
        HttpOutcome outcome;
        outcome.progress = progress;
        outcome.error = error;
        outcome.errorText = std::move(sentence);
        outcome.startedAt = QDateTime::currentDateTimeUtc();
        return outcome;
    }

private:
    static void finish(QPromise<HttpOutcome> &promise, HttpOutcome outcome)
    {
        promise.addResult(std::move(outcome));
        promise.finish();
    }

    mutable std::mutex m_mutex;
    QList<HttpRequest> m_requests;
    QList<HttpOutcome> m_script;
    QList<std::shared_ptr<QPromise<HttpOutcome>>> m_open;
};

} // namespace infradots

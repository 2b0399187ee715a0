// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/jobcontext.h"

#include <QFuture>
#include <QMetaObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <type_traits>

namespace infradots {

/** That the context's sealer has the vault's key of now. Without a sealer there is nothing to check. */
[[nodiscard]] Result<void> requireCurrentKey(Connection &connection, const JobContext &job);

/**
 * A database job that opens or seals secrets. When the vault's key turns out to have been exchanged by another process
 * the keys are loaded again and the job is done again, with a new context; nothing of the first time was kept.
 */
template<typename Outcome>
class KeyedJob : public std::enable_shared_from_this<KeyedJob<Outcome>>
{
public:
    using Run = std::function<QFuture<Outcome>(const JobContext &)>;

    KeyedJob(ServiceContext context, Run run)
        : m_context(std::move(context))
        , m_run(std::move(run))
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Outcome> start(const JobContext &first)
    {
        QFuture<Outcome> future = m_promise.future();
        attempt(first);
        return future;
    }

private:
    void attempt(const JobContext &job)
    {
        m_run(job).then([self = this->shared_from_this()](const Outcome &outcome) {
            const bool stale = !outcome && (outcome.error().code == ErrorCode::VaultChanged ||
                                            outcome.error().code == ErrorCode::VaultWrongKey);
            if (!stale || self->m_reloaded)
                return self->finish(outcome);
            QMetaObject::invokeMethod(
                &self->m_context.vault, [self, outcome] { self->reload(outcome); }, Qt::QueuedConnection);
        });
    }

    void reload(const Outcome &outcome)
    {
        m_reloaded = true;
        m_context.vault.refresh().then([self = this->shared_from_this(), outcome](const Result<void> &loaded) {
            if (loaded)
                self->attempt(jobContext(self->m_context)); // in the vault's thread
            else
                self->finish(outcome);
        });
    }

    void finish(const Outcome &outcome)
    {
        m_promise.addResult(outcome);
        m_promise.finish();
    }

    ServiceContext m_context;
    Run m_run;
    QPromise<Outcome> m_promise;
    bool m_reloaded = false;
};

template<typename Job>
using KeyedOutcome = std::invoke_result_t<const Job &, Connection &, const JobContext &>;

template<typename Job>
[[nodiscard]] KeyedOutcome<Job> keyedRun(Connection &connection, const JobContext &context, const Job &job)
{
    if (const auto current = requireCurrentKey(connection, context); !current)
        return failure(current.error());
    return job(connection, context);
}

/**
 * Runs @p job, Result<T>(Connection &, const JobContext &), as a writing job; the first time with @p first, which was
 * made in the vault's thread.
 */
template<typename Job>
[[nodiscard]] QFuture<KeyedOutcome<Job>> written(const ServiceContext &context, const JobContext &first, Job job)
{
    using Outcome = KeyedOutcome<Job>;
    auto run = [&database = context.database, job = std::move(job)](const JobContext &jobContext) {
        return database.write(
            [job, jobContext](Connection &connection) { return keyedRun(connection, jobContext, job); });
    };
    return std::make_shared<KeyedJob<Outcome>>(context, std::move(run))->start(first);
}

/** The same; call in the vault's thread. */
template<typename Job>
[[nodiscard]] QFuture<KeyedOutcome<Job>> written(const ServiceContext &context, Job job)
{
    return written(context, jobContext(context), std::move(job));
}

/** The same as a reading job. */
template<typename Job>
[[nodiscard]] QFuture<KeyedOutcome<Job>> readWithKeys(const ServiceContext &context, const JobContext &first, Job job)
{
    using Outcome = KeyedOutcome<Job>;
    auto run = [&database = context.database, job = std::move(job)](const JobContext &jobContext) {
        return database.read(
            [job, jobContext](Connection &connection) { return keyedRun(connection, jobContext, job); });
    };
    return std::make_shared<KeyedJob<Outcome>>(context, std::move(run))->start(first);
}

/** The same; call in the vault's thread. */
template<typename Job>
[[nodiscard]] QFuture<KeyedOutcome<Job>> readWithKeys(const ServiceContext &context, Job job)
{
    return readWithKeys(context, jobContext(context), std::move(job));
}

} // namespace infradots

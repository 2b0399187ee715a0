// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/databaselane.h"

#include <QCoreApplication>
#include <QThread>

#include <exception>

namespace infradots {

DatabaseLane::DatabaseLane(Behaviour behaviour)
    : m_behaviour(std::move(behaviour))
{
}

DatabaseLane::~DatabaseLane()
{
    stop();
}

void DatabaseLane::start(Open open, Done opened)
{
    m_thread.reset(QThread::create([this, open = std::move(open), opened = std::move(opened)] { run(open, opened); }));
    m_thread->setObjectName(m_behaviour.name);
    m_thread->start();
}

bool DatabaseLane::enqueue(Work work, Done done)
{
    const std::lock_guard lock(m_mutex);
    if (m_refusing)
        return false;
    m_jobs.push_back({std::move(work), std::move(done)});
    m_changed.notify_one();
    return true;
}

void DatabaseLane::tidyWithin(std::chrono::milliseconds delay)
{
    const Time at = std::chrono::steady_clock::now() + delay;
    const std::lock_guard lock(m_mutex);
    if (m_tidyAt && *m_tidyAt <= at)
        return;
    m_tidyAt = at;
    m_changed.notify_one();
}

void DatabaseLane::refuse()
{
    const std::lock_guard lock(m_mutex);
    m_refusing = true;
}

void DatabaseLane::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_refusing = true;
        m_ending = true;
        m_changed.notify_one();
    }
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
}

std::optional<DatabaseLane::Job> DatabaseLane::next(bool &tidy)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        tidy = m_tidyAt && *m_tidyAt <= std::chrono::steady_clock::now();
        if (tidy) {
            m_tidyAt.reset();
            return std::nullopt;
        }
        if (!m_jobs.empty()) {
            Job job = std::move(m_jobs.front());
            m_jobs.pop_front();
            return job;
        }
        if (m_ending)
            return std::nullopt;
        if (m_tidyAt)
            m_changed.wait_until(lock, *m_tidyAt);
        else
            m_changed.wait(lock);
    }
}

void DatabaseLane::run(const Open &open, const Done &opened)
{
    Result<std::unique_ptr<Connection>> connection = open();
    opened(connection ? Result<void>() : Result<void>(failure(connection.error())));
    while (true) {
        bool tidy = false;
        const std::optional<Job> job = next(tidy);
        if (job)
            job->done(connection ? perform(**connection, *job) : Result<void>(failure(connection.error())));
        else if (!tidy)
            return;
        else if (connection)
            m_behaviour.tidy(**connection);
    }
}

Result<void> DatabaseLane::perform(Connection &connection, const Job &job)
{
    auto transaction = Transaction::begin(connection.sql(), m_behaviour.transaction);
    if (!transaction)
        return failure(transaction.error());
    Result<void> outcome;
    try {
        outcome = job.work(connection);
    } catch (const std::exception &exception) {
        outcome = failure(ErrorCode::Internal,
                          QCoreApplication::translate("infradots::Database",
                                                      "A database operation failed by a defect of this program."),
                          QString::fromUtf8(exception.what()));
    }
    if (!outcome)
        return outcome; // the end of the transaction's scope rolls back
    if (auto committed = (*transaction)->commit(); !committed)
        return committed;
    m_behaviour.committed();
    return {};
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/sql.h"

#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

class QThread;

namespace infradots {

/**
 * One thread with one connection and a queue of jobs, each run in a transaction. Opens and closes the connection in
 * its thread. Jobs that come before the connection is open wait for it; if it does not open they end with its error.
 * All functions may be called from any other thread.
 */
class DatabaseLane
{
public:
    using Open = std::function<Result<std::unique_ptr<Connection>>()>;
    using Work = std::function<Result<void>(Connection &)>;
    using Done = std::function<void(const Result<void> &)>;

    struct Behaviour
    {
        QString name;
        Transaction::Kind transaction = Transaction::Kind::Immediate;
        std::function<void()> committed = [] {};                      ///< after each commit, in the lane's thread
        std::function<void(Connection &)> tidy = [](Connection &) {}; ///< between jobs, when asked for
    };

    explicit DatabaseLane(Behaviour behaviour);
    ~DatabaseLane(); ///< as stop()

    /** @p opened is called in the lane's thread with how it went, before any job. */
    void start(Open open, Done opened);
    /** False when the lane is stopping: the job was not taken. */
    [[nodiscard]] bool enqueue(Work work, Done done);
    /** Asks for the tidying to be done after @p delay at the latest. */
    void tidyWithin(std::chrono::milliseconds delay);
    /** Takes no more jobs; those that were taken are still done. */
    void refuse();
    /** Finishes the jobs that were taken, closes the connection and ends the thread. */
    void stop();

private:
    struct Job
    {
        Work work;
        Done done;
    };
    using Time = std::chrono::steady_clock::time_point;

    void run(const Open &open, const Done &opened);
    /** The next job; none: tidy, or, when the lane has stopped, end. */
    [[nodiscard]] std::optional<Job> next(bool &tidy);
    [[nodiscard]] Result<void> perform(Connection &connection, const Job &job);

    const Behaviour m_behaviour;
    std::unique_ptr<QThread> m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    std::optional<Time> m_tidyAt;
    bool m_refusing = false; ///< takes no more jobs
    bool m_ending = false;   ///< ends when there is nothing left to do
};

} // namespace infradots

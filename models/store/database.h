// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/connection.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace infradots {

/** Where the database is: "sqlite:PATH". (PostgreSQL is named here so that its URL can be told apart and refused.) */
struct DatabaseLocation
{
    Dialect dialect = Dialect::Sqlite;
    QString path; ///< SQLite: absolute path of the file
    QString url;  ///< PostgreSQL: the URL as given
};
/** Error: InvalidInput with a sentence. */
[[nodiscard]] Result<DatabaseLocation> parseDatabaseLocation(const QString &text);

enum class OpenMode {
    Existing,       ///< a database of exactly this schema; no change is made
    CreateOrMigrate ///< makes the file, and brings an older schema up to date (a copy of the file is kept)
};

/**
 * Owns the connections: one thread that writes, one that reads, so that a search never holds up a delivery. Jobs
 * run in order, each in a transaction of its own that is rolled back when the job's result is an error.
 *
 * Thread-safe. Futures finish in a database thread: continue with `.then(context, …)`. After close() every job ends
 * with ErrorCode::Cancelled. A reading job sees everything committed before it started.
 */
class Database
{
public:
    Database();
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /** Opens both connections, checks or migrates the schema. Errors: the Database… and DiskFull codes. */
    [[nodiscard]] QFuture<Result<void>> open(const DatabaseLocation &location, OpenMode mode);
    /** The file of an open SQLite database; empty while none is open. */
    [[nodiscard]] QString filePath() const;
    /** Finishes the jobs already accepted, then closes. Blocks until that is done. */
    void close();

    /** @p job: callable as Result<T>(Connection &). One `BEGIN IMMEDIATE … COMMIT`. */
    template<typename Job>
    [[nodiscard]] auto write(Job job)
    {
        return submit(Lane::Write, std::move(job));
    }

    /** @p job: callable as Result<T>(Connection &). Must not change anything. */
    template<typename Job>
    [[nodiscard]] auto read(Job job)
    {
        return submit(Lane::Read, std::move(job));
    }

private:
    enum class Lane { Write, Read };
    /** Runs inside the transaction; its error, or the one of beginning or committing, goes to the second function. */
    using Work = std::function<Result<void>(Connection &)>;
    using Done = std::function<void(const Result<void> &)>;
    void enqueue(Lane lane, Work work, Done done);

    template<typename Job>
    auto submit(Lane lane, Job job)
    {
        using Outcome = std::invoke_result_t<Job, Connection &>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        auto outcome = std::make_shared<std::optional<Outcome>>();
        promise->start();
        QFuture<Outcome> future = promise->future();
        enqueue(
            lane,
            [job = std::move(job), outcome](Connection &connection) mutable -> Result<void> {
                outcome->emplace(job(connection));
                if (!**outcome)
                    return failure((*outcome)->error());
                return {};
            },
            [promise, outcome](const Result<void> &committed) {
                if (committed)
                    promise->addResult(std::move(**outcome));
                else
                    promise->addResult(Outcome(failure(committed.error())));
                promise->finish();
            });
        return future;
    }

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace infradots

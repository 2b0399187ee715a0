// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include "models/store/databaselane.h"
#include "models/store/databaseopening.h"

#include <QCoreApplication>

#include <atomic>
#include <future>
#include <mutex>
#include <utility>

namespace infradots {

namespace {

using namespace std::chrono_literals;

/** A checkpoint copies the log into the database: at the latest after so many commits, else when it is quiet. */
constexpr int CommitsPerCheckpoint = 256;
constexpr auto QuietBeforeCheckpoint = 2000ms;

Error cancelledError()
{
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("infradots::Database", "The database is closed, so nothing was done."),
            {}};
}

/** Passive: takes what no reader needs any more and waits for nobody. What is left is taken the next time. */
void checkpoint(Connection &connection)
{
    Statement statement(connection, "checkpoint", QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
    (void)statement.run(); // a fault is in the log; the writer's own checkpoint is the safety net
}

} // namespace

class Database::Private
{
public:
    /** Both lanes of one opened database. The reader closes first, so that the writer's close empties the log. */
    struct Lanes
    {
        Lanes()
            : read({.name = QStringLiteral("database-read"),
                    .transaction = Transaction::Kind::Deferred,
                    .tidy =
                        [this](Connection &connection) {
                            commits = 0;
                            checkpoint(connection);
                        }})
            , write({.name = QStringLiteral("database-write"),
                     .transaction = Transaction::Kind::Immediate,
                     .committed = [this] {
                         read.tidyWithin(++commits >= CommitsPerCheckpoint ? 0ms : QuietBeforeCheckpoint);
                     }})
        {
        }
        ~Lanes() { stop(); }
        Q_DISABLE_COPY_MOVE(Lanes)

        void stop()
        {
            read.refuse();
            write.refuse();
            read.stop();
            write.stop();
        }

        std::atomic<int> commits{0};
        std::atomic<bool> failed{false};
        DatabaseLane read;
        DatabaseLane write;
    };

    std::mutex mutex; ///< of lanes and path
    std::shared_ptr<Lanes> lanes;
    QString path;
};

Database::Database()
    : d(std::make_unique<Private>())
{
}

Database::~Database()
{
    close();
}

QFuture<Result<void>> Database::open(const DatabaseLocation &location, OpenMode mode)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();

    std::shared_ptr<Private::Lanes> before; // ends after the lock: its threads may be waiting for it
    const std::lock_guard lock(d->mutex);
    if (d->lanes && !d->lanes->failed) {
        promise->addResult(Result<void>(
            failure(ErrorCode::Internal, QCoreApplication::translate("infradots::Database",
                                                                     "A database is open already. Close it first."))));
        promise->finish();
        return future;
    }
    d->path = location.path;
    before = std::exchange(d->lanes, std::make_shared<Private::Lanes>());
    Private::Lanes &lanes = *d->lanes;

    // The reader waits for the writer, which may have a schema to make first.
    auto ready = std::make_shared<std::promise<Result<void>>>();
    std::shared_future<Result<void>> prepared = ready->get_future().share();
    lanes.write.start([location, mode] { return openForWriting(location, mode); },
                      [ready](const Result<void> &opened) { ready->set_value(opened); });
    lanes.read.start(
        [location, prepared]() -> Result<std::unique_ptr<Connection>> {
            if (const Result<void> &opened = prepared.get(); !opened)
                return failure(opened.error());
            return openForReading(location);
        },
        [promise, &lanes](const Result<void> &opened) {
            if (!opened)
                lanes.failed = true;
            promise->addResult(opened);
            promise->finish();
        });
    return future;
}

QString Database::filePath() const
{
    const std::lock_guard lock(d->mutex);
    return d->lanes && !d->lanes->failed ? d->path : QString();
}

void Database::close()
{
    std::shared_ptr<Private::Lanes> lanes;
    {
        const std::lock_guard lock(d->mutex);
        lanes.swap(d->lanes);
    }
    if (lanes)
        lanes->stop();
}

void Database::enqueue(Lane lane, Work work, Done done)
{
    std::shared_ptr<Private::Lanes> lanes;
    {
        const std::lock_guard lock(d->mutex);
        lanes = d->lanes;
    }
    if (lanes) {
        DatabaseLane &target = lane == Lane::Write ? lanes->write : lanes->read;
        if (target.enqueue(work, done))
            return;
    }
    done(failure(cancelledError()));
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

#include <chrono>

namespace infradots::test {

/** Runs the event loop until @p future has its result; an error of its own kind when that takes too long. */
template<typename T>
[[nodiscard]] Result<T> waitFor(QFuture<Result<T>> future, std::chrono::milliseconds limit = std::chrono::seconds(15))
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(limit, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    if (!future.isFinished() || future.resultCount() == 0)
        return failure(ErrorCode::Internal, QStringLiteral("The test waited too long."), QStringLiteral("waitFor"));
    return future.result();
}

/** What a failed check prints: QVERIFY2(result, whatFailed(result)). */
template<typename T>
[[nodiscard]] QByteArray whatFailed(const Result<T> &result)
{
    return result ? QByteArray() : (result.error().message + u" [" + result.error().detail + u']').toUtf8();
}

} // namespace infradots::test

/** Fails the test function, with the sentence, when a Result is an error. */
#define INFRADOTS_REQUIRE(result)                                                                                      \
    do {                                                                                                               \
        const auto &checked_ = (result);                                                                               \
        QVERIFY2(checked_.has_value(), infradots::test::whatFailed(checked_).constData());                             \
    } while (false)

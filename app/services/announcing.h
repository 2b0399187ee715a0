// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QMetaObject>
#include <QPromise>

#include <type_traits>

namespace infradots {

/**
 * Lets @p announce tell Changes, in its thread, once @p future ended well; that is after commit. @p announce is
 * void(Changes &), or void(Changes &, const T &) where it needs the value.
 */
template<typename T, typename Announce>
[[nodiscard]] QFuture<Result<T>> announced(QFuture<Result<T>> future, Changes &changes, Announce announce)
{
    return future.then([&changes, announce = std::move(announce)](Result<T> result) {
        if (!result)
            return result;
        if constexpr (std::is_invocable_v<Announce, Changes &>) {
            QMetaObject::invokeMethod(
                &changes, [&changes, announce] { announce(changes); }, Qt::QueuedConnection);
        } else {
            QMetaObject::invokeMethod(
                &changes, [&changes, announce, value = *result] { announce(changes, value); }, Qt::QueuedConnection);
        }
        return result;
    });
}

/** A future that has ended already. */
template<typename T>
[[nodiscard]] QFuture<Result<T>> ended(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace infradots

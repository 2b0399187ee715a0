// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <type_traits>

namespace infradots {

/** A command's end: its exit code, or why it failed. */
using Exit = Result<int>;

[[nodiscard]] inline QFuture<Exit> ends(Exit exit)
{
    QPromise<Exit> promise;
    promise.start();
    promise.addResult(std::move(exit));
    promise.finish();
    return promise.future();
}

/** The next step of a command, in the thread of @p context, where the one before succeeded. Its error ends it. */
template<typename T, typename Next>
[[nodiscard]] QFuture<Exit> andThen(QFuture<Result<T>> future, QObject *context, Next next)
{
    return future
        .then(context,
              [next = std::move(next)](Result<T> result) mutable -> QFuture<Exit> {
                  if (!result)
                      return ends(failure(result.error()));
                  if constexpr (std::is_void_v<T>)
                      return next();
                  else
                      return next(std::move(*result));
              })
        .unwrap();
}

} // namespace infradots

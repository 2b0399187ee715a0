// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace infradots {

/**
 * Calls @p done with the future's result, in @p context's thread, unless @p context is gone by then or the work was
 * given up. Safe against the context being destroyed meanwhile, which QFuture::then(context, …) of Qt 6.4 is not.
 */
template<typename T, typename Done>
void whenDone(const QFuture<T> &future, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        if constexpr (std::is_void_v<T>) {
            done();
        } else {
            if (watcher->future().resultCount() > 0)
                done(watcher->result());
        }
    });
    watcher->setFuture(future);
}

} // namespace infradots

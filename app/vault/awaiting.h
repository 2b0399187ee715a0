// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFutureWatcher>
#include <QObject>

namespace infradots {

/**
 * Calls @p done in @p context's thread with what the future holds, unless @p context is gone by then; with
 * @p givenUp, a T, when the work was. Not QFuture::then(context, …): in Qt 6.4 that must not outlive its context.
 */
template<typename T, typename Done>
void awaitEnd(const QFuture<T> &future, QObject *context, T givenUp, Done done)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, givenUp = std::move(givenUp), done = std::move(done)] {
                         watcher->deleteLater();
                         done(watcher->future().resultCount() > 0 ? watcher->result() : givenUp);
                     });
    watcher->setFuture(future);
}

} // namespace infradots

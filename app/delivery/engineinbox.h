// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/attemptoutcome.h"

#include <QObject>

#include <functional>
#include <mutex>

namespace infradots {

/**
 * The way back from the database and network threads into the engine's. Results that come in quick succession wake
 * the engine once. After close() everything is dropped, however late it comes.
 */
class EngineInbox
{
public:
    EngineInbox(QObject *owner, std::function<void()> onEnds)
        : m_owner(owner)
        , m_onEnds(std::move(onEnds))
    {
    }

    /** Runs @p work in the owner's thread. */
    void post(std::function<void()> work)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_owner)
            QMetaObject::invokeMethod(m_owner, std::move(work), Qt::QueuedConnection);
    }

    void add(AttemptEnd end)
    {
        const std::scoped_lock lock(m_mutex);
        m_ends.append(std::move(end));
        if (m_owner && m_ends.size() == 1)
            QMetaObject::invokeMethod(m_owner, m_onEnds, Qt::QueuedConnection);
    }

    [[nodiscard]] QList<AttemptEnd> take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_ends, {});
    }

    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_owner = nullptr;
    }

private:
    std::mutex m_mutex;
    QObject *m_owner;
    std::function<void()> m_onEnds;
    QList<AttemptEnd> m_ends;
};

} // namespace infradots

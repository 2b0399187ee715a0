// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undohistory.h"

#include "ui/async.h"

namespace infradots {

void UndoHistory::push(const QString &done, Restore restore)
{
    m_entries.push_back({done, std::move(restore)});
    Q_EMIT changed();
    Q_EMIT pushed(done);
}

void UndoHistory::undo()
{
    if (!canUndo())
        return;
    m_busy = true;
    Entry entry = std::move(m_entries.back());
    m_entries.pop_back();
    Q_EMIT changed();
    whenDone(entry.restore(), this, [this, entry](const Result<void> &restored) {
        m_busy = false;
        if (!restored)
            m_entries.push_back(entry);
        Q_EMIT changed();
        if (restored)
            Q_EMIT undone(entry.done);
        else
            Q_EMIT failed(restored.error());
    });
}

QString UndoHistory::nextText() const
{
    return m_entries.empty() ? QString() : m_entries.back().done;
}

} // namespace infradots

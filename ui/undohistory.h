// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace infradots {

/** What was deleted or detached and can be put back, for as long as the window is open. The last goes first. */
class UndoHistory : public QObject
{
    Q_OBJECT
public:
    using Restore = std::function<QFuture<Result<void>>()>;
    using QObject::QObject;

    /** @p done: the sentence of what was done ("Deleted “Ops Slack”."); @p restore may be called again if it fails. */
    void push(const QString &done, Restore restore);
    void undo();
    [[nodiscard]] bool canUndo() const { return !m_entries.empty() && !m_busy; }
    [[nodiscard]] QString nextText() const;

Q_SIGNALS:
    void changed();
    void pushed(const QString &done);
    void undone(const QString &done);
    void failed(const infradots::Error &error);

private:
    struct Entry
    {
        QString done;
        Restore restore;
    };
    std::vector<Entry> m_entries;
    bool m_busy = false;
};

} // namespace infradots

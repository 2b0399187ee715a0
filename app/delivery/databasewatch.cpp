// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/databasewatch.h"

#include <QFileInfo>

namespace infradots {

using namespace std::chrono_literals;

DatabaseWatch::DatabaseWatch(QObject *parent)
    : QObject(parent)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(20ms);
    connect(&m_gather, &QTimer::timeout, this, &DatabaseWatch::committed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        follow();
        if (!m_gather.isActive())
            m_gather.start();
    });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { follow(); });
}

void DatabaseWatch::watch(const QString &path)
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_log = path.isEmpty() ? QString() : path + QStringLiteral("-wal");
    follow();
}

void DatabaseWatch::follow()
{
    if (m_log.isEmpty() || m_watcher.files().contains(m_log))
        return;
    // The log may be made anew; its folder tells when it is there again.
    const QString folder = QFileInfo(m_log).absolutePath();
    if (m_watcher.addPath(m_log)) {
        m_watcher.removePath(folder);
        Q_EMIT committed();
    } else if (!m_watcher.directories().contains(folder)) {
        m_watcher.addPath(folder);
    }
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace infradots {

/**
 * Tells when a process, this one or another, has committed to a SQLite database: the write-ahead log beside it
 * grows then. The kernel wakes us, so nothing polls. Several commits at once are told once.
 */
class DatabaseWatch : public QObject
{
    Q_OBJECT
public:
    explicit DatabaseWatch(QObject *parent = nullptr);

    /** Watches the database file at @p path, which must be open in write-ahead mode; empty: nothing. */
    void watch(const QString &path);

Q_SIGNALS:
    void committed();

private:
    void follow();

    QFileSystemWatcher m_watcher;
    QTimer m_gather;
    QString m_log;
};

} // namespace infradots

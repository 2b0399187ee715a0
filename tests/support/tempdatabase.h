// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "tests/support/waitfor.h"

#include <QTemporaryDir>
#include <QTest>

namespace infradots::test {

/** A real, migrated SQLite database in a folder of its own, which goes with the object. */
class TempDatabase
{
public:
    TempDatabase()
    {
        const Result<void> opened = open();
        if (!opened)
            qFatal("the test's database does not open: %s", whatFailed(opened).constData());
    }

    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("test.db")); }
    [[nodiscard]] DatabaseLocation location() const { return {Dialect::Sqlite, path(), {}}; }

    Result<void> open() { return waitFor(m_database.open(location(), OpenMode::CreateOrMigrate)); }
    void close() { m_database.close(); }

    /** Result<T> job(Connection &), run and waited for. */
    template<typename Job>
    auto write(Job job)
    {
        return waitFor(m_database.write(std::move(job)));
    }
    template<typename Job>
    auto read(Job job)
    {
        return waitFor(m_database.read(std::move(job)));
    }

private:
    QTemporaryDir m_folder;
    Database m_database; // after the folder: it closes before the folder goes
};

} // namespace infradots::test

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/connection.h"

#include <QList>

namespace infradots {

/** One numbered file of migrations/<dialect>. Never edited once landed. */
struct Migration
{
    int version = 0; ///< 1, 2, … without a gap
    QString sql;
};

/** The migrations built into the program, in order. */
[[nodiscard]] QList<Migration> builtInMigrations(Dialect dialect);

/** How a schema stands to the migrations at hand. */
enum class SchemaState {
    Empty,   ///< nothing is there yet
    Older,   ///< can be brought up to date
    Current, ///< exactly what this program needs
    Newer,   ///< made by a later program: hands off
    Foreign  ///< a database of something else
};

/**
 * Brings a schema up to date: each migration in one transaction together with its entry in `schema_version`, so a
 * kill leaves the version before or the version after, and two programs that start at once do it once.
 */
class Migrator
{
public:
    Migrator(SqlConnection &connection, QList<Migration> migrations);

    [[nodiscard]] Result<SchemaState> inspect();
    /** 0 when there is none. */
    [[nodiscard]] Result<int> version();

    enum class Outcome { Unchanged, Created, Upgraded };
    /**
     * Before an older schema is changed a copy of the file is kept beside it: PATH.before-vN, N being the version
     * that is coming. Errors: DatabaseNewer, DatabaseCorrupt for a foreign one, or whatever the SQL says.
     */
    [[nodiscard]] Result<Outcome> migrate(const QString &path);

private:
    [[nodiscard]] int latest() const { return m_migrations.isEmpty() ? 0 : m_migrations.last().version; }
    [[nodiscard]] Result<void> apply(const Migration &migration);

    SqlConnection &m_connection;
    QList<Migration> m_migrations;
};

/** The refusals that opening and migrating share; none for Empty, Older and Current. */
[[nodiscard]] Result<void> refuseUnusable(SchemaState state);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/databaseopening.h"

#include "models/store/databasefile.h"
#include "models/store/databasetext.h"
#include "models/store/migrator.h"

#include <QDir>
#include <QFileInfo>

namespace infradots {

namespace {

tl::unexpected<Error> missing(const QString &path)
{
    return failure(ErrorCode::DatabaseMissing,
                   DatabaseText::tr("There is no database at %1. Create it, or choose another place.").arg(path));
}

Result<std::unique_ptr<Connection>> connected(Result<std::unique_ptr<SqlConnection>> sql)
{
    if (!sql)
        return failure(sql.error());
    return std::make_unique<Connection>(std::move(*sql));
}

/** Looks at a file that has something in it without touching it: a newer or foreign database stays as it is. */
Result<SchemaState> probe(const QString &path)
{
    const auto connection = SqlConnection::openSqlite(path, SqlAccess::Probe);
    if (!connection)
        return failure(connection.error());
    const auto state = Migrator(**connection, builtInMigrations(Dialect::Sqlite)).inspect();
    if (!state)
        return failure(state.error());
    if (auto usable = refuseUnusable(*state); !usable)
        return failure(usable.error());
    return *state;
}

Result<void> checkExisting(const QString &path)
{
    if (isMissingOrEmpty(path))
        return missing(path);
    const auto state = probe(path);
    if (!state)
        return failure(state.error());
    if (*state == SchemaState::Empty)
        return missing(path);
    if (*state == SchemaState::Older) {
        return failure(ErrorCode::DatabaseFailed,
                       DatabaseText::tr(
                           "The database was made by an older version of this program. Bring it up to date first, with "
                           "“infradotsctl init” or by opening it in the window."),
                       QStringLiteral("older"));
    }
    return {};
}

} // namespace

Result<DatabaseLocation> parseDatabaseLocation(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u"postgresql://") || trimmed.startsWith(u"postgres://"))
        return DatabaseLocation{.dialect = Dialect::PostgreSql, .path = {}, .url = trimmed};
    QString path = trimmed.startsWith(u"sqlite:") ? trimmed.sliced(7) : QString();
    if (path.startsWith(u"~/"))
        path = QDir::homePath() + path.sliced(1);
    if (path.isEmpty() || path.contains(QChar::Null))
        return failure(ErrorCode::InvalidInput,
                       DatabaseText::tr("A database is named “sqlite:” and the path of a file."),
                       QStringLiteral("database"));
    return DatabaseLocation{
        .dialect = Dialect::Sqlite, .path = QDir::cleanPath(QDir::current().absoluteFilePath(path)), .url = {}};
}

Result<std::unique_ptr<Connection>> openForWriting(const DatabaseLocation &location, OpenMode mode)
{
    if (location.dialect != Dialect::Sqlite) {
        return failure(
            ErrorCode::InvalidInput,
            DatabaseText::tr("This version cannot use a PostgreSQL database. Name one by “sqlite:” and a path."),
            QStringLiteral("database"));
    }
    const QString &path = location.path;
    if (auto checked = checkDatabaseFile(path); !checked)
        return failure(checked.error());
    if (mode == OpenMode::Existing) {
        if (auto checked = checkExisting(path); !checked)
            return failure(checked.error());
    } else if (!isMissingOrEmpty(path)) {
        if (auto state = probe(path); !state)
            return failure(state.error());
    }
    if (auto made = makeDatabaseFile(path); !made)
        return failure(made.error());
    auto connection = SqlConnection::openSqlite(path, SqlAccess::Write);
    if (connection && mode == OpenMode::CreateOrMigrate) {
        if (auto migrated = Migrator(**connection, builtInMigrations(Dialect::Sqlite)).migrate(path); !migrated)
            return failure(migrated.error());
    }
    return connected(std::move(connection));
}

Result<std::unique_ptr<Connection>> openForReading(const DatabaseLocation &location)
{
    return connected(SqlConnection::openSqlite(location.path, SqlAccess::Read));
}

} // namespace infradots

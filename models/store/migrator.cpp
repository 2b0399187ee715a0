// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrator.h"

#include "models/store/databasefile.h"
#include "models/store/databasetext.h"
#include "models/store/sql.h"
#include "models/store/sqlerror.h"
#include "models/store/sqlscript.h"

#include <QDir>
#include <QFile>

namespace infradots {

namespace {

/** "IDAA": in the header of every file of ours, so that no other program's database is taken for one. */
constexpr qint64 ApplicationId = 0x49444141;

Result<qint64> askNumber(SqlConnection &connection, const char *name, const QString &sql)
{
    const auto number = Statement(connection, name, sql).first([](const Row &row) { return row.number(0); });
    if (!number)
        return failure(number.error());
    return number->value_or(0);
}

} // namespace

QList<Migration> builtInMigrations(Dialect dialect)
{
    const QString folder = dialect == Dialect::Sqlite ? QStringLiteral(":/infradots/store/migrations/sqlite")
                                                      : QStringLiteral(":/infradots/store/migrations/postgresql");
    QList<Migration> migrations;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder % u'/' % name);
        if (file.open(QIODevice::ReadOnly))
            migrations.append({name.section(u'_', 0, 0).toInt(), QString::fromUtf8(file.readAll())});
    }
    return migrations;
}

Migrator::Migrator(SqlConnection &connection, QList<Migration> migrations)
    : m_connection(connection)
    , m_migrations(std::move(migrations))
{
}

Result<int> Migrator::version()
{
    const auto known = askNumber(m_connection, "schema.known",
                                 QStringLiteral("SELECT count(*) FROM sqlite_master "
                                                "WHERE type = 'table' AND name = 'schema_version'"));
    if (!known || *known == 0)
        return known ? Result<int>(0) : Result<int>(failure(known.error()));
    const auto version =
        askNumber(m_connection, "schema.version", QStringLiteral("SELECT max(version) FROM schema_version"));
    return version ? Result<int>(static_cast<int>(*version)) : Result<int>(failure(version.error()));
}

Result<SchemaState> Migrator::inspect()
{
    const auto objects =
        askNumber(m_connection, "schema.objects", QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!objects)
        return failure(objects.error());
    if (*objects == 0)
        return SchemaState::Empty;
    const auto owner = askNumber(m_connection, "schema.owner", QStringLiteral("PRAGMA application_id"));
    if (!owner)
        return failure(owner.error());
    const auto current = version();
    if (!current)
        return failure(current.error());
    if (*owner != ApplicationId || *current == 0)
        return SchemaState::Foreign;
    if (*current > latest())
        return SchemaState::Newer;
    return *current < latest() ? SchemaState::Older : SchemaState::Current;
}

Result<Migrator::Outcome> Migrator::migrate(const QString &path)
{
    const auto state = inspect();
    if (!state)
        return failure(state.error());
    if (auto usable = refuseUnusable(*state); !usable)
        return failure(usable.error());
    if (*state == SchemaState::Current)
        return Outcome::Unchanged;
    if (*state == SchemaState::Older) {
        if (auto kept = keepCopy(m_connection, path, QStringLiteral(".before-v%1").arg(latest())); !kept)
            return failure(kept.error());
    }
    for (const Migration &migration : m_migrations) {
        if (auto applied = apply(migration); !applied)
            return failure(applied.error());
    }
    return *state == SchemaState::Empty ? Outcome::Created : Outcome::Upgraded;
}

Result<void> Migrator::apply(const Migration &migration)
{
    const auto transaction = Transaction::begin(m_connection, Transaction::Kind::Immediate);
    if (!transaction)
        return failure(transaction.error());
    const auto current = version(); // asked under the lock: another program may have been here first
    if (!current)
        return failure(current.error());
    if (*current >= migration.version)
        return {};

    QStringList statements;
    if (*current == 0) {
        statements << QStringLiteral("PRAGMA application_id = %1").arg(ApplicationId)
                   << QStringLiteral("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, "
                                     "applied_at INTEGER NOT NULL, program TEXT NOT NULL) STRICT");
    }
    statements << splitStatements(migration.sql);
    for (const QString &statement : statements) {
        if (auto done = m_connection.execute("migration", statement); !done)
            return done;
    }
    Statement note(m_connection, "schema.note",
                   QStringLiteral("INSERT INTO schema_version (version, applied_at, program) VALUES (?, ?, ?)"));
    note.bind(migration.version).bind(QDateTime::currentDateTimeUtc()).bind(QStringLiteral(INFRADOTS_VERSION));
    if (auto noted = note.run(); !noted)
        return noted;
    return (*transaction)->commit();
}

Result<void> refuseUnusable(SchemaState state)
{
    switch (state) {
    case SchemaState::Newer:
        return failure(ErrorCode::DatabaseNewer,
                       DatabaseText::tr("The database was made by a newer version of this program. Nothing "
                                        "was changed. Install that version, or choose another database."));
    case SchemaState::Foreign:
        return failure(databaseCorruptError(QStringLiteral("a database of another program")));
    case SchemaState::Empty:
    case SchemaState::Older:
    case SchemaState::Current:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace infradots

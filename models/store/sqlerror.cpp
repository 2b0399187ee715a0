// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlerror.h"
#include "models/store/databasetext.h"

#include <QLoggingCategory>

namespace infradots {

namespace {

Q_LOGGING_CATEGORY(storeLog, "infradots.store")

// Result codes of SQLite (sqlite.org/rescode.html); the low byte of an extended code is its kind.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
    IoErrorWrite = 778,
    IoErrorShmSize = 4874,
    ConstraintForeignKey = 787,
    ConstraintPrimaryKey = 1555,
    ConstraintUnique = 2067
};

Error sentenceFor(int code)
{
    switch (code) {
    case ConstraintPrimaryKey:
    case ConstraintUnique:
        return {ErrorCode::Conflict, DatabaseText::tr("There is one of that name already. Choose another name."), {}};
    case ConstraintForeignKey:
        return {ErrorCode::NotFound, DatabaseText::tr("What this belongs to has been deleted in the meantime."), {}};
    case IoErrorWrite: // a limit on the file's size, or a quota
    case IoErrorShmSize:
        return {ErrorCode::DiskFull,
                DatabaseText::tr("There is no space left for the database. Make room on the disk and try again."),
                {}};
    default:
        break;
    }
    switch (code & 0xff) {
    case Busy:
    case Locked:
        return {
            ErrorCode::DatabaseBusy,
            DatabaseText::tr("Another program keeps the database locked. Close it or wait a moment, and try again."),
            {}};
    case ReadOnly:
        return databaseReadOnlyError({});
    case Corrupt:
    case NotADatabase:
        return databaseCorruptError({});
    case Full:
        return {ErrorCode::DiskFull,
                DatabaseText::tr("There is no space left for the database. Make room on the disk and try again."),
                {}};
    case CantOpen:
        return {
            ErrorCode::DatabaseFailed,
            DatabaseText::tr("The database file cannot be opened. Check the permissions of the file and its folder."),
            {}};
    case IoError:
        return {
            ErrorCode::DatabaseFailed,
            DatabaseText::tr("The disk reported an error while the database was used. Check the disk before going on."),
            {}};
    case Constraint:
        return {ErrorCode::Internal,
                DatabaseText::tr("The database refused a value that this program should not have sent."),
                {}};
    default:
        return {
            ErrorCode::DatabaseFailed, DatabaseText::tr("The database reported an error. The log tells which."), {}};
    }
}

} // namespace

Error sqliteError(const char *statement, int extendedCode)
{
    Error error = sentenceFor(extendedCode);
    error.detail = QStringLiteral("sqlite %1 in %2").arg(extendedCode).arg(QLatin1String(statement));
    // Where the sentence says it all, the log need not.
    if (error.code == ErrorCode::DatabaseFailed || error.code == ErrorCode::Internal)
        qCWarning(storeLog).noquote() << error.detail;
    return error;
}

Error sqliteError(const char *statement, const QSqlError &error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    if (isNumber)
        return sqliteError(statement, code);
    // Without a code the fault is Qt's: a wrong number of parameters, a closed connection.
    qCWarning(storeLog).noquote() << "driver error in" << statement;
    return {ErrorCode::Internal,
            DatabaseText::tr("The database could not be asked. The log tells which question it was."),
            QStringLiteral("driver error in ") + QLatin1String(statement)};
}

Error databaseReadOnlyError(const QString &detail)
{
    return {ErrorCode::DatabaseReadOnly,
            DatabaseText::tr(
                "The database cannot be written. Check that its file and folder belong to you and are not read-only."),
            detail};
}

Error databaseCorruptError(const QString &detail)
{
    return {ErrorCode::DatabaseCorrupt,
            DatabaseText::tr(
                "The file is not a database of this program, or it is damaged. Choose another file or restore a copy."),
            detail};
}

} // namespace infradots

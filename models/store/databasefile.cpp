// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/databasefile.h"

#include "models/store/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace infradots {

namespace {

constexpr mode_t FileMode = 0600;
constexpr mode_t FolderMode = 0700;
/** One page. SQLite takes a file of a single byte for an empty one and would write over it. */
constexpr qint64 SmallestDatabase = 512;

Error fileError(int code)
{
    const QString detail = QStringLiteral("errno %1").arg(code);
    if (code == ENOSPC || code == EDQUOT || code == EFBIG) {
        return {ErrorCode::DiskFull,
                QCoreApplication::translate("infradots::Database", "There is no space left for the database. Make room "
                                                                   "on the disk and try again."),
                detail};
    }
    return databaseReadOnlyError(detail);
}

Result<void> makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (auto parent = makeFolder(QFileInfo(path).absolutePath()); !parent)
        return parent;
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), FolderMode) != 0)
        return errno == EEXIST ? Result<void>() : Result<void>(failure(fileError(errno)));
    (void)::chmod(name.constData(), FolderMode); // the umask may have taken something away
    return {};
}

Result<void> syncPath(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return failure(fileError(errno));
    const int code = ::fsync(descriptor) == 0 ? 0 : errno;
    (void)::close(descriptor);
    return code == 0 ? Result<void>() : Result<void>(failure(fileError(code)));
}

Result<void> createFile(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, FileMode);
    if (descriptor < 0)
        return errno == EEXIST ? Result<void>() : Result<void>(failure(fileError(errno)));
    (void)::fchmod(descriptor, FileMode);
    (void)::close(descriptor);
    return {};
}

} // namespace

Result<void> checkDatabaseFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return {};
    if (!file.isFile())
        return failure(databaseCorruptError(QStringLiteral("not a file")));
    if (file.size() > 0 && file.size() < SmallestDatabase)
        return failure(databaseCorruptError(QStringLiteral("too short")));
    for (const QString &name : {path, file.absolutePath()}) {
        if (::access(QFile::encodeName(name).constData(), W_OK) != 0)
            return failure(fileError(errno));
    }
    return {};
}

bool isMissingOrEmpty(const QString &path)
{
    return QFileInfo(path).size() == 0; // 0 as well for what is not there
}

Result<void> makeDatabaseFile(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        if (auto folder = makeFolder(QFileInfo(path).absolutePath()); !folder)
            return folder;
        return createFile(path);
    }
    (void)::chmod(QFile::encodeName(path).constData(), FileMode); // somebody else's file: theirs to decide
    return {};
}

Result<void> keepCopy(SqlConnection &connection, const QString &path, const QString &suffix)
{
    const QString unfinished = path % suffix % QStringLiteral(".unfinished");
    const QString copy = path % suffix;
    (void)QFile::remove(unfinished); // of a run that was killed
    if (auto created = createFile(unfinished); !created)
        return created;
    Statement vacuum(connection, "copy", QStringLiteral("VACUUM INTO ?"));
    if (auto written = vacuum.bind(unfinished).run(); !written) {
        (void)QFile::remove(unfinished);
        return written;
    }
    if (auto synced = syncPath(unfinished); !synced)
        return synced;
    if (::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(copy).constData()) != 0)
        return failure(fileError(errno));
    return syncPath(QFileInfo(path).absolutePath());
}

} // namespace infradots

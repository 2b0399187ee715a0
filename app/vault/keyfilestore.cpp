// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keyfilestore.h"

#include "app/vault/sealer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace infradots {

namespace {

constexpr std::size_t largestFile = 256; // a key takes 44 characters and a line break

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyFileStore)
};

class FileDescriptor
{
public:
    explicit FileDescriptor(int number)
        : m_number(number)
    {
    }
    ~FileDescriptor()
    {
        if (isOpen())
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(FileDescriptor)
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

QString systemError(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

KeyReading unreachable(QString problem, QString detail = {})
{
    return {KeyState::Unreachable, {}, std::move(problem), std::move(detail)};
}

KeyReading readFile(const QString &path)
{
    // Non-blocking, so that a pipe of that name does not hold us up; it has no effect on a regular file.
    const FileDescriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file.isOpen()) {
        const int number = errno;
        if (number == ENOENT)
            return {KeyState::Missing, {}, {}, systemError(number)};
        return unreachable(
            Words::tr("The key file %1 cannot be opened: %2. Check its path and owner.").arg(path, systemError(number)),
            systemError(number));
    }
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return unreachable(Words::tr("%1 is not a file. Name the key file itself.").arg(path));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return unreachable(
            //: %1: a path; %2: the mode of a file in octal, such as 644
            Words::tr(
                "The key file %1 may be read by other users (mode %2). Make it private with “chmod 600”; if somebody "
                "else may have read it, replace the secrets as well.")
                .arg(path, QString::number(status.st_mode & 07777, 8)));

    std::array<char, largestFile + 1> buffer{};
    std::size_t size = 0;
    while (size < buffer.size()) {
        const ssize_t count = ::read(file.number(), buffer.data() + size, buffer.size() - size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            const int number = errno;
            return unreachable(Words::tr("The key file %1 cannot be read: %2.").arg(path, systemError(number)),
                               systemError(number));
        }
        if (count == 0)
            break;
        size += static_cast<std::size_t>(count);
    }
    SecretString key(QByteArrayView(buffer.data(), static_cast<qsizetype>(size)).trimmed());
    explicit_bzero(buffer.data(), buffer.size());
    if (size > largestFile || !Sealer::create({}, {}, key))
        return unreachable(
            Words::tr("The key file %1 does not hold a vault key. Name another file, or restore this one from "
                      "a backup.")
                .arg(path));
    return {KeyState::Ready, std::move(key), {}, {}};
}

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(file, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0)
            bytes = bytes.sliced(count);
    }
    return true;
}

/** Gives @p from the name @p to unless something has that name. Returns errno. */
int renameWithoutOverwriting(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // The file system does not know that flag; a second name for the file does not overwrite either.
    if (::link(from.constData(), to.constData()) != 0)
        return errno;
    ::unlink(from.constData());
    return 0;
}

/** The key under a name of its own, private and on the disk. Returns errno. */
int writePrivateFile(const QByteArray &name, const SecretString &key)
{
    const FileDescriptor file(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen())
        return errno;
    // The umask may have taken the owner's own rights away.
    if (::fchmod(file.number(), 0600) != 0 || !writeAll(file.number(), key.view()) ||
        !writeAll(file.number(), QByteArrayView("\n")) || ::fsync(file.number()) != 0)
        return errno;
    return 0;
}

Result<void> createFile(const QString &path, const SecretString &key)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const QByteArray temporary = folder + "/.infradots-key-" + randomBytes(8).toHex();
    int error = writePrivateFile(temporary, key);
    if (error == 0)
        error = renameWithoutOverwriting(temporary, name);
    if (error != 0) {
        ::unlink(temporary.constData());
        if (error == EEXIST)
            return failure(ErrorCode::Conflict,
                           Words::tr("The key file %1 exists already and was left as it is.").arg(path));
        return failure(ErrorCode::VaultUnreachable,
                       Words::tr("The key file %1 cannot be made: %2. Check the folder and its permissions.")
                           .arg(path, systemError(error)),
                       systemError(error));
    }
    if (const FileDescriptor parent(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); parent.isOpen())
        ::fsync(parent.number());

    const KeyReading written = readFile(path);
    if (written.state != KeyState::Ready || written.key != key)
        return failure(ErrorCode::VaultUnreachable,
                       Words::tr("The key file %1 was made, but does not read as it was written.").arg(path),
                       written.problem);
    return {};
}

} // namespace

KeyFileStore::KeyFileStore(QString path)
    : m_path(std::move(path))
{
}

QFuture<KeyReading> KeyFileStore::read(const QString &)
{
    return QtConcurrent::run(readFile, m_path);
}

QFuture<Result<void>> KeyFileStore::create(const QString &, const SecretString &key)
{
    return QtConcurrent::run(createFile, m_path, key);
}

QString KeyFileStore::place() const
{
    return Words::tr("the key file %1").arg(m_path);
}

} // namespace infradots

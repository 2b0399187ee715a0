// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keyfile.h"

#include "app/vault/sealer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace infradots {

namespace {

constexpr std::size_t largestFile = 16 * 1024; // a key takes 44 characters, its entry 73
constexpr int mostBlankLines = 16;

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

/** The contents of a file, wiped when they are no longer needed. */
class Contents
{
public:
    Contents() = default;
    ~Contents() { explicit_bzero(m_bytes.data(), m_bytes.size()); }
    Q_DISABLE_COPY_MOVE(Contents)

    /** Reads up to one byte more than a key file may have. Returns errno. */
    int fill(int file)
    {
        m_bytes.resize(largestFile + 1);
        while (m_size < m_bytes.size()) {
            const ssize_t count = ::read(file, m_bytes.data() + m_size, m_bytes.size() - m_size);
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return errno;
            if (count == 0)
                break;
            m_size += static_cast<std::size_t>(count);
        }
        return 0;
    }
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), static_cast<qsizetype>(m_size)}; }

private:
    std::vector<char> m_bytes;
    std::size_t m_size = 0;
};

QString systemError(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

tl::unexpected<Error> unreachable(QString problem, QString detail = {})
{
    return failure(ErrorCode::VaultUnreachable, std::move(problem), std::move(detail));
}

/** "ID" or "ID:ID", of letters, digits and '-'. */
bool isEntry(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == ':';
    });
}

/** Nothing where a line is something else, or a second one is without an entry: which is meant is not for us to guess.
 */
std::optional<QList<KeyLine>> parsed(QByteArrayView text)
{
    QList<KeyLine> lines;
    bool hasNameless = false;
    int blankLines = 0;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = text.first(end < 0 ? text.size() : end).trimmed();
        text = text.sliced(end < 0 ? text.size() : end + 1);
        if (line.isEmpty() && ++blankLines > mostBlankLines)
            return std::nullopt;
        if (line.isEmpty())
            continue;
        const qsizetype blank = line.indexOf(' ');
        SecretString key(line.first(blank < 0 ? line.size() : blank));
        const QByteArrayView entry = blank < 0 ? QByteArrayView() : line.sliced(blank).trimmed();
        const bool isNameless = blank < 0;
        if (!Sealer::create({}, {}, key) || (isNameless ? hasNameless : !isEntry(entry)))
            return std::nullopt;
        hasNameless = hasNameless || isNameless;
        lines.append({std::move(key), QString::fromLatin1(entry)});
    }
    return lines.isEmpty() ? std::nullopt : std::optional(lines);
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

bool writeLine(int file, const KeyLine &line)
{
    return writeAll(file, line.key.view()) &&
           (line.entry.isEmpty() || (writeAll(file, QByteArrayView(" ")) && writeAll(file, line.entry.toUtf8()))) &&
           writeAll(file, QByteArrayView("\n"));
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

/** The keys under a name of their own, private and on the disk. Returns errno. */
int writePrivateFile(const QByteArray &name, const QList<KeyLine> &lines)
{
    const FileDescriptor file(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen())
        return errno;
    // The umask may have taken the owner's own rights away.
    if (::fchmod(file.number(), 0600) != 0)
        return errno;
    for (const KeyLine &line : lines) {
        if (!writeLine(file.number(), line))
            return errno;
    }
    return ::fsync(file.number()) == 0 ? 0 : errno;
}

} // namespace

Result<std::optional<QList<KeyLine>>> KeyFile::read() const
{
    // Non-blocking, so that a pipe of that name does not hold us up; it has no effect on a regular file.
    const FileDescriptor file(
        ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file.isOpen()) {
        const int number = errno;
        if (number == ENOENT)
            return std::nullopt;
        return unreachable(Words::tr("The key file %1 cannot be opened: %2. Check its path and owner.")
                               .arg(m_path, systemError(number)),
                           systemError(number));
    }
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return unreachable(Words::tr("%1 is not a file. Name the key file itself.").arg(m_path));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return unreachable(
            //: %1: a path; %2: the mode of a file in octal, such as 644
            Words::tr(
                "The key file %1 may be read by other users (mode %2). Make it private with “chmod 600”; if somebody "
                "else may have read it, replace the secrets as well.")
                .arg(m_path, QString::number(status.st_mode & 07777, 8)));

    Contents contents;
    if (const int number = contents.fill(file.number()); number != 0)
        return unreachable(Words::tr("The key file %1 cannot be read: %2.").arg(m_path, systemError(number)),
                           systemError(number));
    auto lines = contents.view().size() > qsizetype(largestFile) ? std::nullopt : parsed(contents.view());
    if (!lines)
        return unreachable(
            Words::tr("The key file %1 does not hold a vault key. Name another file, or restore this one from "
                      "a backup.")
                .arg(m_path));
    return lines;
}

Result<void> KeyFile::create(const QList<KeyLine> &lines) const
{
    return write(lines, Placing::New);
}

Result<void> KeyFile::replace(const QList<KeyLine> &lines) const
{
    return write(lines, Placing::Over);
}

Result<void> KeyFile::write(const QList<KeyLine> &lines, Placing placing) const
{
    const QByteArray name = QFile::encodeName(m_path);
    const QByteArray folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
    const QByteArray temporary = folder + "/.infradots-key-" + randomBytes(8).toHex();
    int error = writePrivateFile(temporary, lines);
    if (error == 0 && placing == Placing::New)
        error = renameWithoutOverwriting(temporary, name);
    else if (error == 0)
        error = ::rename(temporary.constData(), name.constData()) == 0 ? 0 : errno;
    if (error != 0) {
        ::unlink(temporary.constData());
        if (error == EEXIST && placing == Placing::New)
            return failure(ErrorCode::Conflict,
                           Words::tr("The key file %1 exists already and was left as it is.").arg(m_path));
        const QString sentence =
            placing == Placing::New
                ? Words::tr("The key file %1 cannot be made: %2. Check the folder and its permissions.")
                : Words::tr("The key file %1 cannot be changed: %2. Check the folder and its permissions.");
        return unreachable(sentence.arg(m_path, systemError(error)), systemError(error));
    }
    if (const FileDescriptor parent(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); parent.isOpen())
        ::fsync(parent.number());
    return {};
}

KeyFileLock::KeyFileLock(const QString &path)
    : m_folder(
          ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    // Where a folder cannot be locked, as on some network file systems, there is still the whole-or-nothing rename.
    while (m_folder >= 0 && ::flock(m_folder, LOCK_EX) != 0 && errno == EINTR) {
    }
}

KeyFileLock::~KeyFileLock()
{
    if (m_folder >= 0)
        ::close(m_folder);
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keyfilestore.h"

#include "app/vault/keyfile.h"

#include <QCoreApplication>
#include <QtConcurrent>

#include <algorithm>

namespace infradots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyFileStore)
};

/** A vault's first key has the vault's id for an entry; what may be anybody's key may be this one. */
bool isFirstKey(const QString &entry)
{
    return !entry.contains(u':');
}

bool isMeant(const KeyLine &line, const QString &entry)
{
    return line.entry == entry || (line.entry.isEmpty() && isFirstKey(entry));
}

KeyReading readKey(const QString &path, const QString &entry)
{
    const auto lines = KeyFile(path).read();
    if (!lines)
        return {KeyState::Unreachable, {}, lines.error().message, lines.error().detail};
    if (!*lines)
        return {KeyState::Missing, {}, {}, QStringLiteral("no such file")};
    KeyReading reading{KeyState::Missing, {}, {}, QStringLiteral("the file holds other keys")};
    for (const KeyLine &line : **lines) {
        if (line.entry == entry || (reading.state == KeyState::Missing && isMeant(line, entry)))
            reading = {KeyState::Ready, line.key, {}, {}};
    }
    return reading;
}

Result<void> addKey(const QString &path, const QString &entry, const SecretString &key)
{
    const KeyFile file(path);
    const KeyFileLock lock(path);
    const auto known = file.read();
    if (!known && isFirstKey(entry))
        return failure(ErrorCode::Conflict,
                       Words::tr("The key file %1 exists already and was left as it is.").arg(path),
                       known.error().message);
    if (!known)
        return failure(known.error());
    QList<KeyLine> lines = known->value_or(QList<KeyLine>());
    const bool isThere =
        std::any_of(lines.cbegin(), lines.cend(), [&entry](const KeyLine &line) { return isMeant(line, entry); });
    if (isThere)
        return failure(ErrorCode::Conflict,
                       Words::tr("The key file %1 exists already and was left as it is.").arg(path));
    // Alone in a new file a key needs no entry, and may serve other databases as well.
    lines.append({key, *known || !isFirstKey(entry) ? entry : QString()});
    if (auto written = *known ? file.replace(lines) : file.create(lines); !written)
        return written;
    const KeyReading after = readKey(path, entry);
    if (after.state != KeyState::Ready || after.key != key)
        return failure(ErrorCode::VaultUnreachable,
                       Words::tr("The key file %1 was made, but does not read as it was written.").arg(path),
                       after.problem);
    return {};
}

Result<KeyRemoval> removeKey(const QString &path, const QString &entry, KeySharing sharing)
{
    const KeyFile file(path);
    const KeyFileLock lock(path);
    const auto known = file.read();
    if (!known)
        return failure(known.error());
    QList<KeyLine> lines = known->value_or(QList<KeyLine>());
    const auto removed = lines.removeIf([&entry, sharing](const KeyLine &line) {
        return line.entry == entry || (sharing == KeySharing::None && line.entry.isEmpty());
    });
    if (removed == 0) {
        const bool isLeft =
            std::any_of(lines.cbegin(), lines.cend(), [&entry](const KeyLine &line) { return isMeant(line, entry); });
        return isLeft ? KeyRemoval::KeptForOthers : KeyRemoval::Removed;
    }
    if (auto written = file.replace(lines); !written)
        return failure(written.error());
    return KeyRemoval::Removed;
}

} // namespace

KeyFileStore::KeyFileStore(QString path)
    : m_path(std::move(path))
{
}

QFuture<KeyReading> KeyFileStore::read(const QString &entry)
{
    return QtConcurrent::run(readKey, m_path, entry);
}

QFuture<Result<void>> KeyFileStore::create(const QString &entry, const SecretString &key)
{
    return QtConcurrent::run(addKey, m_path, entry, key);
}

QFuture<Result<KeyRemoval>> KeyFileStore::remove(const QString &entry, KeySharing sharing)
{
    return QtConcurrent::run(removeKey, m_path, entry, sharing);
}

QString KeyFileStore::place() const
{
    return Words::tr("the key file %1").arg(m_path);
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keychainstore.h"

#include "app/vault/keychainjobs.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace infradots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeychainStore)
};

using Outcome = Result<void>;

QFuture<Outcome> ready(Outcome outcome)
{
    return QtFuture::makeReadyFuture(std::move(outcome));
}

std::chrono::milliseconds rest(const QDeadlineTimer &deadline)
{
    return std::chrono::milliseconds(deadline.remainingTime());
}

/** Why a key cannot be written into a keychain in that state; nothing when it can. */
Outcome checkRoom(const KeyReading &reading)
{
    switch (reading.state) {
    case KeyState::Missing:
        return {};
    case KeyState::Ready:
        return failure(ErrorCode::Conflict,
                       Words::tr("The login keychain has a key for this vault already; it was left as "
                                 "it is."));
    case KeyState::Locked:
        return failure(ErrorCode::VaultLocked, reading.problem, reading.detail);
    case KeyState::Unreachable:
        break;
    }
    return failure(ErrorCode::VaultUnreachable, reading.problem, reading.detail);
}

Outcome compare(const KeyReading &reading, const SecretString &key)
{
    if (reading.state == KeyState::Ready && reading.key == key)
        return {};
    return failure(
        ErrorCode::VaultUnreachable,
        Words::tr("The login keychain did not keep the vault's key. Check it in the desktop's password manager, or "
                  "use a key file."),
        reading.detail);
}

Result<KeyRemoval> judgeRemoval(const KeyReading &after)
{
    switch (after.state) {
    case KeyState::Missing:
        return KeyRemoval::Removed;
    case KeyState::Locked:
        return failure(ErrorCode::VaultLocked, after.problem, after.detail);
    case KeyState::Ready:
        return failure(ErrorCode::VaultUnreachable,
                       Words::tr("The login keychain did not remove the vault's old key. Remove it in the desktop's "
                                 "password manager, or try again."),
                       after.detail);
    case KeyState::Unreachable:
        break;
    }
    return failure(ErrorCode::VaultUnreachable, after.problem, after.detail);
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds limit)
    : m_limit(limit)
{
}

QFuture<KeyReading> KeychainStore::read(const QString &entry)
{
    return KeychainRead::start(entry, m_limit);
}

QFuture<Result<void>> KeychainStore::create(const QString &entry, const SecretString &key)
{
    // All of it is in the caller's thread: each part ends there, and what follows runs right after it.
    const QDeadlineTimer deadline(m_limit);
    const auto readBack = [entry, key, deadline](const Outcome &written) {
        if (!written)
            return ready(written);
        return KeychainRead::start(entry, rest(deadline)).then([key](const KeyReading &after) {
            return compare(after, key);
        });
    };
    const auto write = [entry, key, deadline, readBack](const KeyReading &before) {
        if (Outcome room = checkRoom(before); !room)
            return ready(std::move(room));
        return KeychainChange::write(entry, key, rest(deadline)).then(readBack).unwrap();
    };
    return KeychainRead::start(entry, m_limit).then(write).unwrap();
}

QFuture<Result<KeyRemoval>> KeychainStore::remove(const QString &entry, KeySharing)
{
    const QDeadlineTimer deadline(m_limit);
    // A locked keychain reports success and removes nothing, so what counts is what is there afterwards.
    const auto lookAgain = [entry, deadline](const Outcome &removed) {
        if (!removed)
            return QtFuture::makeReadyFuture(Result<KeyRemoval>(failure(removed.error())));
        return KeychainRead::start(entry, rest(deadline)).then(judgeRemoval);
    };
    return KeychainChange::remove(entry, m_limit).then(lookAgain).unwrap();
}

QString KeychainStore::place() const
{
    return Words::tr("the login keychain");
}

} // namespace infradots

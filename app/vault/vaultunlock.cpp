// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/vaultunlock.h"

#include "models/domain/ids.h"

#include <QCoreApplication>
#include <QFutureWatcher>

#include <sodium/utils.h>
#include <utility>

namespace infradots {

namespace {

constexpr int maximumRounds = 5; // as often may another process be quicker before we give up

bool isSame(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

} // namespace

Result<VaultKey> matchingKey(const KeyReading &reading, const QString &vaultId, const QString &keyId,
                             const QByteArray &check)
{
    const auto sealer = Sealer::create(vaultId, keyId, reading.key);
    if (!sealer)
        return failure(sealer.error());
    if (!isSame((*sealer)->keyCheck(), check))
        return failure(ErrorCode::VaultWrongKey, {}, keyId);
    return VaultKey{keyId, reading.key};
}

VaultUnlock::VaultUnlock(Database &database, KeyStore &keys, Vault::Creation creation, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_keys(keys)
    , m_creation(creation)
{
}

template<typename T>
void VaultUnlock::await(const QFuture<T> &future, void (VaultUnlock::*take)(const T &))
{
    // Not QFuture::then(context, …): in Qt 6.4 that must not outlive its context.
    auto *watcher = new QFutureWatcher<T>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, take] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            (this->*take)(watcher->result());
        else
            fail(KeyState::Unreachable, {ErrorCode::Cancelled, tr("Unlocking was given up."), {}});
    });
    watcher->setFuture(future);
}

Result<VaultUnlock::Stored> VaultUnlock::read(Connection &connection)
{
    VaultStore store(connection);
    Stored stored;
    if (Result<VaultRecord> record = store.get())
        stored.record = std::move(*record);
    else if (record.error().code != ErrorCode::NotFound)
        return failure(record.error());
    const Result<int> sealed = store.countSealed();
    if (!sealed)
        return failure(sealed.error());
    stored.sealed = *sealed;
    if (!stored.record)
        return stored;
    auto exchange = store.exchange();
    if (!exchange)
        return failure(exchange.error());
    stored.exchange = std::move(*exchange);
    auto hashSecret = store.hashSecret(stored.record->vaultId);
    if (!hashSecret)
        return failure(hashSecret.error());
    stored.hashSecret = std::move(*hashSecret);
    return stored;
}

void VaultUnlock::lookUp()
{
    await(m_database.read(&VaultUnlock::read), &VaultUnlock::takeStored);
}

void VaultUnlock::takeStored(const Result<Stored> &stored)
{
    if (!stored)
        return fail(KeyState::Unreachable, stored.error());
    m_stored = *stored;
    if (m_stored.record)
        return await(m_keys.read(m_stored.record->entry), &VaultUnlock::takeKey);
    if (m_stored.sealed > 0)
        return fail(KeyState::Missing,
                    {ErrorCode::VaultMissing,
                     tr("The database holds sealed secrets, but not which key they were sealed with. Restore it from a "
                        "backup."),
                     {}});
    if (!mayCreate())
        return fail(
            KeyState::Missing,
            {ErrorCode::VaultMissing,
             tr("The database has no vault for secrets yet. Open it in the window, or run “infradotsctl init”."),
             {}});
    makeVault();
}

void VaultUnlock::takeKey(const KeyReading &reading)
{
    const VaultRecord &record = *m_stored.record;
    if (reading.state == KeyState::Missing && mayCreate())
        return makeVault(); // nothing was sealed with the key that is gone
    if (reading.state == KeyState::Missing)
        return missKey(
            {ErrorCode::VaultMissing,
             //: %1: "the login keychain" or "the key file /path"; %2: the name of an entry
             tr("The key of this database's secrets is not in %1. Restore its entry “%2” there from a backup, or "
                "open the database where it was made.")
                 .arg(m_keys.place(), record.entry),
             reading.detail});
    if (reading.state != KeyState::Ready)
        return failReading(reading);
    auto key = matchingKey(reading, record.vaultId, record.keyId, record.keyCheck);
    if (!key && key.error().message.isEmpty()) {
        //: %1: "the login keychain" or "the key file /path"
        key.error().message = tr("The key in %1 is not the one this database's secrets were sealed with. Use the right "
                                 "key, or restore it from a backup.")
                                  .arg(m_keys.place());
    }
    if (!key)
        return missKey(key.error());
    m_key = *key;
    if (m_stored.exchange)
        return await(m_keys.read(m_stored.exchange->entry), &VaultUnlock::takeOtherKey);
    complete();
}

/** Between the two questions another process may have exchanged the key, and removed the one that was asked for. */
void VaultUnlock::missKey(const Error &error)
{
    const QString keyId = m_stored.record->keyId;
    if (m_missed == keyId)
        return fail(KeyState::Missing, error);
    m_missed = keyId;
    lookUp();
}

void VaultUnlock::takeOtherKey(const KeyReading &reading)
{
    const KeyExchange &exchange = *m_stored.exchange;
    // The new key need not be there yet, nor the old one any more once nothing is sealed with it.
    const bool isNeeded = exchange.phase == ExchangePhase::Sealing;
    if (isNeeded && (reading.state == KeyState::Locked || reading.state == KeyState::Unreachable))
        return failReading(reading);
    if (reading.state == KeyState::Ready) {
        if (const auto key = matchingKey(reading, m_stored.record->vaultId, exchange.keyId, exchange.keyCheck))
            m_others.append(*key);
    }
    complete(); // what is under a key that is missing says so itself, and the rest can be used
}

void VaultUnlock::complete()
{
    const QString vaultId = m_stored.record->vaultId;
    auto sealer = Sealer::create(vaultId, m_key, m_others);
    if (!sealer)
        return fail(KeyState::Missing, sealer.error());
    if (m_stored.hashSecret) {
        const auto secret = (*sealer)->open(*m_stored.hashSecret, vaultHashSecretPlace(vaultId));
        if (auto hashing = secret ? (*sealer)->hashingWith(*secret) : failure(secret.error()))
            sealer = std::move(*hashing); // with other hashes only rate limits begin anew
    }
    Q_EMIT finished({KeyState::Ready, std::move(*sealer)});
}

void VaultUnlock::makeVault()
{
    m_new = {newUuidText(), newUuidText(), {}, {}};
    m_new.entry = m_new.vaultId;
    // A key file may be there already: provided by the administrator, made for another database, or just made by
    // another process. It is used, not replaced.
    await(m_keys.read(m_new.entry), &VaultUnlock::takeSpareKey);
}

void VaultUnlock::takeSpareKey(const KeyReading &reading)
{
    if (reading.state == KeyState::Ready) {
        if (prepareNew(reading.key))
            insertRecord();
        return;
    }
    if (reading.state != KeyState::Missing)
        return failReading(reading);
    const SecretString key = Sealer::newKey();
    if (prepareNew(key))
        await(m_keys.create(m_new.entry, key), &VaultUnlock::takeCreatedKey);
}

void VaultUnlock::takeCreatedKey(const Result<void> &created)
{
    if (created)
        return insertRecord();
    if (created.error().code == ErrorCode::Conflict)
        return beginAgain(created.error());
    fail(created.error().code == ErrorCode::VaultLocked ? KeyState::Locked : KeyState::Unreachable, created.error());
}

void VaultUnlock::insertRecord()
{
    const QString replaced = m_stored.record ? m_stored.record->vaultId : QString();
    await(m_database.write([record = m_new, replaced](Connection &connection) -> Result<void> {
        VaultStore store(connection);
        return replaced.isEmpty() ? store.insert(record) : store.replaceEmpty(replaced, record);
    }),
          &VaultUnlock::takeInserted);
}

void VaultUnlock::takeInserted(const Result<void> &inserted)
{
    if (inserted)
        Q_EMIT finished({KeyState::Ready, m_sealer});
    else if (inserted.error().code == ErrorCode::Conflict)
        beginAgain(inserted.error());
    else
        fail(KeyState::Unreachable, inserted.error());
}

bool VaultUnlock::mayCreate() const
{
    return m_creation == Vault::Creation::Allowed && m_stored.sealed == 0;
}

bool VaultUnlock::prepareNew(const SecretString &key)
{
    auto sealer = Sealer::create(m_new.vaultId, m_new.keyId, key);
    if (!sealer) {
        fail(KeyState::Missing, sealer.error());
        return false;
    }
    m_sealer = std::move(*sealer);
    m_new.keyCheck = m_sealer->keyCheck();
    return true;
}

void VaultUnlock::beginAgain(const Error &conflict)
{
    if (++m_rounds >= maximumRounds)
        return fail(KeyState::Unreachable, conflict);
    m_sealer.reset();
    m_others.clear();
    lookUp();
}

void VaultUnlock::fail(KeyState state, const Error &error)
{
    Q_EMIT finished({state, failure(error)});
}

void VaultUnlock::failReading(const KeyReading &reading)
{
    if (reading.state == KeyState::Locked) {
        const QString sentence =
            reading.problem.isEmpty() ? tr("The login keychain is locked. Unlock it and try again.") : reading.problem;
        return fail(KeyState::Locked, {ErrorCode::VaultLocked, sentence, reading.detail});
    }
    //: %1: "the login keychain" or "the key file /path"
    const QString sentence =
        reading.problem.isEmpty() ? tr("The vault key cannot be read from %1.").arg(m_keys.place()) : reading.problem;
    fail(KeyState::Unreachable, {ErrorCode::VaultUnreachable, sentence, reading.detail});
}

} // namespace infradots

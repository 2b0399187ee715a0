// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/keystore.h"
#include "app/vault/sealer.h"
#include "models/store/database.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <mutex>
#include <optional>

namespace infradots {

struct UnlockOutcome;

/**
 * The state of the vault of one database, and the way to its sealer.
 *
 * unlock() reads the vault's row and the key; it makes vault and key only where the database has neither a vault
 * row nor a sealed secret, so that a locked or exchanged keychain never orphans what is sealed. sealer() is
 * thread-safe; the rest belongs to the owner's thread. Signals come in the owner's thread.
 */
class Vault : public QObject
{
    Q_OBJECT
public:
    Vault(Database &database, KeyStore &keys, QObject *parent = nullptr);
    ~Vault() override;

    enum class Creation { Allowed, Forbidden };
    /**
     * Ends in the owner's thread; when the vault is destroyed first, the future is cancelled. Once Ready, the sealer is
     * kept until another unlock() says otherwise.
     * Errors: VaultLocked, VaultMissing, VaultUnreachable, VaultWrongKey, and those of the database.
     */
    [[nodiscard]] QFuture<Result<void>> unlock(Creation creation);

    /**
     * Loads the keys again, because another process has exchanged one: what the sealer could open before it still can.
     * Does nothing, and succeeds, while the vault is not Ready. Errors as unlock().
     */
    [[nodiscard]] QFuture<Result<void>> refresh();
    /** Lets go of every key; they are wiped as soon as the last job that uses them ends. state() is Locked then. */
    void lock();

    /** A key that is there but is not the right one counts as Missing; problem() tells the difference. */
    [[nodiscard]] KeyState state() const { return m_state; }
    [[nodiscard]] bool isReady() const { return m_state == KeyState::Ready; }
    /** The last unlock's error in words; empty when Ready. */
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString place() const { return m_keys.place(); }

    /** Null until Ready. Thread-safe. */
    [[nodiscard]] std::shared_ptr<const Sealer> sealer() const;

Q_SIGNALS:
    /** The state or the problem is another one. */
    void stateChanged(infradots::KeyState state);
    /** sealer() is another one: unlocked, locked, or with other keys. After stateChanged(), where that changes too. */
    void sealerChanged();

private:
    enum class Keeping { Nothing, EarlierKeys };
    [[nodiscard]] QFuture<Result<void>> attempt(Creation creation, Keeping keeping);
    void take(const UnlockOutcome &outcome, Keeping keeping);
    void show(KeyState state, const QString &problem);

    Database &m_database;
    KeyStore &m_keys;
    KeyState m_state = KeyState::Unreachable;
    QString m_problem;
    int m_locks = 0; ///< how often it was locked: an attempt that began before does not unlock it
    std::optional<QFuture<Result<void>>> m_refresh; ///< under way: several who ask share it
    mutable std::mutex m_mutex;
    std::shared_ptr<const Sealer> m_sealer;
};

} // namespace infradots

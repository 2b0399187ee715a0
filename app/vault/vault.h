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

private:
    void take(const UnlockOutcome &outcome);

    Database &m_database;
    KeyStore &m_keys;
    KeyState m_state = KeyState::Unreachable;
    QString m_problem;
    mutable std::mutex m_mutex;
    std::shared_ptr<const Sealer> m_sealer;
};

} // namespace infradots

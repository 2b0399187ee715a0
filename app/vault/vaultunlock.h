// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/vault.h"
#include "models/store/vaultstore.h"

#include <QObject>

#include <optional>

namespace infradots {

/** What an attempt to unlock ended with: the sealer when Ready, otherwise the error in words. */
struct UnlockOutcome
{
    KeyState state = KeyState::Unreachable;
    Result<std::shared_ptr<const Sealer>> sealer;
};

/**
 * The key of a reading, if it is the one with that check. VaultWrongKey without a sentence: it is another one; with
 * one: what was read is not a key at all.
 */
[[nodiscard]] Result<VaultKey> matchingKey(const KeyReading &reading, const QString &vaultId, const QString &keyId,
                                           const QByteArray &check);

/**
 * One attempt to unlock the vault of a database. Reads the vault's row and counts what is sealed, reads the key (two
 * while one is exchanged for another), and makes both where that is allowed and nothing is sealed yet: first the key,
 * then the row, so that a crash between them leaves a key that nobody uses, never a row without its key. When another
 * process was quicker, it begins again with what that one made.
 */
class VaultUnlock final : public QObject
{
    Q_OBJECT
public:
    VaultUnlock(Database &database, KeyStore &keys, Vault::Creation creation, QObject *parent);

    void start() { lookUp(); }

Q_SIGNALS:
    /** Once; the receiver deletes the sender. */
    void finished(const infradots::UnlockOutcome &outcome);

private:
    struct Stored
    {
        std::optional<VaultRecord> record;
        std::optional<KeyExchange> exchange;
        std::optional<SealedSecret> hashSecret;
        int sealed = 0;
    };

    /** Calls @p take here with what the future holds, or ends as cancelled when it was given up. */
    template<typename T>
    void await(const QFuture<T> &future, void (VaultUnlock::*take)(const T &));

    void lookUp();
    void takeStored(const Result<Stored> &stored);
    [[nodiscard]] static Result<Stored> read(Connection &connection);
    void takeKey(const KeyReading &reading);
    void missKey(const Error &error);
    void takeOtherKey(const KeyReading &reading);
    void complete();
    void makeVault();
    void takeSpareKey(const KeyReading &reading);
    void takeCreatedKey(const Result<void> &created);
    void insertRecord();
    void takeInserted(const Result<void> &inserted);

    [[nodiscard]] bool mayCreate() const;
    bool prepareNew(const SecretString &key);
    void beginAgain(const Error &conflict);
    void fail(KeyState state, const Error &error);
    void failReading(const KeyReading &reading);

    Database &m_database;
    KeyStore &m_keys;
    const Vault::Creation m_creation;
    Stored m_stored;
    VaultKey m_key;
    QList<VaultKey> m_others;
    QString m_missed;                       ///< the key id that was looked for in vain
    VaultRecord m_new;                      ///< the vault that is being made
    std::shared_ptr<const Sealer> m_sealer; ///< of m_new
    int m_rounds = 0;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"
#include "models/store/connection.h"

#include <QDateTime>

#include <optional>

namespace infradots {

/** What the database knows of its vault: never the key itself. */
struct VaultRecord
{
    QString vaultId;
    QString keyId;       ///< the key new values are sealed with
    QByteArray keyCheck; ///< tells "wrong key" from "corrupt": made by the sealer from the key
    QString entry;       ///< names the key in the keychain or key file; that of the first key is the vault's id
};

/** Where the exchange of a key for another one stands. Whatever the phase, everything can be opened. */
enum class ExchangePhase {
    Coming,  ///< the new key is being stored; nothing is sealed with it yet
    Sealing, ///< new values are sealed with the new key, old ones are sealed anew
    Ending   ///< nothing is sealed with the old key any more; it is to be removed from where it is kept
};

/** An exchange under way, and the key that is not the record's: the new one while Coming, then the old one. */
struct KeyExchange
{
    ExchangePhase phase = ExchangePhase::Coming;
    QString keyId;
    QString entry;
    QByteArray keyCheck;
    QDateTime startedAt;
    QString startedBy;
};

/** The one row of `vault`, the exchange of its key, and the number of sealed secrets. Runs in a database job. */
class VaultStore
{
public:
    explicit VaultStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /** NotFound: no vault was made yet. */
    [[nodiscard]] Result<VaultRecord> get();
    /** Conflict: there is one already. */
    Result<void> insert(const VaultRecord &record);
    /** Puts @p record in the place of vault @p replaced. Conflict: it is another vault by now, or something is sealed.
     */
    Result<void> replaceEmpty(const QString &replaced, const VaultRecord &record);
    /** Sealed secrets of people: without what the vault keeps for itself, and without old deliveries. */
    [[nodiscard]] Result<int> countSecrets();
    /** The same, or 1 when only old deliveries have sealed addresses. */
    [[nodiscard]] Result<int> countSealed();

    /** What keyed hashes are made with since the vault's first key was exchanged; place: vaultHashSecretPlace(). */
    [[nodiscard]] Result<std::optional<SealedSecret>> hashSecret(const QString &vaultId);

    [[nodiscard]] Result<std::optional<KeyExchange>> exchange();
    /** Notes an exchange that is Coming. One that was Coming before is given up. Conflict: one is further than that. */
    Result<void> beginExchange(const KeyExchange &exchange);
    /**
     * Coming → Sealing: the new key @p keyId becomes the record's, and @p hashSecret, sealed with it, is kept where
     * there was none. Conflict: another exchange was begun meanwhile.
     */
    Result<void> switchKeys(const QString &keyId, const std::optional<SealedSecret> &hashSecret);
    /** Sealing → Ending, for the old key @p keyId. Conflict: somebody else ended that. */
    Result<void> endSealing(const QString &keyId);
    /** Ending → none. Fine when somebody else did that. */
    Result<void> endExchange(const QString &keyId);

private:
    Connection &m_connection;
};

/** The fixed words of the database. */
[[nodiscard]] QString toText(ExchangePhase phase);

/**
 * That @p sealed is sealed with the vault's key of now: whatever is sealed with another one could never be opened
 * again once an exchange has ended. Fine when there is no vault. Error: VaultChanged.
 */
[[nodiscard]] Result<void> requireCurrentKey(Connection &connection, const SealedSecret &sealed);
/** The same for a key by its id. */
[[nodiscard]] Result<void> requireCurrentKey(Connection &connection, const QString &keyId);

/** Where the vault keeps what keyed hashes are made with once its first key is gone. */
[[nodiscard]] SecretPlace vaultHashSecretPlace(const QString &vaultId);

} // namespace infradots

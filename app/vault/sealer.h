// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace infradots {

/** A key, and the id that values sealed with it carry. */
struct VaultKey
{
    QString id;
    SecretString key; ///< 32 bytes, base64
};

/**
 * Seals and opens secrets with XChaCha20-Poly1305 (libsodium). What is authenticated besides the value: format
 * version, vault id, table, row, column and key id, so a blob that is moved or mixed up does not open. While a key is
 * exchanged for another one there are two: sealed is with the first, opened with the one that a value names. Keys are
 * in locked memory and wiped at the end. Immutable, thread-safe.
 */
class Sealer
{
public:
    /** @p key: 32 bytes, base64. Error: VaultWrongKey when it is not that. */
    [[nodiscard]] static Result<std::shared_ptr<const Sealer>> create(const QString &vaultId, const QString &keyId,
                                                                      const SecretString &key);
    /** Seals with @p key, opens what @p others have sealed as well. Error: VaultWrongKey. */
    [[nodiscard]] static Result<std::shared_ptr<const Sealer>> create(const QString &vaultId, const VaultKey &key,
                                                                      const QList<VaultKey> &others);
    ~Sealer();
    Q_DISABLE_COPY_MOVE(Sealer)

    /** A new random key, base64. */
    [[nodiscard]] static SecretString newKey();

    /** This one, opening also what @p earlier can open: forms and undo hold values sealed before an exchange. */
    [[nodiscard]] std::shared_ptr<const Sealer> remembering(const Sealer &earlier) const;
    /** This one, with keyed hashes made by @p secret (hashSecret() of another one). Error: SealBroken: it is none. */
    [[nodiscard]] Result<std::shared_ptr<const Sealer>> hashingWith(const SecretString &secret) const;
    /** What keyed hashes are made with, base64: to be kept when the key it was derived from goes. */
    [[nodiscard]] SecretString hashSecret() const;

    [[nodiscard]] QString vaultId() const;
    /** The key that is sealed with. */
    [[nodiscard]] QString keyId() const;
    [[nodiscard]] bool opens(const QString &keyId) const;

    [[nodiscard]] SealedSecret seal(const SecretString &secret, const SecretPlace &place) const;
    /** Error: VaultWrongKey (another key id) or SealBroken. */
    [[nodiscard]] Result<SecretString> open(const SealedSecret &sealed, const SecretPlace &place) const;
    /** A secret in either form, opened. Error as open(); NotFound when not set. */
    [[nodiscard]] Result<SecretString> reveal(const SecretField &field, const SecretPlace &place) const;

    /** @p sealed under the key that is sealed with; as it is where it is that already. Errors as open(). */
    [[nodiscard]] Result<SealedSecret> renewed(const SealedSecret &sealed, const SecretPlace &place) const;

    /** A value that shows whether a key is the right one, without giving it away. */
    [[nodiscard]] QByteArray keyCheck() const;
    /** Keyed hash (BLAKE2b, 16 bytes, under a key derived from the vault's first) of where something goes. */
    [[nodiscard]] QByteArray destinationKey(const QByteArray &destination) const;

private:
    struct Keys;
    explicit Sealer(std::unique_ptr<Keys> keys);
    std::unique_ptr<Keys> d;
};

/** libsodium's randomness. */
[[nodiscard]] QByteArray randomBytes(int size);

} // namespace infradots

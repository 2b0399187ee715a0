// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QByteArray>

#include <memory>

namespace infradots {

/**
 * Seals and opens secrets with XChaCha20-Poly1305 (libsodium). What is authenticated besides the value: format
 * version, vault id, table, row, column and key id, so a blob that is moved or mixed up does not open. The key is in
 * locked memory and wiped at the end. Immutable, thread-safe.
 */
class Sealer
{
public:
    /** @p key: 32 bytes, base64. Error: VaultWrongKey when it is not that. */
    [[nodiscard]] static Result<std::shared_ptr<const Sealer>> create(const QString &vaultId, const QString &keyId,
                                                                      const SecretString &key);
    ~Sealer();
    Q_DISABLE_COPY_MOVE(Sealer)

    /** A new random key, base64. */
    [[nodiscard]] static SecretString newKey();

    [[nodiscard]] SealedSecret seal(const SecretString &secret, const SecretPlace &place) const;
    /** Error: VaultWrongKey (another key id) or SealBroken. */
    [[nodiscard]] Result<SecretString> open(const SealedSecret &sealed, const SecretPlace &place) const;
    /** A secret in either form, opened. Error as open(); NotFound when not set. */
    [[nodiscard]] Result<SecretString> reveal(const SecretField &field, const SecretPlace &place) const;

    /** A value that shows whether a key is the right one, without giving it away. */
    [[nodiscard]] QByteArray keyCheck() const;
    /** Keyed hash (BLAKE2b, 16 bytes, under a key derived from the vault's) of where something goes. */
    [[nodiscard]] QByteArray destinationKey(const QByteArray &destination) const;

private:
    struct Keys;
    explicit Sealer(std::unique_ptr<Keys> keys);
    std::unique_ptr<Keys> d;
};

/** libsodium's randomness. */
[[nodiscard]] QByteArray randomBytes(int size);

} // namespace infradots

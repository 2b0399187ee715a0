// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/keystore.h"

namespace infradots {

/**
 * A key file for machines without a keychain: base64 in a file of mode 0600, made whole or not at all. One file may
 * serve several vaults: what is derived from the key is bound to the vault's id.
 */
class KeyFileStore final : public KeyStore
{
public:
    explicit KeyFileStore(QString path);
    /** A file that others may read, or that holds no key, is Unreachable: its mode must be 0600 (or 0400). */
    [[nodiscard]] QFuture<KeyReading> read(const QString &vaultId) override;
    [[nodiscard]] QFuture<Result<void>> create(const QString &vaultId, const SecretString &key) override;
    [[nodiscard]] QString place() const override;

private:
    QString m_path;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/keystore.h"

namespace infradots {

/**
 * A key file (see KeyFile) for machines without a keychain. A key without an entry, which is what the file begins with,
 * may serve several vaults: what is derived from it is bound to the vault's id. Keys that take its place have entries.
 */
class KeyFileStore final : public KeyStore
{
public:
    explicit KeyFileStore(QString path);
    /** A file that others may read, or that holds no key, is Unreachable: its mode must be 0600 (or 0400). */
    [[nodiscard]] QFuture<KeyReading> read(const QString &entry) override;
    [[nodiscard]] QFuture<Result<void>> create(const QString &entry, const SecretString &key) override;
    [[nodiscard]] QFuture<Result<KeyRemoval>> remove(const QString &entry, KeySharing sharing) override;
    [[nodiscard]] QString place() const override;

private:
    QString m_path;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/keystore.h"

#include <chrono>

namespace infradots {

/**
 * The OS keychain through QtKeychain, with a time limit of its own, and the question "is it locked?" asked of the
 * Secret Service on D-Bus before "not found" is believed (QtKeychain 0.13 reports a locked keychain as an empty one).
 * Use from a thread with an event loop.
 */
class KeychainStore final : public KeyStore
{
public:
    explicit KeychainStore(std::chrono::milliseconds limit = std::chrono::seconds(5));
    [[nodiscard]] QFuture<KeyReading> read(const QString &entry) override;
    [[nodiscard]] QFuture<Result<void>> create(const QString &entry, const SecretString &key) override;
    [[nodiscard]] QFuture<Result<KeyRemoval>> remove(const QString &entry, KeySharing sharing) override;
    [[nodiscard]] QString place() const override;

private:
    std::chrono::milliseconds m_limit;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QFuture>
#include <QString>

namespace infradots {

/** What a place for the vault key says of itself. Four different things, and four different sentences. */
enum class KeyState {
    Ready,      ///< the key is here
    Locked,     ///< the keychain is locked (it looks empty to a reader: ask before believing "missing")
    Missing,    ///< unlocked and reachable, but holds no key for this vault
    Unreachable ///< no keychain service, or it did not answer in time
};

struct KeyReading
{
    KeyState state = KeyState::Unreachable;
    SecretString key; ///< 32 bytes, base64; set when Ready
    QString problem;  ///< one translated sentence, what happened and what to do; empty when Ready or Missing
    QString detail;   ///< untranslated, for the log
};

/**
 * Where the 32-byte vault key lives: the OS keychain or a key file. A seam: tests of other things put a fake here.
 * Calls return at once; futures end within the implementation's own time limit (5 s), whatever the keychain does.
 */
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    [[nodiscard]] virtual QFuture<KeyReading> read(const QString &vaultId) = 0;
    /**
     * Stores a key where none is; never overwrites one. Read back before success is reported. Errors: Conflict (there
     * is one already), VaultLocked, VaultUnreachable.
     */
    [[nodiscard]] virtual QFuture<Result<void>> create(const QString &vaultId, const SecretString &key) = 0;
    /** "the login keychain", "the key file /…": for sentences. */
    [[nodiscard]] virtual QString place() const = 0;
};

} // namespace infradots

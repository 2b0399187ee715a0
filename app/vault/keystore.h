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

/** Whether a place that can hold one key for several databases does so. Nobody can find out: it is said. */
enum class KeySharing {
    Possible, ///< what other databases may use is left alone
    None      ///< whoever keeps the keys says that no other database uses the place: what has no name goes too
};

/** What became of a key that was to be removed. */
enum class KeyRemoval {
    Removed,      ///< it is gone, or was not there
    KeptForOthers ///< left where it is, because other databases may use it too
};

/**
 * Where 32-byte vault keys live: the OS keychain or a key file. Each has a name, its entry: the vault's id for the
 * first key of a vault, "ID:KEY ID" for a later one. A seam: tests of other things put a fake here.
 * Calls return at once; futures end within the implementation's own time limit (5 s), whatever the keychain does.
 */
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    [[nodiscard]] virtual QFuture<KeyReading> read(const QString &entry) = 0;
    /**
     * Stores a key beside those that are there; never overwrites one. Read back before success is reported. Errors:
     * Conflict (there is one already), VaultLocked, VaultUnreachable.
     */
    [[nodiscard]] virtual QFuture<Result<void>> create(const QString &entry, const SecretString &key) = 0;
    /**
     * Removes a key that nothing is sealed with any more; looked for again before success is reported. Errors:
     * VaultLocked, VaultUnreachable.
     */
    [[nodiscard]] virtual QFuture<Result<KeyRemoval>> remove(const QString &entry, KeySharing sharing) = 0;
    /** "the login keychain", "the key file /…": for sentences. */
    [[nodiscard]] virtual QString place() const = 0;
};

} // namespace infradots

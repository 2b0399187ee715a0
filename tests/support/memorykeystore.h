// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/keystore.h"

#include <QHash>

namespace infradots::test {

/** A keychain in memory that can be locked. Several vaults may be given the same one, as on one desktop. */
class MemoryKeyStore final : public KeyStore
{
public:
    [[nodiscard]] QFuture<KeyReading> read(const QString &entry) override
    {
        KeyReading reading;
        reading.key = m_keys.value(entry);
        reading.state = m_locked ? KeyState::Locked : reading.key.isEmpty() ? KeyState::Missing : KeyState::Ready;
        if (reading.state != KeyState::Ready)
            reading.key = {};
        return QtFuture::makeReadyFuture(std::move(reading));
    }
    [[nodiscard]] QFuture<Result<void>> create(const QString &entry, const SecretString &key) override
    {
        m_keys.insert(entry, key);
        return QtFuture::makeReadyFuture(Result<void>());
    }
    [[nodiscard]] QFuture<Result<KeyRemoval>> remove(const QString &entry, KeySharing) override
    {
        if (m_locked)
            return QtFuture::makeReadyFuture(
                Result<KeyRemoval>(failure(ErrorCode::VaultLocked, QStringLiteral("The test has locked it."))));
        m_keys.remove(entry);
        return QtFuture::makeReadyFuture(Result<KeyRemoval>(KeyRemoval::Removed));
    }
    [[nodiscard]] QString place() const override { return QStringLiteral("the test's memory"); }

    void setLocked(bool locked) { m_locked = locked; }
    [[nodiscard]] QStringList entries() const { return m_keys.keys(); }
    [[nodiscard]] SecretString key(const QString &entry) const { return m_keys.value(entry); }

private:
    QHash<QString, SecretString> m_keys;
    bool m_locked = false;
};

} // namespace infradots::test

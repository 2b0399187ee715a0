// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/vault.h"

#include "app/vault/vaultunlock.h"

#include <QPromise>

namespace infradots {

Vault::Vault(Database &database, KeyStore &keys, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_keys(keys)
{
}

Vault::~Vault() = default;

QFuture<Result<void>> Vault::unlock(Creation creation)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto *attempt = new VaultUnlock(m_database, m_keys, creation, this);
    connect(attempt, &VaultUnlock::finished, this, [this, attempt, promise](const UnlockOutcome &outcome) {
        attempt->deleteLater();
        take(outcome);
        promise->addResult(outcome.sealer ? Result<void>() : Result<void>(failure(outcome.sealer.error())));
        promise->finish();
    });
    attempt->start();
    return promise->future();
}

std::shared_ptr<const Sealer> Vault::sealer() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sealer;
}

void Vault::take(const UnlockOutcome &outcome)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_sealer = outcome.sealer ? *outcome.sealer : nullptr;
    }
    const QString problem = outcome.sealer ? QString() : outcome.sealer.error().message;
    const bool changed = m_state != outcome.state || m_problem != problem;
    m_state = outcome.state;
    m_problem = problem;
    if (changed)
        Q_EMIT stateChanged(m_state);
}

} // namespace infradots

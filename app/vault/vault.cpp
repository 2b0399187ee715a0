// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/vault.h"

#include "app/vault/vaultunlock.h"

#include <QPromise>

namespace infradots {

namespace {

Result<void> withoutValue(const UnlockOutcome &outcome)
{
    return outcome.sealer ? Result<void>() : Result<void>(failure(outcome.sealer.error()));
}

} // namespace

Vault::Vault(Database &database, KeyStore &keys, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_keys(keys)
{
}

Vault::~Vault() = default;

QFuture<Result<void>> Vault::unlock(Creation creation)
{
    return attempt(creation, Keeping::Nothing);
}

QFuture<Result<void>> Vault::refresh()
{
    if (!isReady())
        return QtFuture::makeReadyFuture(Result<void>());
    if (!m_refresh || m_refresh->isFinished())
        m_refresh = attempt(Creation::Forbidden, Keeping::EarlierKeys);
    return *m_refresh;
}

QFuture<Result<void>> Vault::attempt(Creation creation, Keeping keeping)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto *attempt = new VaultUnlock(m_database, m_keys, creation, this);
    const int locks = m_locks;
    connect(attempt, &VaultUnlock::finished, this, [this, attempt, promise, keeping, locks](const UnlockOutcome &end) {
        attempt->deleteLater();
        const bool lockedSince = locks != m_locks;
        if (!lockedSince)
            take(end, keeping);
        promise->addResult(lockedSince
                               ? Result<void>(failure(ErrorCode::VaultLocked, tr("The vault was locked meanwhile.")))
                               : withoutValue(end));
        promise->finish();
    });
    attempt->start();
    return promise->future();
}

void Vault::lock()
{
    ++m_locks;
    {
        const std::scoped_lock lock(m_mutex);
        m_sealer = nullptr;
    }
    show(KeyState::Locked, tr("The vault is locked. Unlock it to use what is stored in it."));
    Q_EMIT sealerChanged();
}

std::shared_ptr<const Sealer> Vault::sealer() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sealer;
}

void Vault::take(const UnlockOutcome &outcome, Keeping keeping)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto earlier = m_sealer;
        m_sealer = outcome.sealer ? *outcome.sealer : nullptr;
        if (keeping == Keeping::EarlierKeys && m_sealer && earlier)
            m_sealer = m_sealer->remembering(*earlier);
    }
    show(outcome.state, outcome.sealer ? QString() : outcome.sealer.error().message);
    Q_EMIT sealerChanged();
}

void Vault::show(KeyState state, const QString &problem)
{
    const bool changed = m_state != state || m_problem != problem;
    m_state = state;
    m_problem = problem;
    if (changed)
        Q_EMIT stateChanged(m_state);
}

} // namespace infradots

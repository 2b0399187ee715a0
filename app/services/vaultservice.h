// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/servicecontext.h"
#include "app/vault/keyexchanging.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <optional>

namespace infradots {

/** What there is to say of the vault. */
struct VaultStatus
{
    QString place;   ///< "the login keychain", "the key file /…"
    QString problem; ///< empty: it is open
    VaultRecord record;
    std::optional<KeyExchange> exchange; ///< begun and not ended: by another process, or by one that is gone
    int secrets = 0;                     ///< sealed ones of people, without those of old deliveries
};

/** The vault's key and its exchange, and looking at a secret. Lives in the vault's thread. */
class VaultService : public QObject
{
    Q_OBJECT
public:
    VaultService(ServiceContext context, KeyStore &keys);

    [[nodiscard]] QFuture<Result<VaultStatus>> status();

    /**
     * Exchanges the vault's key and seals everything anew, or goes on with an exchange that was not ended; see
     * KeyExchanging. @p options need no actor. One at a time: Conflict.
     */
    [[nodiscard]] QFuture<Result<ExchangeReport>> rotate(ExchangeOptions options);
    [[nodiscard]] bool isRotating() const { return m_running != nullptr; }
    /** Ends rotate() after the step under way, as Cancelled; what is done is done. */
    void stopRotating();

    /** A stored secret in the clear, for somebody to look at. Audited. Errors: NotFound, Vault…, SealBroken. */
    [[nodiscard]] QFuture<Result<SecretString>> reveal(const SecretPlace &place);

Q_SIGNALS:
    void rotationProgressed(int done, int total);

private:
    void announceResealed();

    ServiceContext m_context;
    KeyStore &m_keys;
    KeyExchanging *m_running = nullptr;
};

} // namespace infradots

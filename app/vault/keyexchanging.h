// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/vault.h"
#include "models/domain/clock.h"
#include "models/store/sealedstore.h"
#include "models/store/vaultstore.h"

#include <QObject>

#include <functional>
#include <optional>

namespace infradots {

struct ExchangeOptions
{
    KeySharing sharing = KeySharing::Possible;
    bool keepOldKey = false;    ///< for copies of the database made before
    bool despiteDamage = false; ///< ends although some values cannot be opened with the old key
    QString actor;              ///< for the audit trail
};

/** How an exchange ended. */
struct ExchangeReport
{
    QString oldKeyId;
    QString keyId;
    bool resumed = false; ///< it was begun before, by a process that did not end it
    int resealed = 0;     ///< values, of this run
    int damaged = 0;      ///< values that no key opens
    /** What became of the old key; nothing: it was to be kept. */
    std::optional<KeyRemoval> oldKey;
};

struct ExchangeOutcome
{
    Result<ExchangeReport> report;
};

/**
 * Exchanges the vault's key for a new one and seals every value anew, while everything else goes on. Two keys are kept
 * meanwhile, and a value is always under one of them, so that it can be opened at any moment, whatever is killed when:
 * what is done is done, and start() of another one goes on from there. The old key is removed when nothing is sealed
 * with it any more.
 *
 * One run per object. Lives in the vault's thread. Errors: those of the vault's state, the key store and the database;
 * SealBroken: some values cannot be opened (detail: the first's place); Cancelled: stop() was called.
 */
class KeyExchanging final : public QObject
{
    Q_OBJECT
public:
    KeyExchanging(Database &database, KeyStore &keys, Vault &vault, const Clock &clock, ExchangeOptions options,
                  QObject *parent = nullptr);

    void start();
    /** Ends after the step that is under way. */
    void stop() { m_stopped = true; }

Q_SIGNALS:
    /** @p done of @p total values are sealed anew. */
    void progressed(int done, int total);
    /** Once. */
    void finished(const infradots::ExchangeOutcome &outcome);

private:
    struct Stored
    {
        VaultRecord record;
        std::optional<KeyExchange> exchange;
        bool hasHashSecret = false;
    };
    /** What a walk over all values is for. */
    enum class Walk { Counting, Sealing };

    template<typename T>
    void await(const QFuture<T> &future, void (KeyExchanging::*take)(const T &));
    [[nodiscard]] QFuture<Result<void>> change(std::function<Result<void>(Connection &)> job);

    void lookUp();
    void takeStored(const Result<Stored> &stored);
    void removeUnused();
    void takeComing(const KeyReading &reading);
    void prepare();
    void takePrepared(const Result<void> &noted);
    void takeCreated(const Result<void> &created);
    void switchKeys();
    void takeSwitched(const Result<void> &switched);
    void loadKeys();
    void takeLoaded(const Result<void> &loaded);
    void walk(Walk kind);
    void readPage();
    void takePage(const Result<SealedPage> &page);
    void reseal();
    void takeResealed(const Result<Resealed> &resealed);
    void endWalk();
    void takeEnded(const Result<void> &ended);
    void removeOldKey();
    void takeRemoved(const Result<KeyRemoval> &removed);
    void conclude();
    void takeConcluded(const Result<void> &concluded);
    void finish();

    void beginAgain(const Error &conflict);
    void fail(const Error &error);

    Database &m_database;
    KeyStore &m_keys;
    Vault &m_vault;
    const Clock &m_clock;
    const ExchangeOptions m_options;
    Stored m_stored;
    KeyExchange m_new;  ///< as it is Coming
    SecretString m_key; ///< the new one
    QString m_created;  ///< the entry this run made, until it is in use
    QString m_target;   ///< the new key's id, once values are sealed with it
    Walk m_walk = Walk::Counting;
    SealedPage m_page; ///< what is left to be sealed anew of it
    QList<SecretPlace> m_damaged;
    int m_total = 0;
    int m_doneInWalk = 0;
    int m_rounds = 0;
    bool m_stopped = false;
    ExchangeReport m_report;
};

} // namespace infradots

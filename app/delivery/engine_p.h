// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/databasewatch.h"
#include "app/delivery/engine.h"
#include "app/delivery/enginebatch.h"
#include "app/delivery/engineinbox.h"

#include <QPromise>
#include <QSet>
#include <QTimer>

#include <functional>

namespace infradots {

/** 0 to 1. */
[[nodiscard]] double randomJitter();

/** The engine's state, all of it in the engine's thread; what comes from other threads comes through the inbox. */
class DeliveryEngine::Private
{
public:
    Private(DeliveryEngine *engine, Database &database, Vault &vault, HttpClient &http, const Clock &clock,
            EngineOptions options);
    ~Private() { m_inbox->close(); }

    void start();
    void wake();

    /** Something may be due: claim as soon as the database is free for it. */
    void look();
    void setSandbox(const SandboxAddresses &addresses);
    void setTokenRenewal(TokenRenewal renew) { m_renew = std::move(renew); }
    QFuture<void> finish();
    int inFlight() const { return int(m_held.size()); }

private:
    struct Held
    {
        qint64 fence = 0;
        QByteArray destination;
    };

    /** A claim that waits for its integration's token to be renewed. */
    struct Awaiting
    {
        DeliveryId delivery;
        qint64 fence = 0;
        std::function<AttemptEnd(const Error &)> otherwise; ///< its end when there is no other token
    };

    void onEnds();
    void take(AttemptEnd end);
    qsizetype ended() const { return m_results.size() + m_returns.size(); }

    /** Group commit: at 64 results, when half of the slots wait for it, when nothing is under way, or after 5 ms. */
    void commitWhenWorthwhile();
    int freeSlots() const { return m_options.jobs - int(m_held.size() - ended()); }
    bool wantsClaim() const
    {
        return m_started && !m_finishing && !m_reloading && (m_lookWanted || ended() > 0) && freeSlots() > 0;
    }
    void commit();
    ClaimRequest claimRequest(const RequestTools &tools) const;
    void onCommitted(const BatchOrder &order, const Result<BatchOutcome> &outcome, const PreparedBatch &batch);

    /** What was committed leaves the lists; what came in meanwhile stays. */
    QList<DeliveryId> forget(const BatchOrder &order);
    void reloadKeys();
    void send(const ReadyRequest &ready);
    void afterClaim(const ClaimPass &pass, bool couldClaim, const QString &wrongKey);
    void onFailure(const Error &error, bool wasToClaim);
    void renewLeases();

    /** In enginetokens.cpp. */
    void onTokenRefused(const SentAttempt &sent, const HttpOutcome &outcome);
    void onTokensOfBatch(const PreparedBatch &batch);
    void startRenewal(const IntegrationId &integration, const SecretString &refused);
    void onRenewed(const IntegrationId &integration, const Result<void> &result);
    void giveUpWaitingForTokens();
    void report(const QString &problem);
    bool concludeFinish();

    DeliveryEngine *q;
    Database &m_database;
    Vault &m_vault;
    HttpClient &m_http;
    const Clock &m_clock;
    EngineOptions m_options;
    std::optional<SandboxAddresses> m_sandbox;
    const QString m_leaseOwner; ///< one engine, one name: two never mistake each other's claims for their own
    std::shared_ptr<EngineInbox> m_inbox;
    QTimer m_gather, m_due, m_backOff, m_lease, m_poll;
    DatabaseWatch m_watch;

    QHash<DeliveryId, Held> m_held; ///< claimed, and the result not committed yet
    QList<AttemptResult> m_results;
    QList<ReturnedClaim> m_returns;
    QHash<IntegrationId, Integration> m_known;
    QFuture<Result<void>> m_renewal;
    TokenRenewal m_renew;
    QHash<IntegrationId, QList<Awaiting>> m_awaiting;
    QHash<IntegrationId, QDateTime> m_renewalBegun; ///< the last one's start
    QSet<IntegrationId> m_renewing;
    QSet<DeliveryId> m_renewedFor; ///< sent again with another token, once
    QPromise<void> m_finished;
    QString m_problem;
    std::chrono::milliseconds m_wait{0};
    int m_failures = 0;
    bool m_started = false;
    bool m_lookWanted = false;
    bool m_keyFits = true;
    bool m_reloading = false; ///< the vault's keys, which another process has exchanged
    bool m_writing = false;
    bool m_finishing = false;
    bool m_done = false;
};

} // namespace infradots

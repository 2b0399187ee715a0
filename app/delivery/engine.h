// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/requestbuilder.h"
#include "app/delivery/tokenrenewal.h"
#include "app/net/httpclient.h"
#include "app/vault/vault.h"
#include "models/domain/clock.h"
#include "models/store/database.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace infradots {

struct EngineOptions
{
    int jobs = 64;              ///< in flight at once
    int jobsPerDestination = 6; ///< so that one hanging receiver does not take them all
    std::chrono::milliseconds lease{30'000};
    std::chrono::milliseconds deadline{15'000}; ///< of one attempt
    bool live = true;                           ///< false: only this process's own sandbox deliveries
    QString sandboxOwner;                       ///< this process's name as owner of simulated deliveries
    std::chrono::milliseconds pollInterval{0}; ///< how often to look for rows other processes wrote; 0: only when woken
    bool watchDatabase = false;                ///< look when another process has committed (SQLite)
};

/**
 * Sends what is in the outbox: claims a batch under a lease, prepares, sends, judges, records, and sleeps until the
 * next is due. Results are recorded and the next batch claimed in one transaction (group commit). A slot is free
 * again only when its result is committed.
 *
 * Lives in the thread it is made in and needs its event loop; the work itself is in the database and network threads.
 */
class DeliveryEngine : public QObject
{
    Q_OBJECT
public:
    DeliveryEngine(Database &database, Vault &vault, HttpClient &http, const Clock &clock, EngineOptions options,
                   QObject *parent = nullptr);
    ~DeliveryEngine() override;

    void start();
    /** Something was committed to the outbox, or the vault was unlocked. */
    void wake();
    void setSandbox(const SandboxAddresses &addresses);
    /** How Slack tokens are renewed; without it they are used as they are. Call before start(). */
    void setTokenRenewal(TokenRenewal renew);

    /** Claims nothing more, waits for what is in flight, records it. Idempotent. */
    [[nodiscard]] QFuture<void> finish();

    [[nodiscard]] int inFlight() const;

Q_SIGNALS:
    /** After commit: these deliveries have another state or another attempt. */
    void deliveriesChanged(const QList<infradots::DeliveryId> &ids);
    /** Nothing is in flight and nothing is due now. */
    void idle();
    /** Sending stopped (database gone, vault locked); empty: it goes on again. */
    void problem(const QString &sentence);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace infradots

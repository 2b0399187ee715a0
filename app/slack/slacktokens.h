// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "app/vault/vault.h"
#include "models/domain/clock.h"
#include "models/domain/integration.h"
#include "models/store/database.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <mutex>

namespace infradots {

/**
 * Keeps the tokens of connected Slack workspaces fresh where their app rotates them. A renewal is made by one process
 * at a time, under a lease in the database, and writes both new tokens in one transaction. renew() is thread-safe.
 */
class SlackTokens : public QObject
{
    Q_OBJECT
public:
    SlackTokens(Database &database, Vault &vault, HttpClient &http, const Clock &clock, QObject *parent = nullptr);

    /**
     * Makes sure that the stored token can be used: renews it when it ends within two hours, or when it still is
     * @p refused, the one that Slack called expired. Success also where somebody else renewed it, or nothing was to be
     * done. Waits for another process that is at it. Errors: Refused (Slack has to be connected again, or says what is
     * wrong; its code as detail), Network (to be tried again), NotFound (not connected any more), Vault…. The future
     * may end in any thread.
     */
    [[nodiscard]] QFuture<Result<void>> renew(const IntegrationId &integration, const SecretString &refused = {});

    /** From now on looks every ten minutes which tokens end soon, and renews them. */
    void keepFresh();

Q_SIGNALS:
    /** After commit: the tokens of an integration are others, or it has to be connected again. */
    void changed(const infradots::OrganizationId &organization, const infradots::IntegrationId &integration);

private:
    void look();

    Database &m_database;
    Vault &m_vault;
    HttpClient &m_http;
    const Clock &m_clock;
    QTimer m_timer;
    std::mutex m_mutex; ///< guards what follows
    QHash<QString, QFuture<Result<void>>> m_running;
};

} // namespace infradots

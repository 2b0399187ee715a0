// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "app/slack/slackclient.h"
#include "app/vault/vault.h"
#include "models/domain/clock.h"
#include "models/domain/integration.h"
#include "models/store/database.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>

namespace infradots {

/** What a renewal works with. */
struct RenewalTools
{
    Database &database;
    Vault &vault;
    HttpClient &http;
    const Clock &clock;
    QObject *timers; ///< in whose thread waits are waited out
    std::function<void(const OrganizationId &, const IntegrationId &)> changed; ///< called in any thread, after commit
};

/** One renewal of one integration's tokens. Keeps itself alive by what is under way. Internal to SlackTokens. */
class SlackRenewal : public std::enable_shared_from_this<SlackRenewal>
{
public:
    SlackRenewal(RenewalTools tools, IntegrationId integration, SecretString refused);

    [[nodiscard]] QFuture<Result<void>> start();

private:
    /** What one has to do who holds the lease. */
    struct Plan
    {
        qint64 fence = 0;
        OrganizationId organization;
        QString baseUrl;
        SlackAppKeys keys;
        SecretString refreshToken; ///< only where it still stands is it replaced
        std::shared_ptr<const Sealer> sealer;
    };
    enum class Step { Done, Busy, Ours };
    struct Begun
    {
        Step step = Step::Done;
        Plan plan;
    };

    void begin();
    /** Loads the keys anew, once, where @p error says that they were exchanged; then @p again. False: it is none. */
    bool reload(const Error &error, std::function<void()> again);
    [[nodiscard]] Result<Begun> claim(Connection &connection, const std::shared_ptr<const Sealer> &sealer) const;
    [[nodiscard]] Result<bool> isNeeded(const Integration &integration, const Sealer &sealer) const;
    void ask(const Plan &plan);
    void keep(const Plan &plan, const Result<SlackGrant> &grant, const QDateTime &askedAt);
    /** The renewal's error, or none; whatever it is, what is written is to be committed. */
    [[nodiscard]] Result<std::optional<Error>> write(Connection &connection, const Sealer &sealer, const Plan &plan,
                                                     const Result<SlackGrant> &grant, const QDateTime &askedAt) const;
    void finish(Result<void> result);

    RenewalTools m_tools;
    const IntegrationId m_integration;
    const SecretString m_refused;
    bool m_reloaded = false; ///< touched by one step at a time
    QPromise<Result<void>> m_promise;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/engine_p.h"

namespace infradots {

using namespace std::chrono_literals;

namespace {

constexpr auto GatherTime = 5ms;

} // namespace

DeliveryEngine::Private::Private(DeliveryEngine *engine, Database &database, Vault &vault, HttpClient &http,
                                 const Clock &clock, EngineOptions options)
    : q(engine)
    , m_database(database)
    , m_vault(vault)
    , m_http(http)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_leaseOwner(newUuidText())
    , m_inbox(std::make_shared<EngineInbox>(engine, [this] { onEnds(); }))
    , m_gather(engine)
    , m_due(engine)
    , m_backOff(engine)
    , m_lease(engine)
    , m_poll(engine)
    , m_watch(engine)
{
    for (QTimer *timer : {&m_gather, &m_due, &m_backOff})
        timer->setSingleShot(true);
    for (QTimer *timer : {&m_gather, &m_due})
        timer->setTimerType(Qt::PreciseTimer);
    m_gather.setInterval(GatherTime);
    m_lease.setInterval(m_options.lease / 3);
    QObject::connect(&m_gather, &QTimer::timeout, engine, [this] { commit(); });
    QObject::connect(&m_due, &QTimer::timeout, engine, [this] { look(); });
    QObject::connect(&m_backOff, &QTimer::timeout, engine, [this] { commit(); });
    QObject::connect(&m_lease, &QTimer::timeout, engine, [this] { renewLeases(); });
    QObject::connect(&m_poll, &QTimer::timeout, engine, [this] { look(); });
    QObject::connect(&m_watch, &DatabaseWatch::committed, engine, [this] { look(); });
    QObject::connect(&vault, &Vault::stateChanged, engine, [engine] { engine->wake(); });
    QObject::connect(&vault, &Vault::sealerChanged, engine, [engine] { engine->wake(); });
}

void DeliveryEngine::Private::start()
{
    m_started = true;
    if (m_options.pollInterval > 0ms)
        m_poll.start(m_options.pollInterval);
    if (m_options.watchDatabase)
        m_watch.watch(m_database.filePath());
    look();
}

void DeliveryEngine::Private::wake()
{
    m_keyFits = true;
    look();
}

void DeliveryEngine::Private::look()
{
    m_lookWanted = true;
    commitWhenWorthwhile();
}

void DeliveryEngine::Private::setSandbox(const SandboxAddresses &addresses)
{
    m_sandbox = addresses;
    look();
}

QFuture<void> DeliveryEngine::Private::finish()
{
    if (!m_finishing) {
        m_finishing = true;
        m_finished.start();
        m_due.stop();
        m_poll.stop();
        giveUpWaitingForTokens();
        if (!concludeFinish())
            commitWhenWorthwhile();
    }
    return m_finished.future();
}

void DeliveryEngine::Private::onEnds()
{
    for (AttemptEnd &end : m_inbox->take())
        take(std::move(end));
    commitWhenWorthwhile();
}

void DeliveryEngine::Private::take(AttemptEnd end)
{
    if (auto *result = std::get_if<AttemptResult>(&end))
        m_results.append(std::move(*result));
    else
        m_returns.append(std::get<ReturnedClaim>(std::move(end)));
}

void DeliveryEngine::Private::renewLeases()
{
    QList<DeliveryId> held = m_held.keys();
    const QDateTime until = m_clock.now().addMSecs(m_options.lease.count());
    m_renewal = m_database.write([owner = m_leaseOwner, held, until](Connection &connection) {
        return OutboxStore(connection).renewLeases(owner, held, until);
    });
}

void DeliveryEngine::Private::report(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT q->problem(problem);
}

bool DeliveryEngine::Private::concludeFinish()
{
    if (!m_finishing || (!m_done && (m_writing || !m_held.isEmpty())))
        return false;
    if (!m_finished.future().isFinished()) {
        m_done = true;
        m_lease.stop();
        m_backOff.stop();
        m_finished.finish();
    }
    return true;
}

DeliveryEngine::DeliveryEngine(Database &database, Vault &vault, HttpClient &http, const Clock &clock,
                               EngineOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, database, vault, http, clock, std::move(options)))
{
}

DeliveryEngine::~DeliveryEngine() = default;

void DeliveryEngine::start()
{
    d->start();
}

void DeliveryEngine::wake()
{
    d->wake();
}

void DeliveryEngine::setSandbox(const SandboxAddresses &addresses)
{
    d->setSandbox(addresses);
}

void DeliveryEngine::setTokenRenewal(TokenRenewal renew)
{
    d->setTokenRenewal(std::move(renew));
}

QFuture<void> DeliveryEngine::finish()
{
    return d->finish();
}

int DeliveryEngine::inFlight() const
{
    return d->inFlight();
}

} // namespace infradots

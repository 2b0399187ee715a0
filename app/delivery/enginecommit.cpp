// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/engine_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace infradots {

using namespace std::chrono_literals;

double randomJitter()
{
    const QByteArray bytes = randomBytes(sizeof(quint32));
    quint32 number = 0;
    std::copy(bytes.cbegin(), bytes.cend(), reinterpret_cast<char *>(&number));
    return number / static_cast<double>(std::numeric_limits<quint32>::max());
}

namespace {

constexpr qsizetype GatherCount = 64;
constexpr std::chrono::milliseconds FirstBackOff = 1s;
constexpr std::chrono::milliseconds LongestBackOff = 30s;
/** At shutdown a database that does not recover is waited for only so often; the leases then run out. */
constexpr int FinalTries = 3;

} // namespace

void DeliveryEngine::Private::commitWhenWorthwhile()
{
    if (m_writing || m_backOff.isActive())
        return;
    const bool many = ended() >= std::min<qsizetype>(GatherCount, std::max(1, m_options.jobs / 2));
    if (many || ended() == m_held.size())
        commit();
    else if ((ended() > 0 || wantsClaim()) && !m_gather.isActive())
        m_gather.start();
}

void DeliveryEngine::Private::commit()
{
    if (m_writing || m_done || (ended() == 0 && !wantsClaim()))
        return;
    m_gather.stop();
    m_writing = true;

    BatchOrder order;
    order.results = m_results;
    order.returns = m_returns;
    RequestTools tools{m_vault.sealer(), m_sandbox, m_options.deadline, &m_clock, m_renew != nullptr};
    if (wantsClaim()) {
        order.claim = claimRequest(tools);
        order.keyId = tools.sealer ? tools.sealer->keyId() : QString();
        order.known = m_known;
        m_lookWanted = false;
    }
    m_database.write([order](Connection &connection) { return runBatch(connection, order); })
        .then([this, inbox = m_inbox, tools, order](Result<BatchOutcome> outcome) {
            // Still in the database's thread, after the commit: secrets are opened and requests signed here.
            auto shared = std::make_shared<Result<BatchOutcome>>(std::move(outcome));
            auto batch = std::make_shared<PreparedBatch>();
            if (*shared && tools.sealer)
                *batch = prepareBatch(**shared, tools);
            inbox->post([this, shared, batch, order] { onCommitted(order, *shared, *batch); });
        });
}

ClaimRequest DeliveryEngine::Private::claimRequest(const RequestTools &tools) const
{
    ClaimRequest claim;
    claim.leaseOwner = m_leaseOwner;
    claim.sandboxOwner = m_sandbox ? m_options.sandboxOwner : QString();
    claim.live = m_options.live;
    claim.now = m_clock.now();
    claim.leaseUntil = claim.now.addMSecs(m_options.lease.count());
    claim.limit = tools.sealer && m_keyFits ? freeSlots() : 0; // with none it only tells whether something is due
    claim.perDestination = m_options.jobsPerDestination;
    QSet<DeliveryId> ending;
    for (const AttemptResult &result : m_results)
        ending.insert(result.delivery);
    for (const ReturnedClaim &returned : m_returns)
        ending.insert(returned.delivery);
    for (auto held = m_held.cbegin(); held != m_held.cend(); ++held) {
        if (!ending.contains(held.key()))
            ++claim.busy[held->destination];
    }
    return claim;
}

void DeliveryEngine::Private::onCommitted(const BatchOrder &order, const Result<BatchOutcome> &outcome,
                                          const PreparedBatch &batch)
{
    m_writing = false;
    if (!outcome) {
        onFailure(outcome.error(), order.claim.has_value());
        return;
    }
    m_wait = 0ms;
    m_failures = 0;

    QList<DeliveryId> changed = forget(order);
    const ClaimPass &pass = outcome->pass;
    changed += pass.settled;
    for (const Claim &claim : pass.claims) {
        m_held.insert(claim.item.delivery.id, {claim.fence, claim.item.delivery.destinationKey});
        changed.append(claim.item.delivery.id);
    }
    m_known.insert(outcome->integrations);
    m_results += batch.unfit;
    m_returns += batch.returned;
    onTokensOfBatch(batch);
    for (const ReadyRequest &ready : batch.ready) {
        if (m_finishing)
            m_returns.append({ready.attempt.delivery, ready.attempt.fence, m_clock.now()});
        else
            send(ready);
    }
    if (!m_held.isEmpty() && !m_lease.isActive())
        m_lease.start();
    else if (m_held.isEmpty())
        m_lease.stop();

    if (!changed.isEmpty())
        Q_EMIT q->deliveriesChanged(changed);
    if (outcome->keyChanged) {
        m_lookWanted = true;
        reloadKeys();
        return;
    }
    if (order.claim)
        afterClaim(pass, order.claim->limit > 0, batch.problem);
    if (!concludeFinish())
        commitWhenWorthwhile();
}

void DeliveryEngine::Private::reloadKeys()
{
    // Nothing is claimed meanwhile, but what ends is recorded. The sealer's change, or the vault's state, wakes.
    m_reloading = true;
    m_vault.refresh().then([this, inbox = m_inbox](const Result<void> &) {
        inbox->post([this] {
            m_reloading = false;
            if (!concludeFinish())
                commitWhenWorthwhile();
        });
    });
}

QList<DeliveryId> DeliveryEngine::Private::forget(const BatchOrder &order)
{
    QList<DeliveryId> changed;
    for (const AttemptResult &result : order.results) {
        changed.append(result.delivery);
        m_renewedFor.remove(result.delivery);
    }
    for (const ReturnedClaim &returned : order.returns)
        changed.append(returned.delivery);
    for (const DeliveryId &id : std::as_const(changed))
        m_held.remove(id);
    m_results.remove(0, order.results.size());
    m_returns.remove(0, order.returns.size());
    return changed;
}

void DeliveryEngine::Private::send(const ReadyRequest &ready)
{
    m_http.send(ready.request)
        .then([this, inbox = m_inbox, attempt = ready.attempt, clock = &m_clock](const HttpOutcome &outcome) {
            if (wantsNewToken(attempt, outcome))
                inbox->post([this, attempt, outcome] { onTokenRefused(attempt, outcome); });
            else
                inbox->add(concluded(attempt, outcome, clock->now(), randomJitter()));
        });
}

void DeliveryEngine::Private::afterClaim(const ClaimPass &pass, bool couldClaim, const QString &wrongKey)
{
    m_due.stop();
    if (!wrongKey.isEmpty()) {
        m_keyFits = false;
        report(wrongKey);
    } else if (!couldClaim && m_keyFits && pass.dueLeft) {
        report(
            m_vault.problem().isEmpty()
                ? QCoreApplication::translate("DeliveryEngine", "Messages wait because the vault is not unlocked yet.")
                : m_vault.problem());
    } else if (couldClaim) {
        report({});
        if (pass.nextDue.isValid() && !m_finishing) {
            const qint64 wait = m_clock.now().msecsTo(pass.nextDue);
            m_due.start(std::chrono::milliseconds(std::clamp<qint64>(wait, 1, std::numeric_limits<int>::max())));
        }
    }
    if (m_held.isEmpty() && !pass.dueLeft && !m_lookWanted) {
        m_known.clear(); // settings are read afresh after a rest
        Q_EMIT q->idle();
    }
}

void DeliveryEngine::Private::onFailure(const Error &error, bool wasToClaim)
{
    m_lookWanted = m_lookWanted || wasToClaim;
    report(error.message);
    ++m_failures;
    if (error.code == ErrorCode::Cancelled || (m_finishing && m_failures >= FinalTries && ended() == m_held.size())) {
        m_done = true; // the database is closed: what is unrecorded is settled when its lease runs out
        concludeFinish();
        return;
    }
    m_wait = m_wait == 0ms ? FirstBackOff : std::min(m_wait * 2, LongestBackOff);
    m_backOff.start(m_wait);
}

} // namespace infradots

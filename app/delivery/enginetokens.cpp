// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/engine_p.h"

namespace infradots {

namespace {

/** A token that ends in two hours is not tried to be renewed with every message. */
constexpr qint64 SecondsBetweenRenewals = 60;

} // namespace

void DeliveryEngine::Private::onTokenRefused(const SentAttempt &sent, const HttpOutcome &outcome)
{
    if (m_finishing || m_renewedFor.contains(sent.delivery)) {
        // Nothing was posted: at the end it is given back. With a fresh token in vain, it is refused for good.
        take(m_finishing ? AttemptEnd(ReturnedClaim{sent.delivery, sent.fence, m_clock.now()})
                         : concluded(sent, outcome, m_clock.now(), randomJitter()));
        commitWhenWorthwhile();
        return;
    }
    m_renewedFor.insert(sent.delivery);
    m_awaiting[sent.integration].append({sent.delivery, sent.fence, [this, sent, outcome](const Error &error) {
                                             return withoutToken(sent, outcome, error, m_clock.now(), randomJitter());
                                         }});
    startRenewal(sent.integration, sent.renewableToken);
}

void DeliveryEngine::Private::onTokensOfBatch(const PreparedBatch &batch)
{
    for (const Claim &claim : batch.stale) {
        const Delivery &delivery = claim.item.delivery;
        if (m_finishing) {
            m_returns.append({delivery.id, claim.fence, m_clock.now()});
            continue;
        }
        m_awaiting[delivery.integrationId].append({delivery.id, claim.fence, [this, claim](const Error &error) {
                                                       return withoutToken(claim, error, m_clock.now(), randomJitter());
                                                   }});
        startRenewal(delivery.integrationId, {});
    }
    for (const IntegrationId &id : batch.ageing) {
        const QDateTime last = m_renewalBegun.value(id);
        if (!m_finishing && (!last.isValid() || last.secsTo(m_clock.now()) >= SecondsBetweenRenewals))
            startRenewal(id, {});
    }
}

void DeliveryEngine::Private::startRenewal(const IntegrationId &integration, const SecretString &refused)
{
    if (m_renewing.contains(integration))
        return;
    m_renewing.insert(integration);
    m_renewalBegun.insert(integration, m_clock.now());
    m_renew(integration, refused).then([this, inbox = m_inbox, integration](const Result<void> &result) {
        inbox->post([this, integration, result] { onRenewed(integration, result); });
    });
}

void DeliveryEngine::Private::onRenewed(const IntegrationId &integration, const Result<void> &result)
{
    m_renewing.remove(integration);
    m_known.remove(integration);
    const QList<Awaiting> waited = m_awaiting.take(integration);
    for (const Awaiting &one : waited) {
        if (result)
            m_returns.append({one.delivery, one.fence, m_clock.now()});
        else
            take(one.otherwise(result.error()));
    }
    if (!waited.isEmpty())
        look();
}

void DeliveryEngine::Private::giveUpWaitingForTokens()
{
    for (const QList<Awaiting> &waiting : std::as_const(m_awaiting)) {
        for (const Awaiting &one : waiting)
            m_returns.append({one.delivery, one.fence, m_clock.now()});
    }
    m_awaiting.clear();
}

} // namespace infradots

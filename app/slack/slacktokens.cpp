// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slacktokens.h"

#include "app/slack/slackrenewal.h"
#include "models/store/integrationstore.h"

namespace infradots {

using namespace std::chrono_literals;

namespace {

constexpr auto LookEvery = 10min;

Result<QList<IntegrationId>> dueOnes(Connection &connection, const QDateTime &now)
{
    const auto integrations = IntegrationStore(connection).listAll();
    if (!integrations)
        return failure(integrations.error());
    QList<IntegrationId> due;
    for (const Integration &integration : *integrations) {
        if (isRenewalDue(integration.slack, now) && integration.slack.lostBecause.isEmpty())
            due.append(integration.id);
    }
    return due;
}

} // namespace

SlackTokens::SlackTokens(Database &database, Vault &vault, HttpClient &http, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_vault(vault)
    , m_http(http)
    , m_clock(clock)
{
    m_timer.setInterval(LookEvery);
    connect(&m_timer, &QTimer::timeout, this, &SlackTokens::look);
}

QFuture<Result<void>> SlackTokens::renew(const IntegrationId &integration, const SecretString &refused)
{
    // One that was only looked ahead must not answer for one that Slack insists on.
    const QString key = integration.text() + (refused.isEmpty() ? u'?' : u'!');
    const std::scoped_lock lock(m_mutex);
    if (const auto running = m_running.constFind(key); running != m_running.constEnd() && !running->isFinished())
        return *running;
    const RenewalTools tools{m_database,
                             m_vault,
                             m_http,
                             m_clock,
                             this,
                             [this](const OrganizationId &organization, const IntegrationId &id) {
                                 QMetaObject::invokeMethod(
                                     this, [this, organization, id] { Q_EMIT changed(organization, id); },
                                     Qt::QueuedConnection);
                             }};
    QFuture<Result<void>> future = std::make_shared<SlackRenewal>(tools, integration, refused)->start();
    m_running.insert(key, future);
    return future;
}

void SlackTokens::keepFresh()
{
    m_timer.start();
    connect(&m_vault, &Vault::stateChanged, this, &SlackTokens::look, Qt::UniqueConnection);
    look();
}

void SlackTokens::look()
{
    if (!m_vault.isReady())
        return;
    m_database.read([now = m_clock.now()](Connection &connection) { return dueOnes(connection, now); })
        .then([this](const Result<QList<IntegrationId>> &due) {
            for (const IntegrationId &id : due.value_or(QList<IntegrationId>()))
                static_cast<void>(renew(id)); // who needs the token hears of what went wrong
        });
}

} // namespace infradots

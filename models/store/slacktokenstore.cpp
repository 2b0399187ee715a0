// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/slacktokenstore.h"

#include "models/store/integrationsettings.h"
#include "models/store/sql.h"
#include "models/store/storeerrors.h"

namespace infradots {

Result<std::optional<qint64>> SlackTokenStore::claim(const IntegrationId &integration, const QDateTime &now,
                                                     const QDateTime &until)
{
    Statement take(m_connection, "slack_renewal.claim",
                   QStringLiteral("INSERT INTO slack_renewal (integration_id, lease_until, fence) VALUES (?, ?, 1) "
                                  "ON CONFLICT (integration_id) DO UPDATE SET lease_until = excluded.lease_until, "
                                  "fence = slack_renewal.fence + 1 WHERE slack_renewal.lease_until <= ?"));
    const auto taken = take.bind(integration).bind(until).bind(now).change();
    if (!taken)
        return failure(taken.error());
    if (*taken == 0)
        return std::optional<qint64>();
    Statement read(m_connection, "slack_renewal.fence",
                   QStringLiteral("SELECT fence FROM slack_renewal WHERE integration_id = ?"));
    return required(read.bind(integration).first([](const Row &row) { return row.number(0); }), "slack_renewal");
}

Result<void> SlackTokenStore::release(const IntegrationId &integration, qint64 fence)
{
    // The row stays, so that fencing numbers go on rising.
    Statement statement(m_connection, "slack_renewal.release",
                        QStringLiteral("UPDATE slack_renewal SET lease_until = 0 WHERE integration_id = ? AND "
                                       "fence = ?"));
    return statement.bind(integration).bind(fence).run();
}

Result<bool> SlackTokenStore::holds(const IntegrationId &integration, qint64 fence)
{
    Statement statement(m_connection, "slack_renewal.holds",
                        QStringLiteral("SELECT 1 FROM slack_renewal WHERE integration_id = ? AND fence = ?"));
    const auto found = statement.bind(integration).bind(fence).first([](const Row &) { return true; });
    if (!found)
        return failure(found.error());
    return found->has_value();
}

Result<void> SlackTokenStore::save(const IntegrationId &integration, const SlackSettings &slack)
{
    Integration whole;
    whole.type = IntegrationType::Slack;
    whole.slack = slack;
    Statement update(m_connection, "integration.renewTokens",
                     QStringLiteral("UPDATE integration SET settings = ? WHERE id = ? AND type = 'SLACK'"));
    const auto changed = update.bind(settingsToText(whole)).bind(integration).change();
    if (!changed)
        return failure(changed.error());
    if (*changed == 0)
        return failure(goneError("integration"));
    for (const auto &[column, field] : secretsOf(whole)) {
        if (auto saved = saveSecret(m_connection, integrationSecretPlace(integration, column), field); !saved)
            return saved;
    }
    return {};
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/engine.h"
#include "tests/delivery/outboxfixture.h"
#include "tests/support/memorykeystore.h"

namespace infradots::test {

/** An outbox and an unlocked vault: all an engine needs besides a client. */
class EngineFixture : public OutboxFixture
{
public:
    Result<void> unlock() { return waitFor(vault.unlock(Vault::Creation::Allowed)); }

    SealedSecret sealed(const QString &text, const SecretPlace &place)
    {
        return vault.sealer()->seal(SecretString(text), place);
    }

    Integration addSlack()
    {
        Integration integration;
        integration.id = IntegrationId::create();
        integration.slack.botToken =
            sealed(QStringLiteral("xoxb-1-token"), integrationSecretPlace(integration.id, QStringLiteral("bot_token")));
        return addIntegration(IntegrationType::Slack, integration);
    }

    /** A queued delivery to @p url, which is what its destination is counted by. */
    OutboxItem itemTo(const Integration &integration, const QString &url, const QDateTime &now)
    {
        OutboxItem made = item(integration, url.toUtf8(), now);
        made.destination = sealed(url, deliveryDestinationPlace(made.delivery.id));
        return made;
    }
    DeliveryId addTo(const Integration &integration, const QString &url, const QDateTime &now)
    {
        const OutboxItem made = itemTo(integration, url, now);
        const Result<void> saved = insert({made});
        if (!saved)
            qFatal("the delivery cannot be written: %s", whatFailed(saved).constData());
        return made.delivery.id;
    }

    MemoryKeyStore keys;
    Vault vault{temp.database(), keys};
};

} // namespace infradots::test

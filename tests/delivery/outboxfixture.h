// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/store/historystore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/outboxstore.h"
#include "models/store/workspacestore.h"
#include "tests/support/tempdatabase.h"

#include <atomic>

namespace infradots::test {

/** A clock whose hands only the test turns. */
class TurningClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(m_milliseconds.load(), Qt::UTC);
    }
    void turn(std::chrono::milliseconds by) { m_milliseconds += by.count(); }

private:
    std::atomic<qint64> m_milliseconds = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
};

/** A database with one organization and one workspace, and ways to put deliveries into its outbox. */
class OutboxFixture
{
public:
    OutboxFixture()
    {
        organization.id = OrganizationId::create();
        organization.name = QStringLiteral("acme");
        workspace.id = WorkspaceId::create();
        workspace.organizationId = organization.id;
        workspace.name = QStringLiteral("production-infra");
        const Result<void> saved = temp.write([this](Connection &connection) -> Result<void> {
            if (auto done = OrganizationStore(connection).save(organization); !done)
                return done;
            return WorkspaceStore(connection).save(workspace);
        });
        if (!saved)
            qFatal("the fixture cannot be written: %s", whatFailed(saved).constData());
    }

    /** An enabled integration without secrets unless @p integration brings sealed ones. */
    Integration addIntegration(IntegrationType type, Integration integration = {})
    {
        integration.id = integration.id.isNull() ? IntegrationId::create() : integration.id;
        integration.organizationId = organization.id;
        integration.type = type;
        integration.name = toText(type) + QString::number(++m_count);
        integration.revision = 1;
        const Result<void> saved =
            temp.write([&](Connection &connection) { return IntegrationStore(connection).insert(integration); });
        if (!saved)
            qFatal("the integration cannot be written: %s", whatFailed(saved).constData());
        return integration;
    }

    /** A queued delivery of @p integration to the destination with @p key. */
    OutboxItem item(const Integration &integration, const QByteArray &key, const QDateTime &now)
    {
        OutboxItem made;
        made.delivery.id = DeliveryId::create();
        made.delivery.organizationId = organization.id;
        made.delivery.workspaceId = workspace.id;
        made.delivery.integrationId = integration.id;
        made.delivery.workspaceName = QStringLiteral("acme/production-infra");
        made.delivery.integrationName = integration.name;
        made.delivery.type = integration.type;
        made.delivery.target = QString::fromLatin1(key);
        made.delivery.rule = Rule::OrganizationDefault;
        made.delivery.createdAt = now;
        made.delivery.nextAttemptAt = now;
        made.delivery.destinationKey = key;
        made.body = "{\"delivery\":\"" + made.delivery.id.text().toUtf8() + "\"}";
        return made;
    }

    /** Writes one event and its deliveries, in one transaction as the services do. */
    Result<void> insert(QList<OutboxItem> items, const QDateTime &leaseUntil = {})
    {
        return temp.write([&](Connection &connection) -> Result<void> {
            OutboxStore outbox(connection);
            StageEvent event;
            event.id = EventId::create();
            event.key = event.id.text();
            event.workspaceId = workspace.id;
            event.receivedAt = items.constFirst().delivery.createdAt;
            const auto sequence = outbox.insertEvent(event);
            if (!sequence)
                return failure(sequence.error());
            for (OutboxItem &entry : items) {
                entry.delivery.eventId = event.id;
                entry.delivery.sequence = *sequence;
            }
            return outbox.insertDeliveries(items, leaseUntil);
        });
    }

    DeliveryId add(const Integration &integration, const QByteArray &key, const QDateTime &now)
    {
        const OutboxItem made = item(integration, key, now);
        const Result<void> saved = insert({made});
        if (!saved)
            qFatal("the delivery cannot be written: %s", whatFailed(saved).constData());
        return made.delivery.id;
    }

    HistoryEntry entry(const DeliveryId &id)
    {
        const auto found =
            temp.read([&](Connection &connection) { return HistoryStore(connection).entries(QList<DeliveryId>{id}); });
        if (!found || found->size() != 1)
            qFatal("the delivery is not in the history: %s", whatFailed(found).constData());
        return found->constFirst();
    }
    DeliveryState state(const DeliveryId &id) { return entry(id).delivery.state; }

    TempDatabase temp;
    Organization organization;
    Workspace workspace;

private:
    int m_count = 0;
};

} // namespace infradots::test

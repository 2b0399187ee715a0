// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QList>
#include <QObject>

namespace infradots {

/**
 * What has changed in the database, told after commit: services announce here, whoever shows something listens.
 * Lives in the main thread; announce from any thread through a queued call.
 */
class Changes : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void organizationsChanged();
    void workspacesChanged(const infradots::OrganizationId &organization);
    void integrationsChanged(const infradots::OrganizationId &organization);
    /** Attachments came, went or changed; of which workspaces is not told. */
    void attachmentsChanged();
    /** New deliveries, or old ones with another state or attempt. */
    void deliveriesChanged(const QList<infradots::DeliveryId> &ids);
    /** The channels of a Slack integration were listed anew. */
    void slackChannelsChanged(const infradots::IntegrationId &integration);
    void skipsChanged();
    /** Deliveries were queued: whoever delivers should look. Not told for what a delivery engine did itself. */
    void deliveriesDue();
};

} // namespace infradots

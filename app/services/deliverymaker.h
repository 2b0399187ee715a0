// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/destinations.h"
#include "models/domain/organization.h"
#include "models/domain/routing.h"
#include "models/domain/workspace.h"
#include "models/messages/facts.h"
#include "models/store/outboxstore.h"

namespace infradots {

/** One integration's part in one event. */
struct DeliveryOccasion
{
    const Organization &organization;
    const Workspace &workspace; ///< with a null id: a Test, which has none
    const Integration &integration;
    AttachmentId attachment;
    const StageEvent &event;
    QString environment;  ///< the effective one
    QString sandboxOwner; ///< empty: real destinations
    QDateTime now;
};

struct MadeDeliveries
{
    QList<OutboxItem> items;
    /** Those of the items that have nothing to send, with the reason: to be recorded as rejected. */
    QList<AttemptResult> rejected;
};

/** The body of a message to a target of that integration. Error: InvalidInput for a template that fails. */
[[nodiscard]] Result<QByteArray> renderedBody(const DeliveryOccasion &occasion, const Target &target);

/**
 * Makes deliveries: the body rendered, the destination sealed anew for the delivery itself, each destination once.
 * Events, previews and tests all come through here. Opened secrets are remembered as long as the maker lives, which is
 * meant to be one job. Not thread-safe.
 */
class DeliveryMaker
{
public:
    explicit DeliveryMaker(std::shared_ptr<const Sealer> sealer);

    [[nodiscard]] MadeDeliveries make(const DeliveryOccasion &occasion, const Route &route);

private:
    std::shared_ptr<const Sealer> m_sealer;
    Destinations m_destinations;
};

} // namespace infradots

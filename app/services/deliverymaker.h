// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/sealer.h"
#include "models/domain/organization.h"
#include "models/domain/routing.h"
#include "models/domain/workspace.h"
#include "models/store/outboxstore.h"

#include <QHash>

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
    struct Destination
    {
        SecretString url; ///< empty for Slack
        QByteArray key;
    };
    [[nodiscard]] Result<Destination> destination(const DeliveryOccasion &occasion, const Target &target);
    /** What tells the Slack workspace apart whose limits count. */
    [[nodiscard]] QByteArray slackTeam(const Integration &integration);
    [[nodiscard]] Result<SecretString> openUrl(const Integration &integration, const Target &target);
    [[nodiscard]] Result<SecretString> opened(const SecretField &field, const SecretPlace &place);

    std::shared_ptr<const Sealer> m_sealer;
    QHash<QString, SecretString> m_opened; ///< by place
};

} // namespace infradots

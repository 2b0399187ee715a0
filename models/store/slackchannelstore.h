// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/slackchannel.h"
#include "models/store/connection.h"

#include <QDateTime>

namespace infradots {

/** The channels of an integration's Slack workspace as Slack listed them last. */
struct SlackChannelList
{
    QList<SlackChannel> channels; ///< by name
    QString teamId;
    QDateTime fetchedAt; ///< UTC; invalid: never
};

/** Rows of `slack_channel`, and the ids remembered with targets. Runs in a database job. */
class SlackChannelStore
{
public:
    explicit SlackChannelStore(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<SlackChannelList> get(const IntegrationId &integration);
    /** Makes the list exactly this one. A name that a known channel had until now is kept as a former one. */
    Result<void> replace(const IntegrationId &integration, const QString &teamId, QList<SlackChannel> channels,
                         const QDateTime &now);

    /**
     * Remembers the ids of the channels that the integration's targets, and those of its attachments, name; those that
     * have one already keep it.
     */
    Result<void> remember(const IntegrationId &integration, const ChannelDirectory &directory);
    /** The list and the ids: for another workspace than theirs. */
    Result<void> forget(const IntegrationId &integration);

private:
    Connection &m_connection;
};

} // namespace infradots

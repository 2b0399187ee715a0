// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/result.h"
#include "models/store/connection.h"

#include <QDateTime>

#include <optional>

namespace infradots {

/**
 * The tokens of Slack integrations while they are renewed, and the lease of whoever renews them. Not a change of the
 * configuration: the integration's revision stays. Runs in a writing database job.
 */
class SlackTokenStore
{
public:
    explicit SlackTokenStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /** The fencing number of the lease that was taken; none: somebody else holds it. */
    [[nodiscard]] Result<std::optional<qint64>> claim(const IntegrationId &integration, const QDateTime &now,
                                                      const QDateTime &until);
    /** Gives the lease back; one that somebody else has taken over stays theirs. */
    Result<void> release(const IntegrationId &integration, qint64 fence);
    /** Whether the lease is still the one with that number. */
    [[nodiscard]] Result<bool> holds(const IntegrationId &integration, qint64 fence);

    /** Writes both tokens and what is known of them, as @p slack says; its secrets must be sealed. */
    Result<void> save(const IntegrationId &integration, const SlackSettings &slack);

private:
    Connection &m_connection;
};

} // namespace infradots

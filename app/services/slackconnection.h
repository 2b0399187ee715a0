// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/jobcontext.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"

#include <QStringList>

namespace infradots {

// The database's part of connecting Slack. In a job; internal to SlackService.

/** A Slack integration with what its calls need. */
struct SlackConnection
{
    Integration integration;
    Organization organization;
    SecretString token;     ///< empty: not connected
    QStringList sharedWith; ///< "acme/Other": other integrations with the same token
};

/** Error: NotFound, InvalidInput for another type, Vault…. */
[[nodiscard]] Result<SlackConnection> readConnection(Connection &connection, const JobContext &job,
                                                     const IntegrationId &id);

/** Keeps a connection with the integration, or its end; typed secrets are sealed. */
[[nodiscard]] Result<Integration> storeConnection(Connection &connection, const JobContext &job,
                                                  const IntegrationId &id, const SlackSettings &settings);

/** What is known of the connection by now, while it is the one that @p token belongs to. No change of configuration. */
Result<void> noteConnection(Connection &connection, const JobContext &job, const IntegrationId &id,
                            const SecretString &token, const SlackSettings &known);

} // namespace infradots

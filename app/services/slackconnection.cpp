// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/slackconnection.h"

#include "app/services/operations.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/slacktokenstore.h"

#include <QCoreApplication>

namespace infradots {

namespace {

Result<SecretString> openedToken(const Sealer &sealer, const Integration &integration)
{
    if (!integration.slack.botToken.isSet())
        return SecretString();
    return sealer.reveal(integration.slack.botToken,
                         integrationSecretPlace(integration.id, QStringLiteral("bot_token")));
}

Result<QStringList> othersWith(Connection &connection, const Sealer &sealer, const SlackConnection &whole)
{
    QStringList names;
    const auto all = IntegrationStore(connection).listAll();
    if (!all)
        return failure(all.error());
    for (const Integration &other : *all) {
        if (other.id == whole.integration.id || whole.token.isEmpty())
            continue;
        const auto token = openedToken(sealer, other);
        if (!token || !(*token == whole.token)) // one that cannot be opened cannot be used either
            continue;
        const auto name = auditName(connection, other);
        if (!name)
            return failure(name.error());
        names.append(*name);
    }
    return names;
}

} // namespace

Result<SlackConnection> readConnection(Connection &connection, const JobContext &job, const IntegrationId &id)
{
    SlackConnection whole;
    auto integration = IntegrationStore(connection).get(id);
    if (!integration)
        return failure(integration.error());
    if (integration->type != IntegrationType::Slack)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Slack", "“%1” is not a Slack integration.").arg(integration->name));
    auto organization = OrganizationStore(connection).get(integration->organizationId);
    if (!organization)
        return failure(organization.error());
    whole.integration = std::move(*integration);
    whole.organization = std::move(*organization);
    const auto sealer = sealerOf(job);
    if (!sealer)
        return failure(sealer.error());
    auto token = openedToken(**sealer, whole.integration);
    if (!token)
        return failure(token.error());
    whole.token = std::move(*token);
    auto others = othersWith(connection, **sealer, whole);
    if (!others)
        return failure(others.error());
    whole.sharedWith = std::move(*others);
    return whole;
}

Result<Integration> storeConnection(Connection &connection, const JobContext &job, const IntegrationId &id,
                                    const SlackSettings &settings)
{
    // Read anew, so that only the connection changes of what is stored by now.
    auto integration = IntegrationStore(connection).get(id);
    if (!integration)
        return failure(integration.error());
    integration->slack = settings;
    auto saved = saveIntegration(connection, job, std::move(*integration));
    if (!saved)
        return failure(saved.error());
    return std::move(saved->integration);
}

Result<void> noteConnection(Connection &connection, const JobContext &job, const IntegrationId &id,
                            const SecretString &token, const SlackSettings &known)
{
    const auto sealer = sealerOf(job);
    if (!sealer)
        return failure(sealer.error());
    const auto integration = IntegrationStore(connection).get(id);
    if (!integration)
        return failure(integration.error());
    const auto stored = openedToken(**sealer, *integration);
    if (!stored)
        return failure(stored.error());
    SlackSettings noted = integration->slack;
    if (!(*stored == token))
        return {}; // connected anew meanwhile
    noted.teamId = known.teamId;
    noted.teamName = known.teamName;
    noted.botName = known.botName;
    noted.scopes = known.scopes;
    noted.lostBecause = known.lostBecause;
    return noted == integration->slack ? Result<void>() : SlackTokenStore(connection).save(id, noted);
}

} // namespace infradots

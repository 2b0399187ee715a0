// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/vaultservice.h"

#include "app/services/announcing.h"
#include "app/services/keyedjobs.h"
#include "app/services/operations.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/sealedstore.h"
#include "models/store/workspacestore.h"

namespace infradots {

namespace {

Result<QString> integrationName(Connection &connection, const IntegrationId &id)
{
    const auto integration = IntegrationStore(connection).get(id);
    if (!integration)
        return failure(integration.error());
    return auditName(connection, *integration);
}

/** "acme/Ops Slack: bot_token", for the audit trail. */
Result<QString> nameOf(Connection &connection, const SecretPlace &place)
{
    const QString column = QStringLiteral(": ") + place.column;
    if (place.table == QStringLiteral("organization")) {
        const auto organization = OrganizationStore(connection).get(OrganizationId(place.row));
        if (!organization)
            return failure(organization.error());
        return QString(organization->name + column);
    }
    if (place.table == QStringLiteral("integration")) {
        const auto name = integrationName(connection, IntegrationId(place.row));
        return name ? Result<QString>(*name + column) : name;
    }
    const auto owner = SealedStore(connection).ownerOfTarget(TargetId(place.row));
    if (!owner)
        return failure(owner.error());
    const auto name = integrationName(connection, owner->integration);
    if (!name || owner->attachment.isNull())
        return name ? Result<QString>(*name + column) : name;
    const auto workspace = WorkspaceStore(connection).get(owner->workspace);
    if (!workspace)
        return failure(workspace.error());
    return QString(*name + QStringLiteral(" → ") + workspace->name + column);
}

} // namespace

VaultService::VaultService(ServiceContext context, KeyStore &keys)
    : m_context(std::move(context))
    , m_keys(keys)
{
}

QFuture<Result<VaultStatus>> VaultService::status()
{
    VaultStatus known;
    known.place = m_context.vault.place();
    known.problem = m_context.vault.problem();
    return m_context.database.read([known](Connection &connection) -> Result<VaultStatus> {
        VaultStore store(connection);
        VaultStatus status = known;
        auto record = store.get();
        if (!record)
            return failure(record.error());
        status.record = std::move(*record);
        auto exchange = store.exchange();
        if (!exchange)
            return failure(exchange.error());
        status.exchange = std::move(*exchange);
        const auto secrets = store.countSecrets();
        if (!secrets)
            return failure(secrets.error());
        status.secrets = *secrets;
        return status;
    });
}

QFuture<Result<ExchangeReport>> VaultService::rotate(ExchangeOptions options)
{
    if (m_running)
        return ended<ExchangeReport>(
            failure(ErrorCode::Conflict, tr("The key is being exchanged already. Wait until that is done.")));
    options.actor = m_context.actor;
    auto promise = std::make_shared<QPromise<Result<ExchangeReport>>>();
    promise->start();
    m_running =
        new KeyExchanging(m_context.database, m_keys, m_context.vault, m_context.clock, std::move(options), this);
    connect(m_running, &KeyExchanging::progressed, this, &VaultService::rotationProgressed);
    connect(m_running, &KeyExchanging::finished, this, [this, promise](const ExchangeOutcome &outcome) {
        m_running->deleteLater();
        m_running = nullptr;
        announceResealed();
        promise->addResult(outcome.report);
        promise->finish();
    });
    m_running->start();
    return promise->future();
}

void VaultService::stopRotating()
{
    if (m_running)
        m_running->stop();
}

QFuture<Result<SecretString>> VaultService::reveal(const SecretPlace &place)
{
    return written(m_context, [place](Connection &connection, const JobContext &job) -> Result<SecretString> {
        const auto sealer = sealerOf(job);
        if (!sealer)
            return failure(sealer.error());
        const auto sealed = SealedStore(connection).get(place);
        if (!sealed)
            return failure(sealed.error());
        const auto name = nameOf(connection, place);
        if (!name)
            return failure(name.error());
        if (const auto audited = audit(connection, job, QStringLiteral("secret.reveal"), *name, {}, {}); !audited)
            return failure(audited.error());
        return (*sealer)->open(*sealed, place);
    });
}

/** Whoever shows integrations has an older revision of them. */
void VaultService::announceResealed()
{
    auto organizations =
        m_context.database.read([](Connection &connection) { return OrganizationStore(connection).list(); });
    static_cast<void>(
        announced(std::move(organizations), m_context.changes, [](Changes &changes, const QList<Organization> &all) {
            Q_EMIT changes.organizationsChanged();
            for (const Organization &organization : all)
                Q_EMIT changes.integrationsChanged(organization.id);
            Q_EMIT changes.attachmentsChanged();
        }));
}

} // namespace infradots

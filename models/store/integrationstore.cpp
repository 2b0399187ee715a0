// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/integrationstore.h"

#include "models/store/integrationsettings.h"
#include "models/store/secretrows.h"
#include "models/store/sqlerror.h"
#include "models/store/storeerrors.h"

#include <QCoreApplication>

namespace infradots {

namespace {

using SecretsByRow = QHash<QString, SecretsByColumn>;

Result<SecretsByRow> loadSecrets(Connection &connection, const QString &condition, const QString &key)
{
    Statement statement(connection, "integration.secrets",
                        QStringLiteral("SELECT owner_row, owner_column, key_id, nonce, ciphertext FROM sealed_secret "
                                       "JOIN integration ON integration.id = owner_row "
                                       "WHERE owner_table = 'integration' AND ") %
                            condition);
    if (!key.isNull())
        statement.bind(key);
    SecretsByRow secrets;
    const auto read = statement.each([&secrets](const Row &row) -> Result<void> {
        secrets[row.text(0)].insert(
            row.text(1), SealedSecret{.keyId = row.text(2), .nonce = row.bytes(3), .ciphertext = row.bytes(4)});
        return {};
    });
    if (!read)
        return failure(read.error());
    return secrets;
}

/** Three statements whatever the number of rows; @p condition on table integration, with one '?' unless key is null. */
Result<QList<Integration>> load(Connection &connection, const QString &condition, const QString &key)
{
    const auto secrets = loadSecrets(connection, condition, key);
    if (!secrets)
        return failure(secrets.error());
    const auto targets = loadTargets(connection, "integration.targets", TargetOwner::Integration, condition, key);
    if (!targets)
        return failure(targets.error());

    Statement statement(
        connection, "integration.list",
        QStringLiteral("SELECT id, organization_id, name, type, description, enabled, settings, revision "
                       "FROM integration WHERE ") %
            condition % QStringLiteral(" ORDER BY name COLLATE NOCASE, name"));
    if (!key.isNull())
        statement.bind(key);
    return statement.all([&](const Row &row) -> Result<Integration> {
        const auto type = known(integrationTypeFromText(row.text(3)), "integration.type");
        if (!type)
            return failure(type.error());
        Integration integration{.id = row.id<IntegrationId>(0),
                                .organizationId = row.id<OrganizationId>(1),
                                .name = row.text(2),
                                .type = *type,
                                .description = row.text(4),
                                .enabled = row.boolean(5),
                                .slack = {},
                                .endpoint = {},
                                .targets = targets->value(row.text(0)),
                                .revision = row.integer(7)};
        if (auto read = settingsFromText(row.text(6), secrets->value(row.text(0)), integration); !read)
            return failure(read.error());
        return integration;
    });
}

Result<void> checkSealed(const Integration &integration)
{
    for (const auto &[column, field] : secretsOf(integration)) {
        if (auto checked = requireSealed(field); !checked)
            return checked;
    }
    return {};
}

/** What hangs on the row: secrets and targets, both exactly as given. */
Result<void> saveParts(Connection &connection, const Integration &integration)
{
    if (auto removed = removeSecrets(connection, QStringLiteral("integration"), integration.id.text()); !removed)
        return removed;
    for (const auto &[column, field] : secretsOf(integration)) {
        if (!field.isSet())
            continue;
        if (auto saved = saveSecret(connection, integrationSecretPlace(integration.id, column), field); !saved)
            return saved;
    }
    return replaceTargets(connection, TargetOwner::Integration, integration.id.text(), integration.targets);
}

QString nameTaken(const Integration &integration)
{
    return QCoreApplication::translate("infradots::Database",
                                       "There is an integration named “%1” in this organization already. Choose "
                                       "another name.")
        .arg(integration.name);
}

} // namespace

Result<QList<Integration>> IntegrationStore::list(const OrganizationId &organization)
{
    return load(m_connection, QStringLiteral("integration.organization_id = ?"),
                organization.isNull() ? QStringLiteral("") : organization.text());
}

Result<QList<Integration>> IntegrationStore::listAll()
{
    return load(m_connection, QStringLiteral("1"), {});
}

Result<Integration> IntegrationStore::get(const IntegrationId &id)
{
    auto found = load(m_connection, QStringLiteral("integration.id = ?"), id.isNull() ? QStringLiteral("") : id.text());
    if (!found)
        return failure(found.error());
    if (found->isEmpty())
        return failure(goneError("integration"));
    return found->takeFirst();
}

Result<void> IntegrationStore::insert(const Integration &integration)
{
    if (auto checked = checkSealed(integration); !checked)
        return checked;
    Statement statement(
        m_connection, "integration.insert",
        QStringLiteral("INSERT INTO integration (id, organization_id, name, type, description, enabled, "
                       "settings, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    statement.bind(integration.id)
        .bind(integration.organizationId)
        .bind(integration.name)
        .bind(toText(integration.type))
        .bind(integration.description)
        .bind(integration.enabled)
        .bind(settingsToText(integration))
        .bind(qMax(1, integration.revision));
    if (auto inserted = withConflict(statement.run(), nameTaken(integration)); !inserted)
        return inserted;
    return saveParts(m_connection, integration);
}

Result<int> IntegrationStore::update(const Integration &integration)
{
    if (auto checked = checkSealed(integration); !checked)
        return failure(checked.error());
    Statement statement(m_connection, "integration.update",
                        QStringLiteral("UPDATE integration SET name = ?, type = ?, description = ?, enabled = ?, "
                                       "settings = ?, revision = revision + 1 WHERE id = ? AND revision = ?"));
    statement.bind(integration.name)
        .bind(toText(integration.type))
        .bind(integration.description)
        .bind(integration.enabled)
        .bind(settingsToText(integration))
        .bind(integration.id)
        .bind(integration.revision);
    const auto changed = statement.change();
    if (!changed)
        return failure(withConflict(failure(changed.error()), nameTaken(integration)).error());
    if (*changed == 0) {
        const auto still = get(integration.id);
        return failure(still ? revisionError() : still.error());
    }
    if (auto saved = saveParts(m_connection, integration); !saved)
        return failure(saved.error());
    return integration.revision + 1;
}

Result<void> IntegrationStore::remove(const IntegrationId &id)
{
    Statement statement(m_connection, "integration.delete", QStringLiteral("DELETE FROM integration WHERE id = ?"));
    const auto removed = statement.bind(id).change();
    if (!removed)
        return failure(removed.error());
    return *removed == 1 ? Result<void>() : Result<void>(failure(goneError("integration")));
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/organizationstore.h"

#include "models/store/secretrows.h"
#include "models/store/storeerrors.h"

#include <QCoreApplication>

namespace infradots {

namespace {

QString select()
{
    return QStringLiteral("SELECT organization.id, name, platform_url, slack_client_id, slack_base_url, "
                          "slack_redirect_url, key_id, nonce, ciphertext FROM organization "
                          "LEFT JOIN sealed_secret ON owner_table = 'organization' AND owner_row = organization.id "
                          "AND owner_column = 'slack_client_secret' ");
}

Organization readOrganization(const Row &row)
{
    const QString redirectUrl = row.text(5); // empty in rows of a version that had none
    return Organization{.id = row.id<OrganizationId>(0),
                        .name = row.text(1),
                        .platformUrl = row.text(2),
                        .slackApp = {.clientId = row.text(3),
                                     .clientSecret = readSecret(row, 6),
                                     .baseUrl = row.text(4),
                                     .redirectUrl = redirectUrl.isEmpty() ? defaultSlackRedirectUrl() : redirectUrl}};
}

} // namespace

Result<QList<Organization>> OrganizationStore::list()
{
    return Statement(m_connection, "organization.list", select() % QStringLiteral("ORDER BY name COLLATE NOCASE, name"))
        .all(readOrganization);
}

Result<Organization> OrganizationStore::get(const OrganizationId &id)
{
    Statement statement(m_connection, "organization.get", select() % QStringLiteral("WHERE organization.id = ?"));
    return required(statement.bind(id).first(readOrganization), "organization");
}

Result<void> OrganizationStore::save(const Organization &organization)
{
    if (auto checked = requireSealed(organization.slackApp.clientSecret); !checked)
        return checked;
    Statement statement(m_connection, "organization.save",
                        QStringLiteral("INSERT INTO organization "
                                       "(id, name, platform_url, slack_client_id, slack_base_url, slack_redirect_url) "
                                       "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                                       "name = excluded.name, platform_url = excluded.platform_url, "
                                       "slack_client_id = excluded.slack_client_id, "
                                       "slack_base_url = excluded.slack_base_url, "
                                       "slack_redirect_url = excluded.slack_redirect_url"));
    statement.bind(organization.id)
        .bind(organization.name)
        .bind(organization.platformUrl)
        .bind(organization.slackApp.clientId)
        .bind(organization.slackApp.baseUrl)
        .bind(organization.slackApp.redirectUrl);
    const auto saved = withConflict(
        statement.run(), QCoreApplication::translate(
                             "infradots::Database", "There is an organization named “%1” already. Choose another name.")
                             .arg(organization.name));
    if (!saved)
        return saved;
    return saveSecret(m_connection, slackAppSecretPlace(organization.id), organization.slackApp.clientSecret);
}

Result<void> OrganizationStore::remove(const OrganizationId &id)
{
    Statement statement(m_connection, "organization.delete", QStringLiteral("DELETE FROM organization WHERE id = ?"));
    const auto removed = statement.bind(id).change();
    if (!removed)
        return failure(removed.error());
    return *removed == 1 ? Result<void>() : Result<void>(failure(goneError("organization")));
}

} // namespace infradots

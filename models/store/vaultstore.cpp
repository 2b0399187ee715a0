// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/vaultstore.h"

#include "models/store/sql.h"
#include "models/store/storeerrors.h"

#include <QCoreApplication>

namespace infradots {

Result<VaultRecord> VaultStore::get()
{
    Statement statement(m_connection, "vault.get",
                        QStringLiteral("SELECT vault_id, key_id, key_check FROM vault WHERE id = 1"));
    const auto record = statement.first([](const Row &row) {
        return VaultRecord{.vaultId = row.text(0), .keyId = row.text(1), .keyCheck = row.bytes(2)};
    });
    if (record && !*record) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("infradots::Database", "The database has no vault for secrets yet."),
                       QStringLiteral("vault"));
    }
    return required(record, "vault");
}

Result<void> VaultStore::insert(const VaultRecord &record)
{
    Statement statement(m_connection, "vault.insert",
                        QStringLiteral("INSERT INTO vault (id, vault_id, key_id, key_check) VALUES (1, ?, ?, ?)"));
    return withConflict(
        statement.bind(record.vaultId).bind(record.keyId).bind(record.keyCheck).run(),
        QCoreApplication::translate("infradots::Database", "The database has a vault for secrets already."));
}

Result<void> VaultStore::replaceEmpty(const QString &replaced, const VaultRecord &record)
{
    const Result<int> sealed = countSealed();
    if (!sealed)
        return failure(sealed.error());
    Statement statement(
        m_connection, "vault.replace",
        QStringLiteral("UPDATE vault SET vault_id = ?, key_id = ?, key_check = ? WHERE id = 1 AND vault_id = ?"));
    const Result<int> changed =
        *sealed > 0 ? Result<int>(0)
                    : statement.bind(record.vaultId).bind(record.keyId).bind(record.keyCheck).bind(replaced).change();
    if (!changed)
        return failure(changed.error());
    if (*changed == 0) {
        return failure(ErrorCode::Conflict,
                       QCoreApplication::translate("infradots::Database",
                                                   "The vault of the database was made anew, or is in use by now."));
    }
    return {};
}

Result<int> VaultStore::countSealed()
{
    const auto asNumber = [](const Row &row) { return row.integer(0); };
    const auto count = required(
        Statement(m_connection, "vault.count", QStringLiteral("SELECT count(*) FROM sealed_secret")).first(asNumber),
        "sealed_secret");
    if (!count || *count > 0)
        return count;
    // Walking all bodies ever sent would be slow; that there is one sealed address is all that matters.
    return required(Statement(m_connection, "vault.anyDelivery",
                              QStringLiteral("SELECT EXISTS (SELECT 1 FROM delivery_body "
                                             "WHERE destination_ciphertext IS NOT NULL)"))
                        .first(asNumber),
                    "delivery_body");
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/secretrows.h"

#include "models/store/vaultstore.h"

#include <QCoreApplication>

namespace infradots {

namespace {

QString ownerColumn(TargetOwner owner)
{
    return owner == TargetOwner::Integration ? QStringLiteral("integration_id") : QStringLiteral("attachment_id");
}

QString ownerTable(TargetOwner owner)
{
    return owner == TargetOwner::Integration ? QStringLiteral("integration") : QStringLiteral("attachment");
}

} // namespace

Result<void> requireSealed(const SecretField &field)
{
    if (!field.clear())
        return {};
    return failure(ErrorCode::Internal,
                   QCoreApplication::translate("infradots::Database",
                                               "A secret was not sealed before it was stored, so nothing was stored."),
                   QStringLiteral("unsealed secret"));
}

Result<void> saveSecret(Connection &connection, const SecretPlace &place, const SecretField &field)
{
    if (auto checked = requireSealed(field); !checked)
        return checked;
    const SealedSecret *sealed = field.sealed();
    if (!sealed) {
        Statement statement(connection, "sealed_secret.delete",
                            QStringLiteral("DELETE FROM sealed_secret "
                                           "WHERE owner_table = ? AND owner_row = ? AND owner_column = ?"));
        return statement.bind(place.table).bind(place.row).bind(place.column).run();
    }
    if (auto current = requireCurrentKey(connection, *sealed); !current)
        return current;
    Statement statement(connection, "sealed_secret.save",
                        QStringLiteral("INSERT INTO sealed_secret "
                                       "(owner_table, owner_row, owner_column, key_id, nonce, ciphertext) "
                                       "VALUES (?, ?, ?, ?, ?, ?) "
                                       "ON CONFLICT (owner_table, owner_row, owner_column) DO UPDATE SET "
                                       "key_id = excluded.key_id, nonce = excluded.nonce, "
                                       "ciphertext = excluded.ciphertext"));
    return statement.bind(place.table)
        .bind(place.row)
        .bind(place.column)
        .bind(sealed->keyId)
        .bind(sealed->nonce)
        .bind(sealed->ciphertext)
        .run();
}

Result<void> removeSecrets(Connection &connection, const QString &table, const QString &row)
{
    Statement statement(connection, "sealed_secret.clear",
                        QStringLiteral("DELETE FROM sealed_secret WHERE owner_table = ? AND owner_row = ?"));
    return statement.bind(table).bind(row).run();
}

SecretField readSecret(const Row &row, int first)
{
    if (row.isNull(first))
        return {};
    return SealedSecret{.keyId = row.text(first), .nonce = row.bytes(first + 1), .ciphertext = row.bytes(first + 2)};
}

Result<void> replaceTargets(Connection &connection, TargetOwner owner, const QString &ownerId,
                            const QList<Target> &targets)
{
    for (const Target &target : targets) {
        if (auto checked = requireSealed(target.url); !checked)
            return checked;
    }
    Statement clear(connection, "target.clear",
                    QStringLiteral("DELETE FROM target WHERE ") % ownerColumn(owner) % QStringLiteral(" = ?"));
    if (auto cleared = clear.bind(ownerId).run(); !cleared) // their secrets go with them
        return cleared;

    Statement insert(connection, "target.insert",
                     QStringLiteral("INSERT INTO target (id, ") % ownerColumn(owner) %
                         QStringLiteral(", environment, position, value, channel_id) VALUES (?, ?, ?, ?, ?, ?)"));
    int position = 0;
    for (const Target &target : targets) {
        insert.bind(target.id).bind(ownerId).bind(target.environment).bind(position++).bind(target.value);
        insert.bind(target.channelId);
        if (auto inserted = insert.run(); !inserted)
            return inserted;
        if (target.url.isSet()) {
            if (auto saved = saveSecret(connection, targetSecretPlace(target.id), target.url); !saved)
                return saved;
        }
    }
    return {};
}

Result<QHash<QString, QList<Target>>> loadTargets(Connection &connection, const char *name, TargetOwner owner,
                                                  const QString &condition, const QString &key)
{
    const QString column = ownerColumn(owner);
    Statement statement(
        connection, name,
        QStringLiteral(
            "SELECT target.%1, target.id, target.environment, target.value, target.channel_id, key_id, nonce, "
            "ciphertext "
            "FROM target JOIN %2 ON %2.id = target.%1 "
            "LEFT JOIN sealed_secret ON owner_table = 'target' AND owner_row = target.id "
            "AND owner_column = 'url' WHERE %3 ORDER BY target.%1, target.position")
            .arg(column, ownerTable(owner), condition));
    if (!key.isNull())
        statement.bind(key);
    QHash<QString, QList<Target>> targets;
    const auto read = statement.each([&targets](const Row &row) -> Result<void> {
        targets[row.text(0)].append(Target{.id = row.id<TargetId>(1),
                                           .environment = row.text(2),
                                           .value = row.text(3),
                                           .url = readSecret(row, 5),
                                           .channelId = row.text(4)});
        return {};
    });
    if (!read)
        return failure(read.error());
    return targets;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/vaultstore.h"

#include "models/domain/texttable.h"
#include "models/store/secretrows.h"
#include "models/store/sql.h"
#include "models/store/storeerrors.h"

#include <QCoreApplication>

namespace infradots {

namespace {

constexpr TextTable<ExchangePhase, 3> phases{{
    {ExchangePhase::Coming, u"coming"},
    {ExchangePhase::Sealing, u"sealing"},
    {ExchangePhase::Ending, u"ending"},
}};

Error takenError()
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("infradots::Database",
                                        "Another program is exchanging the vault's key. Try again when it is done."),
            QStringLiteral("vault_exchange")};
}

/** One row was changed, or somebody else was quicker. */
Result<void> requireOne(const Result<int> &changed)
{
    if (!changed)
        return failure(changed.error());
    return *changed == 1 ? Result<void>() : Result<void>(failure(takenError()));
}

} // namespace

QString toText(ExchangePhase phase)
{
    return textOf(phases, phase);
}

SecretPlace vaultHashSecretPlace(const QString &vaultId)
{
    return {QStringLiteral("vault"), vaultId, QStringLiteral("hash_key")};
}

Result<VaultRecord> VaultStore::get()
{
    Statement statement(m_connection, "vault.get",
                        QStringLiteral("SELECT vault_id, key_id, key_check, entry FROM vault WHERE id = 1"));
    const auto record = statement.first([](const Row &row) {
        const QString entry = row.text(3);
        return VaultRecord{.vaultId = row.text(0),
                           .keyId = row.text(1),
                           .keyCheck = row.bytes(2),
                           .entry = entry.isEmpty() ? row.text(0) : entry};
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
    Statement statement(
        m_connection, "vault.insert",
        QStringLiteral("INSERT INTO vault (id, vault_id, key_id, key_check, entry) VALUES (1, ?, ?, ?, ?)"));
    return withConflict(
        statement.bind(record.vaultId).bind(record.keyId).bind(record.keyCheck).bind(record.entry).run(),
        QCoreApplication::translate("infradots::Database", "The database has a vault for secrets already."));
}

Result<void> VaultStore::replaceEmpty(const QString &replaced, const VaultRecord &record)
{
    const Result<int> sealed = countSealed();
    if (!sealed)
        return failure(sealed.error());
    Statement statement(m_connection, "vault.replace",
                        QStringLiteral("UPDATE vault SET vault_id = ?, key_id = ?, key_check = ?, entry = ? "
                                       "WHERE id = 1 AND vault_id = ?"));
    statement.bind(record.vaultId).bind(record.keyId).bind(record.keyCheck).bind(record.entry).bind(replaced);
    const Result<int> changed = *sealed > 0 ? Result<int>(0) : statement.change();
    if (!changed)
        return failure(changed.error());
    if (*changed == 0) {
        return failure(ErrorCode::Conflict,
                       QCoreApplication::translate("infradots::Database",
                                                   "The vault of the database was made anew, or is in use by now."));
    }
    // What the replaced vault kept for itself went with its key.
    Statement clear(m_connection, "vault.clear",
                    QStringLiteral("DELETE FROM sealed_secret WHERE owner_table = 'vault'"));
    if (auto cleared = clear.run(); !cleared)
        return cleared;
    return Statement(m_connection, "vault_exchange.clear", QStringLiteral("DELETE FROM vault_exchange")).run();
}

Result<int> VaultStore::countSecrets()
{
    Statement statement(m_connection, "vault.count",
                        QStringLiteral("SELECT count(*) FROM sealed_secret WHERE owner_table <> 'vault'"));
    return required(statement.first([](const Row &row) { return row.integer(0); }), "sealed_secret");
}

Result<int> VaultStore::countSealed()
{
    const auto count = countSecrets();
    if (!count || *count > 0)
        return count;
    // Walking all bodies ever sent would be slow; that there is one sealed address is all that matters.
    Statement statement(m_connection, "vault.anyDelivery",
                        QStringLiteral("SELECT EXISTS (SELECT 1 FROM delivery_body "
                                       "WHERE destination_ciphertext IS NOT NULL)"));
    return required(statement.first([](const Row &row) { return row.integer(0); }), "delivery_body");
}

Result<std::optional<SealedSecret>> VaultStore::hashSecret(const QString &vaultId)
{
    const SecretPlace place = vaultHashSecretPlace(vaultId);
    Statement statement(m_connection, "vault.hashSecret",
                        QStringLiteral("SELECT key_id, nonce, ciphertext FROM sealed_secret "
                                       "WHERE owner_table = ? AND owner_row = ? AND owner_column = ?"));
    statement.bind(place.table).bind(place.row).bind(place.column);
    return statement.first([](const Row &row) {
        return SealedSecret{.keyId = row.text(0), .nonce = row.bytes(1), .ciphertext = row.bytes(2)};
    });
}

Result<std::optional<KeyExchange>> VaultStore::exchange()
{
    Statement statement(m_connection, "vault_exchange.get",
                        QStringLiteral("SELECT phase, key_id, entry, key_check, started_at, started_by "
                                       "FROM vault_exchange WHERE id = 1"));
    return statement.first([](const Row &row) {
        return KeyExchange{.phase = valueOf(phases, row.text(0)).value_or(ExchangePhase::Sealing),
                           .keyId = row.text(1),
                           .entry = row.text(2),
                           .keyCheck = row.bytes(3),
                           .startedAt = row.time(4),
                           .startedBy = row.text(5)};
    });
}

Result<void> VaultStore::beginExchange(const KeyExchange &exchange)
{
    Statement giveUp(m_connection, "vault_exchange.giveUp",
                     QStringLiteral("DELETE FROM vault_exchange WHERE phase = 'coming'"));
    if (auto done = giveUp.run(); !done)
        return done;
    Statement statement(m_connection, "vault_exchange.insert",
                        QStringLiteral("INSERT INTO vault_exchange (id, phase, key_id, entry, key_check, started_at, "
                                       "started_by) VALUES (1, 'coming', ?, ?, ?, ?, ?)"));
    statement.bind(exchange.keyId)
        .bind(exchange.entry)
        .bind(exchange.keyCheck)
        .bind(exchange.startedAt)
        .bind(exchange.startedBy);
    return withConflict(statement.run(), takenError().message);
}

Result<void> VaultStore::switchKeys(const QString &keyId, const std::optional<SealedSecret> &hashSecret)
{
    const auto old = get();
    if (!old)
        return failure(old.error());
    Statement take(m_connection, "vault.switch",
                   QStringLiteral("UPDATE vault SET (key_id, key_check, entry) = (SELECT key_id, key_check, entry "
                                  "FROM vault_exchange WHERE phase = 'coming' AND key_id = ?) "
                                  "WHERE id = 1 AND EXISTS (SELECT 1 FROM vault_exchange "
                                  "WHERE phase = 'coming' AND key_id = ?)"));
    if (auto taken = requireOne(take.bind(keyId).bind(keyId).change()); !taken)
        return taken;
    Statement keep(m_connection, "vault_exchange.switch",
                   QStringLiteral("UPDATE vault_exchange SET phase = 'sealing', key_id = ?, key_check = ?, entry = ? "
                                  "WHERE phase = 'coming' AND key_id = ?"));
    keep.bind(old->keyId).bind(old->keyCheck).bind(old->entry).bind(keyId);
    if (auto kept = requireOne(keep.change()); !kept || !hashSecret)
        return kept;
    return saveSecret(m_connection, vaultHashSecretPlace(old->vaultId), *hashSecret);
}

Result<void> VaultStore::endSealing(const QString &keyId)
{
    Statement statement(m_connection, "vault_exchange.ending",
                        QStringLiteral("UPDATE vault_exchange SET phase = 'ending' "
                                       "WHERE phase = 'sealing' AND key_id = ?"));
    return requireOne(statement.bind(keyId).change());
}

Result<void> VaultStore::endExchange(const QString &keyId)
{
    Statement statement(m_connection, "vault_exchange.end",
                        QStringLiteral("DELETE FROM vault_exchange WHERE phase = 'ending' AND key_id = ?"));
    return statement.bind(keyId).run();
}

Result<void> requireCurrentKey(Connection &connection, const QString &keyId)
{
    Statement statement(connection, "vault.isCurrent", QStringLiteral("SELECT key_id = ? FROM vault WHERE id = 1"));
    const auto current = statement.bind(keyId).first([](const Row &row) { return row.boolean(0); });
    if (!current)
        return failure(current.error());
    if (current->value_or(true))
        return {};
    return failure(ErrorCode::VaultChanged,
                   QCoreApplication::translate("infradots::Database",
                                               "The vault's key was exchanged meanwhile. Try again; where secrets are "
                                               "shown in a form, open the form again."),
                   QStringLiteral("vault"));
}

Result<void> requireCurrentKey(Connection &connection, const SealedSecret &sealed)
{
    return requireCurrentKey(connection, sealed.keyId);
}

} // namespace infradots

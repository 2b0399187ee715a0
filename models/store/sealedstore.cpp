// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sealedstore.h"

#include "models/store/outboxstore.h"
#include "models/store/secretrows.h"
#include "models/store/sql.h"
#include "models/store/storeerrors.h"

namespace infradots {

namespace {

bool isDestination(const SecretPlace &place)
{
    return place.table == QStringLiteral("delivery_body");
}

SealedSecret readSealed(const Row &row)
{
    return {.keyId = row.text(0), .nonce = row.bytes(1), .ciphertext = row.bytes(2)};
}

struct Seen
{
    SecretPlace place;
    QString keyId;
};

/** What both tables' pages have in common; @p seen are the rows of one walk's step, in order. */
SealedPage pageOf(const QList<Seen> &seen, const SealedCursor &after, const QString &keyId, int limit)
{
    SealedPage page;
    page.next = after;
    page.atEnd = seen.size() < limit;
    for (const Seen &row : seen) {
        if (!row.keyId.isEmpty())
            ++page.walked;
        if (row.keyId == keyId)
            page.places.append(row.place);
        page.next.place = row.place;
    }
    return page;
}

} // namespace

Result<SealedSecret> SealedStore::get(const SecretPlace &place)
{
    if (isDestination(place)) {
        Statement statement(m_connection, "delivery_body.at",
                            QStringLiteral("SELECT destination_key_id, destination_nonce, destination_ciphertext "
                                           "FROM delivery_body WHERE delivery_id = ? "
                                           "AND destination_ciphertext IS NOT NULL"));
        return required(statement.bind(place.row).first(readSealed), "delivery_body");
    }
    Statement statement(m_connection, "sealed_secret.at",
                        QStringLiteral("SELECT key_id, nonce, ciphertext FROM sealed_secret "
                                       "WHERE owner_table = ? AND owner_row = ? AND owner_column = ?"));
    statement.bind(place.table).bind(place.row).bind(place.column);
    return required(statement.first(readSealed), "sealed_secret");
}

Result<TargetRow> SealedStore::ownerOfTarget(const TargetId &target)
{
    Statement statement(m_connection, "target.owner",
                        QStringLiteral("SELECT coalesce(target.integration_id, attachment.integration_id), "
                                       "attachment.id, attachment.workspace_id FROM target "
                                       "LEFT JOIN attachment ON attachment.id = target.attachment_id "
                                       "WHERE target.id = ?"));
    return required(statement.bind(target).first([](const Row &row) {
        return TargetRow{.integration = row.id<IntegrationId>(0),
                         .attachment = row.id<AttachmentId>(1),
                         .workspace = row.id<WorkspaceId>(2)};
    }),
                    "target");
}

Result<SealedPage> SealedStore::page(const SealedCursor &after, const QString &keyId, int limit)
{
    if (after.table == SealedTable::Destinations)
        return destinationsPage(after, keyId, limit);
    auto secrets = secretsPage(after, keyId, limit);
    if (secrets && secrets->atEnd) {
        secrets->atEnd = false;
        secrets->next = {SealedTable::Destinations, {}};
    }
    return secrets;
}

Result<SealedPage> SealedStore::secretsPage(const SealedCursor &after, const QString &keyId, int limit)
{
    Statement statement(m_connection, "sealed_secret.page",
                        QStringLiteral("SELECT owner_table, owner_row, owner_column, key_id FROM sealed_secret "
                                       "WHERE (owner_table, owner_row, owner_column) > (?, ?, ?) "
                                       "ORDER BY owner_table, owner_row, owner_column LIMIT ?"));
    statement.bind(after.place.table).bind(after.place.row).bind(after.place.column).bind(limit);
    const auto rows = statement.all([](const Row &row) {
        return Seen{{row.text(0), row.text(1), row.text(2)}, row.text(3)};
    });
    if (!rows)
        return failure(rows.error());
    return pageOf(*rows, after, keyId, limit);
}

Result<SealedPage> SealedStore::destinationsPage(const SealedCursor &after, const QString &keyId, int limit)
{
    Statement statement(m_connection, "delivery_body.page",
                        QStringLiteral("SELECT delivery_id, coalesce(destination_key_id, '') FROM delivery_body "
                                       "WHERE delivery_id > ? ORDER BY delivery_id LIMIT ?"));
    statement.bind(after.place.row).bind(limit);
    const auto rows = statement.all([](const Row &row) {
        return Seen{deliveryDestinationPlace(row.id<DeliveryId>(0)), row.text(1)};
    });
    if (!rows)
        return failure(rows.error());
    return pageOf(*rows, after, keyId, limit);
}

Result<Resealed> SealedStore::reseal(const QList<SecretPlace> &places, const QString &keyId, const Reseal &seal)
{
    Resealed result;
    for (const SecretPlace &place : places) {
        const auto old = get(place);
        if (!old && old.error().code != ErrorCode::NotFound)
            return failure(old.error());
        if (!old || old->keyId != keyId)
            continue;
        const auto sealed = seal(*old, place);
        if (!sealed) {
            result.broken.append(place);
            continue;
        }
        if (const auto written = write(place, *sealed); !written)
            return failure(written.error());
        if (const auto raised = raiseRevision(place); !raised)
            return failure(raised.error());
        ++result.done;
    }
    return result;
}

Result<void> SealedStore::write(const SecretPlace &place, const SealedSecret &sealed)
{
    if (!isDestination(place))
        return saveSecret(m_connection, place, sealed);
    Statement statement(m_connection, "delivery_body.reseal",
                        QStringLiteral("UPDATE delivery_body SET destination_key_id = ?, destination_nonce = ?, "
                                       "destination_ciphertext = ? WHERE delivery_id = ?"));
    return statement.bind(sealed.keyId).bind(sealed.nonce).bind(sealed.ciphertext).bind(place.row).run();
}

Result<void> SealedStore::raiseRevision(const SecretPlace &place)
{
    if (place.table == QStringLiteral("integration")) {
        Statement statement(m_connection, "integration.raise",
                            QStringLiteral("UPDATE integration SET revision = revision + 1 WHERE id = ?"));
        return statement.bind(place.row).run();
    }
    if (place.table != QStringLiteral("target"))
        return {};
    Statement integration(m_connection, "integration.raiseOfTarget",
                          QStringLiteral("UPDATE integration SET revision = revision + 1 WHERE id = "
                                         "(SELECT integration_id FROM target WHERE id = ?)"));
    if (auto raised = integration.bind(place.row).run(); !raised)
        return raised;
    Statement attachment(m_connection, "attachment.raiseOfTarget",
                         QStringLiteral("UPDATE attachment SET revision = revision + 1 WHERE id = "
                                        "(SELECT attachment_id FROM target WHERE id = ?)"));
    return attachment.bind(place.row).run();
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/secret.h"
#include "models/store/connection.h"

#include <QList>

#include <functional>

namespace infradots {

/** The two tables that hold sealed values. */
enum class SealedTable {
    Secrets,     ///< `sealed_secret`
    Destinations ///< `delivery_body`
};

/** Where a walk over all sealed values stands: behind this row. At first: before everything. */
struct SealedCursor
{
    SealedTable table = SealedTable::Secrets;
    SecretPlace place;
};

/** A piece of such a walk. */
struct SealedPage
{
    QList<SecretPlace> places; ///< of the values sealed with the key that was asked for
    int walked = 0;            ///< values looked at, under whichever key
    SealedCursor next;
    bool atEnd = false;
};

/** What became of the values of one resealing job. */
struct Resealed
{
    int done = 0;
    QList<SecretPlace> broken; ///< could not be opened, and were left as they are
};

/** What a target belongs to: an integration, or an integration's attachment to a workspace. */
struct TargetRow
{
    IntegrationId integration;
    AttachmentId attachment; ///< null: the integration's own
    WorkspaceId workspace;
};

/** Every sealed value of the database, whatever it belongs to. Runs in a database job. */
class SealedStore
{
public:
    /** The value sealed anew. Error SealBroken or VaultWrongKey: it cannot be opened. */
    using Reseal = std::function<Result<SealedSecret>(const SealedSecret &, const SecretPlace &)>;

    explicit SealedStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /** NotFound: nothing is sealed there. */
    [[nodiscard]] Result<SealedSecret> get(const SecretPlace &place);
    /** Whose target that is. NotFound: nobody's any more. */
    [[nodiscard]] Result<TargetRow> ownerOfTarget(const TargetId &target);

    /** Looks at up to @p limit rows behind @p after; costs as much whether it finds something or not. */
    [[nodiscard]] Result<SealedPage> page(const SealedCursor &after, const QString &keyId, int limit);
    /**
     * Seals what is at @p places with key @p keyId anew; what is gone or under another key by now is passed over. The
     * revision of the integration or attachment rises, so that no form that was opened before puts back the old value.
     */
    [[nodiscard]] Result<Resealed> reseal(const QList<SecretPlace> &places, const QString &keyId, const Reseal &seal);

private:
    [[nodiscard]] Result<SealedPage> secretsPage(const SealedCursor &after, const QString &keyId, int limit);
    [[nodiscard]] Result<SealedPage> destinationsPage(const SealedCursor &after, const QString &keyId, int limit);
    [[nodiscard]] Result<void> write(const SecretPlace &place, const SealedSecret &sealed);
    [[nodiscard]] Result<void> raiseRevision(const SecretPlace &place);

    Connection &m_connection;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"
#include "models/store/connection.h"

namespace infradots {

/** What the database knows of its vault: never the key itself. */
struct VaultRecord
{
    QString vaultId;     ///< names the entry in the keychain
    QString keyId;       ///< the key new values are sealed with
    QByteArray keyCheck; ///< tells "wrong key" from "corrupt": made by the sealer from the key
};

/** The one row of `vault`, and the number of sealed secrets. Runs in a database job. */
class VaultStore
{
public:
    explicit VaultStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /** NotFound: no vault was made yet. */
    [[nodiscard]] Result<VaultRecord> get();
    /** Conflict: there is one already. */
    Result<void> insert(const VaultRecord &record);
    /** Puts @p record in the place of vault @p replaced. Conflict: it is another vault by now, or something is sealed.
     */
    Result<void> replaceEmpty(const QString &replaced, const VaultRecord &record);
    [[nodiscard]] Result<int> countSealed();

private:
    Connection &m_connection;
};

} // namespace infradots

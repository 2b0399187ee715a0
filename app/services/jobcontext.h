// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/servicecontext.h"
#include "models/domain/secret.h"

namespace infradots {

/**
 * What a job in the database thread knows of the world: taken in the caller's thread, so that the job asks the vault
 * nothing. Without a ready vault there is no sealer, and what needs none goes on working.
 */
struct JobContext
{
    std::shared_ptr<const Sealer> sealer; ///< null: the vault is not ready
    Error vaultProblem;                   ///< why, as the error of whatever needed it
    QDateTime now;
    QString actor;
};

/** Call in the vault's thread. */
[[nodiscard]] JobContext jobContext(const ServiceContext &context);

/** The sealer, or the vault's error. */
[[nodiscard]] Result<std::shared_ptr<const Sealer>> sealerOf(const JobContext &context);

/**
 * Seals a typed secret where it stands, and seals anew one that is under a key the vault had before; leaves others
 * alone. Error: the vault's.
 */
Result<void> seal(const JobContext &context, SecretField &field, const SecretPlace &place);

/** Writes to the audit trail, in the transaction of what it tells of. */
Result<void> audit(Connection &connection, const JobContext &context, const QString &action, const QString &what,
                   const QString &before, const QString &after);

} // namespace infradots

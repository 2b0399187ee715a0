// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"
#include "models/domain/target.h"
#include "models/store/sql.h"

#include <QHash>

namespace infradots {

// Rows of `sealed_secret` and of `target`, which belong to those of other tables.

/** The sealed secrets of one row, by column. */
using SecretsByColumn = QHash<QString, SealedSecret>;

/** Internal error for a field in the clear: sealing is the vault's, and comes before storing. */
[[nodiscard]] Result<void> requireSealed(const SecretField &field);

/** Writes the field at its place; one that is not set removes what was there. */
[[nodiscard]] Result<void> saveSecret(Connection &connection, const SecretPlace &place, const SecretField &field);
/** Removes every secret of a row. */
[[nodiscard]] Result<void> removeSecrets(Connection &connection, const QString &table, const QString &row);
/** key_id, nonce and ciphertext from three columns that start at @p first; not set for NULL. */
[[nodiscard]] SecretField readSecret(const Row &row, int first);

/** Which of the two kinds of rows a list of targets belongs to. */
enum class TargetOwner { Integration, Attachment };

/** Makes the targets of a row exactly these, in this order. */
[[nodiscard]] Result<void> replaceTargets(Connection &connection, TargetOwner owner, const QString &ownerId,
                                          const QList<Target> &targets);
/**
 * The targets of every row of the owning table for which @p condition, which has one '?' for @p key or none when that
 * is null, holds; by the row's id, in order. @p name is the statement's.
 */
[[nodiscard]] Result<QHash<QString, QList<Target>>>
loadTargets(Connection &connection, const char *name, TargetOwner owner, const QString &condition, const QString &key);

} // namespace infradots

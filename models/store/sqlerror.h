// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QSqlError>

namespace infradots {

/** What a fault of SQLite means to the user; the detail holds @p statement's name and the code, never a value. */
[[nodiscard]] Error sqliteError(const char *statement, const QSqlError &error);
[[nodiscard]] Error sqliteError(const char *statement, int extendedCode);

/** The sentences that are needed in more than one place. */
[[nodiscard]] Error databaseReadOnlyError(const QString &detail);
[[nodiscard]] Error databaseCorruptError(const QString &detail);

/** The value of an enumeration from its word; a word nobody knows means the database was changed from outside. */
template<typename Enum>
[[nodiscard]] Result<Enum> known(std::optional<Enum> value, const char *column)
{
    if (value)
        return *value;
    return failure(databaseCorruptError(QStringLiteral("unknown word in ") + QLatin1String(column)));
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storeerrors.h"

#include <QCoreApplication>

namespace infradots {

Error goneError(const char *table)
{
    return {
        ErrorCode::NotFound,
        QCoreApplication::translate("infradots::Database", "It is not there any more: it was deleted in the meantime."),
        QLatin1String(table)};
}

Error revisionError()
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("infradots::Database",
                                        "Somebody else changed this in the meantime. Load it again "
                                        "and repeat your change."),
            QStringLiteral("revision")};
}

Result<void> withConflict(Result<void> outcome, const QString &sentence)
{
    if (!outcome && outcome.error().code == ErrorCode::Conflict)
        outcome.error().message = sentence;
    return outcome;
}

} // namespace infradots

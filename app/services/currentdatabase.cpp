// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/currentdatabase.h"

#include <QSettings>
#include <QStandardPaths>

namespace infradots {

namespace {

/** Named in full, so that both programs find the same place whatever they are called. */
QSettings settings()
{
    return QSettings(QStringLiteral("InfraDots"), QStringLiteral("InfraDots Admin"));
}

const QString Key = QStringLiteral("database");

} // namespace

QString currentDatabase()
{
    const QString stored = settings().value(Key).toString();
    if (!stored.isEmpty())
        return stored;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QStringLiteral("sqlite:") + folder + QStringLiteral("/infradots-admin/infradots.db");
}

void setCurrentDatabase(const QString &location)
{
    settings().setValue(Key, location);
}

} // namespace infradots

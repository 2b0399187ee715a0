// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/connection.h"

#include <QDateTime>

namespace infradots {

/** What can be told about a database by looking at it. */
struct DatabaseHealth
{
    QString file;          ///< SQLite: its path
    QString damage;        ///< what the quick check complains about first; empty: nothing
    int sealedSecrets = 0; ///< of the configuration
    int unsent = 0;        ///< queued, waiting or being sent, to real destinations
    int due = 0;           ///< of these, due at the time of asking and not being sent
    QDateTime oldestDue;   ///< since when the first of them is
    int expiredLeases = 0; ///< being sent by somebody who has not said anything any more
    int held = 0;          ///< waiting for the admin
};

/** Looks after the database itself. Runs in a reading database job. */
class HealthStore
{
public:
    explicit HealthStore(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<DatabaseHealth> read(const QDateTime &now);

private:
    Connection &m_connection;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/healthstore.h"

#include "models/store/sql.h"
#include "models/store/vaultstore.h"

namespace infradots {

Result<DatabaseHealth> HealthStore::read(const QDateTime &now)
{
    DatabaseHealth health;

    Statement file(m_connection, "health.file",
                   QStringLiteral("SELECT file FROM pragma_database_list WHERE name = 'main'"));
    const auto path = file.first([](const Row &row) { return row.text(0); });
    if (!path)
        return failure(path.error());
    health.file = path->value_or(QString());

    Statement check(m_connection, "health.check", QStringLiteral("PRAGMA quick_check(1)"));
    const auto complaint = check.first([](const Row &row) { return row.text(0); });
    if (!complaint)
        return failure(complaint.error());
    if (complaint->value_or(QString()) != QStringLiteral("ok"))
        health.damage = complaint->value_or(QStringLiteral("no answer"));

    const auto sealedSecrets = VaultStore(m_connection).countSealed();
    if (!sealedSecrets)
        return failure(sealedSecrets.error());
    health.sealedSecrets = *sealedSecrets;

    Statement waiting(m_connection, "health.waiting",
                      QStringLiteral("SELECT count(*), count(*) FILTER (WHERE next_attempt_at <= ?),"
                                     " min(next_attempt_at) FILTER (WHERE next_attempt_at <= ?)"
                                     " FROM delivery WHERE state IN ('queued', 'waiting') AND sandbox_owner = ''"));
    waiting.bind(now).bind(now);
    const auto queue = waiting.first([&health](const Row &row) {
        health.unsent = row.integer(0);
        health.due = row.integer(1);
        health.oldestDue = row.time(2);
        return true;
    });
    if (!queue)
        return failure(queue.error());

    Statement sending(m_connection, "health.sending",
                      QStringLiteral("SELECT count(*), count(*) FILTER (WHERE lease_until <= ?)"
                                     " FROM delivery WHERE state = 'sending' AND sandbox_owner = ''"));
    sending.bind(now);
    const auto leased = sending.first([&health](const Row &row) {
        health.unsent += row.integer(0);
        health.expiredLeases = row.integer(1);
        return true;
    });
    if (!leased)
        return failure(leased.error());

    Statement stopped(m_connection, "health.held",
                      QStringLiteral("SELECT count(*) FROM delivery WHERE state = 'held'"));
    const auto held = stopped.first([](const Row &row) { return row.integer(0); });
    if (!held)
        return failure(held.error());
    health.held = held->value_or(0);
    return health;
}

} // namespace infradots

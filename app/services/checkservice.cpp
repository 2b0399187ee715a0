// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/checkservice.h"

#include "app/services/lintservice.h"
#include "models/store/healthstore.h"

#include <QCoreApplication>
#include <QFile>

namespace infradots {

namespace {

/** A dispatcher takes what is due within moments; later than this, there is none. */
constexpr qint64 OverdueSeconds = 60;

/** The vault as it was asked in its own thread. */
struct VaultView
{
    bool ready = false;
    QString problem;
    QString place;
};

class Check
{
    Q_DECLARE_TR_FUNCTIONS(Check)

public:
    Check(VaultView vault, QDateTime now)
        : m_vault(std::move(vault))
        , m_now(std::move(now))
    {
    }

    Result<QList<Finding>> run(Connection &connection)
    {
        HealthStore store(connection);
        const auto health = store.read(m_now);
        if (!health)
            return failure(health.error());
        checkDatabase(*health);
        checkVault(*health);
        checkOutbox(*health);
        return m_findings;
    }

private:
    void add(Severity severity, const QString &where, const QString &message)
    {
        m_findings.append({severity, where, message, {}, {}});
    }

    void checkDatabase(const DatabaseHealth &health)
    {
        const QString where = QStringLiteral("database");
        if (health.damage.isEmpty())
            add(Severity::Information, where, tr("The database is intact."));
        else
            add(Severity::Error, where, tr("The database is damaged (%1). Restore it from a copy.").arg(health.damage));
        constexpr QFile::Permissions Others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        if (!health.file.isEmpty() && (QFile::permissions(health.file) & Others)) {
            add(Severity::Warning, where,
                tr("Other users of this machine may open %1. Make it yours alone (mode 0600).").arg(health.file));
        }
    }

    void checkVault(const DatabaseHealth &health)
    {
        const QString where = QStringLiteral("keychain");
        if (m_vault.ready) {
            add(Severity::Information, where,
                tr("The vault is open; its key is in %1. %n secret(s) are sealed.", nullptr, health.sealedSecrets)
                    .arg(m_vault.place));
            return;
        }
        const QString problem = m_vault.problem.isEmpty() ? tr("The vault was not opened.") : m_vault.problem;
        add(health.sealedSecrets > 0 ? Severity::Error : Severity::Warning, where, problem);
    }

    void checkOutbox(const DatabaseHealth &health)
    {
        const QString where = QStringLiteral("dispatcher");
        if (health.due > 0 && health.oldestDue.secsTo(m_now) > OverdueSeconds) {
            add(Severity::Warning, where,
                tr("%n delivery(s) are due, the oldest since %1, and nobody sends them. Open the window or run "
                   "“infradotsctl dispatch”.",
                   nullptr, health.due)
                    .arg(isoUtc(health.oldestDue)));
        } else {
            add(Severity::Information, where, tr("%n delivery(s) are waiting to be sent.", nullptr, health.unsent));
        }
        if (health.expiredLeases > 0) {
            add(Severity::Warning, where,
                tr("%n delivery(s) were being sent by a process that has ended. The next dispatcher settles them.",
                   nullptr, health.expiredLeases));
        }
        if (health.held > 0) {
            add(Severity::Warning, where,
                tr("%n delivery(s) may or may not have arrived and wait for your decision in the history.", nullptr,
                   health.held));
        }
    }

    VaultView m_vault;
    QDateTime m_now;
    QList<Finding> m_findings;
};

} // namespace

CheckService::CheckService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<QList<Finding>>> CheckService::check()
{
    struct Seen
    {
        QList<Finding> health;
        LintSnapshot snapshot;
    };
    const VaultView vault{m_context.vault.isReady(), m_context.vault.problem(), m_context.vault.place()};
    return m_context.database
        .read([vault, job = jobContext(m_context)](Connection &connection) -> Result<Seen> {
            auto health = Check(vault, job.now).run(connection);
            if (!health)
                return failure(health.error());
            auto snapshot = lintSnapshot(connection, job, {});
            if (!snapshot)
                return failure(snapshot.error());
            return Seen{std::move(*health), std::move(*snapshot)};
        })
        .then(QtFuture::Launch::Async, [](const Result<Seen> &seen) -> Result<QList<Finding>> {
            if (!seen)
                return failure(seen.error());
            return seen->health + lint(seen->snapshot);
        });
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/jobcontext.h"

#include "app/services/keyedjobs.h"
#include "models/store/auditstore.h"
#include "models/store/vaultstore.h"

#include <QCoreApplication>

namespace infradots {

namespace {

Error vaultProblem(const Vault &vault)
{
    Error error;
    switch (vault.state()) {
    case KeyState::Locked:
        error.code = ErrorCode::VaultLocked;
        break;
    case KeyState::Missing:
        error.code = ErrorCode::VaultMissing;
        break;
    case KeyState::Unreachable:
    case KeyState::Ready:
        error.code = ErrorCode::VaultUnreachable;
        break;
    }
    error.message = vault.problem();
    if (error.message.isEmpty()) {
        error.message = QCoreApplication::translate(
            "Vault", "The vault is not open yet, so secrets can be neither stored nor used. Open it and try again.");
    }
    return error;
}

} // namespace

JobContext jobContext(const ServiceContext &context)
{
    JobContext job;
    job.sealer = context.vault.sealer();
    if (!job.sealer)
        job.vaultProblem = vaultProblem(context.vault);
    job.now = context.clock.now();
    job.actor = context.actor;
    return job;
}

Result<std::shared_ptr<const Sealer>> sealerOf(const JobContext &context)
{
    if (!context.sealer)
        return failure(context.vaultProblem);
    return context.sealer;
}

Result<void> seal(const JobContext &context, SecretField &field, const SecretPlace &place)
{
    const SealedSecret *earlier = field.sealed();
    if (earlier != nullptr && context.sealer && earlier->keyId != context.sealer->keyId() &&
        context.sealer->opens(earlier->keyId)) {
        auto renewed = context.sealer->renewed(*earlier, place);
        if (!renewed)
            return failure(renewed.error());
        field = SecretField(std::move(*renewed));
        return {};
    }
    const SecretString *clear = field.clear();
    if (clear == nullptr)
        return {};
    const auto sealer = sealerOf(context);
    if (!sealer)
        return failure(sealer.error());
    field = SecretField((*sealer)->seal(*clear, place));
    return {};
}

Result<void> requireCurrentKey(Connection &connection, const JobContext &job)
{
    return job.sealer ? requireCurrentKey(connection, job.sealer->keyId()) : Result<void>();
}

Result<void> audit(Connection &connection, const JobContext &context, const QString &action, const QString &what,
                   const QString &before, const QString &after)
{
    return AuditStore(connection)
        .append({.at = context.now,
                 .who = context.actor,
                 .action = action,
                 .what = what,
                 .before = before,
                 .after = after});
}

} // namespace infradots

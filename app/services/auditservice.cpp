// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/auditservice.h"

namespace infradots {

AuditService::AuditService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<QList<AuditEntry>>> AuditService::page(AuditFilter filter, int limit)
{
    return m_context.database.read([filter = std::move(filter), limit](Connection &connection) {
        return AuditStore(connection).list(filter, limit);
    });
}

} // namespace infradots

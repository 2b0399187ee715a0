// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/servicecontext.h"
#include "models/store/auditstore.h"

#include <QFuture>

namespace infradots {

/** The audit trail: who changed what, when, and what it was before. Written by whatever changes something. */
class AuditService
{
public:
    explicit AuditService(ServiceContext context);

    /** Newest first. The next page is what is before the last entry of this one (AuditFilter::before). */
    [[nodiscard]] QFuture<Result<QList<AuditEntry>>> page(AuditFilter filter, int limit);

private:
    ServiceContext m_context;
};

} // namespace infradots

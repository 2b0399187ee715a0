// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/jobcontext.h"
#include "models/domain/lint.h"

#include <QFuture>

namespace infradots {

/** Looks at the configuration for what is valid and not likely to be meant. Reads, and then thinks in another thread.
 */
class LintService
{
public:
    explicit LintService(ServiceContext context);

    /** Of one organization; null: of all. While the vault is closed, two URLs are never seen as the same. */
    [[nodiscard]] QFuture<Result<QList<Finding>>> lint(const OrganizationId &organization = {});

private:
    ServiceContext m_context;
};

/** Reads what the lint needs, in a database job. @p organization null: all of them. */
[[nodiscard]] Result<LintSnapshot> lintSnapshot(Connection &connection, const JobContext &job,
                                                const OrganizationId &organization);

} // namespace infradots

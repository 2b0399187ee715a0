// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/jobcontext.h"
#include "app/services/routequestion.h"
#include "models/domain/organization.h"
#include "models/domain/routing.h"
#include "models/domain/workspace.h"

namespace infradots {

/** A route of an integration that is asked about, with all that a message on it is made of. */
struct RoutedRun
{
    Organization organization;
    Workspace workspace; ///< with a null id: an invented one
    Attachment attachment;
    StageEvent event;    ///< of source Test
    QString environment; ///< the effective one
    Decision decision;   ///< what production would do with such a run
};

/** Reads it, in a database job. Errors: NotFound; InvalidInput where the integration is not attached to the workspace.
 */
[[nodiscard]] Result<RoutedRun> routedRun(Connection &connection, const JobContext &job, const Integration &integration,
                                          const RouteQuestion &question);

/** What is missing for a message to be sent along a route, in a sentence; success: nothing. InvalidInput with the
 * field. */
[[nodiscard]] Result<void> checkSendable(const Integration &integration, const Route &route);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/eventservice.h"
#include "app/services/jobcontext.h"

namespace infradots {

/** Writes an event with its deliveries and skips. @p sandboxOwner empty: to the real destinations. */
[[nodiscard]] QFuture<Result<EmitResult>> emitted(const ServiceContext &context, StageEvent event,
                                                  const QString &sandboxOwner);

/**
 * The same for many, in transactions of some hundred, with room for other writers between two of them. Nothing is
 * written when a workspace is missing; after any other error the transactions before it stay.
 */
[[nodiscard]] QFuture<Result<QList<EmitResult>>> emittedAll(const ServiceContext &context, QList<StageEvent> events,
                                                            const QString &sandboxOwner);

/** What an event would do; in a reading job. */
[[nodiscard]] Result<QList<PlannedDelivery>> planned(Connection &connection, const JobContext &job, StageEvent event,
                                                     bool render);

} // namespace infradots

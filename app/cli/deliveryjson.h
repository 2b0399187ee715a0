// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/services/eventservice.h"
#include "models/store/historystore.h"

namespace infradots {

/** A delivery with its ended attempts: what `history`, `test` and `redeliver` print. */
[[nodiscard]] CliJson deliveryJson(const HistoryEntry &entry);
/** {"deliveries": […]} */
[[nodiscard]] CliJson deliveriesJson(const QList<HistoryEntry> &entries);
/** What `emit` and `simulate` print. */
[[nodiscard]] CliJson emissionJson(const EmitResult &result);

/** The same for people. */
void printDeliveries(Output &output, const QList<HistoryEntry> &entries);
void printEmission(Output &output, const EmitResult &result);
/** "acme/production-infra → Ops Slack #prod-alerts: delivered (200, 120 ms)" */
[[nodiscard]] QString attemptLine(const Delivery &delivery, const Attempt &attempt);

} // namespace infradots

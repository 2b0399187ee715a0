// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"
#include "models/store/sql.h"

namespace infradots {

// How the rows of the outbox are read and written; the writing and the reading store share it.

/** The columns readDelivery() expects, in its order, of table `delivery`. */
[[nodiscard]] QString deliveryColumns();
[[nodiscard]] Result<Delivery> readDelivery(const Row &row);
/** INSERT of deliveryColumns() and the values for it. */
[[nodiscard]] QString deliveryInsert();
void bindDelivery(Statement &statement, const Delivery &delivery);

/** The columns readEvent() expects, in its order, of table `stage_event`. */
[[nodiscard]] QString eventColumns();
[[nodiscard]] Result<StageEvent> readEvent(const Row &row);

/** The columns readAttempt() expects, in its order, of table `delivery_attempt`; without delivery_id. */
[[nodiscard]] QString attemptColumns();
[[nodiscard]] Result<Attempt> readAttempt(const Row &row);
/** INSERT of delivery_id and attemptColumns(). */
[[nodiscard]] QString attemptInsert();
void bindAttempt(Statement &statement, const DeliveryId &delivery, const Attempt &attempt);

/** The columns readSkip() expects, in its order, of table `skip`. */
[[nodiscard]] QString skipColumns();
[[nodiscard]] Result<Skip> readSkip(const Row &row);

/** Header lists as JSON text; any bytes survive, as Latin-1. */
[[nodiscard]] QString headersToText(const HeaderList &headers);
[[nodiscard]] Result<HeaderList> headersFromText(const QString &text);

} // namespace infradots

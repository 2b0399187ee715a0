// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/delivery.h"
#include "models/domain/integration.h"
#include "models/domain/routing.h"

#include <QString>

namespace infradots {

/**
 * The values of the domain in the user's language, as every list, page and tooltip says them. (Messages that are sent
 * are in English; their words are in models/messages.)
 */
[[nodiscard]] QString typeWords(IntegrationType type);
[[nodiscard]] QString stageWordsShown(Stage stage);
[[nodiscard]] QString statusWordsShown(RunStatus status);
[[nodiscard]] QString sourceWords(EventSource source);
[[nodiscard]] QString runAfterWords(RunAfter runAfter);
/** "Workspace environment override", …: the four rules as product words; "API URL" and "No target" for the rest. */
[[nodiscard]] QString ruleWords(Rule rule);
/** "#infrastructure, #devops" or masked URLs; at most @p most of them, then "+2". */
[[nodiscard]] QString targetSummary(const QList<Target> &targets, int most);
[[nodiscard]] QString verdictWords(Verdict verdict);
/** What a row says of itself: the verdict of what has ended, else the state ("Queued", "Retry at 10:42", …). */
[[nodiscard]] QString outcomeWords(const Delivery &delivery);
/** The same with the reason it means for the reader: for tooltips and details. */
[[nodiscard]] QString outcomeExplanation(const Delivery &delivery);
/** "just now", "3 min ago", "yesterday 14:05", a date: local time. */
[[nodiscard]] QString timeWords(const QDateTime &time, const QDateTime &now);
/** Date and time to the second, in the user's zone. */
[[nodiscard]] QString localTimeWords(const QDateTime &time);

} // namespace infradots

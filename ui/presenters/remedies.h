// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/diagnosis.h"
#include "models/domain/finding.h"
#include "models/store/historystore.h"
#include "ui/notices.h"

#include <functional>
#include <optional>

namespace infradots {

/** What is wrong with a delivery, by its last attempt; nothing (no cause) where nothing is, or none has ended. */
[[nodiscard]] Diagnosis diagnosisOf(const Delivery &delivery, const QList<Attempt> &attempts,
                                    const SuccessRule &success = {});

/**
 * Where a remedy is applied: the field that the address, the token or the template is corrected in. Not set for what
 * has no place: sending it again, or what somebody else has to do.
 */
[[nodiscard]] std::optional<ConfigurationPlace> remedyPlace(const Delivery &delivery, const Diagnosis &diagnosis);

/** The button: "Connect Slack again", "Choose channels", "Edit API URL", "Redeliver"; empty where there is none. */
[[nodiscard]] QString remedyWords(const Delivery &delivery, const Diagnosis &diagnosis);

/** Adds to a notice of a test's answers a button for each remedy that has a place; @p open is given the place. */
void addRemedies(Notice &notice, const QList<HistoryEntry> &answers,
                 const std::function<void(const ConfigurationPlace &)> &open);

} // namespace infradots

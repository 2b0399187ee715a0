// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/facts.h"

namespace infradots::samples {

/** A run of acme's production-infra, as in the documentation. */
[[nodiscard]] MessageFacts plain(RunStatus status, Stage stage);

/** The same run, where every text tries to mention, link, break out or turn the layout. */
[[nodiscard]] MessageFacts hostile(RunStatus status, Stage stage);

} // namespace infradots::samples

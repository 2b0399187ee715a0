// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/facts.h"
#include "models/messages/json.h"

namespace infradots {

/** For this folder's own files: the webhook body, before it is text. */
[[nodiscard]] Json webhookJson(const MessageFacts &facts);

} // namespace infradots

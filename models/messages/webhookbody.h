// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/facts.h"

#include <QByteArray>

namespace infradots {

/** The webhook body: the documented keys in the documented order, compact UTF-8 JSON. Missing texts are "". */
[[nodiscard]] QByteArray webhookBody(const MessageFacts &facts);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/messages/facts.h"

#include <QByteArray>

namespace infradots {

/** The webhook body: the documented keys in the documented order, compact UTF-8 JSON. Missing texts are "". */
[[nodiscard]] QByteArray webhookBody(const MessageFacts &facts);

/**
 * A Custom body: a Mustache template over the webhook body's keys (integration.id and so on), stage, environment,
 * run_url and approval_url; values are escaped for JSON strings. "{{{" and "{{&", which bypass the escape, are
 * refused. Error: InvalidInput whose message names the line.
 */
[[nodiscard]] Result<QByteArray> customBody(const MessageFacts &facts, const QString &bodyTemplate);

/** Checks a template without an event; the same errors as customBody(). */
[[nodiscard]] Result<void> checkTemplate(const QString &bodyTemplate);

} // namespace infradots

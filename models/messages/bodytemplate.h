// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/messages/json.h"

#include <QByteArray>
#include <QString>

namespace infradots {

/**
 * For this folder's own files: renders a Mustache template over an object of texts and objects of texts; values are
 * escaped for JSON strings, and an empty text counts as false in a section. Refused, with the line: unknown names,
 * tags that bypass the escape, partials, changed delimiters, tags and sections left open.
 */
[[nodiscard]] Result<QByteArray> renderTemplate(const QString &bodyTemplate, const Json &values);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/custombody.h"
#include "models/messages/json.h"

namespace infradots {

/**
 * For this folder's own files: the first thing wrong with a Mustache template over an object of texts and objects of
 * texts. Refused are unknown names, tags that bypass the escape, partials, changed delimiters, tags and sections left
 * open.
 */
[[nodiscard]] std::optional<BodyProblem> templateProblem(const QString &bodyTemplate, const Json &values);

/** For this folder's own files: renders one. An empty text counts as false in a section. */
[[nodiscard]] Result<QByteArray> renderTemplate(const QString &bodyTemplate, const Json &values, BodyEscape escape);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/messages/facts.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace infradots {

/** What a value must be kept from doing in a body of some content type. */
enum class BodyEscape {
    Json, ///< ending the JSON string it stands in
    Xml,  ///< becoming markup; controls that XML cannot hold are left out
    Form, ///< becoming another field: percent-encoded
    None  ///< nothing: plain text
};

/** By the media type: JSON (also …+json), XML (also …+xml, HTML), a form, or anything else as it is. */
[[nodiscard]] BodyEscape bodyEscape(const QString &contentType);

/** What is wrong with a template or a body, and where. */
struct BodyProblem
{
    int line = 1;     ///< from 1
    QString sentence; ///< translated; names the line too
    friend bool operator==(const BodyProblem &, const BodyProblem &) = default;
};

/**
 * A Custom body: a Mustache template over the webhook body's keys (integration.id and so on), stage, environment,
 * run_url, approval_url and delivery_id; values are escaped for the content type. "{{{" and "{{&", which bypass the
 * escape, are refused. Error: InvalidInput whose message names the line.
 */
[[nodiscard]] Result<QByteArray> customBody(const MessageFacts &facts, const QString &bodyTemplate,
                                            BodyEscape escape = BodyEscape::Json);

/** The first thing wrong with a template, whatever the event; the same as customBody() says. */
[[nodiscard]] std::optional<BodyProblem> customBodyProblem(const QString &bodyTemplate);
/** The same as a result. */
[[nodiscard]] Result<void> checkTemplate(const QString &bodyTemplate);

/** The names a template may use, in the order of the body: "workspace_id", …, "integration.name", …, "stage", … */
[[nodiscard]] QStringList templateFields();

/** Where a body stops being JSON; none: it is one JSON text. */
[[nodiscard]] std::optional<BodyProblem> jsonProblem(const QByteArray &body);

} // namespace infradots

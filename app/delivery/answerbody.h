// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>

namespace infradots {

/** What was read of an answer's JSON. */
struct AnswerValues
{
    bool complete = false;            ///< the body is one whole JSON text
    QHash<QString, QByteArray> found; ///< JSON pointer → the value as compact JSON
};

/**
 * Reads the values at @p pointers (RFC 6901) from an answer. Of a body that was cut at the cap the scalar values
 * before the cut are still found; of a whole one objects and arrays too.
 */
[[nodiscard]] AnswerValues answerValues(const QByteArray &body, const QStringList &pointers);

/** Whether two JSON texts mean the same value (1 and 1.0, any order of keys). False when one is not JSON. */
[[nodiscard]] bool sameJson(const QByteArray &a, const QByteArray &b);

/** A JSON text that is a string, as text; none for anything else. */
[[nodiscard]] std::optional<QString> jsonString(const QByteArray &json);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "ui/preview/previewnode.h"

#include <QCoreApplication>
#include <QDateTime>

#include <nlohmann/json.hpp>

namespace infradots {

using PreviewJson = nlohmann::ordered_json;

/** A message ready to be laid out. */
struct Drawing
{
    PreviewNode root;
    QColor background;
    QStringList families; ///< of its font
};

/**
 * The body of a message, drawn as its receiver draws it: Slack's blocks, a Teams card, the JSON of anything else. What
 * is not of the shape its type has is shown as it is written. @p sentAt: the time beside the name; invalid: none.
 */
[[nodiscard]] Drawing drawMessage(IntegrationType type, const QByteArray &body, bool dark,
                                  const QDateTime &sentAt = {});

// The parts of it. Messages are never trusted to have the right types.

[[nodiscard]] Drawing drawSlackMessage(const PreviewJson &message, bool dark, const QDateTime &sentAt);
[[nodiscard]] Drawing drawTeamsMessage(const PreviewJson &message, bool dark, const QDateTime &sentAt);

struct PreviewText
{
    Q_DECLARE_TR_FUNCTIONS(MessagePreview)
};

/** The string at @p key, or empty. */
[[nodiscard]] QString stringAt(const PreviewJson &object, const char *key);
/** The array or object at @p key, or an empty one. */
[[nodiscard]] const PreviewJson &listAt(const PreviewJson &object, const char *key);
[[nodiscard]] const PreviewJson &objectAt(const PreviewJson &object, const char *key);
[[nodiscard]] bool flagAt(const PreviewJson &object, const char *key, bool otherwise);

/** Says in the drawing what is missing from it. */
[[nodiscard]] PreviewNode noteNode(const QString &text, const QColor &color);
/** The row with a picture of the sender, the name, a tag and the time, with @p content below it. */
[[nodiscard]] PreviewNode senderNode(PreviewNode picture, std::vector<PreviewNode> head, PreviewNode content);
[[nodiscard]] QString clockWords(const QDateTime &time);

/** More than these are not drawn: a hostile message must not hold up the window. */
inline constexpr int MostPreviewNodes = 1'500;
inline constexpr int DeepestPreview = 12;

} // namespace infradots

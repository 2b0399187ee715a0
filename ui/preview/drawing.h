// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QTextCursor>

#include <nlohmann/json.hpp>

namespace infradots {

/** Draws chat.postMessage blocks at the cursor. */
void drawSlackMessage(QTextCursor &cursor, const nlohmann::ordered_json &message, const Theme &theme);
/** Draws a message with one Adaptive Card at the cursor. */
void drawTeamsMessage(QTextCursor &cursor, const nlohmann::ordered_json &message, const Theme &theme);

/** The string at @p key, or empty: answers and messages are never trusted to have the right types. */
[[nodiscard]] QString stringAt(const nlohmann::ordered_json &object, const char *key);
/** Starts a paragraph with space above it, unless the document is still empty. */
void startParagraph(QTextCursor &cursor, int spaceAbove, const QColor &background = {});
/** A button as a boxed word. */
void drawButton(QTextCursor &cursor, const QString &text, const Theme &theme);

} // namespace infradots

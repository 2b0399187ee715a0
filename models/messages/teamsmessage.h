// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/facts.h"

#include <QByteArray>

namespace infradots {

/**
 * The body for a Teams webhook (connector or Workflows): a message with one Adaptive Card 1.4, under 14,000 bytes;
 * the comment is cut first. The status container is good (green), attention (red), warning or emphasis.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 */
[[nodiscard]] QByteArray teamsMessage(const MessageFacts &facts);

/** Text for a TextBlock or Fact: every character that Markdown could act on is escaped, line breaks are blanks. */
[[nodiscard]] QString teamsEscaped(const QString &text);

} // namespace infradots

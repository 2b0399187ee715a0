// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/papers.h"
#include "ui/preview/previewnode.h"

namespace infradots {

/** Markup is looked for in so much of a text; what follows is drawn as it is written. */
inline constexpr qsizetype MostMarkup = 4'000;

/**
 * Slack's mrkdwn as runs: *bold*, _italic_, ~struck~, `code`, ```code```, links, mentions and dates in angle brackets,
 * the three entities. What it is not sure of stays as it is written. @p base: the look of plain text.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
[[nodiscard]] QList<TextRun> slackRuns(const QString &mrkdwn, const TextRun &base, const SlackPaper &paper);

/**
 * The Markdown of cards as runs: **bold**, *italic*, links, lists, escapes and entities; nothing else is markup there.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/task-modules-and-cards/cards/cards-format
 */
[[nodiscard]] QList<TextRun> cardRuns(const QString &markdown, const TextRun &base, const QColor &link);

} // namespace infradots

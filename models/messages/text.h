// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/facts.h"

#include <QString>

namespace infradots {

/** How much of each kind of text a message takes; 0: none. Messages try smaller ones until they fit. */
struct TextBudget
{
    int name = 200;         ///< code points of a name, a job, a commit
    int comment = 1500;     ///< code points of the comment
    int link = LongestLink; ///< longer links are left out
};

/**
 * In one line of at most @p maximum code points, '…' where something was cut: controls and line breaks become blanks,
 * characters that turn the writing direction go. Takes no longer for a text of a megabyte.
 */
[[nodiscard]] QString oneLine(const QString &text, int maximum);
/** As oneLine(), but keeps line breaks, up to @p maximumLines; the rest goes into the last line. */
[[nodiscard]] QString paragraph(const QString &text, int maximumLines, int maximum);

/** The URL, percent-encoded so that it can stand between any brackets; empty: not http(s), or too long. */
[[nodiscard]] QString linkTarget(const QString &url, int maximum);

/** A commit's reference: what is shown, and where it leads. */
struct CommitReference
{
    QString text;       ///< in one line, not escaped; may be empty
    QString link;       ///< by linkTarget(); may be empty
    bool plain = false; ///< letters, digits and . _ / - only: fit to be a link's label
};
[[nodiscard]] CommitReference commitReference(const StageEvent &event, const TextBudget &budget);

/** "Approval: …" and "Run: …" in one line each, for the addresses that are no links; mostly none. */
[[nodiscard]] QStringList unlinkedLines(const MessageFacts &facts, int maximum);

/** "Test", "Simulated", or empty for a live event. */
[[nodiscard]] QString sourceMark(EventSource source);
/** A sentence that says so to the reader; empty for a live event. */
[[nodiscard]] QString sourceNotice(EventSource source);

/** "Plan", "Apply". */
[[nodiscard]] QString stageWords(Stage stage);

/** "Started … · completed …" from the dates that are there; may be empty. */
[[nodiscard]] QString runTimes(const StageEvent &event);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace infradots {

/** What one of Slack's error codes means for what happens next. */
enum class SlackErrorKind {
    Rejected,       ///< will not improve by trying again: somebody has to change something
    ConnectionLost, ///< the token no longer works: Slack must be connected again
    Later           ///< Slack has trouble or asks to wait: try again
};

/** Rejected for a code that is not known. */
[[nodiscard]] SlackErrorKind slackErrorKind(const QString &code);

/** What happened and what to do about it, each one translated sentence; the second is empty for a code not known. */
struct SlackErrorWords
{
    QString cause;
    QString advice;
};
/** As slackErrorSentence(), in its two halves. */
[[nodiscard]] SlackErrorWords slackErrorWords(const QString &code, const QString &needed = {},
                                              const QString &provided = {});
/** The codes there are words for. */
[[nodiscard]] QStringList slackErrorCodes();

/**
 * One translated sentence for the `error` of a Slack answer: what happened and what to do. @p needed and @p provided
 * are the answer's scopes, of missing_scope alone. A code that is not known is named in the sentence.
 */
[[nodiscard]] QString slackErrorSentence(const QString &code, const QString &needed = {}, const QString &provided = {});

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/stageevent.h"

#include <QByteArray>
#include <QList>

namespace infradots {

/** Messages are kept below these. Slack: blocks, UTF-16 units of the whole body; it refuses above about 13,200. */
inline constexpr qsizetype SlackBlockLimit = 50;
inline constexpr qsizetype SlackBodyLimit = 10'000;
/** Bytes; above, Teams has answered 413 although 28 KB are documented. */
inline constexpr qsizetype TeamsBodyLimit = 14'000;
/** Bytes that Standard Webhooks asks payloads to stay below, so that every receiver takes them. */
inline constexpr qsizetype WebhookBodyLimit = 20'000;
/** Code points of a comment that Slack and Teams messages show. */
inline constexpr int CommentLimit = 1'500;

/** How much of one limit a message takes. */
struct LimitUse
{
    enum class What { Blocks, Characters, Bytes, CommentCharacters };
    What what = What::Bytes;
    qsizetype used = 0;
    qsizetype limit = 0;
    friend bool operator==(const LimitUse &, const LimitUse &) = default;
};

enum class LimitState {
    Fine,
    Near, ///< from four fifths on
    Over  ///< something is cut, or the receiver may refuse it
};
[[nodiscard]] LimitState limitState(const LimitUse &use);

/** What a body, as sent, takes of the limits of its type; the comment's for the types that cut it. */
[[nodiscard]] QList<LimitUse> limitsOf(IntegrationType type, const QByteArray &body, const StageEvent &event);

} // namespace infradots

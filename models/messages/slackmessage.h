// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/facts.h"

#include <QByteArray>

namespace infradots {

/**
 * The body of Slack's chat.postMessage for one channel: Block Kit with header, section, context, actions and divider
 * blocks, fallback text up to 4,000 characters, under 50 blocks and 10,000 characters, links not unfurled, the
 * event in the metadata, with the sender's own id of it. The same facts give the same bytes. UTF-8 JSON, compact.
 * https://docs.slack.dev/reference/methods/chat.postMessage
 */
[[nodiscard]] QByteArray slackMessage(const MessageFacts &facts, const QString &channel);

/** '&', '<' and '>' as entities, the only three that Slack's mrkdwn knows (docs.slack.dev, formatting). */
[[nodiscard]] QString slackEscaped(const QString &text);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/messagelimits.h"

#include "models/messages/json.h"

namespace infradots {

namespace {

qsizetype blockCount(const QByteArray &body)
{
    const Json message = Json::parse(body.cbegin(), body.cend(), nullptr, false);
    if (!message.is_object() || !message.contains("blocks") || !message["blocks"].is_array())
        return 0;
    return static_cast<qsizetype>(message["blocks"].size());
}

LimitUse commentUse(const StageEvent &event)
{
    return {LimitUse::What::CommentCharacters, event.comment.toUcs4().size(), CommentLimit};
}

} // namespace

LimitState limitState(const LimitUse &use)
{
    if (use.used > use.limit)
        return LimitState::Over;
    return use.used * 5 >= use.limit * 4 ? LimitState::Near : LimitState::Fine;
}

QList<LimitUse> limitsOf(IntegrationType type, const QByteArray &body, const StageEvent &event)
{
    switch (type) {
    case IntegrationType::Slack:
        return {{LimitUse::What::Blocks, blockCount(body), SlackBlockLimit},
                {LimitUse::What::Characters, QString::fromUtf8(body).size(), SlackBodyLimit},
                commentUse(event)};
    case IntegrationType::Teams:
        return {{LimitUse::What::Bytes, body.size(), TeamsBodyLimit}, commentUse(event)};
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        return {{LimitUse::What::Bytes, body.size(), WebhookBodyLimit}};
    }
    Q_UNREACHABLE();
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/secret.h"

#include <QList>

namespace infradots {

/** One destination in a list: a Slack channel, or a Teams webhook URL (which is a secret). */
struct Target
{
    TargetId id;
    QString environment; ///< as typed, trimmed; empty: an entry of the default list
    QString value;       ///< Slack: the channel without '#'; Teams: the URL masked, for showing
    SecretField url;     ///< Teams only; place: targetSecretPlace()
    QString channelId;   ///< Slack: what the name stood for when Slack was last asked; empty: not known

    /** Whether the same is configured: what a name stands for is not part of that. */
    friend bool operator==(const Target &a, const Target &b)
    {
        return a.id == b.id && a.environment == b.environment && a.value == b.value && a.url == b.url;
    }
};

[[nodiscard]] inline SecretPlace targetSecretPlace(const TargetId &id)
{
    return {QStringLiteral("target"), id.text(), QStringLiteral("url")};
}

/** What environment names are compared by: trimmed and case-folded. */
[[nodiscard]] QString environmentKey(const QString &name);

/** The entries for an environment (empty name: the default list), in order. */
[[nodiscard]] QList<Target> targetsOf(const QList<Target> &all, const QString &environment);

/** The environments named in a list, each once, as first typed, in order; without the default. */
[[nodiscard]] QStringList environmentsOf(const QList<Target> &all);

/** What a saved target shows: "#channel" or the masked URL. Channel IDs are shown without '#'. */
[[nodiscard]] QString shownTarget(const QString &value);

/** "https://host/…" and the last four characters; the whole is a password. */
[[nodiscard]] QString maskedUrl(const QString &url);

/** "C0123456789" and the like: a conversation's id, which Slack takes as it is (protocol: [CGD] and 8 or more). */
[[nodiscard]] bool isSlackChannelId(const QString &value);

/** What a message names as its channel: the id where it is known, so that a renamed channel is followed. */
[[nodiscard]] QString channelToPost(const Target &target);

/** Trims, strips one leading '#' and the "<#C123|name>" form; names go to lower case, ids stay as they are. */
[[nodiscard]] QString normalizedChannel(const QString &text);

} // namespace infradots

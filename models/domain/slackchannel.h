// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace infradots {

/** A channel as conversations.list tells of it. */
struct SlackChannel
{
    QString id;
    QString name; ///< without "#"
    bool isPrivate = false;
    bool isMember = false; ///< the bot is in it
    bool isArchived = false;
    QStringList formerNames;
    friend bool operator==(const SlackChannel &, const SlackChannel &) = default;
};

/** The channels of a Slack workspace, to be found by id, by name and by the names they had before. */
class ChannelDirectory
{
public:
    ChannelDirectory() = default;
    explicit ChannelDirectory(QList<SlackChannel> channels);

    [[nodiscard]] const QList<SlackChannel> &channels() const { return m_channels; }
    [[nodiscard]] bool isEmpty() const { return m_channels.isEmpty(); }

    /** What a target means: the id it holds, else its name, else a name that one channel alone had before. Or null. */
    [[nodiscard]] const SlackChannel *find(const Target &target) const;

private:
    [[nodiscard]] const SlackChannel *at(const QHash<QString, qsizetype> &index, const QString &key) const;

    QList<SlackChannel> m_channels;
    QHash<QString, qsizetype> m_byId;
    QHash<QString, qsizetype> m_byName;
    QHash<QString, qsizetype> m_byFormerName; ///< -1: several had it
};

/** Something to know about a configured channel before the first message fails. */
struct ChannelNote
{
    enum class Kind {
        Unknown,   ///< not among the channels the bot can see
        Archived,  ///< nothing can be posted there
        NotMember, ///< the bot has to be invited first
        Renamed,   ///< goes to the channel under its new name
        Twice      ///< the same channel as another entry of its list, in another spelling
    };
    Kind kind = Kind::Unknown;
    qsizetype target = 0; ///< index into the list
    QString sentence;     ///< what it is and what to do
};

/** True for what keeps messages from arriving. */
[[nodiscard]] bool isTrouble(ChannelNote::Kind kind);

/**
 * What there is to say about channels of one integration or attachment, in their order. Nothing is said about channels
 * while @p directory is empty, since then nothing is known.
 */
[[nodiscard]] QList<ChannelNote> channelNotes(const QList<Target> &targets, const ChannelDirectory &directory,
                                              const SlackSettings &slack);

/** "/invite @infradots": what a person types into a channel to let the bot in. */
[[nodiscard]] QString inviteCommand(const SlackSettings &slack);

} // namespace infradots

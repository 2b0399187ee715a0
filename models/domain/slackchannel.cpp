// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/slackchannel.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SlackChannels)
};

/** The bot may post into public channels without being in them. */
bool mayPostUninvited(const SlackChannel &channel, const SlackSettings &slack)
{
    return !channel.isPrivate && slack.scopes.contains(QStringLiteral("chat:write.public"));
}

/** Conversations with one person are in no list of channels. */
bool isDirectMessage(const QString &value)
{
    return isSlackChannelId(value) && value.startsWith(u'D');
}

class Notes
{
public:
    Notes(const QList<Target> &targets, const ChannelDirectory &directory, const SlackSettings &slack)
        : m_targets(targets)
        , m_directory(directory)
        , m_slack(slack)
    {
    }

    QList<ChannelNote> take()
    {
        for (qsizetype i = 0; i < m_targets.size(); ++i) {
            about(i);
            twice(i);
        }
        return std::move(m_notes);
    }

private:
    void add(ChannelNote::Kind kind, qsizetype index, const QString &sentence)
    {
        m_notes.append({kind, index, sentence});
    }

    void about(qsizetype index)
    {
        const Target &target = m_targets.at(index);
        const QString shown = shownTarget(target.value);
        if (m_directory.isEmpty() || isDirectMessage(target.value))
            return;
        const SlackChannel *channel = m_directory.find(target);
        if (channel == nullptr) {
            add(ChannelNote::Kind::Unknown, index,
                //: %1: a channel such as #infrastructure; %2: a command such as /invite @infradots
                Text::tr(
                    "%1 is not among the channels the bot can see: it is misspelt, or it is private and the bot is "
                    "not in it. If it is private, type %2 there.")
                    .arg(shown, inviteCommand(m_slack)));
            return;
        }
        const bool renamed = !isSlackChannelId(target.value) && channel->name != target.value;
        if (renamed)
            add(ChannelNote::Kind::Renamed, index,
                Text::tr("%1 is called %2 now. Messages go there.").arg(shown, shownTarget(channel->name)));
        if (channel->isArchived) {
            add(ChannelNote::Kind::Archived, index,
                Text::tr("%1 is archived. Unarchive it in Slack, or choose another channel.").arg(shown));
        } else if (!channel->isMember && !mayPostUninvited(*channel, m_slack)) {
            add(ChannelNote::Kind::NotMember, index,
                //: %1: a channel such as #infrastructure; %2: a command such as /invite @infradots
                Text::tr("The bot is not in %1. Type %2 in that channel.").arg(shown, inviteCommand(m_slack)));
        }
    }

    void twice(qsizetype index)
    {
        const Target &target = m_targets.at(index);
        const QString id = idOf(target);
        for (qsizetype i = 0; !id.isEmpty() && i < index; ++i) {
            const Target &other = m_targets.at(i);
            if (environmentKey(other.environment) != environmentKey(target.environment) || idOf(other) != id)
                continue;
            add(ChannelNote::Kind::Twice, index,
                Text::tr("%1 and %2 are the same channel. One message goes there, not two.")
                    .arg(shownTarget(other.value), shownTarget(target.value)));
            return;
        }
    }

    QString idOf(const Target &target) const
    {
        if (const SlackChannel *channel = m_directory.find(target))
            return channel->id;
        const QString posted = channelToPost(target);
        return isSlackChannelId(posted) ? posted : QString();
    }

    const QList<Target> &m_targets;
    const ChannelDirectory &m_directory;
    const SlackSettings &m_slack;
    QList<ChannelNote> m_notes;
};

} // namespace

ChannelDirectory::ChannelDirectory(QList<SlackChannel> channels)
    : m_channels(std::move(channels))
{
    for (qsizetype i = 0; i < m_channels.size(); ++i) {
        const SlackChannel &channel = m_channels.at(i);
        m_byId.insert(channel.id, i);
        m_byName.insert(channel.name, i);
        for (const QString &former : channel.formerNames)
            m_byFormerName.insert(former, m_byFormerName.value(former, i) == i ? i : -1);
    }
}

const SlackChannel *ChannelDirectory::at(const QHash<QString, qsizetype> &index, const QString &key) const
{
    const qsizetype found = index.value(key, -1);
    return found < 0 ? nullptr : &m_channels.at(found);
}

const SlackChannel *ChannelDirectory::find(const Target &target) const
{
    const QString posted = channelToPost(target);
    if (isSlackChannelId(posted))
        return at(m_byId, posted);
    if (const SlackChannel *channel = at(m_byName, target.value))
        return channel;
    return at(m_byFormerName, target.value);
}

bool isTrouble(ChannelNote::Kind kind)
{
    switch (kind) {
    case ChannelNote::Kind::Unknown:
    case ChannelNote::Kind::Archived:
    case ChannelNote::Kind::NotMember:
        return true;
    case ChannelNote::Kind::Renamed:
    case ChannelNote::Kind::Twice:
        return false;
    }
    Q_UNREACHABLE();
}

QList<ChannelNote> channelNotes(const QList<Target> &targets, const ChannelDirectory &directory,
                                const SlackSettings &slack)
{
    return Notes(targets, directory, slack).take();
}

QString inviteCommand(const SlackSettings &slack)
{
    return QStringLiteral("/invite @") + (slack.botName.isEmpty() ? Text::tr("bot") : slack.botName);
}

} // namespace infradots

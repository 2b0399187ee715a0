// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/slackchannelmodel.h"

#include "models/items/tooltip.h"

#include <algorithm>
#include <tuple>

namespace infradots {

namespace {

QStringList marksOf(const SlackChannel &channel, bool mayPostUninvited)
{
    QStringList marks;
    if (channel.isPrivate)
        marks.append(SlackChannelModel::tr("private"));
    if (channel.isArchived)
        marks.append(SlackChannelModel::tr("archived"));
    else if (!channel.isMember && (channel.isPrivate || !mayPostUninvited))
        marks.append(SlackChannelModel::tr("the bot is not in it"));
    return marks;
}

} // namespace

void SlackChannelModel::setChannels(QList<SlackChannel> channels, const SlackSettings &slack)
{
    const bool mayPostUninvited = slack.scopes.contains(QStringLiteral("chat:write.public"));
    std::sort(channels.begin(), channels.end(), [](const SlackChannel &a, const SlackChannel &b) {
        return std::tie(a.isArchived, a.name, a.id) < std::tie(b.isArchived, b.name, b.id);
    });
    if (channels == m_channels && mayPostUninvited == m_mayPostUninvited)
        return;
    beginResetModel();
    m_channels = std::move(channels);
    m_mayPostUninvited = mayPostUninvited;
    endResetModel();
}

int SlackChannelModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_channels.size());
}

QVariant SlackChannelModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SlackChannel &channel = m_channels.at(index.row());
    const QString name = shownTarget(channel.name);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return name;
    case Qt::AccessibleTextRole:
        return (QStringList{name} + marksOf(channel, m_mayPostUninvited)).join(QStringLiteral(", "));
    case Qt::ToolTipRole:
        return toolTipText(
            (QStringList{name, channel.id} + marksOf(channel, m_mayPostUninvited)).join(QStringLiteral(" · ")));
    case MarksRole:
        return marksOf(channel, m_mayPostUninvited).join(QStringLiteral(" · "));
    case PrivateRole:
        return channel.isPrivate;
    case ArchivedRole:
        return channel.isArchived;
    case IdRole:
        return channel.id;
    default:
        return {};
    }
}

} // namespace infradots

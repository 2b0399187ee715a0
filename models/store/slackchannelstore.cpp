// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/slackchannelstore.h"

#include "models/store/sql.h"

namespace infradots {

namespace {

SlackChannel readChannel(const Row &row)
{
    return SlackChannel{.id = row.text(0),
                        .name = row.text(1),
                        .isPrivate = row.boolean(2),
                        .isMember = row.boolean(3),
                        .isArchived = row.boolean(4),
                        .formerNames = row.text(5).split(u' ', Qt::SkipEmptyParts)};
}

/** SQL of a condition on `target`: of the integration or of one of its attachments; two '?' for the integration's id.
 */
QString ofIntegration()
{
    return QStringLiteral("(target.integration_id = ? OR target.attachment_id IN (SELECT attachment.id FROM attachment "
                          "WHERE attachment.integration_id = ?))");
}

/** A channel that is known under another name keeps that one as a former name. */
void keepFormerNames(SlackChannel &channel, const QHash<QString, SlackChannel> &known)
{
    const auto before = known.constFind(channel.id);
    if (before != known.constEnd()) {
        channel.formerNames += before->formerNames;
        channel.formerNames.append(before->name);
    }
    channel.formerNames.removeIf([](const QString &name) { return name.isEmpty() || name.contains(u' '); });
    channel.formerNames.removeDuplicates();
    channel.formerNames.removeAll(channel.name);
}

Result<void> clear(Connection &connection, const IntegrationId &integration)
{
    Statement statement(connection, "slack_channel_list.delete",
                        QStringLiteral("DELETE FROM slack_channel_list WHERE integration_id = ?"));
    return statement.bind(integration).run();
}

} // namespace

Result<SlackChannelList> SlackChannelStore::get(const IntegrationId &integration)
{
    Statement fetched(m_connection, "slack_channel_list.get",
                      QStringLiteral("SELECT team_id, fetched_at FROM slack_channel_list WHERE integration_id = ?"));
    const auto head = fetched.bind(integration).first([](const Row &row) {
        return SlackChannelList{.channels = {}, .teamId = row.text(0), .fetchedAt = row.time(1)};
    });
    if (!head)
        return failure(head.error());
    if (!*head)
        return SlackChannelList();
    SlackChannelList list = **head;
    Statement statement(m_connection, "slack_channel.list",
                        QStringLiteral("SELECT channel_id, name, is_private, is_member, is_archived, former_names "
                                       "FROM slack_channel WHERE integration_id = ? ORDER BY name, channel_id"));
    auto channels = statement.bind(integration).all(readChannel);
    if (!channels)
        return failure(channels.error());
    list.channels = std::move(*channels);
    return list;
}

Result<void> SlackChannelStore::replace(const IntegrationId &integration, const QString &teamId,
                                        QList<SlackChannel> channels, const QDateTime &now)
{
    const auto before = get(integration);
    if (!before)
        return failure(before.error());
    QHash<QString, SlackChannel> known;
    for (const SlackChannel &channel : before->channels)
        known.insert(channel.id, channel);
    if (auto cleared = clear(m_connection, integration); !cleared)
        return cleared;

    Statement list(m_connection, "slack_channel_list.insert",
                   QStringLiteral("INSERT INTO slack_channel_list (integration_id, team_id, fetched_at) "
                                  "VALUES (?, ?, ?)"));
    if (auto inserted = list.bind(integration).bind(teamId).bind(now).run(); !inserted)
        return inserted;
    // A list that changes while it is read page by page may hold a channel twice.
    Statement insert(m_connection, "slack_channel.insert",
                     QStringLiteral("INSERT INTO slack_channel (integration_id, channel_id, name, is_private, "
                                    "is_member, is_archived, former_names) VALUES (?, ?, ?, ?, ?, ?, ?) "
                                    "ON CONFLICT (integration_id, channel_id) DO NOTHING"));
    for (SlackChannel &channel : channels) {
        keepFormerNames(channel, known);
        insert.bind(integration).bind(channel.id).bind(channel.name).bind(channel.isPrivate).bind(channel.isMember);
        insert.bind(channel.isArchived).bind(channel.formerNames.join(u' '));
        if (auto inserted = insert.run(); !inserted)
            return inserted;
    }
    return {};
}

Result<void> SlackChannelStore::remember(const IntegrationId &integration, const ChannelDirectory &directory)
{
    Statement find(m_connection, "target.withoutChannel",
                   QStringLiteral("SELECT id, value FROM target WHERE channel_id = '' AND ") % ofIntegration());
    const auto open = find.bind(integration).bind(integration).all([](const Row &row) {
        Target target;
        target.id = row.id<TargetId>(0);
        target.value = row.text(1);
        return target;
    });
    if (!open)
        return failure(open.error());
    Statement update(m_connection, "target.rememberChannel",
                     QStringLiteral("UPDATE target SET channel_id = ? WHERE id = ?"));
    for (const Target &target : *open) {
        const SlackChannel *channel = directory.find(target);
        if (channel == nullptr || channel->id == target.value)
            continue;
        if (auto done = update.bind(channel->id).bind(target.id).run(); !done)
            return done;
    }
    return {};
}

Result<void> SlackChannelStore::forget(const IntegrationId &integration)
{
    if (auto cleared = clear(m_connection, integration); !cleared)
        return cleared;
    Statement statement(m_connection, "target.forgetChannels",
                        QStringLiteral("UPDATE target SET channel_id = '' WHERE ") % ofIntegration());
    return statement.bind(integration).bind(integration).run();
}

} // namespace infradots

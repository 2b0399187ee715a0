// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/channelfeed.h"

#include "app/services/changes.h"
#include "app/services/integrationservice.h"
#include "app/services/slackservice.h"
#include "ui/async.h"

namespace infradots {

namespace {

constexpr qint64 SecondsUntilOld = 10 * 60;

} // namespace

ChannelFeed::ChannelFeed(UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.changes, &Changes::slackChannelsChanged, this, [this](const IntegrationId &id) {
        if (id == m_integration.id)
            readStored(false);
    });
}

void ChannelFeed::setIntegration(const Integration &integration)
{
    ++m_generation; // what is still on its way is of another one
    m_integration = integration;
    m_shown = {};
    if (integration.type != IntegrationType::Slack)
        return;
    if (integration.id.isNull())
        tell(ChannelsShown::State::Unsaved);
    else
        readStored(true);
}

void ChannelFeed::readStored(bool askIfOld)
{
    const int generation = m_generation;
    // With the integration as it is now: what the bot may do is told with the list.
    whenDone(m_context.integrations.get(m_integration.id), this,
             [this, generation](const Result<Integration> &current) {
                 if (generation == m_generation && current)
                     m_shown.slack = current->slack;
             });
    // Jobs of the reading connection end in order: with this one, both are here.
    whenDone(m_context.slack.channels(m_integration.id), this,
             [this, generation, askIfOld](const Result<SlackChannelList> &list) {
                 if (generation != m_generation)
                     return;
                 if (!list)
                     return tell(ChannelsShown::State::Failed, list.error().message);
                 if (!m_shown.slack.botToken.isSet())
                     return tell(ChannelsShown::State::NotConnected);
                 m_shown.channels = list->channels;
                 m_shown.fetchedAt = list->fetchedAt;
                 const bool known = list->fetchedAt.isValid();
                 tell(known ? ChannelsShown::State::Ready : ChannelsShown::State::Reading);
                 const QDateTime now = m_context.slack.clock().now();
                 if (askIfOld && (!known || list->fetchedAt.secsTo(now) > SecondsUntilOld))
                     refresh();
             });
}

void ChannelFeed::refresh()
{
    const int generation = m_generation;
    tell(ChannelsShown::State::Reading);
    whenDone(m_context.slack.refreshChannels(m_integration.id), this,
             [this, generation](const Result<SlackChannelList> &list) {
                 // A new list is announced to everybody, and read then.
                 if (generation == m_generation && !list)
                     tell(ChannelsShown::State::Failed, list.error().message);
             });
}

void ChannelFeed::tell(ChannelsShown::State state, const QString &problem)
{
    m_shown.state = state;
    m_shown.problem = problem;
    Q_EMIT changed(m_shown);
}

} // namespace infradots

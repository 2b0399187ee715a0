// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/slackchannel.h"

#include <QDateTime>
#include <QWidget>

class QPushButton;

namespace infradots {

class PlainLabel;
class SlackChannelModel;
class TargetListEdit;

/** What is known of the channels of an integration's Slack workspace. */
struct ChannelsShown
{
    enum class State {
        Unsaved, ///< an integration that is not stored yet cannot be connected
        NotConnected,
        Reading, ///< for the first time
        Ready,   ///< perhaps from earlier; they may be read again meanwhile
        Failed   ///< those of earlier, if any, stay
    };
    State state = State::Unsaved;
    SlackSettings slack;
    QList<SlackChannel> channels;
    QDateTime fetchedAt;
    QString problem; ///< why it failed
};

/**
 * Stands below lists of Slack channels: offers the workspace's channels to them, says how old what is known is, and
 * what keeps messages from arriving in those that are named, with what to type in Slack.
 */
class ChannelPanel : public QWidget
{
    Q_OBJECT
public:
    /** @p lists: those it is about, in the order of their notes. Not owned. */
    ChannelPanel(QList<TargetListEdit *> lists, QWidget *parent = nullptr);

    void showChannels(const ChannelsShown &shown);

Q_SIGNALS:
    void refreshRequested();

private:
    void showState();
    void showNotes();
    void copyInvite();

    QList<TargetListEdit *> m_lists;
    SlackChannelModel *m_model;
    ChannelDirectory m_directory;
    ChannelsShown m_shown;
    PlainLabel *m_state;
    PlainLabel *m_notes;
    QPushButton *m_copy;
    QPushButton *m_refresh;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/uicontext.h"
#include "ui/widgets/channelpanel.h"

#include <QObject>

namespace infradots {

/**
 * The channels of one Slack integration, as a form shows them: what is known at once, and read anew in the background
 * when that is older than ten minutes.
 */
class ChannelFeed : public QObject
{
    Q_OBJECT
public:
    explicit ChannelFeed(UiContext &context, QObject *parent = nullptr);

    /** One of another type has no channels, and nothing is told of it. */
    void setIntegration(const Integration &integration);
    /** Asks Slack. */
    void refresh();

Q_SIGNALS:
    void changed(const infradots::ChannelsShown &shown);

private:
    void readStored(bool askIfOld);
    void tell(ChannelsShown::State state, const QString &problem = {});

    UiContext &m_context;
    Integration m_integration;
    ChannelsShown m_shown;
    int m_generation = 0;
};

} // namespace infradots

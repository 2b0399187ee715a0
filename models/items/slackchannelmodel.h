// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/slackchannel.h"

#include <QAbstractListModel>

namespace infradots {

/**
 * The channels of a Slack workspace to choose from: by name, archived ones at the end. Thousands of rows that change as
 * a whole, so a new list is a reset; the same list again is nothing.
 */
class SlackChannelModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        MarksRole = Qt::UserRole + 1, ///< "private · the bot is not in it": what is special; empty: nothing is
        PrivateRole,
        ArchivedRole,
        IdRole
    };

    using QAbstractListModel::QAbstractListModel;

    /** @p slack: whose bot it is about. */
    void setChannels(QList<SlackChannel> channels, const SlackSettings &slack);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /** Display and edit: "#infrastructure". */
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<SlackChannel> m_channels;
    bool m_mayPostUninvited = false;
};

} // namespace infradots

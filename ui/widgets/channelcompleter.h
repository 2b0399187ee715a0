// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>

namespace infradots {

class SlackChannelModel;

/**
 * Offers channels while they are typed into a line edit, in the comma notation: what stands behind the last comma or
 * colon is completed, by any part of a name. The marks of a channel stand beside it.
 */
class ChannelCompleter : public QCompleter
{
    Q_OBJECT
public:
    ChannelCompleter(SlackChannelModel *channels, QObject *parent);

    /** Shows all of them, whatever is typed. */
    void showAll();

    [[nodiscard]] QStringList splitPath(const QString &path) const override;
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;
};

} // namespace infradots

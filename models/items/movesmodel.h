// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeimpact.h"

#include <QAbstractTableModel>

namespace infradots {

/** The workspace and environment pairs that an edit moves, and from where to where. */
class MovesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { WorkspaceName, Environment, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMoves(const QList<RouteMove> &moves);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<RouteMove> m_moves;
};

/** "#infra, #devops and 3 more", or "nobody". */
[[nodiscard]] QString receiversWords(const QStringList &shown);
/** "14 workspace and environment pairs move from #infra to #staging.": one kind of moves in a sentence. */
[[nodiscard]] QString moveSentence(const MoveGroup &group);

} // namespace infradots

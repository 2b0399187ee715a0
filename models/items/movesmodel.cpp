// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/movesmodel.h"

#include "models/items/tooltip.h"
#include "models/items/wording.h"

namespace infradots {

void MovesModel::setMoves(const QList<RouteMove> &moves)
{
    beginResetModel();
    m_moves = moves;
    endResetModel();
}

int MovesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_moves.size());
}

int MovesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MovesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RouteMove &move = m_moves.at(index.row());
    const auto text = [&]() -> QString {
        switch (static_cast<Column>(index.column())) {
        case WorkspaceName:
            return move.workspace;
        case Environment:
            return move.environment.isEmpty() ? tr("none") : move.environment;
        case Before:
            return receiversWords(move.before);
        case After:
            return receiversWords(move.after);
        case ColumnCount:
            break;
        }
        return {};
    };
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text();
    if (role != Qt::ToolTipRole)
        return {};
    if (index.column() == Before)
        return toolTipText(move.before.join(QStringLiteral(", ")) + u'\n' + ruleWords(move.ruleBefore));
    if (index.column() == After)
        return toolTipText(move.after.join(QStringLiteral(", ")) + u'\n' + ruleWords(move.ruleAfter));
    return toolTipText(text());
}

QVariant MovesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case WorkspaceName:
        return tr("Workspace");
    case Environment:
        return tr("Environment");
    case Before:
        return tr("Goes to now");
    case After:
        return tr("Will go to");
    case ColumnCount:
        break;
    }
    return {};
}

QString receiversWords(const QStringList &shown)
{
    constexpr qsizetype Most = 3;
    if (shown.isEmpty())
        return MovesModel::tr("nobody");
    const QString first = shown.mid(0, Most).join(QStringLiteral(", "));
    const auto rest = static_cast<int>(shown.size() - Most);
    return rest > 0 ? MovesModel::tr("%1 and %n more", nullptr, rest).arg(first) : first;
}

QString moveSentence(const MoveGroup &group)
{
    return MovesModel::tr("%n workspace and environment pair(s) move from %1 to %2.", nullptr,
                          static_cast<int>(group.pairs))
        .arg(receiversWords(group.before), receiversWords(group.after));
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sandboxmodel.h"

#include "models/items/tooltip.h"

namespace infradots {

void SandboxModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void SandboxModel::prepend(const Row &row)
{
    beginInsertRows({}, 0, 0);
    m_rows.prepend(row);
    endInsertRows();
    if (m_rows.size() <= MostRows)
        return;
    beginRemoveRows({}, MostRows, static_cast<int>(m_rows.size()) - 1);
    m_rows.resize(MostRows);
    endRemoveRows();
}

const SandboxModel::Row *SandboxModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int SandboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SandboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant SandboxModel::data(const QModelIndex &index, int role) const
{
    const Row *row = index.isValid() ? at(index.row()) : nullptr;
    if (!row || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    QString text;
    switch (index.column()) {
    case Time:
        text = row->at.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"));
        break;
    case Receiver:
        text = row->receiver;
        break;
    case Destination:
        text = plainText(row->destination);
        break;
    case Answer:
        text = row->status == 0 ? tr("not answered") : QString::number(row->status);
        break;
    default:
        return {};
    }
    if (role == Qt::ToolTipRole)
        return toolTipText(text);
    if (role == Qt::AccessibleTextRole)
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") +
                       text);
    return text;
}

QVariant SandboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Receiver:
        return tr("Receiver");
    case Destination:
        return tr("Destination");
    case Answer:
        return tr("Answered");
    default:
        return {};
    }
}

} // namespace infradots

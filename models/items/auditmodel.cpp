// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/auditmodel.h"

#include "models/domain/printable.h"
#include "models/items/tooltip.h"
#include "models/items/wording.h"

#include <QHash>

namespace infradots {

void AuditModel::reset(const QList<Row> &rows, bool more)
{
    beginResetModel();
    m_rows = rows;
    m_more = more;
    endResetModel();
}

void AuditModel::append(const QList<Row> &rows, bool more)
{
    m_more = more;
    if (rows.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

const AuditModel::Row *AuditModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString AuditModel::text(const Row &row, int column)
{
    switch (column) {
    case Time:
        return localTimeWords(row.at);
    case Who:
        return printable(row.who);
    case Action:
        return printable(auditActionWords(row.action));
    case What:
        return printable(row.what);
    default:
        return {};
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    const Row *row = index.isValid() ? at(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        return toolTipText(text(*row, index.column()));
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") +
                       text(*row, index.column()));
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Who:
        return tr("Who");
    case Action:
        return tr("What happened");
    case What:
        return tr("To what");
    default:
        return {};
    }
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_more = false; // once per page; append() says whether there are still more
    Q_EMIT olderNeeded();
}

QString auditActionWords(const QString &action)
{
    const QHash<QString, QString> words{
        {QStringLiteral("organization.create"), AuditModel::tr("Organization created")},
        {QStringLiteral("organization.update"), AuditModel::tr("Organization changed")},
        {QStringLiteral("organization.delete"), AuditModel::tr("Organization deleted")},
        {QStringLiteral("organization.restore"), AuditModel::tr("Organization restored")},
        {QStringLiteral("workspace.create"), AuditModel::tr("Workspace created")},
        {QStringLiteral("workspace.update"), AuditModel::tr("Workspace changed")},
        {QStringLiteral("workspace.delete"), AuditModel::tr("Workspace deleted")},
        {QStringLiteral("workspace.restore"), AuditModel::tr("Workspace restored")},
        {QStringLiteral("integration.create"), AuditModel::tr("Integration created")},
        {QStringLiteral("integration.update"), AuditModel::tr("Integration changed")},
        {QStringLiteral("integration.enable"), AuditModel::tr("Integration enabled")},
        {QStringLiteral("integration.disable"), AuditModel::tr("Integration disabled")},
        {QStringLiteral("integration.delete"), AuditModel::tr("Integration deleted")},
        {QStringLiteral("integration.restore"), AuditModel::tr("Integration restored")},
        {QStringLiteral("integration.test"), AuditModel::tr("Integration tested")},
        {QStringLiteral("attachment.create"), AuditModel::tr("Integration attached")},
        {QStringLiteral("attachment.update"), AuditModel::tr("Attachment changed")},
        {QStringLiteral("attachment.delete"), AuditModel::tr("Integration detached")},
        {QStringLiteral("attachment.restore"), AuditModel::tr("Attachment restored")},
        {QStringLiteral("configuration.apply"), AuditModel::tr("Configuration applied")},
        {QStringLiteral("delivery.redeliver"), AuditModel::tr("Messages sent again")},
        {QStringLiteral("secret.reveal"), AuditModel::tr("Secret shown")},
        {QStringLiteral("vault.rotate"), AuditModel::tr("Exchange of the vault's key begun")},
        {QStringLiteral("vault.rotate.end"), AuditModel::tr("Exchange of the vault's key ended")}};
    return words.value(action, action);
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/attachedmodel.h"

#include "models/items/plaintext.h"
#include "models/items/rowdiff.h"
#include "models/items/tooltip.h"
#include "models/items/wording.h"

namespace infradots {

struct AttachedSteps
{
    AttachedModel &model;

    void removeRow(int row)
    {
        model.beginRemoveRows({}, row, row);
        model.m_rows.removeAt(row);
        model.endRemoveRows();
    }
    void insertRow(int row, const AttachedModel::Row &value)
    {
        model.beginInsertRows({}, row, row);
        model.m_rows.insert(row, value);
        model.endInsertRows();
    }
    void replaceRow(int row, const AttachedModel::Row &value)
    {
        model.m_rows[row] = value;
        Q_EMIT model.dataChanged(model.index(row, 0), model.index(row, AttachedModel::ColumnCount - 1));
    }
};

QString overrideWords(const Attachment &attachment, IntegrationType type)
{
    if (!hasTargets(type))
        return AttachedModel::tr("Sends to its API URL");
    if (attachment.targets.isEmpty())
        return AttachedModel::tr("None: uses the organization's");
    const auto names = [](const QList<Target> &targets) {
        QStringList shown;
        for (const Target &target : targets)
            shown.append(isolated(shownTarget(target.value)));
        return shown.join(QStringLiteral(", "));
    };
    QStringList parts;
    if (const QList<Target> defaults = targetsOf(attachment.targets, {}); !defaults.isEmpty())
        parts.append(names(defaults));
    const QStringList environments = environmentsOf(attachment.targets);
    for (const QString &environment : environments)
        parts.append(isolated(environment) + QStringLiteral(": ") + names(targetsOf(attachment.targets, environment)));
    return parts.join(QStringLiteral("; "));
}

void AttachedModel::setRows(const QList<Row> &rows)
{
    AttachedSteps steps{*this};
    syncRows(
        m_rows, rows, [](const Row &row) { return row.attachment.id; }, steps);
}

const AttachedModel::Row *AttachedModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int AttachedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AttachedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant AttachedModel::data(const QModelIndex &index, int role) const
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
    case TypeRole:
        return static_cast<int>(row->integration.type);
    case AttachmentIdRole:
        return row->attachment.id.text();
    case EnabledRole:
        return row->integration.enabled;
    default:
        return {};
    }
}

QString AttachedModel::text(const Row &row, int column)
{
    switch (column) {
    case Name:
        return row.integration.enabled ? plainText(row.integration.name)
                                       : tr("%1 (disabled)").arg(isolated(row.integration.name));
    case Type:
        return typeWords(row.integration.type);
    case RunAfterStage:
        return row.attachment.statuses.size() == allRunStatuses().size()
                   ? runAfterWords(row.attachment.runAfter)
                   : tr("%1, %n status(es) only", nullptr, static_cast<int>(row.attachment.statuses.size()))
                         .arg(runAfterWords(row.attachment.runAfter));
    case Overrides:
        return overrideWords(row.attachment, row.integration.type);
    case Attached:
        return tr("%1 by %2").arg(localTimeWords(row.attachment.attachedAt), row.attachment.attachedBy);
    default:
        return {};
    }
}

QVariant AttachedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Integration");
    case Type:
        return tr("Type");
    case RunAfterStage:
        return tr("Run after");
    case Overrides:
        return tr("Workspace overrides");
    case Attached:
        return tr("Attached");
    default:
        return {};
    }
}

} // namespace infradots

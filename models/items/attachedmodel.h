// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"

#include <QAbstractTableModel>

namespace infradots {

/** The integrations attached to a workspace: name, type, run after, overrides, when and by whom. Fed rows. */
class AttachedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Type, RunAfterStage, Overrides, Attached, ColumnCount };
    enum Role { TypeRole = Qt::UserRole, AttachmentIdRole, EnabledRole };

    struct Row
    {
        Attachment attachment;
        Integration integration;
        friend bool operator==(const Row &, const Row &) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /** Rows that are there already keep their place in views: changes by id, not by reset. */
    void setRows(const QList<Row> &rows);
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    friend struct AttachedSteps;

    [[nodiscard]] static QString text(const Row &row, int column);

    QList<Row> m_rows;
};

/** "#staging-infra; production: #prod-alerts", or what leaving it blank means. */
[[nodiscard]] QString overrideWords(const Attachment &attachment, IntegrationType type);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"

#include <QAbstractTableModel>

namespace infradots {

/** What the lint found, the worst first: how bad it is, where, and what it is. */
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { How, Where, What, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    /** Nothing moves in a view when the same is found again. */
    void setFindings(QList<Finding> findings);
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
    [[nodiscard]] int count(Severity severity) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Finding> m_findings;
};

/** "Error", "Warning", "Hint": in the user's language. */
[[nodiscard]] QString severityWords(Severity severity);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/coverage.h"

#include <QAbstractTableModel>

namespace infradots {

/**
 * The coverage matrix: a row for each workspace, a column for each environment, in a cell who hears of what is asked.
 * Fed maps; changes by rows and columns, so that views keep their place. Words are made when a cell is looked at.
 */
class CoverageModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole, ///< CoverageState as int
        DetailRole,               ///< QString: the second line
        TypesRole,                ///< QList<int> of IntegrationType: of those that hear, each once
        OwnRole,                  ///< bool: the workspace's own environment
        WorkspaceIdRole,          ///< QString
        EnvironmentRole           ///< QString as the column names it
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setMap(const CoverageMap &map);
    [[nodiscard]] const CoverageMap &map() const { return m_map; }
    void setQuestion(const CoverageQuestion &question);
    [[nodiscard]] const CoverageQuestion &question() const { return m_question; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    friend struct CoverageSteps;
    friend struct CoverageColumns;

    void fill(const QList<CoverageRow> &rows);

    CoverageMap m_map;
    CoverageQuestion m_question;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/renaming.h"

#include <QAbstractTableModel>

namespace infradots {

/** What a renaming changes: kind, name, before, after. Fed as a whole; words are made when a row is looked at. */
class RenamedThingsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kind, Name, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setThings(const QList<RenamedThing> &things);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<RenamedThing> m_things;
};

/**
 * Whose messages take another way: workspace, environment, the destinations they lose and those they gain; all of them
 * where only what is heard of differs. As above.
 */
class CoverageChangesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Workspace, Environment, Loses, Gains, ColumnCount };
    enum Role {
        SilentRole = Qt::UserRole ///< bool: nobody hears any more
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(const QList<CoverageChange> &changes);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<CoverageChange> m_changes;
};

} // namespace infradots

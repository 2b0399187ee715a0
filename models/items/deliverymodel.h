// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace infradots {

/**
 * The run history as a table of any length: it knows how many rows there are and holds only the pages that were
 * looked at, of which it keeps a bounded number. What is missing it asks for by pageNeeded() and gets by setPage().
 * New deliveries come on top by prepend(), changed ones by update(). Fed rows; knows no SQL and no service.
 */
class DeliveryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int PageSize = 256;

    enum Column { Time, Workspace, Stage, Status, Integration, Target, Rule, Outcome, ColumnCount };
    enum Role {
        DeliveryIdRole = Qt::UserRole, ///< QString; empty while the row's page is not there
        StateRole,                     ///< DeliveryState as int
        VerdictRole,                   ///< Verdict as int; invalid: no attempt has ended
        TypeRole,                      ///< IntegrationType as int
    };

    using QAbstractTableModel::QAbstractTableModel;

    /** Starts anew with @p count rows, none of them loaded. */
    void reset(int count);
    /** There turn out to be more (never fewer) rows behind those of the last reset. */
    void setCount(int count);
    void setPage(int page, const QList<Delivery> &rows);
    /** New ones come on top, newest first; those that are loaded are updated; those of pages not there are left. */
    void prepend(const QList<Delivery> &rows);
    /** Rows that are loaded take the new values; the others are ignored. */
    void update(const QList<Delivery> &rows);
    /** Null while the row's page is not there. */
    [[nodiscard]] const Delivery *at(int row) const;
    /** How many came by prepend() since the last reset; page 0 starts behind them. */
    [[nodiscard]] int rowsOnTop() const { return static_cast<int>(m_top.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /** Somebody looked at a row of page @p page (0 holds the newest rows of the last reset). Sent once per page. */
    void pageNeeded(int page) const;

private:
    [[nodiscard]] static QVariant text(const Delivery &delivery, int column);
    void touch(int page) const;

    int m_count = 0;       ///< rows of the last reset
    QList<Delivery> m_top; ///< came since, newest first
    mutable QHash<int, QList<Delivery>> m_pages;
    mutable QList<int> m_recent; ///< pages, the one looked at last at the end
    mutable QSet<int> m_asked;
    DeliveryId m_oldestOfFirst; ///< of page 0, also when that was dropped
};

} // namespace infradots

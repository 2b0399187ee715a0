// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>

namespace infradots {

/** Who changed what, newest first, as far down as it has been read. Fed rows. */
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Who, Action, What, ColumnCount };

    struct Row
    {
        QString id; ///< older rows are asked for by it
        QDateTime at;
        QString who;
        QString action; ///< "integration.create", shown in words
        QString what;
        QString before; ///< JSON text or empty, as it is stored
        QString after;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /** Starts anew. @p more: there are older ones. */
    void reset(const QList<Row> &rows, bool more);
    void append(const QList<Row> &rows, bool more);
    [[nodiscard]] const Row *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    /** Asks with olderNeeded(); append() answers. */
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void olderNeeded();

private:
    [[nodiscard]] static QString text(const Row &row, int column);

    QList<Row> m_rows;
    bool m_more = false;
};

/** "Integration created" for "integration.create"; an action that is not known as it is. */
[[nodiscard]] QString auditActionWords(const QString &action);

} // namespace infradots

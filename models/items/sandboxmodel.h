// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>

namespace infradots {

/** What the sandbox's receivers got, newest first. Fed rows. */
class SandboxModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Receiver, Destination, Answer, ColumnCount };

    struct Row
    {
        qint64 number = 0;
        QDateTime at;
        QString receiver;    ///< "Slack", "Microsoft Teams", "Webhook"
        QString destination; ///< "#prod-alerts", or the path
        int status = 0;      ///< 0: not answered
    };

    using QAbstractTableModel::QAbstractTableModel;

    static constexpr int MostRows = 500;

    void setRows(const QList<Row> &rows); ///< newest first
    void prepend(const Row &row);
    [[nodiscard]] const Row *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Row> m_rows;
};

} // namespace infradots

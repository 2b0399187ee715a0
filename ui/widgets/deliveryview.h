// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace infradots {

/** Draws a history row's cells: icon and words for the outcome, the type's icon beside the integration. */
class DeliveryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    DeliveryDelegate(const Theme &theme, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

/** The run history's table: rows of one height, columns that fill the width, Enter opens a row. */
class DeliveryView : public QTableView
{
    Q_OBJECT
public:
    explicit DeliveryView(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QStringList selectedIds() const;

Q_SIGNALS:
    void opened(const QString &deliveryId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace infradots {

/**
 * Draws a cell of the coverage matrix: destinations over the rules that win, with the types' icons; where nobody hears,
 * or hears of a part only, a colour, an icon and words. A bar marks the workspace's own environment.
 */
class CoverageDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int OwnBar = 3; ///< width of the mark of the workspace's own environment

    explicit CoverageDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &area) const;
    /** Draws the icons before the first line; returns how much room they take. */
    static int paintIcons(QPainter &painter, const QModelIndex &index, const QRect &line);

    const Theme &m_theme;
};

/** The coverage matrix: headers stay in sight, cells are gone through by keyboard, Enter opens one. */
class CoverageView : public QTableView
{
    Q_OBJECT
public:
    explicit CoverageView(const Theme &theme, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    /** @p index of the view's own model. */
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void spread();
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/drawing.h"

#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace infradots {

/** A drawing laid out for one width: everything has its place, and can be painted and pointed at. */
class PreviewSheet
{
public:
    PreviewSheet(std::shared_ptr<const Drawing> drawing, qreal width);

    [[nodiscard]] QSizeF size() const { return m_size; }
    void paint(QPainter &painter) const;
    /** Where what is at that place would lead; empty: nowhere. */
    [[nodiscard]] QString linkAt(const QPointF &position) const;

private:
    struct Text
    {
        std::shared_ptr<QTextLayout> layout; ///< its lines are placed from its own origin
        QSizeF size;
    };
    /** Painted in order. A text, a box, or the beginning or end of a clip. */
    struct Item
    {
        enum class What { Box, Text, Clip, Unclip };
        What what = What::Box;
        QRectF rect;
        QColor background;
        QColor border;
        qreal radius = 0;
        Text text;
    };
    struct LinkPlace
    {
        QRectF rect;
        QString link;
    };

    qreal place(const PreviewNode &node, QPointF at, qreal width);
    qreal placeColumn(const PreviewNode &node, QPointF at, qreal width);
    qreal placeRow(const PreviewNode &node, QPointF at, qreal width);
    qreal placeFlow(const PreviewNode &node, QPointF at, qreal width);
    qreal placeGrid(const PreviewNode &node, QPointF at, qreal width);
    qreal placeText(const PreviewNode &node, QPointF at, qreal width);
    qreal placeButton(const PreviewNode &node, QPointF at, qreal width);
    qreal placePicture(const PreviewNode &node, QPointF at, qreal width);
    void placeRunBoxes(const PreviewNode &node, const Text &text, QPointF at);

    [[nodiscard]] Text layOut(const PreviewNode &node, qreal width) const;
    [[nodiscard]] QFont font(const TextRun &run) const;
    [[nodiscard]] qreal naturalWidth(const PreviewNode &node) const;

    std::shared_ptr<const Drawing> m_drawing;
    std::vector<Item> m_items;
    QList<LinkPlace> m_links;
    QSizeF m_size;
};

} // namespace infradots

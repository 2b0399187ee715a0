// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewsheet.h"

#include "ui/preview/papers.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace infradots {

namespace {

using Kind = PreviewNode::Kind;

constexpr qreal PictureHeight = 96;
constexpr qreal RoomForAll = 1'000'000;

qreal aligned(PreviewNode::Align align, qreal room, qreal width)
{
    switch (align) {
    case PreviewNode::Align::Start:
        return 0;
    case PreviewNode::Align::Center:
        return std::max(0.0, (room - width) / 2);
    case PreviewNode::Align::End:
        return std::max(0.0, room - width);
    }
    Q_UNREACHABLE();
}

/** The text of a run with room for its box, if it has one. */
QString withRoom(const TextRun &run)
{
    static const QString room(QChar(0x2005)); // a quarter of an em
    return run.border.isValid() ? room + run.text + room : run.text;
}

QRectF inner(const QRectF &rect, const QMarginsF &margins)
{
    return rect.marginsRemoved(margins);
}

} // namespace

PreviewSheet::PreviewSheet(std::shared_ptr<const Drawing> drawing, qreal width)
    : m_drawing(std::move(drawing))
{
    m_size = {width, place(m_drawing->root, {0, 0}, width)};
}

qreal PreviewSheet::place(const PreviewNode &node, QPointF at, qreal width)
{
    switch (node.kind) {
    case Kind::Column:
        return placeColumn(node, at, width);
    case Kind::Row:
        return placeRow(node, at, width);
    case Kind::Flow:
        return placeFlow(node, at, width);
    case Kind::Grid:
        return placeGrid(node, at, width);
    case Kind::Text:
        return placeText(node, at, width);
    case Kind::Button:
        return placeButton(node, at, width);
    case Kind::Picture:
        return placePicture(node, at, width);
    case Kind::Rule:
        m_items.push_back({.what = Item::What::Box, .rect = {at.x(), at.y(), width, 1}, .background = node.background});
        return 1;
    }
    Q_UNREACHABLE();
}

qreal PreviewSheet::placeColumn(const PreviewNode &node, QPointF at, qreal width)
{
    const std::size_t box = m_items.size();
    const bool boxed = node.background.isValid() || node.border.isValid();
    if (boxed)
        m_items.push_back({});
    const bool clips = node.radius > 0;
    const std::size_t clip = m_items.size();
    if (clips)
        m_items.push_back({.what = Item::What::Clip, .radius = node.radius});
    // What bleeds reaches beyond its place, and its padding begins at its own edge.
    const QPointF corner = at - QPointF(node.bleed.left(), node.bleed.top());
    const qreal whole = width + node.bleed.left() + node.bleed.right();
    qreal y = corner.y() + node.padding.top();
    const qreal room = std::max(1.0, whole - node.padding.left() - node.padding.right());
    bool first = true;
    for (const PreviewNode &child : node.children) {
        y += first ? 0 : child.spaceAbove;
        first = false;
        y += place(child, {corner.x() + node.padding.left(), y}, room);
    }
    const QRectF rect(corner, QSizeF(whole, y + node.padding.bottom() - corner.y()));
    if (clips) {
        m_items.at(clip).rect = rect;
        m_items.push_back({.what = Item::What::Unclip});
    }
    if (boxed) {
        m_items.at(box).rect = rect;
        m_items.at(box).background = node.background;
        m_items.at(box).radius = node.radius;
        if (node.border.isValid()) // over what reaches up to the edge
            m_items.push_back({.what = Item::What::Box, .rect = rect, .border = node.border, .radius = node.radius});
    }
    return rect.height() - node.bleed.top() - node.bleed.bottom();
}

qreal PreviewSheet::placeRow(const PreviewNode &node, QPointF at, qreal width)
{
    const auto gaps = node.gap * static_cast<qreal>(std::max<std::size_t>(1, node.children.size()) - 1);
    qreal left = width - gaps;
    qreal shares = 0;
    std::vector<qreal> widths;
    for (const PreviewNode &child : node.children) {
        widths.push_back(child.share > 0 ? 0 : std::min(naturalWidth(child), width / 2));
        left -= widths.back();
        shares += child.share;
    }
    left = std::max(left, 1.0);
    qreal x = at.x();
    qreal height = 0;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const PreviewNode &child = node.children.at(i);
        const qreal own = child.share > 0 ? left * child.share / shares : widths.at(i);
        height = std::max(height, place(child, {x, at.y()}, std::max(own, 1.0)));
        x += own + node.gap;
    }
    return height;
}

qreal PreviewSheet::placeFlow(const PreviewNode &node, QPointF at, qreal width)
{
    qreal x = 0;
    qreal y = 0;
    qreal lineHeight = 0;
    for (const PreviewNode &child : node.children) {
        const qreal own = std::min(naturalWidth(child), width);
        if (x > 0 && x + own > width) {
            y += lineHeight + node.gap;
            x = lineHeight = 0;
        }
        lineHeight = std::max(lineHeight, place(child, at + QPointF(x, y), own));
        x += own + node.gap;
    }
    return y + lineHeight;
}

qreal PreviewSheet::placeGrid(const PreviewNode &node, QPointF at, qreal width)
{
    qreal first = (width - node.gap) * node.firstColumn;
    if (node.firstColumn <= 0) {
        for (std::size_t i = 0; i < node.children.size(); i += 2)
            first = std::max(first, naturalWidth(node.children.at(i)));
        first = std::min(first, width * 0.45);
    }
    const qreal second = std::max(1.0, width - first - node.gap);
    qreal y = 0;
    for (std::size_t i = 0; i < node.children.size(); i += 2) {
        y += i > 0 ? node.size : 0;
        qreal height = place(node.children.at(i), at + QPointF(0, y), std::max(first, 1.0));
        if (i + 1 < node.children.size())
            height = std::max(height, place(node.children.at(i + 1), at + QPointF(first + node.gap, y), second));
        y += height;
    }
    return y;
}

qreal PreviewSheet::placeText(const PreviewNode &node, QPointF at, qreal width)
{
    const qreal room = std::max(1.0, width - node.padding.left() - node.padding.right());
    const Text text = layOut(node, room);
    const QRectF rect(at.x(), at.y(), width, text.size.height() + node.padding.top() + node.padding.bottom());
    if (node.background.isValid())
        m_items.push_back(
            {.what = Item::What::Box, .rect = rect, .background = node.background, .radius = node.radius});
    const QPointF origin = inner(rect, node.padding).topLeft();
    placeRunBoxes(node, text, origin);
    m_items.push_back({.what = Item::What::Text, .rect = {origin, text.size}, .text = text});
    return rect.height();
}

qreal PreviewSheet::placeButton(const PreviewNode &node, QPointF at, qreal width)
{
    const Text text = layOut(node, std::max(1.0, width - node.padding.left() - node.padding.right()));
    const QRectF rect(at.x(), at.y(), width, text.size.height() + node.padding.top() + node.padding.bottom());
    m_items.push_back({.what = Item::What::Box,
                       .rect = rect,
                       .background = node.background,
                       .border = node.border,
                       .radius = node.radius});
    m_items.push_back(
        {.what = Item::What::Text, .rect = {inner(rect, node.padding).topLeft(), text.size}, .text = text});
    if (!node.runs.isEmpty() && !node.runs.first().link.isEmpty())
        m_links.append({rect, node.runs.first().link});
    return rect.height();
}

qreal PreviewSheet::placePicture(const PreviewNode &node, QPointF at, qreal width)
{
    const qreal side = node.size > 0 ? std::min(node.size, width) : width;
    const QRectF rect(at.x(), at.y(), side, node.size > 0 ? side : PictureHeight);
    m_items.push_back({.what = Item::What::Box,
                       .rect = rect,
                       .background = node.background,
                       .border = node.border,
                       .radius = node.radius});
    PreviewNode caption = node;
    caption.align = PreviewNode::Align::Center;
    caption.elided = true;
    const Text text = layOut(caption, std::max(1.0, side - 4));
    const QPointF origin(rect.left() + 2, rect.center().y() - text.size.height() / 2);
    m_items.push_back({.what = Item::What::Text, .rect = {origin, text.size}, .text = text});
    return rect.height();
}

/** Boxes of code and mentions lie behind the text, line by line; links are remembered where they are. */
void PreviewSheet::placeRunBoxes(const PreviewNode &node, const Text &text, QPointF at)
{
    int from = 0;
    for (const TextRun &run : node.runs) {
        const int to = from + static_cast<int>(withRoom(run).size());
        for (int i = 0; i < text.layout->lineCount(); ++i) {
            const QTextLine line = text.layout->lineAt(i);
            const int first = std::max(from, line.textStart());
            const int last = std::min(to, line.textStart() + line.textLength());
            if (first >= last || (!run.background.isValid() && run.link.isEmpty()))
                continue;
            const qreal left = line.cursorToX(first);
            const qreal right = line.cursorToX(last);
            const QRectF place(at.x() + std::min(left, right), at.y() + line.y(), std::abs(right - left),
                               line.height());
            if (run.background.isValid())
                m_items.push_back({.what = Item::What::Box,
                                   .rect = place.adjusted(0, -1, 0, 1),
                                   .background = run.background,
                                   .border = run.border,
                                   .radius = 3});
            if (!run.link.isEmpty())
                m_links.append({place, run.link});
        }
        from = to;
    }
}

QFont PreviewSheet::font(const TextRun &run) const
{
    QFont font;
    font.setFamilies(run.monospaced ? monospacedFontFamilies() : m_drawing->families);
    font.setPixelSize(std::max(1, qRound(run.pixels)));
    font.setWeight(static_cast<QFont::Weight>(run.weight));
    font.setItalic(run.italic);
    font.setStrikeOut(run.struckOut);
    return font;
}

PreviewSheet::Text PreviewSheet::layOut(const PreviewNode &node, qreal width) const
{
    QString all;
    QList<QTextLayout::FormatRange> formats;
    for (const TextRun &run : node.runs) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(all.size());
        range.length = static_cast<int>(withRoom(run).size());
        range.format.setFont(font(run));
        range.format.setForeground(run.color);
        formats.append(range);
        all += withRoom(run);
    }
    all.replace(u'\n', QChar::LineSeparator);
    const QFont first = node.runs.isEmpty() ? QFont() : font(node.runs.first());
    if (node.elided) {
        all.replace(QChar::LineSeparator, u' ');
        all = QFontMetricsF(first).elidedText(all, Qt::ElideRight, width);
    }
    Text text;
    text.layout = std::make_shared<QTextLayout>(all, first);
    text.layout->setFormats(formats);
    QTextOption option;
    option.setWrapMode(node.elided ? QTextOption::NoWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.layout->setTextOption(option);
    text.layout->beginLayout();
    qreal y = 0;
    qreal widest = 0;
    for (QTextLine line = text.layout->createLine(); line.isValid(); line = text.layout->createLine()) {
        line.setLineWidth(width);
        const qreal height = std::max(node.lineHeight, line.height());
        const qreal used = line.naturalTextWidth();
        line.setPosition({width < RoomForAll ? aligned(node.align, width, used) : 0, y + (height - line.height()) / 2});
        y += height;
        widest = std::max(widest, used);
    }
    text.layout->endLayout();
    text.size = {widest, y};
    return text;
}

qreal PreviewSheet::naturalWidth(const PreviewNode &node) const
{
    switch (node.kind) {
    case Kind::Text:
    case Kind::Button: {
        const qreal padding = node.padding.left() + node.padding.right();
        const qreal own = std::ceil(layOut(node, RoomForAll).size.width()) + 1 + padding;
        return node.kind == Kind::Button ? std::max(own, node.size) : own;
    }
    case Kind::Picture:
        return node.size > 0 ? node.size : 240;
    case Kind::Rule:
        return 1;
    case Kind::Column: {
        qreal widest = 0;
        for (const PreviewNode &child : node.children)
            widest = std::max(widest, naturalWidth(child));
        return widest + node.padding.left() + node.padding.right();
    }
    case Kind::Row:
    case Kind::Flow: {
        qreal sum = 0;
        for (const PreviewNode &child : node.children)
            sum += naturalWidth(child) + node.gap;
        return sum;
    }
    case Kind::Grid: {
        qreal first = 0;
        qreal second = 0;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            qreal &widest = i % 2 == 0 ? first : second;
            widest = std::max(widest, naturalWidth(node.children.at(i)));
        }
        return first + node.gap + second;
    }
    }
    Q_UNREACHABLE();
}

void PreviewSheet::paint(QPainter &painter) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const Item &item : m_items) {
        switch (item.what) {
        case Item::What::Box:
            painter.setBrush(item.background.isValid() ? QBrush(item.background) : QBrush(Qt::NoBrush));
            painter.setPen(item.border.isValid() ? QPen(item.border, 1) : QPen(Qt::NoPen));
            // A line of one pixel lies in the middle of its pixels.
            painter.drawRoundedRect(item.border.isValid() ? item.rect.adjusted(0.5, 0.5, -0.5, -0.5) : item.rect,
                                    item.radius, item.radius);
            break;
        case Item::What::Text:
            item.text.layout->draw(&painter, item.rect.topLeft());
            break;
        case Item::What::Clip: {
            painter.save();
            QPainterPath path;
            path.addRoundedRect(item.rect, item.radius, item.radius);
            painter.setClipPath(path, Qt::IntersectClip);
            break;
        }
        case Item::What::Unclip:
            painter.restore();
            break;
        }
    }
    painter.restore();
}

QString PreviewSheet::linkAt(const QPointF &position) const
{
    for (const LinkPlace &place : m_links) {
        if (place.rect.contains(position))
            return place.link;
    }
    return {};
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rungmark.h"

#include <QPainter>

namespace infradots {

namespace {
constexpr int Radius = 11;
constexpr int Width = 2 * Radius + 4;
constexpr qreal LineWidth = 2;
} // namespace

RungMark::RungMark(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void RungMark::setRung(int number, RuleStanding standing, bool tried, End end)
{
    m_number = number;
    m_standing = standing;
    m_tried = tried;
    m_end = end;
    update();
}

QSize RungMark::sizeHint() const
{
    return {Width, Width + spacing::Small};
}

void RungMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool wins = m_standing == RuleStanding::Wins;
    const bool set = wins || m_standing == RuleStanding::NextInLine || m_standing == RuleStanding::NotReached;
    const QPointF center = QRectF(rect()).center();
    const auto line = [&](qreal from, qreal to, bool solid) {
        QPen pen(m_theme.color(Tone::BorderStrong), LineWidth, solid ? Qt::SolidLine : Qt::DotLine, Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(QPointF(center.x(), from), QPointF(center.x(), to));
    };
    if (m_end == End::Middle || m_end == End::Last)
        line(0, center.y() - Radius, m_tried);
    if (m_end == End::First || m_end == End::Middle)
        line(center.y() + Radius, height(), m_tried && !wins);

    painter.setPen(QPen(m_theme.color(wins ? Tone::Success : set ? Tone::Muted : Tone::BorderStrong), LineWidth));
    painter.setBrush(m_theme.color(wins ? Tone::Success : Tone::Raised));
    painter.drawEllipse(center, Radius - 1, Radius - 1);
    QFont bold = font();
    bold.setBold(wins);
    painter.setFont(bold);
    painter.setPen(m_theme.color(wins ? Tone::Base : set ? Tone::Text : Tone::Muted));
    painter.drawText(QRectF(center.x() - Radius, center.y() - Radius, 2 * Radius, 2 * Radius), Qt::AlignCenter,
                     locale().toString(m_number));
}

} // namespace infradots

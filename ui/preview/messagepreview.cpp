// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/messagepreview.h"

#include "models/items/tooltip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace infradots {

namespace {

constexpr int LeastWidth = 260;
constexpr int MostPictureHeight = 20'000;
constexpr qsizetype LongestDescription = 2'000;

} // namespace

MessagePreview::MessagePreview(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("messagePreview"));
    setAccessibleName(tr("Message preview"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, &MessagePreview::draw);
}

QSize MessagePreview::sizeHint() const
{
    return {440, 320};
}

void MessagePreview::setMessage(IntegrationType type, const QByteArray &body, const QDateTime &sentAt)
{
    if (m_body == body && m_type == type && m_sentAt == sentAt)
        return; // it may be asked at every keystroke
    const bool another = !m_body || m_type != type;
    m_type = type;
    m_body = body;
    m_sentAt = sentAt;
    draw();
    if (another)
        verticalScrollBar()->setValue(0);
}

void MessagePreview::clear()
{
    m_body.reset();
    draw();
}

void MessagePreview::setLook(Look look)
{
    m_look = look;
    draw();
}

bool MessagePreview::isDark() const
{
    return m_look == Look::Window ? m_theme.isDark() : m_look == Look::Dark;
}

QString MessagePreview::plainText() const
{
    return m_drawing ? infradots::plainText(m_drawing->root) : QString();
}

void MessagePreview::draw()
{
    m_drawing.reset();
    if (m_body)
        m_drawing = std::make_shared<const Drawing>(drawMessage(m_type, *m_body, isDark(), m_sentAt));
    setAccessibleDescription(plainText().left(LongestDescription));
    layOut();
}

void MessagePreview::layOut()
{
    const QSize room = viewport()->size();
    m_sheet.reset();
    QSize sheet = room;
    if (m_drawing) {
        m_sheet = std::make_unique<PreviewSheet>(m_drawing, std::max(room.width(), LeastWidth));
        sheet = m_sheet->size().toSize();
    }
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing());
    verticalScrollBar()->setRange(0, std::max(0, sheet.height() - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, std::max(0, sheet.width() - room.width()));
    viewport()->update();
}

void MessagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_drawing ? m_drawing->background : m_theme.color(Tone::Base));
    if (!m_sheet)
        return;
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    m_sheet->paint(painter);
}

void MessagePreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void MessagePreview::copyText() const
{
    QApplication::clipboard()->setText(plainText());
}

void MessagePreview::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyText();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void MessagePreview::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("&Copy text"), this, &MessagePreview::copyText);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(m_drawing != nullptr);
    menu->popup(event->globalPos());
}

bool MessagePreview::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_sheet) {
        auto *help = static_cast<QHelpEvent *>(event);
        const QPointF offset(horizontalScrollBar()->value(), verticalScrollBar()->value());
        const QString link = m_sheet->linkAt(help->pos() + offset);
        if (link.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), toolTipText(link), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QImage previewImage(const Drawing &drawing, int width, qreal scale)
{
    const PreviewSheet sheet(std::make_shared<const Drawing>(drawing), width);
    const int height = std::clamp(static_cast<int>(std::ceil(sheet.size().height())), 1, MostPictureHeight);
    QImage image(QSize(width, height) * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(drawing.background);
    QPainter painter(&image);
    sheet.paint(painter);
    return image;
}

} // namespace infradots

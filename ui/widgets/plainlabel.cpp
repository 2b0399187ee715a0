// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QToolTip>

namespace infradots {

namespace {

constexpr int LongestWord = 40;   ///< characters; what is longer may be broken
constexpr int Piece = 12;         ///< at the most between two places to break it
constexpr int WrappedWidth = 160; ///< a label that wraps can do with that
constexpr int LeastCharacters = 4;
constexpr QChar ZeroWidthSpace(0x200b);

/** With places to break in words that no line could hold. */
QString breakable(const QString &text)
{
    QString result;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = from;
        while (end < text.size() && text.at(end).isSpace() == text.at(from).isSpace())
            ++end;
        const bool tooLong = !text.at(from).isSpace() && end - from > LongestWord;
        for (qsizetype i = from; i < end; ++i) {
            const QChar c = text.at(i);
            if (tooLong && i > from && (i - from) % Piece == 0 && !c.isLowSurrogate() && !c.isMark())
                result += ZeroWidthSpace;
            result += c;
        }
        from = end;
    }
    return result;
}

} // namespace

PlainLabel::PlainLabel(QWidget *parent)
    : PlainLabel(QString(), parent)
{
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    m_text = text;
    QLabel::setText(m_elided ? plainText(text).replace(u'\n', u' ') : breakable(plainText(text)));
}

void PlainLabel::setToolTipText(const QString &text)
{
    setToolTip(toolTipText(text));
    setAccessibleDescription(text);
}

void PlainLabel::setElided(bool elided, Qt::TextElideMode where)
{
    m_elided = elided;
    m_where = where;
    setText(m_text);
    setSizePolicy(elided ? QSizePolicy::Expanding : QSizePolicy::Preferred, QSizePolicy::Preferred);
    updateGeometry();
}

void PlainLabel::setRole(const QString &role)
{
    setStyleRole(this, role);
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    if (m_elided)
        return {qMin(hint.width(), fontMetrics().averageCharWidth() * LeastCharacters), hint.height()};
    return wordWrap() ? QSize(qMin(hint.width(), WrappedWidth), hint.height()) : hint;
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const QString shown = fontMetrics().elidedText(QLabel::text(), m_where, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), QStyle::visualAlignment(layoutDirection(), alignment()),
                          option.palette, isEnabled(), shown, foregroundRole());
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (fontMetrics().horizontalAdvance(QLabel::text()) > contentsRect().width())
            QToolTip::showText(help->globalPos(), toolTipText(m_text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QLabel::event(event);
}

QString buttonText(const QString &text)
{
    return QString(text).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void setStyleRole(QWidget *widget, const QString &role)
{
    if (widget->property("role").toString() == role)
        return;
    widget->setProperty("role", role);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodytemplateedit.h"

#include "ui/widgets/bodytemplatehighlighter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

#include <algorithm>

namespace infradots {

namespace {

constexpr int MostOffered = 8; ///< lines of the list

} // namespace

BodyTemplateEdit::BodyTemplateEdit(const QStringList &fields, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_fields(fields)
    , m_highlighter(new BodyTemplateHighlighter(fields, document()))
    , m_offered(new QStringListModel(fields, this))
    , m_completer(new QCompleter(m_offered, this))
    , m_tagColor(palette().color(QPalette::Link))
    , m_commentColor(palette().color(QPalette::PlaceholderText))
    , m_faultColor(palette().color(QPalette::Text))
    , m_faultBackground(palette().color(QPalette::AlternateBase))
{
    setTabChangesFocus(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(MostOffered);
    m_completer->popup()->setObjectName(QStringLiteral("fieldNamesPopup"));
    m_completer->popup()->setAccessibleName(tr("Field names"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &BodyTemplateEdit::complete);
}

QString BodyTemplateEdit::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void BodyTemplateEdit::markLine(int line)
{
    if (m_markedLine == line)
        return;
    m_markedLine = line;
    showMark();
}

void BodyTemplateEdit::setTagColor(const QColor &color)
{
    m_tagColor = color;
    m_highlighter->setColors(m_tagColor, m_commentColor, m_faultColor);
}

void BodyTemplateEdit::setCommentColor(const QColor &color)
{
    m_commentColor = color;
    m_highlighter->setColors(m_tagColor, m_commentColor, m_faultColor);
}

void BodyTemplateEdit::setFaultColor(const QColor &color)
{
    m_faultColor = color;
    m_highlighter->setColors(m_tagColor, m_commentColor, m_faultColor);
}

void BodyTemplateEdit::setFaultBackground(const QColor &color)
{
    m_faultBackground = color;
    showMark();
}

void BodyTemplateEdit::showMark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = document()->findBlockByNumber(m_markedLine - 1);
    if (m_markedLine > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setBackground(m_faultBackground);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

bool BodyTemplateEdit::isOffering() const
{
    return m_completer->popup()->isVisible();
}

bool BodyTemplateEdit::focusNextPrevChild(bool next)
{
    // While names are offered, Tab takes one.
    return !isOffering() && QPlainTextEdit::focusNextPrevChild(next);
}

void BodyTemplateEdit::keyPressEvent(QKeyEvent *event)
{
    if (isOffering()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
        case Qt::Key_Escape:
            event->ignore(); // the list's
            return;
        default:
            break;
        }
    }
    const bool asked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (!asked)
        QPlainTextEdit::keyPressEvent(event);
    const bool typed = !event->text().isEmpty() && event->text().front().isPrint();
    const bool erased = isOffering() && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete);
    if (asked || typed || erased)
        offer(asked);
    else if (event->key() != Qt::Key_Shift && event->key() != Qt::Key_Control && event->key() != Qt::Key_AltGr)
        m_completer->popup()->hide();
}

QString BodyTemplateEdit::beginning() const
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    static const QRegularExpression openTag(QStringLiteral("\\{\\{[#^/]?\\s*([A-Za-z_.]*)$"));
    const auto match = openTag.match(before);
    if (!match.hasMatch())
        return {};
    const QString name = match.captured(1);
    return name.isNull() ? QStringLiteral("") : name;
}

void BodyTemplateEdit::offer(bool always)
{
    const QString name = beginning();
    if (name.isNull()) {
        m_completer->popup()->hide();
        return;
    }
    QStringList sorted = m_fields;
    std::stable_partition(sorted.begin(), sorted.end(),
                          [&name](const QString &field) { return field.startsWith(name, Qt::CaseInsensitive); });
    if (sorted != m_offered->stringList())
        m_offered->setStringList(sorted);
    m_completer->setCompletionPrefix(name);
    const bool onlyItself = m_completer->completionCount() == 1 && m_completer->currentCompletion() == name;
    if (m_completer->completionCount() == 0 || (onlyItself && !always)) {
        m_completer->popup()->hide();
        return;
    }
    QAbstractItemView *popup = m_completer->popup();
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = cursorRect();
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() +
                   2 * popup->frameWidth() + fontMetrics().averageCharWidth() * 2);
    m_completer->complete(place);
}

void BodyTemplateEdit::complete(const QString &name)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, static_cast<int>(beginning().size()));
    const QString after = cursor.block().text().mid(textCursor().positionInBlock());
    static const QRegularExpression rest(QStringLiteral("^[A-Za-z_.]*"));
    const auto more = static_cast<int>(rest.match(after).capturedLength());
    static const QRegularExpression end(QStringLiteral("^\\s*\\}\\}"));
    const auto closing = static_cast<int>(end.match(after.mid(more)).capturedLength());
    cursor.beginEditBlock();
    cursor.insertText(name);
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor,
                        more); // the rest of the name that was there
    cursor.removeSelectedText();
    if (closing > 0)
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::MoveAnchor, closing);
    else
        cursor.insertText(QStringLiteral("}}"));
    cursor.endEditBlock();
    setTextCursor(cursor);
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/drawing.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextTable>

namespace infradots {

namespace {

using Json = nlohmann::ordered_json;

/** Draws the little Markdown a card knows: **bold**, [label](url), and escapes. */
void drawMarkdown(QTextCursor &cursor, const QString &text, const QTextCharFormat &format, const Theme &theme)
{
    static const QRegularExpression token(
        QStringLiteral("\\\\(.)|\\*\\*([^*\\n]+)\\*\\*|(?<!\\\\)\\[([^\\]\\n]*)\\]\\((https?://[^)\\s]*)\\)"));
    qsizetype from = 0;
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        cursor.insertText(text.mid(from, match.capturedStart() - from), format);
        QTextCharFormat own = format;
        if (match.hasCaptured(1)) {
            cursor.insertText(match.captured(1), own);
        } else if (match.hasCaptured(2)) {
            own.setFontWeight(QFont::Bold);
            cursor.insertText(match.captured(2), own);
        } else {
            own.setForeground(theme.color(Tone::AccentText));
            cursor.insertText(match.captured(3), own);
        }
        from = match.capturedEnd();
    }
    cursor.insertText(text.mid(from), format);
}

QColor containerColor(const QString &style, const Theme &theme)
{
    if (style == QStringLiteral("good"))
        return theme.color(Tone::SuccessSoft);
    if (style == QStringLiteral("attention"))
        return theme.color(Tone::DangerSoft);
    if (style == QStringLiteral("warning"))
        return theme.color(Tone::WarningSoft);
    if (style == QStringLiteral("accent"))
        return theme.color(Tone::InformationSoft);
    if (style == QStringLiteral("emphasis"))
        return theme.color(Tone::Window);
    return {};
}

QTextCharFormat textFormat(const Json &block, const Theme &theme)
{
    QTextCharFormat format;
    if (stringAt(block, "weight").toLower() == QStringLiteral("bolder"))
        format.setFontWeight(QFont::Bold);
    const QString size = stringAt(block, "size").toLower();
    if (size == QStringLiteral("large") || size == QStringLiteral("extralarge"))
        format.setProperty(QTextFormat::FontSizeAdjustment, 2);
    else if (size == QStringLiteral("medium"))
        format.setProperty(QTextFormat::FontSizeAdjustment, 1);
    else if (size == QStringLiteral("small"))
        format.setProperty(QTextFormat::FontSizeAdjustment, -1);
    if (const auto subtle = block.find("isSubtle");
        subtle != block.end() && subtle->is_boolean() && subtle->get<bool>())
        format.setForeground(theme.color(Tone::Muted));
    return format;
}

void drawActions(QTextCursor &cursor, const Json &actions, const Theme &theme)
{
    if (!actions.is_array() || actions.empty())
        return;
    startParagraph(cursor, spacing::Small);
    for (const Json &action : actions)
        drawButton(cursor, stringAt(action, "title"), theme);
}

void drawFacts(QTextCursor &cursor, const Json &facts, const Theme &theme)
{
    if (!facts.is_array() || facts.empty())
        return;
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(2);
    format.setTopMargin(spacing::Small);
    QTextTable *table = cursor.insertTable(static_cast<int>(facts.size()), 2, format);
    QTextCharFormat title;
    title.setFontWeight(QFont::Bold);
    int row = 0;
    for (const Json &fact : facts) {
        QTextCursor left = table->cellAt(row, 0).firstCursorPosition();
        drawMarkdown(left, stringAt(fact, "title"), title, theme);
        QTextCursor right = table->cellAt(row, 1).firstCursorPosition();
        drawMarkdown(right, stringAt(fact, "value"), {}, theme);
        ++row;
    }
    cursor.movePosition(QTextCursor::End);
}

void drawElement(QTextCursor &cursor, const Json &element, const QColor &background, const Theme &theme)
{
    const QString type = stringAt(element, "type");
    if (type == QStringLiteral("TextBlock")) {
        startParagraph(cursor, spacing::Tight, background);
        drawMarkdown(cursor, stringAt(element, "text"), textFormat(element, theme), theme);
    } else if (type == QStringLiteral("FactSet")) {
        drawFacts(cursor, element.value("facts", Json::array()), theme);
    } else if (type == QStringLiteral("Container") || type == QStringLiteral("Column")) {
        const QColor own = containerColor(stringAt(element, "style"), theme);
        for (const Json &item : element.value("items", Json::array()))
            drawElement(cursor, item, own.isValid() ? own : background, theme);
    } else if (type == QStringLiteral("ColumnSet")) {
        for (const Json &column : element.value("columns", Json::array()))
            drawElement(cursor, column, background, theme);
    } else if (type == QStringLiteral("ActionSet")) {
        drawActions(cursor, element.value("actions", Json::array()), theme);
    } else {
        startParagraph(cursor, spacing::Tight, background);
        cursor.insertText(
            QCoreApplication::translate("MessagePreview", "(an element of the type “%1”, not drawn here)").arg(type),
            {});
    }
}

} // namespace

void drawTeamsMessage(QTextCursor &cursor, const Json &message, const Theme &theme)
{
    const Json attachments = message.is_object() ? message.value("attachments", Json::array()) : Json::array();
    if (!attachments.is_array() || attachments.empty() || !attachments.front().is_object()) {
        startParagraph(cursor, 0);
        cursor.insertText(stringAt(message, "text"), {});
        return;
    }
    const Json card = attachments.front().value("content", Json::object());
    if (!card.is_object())
        return;
    for (const Json &element : card.value("body", Json::array()))
        drawElement(cursor, element, {}, theme);
    drawActions(cursor, card.value("actions", Json::array()), theme);
}

} // namespace infradots

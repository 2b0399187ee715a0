// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/drawing.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextTable>

namespace infradots {

namespace {

using Json = nlohmann::ordered_json;

QString unescaped(QString text)
{
    return text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

/** Draws mrkdwn: *bold*, `code` and <url|label>; everything else as it stands. */
void drawMarkdown(QTextCursor &cursor, const QString &text, const Theme &theme)
{
    static const QRegularExpression token(
        QStringLiteral("\\*([^*\\n]+)\\*|`([^`\\n]+)`|<(https?://[^|>\\s]+)(?:\\|([^>]*))?>"));
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QTextCharFormat code;
    code.setFontFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("monospace")});
    code.setForeground(theme.color(Tone::Danger));
    code.setBackground(theme.color(Tone::Window));
    QTextCharFormat link;
    link.setForeground(theme.color(Tone::AccentText));

    qsizetype from = 0;
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        cursor.insertText(unescaped(text.mid(from, match.capturedStart() - from)), {});
        if (match.hasCaptured(1))
            cursor.insertText(unescaped(match.captured(1)), bold);
        else if (match.hasCaptured(2))
            cursor.insertText(unescaped(match.captured(2)), code);
        else
            cursor.insertText(unescaped(match.captured(match.lastCapturedIndex() >= 4 ? 4 : 3)), link);
        from = match.capturedEnd();
    }
    cursor.insertText(unescaped(text.mid(from)), {});
}

void drawText(QTextCursor &cursor, const Json &text, const Theme &theme)
{
    if (stringAt(text, "type") == QStringLiteral("mrkdwn"))
        drawMarkdown(cursor, stringAt(text, "text"), theme);
    else
        cursor.insertText(stringAt(text, "text"), {});
}

void drawFields(QTextCursor &cursor, const Json &fields, const Theme &theme)
{
    const int rows = (static_cast<int>(fields.size()) + 1) / 2;
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(3);
    format.setTopMargin(spacing::Tight);
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 50), QTextLength(QTextLength::PercentageLength, 50)});
    QTextTable *table = cursor.insertTable(rows, 2, format);
    int index = 0;
    for (const Json &field : fields) {
        QTextCursor cell = table->cellAt(index / 2, index % 2).firstCursorPosition();
        drawText(cell, field, theme);
        ++index;
    }
    cursor.movePosition(QTextCursor::End);
}

void drawBlock(QTextCursor &cursor, const Json &block, const Theme &theme)
{
    const QString type = stringAt(block, "type");
    if (type == QStringLiteral("header")) {
        startParagraph(cursor, spacing::Small);
        QTextCharFormat big;
        big.setFontWeight(QFont::Bold);
        big.setProperty(QTextFormat::FontSizeAdjustment, 2);
        cursor.insertText(stringAt(block.value("text", Json::object()), "text"), big);
    } else if (type == QStringLiteral("section")) {
        if (block.contains("text")) {
            startParagraph(cursor, spacing::Small);
            drawText(cursor, block["text"], theme);
        }
        if (block.contains("fields") && block["fields"].is_array() && !block["fields"].empty())
            drawFields(cursor, block["fields"], theme);
    } else if (type == QStringLiteral("context")) {
        startParagraph(cursor, spacing::Small);
        const int start = cursor.position();
        for (const Json &element : block.value("elements", Json::array())) {
            drawText(cursor, element, theme);
            cursor.insertText(QStringLiteral("  "), {});
        }
        QTextCharFormat muted;
        muted.setForeground(theme.color(Tone::Muted));
        muted.setProperty(QTextFormat::FontSizeAdjustment, -1);
        cursor.setPosition(start, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(muted);
        cursor.movePosition(QTextCursor::End);
    } else if (type == QStringLiteral("actions")) {
        startParagraph(cursor, spacing::Small);
        for (const Json &element : block.value("elements", Json::array()))
            drawButton(cursor, stringAt(element.value("text", Json::object()), "text"), theme);
    } else if (type == QStringLiteral("divider")) {
        startParagraph(cursor, spacing::Tight);
        QTextCharFormat line;
        line.setForeground(theme.color(Tone::Border));
        cursor.insertText(QString(40, u'─'), line);
    } else {
        startParagraph(cursor, spacing::Small);
        cursor.insertText(
            QCoreApplication::translate("MessagePreview", "(a block of the type “%1”, not drawn here)").arg(type), {});
    }
}

} // namespace

void drawSlackMessage(QTextCursor &cursor, const Json &message, const Theme &theme)
{
    const Json blocks = message.is_object() ? message.value("blocks", Json::array()) : Json::array();
    if (!blocks.is_array() || blocks.empty()) {
        startParagraph(cursor, 0);
        drawMarkdown(cursor, stringAt(message, "text"), theme);
        return;
    }
    for (const Json &block : blocks)
        drawBlock(cursor, block, theme);
}

} // namespace infradots

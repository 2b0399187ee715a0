// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/drawing.h"

namespace infradots {

QString stringAt(const nlohmann::ordered_json &object, const char *key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

void startParagraph(QTextCursor &cursor, int spaceAbove, const QColor &background)
{
    QTextBlockFormat format;
    format.setTopMargin(spaceAbove);
    if (background.isValid())
        format.setBackground(background);
    if (cursor.document()->isEmpty())
        cursor.setBlockFormat(format);
    else
        cursor.insertBlock(format);
    cursor.setCharFormat({});
}

void drawButton(QTextCursor &cursor, const QString &text, const Theme &theme)
{
    QTextCharFormat box;
    box.setFontWeight(QFont::DemiBold);
    box.setForeground(theme.color(Tone::AccentText));
    box.setBackground(theme.color(Tone::Selection));
    cursor.insertText(QStringLiteral("\u00a0\u00a0") + text + QStringLiteral("\u00a0\u00a0"), box);
    cursor.insertText(QStringLiteral("  "), {});
}

} // namespace infradots

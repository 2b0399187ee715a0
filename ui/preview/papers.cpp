// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/papers.h"

namespace infradots {

namespace {

QColor translucent(int red, int green, int blue, double alpha)
{
    QColor color(red, green, blue);
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace

SlackPaper slackPaper(bool dark)
{
    SlackPaper paper;
    if (dark) {
        paper.background = QColor(0x1a, 0x1d, 0x21);
        paper.text = QColor(0xd1, 0xd2, 0xd3);
        paper.muted = QColor(0xab, 0xac, 0xad);
        paper.link = QColor(0x1d, 0x9b, 0xd1);
        paper.code = paper.text;
        paper.codeBackground = QColor(0x21, 0x24, 0x28);
        paper.codeBorder = QColor(0x32, 0x35, 0x38);
        paper.mention = paper.link;
        paper.mentionBackground = translucent(29, 155, 209, 0.1);
        paper.broadcast = QColor(0xde, 0xa7, 0x00);
        paper.broadcastBackground = translucent(222, 167, 0, 0.18);
        paper.rule = QColor(0x54, 0x54, 0x54);
        paper.buttonBorder = QColor(0x54, 0x54, 0x54);
        paper.tagBackground = translucent(0xd1, 0xd2, 0xd3, 0.13);
        return paper;
    }
    paper.background = Qt::white;
    paper.text = QColor(0x1d, 0x1c, 0x1d);
    paper.muted = QColor(0x61, 0x60, 0x61);
    paper.link = QColor(0x12, 0x64, 0xa3);
    paper.code = QColor(0xe0, 0x1e, 0x5a);
    paper.codeBackground = translucent(29, 28, 29, 0.04);
    paper.codeBorder = translucent(29, 28, 29, 0.13);
    paper.mention = paper.link;
    paper.mentionBackground = translucent(29, 155, 209, 0.1);
    paper.broadcast = paper.text;
    paper.broadcastBackground = translucent(244, 196, 0, 0.18);
    paper.rule = QColor(0xdd, 0xdd, 0xdd);
    paper.buttonBorder = translucent(29, 28, 29, 0.3);
    paper.tagBackground = translucent(29, 28, 29, 0.13);
    return paper;
}

TeamsPaper teamsPaper(bool dark)
{
    TeamsPaper paper;
    paper.dark = dark;
    if (dark) {
        paper.background = QColor(0x1f, 0x1f, 0x1f);
        paper.name = QColor(0xff, 0xff, 0xff);
        paper.muted = QColor(0xad, 0xad, 0xad);
        paper.cardBorder = QColor(0x3d, 0x3d, 0x3d);
        paper.link = QColor(0xa6, 0xa7, 0xdc);
        paper.buttonText = QColor(0xff, 0xff, 0xff);
        paper.buttonBorder = QColor(0x66, 0x66, 0x66);
    } else {
        paper.background = QColor(0xf5, 0xf5, 0xf5);
        paper.name = QColor(0x24, 0x24, 0x24);
        paper.muted = QColor(0x61, 0x61, 0x61);
        paper.cardBorder = QColor(0xe1, 0xdf, 0xdd);
        paper.link = QColor(0x62, 0x64, 0xa7);
        paper.buttonText = QColor(0x24, 0x24, 0x24);
        paper.buttonBorder = QColor(0xd1, 0xd1, 0xd1);
    }
    return paper;
}

CardColors TeamsPaper::style(const QString &word) const
{
    CardColors colors;
    // The tinted styles are light in the dark look too, with dark text on them.
    const bool onLight = !dark || word == u"good" || word == u"attention" || word == u"warning" || word == u"accent";
    colors.accent = dark ? QColor(0xa6, 0xa7, 0xdc) : QColor(0x62, 0x64, 0xa7);
    colors.good = QColor(0x92, 0xc3, 0x53);
    colors.warning = QColor(0xf8, 0xd2, 0x2a);
    colors.attention = dark ? QColor(0xd7, 0x46, 0x54) : QColor(0xc4, 0x31, 0x4b);
    colors.dark = dark ? QColor(0x20, 0x1f, 0x1f) : QColor(0x25, 0x24, 0x24);
    colors.light = Qt::white;
    if (!dark) {
        colors.text = QColor(0x25, 0x24, 0x24);
        colors.subtle = QColor(0x25, 0x24, 0x24, 0xbf);
    } else {
        colors.text = onLight ? QColor(0x20, 0x1f, 0x1f) : QColor(0xff, 0xff, 0xff);
        colors.subtle = onLight ? QColor(0x2d, 0x2c, 0x2c) : QColor(0xff, 0xff, 0xff, 0xbf);
    }
    if (word == u"good")
        colors.background = QColor(0xcc, 0xff, 0xcc);
    else if (word == u"attention")
        colors.background = QColor(0xff, 0xc5, 0xb2);
    else if (word == u"warning")
        colors.background = QColor(0xff, 0xe2, 0xb2);
    else if (word == u"accent")
        colors.background = QColor(0xc7, 0xde, 0xf9);
    else if (word == u"emphasis")
        colors.background = dark ? QColor(0x29, 0x28, 0x28) : QColor(0xf9, 0xf8, 0xf7);
    else
        colors.background = dark ? QColor(0x2d, 0x2c, 0x2c) : QColor(Qt::white);
    return colors;
}

qreal TeamsPaper::spacing(const QString &name)
{
    if (name == u"none")
        return 0;
    if (name == u"small")
        return 8;
    if (name == u"medium" || name == u"padding")
        return 16;
    if (name == u"large")
        return 20;
    if (name == u"extralarge")
        return 24;
    return 12;
}

qreal TeamsPaper::fontPixels(const QString &size)
{
    if (size == u"small")
        return 12;
    if (size == u"large")
        return 18;
    if (size == u"extralarge")
        return 24;
    return 14; // medium is no larger than the default
}

QStringList slackFontFamilies()
{
    return {QStringLiteral("Lato"), QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
            QStringLiteral("Noto Color Emoji")};
}

QStringList teamsFontFamilies()
{
    return {QStringLiteral("Segoe UI"), QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
            QStringLiteral("Noto Color Emoji")};
}

QStringList monospacedFontFamilies()
{
    return {QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"),
            QStringLiteral("monospace")};
}

} // namespace infradots

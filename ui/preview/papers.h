// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QStringList>

namespace infradots {

// The looks of what messages are drawn on: those of the products, not of this window.

/** How Slack draws messages on a desktop. Colours as its web client has them. */
struct SlackPaper
{
    QColor background;
    QColor text;
    QColor muted;
    QColor link;
    QColor code;
    QColor codeBackground;
    QColor codeBorder;
    QColor mention;
    QColor mentionBackground;
    QColor broadcast; ///< @here, @channel
    QColor broadcastBackground;
    QColor rule;
    QColor buttonBorder;
    QColor tagBackground;
    QColor primary = QColor(0x00, 0x7a, 0x5a);
    QColor danger = QColor(0xe0, 0x1e, 0x5a);
    QColor onButton = Qt::white; ///< text of a primary or danger button
};
[[nodiscard]] SlackPaper slackPaper(bool dark);

/** Colours of one container style. */
struct CardColors
{
    QColor background;
    QColor text;
    QColor accent;
    QColor good;
    QColor warning;
    QColor attention;
    QColor dark;
    QColor light;
    QColor subtle;
};

/** How Teams draws Adaptive Cards: distances and colours of its host configuration, which Microsoft publishes. */
struct TeamsPaper
{
    bool dark = false;
    QColor background; ///< of the chat, behind the card
    QColor name;
    QColor muted;
    QColor cardBorder;
    QColor separator = QColor(0xee, 0xee, 0xee);
    QColor link;
    QColor buttonText;
    QColor buttonBorder;

    /** Of "default", "good", "attention", …; an unknown one is the default. */
    [[nodiscard]] CardColors style(const QString &word) const;
    /** Of a `spacing`; unknown: the default. */
    [[nodiscard]] static qreal spacing(const QString &name);
    [[nodiscard]] static qreal fontPixels(const QString &size);

    static constexpr qreal Padding = 16;
    static constexpr qreal FactGap = 16;
    static constexpr qreal ButtonGap = 8;
    static constexpr int MostActions = 6;
};
[[nodiscard]] TeamsPaper teamsPaper(bool dark);

/** The family first, then what comes nearest of what may be installed. */
[[nodiscard]] QStringList slackFontFamilies();
[[nodiscard]] QStringList teamsFontFamilies();
[[nodiscard]] QStringList monospacedFontFamilies();

} // namespace infradots

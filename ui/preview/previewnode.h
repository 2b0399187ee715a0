// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QMarginsF>
#include <QString>

#include <vector>

namespace infradots {

/** A piece of text in one look. */
struct TextRun
{
    QString text;
    QColor color;
    QColor background; ///< of a box round the text, as Slack's code has; invalid: none
    QColor border;     ///< of the same box
    qreal pixels = 14;
    int weight = QFont::Normal;
    bool italic = false;
    bool struckOut = false;
    bool monospaced = false;
    QString link; ///< where it would lead; shown as a tool tip, never opened
};

/**
 * A message as it is drawn: a tree of columns, rows and texts that knows colours and distances but no coordinates. What
 * a drawing does not know stands in it as a note.
 */
struct PreviewNode
{
    enum class Kind {
        Column, ///< children below each other
        Row,    ///< children beside each other; their `share` says how they take the width
        Flow,   ///< children beside each other, in as many lines as it takes
        Grid,   ///< children in two columns, row by row
        Text,   ///< runs, wrapped
        Button,
        Rule,   ///< a line across
        Picture ///< where a picture would be; none is ever loaded. Runs: its description
    };
    enum class Align { Start, Center, End };

    Kind kind = Kind::Column;
    QList<TextRun> runs;
    std::vector<PreviewNode> children;

    QColor background; ///< invalid: what is behind it
    QColor border;
    qreal radius = 0;
    QMarginsF padding;
    QMarginsF bleed;       ///< how far the background goes beyond its place
    qreal spaceAbove = 0;  ///< to the sibling above; none above the first
    qreal gap = 0;         ///< between columns of a row, a flow or a grid
    qreal share = 1;       ///< within a row: a part of what is left; 0: as wide as it needs
    qreal size = 0;        ///< side of a picture; least width of a button; of a grid, between its rows
    qreal firstColumn = 0; ///< of a grid: the share of the first column; 0: as wide as it needs
    qreal lineHeight = 0;  ///< of text, in pixels; 0: the font's own
    Align align = Align::Start;
    bool elided = false; ///< one line, cut at the end
    bool isNote = false; ///< says what is not drawn
};

/** Text as it is read out and copied, paragraph by paragraph. */
[[nodiscard]] QString plainText(const PreviewNode &node);

/** A piece of text as it is seen: with the background it stands on. For comparing two drawings. */
struct SeenText
{
    QString text;
    QColor color;
    QColor background;
    bool bold = false;
    bool monospaced = false;
    bool isLink = false;
    bool isButton = false;
};
[[nodiscard]] QList<SeenText> seenTexts(const PreviewNode &node, const QColor &behind);

/** One text in one look. */
[[nodiscard]] PreviewNode textNode(const TextRun &run);

} // namespace infradots

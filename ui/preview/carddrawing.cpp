// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/carddrawing.h"

#include "ui/preview/previewtext.h"

#include <algorithm>

namespace infradots {

namespace {

using Kind = PreviewNode::Kind;

/** Enumerations of cards are read whatever their case. */
QString wordAt(const PreviewJson &object, const char *key)
{
    return stringAt(object, key).toLower();
}

PreviewNode::Align alignment(const PreviewJson &object)
{
    const QString word = wordAt(object, "horizontalAlignment");
    if (word == u"center")
        return PreviewNode::Align::Center;
    return word == u"right" ? PreviewNode::Align::End : PreviewNode::Align::Start;
}

/** "auto", "stretch", "2", 2: how much of a row a column takes; 0: as much as it needs. */
qreal shareOf(const PreviewJson &column)
{
    const auto found = column.is_object() ? column.find("width") : column.end();
    if (!column.is_object() || found == column.end())
        return 1;
    if (found->is_number())
        return std::clamp(found->get<double>(), 0.1, 100.0);
    const QString word = wordAt(column, "width");
    bool isNumber = false;
    const double weight = word.toDouble(&isNumber);
    if (isNumber)
        return std::clamp(weight, 0.1, 100.0);
    return word == u"auto" ? 0 : 1;
}

} // namespace

CardDrawing::CardDrawing(TeamsPaper paper)
    : m_paper(std::move(paper))
{
}

PreviewNode CardDrawing::drawn(const PreviewJson &card)
{
    const CardColors colors = m_paper.style({});
    PreviewNode paper;
    paper.background = colors.background;
    paper.border = m_paper.cardBorder;
    paper.radius = 4;
    paper.padding = {TeamsPaper::Padding, TeamsPaper::Padding, TeamsPaper::Padding, TeamsPaper::Padding};
    const PreviewJson &buttons = listAt(card, "actions");
    Surroundings around{.colors = colors, .isFirst = true, .isLast = buttons.empty(), .depth = 0};
    paper.children = list(listAt(card, "body"), around);
    if (!buttons.empty()) {
        paper.children.push_back(actions(buttons, colors));
        paper.children.back().spaceAbove = TeamsPaper::spacing({});
    }
    if (paper.children.empty())
        paper.children.push_back(noteNode(PreviewText::tr("(this card is empty)"), colors.subtle));
    return paper;
}

std::vector<PreviewNode> CardDrawing::list(const PreviewJson &elements, const Surroundings &around)
{
    std::vector<PreviewNode> nodes;
    if (around.depth > DeepestPreview) {
        nodes.push_back(noteNode(PreviewText::tr("(what is nested deeper is not drawn here)"), around.colors.subtle));
        return nodes;
    }
    std::size_t position = 0;
    for (const PreviewJson &object : elements) {
        ++position;
        if (!flagAt(object, "isVisible", true))
            continue;
        if (--m_left <= 0) {
            nodes.push_back(
                noteNode(PreviewText::tr("(the rest of this long message is not drawn here)"), around.colors.subtle));
            break;
        }
        Surroundings within = around;
        within.isFirst = around.isFirst && nodes.empty();
        within.isLast = around.isLast && position == elements.size();
        const qreal space = nodes.empty() ? 0 : TeamsPaper::spacing(wordAt(object, "spacing"));
        if (flagAt(object, "separator", false) && !nodes.empty()) {
            nodes.push_back({.kind = Kind::Rule, .background = m_paper.separator, .spaceAbove = space / 2});
            nodes.push_back(element(object, within));
            nodes.back().spaceAbove = space / 2;
        } else {
            nodes.push_back(element(object, within));
            nodes.back().spaceAbove = space;
        }
    }
    return nodes;
}

PreviewNode CardDrawing::element(const PreviewJson &object, const Surroundings &around)
{
    const QString type = stringAt(object, "type");
    if (type == u"TextBlock")
        return textBlock(object, around.colors);
    if (type == u"RichTextBlock")
        return richTextBlock(object, around.colors);
    if (type == u"FactSet")
        return factSet(object, around.colors);
    if (type == u"Container")
        return container(object, around);
    if (type == u"ColumnSet")
        return columnSet(object, around);
    if (type == u"Image")
        return picture(object, around.colors);
    if (type == u"ActionSet")
        return actions(listAt(object, "actions"), around.colors);
    return noteNode(PreviewText::tr("(an element of the type “%1”, not drawn here)").arg(type.left(80)),
                    around.colors.subtle);
}

TextRun CardDrawing::look(const PreviewJson &object, const CardColors &colors) const
{
    TextRun run{.text = {}, .color = colors.text, .pixels = TeamsPaper::fontPixels(wordAt(object, "size"))};
    const QString color = wordAt(object, "color");
    if (color == u"accent")
        run.color = colors.accent;
    else if (color == u"good")
        run.color = colors.good;
    else if (color == u"warning")
        run.color = colors.warning;
    else if (color == u"attention")
        run.color = colors.attention;
    else if (color == u"dark")
        run.color = colors.dark;
    else if (color == u"light")
        run.color = colors.light;
    else if (flagAt(object, "isSubtle", false))
        run.color = colors.subtle;
    const QString weight = wordAt(object, "weight");
    if (weight == u"bolder")
        run.weight = QFont::DemiBold;
    else if (weight == u"lighter")
        run.weight = QFont::ExtraLight;
    run.monospaced = wordAt(object, "fontType") == u"monospace";
    if (wordAt(object, "style") == u"heading") { // where nothing else is said
        if (!object.contains("size"))
            run.pixels = TeamsPaper::fontPixels(QStringLiteral("large"));
        if (!object.contains("weight"))
            run.weight = QFont::DemiBold;
    }
    return run;
}

PreviewNode CardDrawing::textBlock(const PreviewJson &object, const CardColors &colors) const
{
    PreviewNode node;
    node.kind = Kind::Text;
    node.runs = cardRuns(stringAt(object, "text"), look(object, colors), m_paper.link);
    node.lineHeight = node.runs.isEmpty() ? 0 : node.runs.first().pixels * 1.33;
    node.align = alignment(object);
    node.elided = !flagAt(object, "wrap", false);
    return node;
}

PreviewNode CardDrawing::richTextBlock(const PreviewJson &object, const CardColors &colors) const
{
    PreviewNode node;
    node.kind = Kind::Text;
    node.align = alignment(object);
    for (const PreviewJson &part : listAt(object, "inlines")) {
        if (node.runs.size() >= MostPreviewNodes)
            break;
        TextRun run = look(part, colors);
        run.text = part.is_string() ? QString::fromStdString(part.get<std::string>()) : stringAt(part, "text");
        run.italic = flagAt(part, "italic", false);
        run.struckOut = flagAt(part, "strikethrough", false);
        node.runs.append(run);
    }
    return node;
}

PreviewNode CardDrawing::factSet(const PreviewJson &object, const CardColors &colors)
{
    PreviewNode grid;
    grid.kind = Kind::Grid;
    grid.gap = TeamsPaper::FactGap;
    TextRun title{.text = {}, .color = colors.text, .weight = QFont::DemiBold};
    TextRun value{.text = {}, .color = colors.text};
    for (const PreviewJson &fact : listAt(object, "facts")) {
        if (--m_left <= 0)
            break;
        for (const auto &[key, run] : {std::pair("title", title), std::pair("value", value)}) {
            PreviewNode cell;
            cell.kind = Kind::Text;
            cell.runs = cardRuns(stringAt(fact, key), run, m_paper.link);
            cell.lineHeight = run.pixels * 1.33;
            grid.children.push_back(std::move(cell));
        }
    }
    return grid;
}

PreviewNode CardDrawing::container(const PreviewJson &object, const Surroundings &around)
{
    PreviewNode node;
    const QString style = wordAt(object, "style");
    Surroundings within = around;
    ++within.depth;
    within.isFirst = within.isLast = true;
    if (!style.isEmpty() && style != u"default") {
        within.colors = m_paper.style(style);
        node.background = within.colors.background;
        constexpr qreal Padding = TeamsPaper::Padding;
        node.padding = {Padding, Padding, Padding, Padding};
        if (flagAt(object, "bleed", false))
            node.bleed = {Padding, around.isFirst ? Padding : 0, Padding, around.isLast ? Padding : 0};
    }
    node.children = list(listAt(object, "items"), within);
    return node;
}

PreviewNode CardDrawing::columnSet(const PreviewJson &object, const Surroundings &around)
{
    PreviewNode row;
    row.kind = Kind::Row;
    row.gap = TeamsPaper::spacing({});
    for (const PreviewJson &column : listAt(object, "columns")) {
        if (--m_left <= 0)
            break;
        if (!flagAt(column, "isVisible", true))
            continue;
        row.children.push_back(container(column, around));
        row.children.back().share = shareOf(column);
    }
    return row;
}

PreviewNode CardDrawing::picture(const PreviewJson &object, const CardColors &colors) const
{
    const QString description = stringAt(object, "altText");
    PreviewNode node = textNode({.text = description.isEmpty() ? PreviewText::tr("Picture") : description,
                                 .color = colors.subtle,
                                 .pixels = 12});
    const QString size = wordAt(object, "size");
    node.kind = Kind::Picture;
    node.size = size == u"small" ? 32 : size == u"medium" ? 52 : size == u"large" ? 100 : 0;
    node.border = m_paper.cardBorder;
    node.isNote = true;
    return node;
}

PreviewNode CardDrawing::actions(const PreviewJson &list, const CardColors &colors)
{
    PreviewNode flow;
    flow.kind = Kind::Flow;
    flow.gap = TeamsPaper::ButtonGap;
    int shown = 0;
    for (const PreviewJson &action : list) {
        if (--m_left <= 0)
            break;
        const QString type = stringAt(action, "type");
        if (++shown > TeamsPaper::MostActions) {
            flow.children.push_back(
                noteNode(PreviewText::tr("(Teams shows the first %n action(s) only)", nullptr, TeamsPaper::MostActions),
                         colors.subtle));
            break;
        }
        if (type != u"Action.OpenUrl" && type != u"Action.ShowCard" && type != u"Action.ToggleVisibility" &&
            type != u"Action.Execute") {
            flow.children.push_back(noteNode(
                PreviewText::tr("(an action of the type “%1”, which Teams does not show here)").arg(type.left(80)),
                colors.subtle));
            continue;
        }
        PreviewNode button = textNode({.text = stringAt(action, "title"),
                                       .color = m_paper.buttonText,
                                       .weight = QFont::DemiBold,
                                       .link = stringAt(action, "url")});
        button.kind = Kind::Button;
        button.border = m_paper.buttonBorder;
        button.radius = 4;
        button.padding = {12, 6, 12, 7};
        button.size = 96;
        button.align = PreviewNode::Align::Center;
        flow.children.push_back(std::move(button));
    }
    return flow;
}

} // namespace infradots

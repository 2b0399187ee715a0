// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/drawing.h"
#include "ui/preview/previewtext.h"

namespace infradots {

namespace {

using Kind = PreviewNode::Kind;

constexpr qreal TextPixels = 15;
constexpr qreal SmallPixels = 13;
constexpr qreal LineHeight = 22;

/** Draws blocks: https://docs.slack.dev/reference/block-kit/blocks. */
class SlackDrawing
{
public:
    explicit SlackDrawing(bool dark)
        : m_paper(slackPaper(dark))
    {
    }

    [[nodiscard]] const SlackPaper &paper() const { return m_paper; }

    [[nodiscard]] PreviewNode content(const PreviewJson &message)
    {
        PreviewNode column;
        const PreviewJson &blocks = listAt(message, "blocks");
        if (blocks.empty())
            column.children.push_back(
                text({{"type", "mrkdwn"}, {"text", stringAt(message, "text").toStdString()}}, base()));
        for (const PreviewJson &block : blocks) {
            if (--m_left <= 0) {
                column.children.push_back(
                    noteNode(PreviewText::tr("(the rest of this long message is not drawn here)"), m_paper.muted));
                break;
            }
            column.children.push_back(drawn(block));
        }
        if (!listAt(message, "attachments").empty())
            column.children.push_back(
                noteNode(PreviewText::tr("(this message has attachments, which are not drawn here)"), m_paper.muted));
        return column;
    }

    [[nodiscard]] TextRun base() const { return {.text = {}, .color = m_paper.text, .pixels = TextPixels}; }

private:
    [[nodiscard]] PreviewNode drawn(const PreviewJson &block)
    {
        const QString type = stringAt(block, "type");
        PreviewNode node;
        if (type == u"header")
            node = header(block);
        else if (type == u"section")
            node = section(block);
        else if (type == u"context")
            node = context(block);
        else if (type == u"actions")
            node = actions(block);
        else if (type == u"divider")
            node = {.kind = Kind::Rule, .background = m_paper.rule, .spaceAbove = 8};
        else if (type == u"image")
            node = picture(stringAt(block, "alt_text"), 0);
        else
            node = noteNode(PreviewText::tr("(a block of the type “%1”, not drawn here)").arg(type.left(80)),
                            m_paper.muted);
        return node;
    }

    /** A text object; @p look is that of plain text where it stands. */
    [[nodiscard]] PreviewNode text(const PreviewJson &object, const TextRun &look) const
    {
        PreviewNode node;
        node.kind = Kind::Text;
        node.lineHeight = look.pixels >= TextPixels ? LineHeight : 18;
        if (stringAt(object, "type") == u"mrkdwn") {
            node.runs = slackRuns(stringAt(object, "text"), look, m_paper);
        } else {
            TextRun run = look;
            run.text = stringAt(object, "text");
            node.runs = {run};
        }
        return node;
    }

    [[nodiscard]] PreviewNode header(const PreviewJson &block) const
    {
        TextRun look = base();
        look.pixels = 18;
        look.weight = QFont::Bold;
        PreviewNode node = text(objectAt(block, "text"), look);
        node.lineHeight = 24;
        node.spaceAbove = 6;
        return node;
    }

    [[nodiscard]] PreviewNode section(const PreviewJson &block)
    {
        PreviewNode column;
        column.spaceAbove = 8;
        if (block.contains("text"))
            column.children.push_back(text(objectAt(block, "text"), base()));
        if (const PreviewJson &fields = listAt(block, "fields"); !fields.empty()) {
            PreviewNode grid;
            grid.kind = Kind::Grid;
            grid.firstColumn = 0.5;
            grid.gap = 12;
            grid.size = 8;
            grid.spaceAbove = 8;
            for (const PreviewJson &field : fields) {
                if (--m_left > 0)
                    grid.children.push_back(text(field, base()));
            }
            column.children.push_back(std::move(grid));
        }
        const PreviewJson &accessory = objectAt(block, "accessory");
        if (accessory.empty())
            return column;
        PreviewNode row;
        row.kind = Kind::Row;
        row.gap = 12;
        row.spaceAbove = 8;
        column.spaceAbove = 0;
        row.children.push_back(std::move(column));
        row.children.push_back(element(accessory));
        row.children.back().share = 0;
        return row;
    }

    [[nodiscard]] PreviewNode context(const PreviewJson &block)
    {
        TextRun look = base();
        look.color = m_paper.muted;
        look.pixels = SmallPixels;
        PreviewNode flow;
        flow.kind = Kind::Flow;
        flow.gap = 8;
        flow.spaceAbove = 6;
        for (const PreviewJson &part : listAt(block, "elements")) {
            if (--m_left <= 0)
                break;
            flow.children.push_back(stringAt(part, "type") == u"image" ? picture(stringAt(part, "alt_text"), 20)
                                                                       : text(part, look));
        }
        return flow;
    }

    [[nodiscard]] PreviewNode actions(const PreviewJson &block)
    {
        PreviewNode flow;
        flow.kind = Kind::Flow;
        flow.gap = 8;
        flow.spaceAbove = 8;
        for (const PreviewJson &part : listAt(block, "elements")) {
            if (--m_left <= 0)
                break;
            flow.children.push_back(element(part));
        }
        return flow;
    }

    [[nodiscard]] PreviewNode element(const PreviewJson &object) const
    {
        const QString type = stringAt(object, "type");
        if (type == u"image")
            return picture(stringAt(object, "alt_text"), 88);
        if (type != u"button")
            return noteNode(PreviewText::tr("(an element of the type “%1”, not drawn here)").arg(type.left(80)),
                            m_paper.muted);
        const QString style = stringAt(object, "style");
        const bool filled = style == u"primary" || style == u"danger";
        TextRun label{.text = stringAt(objectAt(object, "text"), "text"),
                      .color = filled ? m_paper.onButton : m_paper.text,
                      .pixels = SmallPixels,
                      .weight = QFont::Bold,
                      .link = stringAt(object, "url")};
        PreviewNode button = textNode(label);
        button.kind = Kind::Button;
        if (filled)
            button.background = style == u"primary" ? m_paper.primary : m_paper.danger;
        else
            button.border = m_paper.buttonBorder;
        button.radius = 4;
        button.padding = {12, 5, 12, 6};
        button.size = 56;
        button.align = PreviewNode::Align::Center;
        return button;
    }

    [[nodiscard]] PreviewNode picture(const QString &description, qreal side) const
    {
        PreviewNode node = textNode({.text = description.isEmpty() ? PreviewText::tr("Picture") : description,
                                     .color = m_paper.muted,
                                     .pixels = 12});
        node.kind = Kind::Picture;
        node.size = side;
        node.border = m_paper.rule;
        node.radius = 4;
        node.spaceAbove = 8;
        node.isNote = true;
        return node;
    }

    SlackPaper m_paper;
    int m_left = MostPreviewNodes;
};

} // namespace

Drawing drawSlackMessage(const PreviewJson &message, bool dark, const QDateTime &sentAt)
{
    SlackDrawing slack(dark);
    const SlackPaper &paper = slack.paper();
    TextRun name = slack.base();
    name.text = QStringLiteral("InfraDots");
    name.weight = QFont::Black;
    PreviewNode tag =
        textNode({.text = QStringLiteral("APP"), .color = paper.muted, .pixels = 10, .weight = QFont::DemiBold});
    tag.background = paper.tagBackground;
    tag.radius = 2;
    tag.padding = {3, 1, 3, 1};
    std::vector<PreviewNode> head;
    head.push_back(textNode(name));
    head.push_back(std::move(tag));
    if (sentAt.isValid())
        head.push_back(textNode({.text = clockWords(sentAt), .color = paper.muted, .pixels = 12}));
    PreviewNode avatar =
        textNode({.text = QStringLiteral("ID"), .color = Qt::white, .pixels = 14, .weight = QFont::Bold});
    avatar.kind = Kind::Picture;
    avatar.size = 36;
    avatar.radius = 4;
    avatar.background = QColor(0x2f, 0x5f, 0xd0);

    PreviewNode page;
    page.padding = {16, 12, 16, 16};
    page.children.push_back(senderNode(std::move(avatar), std::move(head), slack.content(message)));
    return {.root = std::move(page), .background = paper.background, .families = slackFontFamilies()};
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/carddrawing.h"

namespace infradots {

namespace {

/** The card of a message; null: it has none. */
const PreviewJson *cardOf(const PreviewJson &message)
{
    for (const PreviewJson &attachment : listAt(message, "attachments")) {
        const QString kind = stringAt(attachment, "contentType");
        if (kind == u"application/vnd.microsoft.card.adaptive" && attachment.contains("content"))
            return &objectAt(attachment, "content");
    }
    return nullptr;
}

PreviewNode cardNode(const PreviewJson &message, const TeamsPaper &paper)
{
    if (const PreviewJson *card = cardOf(message))
        return CardDrawing(paper).drawn(*card);
    // A flow takes such a message and fails at it later: nobody sees anything.
    PreviewNode column;
    if (const QString text = stringAt(message, "text"); !text.isEmpty())
        column.children.push_back(textNode({.text = text, .color = paper.name}));
    column.children.push_back(
        noteNode(PreviewText::tr("(this message has no Adaptive Card, so Teams shows nothing)"), paper.muted));
    return column;
}

} // namespace

Drawing drawTeamsMessage(const PreviewJson &message, bool dark, const QDateTime &sentAt)
{
    const TeamsPaper paper = teamsPaper(dark);
    std::vector<PreviewNode> head;
    head.push_back(
        textNode({.text = QStringLiteral("InfraDots"), .color = paper.name, .pixels = 14, .weight = QFont::DemiBold}));
    if (sentAt.isValid())
        head.push_back(textNode({.text = clockWords(sentAt), .color = paper.muted, .pixels = 12}));
    PreviewNode avatar =
        textNode({.text = QStringLiteral("ID"), .color = Qt::white, .pixels = 13, .weight = QFont::DemiBold});
    avatar.kind = PreviewNode::Kind::Picture;
    avatar.size = 32;
    avatar.radius = 16;
    avatar.background = QColor(0x62, 0x64, 0xa7);
    PreviewNode card = cardNode(message, paper);
    card.spaceAbove = 6;

    PreviewNode page;
    page.padding = {16, 12, 16, 16};
    page.children.push_back(senderNode(std::move(avatar), std::move(head), std::move(card)));
    return {.root = std::move(page), .background = paper.background, .families = teamsFontFamilies()};
}

} // namespace infradots

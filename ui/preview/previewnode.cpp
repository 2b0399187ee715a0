// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewnode.h"

#include <QStringList>

namespace infradots {

namespace {

QString textOf(const QList<TextRun> &runs)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.text;
    return text;
}

QStringList paragraphsOf(const PreviewNode &node)
{
    QStringList paragraphs;
    if (const QString own = textOf(node.runs); !own.isEmpty())
        paragraphs.append(own);
    QStringList below;
    for (const PreviewNode &child : node.children)
        below += paragraphsOf(child);
    if (node.kind == PreviewNode::Kind::Flow)
        return below.isEmpty() ? paragraphs : paragraphs + QStringList(below.join(QStringLiteral("  ")));
    const bool facts = node.kind == PreviewNode::Kind::Grid && node.firstColumn == 0;
    if (!facts)
        return paragraphs + below;
    for (qsizetype i = 0; i < below.size(); i += 2)
        paragraphs.append(QStringList(below.mid(i, 2)).join(u'\t'));
    return paragraphs;
}

void see(const PreviewNode &node, QColor behind, QList<SeenText> &seen)
{
    if (node.background.isValid())
        behind = node.background;
    for (const TextRun &run : node.runs) {
        seen.append({.text = run.text,
                     .color = run.color,
                     .background = run.background.isValid() ? run.background : behind,
                     .bold = run.weight >= QFont::DemiBold,
                     .monospaced = run.monospaced,
                     .isLink = !run.link.isEmpty() && node.kind != PreviewNode::Kind::Button,
                     .isButton = node.kind == PreviewNode::Kind::Button});
    }
    for (const PreviewNode &child : node.children)
        see(child, behind, seen);
}

} // namespace

QString plainText(const PreviewNode &node)
{
    return paragraphsOf(node).join(u'\n');
}

QList<SeenText> seenTexts(const PreviewNode &node, const QColor &behind)
{
    QList<SeenText> seen;
    see(node, behind, seen);
    return seen;
}

PreviewNode textNode(const TextRun &run)
{
    PreviewNode node;
    node.kind = PreviewNode::Kind::Text;
    node.runs = {run};
    return node;
}

} // namespace infradots

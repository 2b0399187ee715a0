// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/drawing.h"

#include "ui/preview/papers.h"

#include <QLocale>

namespace infradots {

namespace {

constexpr qsizetype MostText = 64 * 1024;

/** What no drawing is made of: in a fixed font, as it is written. */
Drawing asText(QString text, bool dark)
{
    const SlackPaper paper = slackPaper(dark);
    Drawing drawing{.root = {}, .background = paper.background, .families = monospacedFontFamilies()};
    drawing.root.padding = {16, 12, 16, 16};
    const bool cut = text.size() > MostText;
    text.truncate(MostText);
    TextRun run{.text = text, .color = paper.text, .pixels = 13, .monospaced = true};
    drawing.root.children.push_back(textNode(run));
    if (cut)
        drawing.root.children.push_back(
            noteNode(PreviewText::tr("(the rest of this long text is not drawn here)"), paper.muted));
    return drawing;
}

} // namespace

QString stringAt(const PreviewJson &object, const char *key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

const PreviewJson &listAt(const PreviewJson &object, const char *key)
{
    static const PreviewJson none = PreviewJson::array();
    if (!object.is_object())
        return none;
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? *found : none;
}

const PreviewJson &objectAt(const PreviewJson &object, const char *key)
{
    static const PreviewJson none = PreviewJson::object();
    if (!object.is_object())
        return none;
    const auto found = object.find(key);
    return found != object.end() && found->is_object() ? *found : none;
}

bool flagAt(const PreviewJson &object, const char *key, bool otherwise)
{
    if (!object.is_object())
        return otherwise;
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

PreviewNode noteNode(const QString &text, const QColor &color)
{
    PreviewNode note = textNode({.text = text, .color = color, .pixels = 13, .italic = true});
    note.spaceAbove = 8;
    note.isNote = true;
    return note;
}

PreviewNode senderNode(PreviewNode picture, std::vector<PreviewNode> head, PreviewNode content)
{
    picture.share = 0;
    PreviewNode names;
    names.kind = PreviewNode::Kind::Flow;
    names.gap = 6;
    names.children = std::move(head);
    PreviewNode right;
    right.children.push_back(std::move(names));
    right.children.push_back(std::move(content));
    PreviewNode row;
    row.kind = PreviewNode::Kind::Row;
    row.gap = 8;
    row.children.push_back(std::move(picture));
    row.children.push_back(std::move(right));
    return row;
}

QString clockWords(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat) : QString();
}

Drawing drawMessage(IntegrationType type, const QByteArray &body, bool dark, const QDateTime &sentAt)
{
    const auto message = PreviewJson::parse(body.begin(), body.end(), nullptr, false);
    if (message.is_discarded())
        return asText(QString::fromUtf8(body), dark);
    switch (type) {
    case IntegrationType::Slack:
        if (message.is_object())
            return drawSlackMessage(message, dark, sentAt);
        break;
    case IntegrationType::Teams:
        if (message.is_object())
            return drawTeamsMessage(message, dark, sentAt);
        break;
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        break;
    }
    return asText(QString::fromStdString(message.dump(2, ' ', false, PreviewJson::error_handler_t::replace)), dark);
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodytemplatehighlighter.h"

namespace infradots {

namespace {

/** What the line before ended within. */
enum State { Outside = 0, InTag = 1, InComment = 2 };

} // namespace

BodyTemplateHighlighter::BodyTemplateHighlighter(const QStringList &fields, QTextDocument *document)
    : QSyntaxHighlighter(document)
{
    for (const QString &field : fields) {
        m_names.insert(field);
        if (const qsizetype dot = field.indexOf(u'.'); dot > 0) {
            m_names.insert(field.left(dot));
            m_names.insert(field.mid(dot + 1));
        }
    }
    m_tag.setFontWeight(QFont::DemiBold);
    m_comment.setFontItalic(true);
    m_unknown.setUnderlineStyle(QTextCharFormat::WaveUnderline);
}

void BodyTemplateHighlighter::setColors(const QColor &tag, const QColor &comment, const QColor &fault)
{
    m_tag.setForeground(tag);
    m_comment.setForeground(comment);
    m_unknown.setForeground(fault);
    m_unknown.setUnderlineColor(fault);
    rehighlight();
}

void BodyTemplateHighlighter::highlightBlock(const QString &text)
{
    qsizetype start = 0;
    State state = previousBlockState() == InTag || previousBlockState() == InComment
                      ? static_cast<State>(previousBlockState())
                      : Outside;
    while (start < text.size()) {
        const qsizetype open = state == Outside ? text.indexOf(u"{{", start) : start;
        if (open < 0)
            break;
        const qsizetype inner = state == Outside ? open + 2 : open;
        const qsizetype close = text.indexOf(u"}}", inner);
        const qsizetype end = close < 0 ? text.size() : close + 2;
        const QString content = text.mid(inner, (close < 0 ? text.size() : close) - inner).trimmed();
        const bool comment = state == InComment || (state == Outside && content.startsWith(u'!'));
        const bool whole = state == Outside && close >= 0;
        setFormat(static_cast<int>(open), static_cast<int>(end - open),
                  comment ? m_comment
                  : whole ? formatOf(content)
                          : m_tag);
        if (close < 0) {
            setCurrentBlockState(comment ? InComment : InTag);
            return;
        }
        state = Outside;
        start = end;
    }
    setCurrentBlockState(state == Outside ? Outside : state);
}

QTextCharFormat BodyTemplateHighlighter::formatOf(const QString &content) const
{
    const bool section = content.startsWith(u'#') || content.startsWith(u'^') || content.startsWith(u'/');
    return m_names.contains(section ? content.mid(1).trimmed() : content) ? m_tag : m_unknown;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace infradots {

/** Colours the tags of a Mustache template; names that are not known are underlined. Tags may go over several lines. */
class BodyTemplateHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    BodyTemplateHighlighter(const QStringList &fields, QTextDocument *document);

    void setColors(const QColor &tag, const QColor &comment, const QColor &fault);

protected:
    void highlightBlock(const QString &text) override;

private:
    [[nodiscard]] QTextCharFormat formatOf(const QString &content) const;

    QSet<QString> m_names; ///< with the names of sections, and those within them
    QTextCharFormat m_tag;
    QTextCharFormat m_comment;
    QTextCharFormat m_unknown;
};

} // namespace infradots

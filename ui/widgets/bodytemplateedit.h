// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPlainTextEdit>

class QCompleter;
class QStringListModel;

namespace infradots {

class BodyTemplateHighlighter;

/**
 * Edits a Mustache template: highlights its tags, completes the names of fields within them while typing (and by
 * Ctrl+Space), and marks the line of a problem. Tab goes on to the next field, unless names are offered.
 */
class BodyTemplateEdit : public QPlainTextEdit
{
    Q_OBJECT
    Q_PROPERTY(QColor tagColor MEMBER m_tagColor WRITE setTagColor) ///< the style sheet sets these
    Q_PROPERTY(QColor commentColor MEMBER m_commentColor WRITE setCommentColor)
    Q_PROPERTY(QColor faultColor MEMBER m_faultColor WRITE setFaultColor)
    Q_PROPERTY(QColor faultBackground MEMBER m_faultBackground WRITE setFaultBackground)
public:
    /** @p fields: the names that are known. */
    explicit BodyTemplateEdit(const QStringList &fields, QWidget *parent = nullptr);

    /** As toPlainText(), which would turn no-break spaces into blanks. */
    [[nodiscard]] QString text() const;
    void markLine(int line); ///< from 1; 0: none
    [[nodiscard]] QCompleter *completer() const { return m_completer; }

    void setTagColor(const QColor &color);
    void setCommentColor(const QColor &color);
    void setFaultColor(const QColor &color);
    void setFaultBackground(const QColor &color);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] bool isOffering() const;
    /** The beginning of a name before the cursor, within an open tag; a null string anywhere else. */
    [[nodiscard]] QString beginning() const;
    void offer(bool always);
    void complete(const QString &name);
    void showMark();

    QStringList m_fields;
    BodyTemplateHighlighter *m_highlighter;
    QStringListModel *m_offered; ///< the fields, those first that begin with what is typed
    QCompleter *m_completer;
    int m_markedLine = 0;
    QColor m_tagColor;
    QColor m_commentColor;
    QColor m_faultColor;
    QColor m_faultBackground;
};

} // namespace infradots

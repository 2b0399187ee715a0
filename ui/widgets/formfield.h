// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace infradots {

class PlainLabel;

/** A field of a form: its label above, what is wrong with it or a hint below. The label is the editor's buddy. */
class FormField : public QWidget
{
    Q_OBJECT
public:
    /** @p label may hold a mnemonic; @p editor is taken in. */
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    void setHint(const QString &hint);
    void setFault(const QString &sentence); ///< empty: nothing is wrong
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QWidget *editor() const { return m_editor; }
    void focusEditor();

private:
    void describe();

    QString m_label; ///< without a mnemonic
    QWidget *m_editor;
    QWidget *m_input; ///< what gets the focus: the editor or its proxy
    PlainLabel *m_fault;
    PlainLabel *m_hint;
};

} // namespace infradots

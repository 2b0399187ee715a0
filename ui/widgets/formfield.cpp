// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QStyle>
#include <QVBoxLayout>

namespace infradots {

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_label(QString(label).remove(QLatin1Char('&')))
    , m_editor(editor)
    , m_input(editor->focusProxy() != nullptr ? editor->focusProxy() : editor)
    , m_fault(new PlainLabel(this))
    , m_hint(new PlainLabel(this))
{
    auto *name = new PlainLabel(label, this);
    name->setBuddy(m_input);
    if (m_input->accessibleName().isEmpty())
        m_input->setAccessibleName(m_label);
    m_fault->setObjectName(QStringLiteral("faultLabel"));
    m_fault->setRole(QStringLiteral("fault"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_hint->setRole(QStringLiteral("muted"));
    m_hint->setWordWrap(true);
    m_hint->hide();
    describe();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(name);
    layout->addWidget(editor);
    layout->addWidget(m_fault);
    layout->addWidget(m_hint);
}

void FormField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describe();
}

void FormField::setFault(const QString &sentence)
{
    if (m_fault->text() == sentence)
        return;
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    m_input->setProperty("fault", !sentence.isEmpty());
    m_input->style()->unpolish(m_input);
    m_input->style()->polish(m_input);
    describe();
}

QString FormField::fault() const
{
    return m_fault->text();
}

void FormField::focusEditor()
{
    m_input->setFocus(Qt::OtherFocusReason);
}

void FormField::describe()
{
    QString description = m_fault->text().isEmpty() ? m_hint->text() : m_fault->text();
    // A combo box is announced by its value: what it is for has its place in the description alone.
    if (qobject_cast<QComboBox *>(m_input) != nullptr)
        description = description.isEmpty() ? m_label : m_label + QStringLiteral(". ") + description;
    m_input->setAccessibleDescription(description);
}

} // namespace infradots

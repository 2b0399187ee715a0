// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/workspacedialog.h"

#include "models/domain/validation.h"
#include "ui/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr int DialogWidth = 440;
}

WorkspaceDialog::WorkspaceDialog(const Workspace &draft, const QStringList &environments, QWidget *parent)
    : QDialog(parent)
    , m_draft(draft)
    , m_name(new QLineEdit(draft.name, this))
    , m_environment(new QComboBox(this))
    , m_summary(new MessageBar(this))
{
    const bool isNew = draft.id.isNull();
    setObjectName(QStringLiteral("workspaceDialog"));
    setWindowTitle(isNew ? tr("Add Workspace") : tr("Edit Workspace"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(DialogWidth);
    m_name->setObjectName(QStringLiteral("nameLineEdit"));
    m_name->setPlaceholderText(tr("production-infra"));
    m_name->selectAll();
    m_environment->setObjectName(QStringLiteral("environmentComboBox"));
    m_environment->setEditable(true);
    m_environment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_environment->addItems(environments);
    m_environment->setCurrentText(draft.environment);
    m_environment->lineEdit()->setPlaceholderText(tr("production"));
    m_environment->lineEdit()->setAccessibleName(tr("Environment"));
    m_nameField = new FormField(tr("Name"), m_name, this);
    m_environmentField = new FormField(tr("Environment (optional)"), m_environment, this);
    m_environmentField->setHint(
        tr("The environment of its runs, unless a run names another. Routing per environment goes by it."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(isNew ? tr("Add") : tr("Update"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("savePushButton"));
    setStyleRole(m_save, QStringLiteral("primary"));
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, spacing::Large, spacing::Page, spacing::Large);
    layout->setSpacing(spacing::Large);
    layout->addWidget(m_summary);
    layout->addWidget(m_nameField);
    layout->addWidget(m_environmentField);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &WorkspaceDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &WorkspaceDialog::reject);
    m_name->setFocus();
}

void WorkspaceDialog::save()
{
    m_draft.name = m_name->text().trimmed();
    m_draft.environment = m_environment->currentText().trimmed();
    m_nameField->setFault({});
    m_environmentField->setFault({});
    const FieldErrors errors = validate(m_draft);
    for (const FieldError &error : errors)
        (error.field == Field::Environment ? m_environmentField : m_nameField)->setFault(error.message);
    if (!errors.isEmpty()) {
        (errors.first().field == Field::Environment ? m_environmentField : m_nameField)->focusEditor();
        return;
    }
    m_save->setEnabled(false);
    Q_EMIT saveRequested(m_draft);
}

void WorkspaceDialog::showSaveError(const Error &error)
{
    m_save->setEnabled(true);
    if (error.code == ErrorCode::Conflict) {
        m_nameField->setFault(error.message);
        m_nameField->focusEditor();
        return;
    }
    m_summary->showNotice({NoticeKind::Failure, error.message, {}});
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/integrationdialog.h"

#include "ui/dialogs/fitting.h"
#include "ui/dialogs/integrationeditor.h"
#include "ui/dialogs/unsaved.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>

namespace infradots {

namespace {
constexpr int DialogWidth = 760;
}

IntegrationDialog::IntegrationDialog(const Integration &draft, QWidget *parent)
    : QDialog(parent)
    , m_summary(new MessageBar(this))
    , m_editor(new IntegrationEditor(this))
{
    const bool isNew = draft.id.isNull();
    setObjectName(QStringLiteral("integrationDialog"));
    setWindowTitle(isNew ? tr("Add Integration") : tr("Edit Integration"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_editor->setObjectName(QStringLiteral("integrationEditor"));
    m_summary->setObjectName(QStringLiteral("summaryMessageBar"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_editor);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_editor->setProperty("role", QStringLiteral("canvas"));
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(isNew ? tr("Add") : tr("Update"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("savePushButton"));
    setStyleRole(m_save, QStringLiteral("primary"));
    m_save->setDefault(true);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancelPushButton"));
    cancel->setAutoDefault(false);

    layOutScrolling(*this, m_summary, scroll, buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &IntegrationDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &IntegrationDialog::reject);
    connect(m_editor, &IntegrationEditor::testRequested, this, &IntegrationDialog::test);
    connect(m_editor, &IntegrationEditor::signatureCheckRequested, this, &IntegrationDialog::signatureCheckRequested);
    connect(m_editor, &IntegrationEditor::typeChanged, this,
            [this, scroll] { fitToContents(*this, *scroll, width()); });
    resize(DialogWidth, height());
    setDraft(draft);
    fitToContents(*this, *scroll, DialogWidth);
    m_editor->focusName();
}

void IntegrationDialog::setDraft(const Integration &draft)
{
    m_summary->clear();
    m_editor->setDraft(draft);
    m_save->setEnabled(true);
}

void IntegrationDialog::save()
{
    m_summary->clear();
    if (!m_editor->check()) {
        Notice notice{
            NoticeKind::Failure,
            tr("%n field(s) need another look before this can be saved.", nullptr, qMax(1, m_editor->faultCount())),
            {}};
        notice.actions.emplace_back(tr("Show the first"), [this] { m_editor->focusFirstFault(); });
        m_summary->showNotice(notice);
        return;
    }
    m_save->setEnabled(false);
    Q_EMIT saveRequested(m_editor->draft());
}

void IntegrationDialog::test()
{
    m_summary->clear();
    if (m_editor->check())
        Q_EMIT testRequested(m_editor->draft(), m_editor->testEnvironment());
}

void IntegrationDialog::showSaveError(const Error &error)
{
    m_save->setEnabled(true);
    Notice notice{NoticeKind::Failure, error.message, {}};
    if (error.code == ErrorCode::Conflict && error.detail == QStringLiteral("revision"))
        notice.actions.emplace_back(tr("Reload"), [this] { Q_EMIT reloadRequested(); });
    else if (error.code == ErrorCode::Conflict)
        m_editor->showFault(QStringLiteral("name"), error.message);
    else if (error.code == ErrorCode::InvalidInput)
        m_editor->showFault(error.detail, error.message);
    m_summary->showNotice(notice);
}

void IntegrationDialog::showTestAnswer(const Notice &notice)
{
    m_editor->showTestAnswer(notice);
}

ChannelPanel *IntegrationDialog::channels() const
{
    return m_editor->channels();
}

void IntegrationDialog::reject()
{
    if (!m_editor->isChanged()) {
        QDialog::reject();
        return;
    }
    offerDiscard(
        *m_summary, [this] { QDialog::reject(); }, [this] { m_editor->focusName(); });
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/attachmentdialog.h"

#include "ui/dialogs/fitting.h"
#include "ui/dialogs/unsaved.h"
#include "ui/notices.h"
#include "ui/widgets/attachmentform.h"
#include "ui/widgets/focusscroll.h"
#include "ui/widgets/impactpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr int DialogWidth = 680; // the German words fit
}

AttachmentDialog::AttachmentDialog(UiContext &context, const Workspace &workspace, const QList<Integration> &candidates,
                                   const Attachment &draft, QWidget *parent)
    : QDialog(parent)
    , m_bar(new MessageBar(this))
    , m_form(new AttachmentForm(context.theme, this))
    , m_impact(new ImpactPanel(this))
    , m_scroll(new QScrollArea(this))
{
    const bool attaching = draft.id.isNull();
    setObjectName(QStringLiteral("attachmentDialog"));
    setWindowTitle(attaching ? tr("Attach Integration") : tr("Edit attachment"));

    m_bar->setObjectName(QStringLiteral("summaryMessageBar"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of what is in it
    m_scroll->setWidget(m_form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(attaching ? tr("Attach") : tr("Update"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("attachmentSavePushButton"));
    setStyleRole(m_save, QStringLiteral("primary"));
    m_save->setDefault(true);
    auto *below = new QWidget(this);
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->setSpacing(spacing::Large);
    belowLayout->addWidget(m_impact);
    belowLayout->addWidget(buttons);
    layOutScrolling(*this, m_bar, m_scroll, below);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_form->check())
            Q_EMIT saveRequested(m_form->draft());
    });
    m_form->setChoice(workspace, candidates, draft);
    fitToContents(*this, *m_scroll, DialogWidth);
    connect(m_form, &AttachmentForm::typeChanged, this, [this] { fitToContents(*this, *m_scroll, width()); });
}

void AttachmentDialog::focusOn(const FormFocus &focus)
{
    m_form->focusOn(focus);
    scrollToFocus(m_scroll);
}

void AttachmentDialog::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
}

void AttachmentDialog::showError(const Error &error)
{
    setBusy(false);
    if (error.code == ErrorCode::InvalidInput && !error.detail.isEmpty())
        m_form->showFault(error.detail, error.message);
    m_bar->showNotice({NoticeKind::Failure, error.message, {}});
}

void AttachmentDialog::reject()
{
    if (!m_form->isChanged())
        QDialog::reject();
    else
        offerDiscard(
            *m_bar, [this] { QDialog::reject(); }, [this] { m_form->setFocus(); });
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/integrationdialog.h"

#include "ui/dialogs/fitting.h"
#include "ui/dialogs/integrationeditor.h"
#include "ui/dialogs/unsaved.h"
#include "ui/theme.h"
#include "ui/widgets/focusscroll.h"
#include "ui/widgets/impactpanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/previewpanel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr int DialogWidth = 720;
constexpr int SideWidth = 460;
constexpr int LeastSideWidth = 340;
constexpr int LeastFormWidth = 440;
constexpr int LeastHeightWithSide = 600;
} // namespace

IntegrationDialog::IntegrationDialog(const Theme &theme, const Integration &draft, QWidget *parent)
    : QDialog(parent)
    , m_summary(new MessageBar(this))
    , m_editor(new IntegrationEditor(this))
    , m_parts(new QSplitter(this))
    , m_scroll(new QScrollArea(this))
    , m_preview(new PreviewPanel(theme, this))
    , m_impact(new ImpactPanel(this))
{
    const bool isNew = draft.id.isNull();
    setObjectName(QStringLiteral("integrationDialog"));
    setWindowTitle(isNew ? tr("Add Integration") : tr("Edit Integration"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_editor->setObjectName(QStringLiteral("integrationEditor"));
    m_summary->setObjectName(QStringLiteral("summaryMessageBar"));
    m_scroll->setWidget(m_editor);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_editor->setProperty("role", QStringLiteral("canvas"));
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(isNew ? tr("Add") : tr("Update"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("savePushButton"));
    setStyleRole(m_save, QStringLiteral("primary"));
    m_save->setDefault(true);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancelPushButton"));
    cancel->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, spacing::Large, spacing::Page, spacing::Large);
    layout->setSpacing(spacing::Large);
    layout->addWidget(m_summary);
    m_editor->layout()->setContentsMargins(0, 0, spacing::Small, 0);
    m_preview->setMinimumWidth(LeastSideWidth);
    m_parts->addWidget(m_scroll);
    m_parts->addWidget(m_preview);
    m_parts->setStretchFactor(0, DialogWidth);
    m_parts->setStretchFactor(1, SideWidth);
    m_parts->setSizes({DialogWidth, SideWidth});
    m_parts->setChildrenCollapsible(false);
    m_parts->setHandleWidth(spacing::Medium);
    setStyleRole(m_parts, QStringLiteral("gap"));
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_impact);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &IntegrationDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &IntegrationDialog::reject);
    connect(m_editor, &IntegrationEditor::testRequested, this, &IntegrationDialog::test);
    connect(m_editor, &IntegrationEditor::signatureCheckRequested, this, &IntegrationDialog::signatureCheckRequested);
    connect(m_editor, &IntegrationEditor::typeChanged, this, [this] { fit(width()); });
    const int wide = qMin(DialogWidth + SideWidth, screen()->availableGeometry().width());
    resize(wide, height());
    setDraft(draft);
    fit(wide);
    m_editor->focusName();
}

void IntegrationDialog::offerReveal(SecretGuard &guard)
{
    m_editor->offerReveal(guard);
}

void IntegrationDialog::setDraft(const Integration &draft)
{
    m_summary->clear();
    m_editor->setDraft(draft);
    m_save->setEnabled(true);
}

void IntegrationDialog::focusOn(const FormFocus &focus)
{
    m_editor->focusOn(focus);
    scrollToFocus(m_scroll);
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
        Q_EMIT testRequested(m_editor->draft());
}

/** As high as the form needs, and so that one sees the message beside it. */
void IntegrationDialog::fit(int width)
{
    // It scrolls up and down alone: as wide as the form must be, whatever the screen.
    const int form = m_editor->minimumSizeHint().width() + m_scroll->verticalScrollBar()->sizeHint().width();
    m_scroll->setMinimumWidth(qMax(LeastFormWidth, form));
    fitToContents(*this, *m_scroll, width, width * SideWidth / (DialogWidth + SideWidth));
    resize(width, qMax(height(), LeastHeightWithSide));
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

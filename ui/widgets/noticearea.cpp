// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticearea.h"

#include "app/vault/vault.h"
#include "ui/presenters/secretguard.h"
#include "ui/presenters/startup.h"
#include "ui/theme.h"
#include "ui/undohistory.h"
#include "ui/widgets/messagebar.h"

#include <QVBoxLayout>

namespace infradots {

NoticeArea::NoticeArea(UiContext &context, Startup &startup, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_startup(startup)
    , m_vault(new MessageBar(this))
    , m_notice(new MessageBar(this))
{
    m_vault->setObjectName(QStringLiteral("vaultMessageBar"));
    m_vault->setDismissable(false);
    m_notice->setObjectName(QStringLiteral("windowMessageBar"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, 0, spacing::Page, 0);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(m_vault);
    layout->addWidget(m_notice);
    connect(&context.notices, &Notices::shown, m_notice, &MessageBar::showNotice);
    connect(&context.notices, &Notices::cleared, m_notice, &MessageBar::clear);
    connect(&startup, &Startup::vaultChanged, this, &NoticeArea::showVault);
    connect(&context.guard, &SecretGuard::lockedChanged, this, &NoticeArea::showVault);
    listenToUndo();
}

void NoticeArea::listenToUndo()
{
    UndoHistory &undo = m_context.undo;
    connect(&undo, &UndoHistory::pushed, this, [this](const QString &done) {
        m_notice->showNotice({NoticeKind::Information, done, {{tr("Undo"), [this] { m_context.undo.undo(); }}}});
    });
    connect(&undo, &UndoHistory::undone, this, [this](const QString &done) {
        m_notice->showNotice({NoticeKind::Success, tr("Undone: %1").arg(done), {}});
    });
    connect(&undo, &UndoHistory::failed, this, [this](const Error &error) {
        m_notice->showNotice({NoticeKind::Failure, error.message, {}});
    });
}

void NoticeArea::showVault()
{
    const QString problem = m_startup.vaultProblem();
    if (m_context.guard.isLocked())
        m_vault->showNotice(
            {NoticeKind::Information, lockedText(), {{tr("Unlock"), [this] { m_context.guard.unlock(); }}}});
    else if (problem.isEmpty())
        m_vault->clear();
    else
        m_vault->showNotice({NoticeKind::Warning, problem, {{tr("Retry"), [this] { m_startup.unlockVault(); }}}});
}

QString NoticeArea::lockedText() const
{
    const Vault &vault = m_context.vault;
    if (vault.isReady())
        return tr("Locked: stored secrets are not shown. Deliveries go on.");
    if (vault.state() == KeyState::Locked)
        return tr("Locked: stored secrets are not shown, and deliveries wait.");
    return vault.problem();
}

} // namespace infradots

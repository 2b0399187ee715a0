// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lintbadge.h"

#include "ui/dialogs/findingsdialog.h"
#include "ui/jumps.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

namespace infradots {

LintBadge::LintBadge(UiContext &context, QWidget *parent)
    : QPushButton(parent)
    , m_context(context)
    , m_presenter(context)
{
    setObjectName(QStringLiteral("lintBadgePushButton"));
    setAutoDefault(false);
    setStyleRole(this, QStringLiteral("badge"));
    connect(&m_presenter, &LintPresenter::changed, this, &LintBadge::showCount);
    connect(&context.theme, &Theme::changed, this, &LintBadge::showCount);
    connect(this, &QPushButton::clicked, this, &LintBadge::openList);
    showCount();
}

void LintBadge::setOrganization(const OrganizationId &organization)
{
    m_presenter.setOrganization(organization);
}

void LintBadge::refresh()
{
    m_presenter.refresh();
}

void LintBadge::openList()
{
    if (!m_list) {
        m_list = new FindingsDialog(m_context.theme, m_presenter, window());
        connect(m_list, &FindingsDialog::jumpRequested, &m_context.jumps, &Jumps::to);
    }
    // Beside the window, which is worked in meanwhile.
    m_list->show();
    m_list->raise();
    m_list->activateWindow();
}

void LintBadge::showCount()
{
    const FindingsModel &model = m_presenter.model();
    const int errors = model.count(Severity::Error);
    const int warnings = model.count(Severity::Warning);
    const int all = model.rowCount();
    setProperty("kind", errors > 0     ? QStringLiteral("failure")
                        : warnings > 0 ? QStringLiteral("warning")
                                       : QStringLiteral("information"));
    setStyleRole(this, QStringLiteral("badge"));
    setIcon(Theme::icon(errors > 0     ? QStringLiteral("data-error")
                        : warnings > 0 ? QStringLiteral("data-warning")
                                       : QStringLiteral("data-information")));
    setText(m_presenter.problem().isEmpty() ? tr("%n hint(s)", nullptr, all) : tr("No hints"));
    const QString words = m_presenter.problem().isEmpty()
                              ? tr("What is configured and not likely to be meant: shows the list.")
                              : m_presenter.problem();
    setToolTip(toolTipText(words));
    setAccessibleDescription(words);
    setVisible(all > 0 || !m_presenter.problem().isEmpty());
}

} // namespace infradots

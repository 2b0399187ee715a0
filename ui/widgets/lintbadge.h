// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presenters/lintpresenter.h"

#include <QPointer>
#include <QPushButton>

namespace infradots {

class FindingsDialog;

/** How much in the shown organization looks like a slip; opens the list. Not there while nothing does. */
class LintBadge : public QPushButton
{
    Q_OBJECT
public:
    explicit LintBadge(UiContext &context, QWidget *parent = nullptr);

    void setOrganization(const OrganizationId &organization);
    void refresh();
    /** Opens the list, or brings it to the front. */
    void openList();

private:
    void showCount();

    UiContext &m_context;
    LintPresenter m_presenter;
    QPointer<FindingsDialog> m_list;
};

} // namespace infradots

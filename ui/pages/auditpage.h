// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/auditpresenter.h"

class QLineEdit;
class QStackedWidget;
class QTableView;
class QTreeWidget;

namespace infradots {

class EmptyState;
class PlainLabel;

/** Changes: who changed what, when, and what it was before. */
class AuditPage : public Page
{
    Q_OBJECT
public:
    explicit AuditPage(UiContext &context, QWidget *parent = nullptr);

    void refresh() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *buildBody();
    void search();
    void showState();
    void showSelected();

    AuditPresenter m_presenter;
    QLineEdit *m_search = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QTableView *m_table = nullptr;
    PlainLabel *m_title = nullptr;
    QTreeWidget *m_differences = nullptr;
    QString m_selected; ///< id of the entry whose differences are shown
    QTimer m_typing;    ///< a search starts when typing pauses
};

} // namespace infradots

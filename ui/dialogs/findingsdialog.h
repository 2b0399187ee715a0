// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presenters/lintpresenter.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace infradots {

class EmptyState;
class PlainLabel;

/** What is configured and not likely to be meant, and the way to each place. Follows what is changed meanwhile. */
class FindingsDialog : public QDialog
{
    Q_OBJECT
public:
    /** @p presenter outlives the dialog. */
    FindingsDialog(const Theme &theme, LintPresenter &presenter, QWidget *parent);

Q_SIGNALS:
    /** To be shown, so that it can be put right. */
    void jumpRequested(const infradots::ConfigurationPlace &place);

private:
    [[nodiscard]] QTableView *buildTable(const Theme &theme);
    void showState();
    void showSelected();
    void jump();

    LintPresenter &m_presenter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    PlainLabel *m_whole; ///< the chosen one's message in full
    QPushButton *m_jump;
};

} // namespace infradots

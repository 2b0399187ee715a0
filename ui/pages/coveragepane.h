// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presenters/coveragepresenter.h"
#include "ui/uicontext.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QStackedWidget;

namespace infradots {

class CoverageView;
class EmptyState;
class PlainLabel;

/**
 * The tab "Coverage" of an organization: who hears of its runs, workspace by environment, and where nobody does. Asks
 * for stage, status and type, looks for text and problems, writes what is shown to a file, and renames everywhere.
 */
class CoveragePane : public QWidget
{
    Q_OBJECT
public:
    explicit CoveragePane(UiContext &context, QWidget *parent = nullptr);

    void setOrganization(const OrganizationId &organization, const QString &name);
    void refresh();

Q_SIGNALS:
    /** A cell was opened: why do messages of such runs go where they go? */
    void routeOpened(const infradots::WorkspaceId &workspace, const QString &environment,
                     const infradots::CoverageQuestion &question);
    void workspaceWanted(); ///< there are none yet

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildActions();
    [[nodiscard]] QLayout *buildQuestion();
    [[nodiscard]] QLayout *buildFilter();
    void buildFoot();
    void ask();
    void look();
    void clearFilter();
    void showState();
    void showEmpty();
    void showTally();
    void open(const QModelIndex &index);
    void exportShown();
    void rename();

    UiContext &m_context;
    CoveragePresenter m_presenter;
    QString m_name; ///< the organization's
    QTimer m_typing;
    QAction *m_rename = nullptr;
    QAction *m_export = nullptr;
    QWidget *m_bars;
    QComboBox *m_stage = nullptr;
    QComboBox *m_status = nullptr;
    QComboBox *m_type = nullptr;
    QLineEdit *m_search = nullptr;
    QComboBox *m_show = nullptr;
    QLabel *m_tallyIcon = nullptr;
    PlainLabel *m_tally = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    CoverageView *m_view = nullptr;
    QWidget *m_foot = nullptr;
};

} // namespace infradots

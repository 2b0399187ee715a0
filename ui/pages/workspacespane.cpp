// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workspacespane.h"

#include "ui/theme.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace infradots {

WorkspacesPane::WorkspacesPane(UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_presenter(context)
    , m_table(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_add(new QPushButton(tr("Add Workspace"), this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_edit(new QPushButton(tr("Edit"), this))
    , m_delete(new QPushButton(tr("Delete"), this))
{
    m_add->setObjectName(QStringLiteral("addWorkspacePushButton"));
    m_add->setProperty("role", QStringLiteral("primary"));
    m_open->setObjectName(QStringLiteral("openWorkspacePushButton"));
    m_edit->setObjectName(QStringLiteral("editWorkspacePushButton"));
    m_delete->setObjectName(QStringLiteral("deleteWorkspacePushButton"));
    buildTable();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::Small);
    top->addWidget(m_open);
    top->addWidget(m_edit);
    top->addWidget(m_delete);
    top->addStretch();
    top->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::Large, 0, spacing::Large);
    layout->setSpacing(spacing::Large);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    QWidget *previous = m_open;
    for (QWidget *next : std::initializer_list<QWidget *>{m_edit, m_delete, m_add, m_table}) {
        setTabOrder(previous, next);
        previous = next;
    }

    const auto withSelected = [this](auto act) {
        return [this, act] {
            if (const Workspace *workspace = selected())
                act(*workspace);
        };
    };
    const auto open = withSelected([this](const Workspace &workspace) { Q_EMIT opened(workspace.id); });
    const auto edit = withSelected([this](const Workspace &workspace) { m_presenter.edit(workspace, this); });
    const auto remove = withSelected([this](const Workspace &workspace) { m_presenter.remove(workspace, this); });
    connect(m_add, &QPushButton::clicked, this, &WorkspacesPane::addWorkspace);
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_edit, &QPushButton::clicked, this, edit);
    connect(m_delete, &QPushButton::clicked, this, remove);
    connect(m_table, &QTableView::activated, this, open);
    connect(makeAction("editWorkspaceAction", tr("Rename the selected workspace"), QKeySequence(Qt::Key_F2)),
            &QAction::triggered, this, edit);
    connect(makeAction("deleteWorkspaceAction", tr("Delete the selected workspace"), QKeySequence::Delete),
            &QAction::triggered, this, remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorkspacesPane::follow);
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        if (m_state == State::Failed)
            m_presenter.refresh();
        else
            addWorkspace();
    });
    connect(&m_presenter, &WorkspacesPresenter::loaded, this, [this] {
        m_state = State::Ready;
        showState();
    });
    connect(&m_presenter, &WorkspacesPresenter::failed, this, [this](const QString &sentence) {
        m_state = State::Failed;
        m_problem = sentence;
        showState();
    });
    showState();
}

void WorkspacesPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("workspacesTableView"));
    m_table->setAccessibleName(tr("Workspaces"));
    m_table->setModel(&m_presenter.model());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().lineSpacing() + spacing::Large);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
}

QAction *WorkspacesPane::makeAction(const char *name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void WorkspacesPane::setOrganization(const OrganizationId &organization)
{
    m_state = State::Loading;
    showState();
    m_presenter.setOrganization(organization);
}

void WorkspacesPane::refresh()
{
    m_presenter.refresh();
}

void WorkspacesPane::addWorkspace()
{
    m_presenter.add(this);
}

void WorkspacesPane::showState()
{
    const bool any = m_presenter.model().rowCount() > 0;
    m_stack->setCurrentIndex(any && m_state == State::Ready ? 1 : 0);
    m_add->setVisible(any);
    for (QPushButton *button : {m_open, m_edit, m_delete})
        button->setVisible(any);
    m_empty->setBusy(m_state == State::Loading);
    if (m_state == State::Loading) {
        m_empty->setContent(QStringLiteral("folder-stash"), tr("Reading the workspaces…"), {});
        m_empty->setPrimary({});
    } else if (m_state == State::Failed) {
        m_empty->setContent(QStringLiteral("data-error"), tr("The workspaces cannot be read"), m_problem);
        m_empty->setPrimary(tr("Retry"));
    } else {
        m_empty->setContent(
            QStringLiteral("folder-stash"), tr("No workspaces yet"),
            tr("A workspace is where runs happen. Add the ones whose runs somebody wants to hear of, then "
               "attach integrations to them."));
        m_empty->setPrimary(tr("Add Workspace"));
    }
    follow();
}

void WorkspacesPane::follow()
{
    const bool one = selected() != nullptr;
    for (QPushButton *button : {m_open, m_edit, m_delete})
        button->setEnabled(one);
}

const Workspace *WorkspacesPane::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return nullptr;
    return &m_presenter.workspaces().at(rows.first().row());
}

} // namespace infradots

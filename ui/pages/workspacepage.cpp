// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workspacepage.h"

#include "ui/looks.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/routeexplainer.h"
#include "ui/widgets/simulatorpanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>

namespace infradots {

namespace {

constexpr int MostOfAName = 280;    ///< width of a name in the table; more is cut
constexpr int LeastOfAColumn = 110; ///< the table scrolls before overrides are of no use

/** The type's icon beside the name. */
class AttachedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).boundedTo(QSize(MostOfAName, QWIDGETSIZE_MAX));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != AttachedModel::Name)
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon =
            Theme::icon(typeIconName(static_cast<IntegrationType>(index.data(AttachedModel::TypeRole).toInt())));
        option->decorationSize = QSize(18, 18);
    }
};

} // namespace

WorkspacePage::WorkspacePage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_presenter(context, this)
{
    setObjectName(QStringLiteral("workspacePage"));
    buildActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_state = new EmptyState(m_stack);
    connect(m_state, &EmptyState::primaryClicked, this, &WorkspacePage::refresh);
    m_stack->addWidget(m_state);

    auto *content = new QWidget(m_stack);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(spacing::Page, 0, spacing::Page, spacing::Large);
    contentLayout->setSpacing(spacing::Medium);
    contentLayout->addWidget(buildHead());
    m_tabs = new QTabWidget(content);
    m_tabs->setObjectName(QStringLiteral("workspaceTabWidget"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Workspace"));
    m_tabs->tabBar()->setAccessibleName(tr("Workspace"));
    m_explainer = new RouteExplainer(context.theme, m_tabs);
    m_simulator = new SimulatorPanel(context, m_tabs);
    m_tabs->addTab(buildAttached(), tr("Integrations"));
    m_tabs->addTab(m_explainer, tr("Routes"));
    m_tabs->addTab(m_simulator, tr("Simulate a run"));
    contentLayout->addWidget(m_tabs, 1);
    m_stack->addWidget(content);
    layout->addWidget(m_stack);

    connect(&m_presenter, &WorkspacePresenter::changed, this, &WorkspacePage::show);
    connect(m_explainer, &RouteExplainer::jumpRequested, &m_presenter, &WorkspacePresenter::jump);
    show();
}

void WorkspacePage::buildActions()
{
    const auto action = [this](const QString &text, const QString &icon, const QKeySequence &key, auto slot) {
        auto *made = new QAction(Theme::icon(icon), text, this);
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QAction::triggered, this, slot);
        addAction(made);
        return made;
    };
    m_attach = action(tr("Attach Integration"), QStringLiteral("list-add"), QKeySequence(tr("Ctrl+Shift+A")),
                      [this] { m_presenter.attach(); });
    m_edit =
        action(tr("Edit attachment"), QStringLiteral("document-edit"), {}, [this] { m_presenter.edit(selectedRow()); });
    m_detach = action(tr("Detach"), QStringLiteral("edit-delete"), {}, [this] { m_presenter.detach(selectedRow()); });
}

QWidget *WorkspacePage::buildHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    m_environment = new PlainLabel(head);
    m_environment->setRole(QStringLiteral("muted"));
    m_environment->setElided(true);
    layout->addWidget(m_environment);
    return head;
}

QWidget *WorkspacePage::buildAttached()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, spacing::Medium, 0, 0);
    layout->setSpacing(spacing::Medium);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::Small);
    for (QAction *action : {m_attach, m_edit, m_detach}) {
        auto *button = new QPushButton(action->text(), page);
        button->setObjectName(action == m_attach ? QStringLiteral("attachIntegrationPushButton")
                              : action == m_edit ? QStringLiteral("editAttachmentPushButton")
                                                 : QStringLiteral("detachPushButton"));
        if (action == m_attach)
            setStyleRole(button, QStringLiteral("primary")); // without an icon: it would be dark on the accent
        else
            button->setIcon(action->icon());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [action, button] { button->setEnabled(action->isEnabled()); });
        bar->addWidget(button);
    }
    bar->addStretch(1);
    layout->addLayout(bar);

    m_attachedStack = new QStackedWidget(page);
    m_nothing = new EmptyState(m_attachedStack);
    m_nothing->setContent(
        QStringLiteral("network-connect"), tr("No integrations attached"),
        tr("Nobody hears of runs in this workspace. Attach an integration, and choose after which stage it "
           "fires and where its messages go."));
    m_nothing->setPrimary(tr("Attach Integration"));
    connect(m_nothing, &EmptyState::primaryClicked, m_attach, &QAction::trigger);
    m_table = new QTableView(m_attachedStack);
    m_table->setObjectName(QStringLiteral("attachedTableView"));
    m_table->setAccessibleName(tr("Attached integrations"));
    m_table->setModel(&m_presenter.model());
    m_table->setItemDelegate(new AttachedDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 2 * spacing::Medium);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(LeastOfAColumn);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(AttachedModel::Overrides, QHeaderView::Stretch);
    connect(m_table, &QTableView::doubleClicked, m_edit, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorkspacePage::showSelection);
    m_attachedStack->addWidget(m_nothing);
    m_attachedStack->addWidget(m_table);
    layout->addWidget(m_attachedStack, 1);
    return page;
}

void WorkspacePage::showWorkspace(const OrganizationId &organization, const WorkspaceId &workspace)
{
    m_presenter.setWorkspace(organization, workspace);
    show();
}

void WorkspacePage::showRoutes(const WorkspaceId &workspace, const QString &environment,
                               const CoverageQuestion &question)
{
    m_tabs->setCurrentWidget(m_explainer);
    m_explainer->ask(workspace, environment, question);
}

void WorkspacePage::refresh()
{
    m_presenter.refresh();
}

int WorkspacePage::selectedRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void WorkspacePage::showSelection()
{
    const bool selected = selectedRow() >= 0;
    m_edit->setEnabled(selected);
    m_detach->setEnabled(selected);
}

void WorkspacePage::show()
{
    switch (m_presenter.state()) {
    case WorkspacePresenter::State::Loading:
        m_state->setContent(QStringLiteral("folder"), tr("Reading the workspace…"), {});
        m_state->setPrimary({});
        m_state->setBusy(true);
        m_stack->setCurrentIndex(0);
        return;
    case WorkspacePresenter::State::Failed:
        m_state->setContent(QStringLiteral("data-error"), tr("The workspace cannot be read"), m_presenter.problem());
        m_state->setPrimary(tr("Retry"));
        m_state->setBusy(false);
        m_stack->setCurrentIndex(0);
        return;
    case WorkspacePresenter::State::Ready:
        break;
    }
    const Workspace &workspace = m_presenter.workspace();
    m_environment->setText(workspace.environment.isEmpty()
                               ? tr("No environment: only default routes apply unless an event names one.")
                               : tr("Environment: %1").arg(isolated(workspace.environment)));
    setCrumbs({m_presenter.organizationName(), tr("Workspaces"), workspace.name});
    m_attachedStack->setCurrentIndex(m_presenter.model().rowCount() == 0 ? 0 : 1);
    m_explainer->setWorkspace(workspace, m_presenter.model().rows());
    m_simulator->setWorkspace(workspace);
    showSelection();
    m_stack->setCurrentIndex(1);
}

} // namespace infradots

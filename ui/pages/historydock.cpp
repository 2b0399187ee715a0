// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/historydock.h"

#include "app/services/historyservice.h"
#include "ui/async.h"
#include "ui/dialogs/deliverydetailsdialog.h"
#include "ui/notices.h"
#include "ui/presenters/historyexport.h"
#include "ui/prompts.h"
#include "ui/theme.h"
#include "ui/widgets/deliveryview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

namespace infradots {

namespace {
enum QuickFilter { All, Failed, Tests, Simulated };
constexpr int TypingPause = 250;
constexpr int ChipWidth = 170;
} // namespace

HistoryDock::HistoryDock(UiContext &context, QWidget *parent)
    : QDockWidget(tr("Run history"), parent)
    , m_context(context)
    , m_presenter(context)
{
    setObjectName(QStringLiteral("historyDockWidget"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    setFeatures(DockWidgetClosable | DockWidgetMovable | DockWidgetFloatable);
    buildActions();

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    layout->setSpacing(spacing::Small);
    layout->addWidget(buildBar());
    layout->addWidget(buildBody(), 1);
    setWidget(content);

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &HistoryDock::applyFilter);
    connect(&m_presenter, &HistoryPresenter::stateChanged, this, &HistoryDock::showState);
    connect(&m_presenter, &HistoryPresenter::rowsAdded, this, &HistoryDock::showArrivals);
    showState();
}

void HistoryDock::buildActions()
{
    const auto action = [this](const QString &text, const QString &icon, const QKeySequence &key, auto slot) {
        auto *made = new QAction(Theme::icon(icon), text, this);
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QAction::triggered, this, slot);
        addAction(made);
        return made;
    };
    m_open = action(tr("Delivery details"), QStringLiteral("documentinfo"), QKeySequence(tr("Ctrl+Return")),
                    &HistoryDock::openSelected);
    m_redeliver = action(tr("Redeliver"), QStringLiteral("document-send"), QKeySequence(tr("Ctrl+R")),
                         &HistoryDock::redeliverSelected);
    m_export = action(tr("Export shown history…"), QStringLiteral("document-export"), {}, &HistoryDock::exportShown);
}

QWidget *HistoryDock::buildBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);

    m_search = makeSearchField(QStringLiteral("historySearchLineEdit"), tr("Filter the run history"),
                               tr("Filter by workspace, integration, channel, job, answer…"), bar);
    m_search->setMaximumWidth(420);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &HistoryDock::applyFilter);
    layout->addWidget(m_search, 1);

    m_workspaceChip = new QPushButton(bar);
    m_workspaceChip->setObjectName(QStringLiteral("historyWorkspacePushButton"));
    setStyleRole(m_workspaceChip, QStringLiteral("filter"));
    m_workspaceChip->setToolTip(tr("Show all workspaces again"));
    m_workspaceChip->hide();
    connect(m_workspaceChip, &QPushButton::clicked, this, [this] { setWorkspace({}, {}); });
    layout->addWidget(m_workspaceChip);

    m_quick = new QButtonGroup(this);
    const QStringList names{tr("All"), tr("Failed"), tr("Tests"), tr("Simulated")};
    for (int i = 0; i < names.size(); ++i) {
        auto *button = new QPushButton(names.at(i), bar);
        button->setObjectName(QStringLiteral("historyQuick%1PushButton").arg(i));
        button->setCheckable(true);
        button->setChecked(i == All);
        setStyleRole(button, QStringLiteral("segment"));
        m_quick->addButton(button, i);
        layout->addWidget(button);
    }
    connect(m_quick, &QButtonGroup::idClicked, this, &HistoryDock::applyFilter);
    layout->addStretch(1);

    m_arrivals = new QPushButton(bar);
    m_arrivals->setObjectName(QStringLiteral("historyArrivalsPushButton"));
    m_arrivals->hide();
    connect(m_arrivals, &QPushButton::clicked, this, [this] { m_view->scrollToTop(); });
    layout->addWidget(m_arrivals);

    for (QAction *action : {m_open, m_redeliver, m_export}) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(action->text());
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    return bar;
}

QWidget *HistoryDock::buildBody()
{
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_view = new DeliveryView(m_context.theme, m_stack);
    m_view->setModel(&m_presenter.model());
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    connect(m_view, &DeliveryView::opened, this, &HistoryDock::openSelected);
    connect(m_view, &QWidget::customContextMenuRequested, this, &HistoryDock::contextMenu);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0) {
            m_unseen = 0;
            m_arrivals->hide();
        }
    });
    const auto enable = [this] {
        const auto selected = m_view->selectedIds().size();
        m_open->setEnabled(selected == 1);
        m_redeliver->setEnabled(selected > 0);
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, enable);
    connect(&m_presenter.model(), &QAbstractItemModel::modelReset, this, enable);
    enable();
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        if (m_presenter.state() == HistoryPresenter::State::NoMatch) {
            m_search->clear();
            m_quick->button(All)->setChecked(true);
            setWorkspace({}, {});
        }
        refresh();
    });
    return m_stack;
}

void HistoryDock::setOrganization(const OrganizationId &organization)
{
    if (m_organization == organization)
        return;
    m_organization = organization;
    applyFilter();
}

void HistoryDock::setWorkspace(const WorkspaceId &workspace, const QString &name)
{
    m_workspace = workspace;
    m_workspaceChip->setVisible(!workspace.isNull());
    const QString shown = plainText(name);
    m_workspaceChip->setText(buttonText(fontMetrics().elidedText(shown, Qt::ElideMiddle, ChipWidth)));
    m_workspaceChip->setAccessibleName(tr("Shown: workspace %1. Press to show all.").arg(isolated(name)));
    applyFilter();
}

void HistoryDock::focusFilter()
{
    show();
    raise();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryDock::refresh()
{
    m_presenter.refresh();
}

void HistoryDock::applyFilter()
{
    m_typing.stop();
    m_unseen = 0;
    m_arrivals->hide();
    HistoryFilter filter;
    filter.organization = m_organization;
    filter.workspace = m_workspace;
    filter.search = m_search->text().trimmed();
    switch (static_cast<QuickFilter>(m_quick->checkedId())) {
    case All:
        break;
    case Failed:
        filter.verdicts = {Verdict::Rejected, Verdict::Failed, Verdict::Unknown};
        break;
    case Tests:
        filter.sources = {EventSource::Test};
        break;
    case Simulated:
        filter.sources = {EventSource::Simulated};
        break;
    }
    m_presenter.setFilter(filter);
}

void HistoryDock::showState()
{
    m_empty->setBusy(false);
    m_empty->setSecondary({});
    switch (m_presenter.state()) {
    case HistoryPresenter::State::Ready:
        m_stack->setCurrentWidget(m_view);
        return;
    case HistoryPresenter::State::Loading:
        m_empty->setContent(QStringLiteral("clock"), tr("Reading the history…"), {});
        m_empty->setPrimary({});
        m_empty->setBusy(true);
        break;
    case HistoryPresenter::State::Empty:
        m_empty->setContent(
            QStringLiteral("clock"), tr("No messages yet"),
            tr("Every message is listed here: where it went, by which rule, and what came back. Press Test "
               "on an integration, or simulate a run in a workspace."));
        m_empty->setPrimary({});
        break;
    case HistoryPresenter::State::NoMatch:
        m_empty->setContent(QStringLiteral("search"), tr("Nothing matches"),
                            tr("No message in the history matches this filter."));
        m_empty->setPrimary(tr("Clear filter"));
        break;
    case HistoryPresenter::State::Failed:
        m_empty->setContent(QStringLiteral("data-error"), tr("The history cannot be read"), m_presenter.problem());
        m_empty->setPrimary(tr("Retry"));
        break;
    }
    m_stack->setCurrentWidget(m_empty);
}

void HistoryDock::showArrivals(int count)
{
    if (m_view->verticalScrollBar()->value() == 0) {
        m_view->scrollToTop();
        return;
    }
    // What is being looked at stays where it is.
    const QModelIndex top = m_view->model()->index(m_view->rowAt(0) + count, m_view->columnAt(0));
    m_view->scrollTo(top, QAbstractItemView::PositionAtTop);
    m_unseen += count;
    m_arrivals->setText(tr("%n new ↑", nullptr, m_unseen));
    m_arrivals->setAccessibleName(tr("%n new message(s): scroll to the top", nullptr, m_unseen));
    m_arrivals->show();
}

void HistoryDock::openSelected()
{
    const QStringList ids = m_view->selectedIds();
    if (ids.size() != 1)
        return;
    auto *dialog = new DeliveryDetailsDialog(m_context, DeliveryId(ids.first()), window());
    connect(dialog, &DeliveryDetailsDialog::redeliverRequested, this,
            [this](const DeliveryId &id) { m_presenter.redeliver({id}); });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HistoryDock::redeliverSelected()
{
    QList<DeliveryId> ids;
    const QStringList selected = m_view->selectedIds();
    for (const QString &id : selected)
        ids.append(DeliveryId(id));
    if (ids.isEmpty())
        return;
    const int count = static_cast<int>(ids.size());
    const QString what = tr("%n message(s) are sent again, to where they went, with the same id and content. A "
                            "receiver that knows the id "
                            "ignores a repeat; Slack and Teams show the message again.",
                            nullptr, count);
    if (ids.size() <= HistoryService::MostUncounted) {
        m_context.prompts.confirm(window(), {tr("Redeliver"), what, {}, tr("Redeliver"), false}, this,
                                  [this, ids] { m_presenter.redeliver(ids); });
        return;
    }
    // So many are sent by mistake more easily than by intent.
    TextQuestion question{tr("Redeliver"), what + u' ' + tr("Type how many they are:"), tr("Redeliver"), {}, {}};
    question.problem = [count](const QString &text) {
        return text.trimmed() == QString::number(count) ? QString() : tr("Type the number %1.").arg(count);
    };
    m_context.prompts.askText(window(), question, this,
                              [this, ids](const QString &) { m_presenter.redeliver(ids, ids.size()); });
}

void HistoryDock::exportShown()
{
    m_context.prompts.saveFile(window(), tr("Export shown history"), QStringLiteral("run-history.csv"),
                               tr("CSV (*.csv);;JSON lines (*.jsonl)"), this, [this](const QString &path) {
                                   exportHistory(m_context, m_presenter.filter(), path, this);
                               });
}

void HistoryDock::contextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_open, m_redeliver, m_export});
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace infradots

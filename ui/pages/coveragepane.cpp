// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/coveragepane.h"

#include "models/items/wording.h"
#include "ui/looks.h"
#include "ui/notices.h"
#include "ui/presenters/coverageexport.h"
#include "ui/presenters/exportfile.h"
#include "ui/presenters/renaming.h"
#include "ui/prompts.h"
#include "ui/widgets/coverageview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labelledbox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace infradots {

namespace {

constexpr int TypingPause = 200;
constexpr int IconSize = 16;
constexpr int SearchWidth = 320;
constexpr int Any = -1;

template<typename T>
std::optional<T> chosen(const QComboBox *box)
{
    const int value = box->currentData().toInt();
    return value == Any ? std::nullopt : std::optional(static_cast<T>(value));
}

} // namespace

CoveragePane::CoveragePane(UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_presenter(context)
    , m_bars(new QWidget(this))
{
    setObjectName(QStringLiteral("coveragePane"));
    buildActions();
    auto *bars = new QVBoxLayout(m_bars);
    bars->setContentsMargins(0, 0, 0, 0);
    bars->setSpacing(spacing::Small);
    bars->addLayout(buildQuestion());
    bars->addLayout(buildFilter());
    m_stack = new QStackedWidget(this); // made after the bars: Tab gets there after them
    m_empty = new EmptyState(m_stack);
    m_view = new CoverageView(context.theme, m_stack);
    m_view->setModel(&m_presenter.filter());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_foot = new QWidget(this);
    buildFoot();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::Medium, 0, spacing::Small);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_bars);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_foot);

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &CoveragePane::look);
    connect(&m_presenter, &CoveragePresenter::changed, this, &CoveragePane::showState);
    connect(m_view, &CoverageView::opened, this, &CoveragePane::open);
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        if (m_presenter.state() == CoveragePresenter::State::Failed)
            refresh();
        else if (m_presenter.model().rowCount() == 0)
            Q_EMIT workspaceWanted();
        else
            clearFilter();
    });
    connect(&context.theme, &Theme::changed, this, &CoveragePane::showTally);
    showState();
}

void CoveragePane::buildActions()
{
    const auto action = [this](const char *name, const QString &text, auto slot) {
        auto *made = new QAction(text, this);
        made->setObjectName(QString::fromLatin1(name));
        connect(made, &QAction::triggered, this, slot);
        addAction(made);
        return made;
    };
    m_rename =
        action("renameEverywhereAction", tr("Rename an environment or a channel everywhere…"), &CoveragePane::rename);
    m_export = action("exportCoverageAction", tr("Export the coverage shown…"), &CoveragePane::exportShown);
}

/** What is asked, in two lines where the window is narrow. */
QLayout *CoveragePane::buildQuestion()
{
    auto *flow = new FlowLayout(spacing::Small);
    m_stage = addLabelledBox(flow, "coverageStageComboBox", tr("Who hears of"), tr("Stage asked for"), m_bars);
    m_status = addLabelledBox(flow, "coverageStatusComboBox", {}, tr("Status asked for"), m_bars);
    m_type = addLabelledBox(flow, "coverageTypeComboBox", {}, tr("Type of integration asked for"), m_bars);
    m_stage->addItem(tr("any stage"), Any);
    for (const Stage stage : {Stage::Plan, Stage::Apply})
        m_stage->addItem(stageWordsShown(stage), static_cast<int>(stage));
    m_status->addItem(tr("any status"), Any);
    for (const RunStatus status : runStatusOrder())
        m_status->addItem(statusWordsShown(status), static_cast<int>(status));
    m_type->addItem(tr("by any integration"), Any);
    for (const IntegrationType type :
         {IntegrationType::Slack, IntegrationType::Teams, IntegrationType::Webhook, IntegrationType::Custom})
        m_type->addItem(Theme::icon(typeIconName(type)), tr("by %1").arg(typeWords(type)), static_cast<int>(type));
    for (const QComboBox *box : {m_stage, m_status, m_type})
        connect(box, &QComboBox::currentIndexChanged, this, &CoveragePane::ask);
    return flow;
}

/** What is shown of it, and what can be done. */
QLayout *CoveragePane::buildFilter()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::Small);
    m_search = makeSearchField(QStringLiteral("coverageSearchLineEdit"), tr("Filter the coverage"),
                               tr("Filter by workspace, channel, integration…"), m_bars);
    m_search->setMaximumWidth(SearchWidth);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &CoveragePane::look);
    row->addWidget(m_search, 1);
    m_show = addLabelledBox(row, "coverageShowComboBox", {}, tr("Workspaces to show"), m_bars);
    using Show = CoverageFilter::Show;
    m_show->addItem(tr("All workspaces"), static_cast<int>(Show::All));
    m_show->addItem(tr("With gaps"), static_cast<int>(Show::Problems));
    m_show->addItem(tr("Where nobody hears"), static_cast<int>(Show::Nobody));
    m_show->addItem(tr("Nobody in own environment"), static_cast<int>(Show::NobodyOwn));
    connect(m_show, &QComboBox::currentIndexChanged, this, &CoveragePane::look);
    row->addStretch();
    const auto button = [&](QAction *action, const char *name, const QString &text) {
        auto *made = new QPushButton(text, m_bars);
        made->setObjectName(QString::fromLatin1(name));
        made->setAccessibleName(action->text());
        made->setToolTip(action->text());
        connect(made, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, made, [action, made] { made->setEnabled(action->isEnabled()); });
        row->addWidget(made);
    };
    button(m_rename, "renameEverywherePushButton", tr("Rename…"));
    button(m_export, "exportCoveragePushButton", tr("Export…"));
    return row;
}

void CoveragePane::buildFoot()
{
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    m_tallyIcon = new QLabel(m_foot);
    m_tally = new PlainLabel(m_foot);
    m_tally->setObjectName(QStringLiteral("coverageTallyLabel"));
    auto *mark = new QFrame(m_foot);
    setStyleRole(mark, QStringLiteral("ownMark"));
    mark->setFixedSize(CoverageDelegate::OwnBar, fontMetrics().ascent());
    auto *legend =
        new PlainLabel(tr("The workspace’s own environment. A click or Enter shows why messages go there."), m_foot);
    legend->setRole(QStringLiteral("note"));
    legend->setElided(true);
    row->addWidget(m_tallyIcon);
    row->addWidget(m_tally);
    row->addSpacing(spacing::Large);
    row->addWidget(mark);
    row->addWidget(legend, 1);
}

void CoveragePane::setOrganization(const OrganizationId &organization, const QString &name)
{
    m_name = name;
    if (organization != m_presenter.organization())
        m_presenter.setOrganization(organization);
}

void CoveragePane::refresh()
{
    m_presenter.refresh();
}

void CoveragePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setWatched(true);
}

void CoveragePane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_presenter.setWatched(false);
}

void CoveragePane::ask()
{
    m_presenter.model().setQuestion({.stage = chosen<Stage>(m_stage),
                                     .status = chosen<RunStatus>(m_status),
                                     .type = chosen<IntegrationType>(m_type)});
    showState();
}

void CoveragePane::look()
{
    m_typing.stop();
    m_presenter.filter().setText(m_search->text().trimmed());
    m_presenter.filter().setShow(static_cast<CoverageFilter::Show>(m_show->currentData().toInt()));
    showState();
}

void CoveragePane::clearFilter()
{
    m_search->clear();
    m_show->setCurrentIndex(0);
    look();
}

void CoveragePane::showState()
{
    const bool ready = m_presenter.state() == CoveragePresenter::State::Ready;
    const bool any = ready && m_presenter.model().rowCount() > 0;
    const bool shown = any && m_presenter.filter().rowCount() > 0;
    m_bars->setVisible(any);
    m_rename->setEnabled(any);
    m_export->setEnabled(shown);
    m_foot->setVisible(shown);
    if (any)
        showTally();
    if (!shown)
        showEmpty();
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_view) : m_empty);
}

void CoveragePane::showEmpty()
{
    m_empty->setBusy(m_presenter.state() == CoveragePresenter::State::Loading);
    switch (m_presenter.state()) {
    case CoveragePresenter::State::Loading:
        m_empty->setContent(QStringLiteral("view-list-details"), tr("Working out who hears…"), {});
        m_empty->setPrimary({});
        return;
    case CoveragePresenter::State::Failed:
        m_empty->setContent(QStringLiteral("data-error"), tr("The coverage cannot be read"), m_presenter.problem());
        m_empty->setPrimary(tr("Retry"));
        return;
    case CoveragePresenter::State::Ready:
        break;
    }
    if (m_presenter.model().rowCount() == 0) {
        m_empty->setContent(QStringLiteral("folder-stash"), tr("No workspaces yet"),
                            tr("Once there are workspaces, this shows for each of them and every environment who hears "
                               "of its runs, and where nobody does."));
        m_empty->setPrimary(tr("Add Workspace"));
        return;
    }
    const bool byText = !m_search->text().trimmed().isEmpty();
    if (byText)
        m_empty->setContent(QStringLiteral("search"), tr("Nothing matches"), tr("No workspace matches this filter."));
    else
        m_empty->setContent(QStringLiteral("data-success"), tr("No gaps of this kind"),
                            tr("Somebody hears wherever this filter looks."));
    m_empty->setPrimary(byText ? tr("Clear filter") : tr("Show all workspaces"));
}

void CoveragePane::showTally()
{
    const CoverageTally counted = tally(m_presenter.model().map(), m_presenter.model().question());
    Outlook outlook = Outlook::Good;
    QString text = tr("Somebody hears everywhere");
    if (counted.nobody > 0) {
        outlook = Outlook::Bad;
        text = tr("Nobody hears in %Ln of %L1 cells", nullptr, counted.nobody)
                   .arg(counted.covered + counted.partly + counted.nobody);
    } else if (counted.partly > 0) {
        outlook = Outlook::Doubtful;
        text = tr("In %n cell(s) a part is not heard", nullptr, counted.partly);
    }
    m_tally->setText(text);
    m_tally->setToolTipText(
        counted.silentWorkspaces == 0
            ? QString()
            : tr("In %n workspace(s) nobody hears even in their own environment.", nullptr, counted.silentWorkspaces));
    m_tallyIcon->setPixmap(
        Theme::icon(outlookIconName(outlook)).pixmap(QSize(IconSize, IconSize), devicePixelRatioF()));
}

void CoveragePane::open(const QModelIndex &index)
{
    if (index.data(CoverageModel::StateRole).toInt() == static_cast<int>(CoverageState::Impossible))
        return;
    Q_EMIT routeOpened(WorkspaceId(index.data(CoverageModel::WorkspaceIdRole).toString()),
                       index.data(CoverageModel::EnvironmentRole).toString(), m_presenter.model().question());
}

void CoveragePane::exportShown()
{
    const CoverageMap map = m_presenter.filter().shownMap();
    const CoverageQuestion question = m_presenter.model().question();
    m_context.prompts.saveFile(
        this, tr("Export the coverage"), QStringLiteral("coverage.csv"), tr("CSV (*.csv);;JSON (*.json)"), this,
        [this, map, question, organization = m_name](const QString &path) {
            const bool json = path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
            const int rows = static_cast<int>(map.rows.size());
            exportFile(m_context.notices, path, this, rows, [json, map, question, organization] {
                return json ? coverageJson(organization, map, question) : coverageCsv(map, question);
            });
        });
}

void CoveragePane::rename()
{
    Renaming draft;
    draft.from = m_view->currentIndex().data(CoverageModel::EnvironmentRole).toString();
    renameEverywhere(m_context, m_presenter.organization(), draft, this);
}

} // namespace infradots

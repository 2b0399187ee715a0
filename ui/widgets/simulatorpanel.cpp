// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/simulatorpanel.h"

#include "app/delivery/shownrequest.h"
#include "models/items/wording.h"
#include "ui/looks.h"
#include "ui/notices.h"
#include "ui/prompts.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/messagepane.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/routetrace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>

namespace infradots {

namespace {

constexpr int ScriptWidth = 236;
constexpr int MostOfAName = 170; ///< width of a name in the list; more is cut

QString stepName(RunStepKind kind)
{
    switch (kind) {
    case RunStepKind::Push:
        return SimulatorPanel::tr("Push");
    case RunStepKind::Plan:
        return SimulatorPanel::tr("Plan");
    case RunStepKind::Approval:
        return SimulatorPanel::tr("Approval");
    case RunStepKind::Apply:
        return SimulatorPanel::tr("Apply");
    }
    Q_UNREACHABLE();
}

QString stepSentence(const RunStep &step)
{
    if (step.event)
        return SimulatorPanel::tr("The %1 stage reports: %2.")
            .arg(stageWordsShown(step.event->stage), statusWordsShown(step.event->status));
    return step.kind == RunStepKind::Push
               ? SimulatorPanel::tr("A push triggers the run. No stage has ended yet, so no integration fires.")
               : SimulatorPanel::tr("The run is approved. No stage has ended, so no integration fires.");
}

QComboBox *endings(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    for (const RunStatus status : {RunStatus::Completed, RunStatus::Failed, RunStatus::Cancelled})
        box->addItem(statusWordsShown(status), static_cast<int>(status));
    return box;
}

} // namespace

SimulatorPanel::SimulatorPanel(UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_presenter(context, this)
{
    auto *content = new QWidget;
    content->setProperty("role", QStringLiteral("canvas"));
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, spacing::Medium, spacing::Small, 0);
    columns->setSpacing(spacing::Large);
    columns->addWidget(buildScript());
    columns->addWidget(buildRun(), 1);
    // In a low window one scrolls, instead of seeing a line of everything.
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of what is in it
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(&m_presenter, &SimulatorPresenter::changed, this, &SimulatorPanel::showRun);
    connect(&m_presenter, &SimulatorPresenter::reported, this, [this](bool good, const QString &sentence) {
        m_bar->showNotice({good ? NoticeKind::Success : NoticeKind::Failure, sentence, {}});
    });
    showRun();
}

QWidget *SimulatorPanel::buildScript()
{
    auto *card = new QFrame(this);
    setStyleRole(card, QStringLiteral("card"));
    card->setFixedWidth(ScriptWidth);
    auto *form = new QVBoxLayout(card);
    form->setSpacing(spacing::Small);
    m_environment = new QLineEdit(card);
    m_environment->setObjectName(QStringLiteral("simulatorEnvironmentLineEdit"));
    m_commit = new QLineEdit(QStringLiteral("abc1234"), card);
    m_commit->setObjectName(QStringLiteral("simulatorCommitLineEdit"));
    m_comment = new QLineEdit(card);
    m_comment->setObjectName(QStringLiteral("simulatorCommentLineEdit"));
    m_planEnds = endings(QStringLiteral("planEndsComboBox"), card);
    m_needsApproval = new QCheckBox(tr("Needs approval"), card);
    m_needsApproval->setChecked(true);
    m_decision = new QComboBox(card);
    m_decision->setObjectName(QStringLiteral("decisionComboBox"));
    m_decision->addItem(tr("Approved"), true);
    m_decision->addItem(tr("Rejected"), false);
    m_applyEnds = endings(QStringLiteral("applyEndsComboBox"), card);
    form->addWidget(new FormField(tr("Environment"), m_environment, card));
    form->addWidget(new FormField(tr("Commit"), m_commit, card));
    form->addWidget(new FormField(tr("Comment"), m_comment, card));
    form->addWidget(new FormField(tr("Plan ends"), m_planEnds, card));
    form->addWidget(m_needsApproval);
    form->addWidget(new FormField(tr("Decision"), m_decision, card));
    form->addWidget(new FormField(tr("Apply ends"), m_applyEnds, card));
    form->addStretch(1);
    connect(m_needsApproval, &QCheckBox::toggled, m_decision, &QWidget::setEnabled);
    return card;
}

QWidget *SimulatorPanel::buildRun()
{
    auto *run = new QWidget(this);
    auto *layout = new QVBoxLayout(run);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    auto *buttons = new FlowLayout(spacing::Small); // in two lines where the window is narrow
    m_start = new QPushButton(tr("Start run"), run);
    m_start->setObjectName(QStringLiteral("simulatorStartPushButton"));
    setStyleRole(m_start, QStringLiteral("primary"));
    m_back = new QPushButton(tr("Back"), run);
    m_next = new QPushButton(tr("Next step"), run);
    m_next->setObjectName(QStringLiteral("simulatorNextPushButton"));
    m_sandbox = new QPushButton(tr("Send to the sandbox"), run);
    m_sandbox->setObjectName(QStringLiteral("simulatorSandboxPushButton"));
    m_real = new QPushButton(tr("Send for real…"), run);
    m_real->setObjectName(QStringLiteral("simulatorRealPushButton"));
    buttons->addWidget(m_start);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    buttons->addWidget(m_sandbox);
    buttons->addWidget(m_real);
    layout->addLayout(buttons);

    m_timeline = new FlowLayout(spacing::Small);
    layout->addLayout(m_timeline);
    m_step = new PlainLabel(run);
    m_step->setWordWrap(true);
    layout->addWidget(m_step);
    m_bar = new MessageBar(run);
    m_bar->hide();
    layout->addWidget(m_bar);

    auto *splitter = new QSplitter(Qt::Horizontal, run);
    m_outcomes = new QTreeWidget(splitter);
    m_outcomes->setObjectName(QStringLiteral("simulatorOutcomesTreeWidget"));
    m_outcomes->setAccessibleName(tr("What each integration does"));
    m_outcomes->setRootIsDecorated(false);
    m_outcomes->setUniformRowHeights(true);
    m_outcomes->setHeaderLabels({tr("Integration"), tr("Does"), tr("To")});
    m_outcomes->header()->setStretchLastSection(true);
    auto *message = new QWidget(splitter);
    auto *messageLayout = new QVBoxLayout(message);
    messageLayout->setContentsMargins(0, 0, 0, 0);
    m_why = new PlainLabel(message);
    m_why->setObjectName(QStringLiteral("simulatorWhyLabel"));
    m_why->setWordWrap(true);
    messageLayout->addWidget(m_why);
    m_receiver = new QComboBox(message);
    m_receiver->setObjectName(QStringLiteral("simulatorReceiverComboBox"));
    m_receiver->setAccessibleName(tr("Which of the messages is shown"));
    m_receiver->setAccessibleDescription(tr("Which of the messages is shown"));
    m_receiver->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_message = new MessagePane(m_context.theme, message);
    messageLayout->addWidget(m_receiver);
    messageLayout->addWidget(m_message, 1);
    splitter->addWidget(m_outcomes);
    splitter->addWidget(message);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({360, 360});
    setStyleRole(splitter, QStringLiteral("gap"));
    splitter->setHandleWidth(spacing::Medium);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);

    connect(m_start, &QPushButton::clicked, this, [this] {
        m_bar->clear();
        m_presenter.start(script());
        m_next->setFocus();
    });
    connect(m_back, &QPushButton::clicked, &m_presenter, &SimulatorPresenter::previous);
    connect(m_next, &QPushButton::clicked, &m_presenter, &SimulatorPresenter::next);
    connect(m_sandbox, &QPushButton::clicked, this, [this] { m_presenter.send(SimulationEnd::Sandbox); });
    connect(m_real, &QPushButton::clicked, this, &SimulatorPanel::sendForReal);
    connect(m_outcomes, &QTreeWidget::currentItemChanged, this, &SimulatorPanel::showMessage);
    connect(m_receiver, &QComboBox::currentIndexChanged, this, &SimulatorPanel::showRequest);
    return run;
}

void SimulatorPanel::setWorkspace(const Workspace &workspace)
{
    if (m_workspace.id != workspace.id)
        m_environment->clear();
    m_workspace = workspace;
    m_environment->setPlaceholderText(workspace.environment.isEmpty() ? tr("none") : workspace.environment);
    m_presenter.setWorkspace(workspace);
}

RunScript SimulatorPanel::script() const
{
    RunScript script;
    script.environment = m_environment->text().trimmed();
    script.job = QStringLiteral("sim-") + QDateTime::currentDateTimeUtc().toString(QStringLiteral("HHmmss"));
    script.commit = m_commit->text().trimmed();
    script.comment = m_comment->text();
    script.needsApproval = m_needsApproval->isChecked();
    script.planEnds = static_cast<RunStatus>(m_planEnds->currentData().toInt());
    script.approved = m_decision->currentData().toBool();
    script.applyEnds = static_cast<RunStatus>(m_applyEnds->currentData().toInt());
    return script;
}

void SimulatorPanel::showRun()
{
    showTimeline();
    showPlanned();
    const bool running = m_presenter.isRunning();
    const bool hasEvent = running && m_presenter.steps().at(m_presenter.current()).event.has_value();
    m_back->setEnabled(running && m_presenter.current() > 0);
    m_next->setEnabled(running && m_presenter.hasNext());
    m_sandbox->setEnabled(hasEvent);
    m_real->setEnabled(hasEvent);
    if (!running)
        m_step->setText(tr("Choose how the run goes and start it. Nothing is sent until you say so."));
    else if (!m_presenter.problem().isEmpty())
        m_step->setText(m_presenter.problem());
    else
        m_step->setText(stepSentence(m_presenter.steps().at(m_presenter.current())));
}

void SimulatorPanel::showTimeline()
{
    while (QLayoutItem *item = m_timeline->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<RunStep> &steps = m_presenter.steps();
    for (int i = 0; i < steps.size(); ++i) {
        if (i > 0)
            m_timeline->addWidget(new PlainLabel(QStringLiteral("→"), this));
        const bool here = i == m_presenter.current();
        auto *step = new PlainLabel(
            m_presenter.isSent(i) ? tr("%1 ✓").arg(stepName(steps.at(i).kind)) : stepName(steps.at(i).kind), this);
        step->setAccessibleName(here ? tr("Current step: %1").arg(step->text()) : step->text());
        step->setRole(here ? QStringLiteral("stepHere") : QStringLiteral("step"));
        m_timeline->addWidget(step);
    }
}

void SimulatorPanel::showPlanned()
{
    m_outcomes->clear();
    for (const PlannedDelivery &planned : m_presenter.planned()) {
        auto *item = new QTreeWidgetItem(m_outcomes);
        item->setIcon(0, Theme::icon(typeIconName(planned.integration.type)));
        item->setText(0, plainText(planned.integration.name));
        item->setText(1, planned.decision.skip ? tr("Skips") : tr("Fires"));
        item->setIcon(1, Theme::icon(planned.decision.skip ? QStringLiteral("media-skip-forward")
                                                           : QStringLiteral("dialog-ok-apply")));
        item->setText(2, targetSummary(planned.decision.route.targets, 3));
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, toolTipText(item->text(column)));
    }
    for (int column = 0; column < 2; ++column)
        m_outcomes->resizeColumnToContents(column);
    m_outcomes->setColumnWidth(0, qMin(m_outcomes->columnWidth(0), MostOfAName));
    if (m_outcomes->topLevelItemCount() > 0)
        m_outcomes->setCurrentItem(m_outcomes->topLevelItem(0));
    else
        showMessage();
}

const PlannedDelivery *SimulatorPanel::chosen() const
{
    const int index = m_outcomes->currentItem() ? m_outcomes->indexOfTopLevelItem(m_outcomes->currentItem()) : -1;
    return index >= 0 && index < m_presenter.planned().size() ? &m_presenter.planned().at(index) : nullptr;
}

void SimulatorPanel::showMessage()
{
    const PlannedDelivery *planned = chosen();
    {
        const QSignalBlocker quiet(m_receiver);
        m_receiver->clear();
        const QList<Target> targets = planned ? planned->decision.route.targets : QList<Target>();
        for (const Target &target : targets)
            m_receiver->addItem(tr("To %1").arg(shownTarget(target.value)));
    }
    m_receiver->setVisible(planned && planned->requests.size() > 1);
    if (!planned) {
        m_why->clear();
    } else if (planned->decision.skip) {
        m_why->setText(tr("Skips: %1").arg(skipSentence(*planned->decision.skip)));
    } else {
        const RunStep &step = m_presenter.steps().at(m_presenter.current());
        m_why->setText(routeSentence(
            planned->decision.route,
            effectiveEnvironment(step.event ? step.event->environment : QString(), m_workspace.environment)));
        if (!planned->problem.isEmpty())
            m_why->setText(m_why->text() + u' ' + planned->problem);
    }
    m_why->setVisible(!m_why->text().isEmpty()); // beside the list, not below a blank line
    showRequest();
}

void SimulatorPanel::showRequest()
{
    const PlannedDelivery *planned = chosen();
    const int index = qMax(0, m_receiver->currentIndex());
    if (!planned || index >= planned->requests.size()) {
        m_message->clear();
        return;
    }
    const RunStep &step = m_presenter.steps().at(m_presenter.current());
    m_message->setMessage(planned->integration.type, shown(planned->requests.at(index)), {},
                          step.event ? step.event->receivedAt : QDateTime());
}

void SimulatorPanel::sendForReal()
{
    QStringList receivers;
    for (const PlannedDelivery &planned : m_presenter.planned()) {
        if (!planned.decision.skip)
            receivers.append(
                tr("%1: %2").arg(isolated(planned.integration.name), targetSummary(planned.decision.route.targets, 6)));
    }
    if (receivers.isEmpty()) {
        m_bar->showNotice(
            {NoticeKind::Information, tr("No integration fires at this step, so there is nothing to send."), {}});
        return;
    }
    m_context.prompts.confirm(
        window(),
        {tr("Send for real"),
         tr("These receivers get a real message, marked as simulated, about a run that did not happen."), receivers,
         tr("Send for real"), true},
        this, [this] { m_presenter.send(SimulationEnd::ForReal); });
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/routeexplainer.h"

#include "models/items/wording.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labelledbox.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr int MostTargets = 6;
}

RouteExplainer::RouteExplainer(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_summary(new PlainLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::Medium, 0, 0);
    layout->setSpacing(spacing::Medium);
    auto *bar = new FlowLayout(spacing::Medium); // in two lines where the window is narrow
    layout->addLayout(bar);
    m_environment = addLabelledBox(bar, "explainerEnvironmentComboBox", tr("Environment"), tr("Environment"), this);
    m_environment->setEditable(true);
    m_environment->setInsertPolicy(QComboBox::NoInsert);
    m_environment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_environment->setMinimumContentsLength(18);
    m_environment->lineEdit()->setPlaceholderText(tr("the workspace’s own"));
    m_environment->lineEdit()->setAccessibleName(tr("Environment"));
    m_stage = addLabelledBox(bar, "explainerStageComboBox", tr("Stage"), tr("Stage"), this);
    m_status = addLabelledBox(bar, "explainerStatusComboBox", tr("Status"), tr("Status"), this);
    for (const Stage stage : {Stage::Plan, Stage::Apply})
        m_stage->addItem(stageWordsShown(stage), static_cast<int>(stage));
    for (const RunStatus status : runStatusOrder())
        m_status->addItem(statusWordsShown(status), static_cast<int>(status));
    m_summary->setObjectName(QStringLiteral("explainerSummaryLabel"));
    m_summary->setWordWrap(true);
    layout->addWidget(m_summary);

    m_scroll = new QScrollArea(this); // made after the bar: Tab gets there after it
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Where messages go")); // takes the focus, so that the keyboard can scroll it
    auto *content = new QWidget(m_scroll);
    content->setProperty("role", QStringLiteral("canvas"));
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(spacing::Medium);
    m_list->addStretch(1);
    m_scroll->setWidget(content);
    layout->addWidget(m_scroll, 1);

    connect(m_environment, &QComboBox::currentTextChanged, this, &RouteExplainer::explain);
    connect(m_stage, &QComboBox::currentIndexChanged, this, &RouteExplainer::explain);
    connect(m_status, &QComboBox::currentIndexChanged, this, &RouteExplainer::explain);
    connect(&theme, &Theme::changed, this, &RouteExplainer::explain);
}

void RouteExplainer::setWorkspace(const Workspace &workspace, const QList<AttachedModel::Row> &attached)
{
    const bool other = workspace.id != m_workspace.id || workspace.environment != m_workspace.environment;
    m_workspace = workspace;
    m_attached = attached;
    offerEnvironments();
    if (m_asked && m_asked->workspace == workspace.id) {
        m_environment->setCurrentText(m_asked->environment);
        m_asked.reset();
    } else if (other) {
        m_environment->setCurrentText(workspace.environment);
    }
    explain();
}

void RouteExplainer::ask(const WorkspaceId &workspace, const QString &environment, const CoverageQuestion &question)
{
    if (question.stage)
        m_stage->setCurrentIndex(m_stage->findData(static_cast<int>(*question.stage)));
    if (question.status)
        m_status->setCurrentIndex(m_status->findData(static_cast<int>(*question.status)));
    if (workspace == m_workspace.id)
        m_environment->setCurrentText(environment);
    m_asked = Asked{workspace, environment};
}

void RouteExplainer::offerEnvironments()
{
    QStringList names;
    QStringList keys;
    const auto offer = [&](const QString &name) {
        if (name.isEmpty() || keys.contains(environmentKey(name)))
            return;
        keys.append(environmentKey(name));
        names.append(name);
    };
    offer(m_workspace.environment);
    for (const AttachedModel::Row &row : std::as_const(m_attached)) {
        for (const QString &name : environmentsOf(row.integration.targets) + environmentsOf(row.attachment.targets))
            offer(name);
    }
    const QSignalBlocker blocker(m_environment);
    const QString shown = m_environment->currentText();
    m_environment->clear();
    m_environment->addItems(names);
    m_environment->setCurrentText(shown);
}

void RouteExplainer::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        explain();
}

/** Cards are kept and filled anew: the focus stays where it was while one types. */
RouteCard *RouteExplainer::card(int index)
{
    if (index < m_cards.size())
        return m_cards.at(index);
    auto *made = new RouteCard(m_theme, this);
    connect(made, &RouteCard::jumpRequested, this,
            [this, index](const RouteJump &jump) { Q_EMIT jumpRequested(m_attached.at(index).attachment.id, jump); });
    m_list->insertWidget(index, made);
    m_cards.append(made);
    return made;
}

void RouteExplainer::explain()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    const QString environment = effectiveEnvironment(m_environment->currentText(), m_workspace.environment);
    const auto stage = static_cast<Stage>(m_stage->currentData().toInt());
    const auto status = static_cast<RunStatus>(m_status->currentData().toInt());
    QList<Target> reached;
    int firing = 0;
    const qsizetype known = m_cards.size();
    for (int i = 0; i < m_attached.size(); ++i) {
        const AttachedModel::Row &row = m_attached.at(i);
        const Decision decision = decide(row.integration, row.attachment, stage, status, environment);
        card(i)->setDecision(row, decision, environment);
        if (!decision.skip) {
            ++firing;
            reached += decision.route.targets;
        }
    }
    if (m_cards.size() > known) {
        QWidget *previous = m_scroll;
        for (RouteCard *shown : std::as_const(m_cards))
            previous = shown->tabAfter(previous);
    }
    while (m_cards.size() > m_attached.size())
        delete m_cards.takeLast();

    if (m_attached.isEmpty())
        m_summary->setText(tr("Nothing is attached to this workspace, so nobody hears of its runs."));
    else if (firing == 0)
        m_summary->setText(tr("Nobody hears of such a run: none of the attached integrations fires."));
    else
        m_summary->setText(tr("%n of %1 integrations fires: %2", nullptr, firing)
                               .arg(m_attached.size())
                               .arg(targetSummary(reached, MostTargets)));
    m_summary->setRole(firing == 0 ? QStringLiteral("caution") : QString());
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/routeexplainer.h"

#include "app/services/eventservice.h"
#include "models/domain/routing.h"
#include "models/items/wording.h"
#include "ui/looks.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/routetrace.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace infradots {

RouteExplainer::RouteExplainer(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_environment(new QComboBox(this))
    , m_stage(new QComboBox(this))
    , m_status(new QComboBox(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::Medium, 0, 0);
    layout->setSpacing(spacing::Medium);

    auto *bar = new FlowLayout(spacing::Medium); // in two lines where the window is narrow
    layout->addLayout(bar);
    const auto add = [&](const QString &text, QComboBox *box, const QString &name) {
        auto *pair = new QWidget(this);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(spacing::Small);
        auto *label = new PlainLabel(text, pair);
        label->setBuddy(box);
        box->setObjectName(name);
        box->setAccessibleName(text);
        box->setAccessibleDescription(text); // what is announced of a combo box besides its value
        row->addWidget(label);
        row->addWidget(box);
        bar->addWidget(pair);
    };
    m_environment->setEditable(true);
    m_environment->setInsertPolicy(QComboBox::NoInsert);
    m_environment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_environment->setMinimumContentsLength(18);
    add(tr("Environment"), m_environment, QStringLiteral("explainerEnvironmentComboBox"));
    m_environment->lineEdit()->setPlaceholderText(tr("the workspace’s own"));
    m_environment->lineEdit()->setAccessibleName(tr("Environment"));
    add(tr("Stage"), m_stage, QStringLiteral("explainerStageComboBox"));
    add(tr("Status"), m_status, QStringLiteral("explainerStatusComboBox"));
    for (const Stage stage : {Stage::Plan, Stage::Apply})
        m_stage->addItem(stageWordsShown(stage), static_cast<int>(stage));
    for (const RunStatus status : runStatusOrder())
        m_status->addItem(statusWordsShown(status), static_cast<int>(status));

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Where messages go")); // takes the focus, so that the keyboard can scroll it
    auto *content = new QWidget(scroll);
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(spacing::Medium);
    m_nobody = new PlainLabel(tr("Nothing is attached to this workspace, so nobody hears of its runs."), content);
    m_nobody->setRole(QStringLiteral("muted"));
    m_list->addWidget(m_nobody);
    m_list->addStretch(1);
    scroll->setWidget(content);
    layout->addWidget(scroll, 1);

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
    if (other)
        m_environment->setCurrentText(workspace.environment);
    explain();
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

RouteExplainer::Card RouteExplainer::makeCard()
{
    Card card{};
    card.frame = new QFrame(this);
    setStyleRole(card.frame, QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card.frame);
    layout->setSpacing(spacing::Small);
    auto *head = new QHBoxLayout;
    card.icon = new QLabel(card.frame);
    card.name = new PlainLabel(card.frame);
    card.name->setRole(QStringLiteral("heading"));
    card.name->setElided(true);
    card.verdict = new PlainLabel(card.frame);
    head->addWidget(card.icon);
    head->addWidget(card.name, 1);
    head->addWidget(card.verdict);
    card.reason = new PlainLabel(card.frame);
    card.reason->setWordWrap(true);
    card.trace = new RouteTrace(m_theme, card.frame);
    layout->addLayout(head);
    layout->addWidget(card.reason);
    layout->addWidget(card.trace);
    m_list->insertWidget(static_cast<int>(m_cards.size()), card.frame);
    return card;
}

void RouteExplainer::explain()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    while (m_cards.size() > m_attached.size())
        delete m_cards.takeLast().frame;
    while (m_cards.size() < m_attached.size())
        m_cards.append(makeCard());
    const QString environment = effectiveEnvironment(m_environment->currentText(), m_workspace.environment);
    const auto stage = static_cast<Stage>(m_stage->currentData().toInt());
    const auto status = static_cast<RunStatus>(m_status->currentData().toInt());
    for (qsizetype i = 0; i < m_attached.size(); ++i) {
        const AttachedModel::Row &row = m_attached.at(i);
        const Card &card = m_cards.at(i);
        const Decision decision = decide(row.integration, row.attachment, stage, status, environment);
        card.icon->setPixmap(Theme::icon(typeIconName(row.integration.type)).pixmap(20, 20));
        card.name->setText(row.integration.name);
        card.verdict->setText(decision.skip ? tr("Skips") : tr("Fires"));
        card.verdict->setRole(decision.skip ? QStringLiteral("caution") : QStringLiteral("good"));
        card.reason->setText(decision.skip ? skipSentence(*decision.skip) : QString());
        card.reason->setVisible(decision.skip.has_value());
        card.trace->setRoute(decision.route, row.integration.type, environment);
    }
    m_nobody->setVisible(m_attached.isEmpty());
}

} // namespace infradots

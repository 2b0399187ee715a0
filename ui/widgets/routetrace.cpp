// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/routetrace.h"

#include "models/items/wording.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rungmark.h"

#include <QApplication>
#include <QGridLayout>
#include <QPushButton>

namespace infradots {

namespace {

constexpr int MostTargets = 8;
enum Column { MarkColumn, RuleColumn, TargetsColumn, StandingColumn, ChangeColumn };

QString environmentShown(const QString &environment)
{
    return environment.isEmpty() ? QCoreApplication::translate("RouteTrace", "no environment") : isolated(environment);
}

QString standingWords(RuleStanding standing, const QString &environment)
{
    switch (standing) {
    case RuleStanding::Wins:
        return QCoreApplication::translate("RouteTrace", "wins");
    case RuleStanding::NotSet:
        return QCoreApplication::translate("RouteTrace", "not set");
    case RuleStanding::EmptyHere:
        return QCoreApplication::translate("RouteTrace", "empty for “%1”: counts as not set")
            .arg(isolated(environment));
    case RuleStanding::NoEnvironment:
        return QCoreApplication::translate("RouteTrace", "the run has no environment");
    case RuleStanding::NextInLine:
        return QCoreApplication::translate("RouteTrace", "would win next");
    case RuleStanding::NotReached:
        return QCoreApplication::translate("RouteTrace", "not reached");
    }
    Q_UNREACHABLE();
}

/** Where a rule is set. */
QString placeWords(Rule rule)
{
    return rule == Rule::WorkspaceEnvironment || rule == Rule::WorkspaceDefault
               ? QCoreApplication::translate("RouteTrace", "set where it is attached")
               : QCoreApplication::translate("RouteTrace", "set in the integration");
}

/** So that the ladders of several cards stand in line, whichever rule is the bold one. */
int ruleWidth()
{
    QFont bold = QApplication::font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    int width = 0;
    for (const Rule rule :
         {Rule::WorkspaceEnvironment, Rule::OrganizationEnvironment, Rule::WorkspaceDefault, Rule::OrganizationDefault})
        width = qMax(width, metrics.horizontalAdvance(QStringLiteral("0. ") + ruleWords(rule)));
    return width + spacing::Tight;
}

} // namespace

QString routeSentence(const Route &route, const QString &environment)
{
    if (route.rule == Rule::None)
        return QCoreApplication::translate("RouteTrace",
                                           "Nobody hears of it: nothing is set for %1 and there is no default.")
            .arg(environmentShown(environment));
    if (route.rule == Rule::Endpoint)
        return QCoreApplication::translate("RouteTrace", "Goes to the API URL %1.").arg(route.targets.first().value);
    return QCoreApplication::translate("RouteTrace", "Goes to %1, by the rule “%2”.")
        .arg(targetSummary(route.targets, 6), ruleWords(route.rule));
}

RouteTrace::RouteTrace(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new PlainLabel(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(spacing::Medium);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(TargetsColumn, 1);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("routeSentenceLabel"));
    m_sentence->setContentsMargins(0, 0, 0, spacing::Small);
    layout->addWidget(m_sentence, 0, 0, 1, ChangeColumn + 1);
    for (int i = 0; i < static_cast<int>(m_rungs.size()); ++i) {
        RungMark *mark = new RungMark(theme, this);
        m_rungs.at(static_cast<std::size_t>(i)) = makeRung(i + 1);
        m_rungs.at(static_cast<std::size_t>(i)).mark = mark;
        layout->addWidget(mark, i + 1, MarkColumn);
        connect(&theme, &Theme::changed, mark, qOverload<>(&QWidget::update));
    }
}

RouteTrace::Rung RouteTrace::makeRung(int row)
{
    auto *layout = static_cast<QGridLayout *>(this->layout());
    Rung rung{.mark = nullptr,
              .rule = new PlainLabel(this),
              .place = new PlainLabel(this),
              .targets = new PlainLabel(this),
              .standing = new PlainLabel(this),
              .change = new QPushButton(this)};
    rung.rule->setMinimumWidth(ruleWidth());
    rung.place->setRole(QStringLiteral("note"));
    rung.targets->setElided(true);
    rung.standing->setWordWrap(true);
    rung.standing->setMinimumWidth(fontMetrics().averageCharWidth() * 13);
    rung.change->setObjectName(QStringLiteral("changeRulePushButton"));
    setStyleRole(rung.change, QStringLiteral("link"));
    rung.change->setAutoDefault(false);
    auto *names = new QVBoxLayout;
    names->setContentsMargins(0, spacing::Tight, 0, spacing::Tight);
    names->setSpacing(0);
    names->addWidget(rung.rule);
    names->addWidget(rung.place);
    layout->addLayout(names, row, RuleColumn);
    layout->addWidget(rung.targets, row, TargetsColumn);
    layout->addWidget(rung.standing, row, StandingColumn);
    layout->addWidget(rung.change, row, ChangeColumn);
    connect(rung.change, &QPushButton::clicked, this,
            [this, row] { Q_EMIT changeRequested(m_rungs.at(static_cast<std::size_t>(row - 1)).means); });
    return rung;
}

void RouteTrace::setChangeable(bool changeable)
{
    m_changeable = changeable;
}

void RouteTrace::setRoute(const Route &route, const Integration &integration, const Attachment &attachment,
                          const QString &environment)
{
    m_name = integration.name;
    m_environment = environment;
    m_sentence->setText(routeSentence(route, environment));
    if (!hasTargets(integration.type)) {
        showEndpoint(route);
        return;
    }
    const auto standings = standingsOf(route, integration, attachment, environment);
    bool tried = true;
    for (std::size_t i = 0; i < m_rungs.size(); ++i) {
        const RuleTrace &trace = route.trace.at(i);
        showRung(m_rungs.at(i), trace.rule, standings.at(i), trace.targets);
        m_rungs.at(i).mark->setRung(static_cast<int>(i) + 1, standings.at(i), tried,
                                    i == 0                    ? RungMark::End::First
                                    : i + 1 == m_rungs.size() ? RungMark::End::Last
                                                              : RungMark::End::Middle);
        m_rungs.at(i).rule->setText(QStringLiteral("%1. %2").arg(i + 1).arg(ruleWords(trace.rule)));
        m_rungs.at(i).place->setText(placeWords(trace.rule));
        setVisible(m_rungs.at(i), true, m_changeable);
        tried = tried && !trace.won;
    }
}

void RouteTrace::showEndpoint(const Route &route)
{
    Rung &only = m_rungs.front();
    const RuleStanding standing = route.rule == Rule::Endpoint ? RuleStanding::Wins : RuleStanding::NotSet;
    showRung(only, Rule::Endpoint, standing, route.targets);
    only.mark->setRung(1, standing, true, RungMark::End::Only);
    only.rule->setText(ruleWords(Rule::Endpoint));
    only.place->setText(placeWords(Rule::Endpoint));
    for (const Rung &rung : m_rungs)
        setVisible(rung, &rung == &only, m_changeable);
}

void RouteTrace::showRung(Rung &rung, Rule rule, RuleStanding standing, const QList<Target> &targets)
{
    const bool wins = standing == RuleStanding::Wins;
    rung.means = rule;
    rung.targets->setText(targets.isEmpty() ? QStringLiteral("–") : targetSummary(targets, MostTargets));
    rung.standing->setText(standingWords(standing, m_environment));
    rung.rule->setAccessibleName(tr("%1: %2. %3").arg(ruleWords(rule), rung.standing->text(), rung.targets->text()));
    rung.rule->setRole(wins ? QStringLiteral("wins") : QStringLiteral("muted"));
    rung.targets->setRole(wins ? QStringLiteral("wins") : QStringLiteral("muted"));
    rung.standing->setRole(wins ? QStringLiteral("winsGood") : QStringLiteral("muted"));
    const bool set = !targets.isEmpty();
    rung.change->setText(set ? tr("Change…") : tr("Set…"));
    rung.change->setAccessibleName(
        (set ? tr("Change “%1” of %2") : tr("Set “%1” of %2")).arg(ruleWords(rule), isolated(m_name)));
}

void RouteTrace::setVisible(const Rung &rung, bool visible, bool changeable)
{
    for (QWidget *part :
         std::initializer_list<QWidget *>{rung.mark, rung.rule, rung.place, rung.targets, rung.standing})
        part->setVisible(visible);
    rung.change->setVisible(visible && changeable);
}

} // namespace infradots

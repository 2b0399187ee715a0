// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/routetrace.h"

#include "models/items/wording.h"
#include "ui/looks.h"
#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QVBoxLayout>

namespace infradots {

namespace {

QString environmentShown(const QString &environment)
{
    return environment.isEmpty() ? QCoreApplication::translate("RouteTrace", "no environment") : isolated(environment);
}

/** "won", "set, but a rule above won", "not set": what a rule's row says of it. */
QString traceWords(const RuleTrace &trace, bool winnerAbove)
{
    if (trace.won)
        return QCoreApplication::translate("RouteTrace", "wins");
    if (trace.set)
        return QCoreApplication::translate("RouteTrace", "set, not reached");
    return winnerAbove ? QCoreApplication::translate("RouteTrace", "not set, not reached")
                       : QCoreApplication::translate("RouteTrace", "not set");
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
    , m_theme(theme)
    , m_grid(new QGridLayout)
    , m_sentence(new PlainLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("routeSentenceLabel"));
    layout->addWidget(m_sentence);
    m_grid->setHorizontalSpacing(spacing::Medium);
    m_grid->setVerticalSpacing(spacing::Tight);
    m_grid->setColumnStretch(2, 1);
    layout->addLayout(m_grid);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows.at(i);
        const int line = static_cast<int>(i);
        row = {new QLabel(this), new PlainLabel(this), new PlainLabel(this), new PlainLabel(this)};
        row.targets->setElided(true);
        m_grid->addWidget(row.icon, line, 0);
        m_grid->addWidget(row.rule, line, 1);
        m_grid->addWidget(row.targets, line, 2);
        m_grid->addWidget(row.outcome, line, 3);
    }
    connect(&theme, &Theme::changed, this, &RouteTrace::fill);
}

void RouteTrace::setRoute(const Route &route, IntegrationType type, const QString &environment)
{
    m_route = route;
    m_type = type;
    m_environment = environment;
    fill();
}

void RouteTrace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void RouteTrace::fill()
{
    m_sentence->setText(routeSentence(m_route, m_environment));
    bool winnerAbove = false;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        for (QWidget *part : std::initializer_list<QWidget *>{row.icon, row.rule, row.targets, row.outcome})
            part->setVisible(hasTargets(m_type));
        if (!hasTargets(m_type))
            continue;
        const RuleTrace &trace = m_route.trace.at(i);
        const QString standing = traceWords(trace, winnerAbove);
        row.icon->setPixmap(Theme::icon(trace.won   ? QStringLiteral("dialog-ok-apply")
                                        : trace.set ? QStringLiteral("dialog-cancel")
                                                    : QStringLiteral("list-remove"))
                                .pixmap(16, 16));
        row.rule->setText(QStringLiteral("%1. %2").arg(i + 1).arg(ruleWords(trace.rule)));
        row.targets->setText(trace.set ? targetSummary(trace.targets, 8) : QStringLiteral("–"));
        row.outcome->setText(standing);
        row.rule->setAccessibleName(tr("%1: %2. %3").arg(ruleWords(trace.rule), standing, row.targets->text()));
        QFont weighed = font();
        weighed.setBold(trace.won);
        for (PlainLabel *label : {row.rule, row.targets, row.outcome}) {
            label->setFont(weighed);
            label->setRole(trace.won ? QString() : QStringLiteral("muted"));
        }
        if (trace.won)
            row.outcome->setRole(QStringLiteral("good"));
        winnerAbove = winnerAbove || trace.won;
    }
}

} // namespace infradots

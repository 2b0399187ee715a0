// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/coveragewords.h"

#include "models/items/plaintext.h"
#include "models/items/wording.h"

#include <QCoreApplication>

namespace infradots {

namespace {

constexpr int MostTargets = 3;

QString words(const char *text)
{
    return QCoreApplication::translate("Coverage", text);
}

QList<Target> targetsOf(const QList<Listener> &listeners)
{
    QList<Target> targets;
    for (const Listener &listener : listeners)
        targets += listener.targets;
    return targets;
}

/** Listeners of the type that is asked for which hear of nothing that is asked for. */
QList<Listener> silent(const CoverageCell &cell, const CoverageQuestion &question)
{
    const QList<Listener> heard = hearing(cell, question);
    QList<Listener> others;
    for (const Listener &listener : cell.listeners) {
        if (listener.type == question.type.value_or(listener.type) && !heard.contains(listener))
            others.append(listener);
    }
    return others;
}

QString rulesShort(const QList<Listener> &listeners)
{
    QStringList rules;
    for (const Listener &listener : listeners)
        rules.append(ruleWordsShort(listener.rule));
    rules.removeDuplicates();
    return rules.size() < 2 ? rules.join(QString())
                            : QString(rules.first() + QStringLiteral(" +%1").arg(rules.size() - 1));
}

} // namespace

QString environmentWords(const QString &environment)
{
    return environment.isEmpty() ? words(QT_TRANSLATE_NOOP("Coverage", "No environment")) : isolated(environment);
}

QString occasionsWords(Occasions occasions)
{
    if (occasions == Occasions::all())
        return words(QT_TRANSLATE_NOOP("Coverage", "everything"));
    QStringList parts;
    for (const Stage stage : {Stage::Plan, Stage::Apply}) {
        const Occasions ofStage = Occasions::matching(stage, {});
        const Occasions held = occasions & ofStage;
        if (held.isEmpty())
            continue;
        if (held == ofStage) {
            parts.append(stage == Stage::Plan ? words(QT_TRANSLATE_NOOP("Coverage", "every plan"))
                                              : words(QT_TRANSLATE_NOOP("Coverage", "every apply")));
            continue;
        }
        QStringList statuses;
        for (const Occasion &occasion : held.list())
            statuses.append(statusWordsShown(occasion.status));
        parts.append(stageWordsShown(stage) + QStringLiteral(": ") + statuses.join(QStringLiteral(", ")));
    }
    return parts.join(QStringLiteral("; "));
}

QString ruleWordsShort(Rule rule)
{
    switch (rule) {
    case Rule::WorkspaceEnvironment:
        return words(QT_TRANSLATE_NOOP("Coverage", "Workspace · env."));
    case Rule::OrganizationEnvironment:
        return words(QT_TRANSLATE_NOOP("Coverage", "Organization · env."));
    case Rule::WorkspaceDefault:
    case Rule::OrganizationDefault:
    case Rule::Endpoint:
    case Rule::None:
        return ruleWords(rule);
    }
    Q_UNREACHABLE();
}

QString silenceWords(const Listener &listener)
{
    switch (listener.never.value_or(SkipReason::Stage)) {
    case SkipReason::Stage:
    case SkipReason::Status:
        return words(QT_TRANSLATE_NOOP("Coverage", "not attached for this"));
    case SkipReason::Disabled:
        return words(QT_TRANSLATE_NOOP("Coverage", "switched off"));
    case SkipReason::NotConnected:
        return words(QT_TRANSLATE_NOOP("Coverage", "not connected"));
    case SkipReason::NoTarget:
        return words(QT_TRANSLATE_NOOP("Coverage", "has no target"));
    }
    Q_UNREACHABLE();
}

QString coverageHeadline(const CoverageCell &cell, const CoverageQuestion &question)
{
    switch (judge(cell, question)) {
    case CoverageState::Covered:
    case CoverageState::Partly:
        return targetSummary(targetsOf(hearing(cell, question)), MostTargets);
    case CoverageState::Nobody:
        return words(QT_TRANSLATE_NOOP("Coverage", "Nobody hears"));
    case CoverageState::Impossible:
        return QStringLiteral("–");
    }
    Q_UNREACHABLE();
}

QString coverageDetail(const CoverageCell &cell, const CoverageQuestion &question)
{
    switch (judge(cell, question)) {
    case CoverageState::Covered:
        return rulesShort(hearing(cell, question));
    case CoverageState::Partly:
        return words(QT_TRANSLATE_NOOP("Coverage", "Not heard: %1")).arg(occasionsWords(unheard(cell, question)));
    case CoverageState::Nobody: {
        const QList<Listener> others = silent(cell, question);
        if (others.isEmpty())
            return words(QT_TRANSLATE_NOOP("Coverage", "Nothing attached"));
        QString reason = QStringLiteral("%1: %2").arg(isolated(others.first().name), silenceWords(others.first()));
        if (others.size() > 1)
            reason += QStringLiteral(" +%1").arg(others.size() - 1);
        return reason;
    }
    case CoverageState::Impossible:
        return {};
    }
    Q_UNREACHABLE();
}

QString coverageSentences(const Workspace &workspace, const QString &environment, const CoverageCell &cell,
                          const CoverageQuestion &question)
{
    QStringList lines{QStringLiteral("%1, %2").arg(isolated(workspace.name), environmentWords(environment))};
    const CoverageState state = judge(cell, question);
    if (state == CoverageState::Impossible) {
        lines.append(words(QT_TRANSLATE_NOOP("Coverage", "Runs of this workspace have an environment: %1."))
                         .arg(isolated(workspace.environment)));
        return lines.join(u'\n');
    }
    if (isOwnEnvironment(workspace, environment))
        lines.first() += words(QT_TRANSLATE_NOOP("Coverage", " (the workspace’s own)"));
    if (state == CoverageState::Nobody)
        lines.append(words(QT_TRANSLATE_NOOP("Coverage", "Nobody hears.")));
    for (const Listener &listener : hearing(cell, question))
        lines.append(words(QT_TRANSLATE_NOOP("Coverage", "%1 → %2 (%3)"))
                         .arg(isolated(listener.name), targetSummary(listener.targets, 2 * MostTargets),
                              ruleWords(listener.rule)));
    for (const Listener &listener : silent(cell, question))
        lines.append(QStringLiteral("%1: %2").arg(isolated(listener.name), silenceWords(listener)));
    if (state == CoverageState::Partly)
        lines.append(
            words(QT_TRANSLATE_NOOP("Coverage", "Nobody hears of: %1.")).arg(occasionsWords(unheard(cell, question))));
    return lines.join(u'\n');
}

} // namespace infradots

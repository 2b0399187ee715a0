// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/coverage.h"

#include "models/domain/texttable.h"

#include <algorithm>

namespace infradots {

namespace {

constexpr TextTable<CoverageState, 4> StateNames{{
    {CoverageState::Covered, u"covered"},
    {CoverageState::Partly, u"partly"},
    {CoverageState::Nobody, u"nobody"},
    {CoverageState::Impossible, u"impossible"},
}};

Occasions asked(const CoverageQuestion &question)
{
    return Occasions::matching(question.stage, question.status);
}

Occasions heard(const CoverageCell &cell, const CoverageQuestion &question)
{
    Occasions all;
    for (const Listener &listener : cell.listeners) {
        if (listener.type == question.type.value_or(listener.type))
            all = all | listener.hears;
    }
    return all;
}

bool isStanding(SkipReason reason)
{
    return reason != SkipReason::Stage && reason != SkipReason::Status;
}

} // namespace

QString toText(CoverageState state)
{
    return textOf(StateNames, state);
}

std::optional<CoverageState> coverageStateFromText(const QString &text)
{
    return valueOf(StateNames, text);
}

QList<Listener> hearing(const CoverageCell &cell, const CoverageQuestion &question)
{
    QList<Listener> found;
    for (const Listener &listener : cell.listeners) {
        if (listener.type == question.type.value_or(listener.type) && !(listener.hears & asked(question)).isEmpty())
            found.append(listener);
    }
    return found;
}

Occasions unheard(const CoverageCell &cell, const CoverageQuestion &question)
{
    return asked(question) - heard(cell, question);
}

CoverageState judge(const CoverageCell &cell, const CoverageQuestion &question)
{
    if (!cell.possible)
        return CoverageState::Impossible;
    const Occasions missed = unheard(cell, question);
    if (missed.isEmpty())
        return CoverageState::Covered;
    return missed == asked(question) ? CoverageState::Nobody : CoverageState::Partly;
}

CoverageTally tally(const CoverageMap &map, const CoverageQuestion &question)
{
    CoverageTally tally;
    for (const CoverageRow &row : map.rows) {
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            switch (judge(row.cells.at(column), question)) {
            case CoverageState::Covered:
                ++tally.covered;
                break;
            case CoverageState::Partly:
                ++tally.partly;
                break;
            case CoverageState::Nobody:
                ++tally.nobody;
                if (isOwnEnvironment(row.workspace, map.environments.at(column)))
                    ++tally.silentWorkspaces;
                break;
            case CoverageState::Impossible:
                break;
            }
        }
    }
    return tally;
}

bool isOwnEnvironment(const Workspace &workspace, const QString &environment)
{
    return environmentKey(workspace.environment) == environmentKey(environment);
}

CoverageResolver::CoverageResolver(const ConfigurationSnapshot &snapshot)
{
    for (const Integration &integration : snapshot.integrations)
        m_integrations.insert(integration.id, &integration);
    for (const Attachment &attachment : snapshot.attachments)
        m_attachments[attachment.workspaceId].append(&attachment);
}

CoverageCell CoverageResolver::cell(const Workspace &workspace, const QString &environment)
{
    CoverageCell cell;
    const QString effective = effectiveEnvironment(environment, workspace.environment);
    const QList<const Attachment *> attached = m_attachments.value(workspace.id);
    cell.listeners.reserve(attached.size());
    for (const Attachment *attachment : attached) {
        if (const Integration *integration = m_integrations.value(attachment->integrationId))
            cell.listeners.append(listener(*integration, *attachment, effective));
    }
    return cell;
}

Listener CoverageResolver::listener(const Integration &integration, const Attachment &attachment,
                                    const QString &environment)
{
    Route route;
    if (attachment.targets.isEmpty()) {
        const std::pair key(integration.id, environmentKey(environment));
        auto known = m_plainRoutes.constFind(key);
        if (known == m_plainRoutes.constEnd())
            known = m_plainRoutes.insert(key, resolve(integration, attachment, environment));
        route = *known;
    } else {
        route = resolve(integration, attachment, environment);
    }
    Listener listener{.attachment = attachment.id,
                      .integration = integration.id,
                      .name = integration.name,
                      .type = integration.type,
                      .rule = route.rule,
                      .targets = route.targets,
                      .hears = {},
                      .never = {}};
    for (const Occasion &occasion : Occasions::order()) {
        const auto skip = skipReason(integration, attachment, occasion.stage, occasion.status, route);
        if (!skip)
            listener.hears.insert(occasion);
        else if (isStanding(*skip))
            listener.never = skip;
    }
    return listener;
}

void shareRows(CoverageMap &map, const CoverageMap &previous)
{
    QHash<WorkspaceId, const CoverageRow *> known;
    for (const CoverageRow &row : previous.rows)
        known.insert(row.workspace.id, &row);
    for (CoverageRow &row : map.rows) {
        const CoverageRow *same = known.value(row.workspace.id);
        if (same != nullptr && *same == row)
            row = *same;
    }
}

CoverageMap coverageOf(const ConfigurationSnapshot &snapshot)
{
    CoverageMap map;
    map.environments = environmentsOf(snapshot);
    const auto isWithout = [](const Workspace &workspace) { return environmentKey(workspace.environment).isEmpty(); };
    const bool anyWithout = std::any_of(snapshot.workspaces.cbegin(), snapshot.workspaces.cend(), isWithout);
    if (anyWithout || map.environments.isEmpty())
        map.environments.append(QString());

    CoverageResolver resolver(snapshot);
    map.rows.reserve(snapshot.workspaces.size());
    for (const Workspace &workspace : snapshot.workspaces) {
        CoverageRow row{.workspace = workspace, .cells = {}};
        row.cells.reserve(map.environments.size());
        for (const QString &environment : std::as_const(map.environments)) {
            if (environment.isEmpty() && !isWithout(workspace))
                row.cells.append(CoverageCell{.possible = false, .listeners = {}});
            else
                row.cells.append(resolver.cell(workspace, environment));
        }
        map.rows.append(std::move(row));
    }
    return map;
}

} // namespace infradots

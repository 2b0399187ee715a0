// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/coveragechanges.h"

#include <algorithm>

namespace infradots {

namespace {

/** Where an integration sends, and for what. */
struct Way
{
    IntegrationId integration;
    QString value;
    SecretField url;
    Occasions hears;
    friend bool operator==(const Way &, const Way &) = default;
};

QList<Way> waysOf(const CoverageCell &cell)
{
    QList<Way> ways;
    for (const Listener &listener : cell.listeners) {
        if (listener.hears.isEmpty())
            continue;
        for (const Target &target : listener.targets)
            ways.append({listener.integration, target.value, target.url, listener.hears});
    }
    return ways;
}

/** One side of a change: finds a workspace, and answers for it. */
class Side
{
public:
    explicit Side(const ConfigurationSnapshot &snapshot)
        : m_resolver(snapshot)
    {
        for (const Workspace &workspace : snapshot.workspaces)
            m_workspaces.insert(workspace.id, &workspace);
    }

    [[nodiscard]] const Workspace *find(const WorkspaceId &id) const { return m_workspaces.value(id); }

    [[nodiscard]] CoverageCell cell(const WorkspaceId &id, const QString &environment)
    {
        const Workspace *workspace = find(id);
        return workspace == nullptr ? CoverageCell() : m_resolver.cell(*workspace, environment);
    }

    /** The environment of a run that names @p environment. */
    [[nodiscard]] QString effective(const WorkspaceId &id, const QString &environment) const
    {
        const Workspace *workspace = find(id);
        return effectiveEnvironment(environment, workspace == nullptr ? QString() : workspace->environment);
    }

private:
    CoverageResolver m_resolver;
    QHash<WorkspaceId, const Workspace *> m_workspaces;
};

bool isSamePair(const EnvironmentPair &a, const EnvironmentPair &b)
{
    return environmentKey(a.before) == environmentKey(b.before) && environmentKey(a.after) == environmentKey(b.after);
}

} // namespace

QList<EnvironmentPair> environmentPairs(const ConfigurationSnapshot &before, const ConfigurationSnapshot &after)
{
    QList<EnvironmentPair> pairs;
    const auto add = [&pairs](const QString &name) {
        const bool known = std::any_of(pairs.cbegin(), pairs.cend(), [&name](const EnvironmentPair &pair) {
            return environmentKey(pair.after) == environmentKey(name);
        });
        if (!known)
            pairs.append({name, name});
    };
    for (const QString &name : environmentsOf(after))
        add(name);
    for (const QString &name : environmentsOf(before))
        add(name);
    std::sort(pairs.begin(), pairs.end(), [](const EnvironmentPair &a, const EnvironmentPair &b) {
        return environmentKey(a.after) < environmentKey(b.after);
    });
    pairs.append(EnvironmentPair());
    return pairs;
}

bool isSameWay(const CoverageCell &a, const CoverageCell &b)
{
    const QList<Way> ofA = waysOf(a);
    const QList<Way> ofB = waysOf(b);
    return ofA.size() == ofB.size() && std::is_permutation(ofA.cbegin(), ofA.cend(), ofB.cbegin());
}

QList<CoverageChange> coverageChanges(const ConfigurationSnapshot &before, const ConfigurationSnapshot &after,
                                      const QList<EnvironmentPair> &pairs)
{
    Side was(before);
    Side is(after);
    QList<Workspace> workspaces = after.workspaces;
    for (const Workspace &workspace : before.workspaces) {
        if (is.find(workspace.id) == nullptr)
            workspaces.append(workspace);
    }

    QList<CoverageChange> changes;
    for (const Workspace &workspace : std::as_const(workspaces)) {
        for (const EnvironmentPair &pair : pairs) {
            EnvironmentPair effective{was.effective(workspace.id, pair.before), is.effective(workspace.id, pair.after)};
            // A workspace that was not there yet, or is gone, had the environment it has, or would have it.
            if (was.find(workspace.id) == nullptr)
                effective.before = effective.after;
            else if (is.find(workspace.id) == nullptr)
                effective.after = effective.before;
            const bool ownIsTold =
                pair == EnvironmentPair() && std::any_of(pairs.cbegin(), pairs.cend(), [&](const auto &other) {
                    return !(other == pair) && isSamePair(other, effective);
                });
            if (ownIsTold)
                continue;
            CoverageCell cellBefore = was.cell(workspace.id, pair.before);
            CoverageCell cellAfter = is.cell(workspace.id, pair.after);
            if (!isSameWay(cellBefore, cellAfter))
                changes.append({workspace, effective, std::move(cellBefore), std::move(cellAfter)});
        }
    }
    return changes;
}

} // namespace infradots

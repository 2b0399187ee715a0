// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changeimpact.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace infradots {

namespace {

/** Where messages of one version go. */
struct Reached
{
    Rule rule = Rule::None;
    QStringList shown;
    QSet<QByteArray> destinations;
};

/** One version of the integration; remembers what it sends where for workspaces that override nothing. */
class Version
{
public:
    Version(const Integration &integration, const DestinationOf &destinationOf)
        : m_integration(integration)
        , m_destinationOf(destinationOf)
        , m_sends(integration.enabled && isConnected(integration))
    {
    }

    [[nodiscard]] Reached reached(const std::optional<Attachment> &attachment, const QString &environment)
    {
        if (!attachment || !m_sends)
            return {};
        if (!attachment->targets.isEmpty())
            return ask(*attachment, environment);
        const QString key = environmentKey(environment);
        const auto known = m_known.constFind(key);
        return known != m_known.cend() ? *known : *m_known.insert(key, ask(*attachment, environment));
    }

private:
    [[nodiscard]] Reached ask(const Attachment &attachment, const QString &environment) const
    {
        const Route route = resolve(m_integration, attachment, environment);
        Reached reached{.rule = route.rule, .shown = {}, .destinations = {}};
        for (const Target &target : route.targets) {
            reached.shown.append(shownTarget(target.value));
            reached.destinations.insert(m_destinationOf(m_integration, target));
        }
        return reached;
    }

    const Integration &m_integration;
    const DestinationOf &m_destinationOf;
    bool m_sends;
    QHash<QString, Reached> m_known; ///< by environmentKey()
};

/** Each name once, as first spelt. */
QStringList distinct(const QStringList &names)
{
    QStringList found;
    QSet<QString> keys;
    for (const QString &name : names) {
        const QString key = environmentKey(name);
        if (key.isEmpty() || keys.contains(key))
            continue;
        keys.insert(key);
        found.append(name.trimmed());
    }
    return found;
}

QList<MoveGroup> grouped(const QList<RouteMove> &moves)
{
    QList<MoveGroup> groups;
    QHash<QPair<QStringList, QStringList>, qsizetype> places;
    for (const RouteMove &move : moves) {
        const QPair<QStringList, QStringList> kind(move.before, move.after);
        const auto known = places.constFind(kind);
        if (known != places.cend()) {
            ++groups[*known].pairs;
            continue;
        }
        places.insert(kind, groups.size());
        groups.append({move.before, move.after, 1});
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const MoveGroup &a, const MoveGroup &b) { return a.pairs > b.pairs; });
    return groups;
}

} // namespace

ChangeImpact changeImpact(const Integration &before, const Integration &after,
                          const QList<ImpactedWorkspace> &workspaces, const QStringList &environments,
                          const DestinationOf &destinationOf)
{
    QStringList names = environments + environmentsOf(before.targets) + environmentsOf(after.targets);
    for (const ImpactedWorkspace &one : workspaces) {
        names.append(one.workspace.environment);
        for (const std::optional<Attachment> &attachment : {one.before, one.after}) {
            if (attachment)
                names += environmentsOf(attachment->targets);
        }
    }
    names = distinct(names);

    Version old(before, destinationOf);
    Version edited(after, destinationOf);
    ChangeImpact impact;
    for (const ImpactedWorkspace &one : workspaces) {
        QStringList asked = names;
        if (environmentKey(one.workspace.environment).isEmpty())
            asked.prepend(QString());
        for (const QString &environment : std::as_const(asked)) {
            ++impact.pairs;
            const Reached was = old.reached(one.before, environment);
            const Reached is = edited.reached(one.after, environment);
            if (was.destinations != is.destinations)
                impact.moves.append({one.workspace.name, environment, was.shown, is.shown, was.rule, is.rule});
        }
    }
    impact.groups = grouped(impact.moves);
    return impact;
}

} // namespace infradots

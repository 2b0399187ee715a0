// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lint_p.h"

#include <QMap>

#include <algorithm>

namespace infradots {

namespace {

/** Two integrations and a place that both lead to; the pair in the snapshot's order. */
struct Pair
{
    const Integration *first = nullptr;
    const Integration *second = nullptr;
    QByteArray destination;
    friend bool operator==(const Pair &, const Pair &) = default;
    friend size_t qHash(const Pair &pair, size_t seed = 0)
    {
        return qHashMulti(seed, pair.first, pair.second, pair.destination);
    }
};

/** Where a pair meets in workspaces. */
struct Meeting
{
    Pair pair;
    QString shown;
    QString example; ///< the first workspace, by its path
    QSet<WorkspaceId> workspaces;
};

class DoubleLint
{
public:
    DoubleLint(const LintIndex &index, const OrganizationId &organization, QList<Finding> &findings)
        : m_index(index)
        , m_organization(organization)
        , m_findings(findings)
    {
    }

    void check()
    {
        for (const Integration *integration : m_index.integrationsOf(m_organization)) {
            checkLists(*integration, integration->targets, m_index.where(*integration),
                       [&](Field field) { return LintIndex::place(*integration, field); });
            for (const Attachment *attachment : m_index.attachmentsOf(integration->id))
                checkLists(*integration, attachment->targets, m_index.where(*attachment),
                           [&](Field field) { return m_index.place(*attachment, field); });
        }
        for (const Workspace *workspace : m_index.workspacesOf(m_organization))
            meetIn(*workspace);
        for (const Meeting &meeting : std::as_const(m_meetings))
            tellMeeting(meeting);
        checkApart();
    }

private:
    /** The same place twice in one list; saving drops those that are written alike. */
    template<typename PlaceOf>
    void checkLists(const Integration &integration, const QList<Target> &targets, const QString &where, PlaceOf placeOf)
    {
        QSet<QPair<QString, QByteArray>> seen;
        for (const Target &target : targets) {
            const QPair<QString, QByteArray> entry(environmentKey(target.environment),
                                                   m_index.destination(integration, target));
            if (seen.contains(entry))
                m_findings.append(
                    {Severity::Warning, where,
                     LintText::tr("%1 is in one list twice, under two names. A message is sent there once; take "
                                  "one entry out.")
                         .arg(shownTarget(target.value)),
                     QStringLiteral("doubled_destination"),
                     placeOf(targetsField(integration.type, !entry.first.isEmpty()))});
            seen.insert(entry);
        }
    }

    [[nodiscard]] static bool fireTogether(const Attachment &a, const Attachment &b)
    {
        for (const Stage stage : {Stage::Plan, Stage::Apply}) {
            for (const RunStatus status : statusesOf(stage)) {
                if (firesFor(a, stage, status) && firesFor(b, stage, status))
                    return true;
            }
        }
        return false;
    }

    /** The environments that its routes may differ for: its own, those that have targets, and any other. */
    [[nodiscard]] QStringList environments(const Workspace &workspace, const QList<const Attachment *> &attached) const
    {
        QStringList names{workspace.environment, QString()};
        for (const Attachment *attachment : attached)
            names += environmentsOf(attachment->targets) + environmentsOf(m_index.integration(*attachment).targets);
        QStringList unique;
        QSet<QString> keys;
        for (const QString &name : std::as_const(names)) {
            if (keys.contains(environmentKey(name)))
                continue;
            keys.insert(environmentKey(name));
            unique.append(name);
        }
        return unique;
    }

    void meetIn(const Workspace &workspace)
    {
        QList<const Attachment *> attached = m_index.attachmentsOf(workspace.id);
        attached.removeIf([this](const Attachment *attachment) { return !m_index.integration(*attachment).enabled; });
        if (attached.size() < 2)
            return;
        for (const QString &environment : environments(workspace, attached)) {
            QHash<QByteArray, QList<const Attachment *>> reaching;
            for (const Attachment *attachment : std::as_const(attached)) {
                const Integration &integration = m_index.integration(*attachment);
                for (const Target &target : resolve(integration, *attachment, environment).targets) {
                    QList<const Attachment *> &others = reaching[m_index.destination(integration, target)];
                    for (const Attachment *other : std::as_const(others)) {
                        if (other != attachment && fireTogether(*other, *attachment))
                            meet(workspace, *other, *attachment, m_index.destination(integration, target), target);
                    }
                    others.append(attachment);
                }
            }
        }
    }

    void meet(const Workspace &workspace, const Attachment &a, const Attachment &b, const QByteArray &destination,
              const Target &target)
    {
        const Pair pair = inOrder(&m_index.integration(a), &m_index.integration(b), destination);
        if (pair.first == pair.second)
            return;
        const auto known = m_places.constFind(pair);
        if (known == m_places.cend()) {
            m_places.insert(pair, m_meetings.size());
            m_meetings.append({pair, shownTarget(target.value), m_index.where(workspace), {workspace.id}});
        } else {
            m_meetings[*known].workspaces.insert(workspace.id);
        }
    }

    [[nodiscard]] Pair inOrder(const Integration *a, const Integration *b, const QByteArray &destination) const
    {
        // Both are in one list of the snapshot, so their addresses are in its order.
        return std::less<>()(a, b) ? Pair{a, b, destination} : Pair{b, a, destination};
    }

    void tellMeeting(const Meeting &meeting)
    {
        m_findings.append(
            {Severity::Warning, m_index.where(*meeting.pair.second),
             LintText::tr(
                 "“%1” and “%2” both send to %3 for runs of %n workspace(s), such as %4: every such message comes "
                 "twice.",
                 nullptr, static_cast<int>(meeting.workspaces.size()))
                 .arg(meeting.pair.first->name, meeting.pair.second->name, meeting.shown, meeting.example),
             QStringLiteral("doubled_destination"),
             LintIndex::place(*meeting.pair.second, targetsField(meeting.pair.second->type, false))});
    }

    /** Integrations that are set up for one place, without meeting in a workspace: as good as one, perhaps. */
    void checkApart()
    {
        QHash<QByteArray, QList<std::pair<const Integration *, QString>>> reaching;
        QSet<Pair> told;
        for (const Integration *integration : m_index.integrationsOf(m_organization)) {
            const QList<Target> targets =
                hasTargets(integration->type) ? integration->targets : resolve(*integration, {}, {}).targets;
            for (const Target &target : targets) {
                const QByteArray destination = m_index.destination(*integration, target);
                for (const auto &[other, shown] : std::as_const(reaching[destination])) {
                    const Pair pair = inOrder(other, integration, destination);
                    if (other == integration || m_places.contains(pair) || told.contains(pair))
                        continue;
                    told.insert(pair);
                    m_findings.append(
                        {Severity::Information, m_index.where(*integration),
                         LintText::tr(
                             "“%1” and “%2” are both set up for %3. One integration attached where both are may do.")
                             .arg(other->name, integration->name, shown),
                         QStringLiteral("doubled_destination"),
                         LintIndex::place(*integration, targetsField(integration->type, false))});
                }
                reaching[destination].append({integration, shownTarget(target.value)});
            }
        }
    }

    const LintIndex &m_index;
    OrganizationId m_organization;
    QList<Finding> &m_findings;
    QList<Meeting> m_meetings;
    QHash<Pair, qsizetype> m_places; ///< into m_meetings
};

} // namespace

void lintDoubles(const LintIndex &index, const OrganizationId &organization, QList<Finding> &findings)
{
    DoubleLint(index, organization, findings).check();
}

} // namespace infradots

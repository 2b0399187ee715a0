// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/configurationsnapshot.h"
#include "models/domain/occasions.h"
#include "models/domain/routing.h"

#include <QHash>

#include <optional>

namespace infradots {

/** One attached integration as a listener to a workspace's runs in one environment. */
struct Listener
{
    AttachmentId attachment;
    IntegrationId integration;
    QString name; ///< the integration's
    IntegrationType type = IntegrationType::Slack;
    Rule rule = Rule::None;
    QList<Target> targets;           ///< where its messages go, whether it fires or not
    Occasions hears;                 ///< what it fires for
    std::optional<SkipReason> never; ///< why it fires for nothing at all: Disabled, NotConnected or NoTarget
    friend bool operator==(const Listener &, const Listener &) = default;
};

/** Who hears of a workspace's runs in one environment. */
struct CoverageCell
{
    /**
     * False only without an environment where the workspace has one of its own: there is no such run, and no
     * listener is told.
     */
    bool possible = true;
    QList<Listener> listeners; ///< every attached integration, oldest attachment first
    friend bool operator==(const CoverageCell &, const CoverageCell &) = default;
};

struct CoverageRow
{
    Workspace workspace;
    QList<CoverageCell> cells; ///< one for each environment of the map
    friend bool operator==(const CoverageRow &, const CoverageRow &) = default;
};

/** Workspace × environment → who hears. */
struct CoverageMap
{
    /**
     * environmentsOf(); after them an empty one, a run without environment, where some workspace has none of its own or
     * there is no environment at all.
     */
    QStringList environments;
    QList<CoverageRow> rows; ///< by workspace, in the snapshot's order
};

/** What is asked of a coverage: who hears, of which runs, by which type of integration; not given: any. */
struct CoverageQuestion
{
    std::optional<Stage> stage;
    std::optional<RunStatus> status;
    std::optional<IntegrationType> type;
    friend bool operator==(const CoverageQuestion &, const CoverageQuestion &) = default;
};

enum class CoverageState {
    Covered,   ///< whatever is asked for, somebody hears of it
    Partly,    ///< somebody hears of a part of what is asked for
    Nobody,    ///< nobody hears of any of it
    Impossible ///< no run is like this (see CoverageCell::possible)
};

/** "covered", "partly", "nobody", "impossible". */
[[nodiscard]] QString toText(CoverageState state);
[[nodiscard]] std::optional<CoverageState> coverageStateFromText(const QString &text);

/** The listeners that hear of something that is asked for. */
[[nodiscard]] QList<Listener> hearing(const CoverageCell &cell, const CoverageQuestion &question);
/** What is asked for and nobody hears of. */
[[nodiscard]] Occasions unheard(const CoverageCell &cell, const CoverageQuestion &question);
[[nodiscard]] CoverageState judge(const CoverageCell &cell, const CoverageQuestion &question);

/** How many of a map's cells are how. */
struct CoverageTally
{
    int covered = 0;
    int partly = 0;
    int nobody = 0;
    int silentWorkspaces = 0; ///< in whose own environment nobody hears
    friend bool operator==(const CoverageTally &, const CoverageTally &) = default;
};
[[nodiscard]] CoverageTally tally(const CoverageMap &map, const CoverageQuestion &question);

/** Is @p environment, as the map names it, the one that runs of the workspace have unless they say otherwise? */
[[nodiscard]] bool isOwnEnvironment(const Workspace &workspace, const QString &environment);

/**
 * Answers for cells of one snapshot, which must outlive it; resolves with resolve() and decides with skipReason(), and
 * only once where attachments override nothing. Not thread-safe; make one where it is used. Pure otherwise.
 */
class CoverageResolver
{
public:
    explicit CoverageResolver(const ConfigurationSnapshot &snapshot);

    /** @p environment as an event would name it; empty: the workspace's own. */
    [[nodiscard]] CoverageCell cell(const Workspace &workspace, const QString &environment);

private:
    [[nodiscard]] Listener listener(const Integration &integration, const Attachment &attachment,
                                    const QString &environment);

    QHash<IntegrationId, const Integration *> m_integrations;
    QHash<WorkspaceId, QList<const Attachment *>> m_attachments;
    QHash<std::pair<IntegrationId, QString>, Route> m_plainRoutes; ///< without overrides, by environment key
};

/** Lets the rows that are as in @p previous share its memory: to compare the two then costs nothing. */
void shareRows(CoverageMap &map, const CoverageMap &previous);

/** The whole of it: about 0.1 s for a thousand workspaces by ten environments, so not for the GUI thread. */
[[nodiscard]] CoverageMap coverageOf(const ConfigurationSnapshot &snapshot);

} // namespace infradots

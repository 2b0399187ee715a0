// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/stageevent.h"
#include "models/domain/target.h"

#include <QDateTime>
#include <QSet>

#include <optional>

namespace infradots {

enum class RunAfter { Plan, Apply, All };

/** "plan", "apply", "all". */
[[nodiscard]] QString toText(RunAfter runAfter);
[[nodiscard]] std::optional<RunAfter> runAfterFromText(const QString &text);
[[nodiscard]] bool firesAfter(RunAfter runAfter, Stage stage);

/** An integration attached to a workspace, with what it overrides there. */
struct Attachment
{
    AttachmentId id;
    WorkspaceId workspaceId;
    IntegrationId integrationId; ///< unique together with the workspace
    RunAfter runAfter = RunAfter::All;
    QSet<RunStatus> statuses = allRunStatuses(); ///< which statuses it fires for
    QList<Target> targets;                       ///< overrides: default and per environment; empty: the organization's
    QDateTime attachedAt;                        ///< UTC
    QString attachedBy;                          ///< OS user, or database role
    int revision = 0;
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

} // namespace infradots

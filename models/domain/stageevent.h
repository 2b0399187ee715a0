// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QSet>

#include <optional>

namespace infradots {

enum class Stage { Plan, Apply };

enum class RunStatus { Completed, Failed, WaitingForApproval, Cancelled, Rejected };

/** Where an event came from. Only live ones concern real infrastructure. */
enum class EventSource {
    Live,      ///< a run of the platform
    Simulated, ///< played by an admin; stays in the sandbox unless sent for real
    Test       ///< the Test button
};

/** "plan", "apply". */
[[nodiscard]] QString toText(Stage stage);
[[nodiscard]] std::optional<Stage> stageFromText(const QString &text);
/** "COMPLETED", "FAILED", "WAITING_FOR_APPROVAL", "CANCELLED", "REJECTED". */
[[nodiscard]] QString toText(RunStatus status);
[[nodiscard]] std::optional<RunStatus> runStatusFromText(const QString &text);
[[nodiscard]] const QList<RunStatus> &runStatusOrder();
[[nodiscard]] QSet<RunStatus> allRunStatuses();
/** "live", "simulated", "test". */
[[nodiscard]] QString toText(EventSource source);
[[nodiscard]] std::optional<EventSource> eventSourceFromText(const QString &text);

/** A stage of a run has ended (or waits for approval). */
struct StageEvent
{
    EventId id;
    QString key; ///< the sender's own id: the same key twice is one event; the id's text where none was given
    WorkspaceId workspaceId;
    Stage stage = Stage::Plan;
    RunStatus status = RunStatus::Completed;
    QString job;
    QDateTime jobStarted;   ///< UTC; may be invalid
    QDateTime jobCompleted; ///< UTC; may be invalid
    QString commit;
    QString commitUrl;
    QString comment;
    QString environment; ///< the event's own; see effectiveEnvironment()
    QString runUrl;
    QString approvalUrl;
    EventSource source = EventSource::Live;
    qint64 sequence = 0;  ///< rises by one per workspace; given by the store
    QDateTime receivedAt; ///< UTC
    friend bool operator==(const StageEvent &, const StageEvent &) = default;
};

/** A run's environment is the event's, else the workspace's (trimmed). */
[[nodiscard]] QString effectiveEnvironment(const QString &ofEvent, const QString &ofWorkspace);

} // namespace infradots

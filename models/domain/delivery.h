// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/httperror.h"
#include "models/domain/ids.h"
#include "models/domain/integration.h"
#include "models/domain/routing.h"
#include "models/domain/stageevent.h"

#include <QByteArray>
#include <QDateTime>
#include <QPair>

#include <optional>

namespace infradots {

/** Where a delivery stands. */
enum class DeliveryState {
    Queued,   ///< to be sent as soon as may be
    Sending,  ///< claimed under a lease
    Waiting,  ///< an attempt failed; the next one has a time
    Done,     ///< ended, whatever the verdict
    Held,     ///< doubtful and not repeatable without doubling: waits for the admin
    Cancelled ///< never (again) to be sent: its integration was disabled, detached or deleted
};

/** What became of an attempt; not the same as its HTTP status. */
enum class Verdict {
    Delivered, ///< 2xx with the type's own proof
    Accepted,  ///< a Workflows 202: taken, not confirmed
    Rejected,  ///< will not improve by trying again
    Failed,    ///< will be tried again
    Unknown    ///< the request may have arrived
};

/** "queued", "sending", "waiting", "done", "held", "cancelled". */
[[nodiscard]] QString toText(DeliveryState state);
[[nodiscard]] std::optional<DeliveryState> deliveryStateFromText(const QString &text);
/** "delivered", "accepted", "rejected", "failed", "unknown". */
[[nodiscard]] QString toText(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictFromText(const QString &text);

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/** One message to one destination, for one event. Names are copied in, so that history survives deletion. */
struct Delivery
{
    DeliveryId id; ///< also the webhook-id of every attempt
    EventId eventId;
    OrganizationId organizationId;
    WorkspaceId workspaceId;
    IntegrationId integrationId;
    AttachmentId attachmentId; ///< null for a Test from an organization
    QString workspaceName;     ///< "organization/workspace"; empty for a Test without one
    QString integrationName;
    IntegrationType type = IntegrationType::Slack;
    QString target; ///< as configured: channel without '#', or a masked URL
    Rule rule = Rule::None;
    Stage stage = Stage::Plan;
    RunStatus status = RunStatus::Completed;
    EventSource source = EventSource::Live;
    QString environment; ///< the effective one
    qint64 sequence = 0; ///< of the event, within its workspace
    DeliveryState state = DeliveryState::Queued;
    std::optional<Verdict> verdict; ///< of the last ended attempt
    int attempts = 0;               ///< ended ones
    QDateTime createdAt;            ///< UTC
    QDateTime nextAttemptAt;        ///< UTC; valid while Queued or Waiting
    QString sandboxOwner;           ///< the process in whose sandbox it ends; empty: a real destination
    QByteArray destinationKey;      ///< keyed hash of where it goes: what rate limits are counted by
};

/** One request on the wire, ended. */
struct Attempt
{
    int number = 0; ///< 1, 2, …
    QDateTime startedAt;
    int durationMs = 0;
    std::optional<int> httpStatus; ///< none: no status line came
    HeaderList requestHeaders;     ///< secrets masked
    HeaderList responseHeaders;    ///< redacted and capped
    QByteArray responseBody;       ///< redacted and capped
    Verdict verdict = Verdict::Unknown;
    HttpError failure = HttpError::None; ///< why there is no answer, or not a whole one
    QString error;                       ///< what went wrong, in words; empty when nothing did
};

/** An attachment that did not fire, and why. */
struct Skip
{
    EventId eventId;
    WorkspaceId workspaceId;
    AttachmentId attachmentId;
    IntegrationId integrationId;
    QString integrationName;
    SkipReason reason = SkipReason::Stage;
};

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/requestbuilder.h"
#include "app/services/servicecontext.h"
#include "models/domain/routing.h"
#include "models/messages/facts.h"
#include "models/store/outboxstore.h"

#include <QFuture>

namespace infradots {

/** What became of an event: written to the outbox, or found there already. */
struct EmitResult
{
    EventId eventId;
    bool repeated = false; ///< the same key was received before; what follows is what it led to then
    QList<Delivery> deliveries;
    QList<Skip> skips;
};

/** One attachment's part in an event that is only looked at. */
struct PlannedDelivery
{
    Integration integration;
    Attachment attachment;
    Decision decision;
    QList<PreparedRequest> requests; ///< one per target, unsent; empty when it skips or nothing was to be rendered
    QString problem;                 ///< why a target has no request, in words; empty when each has one
};

enum class SimulationEnd { Sandbox, ForReal };

/**
 * Stage events into the outbox. An event, its deliveries and its skips are one transaction; resolve() decides for
 * every attachment. Bodies are rendered here, once. As OrganizationService.
 */
class EventService
{
public:
    /** @p sandboxOwner: this process's name as owner of simulated deliveries. */
    EventService(ServiceContext context, QString sandboxOwner);

    /** A live event. Errors: InvalidInput, NotFound (workspace), Vault… (URLs must be sealed for their deliveries). */
    [[nodiscard]] QFuture<Result<EmitResult>> emitEvent(StageEvent event);
    /** Many at once, each its own event, in as few transactions as sensible; results in order. */
    [[nodiscard]] QFuture<Result<QList<EmitResult>>> emitEvents(QList<StageEvent> events);
    [[nodiscard]] QFuture<Result<EmitResult>> simulate(StageEvent event, SimulationEnd end);

    /** What the event would do, unsent and unwritten: decisions and traces, and with @p render the exact requests. */
    [[nodiscard]] QFuture<Result<QList<PlannedDelivery>>> plan(StageEvent event, bool render);

    /** The workspace named "ORG/WS" (split at the first '/'). NotFound names which part is missing. */
    [[nodiscard]] QFuture<Result<WorkspaceId>> findWorkspace(const QString &path);

private:
    ServiceContext m_context;
    QString m_sandboxOwner;
};

/** The sentence for a skip: "Attached to run after apply; this is the plan stage." */
[[nodiscard]] QString skipSentence(SkipReason reason);

} // namespace infradots

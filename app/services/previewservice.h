// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/shownrequest.h"
#include "app/services/routequestion.h"
#include "app/services/servicecontext.h"
#include "models/domain/routing.h"

#include <QFuture>

namespace infradots {

/** One message that would be sent. */
struct RehearsedMessage
{
    QString target; ///< as configured: a channel without '#', a masked URL; empty where none is set yet
    ShownRequest request;
    QString problem; ///< why it cannot be sent as it is; the request then holds what there is, the body at least
};

/** What an integration would send for a run. Nothing of it is written or sent. */
struct Rehearsal
{
    IntegrationType type = IntegrationType::Slack;
    StageEvent event;
    QString environment; ///< the effective one
    Decision decision;   ///< what production does with such a run; a message it skips is shown all the same
    QList<RehearsedMessage> messages; ///< one per target; one without a target where there is none
};

/** Shows what would be sent, also from a form that is not saved, by the very steps that send it. */
class PreviewService
{
public:
    explicit PreviewService(ServiceContext context);

    /**
     * Never fails for what the draft lacks: that is a message's problem. Errors: NotFound (organization, workspace),
     * InvalidInput (not attached to that workspace).
     */
    [[nodiscard]] QFuture<Result<Rehearsal>> preview(Integration draft, RouteQuestion question);

private:
    ServiceContext m_context;
};

} // namespace infradots

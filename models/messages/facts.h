// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"
#include "models/domain/stageevent.h"
#include "models/domain/workspace.h"

namespace infradots {

/** Slack refuses longer ones within a text, and nobody can read them. */
inline constexpr int LongestLink = 1500;

/** Everything a message may say, and nothing secret. All texts are taken as hostile. */
struct MessageFacts
{
    QString organizationId;
    QString organizationName;
    QString workspaceId;
    QString workspaceName;
    QString integrationId;
    QString integrationName;
    IntegrationType integrationType = IntegrationType::Slack;
    StageEvent event;
    QString environment; ///< the effective one; may be empty
    QString runUrl;      ///< where the run is shown; empty or http(s)
    QString approveUrl;  ///< set only while the run waits for approval
    QString runText;     ///< what the event names instead of a link to the run: shown as text
    QString approveText; ///< the same of the approval
    QString deliveryId;
};

/**
 * Gathers the facts. The run's link is the event's, else made from the organization's platform URL; the approve
 * link is the event's, else the run's, and only for WAITING_FOR_APPROVAL. What is not http(s) becomes text instead; a
 * link of more than LongestLink characters does as if it were not there.
 */
[[nodiscard]] MessageFacts messageFacts(const Organization &organization, const Workspace &workspace,
                                        const Integration &integration, const StageEvent &event,
                                        const DeliveryId &delivery);

/** "Completed", "Waiting for approval", …: the status in words, untranslated: messages are in English. */
[[nodiscard]] QString statusWords(RunStatus status);
/** The emoji that goes with the word, never alone. */
[[nodiscard]] QString statusEmoji(RunStatus status);

/** Cut to @p maximum code points, the last being '…' where something was cut; never splits a surrogate pair. */
[[nodiscard]] QString truncated(const QString &text, int maximum);

} // namespace infradots

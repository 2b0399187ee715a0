// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"

namespace infradots {

/**
 * Whose URL it is, told by its shape. Nothing is decided by it: hosts change, and an admin may have a gateway of their
 * own in between. It is for saying something in time.
 */
enum class ReceiverKind {
    Other,
    TeamsWorkflows,    ///< …environment.api.powerplatform.com, api.powerautomate.com, flow.microsoft.com
    TeamsWorkflowsOld, ///< …logic.azure.com: flows ceased to answer there on 2025-11-30; Logic Apps still do
    TeamsConnector,    ///< webhook.office.com, outlook.office.com: retired by Microsoft
    TeamsLink,         ///< teams.microsoft.com: a link to a channel, which takes no messages
    SlackWebhook       ///< hooks.slack.com: wants a body of Slack's own shape
};

/**
 * Shapes: https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using,
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. @p url may be masked: then the host alone
 * decides.
 */
[[nodiscard]] ReceiverKind receiverKind(const QString &url);

/**
 * What an admin should know who has put such a URL into an integration of that type; a translated sentence, or empty.
 * @p ownBody: a Custom whose template makes the body.
 */
[[nodiscard]] QString receiverWarning(ReceiverKind kind, IntegrationType type, bool ownBody);
/** The same for a list of Teams URLs, typed or stored: each sentence once. */
[[nodiscard]] QStringList receiverWarnings(const QList<Target> &targets);

} // namespace infradots

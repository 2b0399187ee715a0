// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "app/vault/sealer.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"
#include "models/store/outboxstore.h"

namespace infradots {

/** The receivers of the built-in sandbox, where simulated deliveries end. */
struct SandboxAddresses
{
    QString slackBaseUrl; ///< "http://127.0.0.1:PORT/slack"
    QString teamsUrl;     ///< "http://127.0.0.1:PORT/teams"; the delivery's id is appended as a path
    QString webhookUrl;   ///< "http://127.0.0.1:PORT/webhook"
};

/** A request ready for the wire, and the same with its secrets masked, for history and preview. */
struct PreparedRequest
{
    HttpRequest request;
    QString shownUrl;
    HeaderList shownHeaders;
    QList<SecretString> secrets; ///< what must not appear in anything that is kept of the answer
};

/**
 * Turns a delivery into its request: method, URL, headers (authorization, signature, stage, environment, sequence) and
 * the stored body. Opens the credentials it needs and nothing else. With @p sandbox the request goes there, with
 * placeholders in place of every credential.
 * Headers of Webhook and Custom: X-InfraDots-Stage, X-InfraDots-Environment, X-InfraDots-Sequence, webhook-id,
 * webhook-timestamp, the signature in the integration's style (two of them while its secret is being rotated, where the
 * style has room), and ce-… for CloudEvents in binary form.
 */
[[nodiscard]] Result<PreparedRequest> prepareRequest(const OutboxItem &item, const Integration &integration,
                                                     const Organization &organization, const Sealer &sealer,
                                                     const QDateTime &now,
                                                     const std::optional<SandboxAddresses> &sandbox);

} // namespace infradots

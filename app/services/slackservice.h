// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "app/services/servicecontext.h"
#include "models/domain/integration.h"

#include <QFuture>

namespace infradots {

/** Connecting a Slack workspace by a pasted bot token. */
class SlackService
{
public:
    SlackService(ServiceContext context, HttpClient &http);

    /**
     * Asks Slack who the token belongs to (auth.test at the organization's Slack base URL) and, if it answers, returns the
     * settings with team, bot and the token (typed, to be sealed by saving). Error: a sentence with what to do.
     */
    [[nodiscard]] QFuture<Result<SlackSettings>> connect(const OrganizationId &organization, SecretString token);

private:
    ServiceContext m_context;
    HttpClient &m_http;
};

} // namespace infradots

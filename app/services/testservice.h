// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/tokenrenewal.h"
#include "app/net/httpclient.h"
#include "app/services/integrationservice.h"
#include "app/services/routequestion.h"
#include "app/services/servicecontext.h"
#include "models/store/historystore.h"

#include <QFuture>

namespace infradots {

/**
 * The Test button: a real message, marked as a test, sent to where the integration's targets for a workspace and an
 * environment say, and recorded in the history like any other. At most one a second per integration and 60 a minute.
 */
class TestService
{
public:
    /** @p renew: how Slack tokens are renewed; without it they are used as they are. */
    TestService(ServiceContext context, HttpClient &http, TokenRenewal renew = {});
    ~TestService();
    Q_DISABLE_COPY_MOVE(TestService)

    /**
     * Sends along one route; of none in particular, to the default targets. One entry per target. What production would
     * skip is sent all the same. Errors: nothing to test (why), not attached there, Vault….
     */
    [[nodiscard]] QFuture<Result<QList<HistoryEntry>>> test(const IntegrationId &id, RouteQuestion route);
    /** The same for a form that is not saved; its typed secrets are used and not stored. */
    [[nodiscard]] QFuture<Result<QList<HistoryEntry>>> testDraft(Integration draft, RouteQuestion route);

private:
    class Private;
    std::shared_ptr<Private> d;
};

/** The answer in words: "Delivered to #infrastructure in 120 ms." or what went wrong and what to do. */
[[nodiscard]] QString outcomeSentence(const HistoryEntry &entry);

} // namespace infradots

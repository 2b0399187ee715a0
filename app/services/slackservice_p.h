// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/announcing.h"
#include "app/services/slackconnection.h"
#include "app/services/slackservice.h"

#include <QHash>

#include <mutex>

namespace infradots {

/** What Slack says of a token now; what it does not say stays as it was. */
[[nodiscard]] SlackSettings updated(SlackSettings settings, const SlackIdentity &identity);
/** Slack no longer takes the token: it has to be connected again. */
[[nodiscard]] bool isConnectionLost(const Error &error);

class SlackService::Private : public std::enable_shared_from_this<Private>
{
public:
    Private(ServiceContext serviceContext, HttpClient &httpClient, SlackTokens &slackTokens)
        : context(std::move(serviceContext))
        , http(httpClient)
        , tokens(slackTokens)
    {
    }

    [[nodiscard]] QFuture<Result<SlackConnection>> read(const IntegrationId &id, const JobContext &job);
    /** The connection with a token that can be used: renewed where it has run out. */
    [[nodiscard]] QFuture<Result<SlackConnection>> usable(const IntegrationId &id, const JobContext &job);
    [[nodiscard]] QFuture<Result<SlackSettings>> store(const IntegrationId &id, const JobContext &job,
                                                       const SlackSettings &settings);

    [[nodiscard]] QFuture<Result<SlackSettings>> connectWithCode(const SlackSignInPlan &plan, const JobContext &job,
                                                                 const SecretString &code);
    [[nodiscard]] QFuture<Result<SlackDisconnection>> disconnect(const IntegrationId &id, const JobContext &job,
                                                                 Unreachable unreachable);

    /** @p again: the token was renewed for it already. */
    [[nodiscard]] QFuture<Result<SlackChannelList>> list(const IntegrationId &id, const JobContext &job, bool again);
    [[nodiscard]] QFuture<Result<SlackChannelList>> keepList(const SlackConnection &whole, const JobContext &job,
                                                             const SlackIdentity &identity,
                                                             const QList<SlackChannel> &channels);
    [[nodiscard]] QFuture<Result<SlackChannelList>> listingFailed(const SlackConnection &whole, const JobContext &job,
                                                                  const Error &error, bool again);

    ServiceContext context;
    HttpClient &http;
    SlackTokens &tokens;
    std::mutex mutex; ///< guards what follows
    QHash<IntegrationId, QFuture<Result<SlackChannelList>>> listings;
};

} // namespace infradots

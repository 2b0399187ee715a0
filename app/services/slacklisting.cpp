// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/operations.h"
#include "app/services/slackservice_p.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slack)
};

} // namespace

QFuture<Result<SlackChannelList>> SlackService::Private::list(const IntegrationId &id, const JobContext &job,
                                                              bool again)
{
    return usable(id, job)
        .then([self = shared_from_this(), job,
               again](const Result<SlackConnection> &found) -> QFuture<Result<SlackChannelList>> {
            if (!found)
                return ended(Result<SlackChannelList>(failure(found.error())));
            if (found->token.isEmpty())
                return ended(Result<SlackChannelList>(failure(
                    ErrorCode::NotFound,
                    Words::tr("“%1” is not connected to Slack. Connect it first.").arg(found->integration.name))));
            const SlackConnection whole = *found;
            const QString base = whole.organization.slackApp.baseUrl;
            return SlackClient(self->http)
                .verifyToken(base, whole.token)
                .then([self, whole, job, base,
                       again](const Result<SlackIdentity> &identity) -> QFuture<Result<SlackChannelList>> {
                    if (!identity)
                        return self->listingFailed(whole, job, identity.error(), again);
                    return SlackClient(self->http)
                        .channels(base, whole.token)
                        .then([self, whole, job, who = *identity, again](const Result<QList<SlackChannel>> &channels) {
                            return channels ? self->keepList(whole, job, who, *channels)
                                            : self->listingFailed(whole, job, channels.error(), again);
                        })
                        .unwrap();
                })
                .unwrap();
        })
        .unwrap();
}

QFuture<Result<SlackChannelList>> SlackService::Private::keepList(const SlackConnection &whole, const JobContext &job,
                                                                  const SlackIdentity &identity,
                                                                  const QList<SlackChannel> &channels)
{
    const IntegrationId id = whole.integration.id;
    auto kept = context.database.write(
        [job, whole, id, identity, channels](Connection &connection) -> Result<SlackChannelList> {
            const SlackSettings known = updated(whole.integration.slack, identity);
            if (const auto noted = noteConnection(connection, job, id, whole.token, known); !noted)
                return failure(noted.error());
            SlackChannelStore store(connection);
            if (const auto replaced = store.replace(id, identity.teamId, channels, job.now); !replaced)
                return failure(replaced.error());
            if (const auto remembered = rememberChannels(connection, id); !remembered)
                return failure(remembered.error());
            return store.get(id);
        });
    return announced(std::move(kept), context.changes, [id, organization = whole.organization.id](Changes &changes) {
        Q_EMIT changes.slackChannelsChanged(id);
        Q_EMIT changes.integrationsChanged(organization);
    });
}

QFuture<Result<SlackChannelList>> SlackService::Private::listingFailed(const SlackConnection &whole,
                                                                       const JobContext &job, const Error &error,
                                                                       bool again)
{
    const IntegrationId id = whole.integration.id;
    const Result<SlackChannelList> failed = failure(error);
    if (error.detail == u"token_expired" && whole.integration.slack.refreshToken.isSet() && !again) {
        return tokens.renew(id, whole.token)
            .then(
                [self = shared_from_this(), id, job](const Result<void> &renewed) -> QFuture<Result<SlackChannelList>> {
                    if (!renewed)
                        return ended(Result<SlackChannelList>(failure(renewed.error())));
                    return self->list(id, job, true);
                })
            .unwrap();
    }
    if (!isConnectionLost(error))
        return ended(failed);
    SlackSettings known = whole.integration.slack;
    known.lostBecause = error.detail;
    auto noted = context.database.write([job, id, token = whole.token, known](Connection &connection) {
        return noteConnection(connection, job, id, token, known);
    });
    return announced(std::move(noted), context.changes,
                     [organization = whole.organization.id](Changes &changes) {
                         Q_EMIT changes.integrationsChanged(organization);
                     })
        .then([failed](const Result<void> &) { return failed; });
}

} // namespace infradots

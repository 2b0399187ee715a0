// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/slackservice.h"

#include "app/services/keyedjobs.h"
#include "app/services/slackservice_p.h"
#include "app/slack/slackerrors.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slack)
};

SlackSettings settingsOf(const SlackIdentity &identity, const SecretString &token)
{
    SlackSettings settings;
    settings.botToken = token;
    settings.teamId = identity.teamId;
    settings.teamName = identity.teamName;
    settings.botName = identity.botName;
    settings.scopes = identity.scopes;
    return settings;
}

SlackSettings settingsOf(const SlackGrant &grant, const QDateTime &askedAt)
{
    SlackSettings settings;
    settings.botToken = grant.accessToken;
    settings.refreshToken = grant.refreshToken;
    if (grant.lifetime > std::chrono::seconds::zero())
        settings.tokenExpiresAt = askedAt.addSecs(grant.lifetime.count());
    settings.teamId = grant.teamId;
    settings.teamName = grant.teamName;
    settings.scopes = grant.scopes;
    return settings;
}

} // namespace

SlackSettings updated(SlackSettings settings, const SlackIdentity &identity)
{
    settings.teamId = identity.teamId;
    settings.teamName = identity.teamName;
    settings.botName = identity.botName;
    if (!identity.scopes.isEmpty())
        settings.scopes = identity.scopes;
    settings.lostBecause.clear();
    return settings;
}

bool isConnectionLost(const Error &error)
{
    return error.code == ErrorCode::Refused && slackErrorKind(error.detail) == SlackErrorKind::ConnectionLost;
}

QFuture<Result<SlackConnection>> SlackService::Private::read(const IntegrationId &id, const JobContext &job)
{
    return readWithKeys(context, job, [id](Connection &connection, const JobContext &current) {
        return readConnection(connection, current, id);
    });
}

QFuture<Result<SlackConnection>> SlackService::Private::usable(const IntegrationId &id, const JobContext &job)
{
    return read(id, job)
        .then([self = shared_from_this(), id,
               job](const Result<SlackConnection> &found) -> QFuture<Result<SlackConnection>> {
            if (!found || !isRenewalDue(found->integration.slack, self->context.clock.now()))
                return ended(found);
            return self->tokens.renew(id)
                .then([self, id, job, found](const Result<void> &renewed) -> QFuture<Result<SlackConnection>> {
                    const bool expired = isTokenExpired(found->integration.slack, self->context.clock.now());
                    if (!renewed && expired)
                        return ended(Result<SlackConnection>(failure(renewed.error())));
                    return self->read(id, job);
                })
                .unwrap();
        })
        .unwrap();
}

QFuture<Result<SlackSettings>> SlackService::Private::store(const IntegrationId &id, const JobContext &job,
                                                            const SlackSettings &settings)
{
    auto stored = written(context, job, [id, settings](Connection &connection, const JobContext &current) {
        return storeConnection(connection, current, id, settings);
    });
    return announced(std::move(stored), context.changes,
                     [](Changes &changes, const Integration &integration) {
                         Q_EMIT changes.integrationsChanged(integration.organizationId);
                     })
        .then([](const Result<Integration> &integration) -> Result<SlackSettings> {
            if (!integration)
                return failure(integration.error());
            return integration->slack;
        });
}

QFuture<Result<SlackSettings>> SlackService::Private::connectWithCode(const SlackSignInPlan &plan,
                                                                      const JobContext &job, const SecretString &code)
{
    SlackClient slack(http);
    return slack.exchangeCode(plan.baseUrl, plan.keys, code, plan.redirectUrl)
        .then(
            [self = shared_from_this(), plan, job](const Result<SlackGrant> &grant) -> QFuture<Result<SlackSettings>> {
                if (!grant)
                    return ended(Result<SlackSettings>(failure(grant.error())));
                const SlackSettings granted = settingsOf(*grant, job.now);
                return SlackClient(self->http)
                    .verifyToken(plan.baseUrl, grant->accessToken)
                    .then([self, plan, job,
                           granted](const Result<SlackIdentity> &identity) -> QFuture<Result<SlackSettings>> {
                        if (!identity && identity.error().code == ErrorCode::Refused)
                            return ended(Result<SlackSettings>(failure(identity.error())));
                        // A code is good for one exchange: what it gave is kept, the bot's name can be asked later.
                        return self->store(plan.integration, job, identity ? updated(granted, *identity) : granted);
                    })
                    .unwrap();
            })
        .unwrap();
}

QFuture<Result<SlackDisconnection>> SlackService::Private::disconnect(const IntegrationId &id, const JobContext &job,
                                                                      Unreachable unreachable)
{
    const auto forget = [self = shared_from_this(), id, job](const SlackDisconnection &done) {
        return self->store(id, job, {}).then([done](const Result<SlackSettings> &stored) -> Result<SlackDisconnection> {
            if (!stored)
                return failure(stored.error());
            return done;
        });
    };
    return usable(id, job)
        .then([self = shared_from_this(), id, job, unreachable](const Result<SlackConnection> &found) {
            // A token that cannot be renewed any more needs no revoking.
            const bool goesOn = found || isConnectionLost(found.error()) || unreachable == Unreachable::Forget;
            return !found && goesOn ? self->read(id, job) : ended(found);
        })
        .unwrap()
        .then([self = shared_from_this(), forget,
               unreachable](const Result<SlackConnection> &found) -> QFuture<Result<SlackDisconnection>> {
            if (!found)
                return ended(Result<SlackDisconnection>(failure(found.error())));
            if (found->token.isEmpty())
                return ended(Result<SlackDisconnection>(failure(
                    ErrorCode::NotFound, Words::tr("“%1” is not connected to Slack.").arg(found->integration.name))));
            const SlackDisconnection done{found->integration.slack.teamName, false, found->sharedWith};
            if (!found->sharedWith.isEmpty())
                return forget(done);
            return SlackClient(self->http)
                .revokeToken(found->organization.slackApp.baseUrl, found->token)
                .then([forget, done, unreachable](const Result<void> &revoked) -> QFuture<Result<SlackDisconnection>> {
                    if (!revoked && unreachable == Unreachable::Fail)
                        return ended(Result<SlackDisconnection>(failure(revoked.error())));
                    SlackDisconnection told = done;
                    told.revoked = revoked.has_value();
                    return forget(told);
                })
                .unwrap();
        })
        .unwrap();
}

SlackService::SlackService(ServiceContext context, HttpClient &http, SlackTokens &tokens)
    : d(std::make_shared<Private>(std::move(context), http, tokens))
{
}

SlackService::~SlackService() = default;

void SlackService::keepTokensFresh()
{
    d->tokens.keepFresh();
}

const Clock &SlackService::clock() const
{
    return d->context.clock;
}

QFuture<Result<SlackSettings>> SlackService::connectWithToken(const IntegrationId &integration, SecretString token)
{
    // Tokens are pasted, and a line break often comes along.
    token = SecretString(token.toText().trimmed());
    if (token.isEmpty()) {
        return ended(Result<SlackSettings>(failure(
            ErrorCode::InvalidInput, Words::tr("Paste the bot token of your Slack app; it begins with “xoxb-”."),
            QStringLiteral("bot_token"))));
    }
    const JobContext job = jobContext(d->context);
    return d->read(integration, job)
        .then([self = d, integration, job,
               token](const Result<SlackConnection> &found) -> QFuture<Result<SlackSettings>> {
            if (!found)
                return ended(Result<SlackSettings>(failure(found.error())));
            return SlackClient(self->http)
                .verifyToken(found->organization.slackApp.baseUrl, token)
                .then([self, integration, job,
                       token](const Result<SlackIdentity> &identity) -> QFuture<Result<SlackSettings>> {
                    if (!identity)
                        return ended(Result<SlackSettings>(failure(identity.error())));
                    return self->store(integration, job, settingsOf(*identity, token));
                })
                .unwrap();
        })
        .unwrap();
}

QFuture<Result<SlackSignInPlan>> SlackService::planSignIn(const IntegrationId &integration)
{
    return readWithKeys(
        d->context, [integration](Connection &connection, const JobContext &job) -> Result<SlackSignInPlan> {
            const auto found = readConnection(connection, job, integration);
            if (!found)
                return failure(found.error());
            const Organization &organization = found->organization;
            const SlackApp &app = organization.slackApp;
            if (app.clientId.isEmpty() || !app.clientSecret.isSet())
                return failure(
                    ErrorCode::InvalidInput,
                    Words::tr("The organization “%1” has no Slack app yet. Create one, then enter its client ID and "
                              "client secret in the organization's settings.")
                        .arg(organization.name));
            const auto sealer = sealerOf(job);
            if (!sealer)
                return failure(sealer.error());
            const auto secret = (*sealer)->reveal(app.clientSecret, slackAppSecretPlace(organization.id));
            if (!secret)
                return failure(secret.error());
            return SlackSignInPlan{.integration = integration,
                                   .integrationName = found->integration.name,
                                   .baseUrl = app.baseUrl,
                                   .redirectUrl = app.redirectUrl,
                                   .keys = {.clientId = app.clientId, .clientSecret = *secret}};
        });
}

QFuture<Result<SlackSettings>> SlackService::connectWithCode(const SlackSignInPlan &plan, const SecretString &code)
{
    return d->connectWithCode(plan, jobContext(d->context), code);
}

QFuture<Result<SlackDisconnection>> SlackService::disconnect(const IntegrationId &integration, Unreachable unreachable)
{
    return d->disconnect(integration, jobContext(d->context), unreachable);
}

QFuture<Result<SlackChannelList>> SlackService::channels(const IntegrationId &integration)
{
    return d->context.database.read(
        [integration](Connection &connection) { return SlackChannelStore(connection).get(integration); });
}

QFuture<Result<SlackChannelList>> SlackService::refreshChannels(const IntegrationId &integration)
{
    const std::scoped_lock lock(d->mutex);
    const auto running = d->listings.constFind(integration);
    if (running != d->listings.constEnd() && !running->isFinished())
        return *running;
    auto listing = d->list(integration, jobContext(d->context), false);
    d->listings.insert(integration, listing);
    return listing;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackrenewal.h"

#include "app/slack/slackerrors.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/slacktokenstore.h"

#include <QCoreApplication>
#include <QTimer>

namespace infradots {

using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SlackTokens)
};

/** Longer than a request may take with the wait for its turn; who holds it longer has ended. */
constexpr std::chrono::milliseconds Lease = 2min;
/** How often is looked whether the one who holds the lease has finished. */
constexpr auto BusyWait = 400ms;

SecretPlace placeOf(const IntegrationId &integration, const char *column)
{
    return integrationSecretPlace(integration, QString::fromLatin1(column));
}

Error lost(const QString &code)
{
    return {ErrorCode::Refused, slackErrorSentence(code), code};
}

/** Slack said something that will not improve by asking again. */
bool isFinal(const Error &error)
{
    return error.code == ErrorCode::Refused && slackErrorKind(error.detail) != SlackErrorKind::Later;
}

} // namespace

SlackRenewal::SlackRenewal(RenewalTools tools, IntegrationId integration, SecretString refused)
    : m_tools(std::move(tools))
    , m_integration(std::move(integration))
    , m_refused(std::move(refused))
{
}

QFuture<Result<void>> SlackRenewal::start()
{
    m_promise.start();
    QFuture<Result<void>> future = m_promise.future();
    begin();
    return future;
}

void SlackRenewal::begin()
{
    const std::shared_ptr<const Sealer> sealer = m_tools.vault.sealer();
    if (!sealer) {
        finish(
            failure(ErrorCode::VaultLocked,
                    Words::tr("The vault is not open, so the Slack token cannot be renewed. Open it and try again.")));
        return;
    }
    m_tools.database
        .write([self = shared_from_this(), sealer](Connection &connection) { return self->claim(connection, sealer); })
        .then([self = shared_from_this()](const Result<Begun> &begun) {
            if (!begun) {
                if (!self->reload(begun.error(), [self] { self->begin(); }))
                    self->finish(failure(begun.error()));
            } else if (begun->step == Step::Done) {
                self->finish({});
            } else if (begun->step == Step::Ours) {
                self->ask(begun->plan);
            } else {
                QMetaObject::invokeMethod(
                    self->m_tools.timers,
                    [self] { QTimer::singleShot(BusyWait, self->m_tools.timers, [self] { self->begin(); }); },
                    Qt::QueuedConnection);
            }
        });
}

Result<bool> SlackRenewal::isNeeded(const Integration &integration, const Sealer &sealer) const
{
    const SlackSettings &slack = integration.slack;
    if (!slack.botToken.isSet())
        return failure(ErrorCode::NotFound,
                       Words::tr("The integration “%1” is not connected to Slack any more.").arg(integration.name));
    if (m_refused.isEmpty())
        return isRenewalDue(slack, m_tools.clock.now());
    const auto stored = sealer.reveal(slack.botToken, placeOf(m_integration, "bot_token"));
    if (!stored)
        return failure(stored.error());
    return *stored == m_refused;
}

Result<SlackRenewal::Begun> SlackRenewal::claim(Connection &connection,
                                                const std::shared_ptr<const Sealer> &shared) const
{
    const Sealer &sealer = *shared;
    const auto integration = IntegrationStore(connection).get(m_integration);
    if (!integration)
        return failure(integration.error());
    const SlackSettings &slack = integration->slack;
    const auto needed = isNeeded(*integration, sealer);
    if (!needed)
        return failure(needed.error());
    if (!*needed)
        return Begun{};
    if (!slack.lostBecause.isEmpty())
        return failure(lost(slack.lostBecause));
    if (!slack.refreshToken.isSet())
        return failure(lost(QStringLiteral("token_expired")));

    const auto organization = OrganizationStore(connection).get(integration->organizationId);
    if (!organization)
        return failure(organization.error());
    const SlackApp &app = organization->slackApp;
    if (app.clientId.isEmpty() || !app.clientSecret.isSet())
        return failure(
            ErrorCode::Refused,
            Words::tr("The Slack token has to be renewed, but the organization's settings hold no client ID and "
                      "client secret of the Slack app. Enter both there."),
            QStringLiteral("no_app"));
    const auto secret = sealer.reveal(app.clientSecret, slackAppSecretPlace(organization->id));
    if (!secret)
        return failure(secret.error());
    const auto refreshToken = sealer.reveal(slack.refreshToken, placeOf(m_integration, "refresh_token"));
    if (!refreshToken)
        return failure(refreshToken.error());

    const QDateTime now = m_tools.clock.now();
    const auto fence = SlackTokenStore(connection).claim(m_integration, now, now.addMSecs(Lease.count()));
    if (!fence)
        return failure(fence.error());
    if (!*fence)
        return Begun{.step = Step::Busy, .plan = {}};
    return Begun{.step = Step::Ours,
                 .plan = {.fence = **fence,
                          .organization = organization->id,
                          .baseUrl = app.baseUrl,
                          .keys = {.clientId = app.clientId, .clientSecret = *secret},
                          .refreshToken = *refreshToken,
                          .sealer = shared}};
}

void SlackRenewal::ask(const Plan &plan)
{
    const QDateTime askedAt = m_tools.clock.now();
    SlackClient(m_tools.http)
        .renewToken(plan.baseUrl, plan.keys, plan.refreshToken)
        .then([self = shared_from_this(), plan, askedAt](const Result<SlackGrant> &grant) {
            self->keep(plan, grant, askedAt);
        });
}

void SlackRenewal::keep(const Plan &plan, const Result<SlackGrant> &grant, const QDateTime &askedAt)
{
    // The old pair is of no use any more: what came in its place is kept, also when the vault was locked meanwhile.
    std::shared_ptr<const Sealer> sealer = m_tools.vault.sealer();
    if (!sealer)
        sealer = plan.sealer;
    m_tools.database
        .write([self = shared_from_this(), sealer, plan, grant, askedAt](Connection &connection) {
            return self->write(connection, *sealer, plan, grant, askedAt);
        })
        .then([self = shared_from_this(), plan, grant, askedAt](const Result<std::optional<Error>> &written) {
            if (!written) {
                if (!self->reload(written.error(), [self, plan, grant, askedAt] { self->keep(plan, grant, askedAt); }))
                    self->finish(failure(written.error()));
                return;
            }
            self->m_tools.changed(plan.organization, self->m_integration);
            if (*written)
                return self->finish(failure(**written));
            self->finish({});
        });
}

Result<std::optional<Error>> SlackRenewal::write(Connection &connection, const Sealer &sealer, const Plan &plan,
                                                 const Result<SlackGrant> &grant, const QDateTime &askedAt) const
{
    SlackTokenStore tokens(connection);
    const auto integration = IntegrationStore(connection).get(m_integration);
    if (!integration)
        return failure(integration.error());
    const auto ours = tokens.holds(m_integration, plan.fence);
    if (!ours)
        return failure(ours.error());
    SlackSettings slack = integration->slack;
    // Whoever connected anew meanwhile, or took the lease over and was quicker, has the newer pair. What is sealed
    // differs also when the vault's key was exchanged, so it is opened.
    const auto stored = sealer.reveal(slack.refreshToken, placeOf(m_integration, "refresh_token"));
    if (!stored && stored.error().code != ErrorCode::NotFound)
        return failure(stored.error());
    const bool isStill = stored && *stored == plan.refreshToken;
    if (isStill && grant) {
        slack.botToken = sealer.seal(grant->accessToken, placeOf(m_integration, "bot_token"));
        slack.refreshToken = {};
        if (!grant->refreshToken.isEmpty())
            slack.refreshToken = sealer.seal(grant->refreshToken, placeOf(m_integration, "refresh_token"));
        slack.tokenExpiresAt = grant->lifetime > 0s ? askedAt.addSecs(grant->lifetime.count()) : QDateTime();
        if (!grant->scopes.isEmpty())
            slack.scopes = grant->scopes;
        slack.lostBecause.clear();
        if (const auto saved = tokens.save(m_integration, slack); !saved)
            return failure(saved.error());
    } else if (isStill && *ours && isFinal(grant.error()) &&
               slackErrorKind(grant.error().detail) == SlackErrorKind::ConnectionLost) {
        slack.lostBecause = grant.error().detail;
        if (const auto saved = tokens.save(m_integration, slack); !saved)
            return failure(saved.error());
    }
    if (const auto released = tokens.release(m_integration, plan.fence); !released)
        return failure(released.error());
    return grant || !isStill ? std::optional<Error>() : std::optional(grant.error());
}

bool SlackRenewal::reload(const Error &error, std::function<void()> again)
{
    const bool isStale = error.code == ErrorCode::VaultChanged || error.code == ErrorCode::VaultWrongKey;
    if (!isStale || m_reloaded)
        return false;
    m_reloaded = true;
    Vault &vault = m_tools.vault;
    QMetaObject::invokeMethod(
        &vault,
        [&vault, again = std::move(again)] { vault.refresh().then([again](const Result<void> &) { again(); }); },
        Qt::QueuedConnection);
    return true;
}

void SlackRenewal::finish(Result<void> result)
{
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace infradots

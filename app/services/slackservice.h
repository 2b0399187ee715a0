// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "app/services/servicecontext.h"
#include "app/slack/slackclient.h"
#include "app/slack/slacktokens.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"
#include "models/store/slackchannelstore.h"

#include <QFuture>
#include <QUrl>

#include <memory>

namespace infradots {

/** All that a sign-in with the organization's own Slack app needs. */
struct SlackSignInPlan
{
    IntegrationId integration;
    QString integrationName;
    QString baseUrl;
    QString redirectUrl;
    SlackAppKeys keys;
};

/** What disconnecting did. */
struct SlackDisconnection
{
    QString teamName;
    bool revoked = false;   ///< Slack was told; else it was only forgotten here
    QStringList sharedWith; ///< other integrations with the same token, for which it was not revoked
};

/**
 * Connecting integrations to Slack workspaces, and their channels. Every call returns at once; futures may end in any
 * thread. What is connected or disconnected is saved, written to the audit trail and announced.
 */
class SlackService
{
public:
    SlackService(ServiceContext context, HttpClient &http, SlackTokens &tokens);
    ~SlackService();
    Q_DISABLE_COPY_MOVE(SlackService)

    /**
     * Asks Slack whose a pasted bot token is (auth.test at the organization's Slack base URL), and keeps both with the
     * integration. Error: a sentence with what to do; nothing was changed then.
     */
    [[nodiscard]] QFuture<Result<SlackSettings>> connectWithToken(const IntegrationId &integration, SecretString token);

    /** Error: InvalidInput when the organization's settings hold no Slack app, Vault…. */
    [[nodiscard]] QFuture<Result<SlackSignInPlan>> planSignIn(const IntegrationId &integration);
    /** Exchanges the code that a sign-in came back with, and keeps what Slack grants. */
    [[nodiscard]] QFuture<Result<SlackSettings>> connectWithCode(const SlackSignInPlan &plan, const SecretString &code);

    enum class Unreachable {
        Fail,  ///< nothing is forgotten when Slack cannot be told
        Forget ///< it is forgotten here all the same
    };
    /** Revokes the token, unless another integration uses it too, and forgets the connection. */
    [[nodiscard]] QFuture<Result<SlackDisconnection>> disconnect(const IntegrationId &integration,
                                                                 Unreachable unreachable = Unreachable::Fail);

    /** The channels as they were listed last. */
    [[nodiscard]] QFuture<Result<SlackChannelList>> channels(const IntegrationId &integration);
    /**
     * Lists them anew, remembers what configured names stand for, and brings bot, team and scopes up to date. Several
     * at once are one. Announces Changes::slackChannelsChanged().
     */
    [[nodiscard]] QFuture<Result<SlackChannelList>> refreshChannels(const IntegrationId &integration);

    /** From now on tokens that end soon are renewed also while nothing is sent. */
    void keepTokensFresh();

    [[nodiscard]] const Clock &clock() const;

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace infradots

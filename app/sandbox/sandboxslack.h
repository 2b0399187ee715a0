// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxanswers.h"

#include <nlohmann/json.hpp>

#include <QHash>
#include <QSet>

#include <optional>

namespace infradots {

/**
 * Plays Slack: the pages of a sign-in, and the Web API. It takes any token but those that it issued itself and that
 * were revoked, or have run out by a fault. Faults of every receiver are dealt with elsewhere. Use from one thread.
 */
class SandboxSlack
{
public:
    [[nodiscard]] SandboxAnswer answer(SandboxFault fault, const SandboxRequest &request);

private:
    using Json = nlohmann::ordered_json;

    /** A consent that was given: what its code is good for, once. */
    struct Consent
    {
        std::string clientId;
        std::string redirectUrl;
        std::string scopes;
    };

    [[nodiscard]] SandboxAnswer api(SandboxFault fault, const QByteArray &method, const SandboxRequest &request);
    /** Why the token is not taken; empty: it is. */
    [[nodiscard]] std::string tokenProblem(SandboxFault fault, const std::string &token) const;

    // The sign-in: in sandboxslackoauth.cpp.
    [[nodiscard]] SandboxAnswer page(const SandboxRequest &request);
    [[nodiscard]] SandboxAnswer consent(const SandboxRequest &request);
    [[nodiscard]] SandboxAnswer access(SandboxFault fault, const SandboxRequest &request, const Json &arguments);
    [[nodiscard]] SandboxAnswer grant(SandboxFault fault, bool renewed, const std::string &scopes);

    QHash<QString, Consent> m_consents; ///< by code
    QSet<QString> m_refreshTokens;      ///< those that can be used
    QSet<QString> m_revoked;
    QSet<QString> m_renewed; ///< tokens that came of a refresh token: these do not run out
    int m_issued = 0;
};

/** JSON with status 200, as Slack answers everything. */
[[nodiscard]] SandboxAnswer sandboxSlackJson(const nlohmann::ordered_json &json);
[[nodiscard]] SandboxAnswer sandboxSlackRefusal(const std::string &error);
/** The arguments of a call, from wherever Slack takes them: a JSON body, a form, or the query. */
[[nodiscard]] std::optional<nlohmann::ordered_json> sandboxSlackArguments(const SandboxRequest &request);
/** The text of @p key; empty when there is none. */
[[nodiscard]] std::string sandboxSlackText(const nlohmann::ordered_json &arguments, const char *key);

/** conversations.list: with @p many, of a workspace with 5,000 channels. */
[[nodiscard]] SandboxAnswer sandboxSlackChannels(const nlohmann::ordered_json &arguments, bool many);
/** The same name has the same id every time, as in a real workspace. */
[[nodiscard]] std::string sandboxSlackChannelId(const QByteArray &name);
/** Archived: nothing can be posted there. */
[[nodiscard]] bool isArchivedInSandbox(const std::string &channel);

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"

#include <array>

namespace infradots {

/** What decided where a message goes. The first four are tried in this order; the first that is set wins. */
enum class Rule {
    WorkspaceEnvironment,    ///< 1: the attachment's targets for this environment
    OrganizationEnvironment, ///< 2: the integration's targets for this environment
    WorkspaceDefault,        ///< 3: the attachment's default targets
    OrganizationDefault,     ///< 4: the integration's default targets
    Endpoint,                ///< Webhook and Custom: the one API URL
    None                     ///< nothing is set: nobody hears of it
};

/** "workspace_environment", "organization_environment", "workspace_default", "organization_default", "endpoint", "none". */
[[nodiscard]] QString toText(Rule rule);
[[nodiscard]] std::optional<Rule> ruleFromText(const QString &text);

/** One of the four rules as it stood when a route was resolved. */
struct RuleTrace
{
    Rule rule = Rule::None;
    bool set = false;      ///< holds at least one target for this environment; also told below the winner
    bool won = false;
    QList<Target> targets; ///< what it would send to
};

struct Route
{
    Rule rule = Rule::None;
    QList<Target> targets; ///< in order, each destination once; for an endpoint one target with the masked API URL
    std::array<RuleTrace, 4> trace;
};

/**
 * Where a message of @p integration, attached by @p attachment, goes for @p environment (already effective; empty:
 * none). Pure, and the only place that decides this: editor, engine, history and command line all ask here.
 * An override that is present but empty is not set.
 */
[[nodiscard]] Route resolve(const Integration &integration, const Attachment &attachment, const QString &environment);

/** Why an attachment does not fire for an event. */
enum class SkipReason {
    Stage,        ///< attached to run after the other stage
    Status,       ///< the attachment does not fire for this status
    Disabled,     ///< the integration is switched off
    NotConnected, ///< no Slack token, no API URL
    NoTarget      ///< no rule gives a target
};

/** "stage", "status", "disabled", "not_connected", "no_target". */
[[nodiscard]] QString toText(SkipReason reason);
[[nodiscard]] std::optional<SkipReason> skipReasonFromText(const QString &text);

/** Why an attachment whose messages take @p route does not fire; not set: it fires. As decide(), resolved already. */
[[nodiscard]] std::optional<SkipReason> skipReason(const Integration &integration, const Attachment &attachment,
                                                   Stage stage, RunStatus status, const Route &route);

/** What an attachment does for an event: it fires along the route, or skips for a reason. */
struct Decision
{
    std::optional<SkipReason> skip; ///< not set: it fires
    Route route;                    ///< resolved also when skipped
};

/** Checked in the order stage, status, disabled, connection, target. @p environment is the effective one. */
[[nodiscard]] Decision decide(const Integration &integration, const Attachment &attachment, Stage stage,
                              RunStatus status, const QString &environment);

} // namespace infradots

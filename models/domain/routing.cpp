// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/routing.h"

#include "models/domain/texttable.h"

namespace infradots {

namespace {

constexpr TextTable<Rule, 6> RuleNames{{
    {Rule::WorkspaceEnvironment, u"workspace_environment"},
    {Rule::OrganizationEnvironment, u"organization_environment"},
    {Rule::WorkspaceDefault, u"workspace_default"},
    {Rule::OrganizationDefault, u"organization_default"},
    {Rule::Endpoint, u"endpoint"},
    {Rule::None, u"none"},
}};

constexpr TextTable<SkipReason, 5> SkipNames{{
    {SkipReason::Stage, u"stage"},
    {SkipReason::Status, u"status"},
    {SkipReason::Disabled, u"disabled"},
    {SkipReason::NotConnected, u"not_connected"},
    {SkipReason::NoTarget, u"no_target"},
}};

/** Without an environment the environment rules hold nothing: an empty name must not match the default list. */
QList<Target> environmentTargets(const QList<Target> &all, const QString &environment)
{
    return environmentKey(environment).isEmpty() ? QList<Target>() : targetsOf(all, environment);
}

} // namespace

QString toText(Rule rule)
{
    return textOf(RuleNames, rule);
}

std::optional<Rule> ruleFromText(const QString &text)
{
    return valueOf(RuleNames, text);
}

QString toText(SkipReason reason)
{
    return textOf(SkipNames, reason);
}

std::optional<SkipReason> skipReasonFromText(const QString &text)
{
    return valueOf(SkipNames, text);
}

Route resolve(const Integration &integration, const Attachment &attachment, const QString &environment)
{
    Route route;
    route.trace = {{
        {.rule = Rule::WorkspaceEnvironment},
        {.rule = Rule::OrganizationEnvironment},
        {.rule = Rule::WorkspaceDefault},
        {.rule = Rule::OrganizationDefault},
    }};

    if (!hasTargets(integration.type)) {
        if (integration.endpoint.apiUrl.isSet()) {
            route.rule = Rule::Endpoint;
            route.targets.append(
                Target{.id = {}, .environment = {}, .value = integration.endpoint.apiUrlShown, .url = integration.endpoint.apiUrl});
        }
        return route;
    }

    route.trace[0].targets = environmentTargets(attachment.targets, environment);
    route.trace[1].targets = environmentTargets(integration.targets, environment);
    route.trace[2].targets = targetsOf(attachment.targets, {});
    route.trace[3].targets = targetsOf(integration.targets, {});

    for (RuleTrace &trace : route.trace) {
        trace.set = !trace.targets.isEmpty();
        if (trace.set && route.rule == Rule::None) {
            trace.won = true;
            route.rule = trace.rule;
            route.targets = trace.targets;
        }
    }
    return route;
}

std::optional<SkipReason> skipReason(const Integration &integration, const Attachment &attachment, Stage stage,
                                     RunStatus status, const Route &route)
{
    if (!firesAfter(attachment.runAfter, stage))
        return SkipReason::Stage;
    if (!attachment.statuses.contains(status))
        return SkipReason::Status;
    if (!integration.enabled)
        return SkipReason::Disabled;
    if (!isConnected(integration))
        return SkipReason::NotConnected;
    if (route.targets.isEmpty())
        return SkipReason::NoTarget;
    return std::nullopt;
}

Decision decide(const Integration &integration, const Attachment &attachment, Stage stage, RunStatus status,
                const QString &environment)
{
    Decision decision;
    decision.route = resolve(integration, attachment, environment);
    decision.skip = skipReason(integration, attachment, stage, status, decision.route);
    return decision;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/standing.h"

namespace infradots {

namespace {

/** Why a rule that holds nothing for the run holds nothing. */
RuleStanding standingOfUnset(Rule rule, const Integration &integration, const Attachment &attachment,
                             const QString &environment)
{
    const bool ofWorkspace = rule == Rule::WorkspaceEnvironment || rule == Rule::WorkspaceDefault;
    const bool byEnvironment = rule == Rule::WorkspaceEnvironment || rule == Rule::OrganizationEnvironment;
    if (!byEnvironment)
        return RuleStanding::NotSet;
    if (environmentsOf(ofWorkspace ? attachment.targets : integration.targets).isEmpty())
        return RuleStanding::NotSet;
    return environmentKey(environment).isEmpty() ? RuleStanding::NoEnvironment : RuleStanding::EmptyHere;
}

} // namespace

std::array<RuleStanding, 4> standingsOf(const Route &route, const Integration &integration,
                                        const Attachment &attachment, const QString &environment)
{
    std::array<RuleStanding, 4> standings{};
    bool nextIsKnown = false;
    for (std::size_t i = 0; i < route.trace.size(); ++i) {
        const RuleTrace &trace = route.trace.at(i);
        RuleStanding &standing = standings.at(i);
        if (trace.won) {
            standing = RuleStanding::Wins;
        } else if (!trace.set) {
            standing = standingOfUnset(trace.rule, integration, attachment, environment);
        } else {
            standing = nextIsKnown ? RuleStanding::NotReached : RuleStanding::NextInLine;
            nextIsKnown = true;
        }
    }
    return standings;
}

} // namespace infradots

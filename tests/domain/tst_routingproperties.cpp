// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/routing.h"
#include "tests/domain/generators.h"

#include <QTest>

using namespace infradots;

namespace {

struct Configuration
{
    Integration integration;
    Attachment attachment;
    QString environment;
};

Configuration drawn()
{
    Configuration configuration;
    configuration.integration.type = *rc::gen::element(IntegrationType::Slack, IntegrationType::Teams);
    configuration.integration.enabled = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>())
        configuration.integration.slack.botToken = SecretString(QByteArrayView("xoxb-1"));
    configuration.integration.targets = *generators::targets();
    configuration.attachment.targets = *generators::targets();
    configuration.attachment.runAfter = *rc::gen::element(RunAfter::Plan, RunAfter::Apply, RunAfter::All);
    configuration.environment = *generators::environment();
    return configuration;
}

Route routeOf(const Configuration &configuration)
{
    return resolve(configuration.integration, configuration.attachment, configuration.environment);
}

/** What the four rules hold, told apart from resolve(): by walking the two lists once. */
std::array<QList<Target>, 4> heldByRules(const Configuration &configuration)
{
    std::array<QList<Target>, 4> held;
    const QString wanted = configuration.environment.trimmed().toCaseFolded();
    const auto collect = [&](const QList<Target> &targets, std::size_t environmentRule, std::size_t defaultRule) {
        for (const Target &target : targets) {
            const QString own = target.environment.trimmed().toCaseFolded();
            if (own.isEmpty())
                held.at(defaultRule).append(target);
            else if (own == wanted)
                held.at(environmentRule).append(target);
        }
    };
    collect(configuration.attachment.targets, 0, 2);
    collect(configuration.integration.targets, 1, 3);
    return held;
}

} // namespace

class RoutingPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void winnerIsTheFirstThatHoldsAnything();
    void lowerRulesNeverMatter();
    void spellingNeverMatters();
    void decisionAgreesWithRoute();
};

void RoutingPropertiesTest::winnerIsTheFirstThatHoldsAnything()
{
    QVERIFY(rc::check([] {
        const Configuration configuration = drawn();
        const Route route = routeOf(configuration);
        const auto held = heldByRules(configuration);
        bool decided = false;
        for (std::size_t i = 0; i < held.size(); ++i) {
            const RuleTrace &trace = route.trace.at(i);
            RC_ASSERT(trace.targets == held.at(i));
            RC_ASSERT(trace.set == !held.at(i).isEmpty());
            const bool wins = trace.set && !decided;
            RC_ASSERT(trace.won == wins);
            if (wins) {
                RC_ASSERT(route.rule == trace.rule);
                RC_ASSERT(route.targets == held.at(i));
                decided = true;
            }
        }
        RC_ASSERT(decided || (route.rule == Rule::None && route.targets.isEmpty()));
    }));
}

void RoutingPropertiesTest::lowerRulesNeverMatter()
{
    QVERIFY(rc::check([] {
        Configuration configuration = drawn();
        const Route before = routeOf(configuration);
        const auto isLower = [&](Rule rule) { return before.rule != Rule::None && rule > before.rule; };
        const auto shuffle = [&](QList<Target> &targets, Rule environmentRule, Rule defaultRule) {
            targets.removeIf([&](const Target &target) {
                const bool isDefault = environmentKey(target.environment).isEmpty();
                const bool isOther =
                    !isDefault && environmentKey(target.environment) != environmentKey(configuration.environment);
                return isOther || isLower(isDefault ? defaultRule : environmentRule);
            });
            for (const Target &target : *generators::targets()) {
                const bool isDefault = environmentKey(target.environment).isEmpty();
                if (isLower(isDefault ? defaultRule : environmentRule))
                    targets.append(target);
            }
        };
        shuffle(configuration.attachment.targets, Rule::WorkspaceEnvironment, Rule::WorkspaceDefault);
        shuffle(configuration.integration.targets, Rule::OrganizationEnvironment, Rule::OrganizationDefault);
        const Route after = routeOf(configuration);
        RC_ASSERT(after.rule == before.rule);
        RC_ASSERT(after.targets == before.targets);
    }));
}

void RoutingPropertiesTest::spellingNeverMatters()
{
    QVERIFY(rc::check([] {
        Configuration configuration = drawn();
        const Route before = routeOf(configuration);
        configuration.environment = QStringLiteral(" \t") + configuration.environment.toUpper() + u'\n';
        const Route after = routeOf(configuration);
        RC_ASSERT(after.rule == before.rule);
        RC_ASSERT(after.targets == before.targets);
    }));
}

void RoutingPropertiesTest::decisionAgreesWithRoute()
{
    QVERIFY(rc::check([] {
        const Configuration configuration = drawn();
        const Stage stage = *rc::gen::element(Stage::Plan, Stage::Apply);
        const Decision decision = decide(configuration.integration, configuration.attachment, stage,
                                         RunStatus::Completed, configuration.environment);
        RC_ASSERT(decision.route.rule == routeOf(configuration).rule);
        if (!decision.skip) {
            RC_ASSERT(!decision.route.targets.isEmpty());
            RC_ASSERT(configuration.integration.enabled && isConnected(configuration.integration));
            RC_ASSERT(firesAfter(configuration.attachment.runAfter, stage));
        }
        RC_ASSERT((decision.skip == SkipReason::NoTarget) <= decision.route.targets.isEmpty());
    }));
}

QTEST_GUILESS_MAIN(RoutingPropertiesTest)
#include "tst_routingproperties.moc"

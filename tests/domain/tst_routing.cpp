// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/routing.h"

#include <QTest>

using namespace infradots;

namespace {

Target channel(const char *environment, const char *value)
{
    return {.id = TargetId::create(),
            .environment = QString::fromUtf8(environment),
            .value = QString::fromUtf8(value),
            .url = {}};
}

Integration connectedSlack(const QList<Target> &targets = {})
{
    Integration integration;
    integration.type = IntegrationType::Slack;
    integration.slack.botToken = SecretString(QByteArrayView("xoxb-1"));
    integration.targets = targets;
    return integration;
}

QStringList values(const QList<Target> &targets)
{
    QStringList list;
    for (const Target &target : targets)
        list.append(target.value);
    return list;
}

} // namespace

class RoutingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSetRuleWins_data();
    void firstSetRuleWins();
    void environmentSpelling_data();
    void environmentSpelling();
    void keepsEveryTargetOfTheRule();
    void withoutEnvironmentOnlyDefaultsCount();
    void entriesOfAnotherEnvironmentAreNotSet();
    void endpointHasOneTarget_data();
    void endpointHasOneTarget();
    void decidesInOrder_data();
    void decidesInOrder();
    void skippedRoutesAreResolvedToo();
    void ruleNames();
};

void RoutingTest::firstSetRuleWins_data()
{
    QTest::addColumn<int>("set");
    for (int set = 0; set < 16; ++set)
        QTest::addRow("workspace-env %d, org-env %d, workspace %d, org %d", set & 1, set >> 1 & 1, set >> 2 & 1,
                      set >> 3 & 1)
            << set;
}

void RoutingTest::firstSetRuleWins()
{
    QFETCH(int, set);
    Integration integration = connectedSlack();
    Attachment attachment;
    if (set & 1)
        attachment.targets.append(channel("production", "rule-0"));
    if (set & 2)
        integration.targets.append(channel("production", "rule-1"));
    if (set & 4)
        attachment.targets.append(channel("", "rule-2"));
    if (set & 8)
        integration.targets.append(channel("", "rule-3"));

    const Route route = resolve(integration, attachment, QStringLiteral("production"));

    constexpr std::array order{Rule::WorkspaceEnvironment, Rule::OrganizationEnvironment, Rule::WorkspaceDefault,
                               Rule::OrganizationDefault};
    int winner = 0;
    while (winner < 4 && !(set >> winner & 1))
        ++winner;
    QCOMPARE(route.rule, winner < 4 ? order.at(static_cast<std::size_t>(winner)) : Rule::None);
    QCOMPARE(values(route.targets), winner < 4 ? QStringList(QStringLiteral("rule-%1").arg(winner)) : QStringList());
    for (int i = 0; i < 4; ++i) {
        const RuleTrace &trace = route.trace.at(static_cast<std::size_t>(i));
        QCOMPARE(trace.rule, order.at(static_cast<std::size_t>(i)));
        QCOMPARE(trace.set, (set >> i & 1) != 0);
        QCOMPARE(trace.won, i == winner);
        QCOMPARE(trace.targets.size(), set >> i & 1);
    }
}

void RoutingTest::environmentSpelling_data()
{
    QTest::addColumn<QString>("configured");
    QTest::addColumn<QString>("ofRun");
    QTest::addColumn<bool>("same");
    const QString production = QStringLiteral("production");
    QTest::newRow("same") << production << production << true;
    QTest::newRow("capitals") << QStringLiteral("PRODUCTION") << production << true;
    QTest::newRow("blanks") << QStringLiteral(" Production ") << production << true;
    QTest::newRow("blanks of the run") << production << QStringLiteral("\tPRODUCTION\n") << true;
    QTest::newRow("accents") << QStringLiteral("ÉTÉ") << QStringLiteral("Été") << true;
    QTest::newRow("part of it") << QStringLiteral("prod") << production << false;
    QTest::newRow("blank within") << QStringLiteral("prod uction") << production << false;
    QTest::newRow("another") << QStringLiteral("staging") << production << false;
}

void RoutingTest::environmentSpelling()
{
    QFETCH(QString, configured);
    QFETCH(QString, ofRun);
    QFETCH(bool, same);
    const Integration integration =
        connectedSlack({{.id = {}, .environment = configured, .value = QStringLiteral("a")}});
    QCOMPARE(resolve(integration, {}, ofRun).rule, same ? Rule::OrganizationEnvironment : Rule::None);
}

void RoutingTest::keepsEveryTargetOfTheRule()
{
    const Integration integration =
        connectedSlack({channel("production", "a"), channel("staging", "x"), channel("Production", "b"),
                        channel("", "y"), channel("PRODUCTION ", "c")});
    const Route route = resolve(integration, {}, QStringLiteral("production"));
    QCOMPARE(values(route.targets), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
}

void RoutingTest::withoutEnvironmentOnlyDefaultsCount()
{
    Attachment attachment;
    attachment.targets = {channel("production", "a")};
    const Integration integration = connectedSlack({channel("production", "b"), channel("  ", "c")});
    for (const QString &none : {QString(), QStringLiteral("  ")}) {
        const Route route = resolve(integration, attachment, none);
        QCOMPARE(route.rule, Rule::OrganizationDefault);
        QCOMPARE(values(route.targets), QStringList(QStringLiteral("c")));
        QVERIFY(!route.trace[0].set);
        QVERIFY(!route.trace[1].set);
    }
}

void RoutingTest::entriesOfAnotherEnvironmentAreNotSet()
{
    Attachment attachment;
    attachment.targets = {channel("staging", "x")}; // present, but holds nothing for production
    const Integration integration = connectedSlack({channel("", "default")});
    const Route route = resolve(integration, attachment, QStringLiteral("production"));
    QCOMPARE(route.rule, Rule::OrganizationDefault);
    QVERIFY(!route.trace[0].set);
    QVERIFY(!route.trace[2].set);
}

void RoutingTest::endpointHasOneTarget_data()
{
    QTest::addColumn<IntegrationType>("type");
    QTest::newRow("webhook") << IntegrationType::Webhook;
    QTest::newRow("custom") << IntegrationType::Custom;
}

void RoutingTest::endpointHasOneTarget()
{
    QFETCH(IntegrationType, type);
    Integration integration;
    integration.type = type;
    QCOMPARE(resolve(integration, {}, QStringLiteral("production")).rule, Rule::None);

    integration.endpoint.apiUrl = SecretString(QByteArrayView("https://example.org/hook"));
    integration.endpoint.apiUrlShown = QStringLiteral("https://example.org/…");
    integration.targets = {channel("production", "left over from another type")};
    const Route route = resolve(integration, {}, QStringLiteral("production"));
    QCOMPARE(route.rule, Rule::Endpoint);
    QCOMPARE(values(route.targets), QStringList(QStringLiteral("https://example.org/…")));
    for (const RuleTrace &trace : route.trace)
        QVERIFY(!trace.set && !trace.won);
}

void RoutingTest::decidesInOrder_data()
{
    QTest::addColumn<int>("faults"); // the first so many of: stage, status, disabled, connection, target are at fault
    QTest::addColumn<QString>("reason");
    const QStringList reasons{QStringLiteral("stage"), QStringLiteral("status"), QStringLiteral("disabled"),
                              QStringLiteral("not_connected"), QStringLiteral("no_target")};
    for (int first = 0; first < 5; ++first)
        QTest::newRow(qPrintable(reasons.at(first))) << first << reasons.at(first);
    QTest::newRow("fires") << 5 << QString();
}

void RoutingTest::decidesInOrder()
{
    QFETCH(int, faults);
    QFETCH(QString, reason);
    // Everything from the fault on is wrong as well: the earlier reason is the one that is told.
    Integration integration = faults > 3 ? connectedSlack() : Integration();
    integration.enabled = faults > 2;
    if (faults > 4)
        integration.targets = {channel("", "ops")};
    Attachment attachment;
    attachment.runAfter = faults > 0 ? RunAfter::Apply : RunAfter::Plan;
    attachment.statuses = {faults > 1 ? RunStatus::Failed : RunStatus::Completed};

    const Decision decision = decide(integration, attachment, Stage::Apply, RunStatus::Failed, {});
    QCOMPARE(decision.skip ? toText(*decision.skip) : QString(), reason);
}

void RoutingTest::skippedRoutesAreResolvedToo()
{
    Attachment attachment;
    attachment.runAfter = RunAfter::Plan;
    const Decision decision =
        decide(connectedSlack({channel("", "ops")}), attachment, Stage::Apply, RunStatus::Completed, {});
    QCOMPARE(decision.skip, std::optional(SkipReason::Stage));
    QCOMPARE(decision.route.rule, Rule::OrganizationDefault);
}

void RoutingTest::ruleNames()
{
    QCOMPARE(toText(Rule::WorkspaceEnvironment), u"workspace_environment");
    QCOMPARE(toText(Rule::None), u"none");
    QCOMPARE(ruleFromText(QStringLiteral("endpoint")), std::optional(Rule::Endpoint));
    QVERIFY(!ruleFromText(QStringLiteral("Endpoint")));
    QVERIFY(!skipReasonFromText({}));
}

QTEST_GUILESS_MAIN(RoutingTest)
#include "tst_routing.moc"

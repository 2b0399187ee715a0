// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/checkservice.h"
#include "app/services/demoservice.h"
#include "models/store/healthstore.h"
#include "tests/services/servicesfixture.h"

#include <QFile>
#include <QTest>

using namespace infradots;
using namespace infradots::test;

namespace {

const SandboxAddresses Sandbox{QStringLiteral("http://127.0.0.1:40001/slack"),
                               QStringLiteral("http://127.0.0.1:40001/teams"),
                               QStringLiteral("http://127.0.0.1:40001/webhook")};

} // namespace

/** The demo organization, and what the health check says. */
class TestDemo : public QObject
{
    Q_OBJECT

private:
    static QString told(const QList<Finding> &findings, const QString &where, Severity severity)
    {
        QStringList messages;
        for (const Finding &finding : findings) {
            if (finding.where == where && finding.severity == severity)
                messages.append(finding.message);
        }
        return messages.join(u'\n');
    }

private Q_SLOTS:
    void showsEveryTypeAndEveryRule()
    {
        World world;
        DemoService demo(world.context);
        const auto id = waitFor(demo.create(Sandbox));
        INFRADOTS_REQUIRE(id);
        QSet<IntegrationType> types;
        for (const Integration &integration : World::must(waitFor(world.integrations.list(*id))))
            types.insert(integration.type);
        QCOMPARE(types.size(), 4);

        QSet<Rule> rules;
        for (const Workspace &workspace : World::must(waitFor(world.workspaces.list(*id)))) {
            for (const RoutedIntegration &routed : World::must(waitFor(world.attachments.routes(workspace.id, {}))))
                rules.insert(routed.route.rule);
            for (const Stage stage : {Stage::Plan, Stage::Apply}) {
                const auto plan = waitFor(world.events.plan(stageEvent(workspace, stage), true));
                INFRADOTS_REQUIRE(plan);
                for (const PlannedDelivery &planned : *plan)
                    QVERIFY2(planned.problem.isEmpty(), qPrintable(planned.problem));
            }
        }
        QCOMPARE(rules, QSet<Rule>({Rule::WorkspaceEnvironment, Rule::OrganizationEnvironment, Rule::WorkspaceDefault,
                                    Rule::OrganizationDefault, Rule::Endpoint}));

        const auto cards = waitFor(world.integrations.overview(*id));
        INFRADOTS_REQUIRE(cards);
        QCOMPARE(cards->size(), 4);
        QCOMPARE(cards->at(1).integration.name, QStringLiteral("Ops Slack"));
        QCOMPARE(cards->at(1).attachedWorkspaces, 3);

        const auto again = waitFor(demo.create(Sandbox));
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
    }

    void leavesNothingBehindWithoutAVault()
    {
        World world(false);
        DemoService demo(world.context);
        const auto id = waitFor(demo.create(Sandbox));
        QVERIFY(!id);
        QCOMPARE(id.error().code, ErrorCode::VaultLocked);
        QVERIFY(World::must(waitFor(world.organizations.list())).isEmpty());
    }

    void findsAHealthyDatabaseHealthy()
    {
        World world;
        CheckService check(world.context);
        const auto findings = waitFor(check.check());
        INFRADOTS_REQUIRE(findings);
        for (const Finding &finding : *findings)
            QVERIFY2(finding.severity != Severity::Error, qPrintable(finding.message));
        QVERIFY(!told(*findings, QStringLiteral("keychain"), Severity::Information).isEmpty());
    }

    void tellsThatNobodyDelivers()
    {
        World world;
        DemoService demo(world.context);
        const OrganizationId id = World::must(waitFor(demo.create(Sandbox)));
        const Workspace workspace = World::must(waitFor(world.workspaces.list(id))).constFirst();
        INFRADOTS_REQUIRE(waitFor(world.events.emitEvent(stageEvent(workspace))));
        CheckService check(world.context);
        QVERIFY(told(World::must(waitFor(check.check())), QStringLiteral("dispatcher"), Severity::Warning).isEmpty());
        world.clock.advance(120'000);
        const auto findings = waitFor(check.check());
        INFRADOTS_REQUIRE(findings);
        QVERIFY(told(*findings, QStringLiteral("dispatcher"), Severity::Warning)
                    .contains(QStringLiteral("infradotsctl dispatch")));
    }

    void tellsThatOthersMayReadTheFile()
    {
        World world;
        QVERIFY(QFile::setPermissions(world.temp.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        CheckService check(world.context);
        const auto findings = waitFor(check.check());
        INFRADOTS_REQUIRE(findings);
        QVERIFY(told(*findings, QStringLiteral("database"), Severity::Warning).contains(world.temp.path()));
    }

    void tellsALockedVaultFromNoNeedOfOne()
    {
        World world;
        DemoService demo(world.context);
        INFRADOTS_REQUIRE(waitFor(demo.create(Sandbox)));
        world.keys.setLocked(true);
        QVERIFY(!waitFor(world.vault.unlock(Vault::Creation::Forbidden)));
        CheckService check(world.context);
        const auto findings = waitFor(check.check());
        INFRADOTS_REQUIRE(findings);
        QCOMPARE(told(*findings, QStringLiteral("keychain"), Severity::Error), world.vault.problem());
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/coverageservice.h"
#include "tests/services/randomconfigurations.h"
#include "tests/services/servicesfixture.h"

#include <QTest>

using namespace infradots;
using namespace infradots::test;

/** The configuration of a whole organization, as it is read and as it is resolved. */
class TestCoverageService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllOfOneOrganization()
    {
        World world;
        CoverageService coverage(world.context);
        const Organization acme = world.organization();
        const Organization other = world.organization(QStringLiteral("other"));
        const Workspace web = world.workspace(acme, QStringLiteral("web"), QStringLiteral("staging"));
        const Workspace api = world.workspace(acme, QStringLiteral("api"), {});
        const Workspace foreign = world.workspace(other, QStringLiteral("api"), QStringLiteral("qa"));
        const Integration slack = world.saved(slackDraft(acme, {channelTarget(QStringLiteral("all"))}));
        const Integration teams = world.saved(
            teamsDraft(acme, {urlTarget(QStringLiteral("https://acme.webhook.office.com/webhookb2/0001"))}));
        const Integration foreignSlack = world.saved(slackDraft(other, {channelTarget(QStringLiteral("all"))}));
        const Attachment first = world.attach(web, slack, {channelTarget(QStringLiteral("own"))});
        const Attachment second = world.attach(api, teams);
        const Attachment third = world.attach(foreign, foreignSlack);

        const ConfigurationSnapshot snapshot = World::must(waitFor(coverage.snapshot(acme.id)));
        QCOMPARE(snapshot.organization, acme);
        QCOMPARE(snapshot.workspaces, QList<Workspace>({api, web}));
        QCOMPARE(snapshot.integrations, QList<Integration>({slack, teams}));
        QCOMPARE(snapshot.attachments, QList<Attachment>({first, second}));
        QCOMPARE(World::must(waitFor(coverage.snapshot(other.id))).attachments, QList<Attachment>({third}));
    }

    void anOrganizationThatIsGoneIsSaid()
    {
        World world;
        CoverageService coverage(world.context);
        const auto map = waitFor(coverage.coverage(OrganizationId::create()));
        QVERIFY(!map);
        QCOMPARE(map.error().code, ErrorCode::NotFound);
    }

    void agreesWithTheRoutesOfEveryWorkspace()
    {
        World world;
        CoverageService coverage(world.context);
        Dice dice(seedOfThisRun());
        const Organization acme = world.organization();
        for (int i = 0; i < 12; ++i)
            static_cast<void>(configure(world, dice, acme, i));

        const CoverageMap map = World::must(waitFor(coverage.coverage(acme.id)));
        QCOMPARE(map.rows.size(), 12);
        for (const CoverageRow &row : map.rows) {
            for (qsizetype column = 0; column < map.environments.size(); ++column) {
                const CoverageCell &cell = row.cells.at(column);
                if (!cell.possible)
                    continue;
                const auto routes =
                    World::must(waitFor(world.attachments.routes(row.workspace.id, map.environments.at(column))));
                QCOMPARE(cell.listeners.size(), routes.size());
                for (qsizetype i = 0; i < routes.size(); ++i) {
                    QCOMPARE(cell.listeners.at(i).attachment, routes.at(i).attached.attachment.id);
                    QCOMPARE(cell.listeners.at(i).name, routes.at(i).attached.integration.name);
                    QCOMPARE(cell.listeners.at(i).rule, routes.at(i).route.rule);
                    QCOMPARE(cell.listeners.at(i).targets, routes.at(i).route.targets);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCoverageService)
#include "tst_coverageservice.moc"

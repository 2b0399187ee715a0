// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/coverage.h"
#include "tests/domain/generators.h"
#include "tests/domain/snapshots.h"

#include <QTest>

using namespace infradots;

namespace {

QStringList values(const QList<Target> &targets)
{
    QStringList list;
    for (const Target &target : targets)
        list.append(target.value);
    return list;
}

} // namespace

class CoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void occasionsAreTen();
    void occasionsMatch_data();
    void occasionsMatch();
    void environmentsAreFoldedAndSorted();
    void namesOneColumnForEachEnvironment();
    void aRunWithoutEnvironmentIsImpossibleWhereTheWorkspaceHasOne();
    void withoutAnyEnvironmentThereIsOneColumn();
    void tellsDestinationsAndRules();
    void judges_data();
    void judges();
    void tellsWhyAListenerNeverFires_data();
    void tellsWhyAListenerNeverFires();
    void counts();
    void cellsAgreeWithDecide();
    void stateNames();
};

void CoverageTest::occasionsAreTen()
{
    QCOMPARE(Occasions::order().size(), 10);
    QCOMPARE(Occasions::all().list(), Occasions::order());
    QCOMPARE(Occasions::order().first(), (Occasion{Stage::Plan, RunStatus::Completed}));
    QCOMPARE(Occasions::order().last(), (Occasion{Stage::Apply, RunStatus::Rejected}));
    QVERIFY(Occasions().isEmpty());
    QVERIFY((Occasions::all() - Occasions::all()).isEmpty());
}

void CoverageTest::occasionsMatch_data()
{
    QTest::addColumn<int>("stage"); // -1: any
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("count");
    QTest::newRow("any") << -1 << -1 << 10;
    QTest::newRow("plan") << static_cast<int>(Stage::Plan) << -1 << 5;
    QTest::newRow("failed") << -1 << static_cast<int>(RunStatus::Failed) << 2;
    QTest::newRow("failed apply") << static_cast<int>(Stage::Apply) << static_cast<int>(RunStatus::Failed) << 1;
}

void CoverageTest::occasionsMatch()
{
    QFETCH(int, stage);
    QFETCH(int, status);
    const Occasions matching =
        Occasions::matching(stage < 0 ? std::nullopt : std::optional(static_cast<Stage>(stage)),
                            status < 0 ? std::nullopt : std::optional(static_cast<RunStatus>(status)));
    QTEST(static_cast<int>(matching.list().size()), "count");
    for (const Occasion &occasion : Occasions::order()) {
        const bool fits = (stage < 0 || occasion.stage == static_cast<Stage>(stage)) &&
                          (status < 0 || occasion.status == static_cast<RunStatus>(status));
        QCOMPARE(matching.contains(occasion), fits);
    }
}

void CoverageTest::environmentsAreFoldedAndSorted()
{
    SnapshotBuilder acme;
    acme.workspace("api", " Staging ");
    acme.workspace("web", "");
    const auto slack = acme.slack("Ops", {{"production", "a"}, {"STAGING", "b"}, {"", "c"}});
    acme.attach("api", slack, {{"Test", "d"}, {"PRODUCTION", "e"}, {"  ", "f"}});
    QCOMPARE(environmentsOf(acme.snapshot),
             QStringList({QStringLiteral("production"), QStringLiteral("Staging"), QStringLiteral("Test")}));
}

void CoverageTest::namesOneColumnForEachEnvironment()
{
    SnapshotBuilder acme;
    acme.workspace("api", "staging");
    acme.workspace("web", "PRODUCTION");
    acme.slack("Ops", {{"production", "a"}});
    const CoverageMap map = coverageOf(acme.snapshot);
    QCOMPARE(map.environments, QStringList({QStringLiteral("PRODUCTION"), QStringLiteral("staging")}));
    QCOMPARE(map.rows.size(), 2);
    QCOMPARE(map.rows.at(0).workspace.name, QStringLiteral("api"));
    QCOMPARE(map.rows.at(1).cells.size(), 2);
}

void CoverageTest::aRunWithoutEnvironmentIsImpossibleWhereTheWorkspaceHasOne()
{
    SnapshotBuilder acme;
    acme.workspace("api", "staging");
    acme.workspace("web", " ");
    const auto slack = acme.slack("Ops", {{"", "all"}, {"staging", "s"}});
    acme.attach("api", slack);
    acme.attach("web", slack);
    const CoverageMap map = coverageOf(acme.snapshot);
    QCOMPARE(map.environments, QStringList({QStringLiteral("staging"), QString()}));
    QVERIFY(!map.rows.at(0).cells.at(1).possible);
    QVERIFY(map.rows.at(0).cells.at(1).listeners.isEmpty());
    QCOMPARE(judge(map.rows.at(0).cells.at(1), {}), CoverageState::Impossible);
    QCOMPARE(values(map.rows.at(1).cells.at(1).listeners.first().targets), QStringList(QStringLiteral("all")));
    QCOMPARE(values(map.rows.at(1).cells.at(0).listeners.first().targets), QStringList(QStringLiteral("s")));
}

void CoverageTest::withoutAnyEnvironmentThereIsOneColumn()
{
    SnapshotBuilder acme;
    QCOMPARE(coverageOf(acme.snapshot).environments, QStringList(QString()));
    QVERIFY(coverageOf(acme.snapshot).rows.isEmpty());
    acme.workspace("api", "");
    const CoverageMap map = coverageOf(acme.snapshot);
    QCOMPARE(map.environments, QStringList(QString()));
    QCOMPARE(judge(map.rows.at(0).cells.at(0), {}), CoverageState::Nobody);
}

void CoverageTest::tellsDestinationsAndRules()
{
    SnapshotBuilder acme;
    acme.workspace("api", "staging");
    const auto slack = acme.slack("Ops", {{"", "all"}, {"production", "org-prod"}});
    const auto teams = acme.integration("Teams", IntegrationType::Teams, {{"", "https://t/…"}});
    acme.attach("api", slack, {{"staging", "own-staging"}});
    acme.attach("api", teams);
    const CoverageMap map = coverageOf(acme.snapshot);
    QCOMPARE(map.environments, QStringList({QStringLiteral("production"), QStringLiteral("staging")}));
    const QList<Listener> production = map.rows.at(0).cells.at(0).listeners;
    const QList<Listener> staging = map.rows.at(0).cells.at(1).listeners;
    QCOMPARE(production.size(), 2);
    QCOMPARE(production.at(0).rule, Rule::OrganizationEnvironment);
    QCOMPARE(values(production.at(0).targets), QStringList(QStringLiteral("org-prod")));
    QCOMPARE(production.at(1).rule, Rule::OrganizationDefault);
    QCOMPARE(production.at(1).name, QStringLiteral("Teams"));
    QCOMPARE(staging.at(0).rule, Rule::WorkspaceEnvironment);
    QCOMPARE(values(staging.at(0).targets), QStringList(QStringLiteral("own-staging")));
    QCOMPARE(staging.at(0).hears, Occasions::all());
    QVERIFY(!staging.at(0).never);
}

void CoverageTest::judges_data()
{
    QTest::addColumn<int>("stage"); // -1: any
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("hearing");
    const int plan = static_cast<int>(Stage::Plan);
    const int apply = static_cast<int>(Stage::Apply);
    const int failed = static_cast<int>(RunStatus::Failed);
    const int completed = static_cast<int>(RunStatus::Completed);
    const int teams = static_cast<int>(IntegrationType::Teams);
    const QStringList both{QStringLiteral("Plans"), QStringLiteral("Failures")};
    QTest::newRow("all") << -1 << -1 << -1 << QStringLiteral("partly") << both;
    QTest::newRow("plans") << plan << -1 << -1 << QStringLiteral("covered") << both;
    QTest::newRow("applies") << apply << -1 << -1 << QStringLiteral("partly") << both.mid(1);
    QTest::newRow("failed") << -1 << failed << -1 << QStringLiteral("covered") << both;
    QTest::newRow("completed") << -1 << completed << -1 << QStringLiteral("partly") << both.mid(0, 1);
    QTest::newRow("failed apply") << apply << failed << -1 << QStringLiteral("covered") << both.mid(1);
    QTest::newRow("completed apply") << apply << completed << -1 << QStringLiteral("nobody") << QStringList();
    QTest::newRow("failed, by Teams") << -1 << failed << teams << QStringLiteral("covered") << both.mid(1);
    QTest::newRow("completed plan, by Teams")
        << plan << completed << teams << QStringLiteral("nobody") << QStringList();
    QTest::newRow("by webhook") << -1 << -1 << static_cast<int>(IntegrationType::Webhook) << QStringLiteral("nobody")
                                << QStringList();
}

void CoverageTest::judges()
{
    QFETCH(int, stage);
    QFETCH(int, status);
    QFETCH(int, type);
    SnapshotBuilder acme;
    acme.workspace("api", "production");
    acme.attach("api", acme.slack("Plans", {{"", "plans"}}), {}).runAfter = RunAfter::Plan;
    acme.attach("api", acme.integration("Failures", IntegrationType::Teams, {{"", "https://t/…"}}), {}).statuses = {
        RunStatus::Failed};
    CoverageQuestion question;
    if (stage >= 0)
        question.stage = static_cast<Stage>(stage);
    if (status >= 0)
        question.status = static_cast<RunStatus>(status);
    if (type >= 0)
        question.type = static_cast<IntegrationType>(type);

    const CoverageMap map = coverageOf(acme.snapshot);
    const CoverageCell &cell = map.rows.at(0).cells.at(0);
    QTEST(toText(judge(cell, question)), "state");
    QStringList names;
    for (const Listener &listener : hearing(cell, question))
        names.append(listener.name);
    QTEST(names, "hearing");
    QCOMPARE(unheard(cell, question).isEmpty(), judge(cell, question) == CoverageState::Covered);
}

void CoverageTest::tellsWhyAListenerNeverFires_data()
{
    QTest::addColumn<QString>("fault");
    for (const auto &fault : {QStringLiteral("disabled"), QStringLiteral("not_connected"), QStringLiteral("no_target")})
        QTest::newRow(qPrintable(fault)) << fault;
}

void CoverageTest::tellsWhyAListenerNeverFires()
{
    QFETCH(QString, fault);
    SnapshotBuilder acme;
    acme.workspace("api", "production");
    const auto slack = acme.slack("Ops", fault == u"no_target" ? SnapshotBuilder::Entries{{"staging", "s"}}
                                                               : SnapshotBuilder::Entries{{"", "all"}});
    Integration &integration = acme.snapshot.integrations.last();
    integration.enabled = fault != u"disabled";
    if (fault == u"not_connected")
        integration.slack.botToken = {};
    acme.attach("api", slack).runAfter = RunAfter::Apply;
    const CoverageMap map = coverageOf(acme.snapshot);
    const Listener listener = map.rows.at(0).cells.at(0).listeners.first();
    QVERIFY(listener.hears.isEmpty());
    QVERIFY(listener.never.has_value());
    QCOMPARE(toText(*listener.never), fault);
    QCOMPARE(judge(map.rows.at(0).cells.at(0), {}), CoverageState::Nobody);
}

void CoverageTest::counts()
{
    SnapshotBuilder acme;
    acme.workspace("api", "production");
    acme.workspace("lonely", "staging");
    acme.workspace("web", "");
    acme.attach("api", acme.slack("Ops", {{"production", "prod"}}));
    acme.attach("web", IntegrationId(QStringLiteral("Ops"))).runAfter = RunAfter::Plan;
    // api: production covered, staging nobody; lonely: nobody twice, once its own; web: production partly, staging and
    // without environment, which is its own, nobody.
    QCOMPARE(tally(coverageOf(acme.snapshot), {}),
             (CoverageTally{.covered = 1, .partly = 1, .nobody = 5, .silentWorkspaces = 2}));
    QCOMPARE(tally(coverageOf(acme.snapshot), {.stage = Stage::Apply, .status = {}, .type = {}}),
             (CoverageTally{.covered = 1, .partly = 0, .nobody = 6, .silentWorkspaces = 2}));
}

/** Whatever is configured: what a cell says is what decide() says, run by run. */
void CoverageTest::cellsAgreeWithDecide()
{
    QVERIFY(rc::check([] {
        const ConfigurationSnapshot snapshot = *generators::snapshot();
        const CoverageMap map = coverageOf(snapshot);
        RC_ASSERT(map.rows.size() == snapshot.workspaces.size());
        for (const CoverageRow &row : map.rows) {
            RC_ASSERT(row.cells.size() == map.environments.size());
            for (qsizetype column = 0; column < row.cells.size(); ++column) {
                const CoverageCell &cell = row.cells.at(column);
                const QString &environment = map.environments.at(column);
                const QString effective = effectiveEnvironment(environment, row.workspace.environment);
                if (!cell.possible) {
                    RC_ASSERT(environment.isEmpty() && !effective.isEmpty());
                    continue;
                }
                RC_ASSERT(environmentKey(effective) == environmentKey(environment));
                qsizetype told = 0;
                for (const Attachment &attachment : snapshot.attachments) {
                    if (attachment.workspaceId != row.workspace.id)
                        continue;
                    const Listener &listener = cell.listeners.at(told++);
                    const auto integration =
                        std::find_if(snapshot.integrations.cbegin(), snapshot.integrations.cend(),
                                     [&](const Integration &other) { return other.id == attachment.integrationId; });
                    RC_ASSERT(listener.attachment == attachment.id && listener.integration == integration->id);
                    for (const Occasion &occasion : Occasions::order()) {
                        const Decision decision =
                            decide(*integration, attachment, occasion.stage, occasion.status, effective);
                        RC_ASSERT(listener.hears.contains(occasion) == !decision.skip.has_value());
                        RC_ASSERT(listener.targets == decision.route.targets && listener.rule == decision.route.rule);
                    }
                }
                RC_ASSERT(told == cell.listeners.size());
            }
        }
    }));
}

void CoverageTest::stateNames()
{
    for (const auto state :
         {CoverageState::Covered, CoverageState::Partly, CoverageState::Nobody, CoverageState::Impossible})
        QCOMPARE(coverageStateFromText(toText(state)), std::optional(state));
    QVERIFY(!coverageStateFromText(QStringLiteral("red")));
}

QTEST_GUILESS_MAIN(CoverageTest)
#include "tst_coverage.moc"

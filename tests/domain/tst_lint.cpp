// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/lintscene.h"

#include <QElapsedTimer>

using namespace infradots;

class TestLint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingToSay();
    void workspaceDefaultBehindTheOrganizationsEnvironment();
    void workspaceDefaultBehindItsOwnEnvironment();
    void organizationEnvironmentThatEverybodyOverrides();
    void organizationDefaultThatEverybodyOverrides();
    void overridesThatEqualTheDefault();
    void sameListInAnotherOrderIsEqual();
    void unknownEnvironmentBesideAKnownOne();
    void likelyMeant_data();
    void likelyMeant();
    void twoIntegrationsToOneChannel();
    void twoIntegrationsThatNeverFireTogether();
    void twoIntegrationsApart();
    void oneDestinationTwiceInAList();
    void approvalThatNoChatHears();
    void approvalThatWasWaitedFor();
    void neverFires();
    void leadsNowhere();
    void nobodyAttached();
    void severalOrganizationsStayApart();
    void manyWorkspaces();
};

void TestLint::nothingToSay()
{
    LintScene scene;
    QCOMPARE(told(lint(scene.snapshot)), QString());
    QCOMPARE(told(lint({})), QString());
}

void TestLint::workspaceDefaultBehindTheOrganizationsEnvironment()
{
    LintScene scene;
    scene.the(scene.slack).targets.append(scene.channel(QStringLiteral("prod"), QStringLiteral("Production")));
    scene.the(scene.attached).targets = {scene.channel(QStringLiteral("mine"))};
    QList<Finding> found = scene.of("never_wins");
    found.removeIf([](const Finding &finding) { return finding.severity != Severity::Warning; });
    COMPARE_ONE(found, Severity::Warning, "acme/production-infra ← Ops Slack", Field::Channels);
    QCOMPARE(found.first().place.attachment, scene.attached);
    QVERIFY(found.first().message.contains(QStringLiteral("production")));

    // In another environment it does win.
    LintScene other;
    other.the(other.slack).targets.append(other.channel(QStringLiteral("stage"), QStringLiteral("staging")));
    other.the(other.attached).targets = {other.channel(QStringLiteral("mine"))};
    for (const Finding &finding : other.of("never_wins"))
        QVERIFY2(finding.place.attachment.isNull(), qPrintable(finding.message));
}

void TestLint::workspaceDefaultBehindItsOwnEnvironment()
{
    LintScene scene;
    scene.the(scene.attached).targets = {scene.channel(QStringLiteral("mine")),
                                         scene.channel(QStringLiteral("mine-prod"), QStringLiteral("production"))};
    QList<Finding> found = scene.of("never_wins");
    found.removeIf([](const Finding &finding) { return finding.place.attachment.isNull(); });
    COMPARE_ONE(found, Severity::Information, "acme/production-infra ← Ops Slack", Field::Channels);
}

void TestLint::organizationEnvironmentThatEverybodyOverrides()
{
    LintScene scene;
    scene.the(scene.slack).targets.append(scene.channel(QStringLiteral("prod"), QStringLiteral("production")));
    QCOMPARE(told(scene.of("never_wins")), QString());
    scene.the(scene.attached).targets = {scene.channel(QStringLiteral("mine"), QStringLiteral(" PRODUCTION "))};
    COMPARE_ONE(scene.of("never_wins"), Severity::Warning, "acme/Ops Slack", Field::EnvironmentChannels);

    // One workspace that does not override it, and it wins there.
    scene.attach(scene.workspace(QStringLiteral("second"), QStringLiteral("production")), scene.slack);
    QCOMPARE(told(scene.of("never_wins")), QString());
}

void TestLint::organizationDefaultThatEverybodyOverrides()
{
    LintScene scene;
    scene.the(scene.attached).targets = {scene.channel(QStringLiteral("mine"))};
    COMPARE_ONE(scene.of("never_wins"), Severity::Information, "acme/Ops Slack", Field::Channels);
    scene.attach(scene.workspace(QStringLiteral("second"), QStringLiteral("production")), scene.slack);
    QCOMPARE(told(scene.of("never_wins")), QString());
}

void TestLint::overridesThatEqualTheDefault()
{
    LintScene scene;
    // Each of the three lists that can be taken out.
    scene.the(scene.attached).targets = {scene.channel(QStringLiteral("infra"), QStringLiteral("production"))};
    COMPARE_ONE(scene.of("equals_default"), Severity::Information, "acme/production-infra ← Ops Slack",
                Field::EnvironmentChannels);
    scene.the(scene.attached).targets = {scene.channel(QStringLiteral("infra"))};
    COMPARE_ONE(scene.of("equals_default"), Severity::Information, "acme/production-infra ← Ops Slack",
                Field::Channels);
    scene.the(scene.attached).targets = {};
    scene.the(scene.slack).targets.append(scene.channel(QStringLiteral("infra"), QStringLiteral("production")));
    COMPARE_ONE(scene.of("equals_default"), Severity::Information, "acme/Ops Slack", Field::EnvironmentChannels);

    // The same words are needed where something else would come first, or come instead.
    scene.the(scene.slack).targets.last() = scene.channel(QStringLiteral("prod"), QStringLiteral("production"));
    scene.the(scene.attached).targets = {scene.channel(QStringLiteral("infra"), QStringLiteral("production"))};
    QCOMPARE(told(scene.of("equals_default")), QString());
    LintScene other;
    other.the(other.slack).targets.append(other.channel(QStringLiteral("infra"), QStringLiteral("production")));
    other.the(other.attached).targets = {other.channel(QStringLiteral("mine"))};
    QCOMPARE(told(other.of("equals_default")), QString());
}

void TestLint::sameListInAnotherOrderIsEqual()
{
    LintScene scene;
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    scene.the(scene.slack).targets = {scene.channel(a), scene.channel(b)};
    scene.the(scene.attached).targets = {scene.channel(b), scene.channel(a)};
    QCOMPARE(scene.of("equals_default").size(), 1);
    scene.the(scene.attached).targets = {scene.channel(b)};
    QCOMPARE(told(scene.of("equals_default")), QString());
}

void TestLint::unknownEnvironmentBesideAKnownOne()
{
    LintScene scene;
    scene.the(scene.slack).targets.append(scene.channel(QStringLiteral("alerts"), QStringLiteral("prod")));
    COMPARE_ONE(scene.of("unknown_environment"), Severity::Warning, "acme/Ops Slack", Field::EnvironmentChannels);
    QVERIFY(scene.of("unknown_environment").first().message.contains(QStringLiteral("“production”")));

    scene.the(scene.slack).targets.last().environment = QStringLiteral("PRODUCTION ");
    QCOMPARE(told(scene.of("unknown_environment")), QString());
    scene.the(scene.slack).targets.last().environment = QStringLiteral("qa");
    COMPARE_ONE(scene.of("unknown_environment"), Severity::Information, "acme/Ops Slack", Field::EnvironmentChannels);

    scene.the(scene.slack).targets.removeLast();
    scene.the(scene.attached).targets = {scene.channel(QStringLiteral("x"), QStringLiteral("prodution"))};
    COMPARE_ONE(scene.of("unknown_environment"), Severity::Warning, "acme/production-infra ← Ops Slack",
                Field::EnvironmentChannels);

    // Where no workspace has an environment, events alone name them.
    scene.snapshot.workspaces.first().environment.clear();
    QCOMPARE(told(scene.of("unknown_environment")), QString());
}

void TestLint::likelyMeant_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *name, const char *meant) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(meant);
    };
    row("prod", "production");
    row("prd", "production");
    row("Productoin", "production");
    row("production-", "production");
    row("pro duction", "production");
    row("stg", "staging");
    row("stage", "staging");
    row("stagging", "staging");
    row("dev", "development");
    row("development2", "");
    row("eu-2", "");
    row("qa", "");
    row("test", "");
    row("p", "");
    row("", "");
    row("---", "");
    row("BÜHNEN", "bühne");
}

void TestLint::likelyMeant()
{
    QFETCH(QString, name);
    QFETCH(QString, meant);
    const QStringList known{QStringLiteral("production"), QStringLiteral("staging"), QStringLiteral("development"),
                            QStringLiteral("eu-1"), QStringLiteral("bühne")};
    QCOMPARE(infradots::likelyMeant(name, known), meant);
    QCOMPARE(infradots::likelyMeant(QString(100'000, u'x'), {QString(100'000, u'y')}), QString());
}

void TestLint::twoIntegrationsToOneChannel()
{
    LintScene scene;
    const Integration second =
        scene.integration(IntegrationType::Slack, QStringLiteral("Alerts"), {scene.channel(QStringLiteral("infra"))});
    scene.attach(scene.production, second);
    COMPARE_ONE(scene.of("doubled_destination"), Severity::Warning, "acme/Alerts", Field::Channels);
    const QString message = scene.of("doubled_destination").first().message;
    QVERIFY2(message.contains(QStringLiteral("#infra")) && message.contains(QStringLiteral("acme/production-infra")),
             qPrintable(message));

    // Told once, however many workspaces and environments it happens in.
    const Workspace staging = scene.workspace(QStringLiteral("staging-infra"), QStringLiteral("staging"));
    scene.attach(staging, second);
    scene.attach(staging, scene.slack);
    QCOMPARE(scene.of("doubled_destination").size(), 1);

    scene.the(second).targets = {scene.channel(QStringLiteral("alerts"))};
    QCOMPARE(told(scene.of("doubled_destination")), QString());
    // Only in one environment, and by an override of the workspace.
    scene.the(scene.attached).targets = {scene.channel(QStringLiteral("alerts"), QStringLiteral("production"))};
    QCOMPARE(scene.of("doubled_destination").size(), 1);
    scene.the(second).enabled = false;
    QCOMPARE(told(scene.of("doubled_destination")), QString());
}

void TestLint::twoIntegrationsThatNeverFireTogether()
{
    LintScene scene;
    scene.the(scene.attached).runAfter = RunAfter::Plan;
    const Integration second =
        scene.integration(IntegrationType::Slack, QStringLiteral("Alerts"), {scene.channel(QStringLiteral("infra"))});
    scene.attach(scene.production, second, {}, RunAfter::Apply);
    QVERIFY2(scene.of("doubled_destination").size() == 1, "told as two that are set up alike");
    QCOMPARE(scene.of("doubled_destination").first().severity, Severity::Information);
}

void TestLint::twoIntegrationsApart()
{
    LintScene scene;
    const Integration hook = scene.integration(IntegrationType::Webhook, QStringLiteral("Hook"));
    const Integration custom = scene.integration(IntegrationType::Custom, QStringLiteral("Other hook"));
    QCOMPARE(told(scene.of("doubled_destination")), QString());
    scene.snapshot.destinations.insert(lintKey(custom), scene.snapshot.destinations.value(lintKey(hook)));
    COMPARE_ONE(scene.of("doubled_destination"), Severity::Information, "acme/Other hook", Field::ApiUrl);
    // While nobody can open the URLs, nothing is claimed of them, though they look the same.
    scene.snapshot.destinations.clear();
    QCOMPARE(told(scene.of("doubled_destination")), QString());
}

void TestLint::oneDestinationTwiceInAList()
{
    LintScene scene;
    // A channel's name and its id: one place by their keyed hash.
    scene.the(scene.slack).targets.append(scene.target(QStringLiteral("C0123456789"), {}, "slack:infra"));
    COMPARE_ONE(scene.of("doubled_destination"), Severity::Warning, "acme/Ops Slack", Field::Channels);
    scene.the(scene.slack).targets.last().environment = QStringLiteral("production");
    QCOMPARE(told(scene.of("doubled_destination")), QString());
}

void TestLint::approvalThatNoChatHears()
{
    LintScene scene;
    const auto unheard = [&scene] { return scene.of("approval_unheard"); };
    scene.attach(scene.production, scene.integration(IntegrationType::Webhook, QStringLiteral("Hook")));
    QCOMPARE(told(unheard()), QString()); // Slack hears of it

    Attachment &slack = scene.the(scene.attached);
    slack.runAfter = RunAfter::Apply;
    COMPARE_ONE(unheard(), Severity::Warning, "acme/production-infra", Field::Integration);
    slack.runAfter = RunAfter::Plan;
    slack.statuses.remove(RunStatus::WaitingForApproval);
    QCOMPARE(unheard().size(), 1);
    slack.statuses = allRunStatuses();
    QCOMPARE(told(unheard()), QString());
    // Attached rightly, but it cannot send.
    scene.the(scene.slack).enabled = false;
    QCOMPARE(unheard().size(), 1);
    scene.the(scene.slack).enabled = true;
    scene.the(scene.slack).slack.botToken = {};
    QCOMPARE(unheard().size(), 1);
    scene.the(scene.slack) = scene.slack;
    scene.the(scene.slack).targets.clear();
    QCOMPARE(unheard().size(), 1);
    // Where nothing fires after a plan, nobody expects to hear of one.
    scene.snapshot.attachments.removeLast();
    scene.the(scene.attached).runAfter = RunAfter::Apply;
    QCOMPARE(told(unheard()), QString());
}

void TestLint::approvalThatWasWaitedFor()
{
    LintScene scene;
    scene.snapshot.waited.insert(scene.production.id);
    QCOMPARE(told(scene.of("approval_unheard")), QString());
    scene.the(scene.attached).runAfter = RunAfter::Apply;
    COMPARE_ONE(scene.of("approval_unheard"), Severity::Warning, "acme/production-infra", Field::Integration);
    scene.snapshot.attachments.clear();
    QCOMPARE(scene.of("approval_unheard").size(), 1);
    QCOMPARE(told(scene.of("nobody_attached")), QString()); // it has been said
}

void TestLint::neverFires()
{
    LintScene scene;
    Attachment &attachment = scene.the(scene.attached);
    attachment.runAfter = RunAfter::Apply;
    attachment.statuses = {RunStatus::WaitingForApproval, RunStatus::Rejected};
    COMPARE_ONE(scene.of("never_fires"), Severity::Error, "acme/production-infra ← Ops Slack", Field::Statuses);
    attachment.statuses.insert(RunStatus::Failed);
    QCOMPARE(told(scene.of("never_fires")), QString());
    attachment.statuses = {RunStatus::Rejected};
    attachment.runAfter = RunAfter::All;
    QCOMPARE(told(scene.of("never_fires")), QString());
    attachment.statuses = {};
    QCOMPARE(scene.of("never_fires").size(), 1);
}

void TestLint::leadsNowhere()
{
    LintScene scene;
    scene.the(scene.slack).targets = {scene.channel(QStringLiteral("stage"), QStringLiteral("staging"))};
    COMPARE_ONE(scene.of("never_fires"), Severity::Warning, "acme/production-infra ← Ops Slack", Field::Channels);
    scene.the(scene.attached).targets = {scene.channel(QStringLiteral("mine"), QStringLiteral("production"))};
    QCOMPARE(told(scene.of("never_fires")), QString());
    scene.the(scene.attached).targets.clear();
    scene.the(scene.slack).targets.clear(); // incomplete, which is said once for all its workspaces
    QCOMPARE(told(scene.of("never_fires")), QString());
    QCOMPARE(scene.of("incomplete").size(), 1);
}

void TestLint::nobodyAttached()
{
    LintScene scene;
    QCOMPARE(told(scene.of("nobody_attached")), QString());
    scene.workspace(QStringLiteral("lonely"), {});
    COMPARE_ONE(scene.of("nobody_attached"), Severity::Information, "acme/lonely", Field::Integration);
}

void TestLint::severalOrganizationsStayApart()
{
    LintScene scene;
    Organization other = scene.snapshot.organizations.first();
    other.id = OrganizationId(QStringLiteral("o2"));
    other.name = QStringLiteral("globex");
    scene.snapshot.organizations.append(other);
    Integration twin = scene.slack;
    twin.id = IntegrationId(QStringLiteral("twin"));
    twin.organizationId = other.id;
    scene.snapshot.integrations.append(twin);
    // The same channel, of another organization: no double. An environment that only the other one has: unknown.
    scene.snapshot.workspaces.append({.id = WorkspaceId(QStringLiteral("w2")),
                                      .organizationId = other.id,
                                      .name = QStringLiteral("w2"),
                                      .environment = QStringLiteral("qa")});
    QCOMPARE(told(scene.of("doubled_destination")), QString());
    scene.the(scene.slack).targets.append(scene.channel(QStringLiteral("x"), QStringLiteral("qa")));
    COMPARE_ONE(scene.of("unknown_environment"), Severity::Information, "acme/Ops Slack", Field::EnvironmentChannels);
}

void TestLint::manyWorkspaces()
{
    LintScene scene;
    const Integration second =
        scene.integration(IntegrationType::Slack, QStringLiteral("Alerts"), {scene.channel(QStringLiteral("infra"))});
    for (int environment = 0; environment < 10; ++environment)
        scene.the(second).targets.append(
            scene.channel(QStringLiteral("c%1").arg(environment), QStringLiteral("env%1").arg(environment)));
    for (int i = 0; i < 1000; ++i) {
        const Workspace workspace = scene.workspace(QStringLiteral("w%1").arg(i), QStringLiteral("env%1").arg(i % 10));
        scene.attach(workspace, scene.slack);
        scene.attach(workspace, second);
    }
    QElapsedTimer timer;
    timer.start();
    // In the default list both have #infra: told once, of all thousand.
    QCOMPARE(scene.of("doubled_destination").size(), 1);
    QVERIFY(scene.of("doubled_destination").first().message.contains(QStringLiteral("1000")));
    QVERIFY2(timer.elapsed() < 20'000, "not in proportion any more");
}

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/coveragechanges.h"
#include "tests/domain/snapshots.h"

#include <QTest>

using namespace infradots;

namespace {

/** "api production", "web (none)": which pairs change. */
QStringList changed(const ConfigurationSnapshot &before, const ConfigurationSnapshot &after)
{
    QStringList list;
    for (const CoverageChange &change : coverageChanges(before, after, environmentPairs(before, after))) {
        const QString &was = change.environment.before;
        const QString &is = change.environment.after;
        const QString shown =
            environmentKey(was) == environmentKey(is) ? is : QString(was + QStringLiteral(" > ") + is);
        list.append(change.workspace.name + u' ' + (shown.isEmpty() ? QStringLiteral("(none)") : shown));
    }
    return list;
}

} // namespace

class CoverageChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingChangesWithoutAChange();
    void tellsThePairsOfAnEnvironmentEntry();
    void aDefaultMovesWhateverHasNoOverride();
    void aRuleThatChangesWithoutItsDestinationIsNoMove();
    void narrowingIsAMove();
    void anotherEnvironmentOfTheWorkspaceMovesItsUnnamedRuns();
    void unnamedRunsAreToldOnceWhereTheirEnvironmentIsAPair();
    void workspacesThatComeAndGo();
    void oneChannelByTwoIntegrationsIsTwoWays();
    void urlsAreComparedByTheirBytes();
    void reorderingIsNoMove();
    void anEmptyOverrideMovesNothing();
    void changesAgreeWithDecide();

private:
    SnapshotBuilder m_acme;
};

void CoverageChangesTest::init()
{
    m_acme = {};
    m_acme.workspace("api", "production");
    m_acme.workspace("web", "");
    const auto slack = m_acme.slack("Ops", {{"", "all"}, {"production", "prod"}});
    m_acme.attach("api", slack);
    m_acme.attach("web", slack, {{"staging", "web-staging"}});
}

void CoverageChangesTest::nothingChangesWithoutAChange()
{
    QCOMPARE(changed(m_acme.snapshot, m_acme.snapshot), QStringList());
    QCOMPARE(environmentPairs(m_acme.snapshot, m_acme.snapshot).size(), 3); // production, staging, none
}

void CoverageChangesTest::tellsThePairsOfAnEnvironmentEntry()
{
    ConfigurationSnapshot after = m_acme.snapshot;
    after.integrations.first().targets[1].value = QStringLiteral("other");
    QCOMPARE(changed(m_acme.snapshot, after),
             QStringList({QStringLiteral("api production"), QStringLiteral("web production")}));
}

void CoverageChangesTest::aDefaultMovesWhateverHasNoOverride()
{
    ConfigurationSnapshot after = m_acme.snapshot;
    after.integrations.first().targets[0].value = QStringLiteral("other");
    // “web” overrides staging, so only its runs without environment move.
    QCOMPARE(changed(m_acme.snapshot, after),
             QStringList({QStringLiteral("api staging"), QStringLiteral("web (none)")}));
}

void CoverageChangesTest::aRuleThatChangesWithoutItsDestinationIsNoMove()
{
    ConfigurationSnapshot after = m_acme.snapshot;
    after.attachments.first().targets = {{.id = {}, .environment = {}, .value = QStringLiteral("all"), .url = {}}};
    QCOMPARE(changed(m_acme.snapshot, after), QStringList());
}

void CoverageChangesTest::narrowingIsAMove()
{
    ConfigurationSnapshot after = m_acme.snapshot;
    after.attachments.first().runAfter = RunAfter::Apply;
    QCOMPARE(changed(m_acme.snapshot, after),
             QStringList({QStringLiteral("api production"), QStringLiteral("api staging")}));
    after.integrations.first().enabled = false;
    QCOMPARE(changed(m_acme.snapshot, after).size(), 5);
}

void CoverageChangesTest::anotherEnvironmentOfTheWorkspaceMovesItsUnnamedRuns()
{
    ConfigurationSnapshot after = m_acme.snapshot;
    after.workspaces.first().environment = QStringLiteral("staging");
    QCOMPARE(changed(m_acme.snapshot, after), QStringList(QStringLiteral("api production > staging")));
}

void CoverageChangesTest::unnamedRunsAreToldOnceWhereTheirEnvironmentIsAPair()
{
    ConfigurationSnapshot after = m_acme.snapshot;
    after.integrations.first().targets.remove(1);
    QCOMPARE(changed(m_acme.snapshot, after),
             QStringList({QStringLiteral("api production"), QStringLiteral("web production")}));
}

void CoverageChangesTest::workspacesThatComeAndGo()
{
    ConfigurationSnapshot after = m_acme.snapshot;
    after.workspaces.removeFirst();
    after.attachments.removeFirst();
    QCOMPARE(changed(m_acme.snapshot, after),
             QStringList({QStringLiteral("api production"), QStringLiteral("api staging")}));
    QCOMPARE(changed(after, m_acme.snapshot), changed(m_acme.snapshot, after));
}

void CoverageChangesTest::oneChannelByTwoIntegrationsIsTwoWays()
{
    SnapshotBuilder more = m_acme;
    more.attach("api", more.slack("Second", {{"", "prod"}}));
    QCOMPARE(changed(m_acme.snapshot, more.snapshot),
             QStringList({QStringLiteral("api production"), QStringLiteral("api staging")}));
}

void CoverageChangesTest::urlsAreComparedByTheirBytes()
{
    const auto teams = m_acme.integration("Teams", IntegrationType::Teams, {{"", "https://t/…abcd"}});
    m_acme.snapshot.integrations.last().targets.first().url = SecretString(QByteArrayView("https://t/1abcd"));
    m_acme.attach("web", teams);
    ConfigurationSnapshot after = m_acme.snapshot;
    after.integrations.last().targets.first().id = TargetId(QStringLiteral("new"));
    QCOMPARE(changed(m_acme.snapshot, after), QStringList());
    after.integrations.last().targets.first().url = SecretString(QByteArrayView("https://t/2abcd"));
    QCOMPARE(
        changed(m_acme.snapshot, after),
        QStringList({QStringLiteral("web production"), QStringLiteral("web staging"), QStringLiteral("web (none)")}));
}

void CoverageChangesTest::reorderingIsNoMove()
{
    m_acme.snapshot.integrations.first().targets.append(
        {.id = {}, .environment = QStringLiteral("production"), .value = QStringLiteral("prod-2"), .url = {}});
    ConfigurationSnapshot after = m_acme.snapshot;
    std::swap(after.integrations.first().targets[1], after.integrations.first().targets[2]);
    QCOMPARE(changed(m_acme.snapshot, after), QStringList());
}

void CoverageChangesTest::anEmptyOverrideMovesNothing()
{
    ConfigurationSnapshot after = m_acme.snapshot;
    after.attachments.first().targets = {
        {.id = {}, .environment = QStringLiteral("unused"), .value = QStringLiteral("x"), .url = {}}};
    // Present, but it holds nothing for the environments there were.
    QCOMPARE(changed(m_acme.snapshot, after), QStringList(QStringLiteral("api unused")));
}

/** A pair is told of exactly where some run of it goes elsewhere, by decide(). */
void CoverageChangesTest::changesAgreeWithDecide()
{
    const auto sends = [](const ConfigurationSnapshot &snapshot, const WorkspaceId &id, const QString &environment) {
        QStringList sent;
        for (const Workspace &workspace : snapshot.workspaces) {
            for (const Attachment &attachment : snapshot.attachments) {
                for (const Integration &integration : snapshot.integrations) {
                    if (workspace.id != id || attachment.workspaceId != id ||
                        attachment.integrationId != integration.id)
                        continue;
                    for (const Occasion &occasion : Occasions::order()) {
                        const Decision decision = decide(integration, attachment, occasion.stage, occasion.status,
                                                         effectiveEnvironment(environment, workspace.environment));
                        for (const Target &target : decision.skip ? QList<Target>() : decision.route.targets)
                            sent.append(integration.name + toText(occasion.stage) + toText(occasion.status) +
                                        target.value);
                    }
                }
            }
        }
        sent.sort();
        return sent;
    };
    QVERIFY(rc::check([&] {
        const ConfigurationSnapshot before = *generators::snapshot();
        const ConfigurationSnapshot after = *generators::snapshot();
        const QList<EnvironmentPair> pairs = environmentPairs(before, after);
        const QList<CoverageChange> changes = coverageChanges(before, after, pairs);
        for (const Workspace &workspace : before.workspaces + after.workspaces) {
            for (const EnvironmentPair &pair : pairs) {
                if (pair.before.isEmpty())
                    continue; // told of where it is none of the others
                const bool moves = sends(before, workspace.id, pair.before) != sends(after, workspace.id, pair.after);
                const bool told = std::any_of(changes.cbegin(), changes.cend(), [&](const CoverageChange &change) {
                    return change.workspace.id == workspace.id &&
                           environmentKey(change.environment.before) == environmentKey(pair.before) &&
                           environmentKey(change.environment.after) == environmentKey(pair.after);
                });
                RC_ASSERT(moves == told);
            }
        }
    }));
}

QTEST_GUILESS_MAIN(CoverageChangesTest)
#include "tst_coveragechanges.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/coverageservice.h"
#include "app/services/renameservice.h"
#include "models/store/auditstore.h"
#include "models/store/workspacestore.h"
#include "tests/services/randomconfigurations.h"
#include "tests/services/servicesfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace infradots;
using namespace infradots::test;

namespace {

constexpr auto Environment = Renaming::Kind::Environment;
constexpr auto Channel = Renaming::Kind::Channel;
const QString Url = QStringLiteral("https://acme.webhook.office.com/webhookb2/canary-production");

Renaming renaming(Renaming::Kind kind, const char *from, const char *to)
{
    return {.kind = kind, .from = QString::fromUtf8(from), .to = QString::fromUtf8(to)};
}

/** Two workspaces, Slack and Teams, "production" written in several ways; a second organization with the same names. */
struct Scene
{
    explicit Scene(bool unlocked = true)
        : world(unlocked)
    {
    }

    World world;
    RenameService renames{world.context};
    CoverageService coverage{world.context};
    Organization acme;
    Workspace api;
    Workspace web;
    Integration slack;
    Integration teams;
    Attachment slackOfApi;
    Attachment teamsOfApi;

    void fill()
    {
        acme = world.organization();
        api = world.workspace(acme, QStringLiteral("api"), QStringLiteral("Production"));
        web = world.workspace(acme, QStringLiteral("web"), QStringLiteral("staging"));
        slack =
            world.saved(slackDraft(acme, {channelTarget(QStringLiteral("all")),
                                          channelTarget(QStringLiteral("prod-alerts"), QStringLiteral("production")),
                                          channelTarget(QStringLiteral("ops"), QStringLiteral("production")),
                                          channelTarget(QStringLiteral("staging"), QStringLiteral("staging"))}));
        teams = world.saved(teamsDraft(acme, {urlTarget(Url, QStringLiteral("PRODUCTION"))}));
        slackOfApi = world.attach(api, slack);
        teamsOfApi = world.attach(api, teams);
        static_cast<void>(world.attach(web, slack,
                                       {channelTarget(QStringLiteral("ops")),
                                        channelTarget(QStringLiteral("web"), QStringLiteral("production"))}));
        const Organization other = world.organization(QStringLiteral("other"));
        static_cast<void>(world.workspace(other, QStringLiteral("api"), QStringLiteral("production")));
    }
    [[nodiscard]] ConfigurationSnapshot now() { return World::must(waitFor(coverage.snapshot(acme.id))); }
    [[nodiscard]] Result<RenamePreview> preview(const Renaming &wanted)
    {
        return waitFor(renames.preview(acme.id, wanted));
    }
    [[nodiscard]] Result<RenameDone> apply(const Renaming &wanted, const QByteArray &state = {})
    {
        return waitFor(renames.apply(acme.id, wanted, state));
    }
    [[nodiscard]] QList<AuditEntry> audits()
    {
        return World::must(world.temp.read([](Connection &connection) { return AuditStore(connection).list(100); }));
    }
};

QStringList lines(const QList<RenamedThing> &things)
{
    QStringList list;
    for (const RenamedThing &thing : things)
        list.append(thing.name + QStringLiteral(" | ") + thing.before + QStringLiteral(" | ") + thing.after);
    return list;
}

/** "api Production": which pairs move. */
QStringList pairs(const QList<CoverageChange> &changes)
{
    QStringList list;
    for (const CoverageChange &change : changes)
        list.append(change.workspace.name + u' ' + change.environment.before);
    return list;
}

/** What is kept, without what counts its changes. */
ConfigurationSnapshot withoutRevisions(ConfigurationSnapshot snapshot)
{
    for (Integration &integration : snapshot.integrations)
        integration.revision = 0;
    for (Attachment &attachment : snapshot.attachments)
        attachment.revision = 0;
    return snapshot;
}

bool isSame(const ConfigurationSnapshot &a, const ConfigurationSnapshot &b)
{
    return a.workspaces == b.workspaces && a.integrations == b.integrations && a.attachments == b.attachments;
}

} // namespace

/** An environment or a channel gets another name everywhere: told before, done at once, undone at once. */
class TestRenaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAnEnvironmentChanges()
    {
        Scene scene;
        scene.fill();
        const auto preview = scene.preview(renaming(Environment, " production", "prod "));
        INFRADOTS_REQUIRE(preview);
        QCOMPARE(preview->renaming.to, QStringLiteral("prod"));
        QVERIFY(!preview->merges);
        QCOMPARE(lines(preview->things),
                 QStringList({QStringLiteral("api | Production | prod"),
                              QStringLiteral("Ops Slack | production: #prod-alerts, #ops | prod: #prod-alerts, #ops"),
                              QStringLiteral("Ops Teams | PRODUCTION: %1 | prod: %1").arg(maskedUrl(Url)),
                              QStringLiteral("web ← Ops Slack | production: #web | prod: #web")}));
        QCOMPARE(preview->moves.size(), 0); // runs follow the name
        QCOMPARE(preview->leftBehind,
                 QStringList({QStringLiteral("api"), QStringLiteral("web")}));              // unless they do not
        QCOMPARE(scene.now().workspaces.first().environment, QStringLiteral("Production")); // nothing is done yet
    }

    void renamesAnEnvironmentEverywhereInItsOrganization()
    {
        Scene scene;
        scene.fill();
        const CoverageMap before = coverageOf(scene.now());
        QSignalSpy workspaces(&scene.world.changes, &Changes::workspacesChanged);
        QSignalSpy integrations(&scene.world.changes, &Changes::integrationsChanged);
        QSignalSpy attachments(&scene.world.changes, &Changes::attachmentsChanged);
        const auto done = scene.apply(renaming(Environment, "production", "prod"));
        INFRADOTS_REQUIRE(done);
        QCOMPARE(done->count(), 4);
        QTRY_COMPARE(workspaces.count(), 1);
        QCOMPARE(integrations.count(), 1);
        QCOMPARE(attachments.count(), 1);

        const CoverageMap after = coverageOf(scene.now());
        QCOMPARE(after.environments, QStringList({QStringLiteral("prod"), QStringLiteral("staging")}));
        for (qsizetype row = 0; row < 2; ++row) {
            for (qsizetype column = 0; column < 2; ++column)
                QVERIFY(isSameWay(before.rows.at(row).cells.at(column), after.rows.at(row).cells.at(column)));
        }
        // The URL is still the one that was sealed, at its place.
        const Target url = scene.now().integrations.last().targets.first();
        const auto opened = scene.world.vault.sealer()->reveal(url.url, targetSecretPlace(url.id));
        INFRADOTS_REQUIRE(opened);
        QCOMPARE(opened->toText(), Url);
        const auto others = World::must(
            scene.world.temp.read([](Connection &connection) { return WorkspaceStore(connection).listAll(); }));
        QCOMPARE(std::count_if(
                     others.cbegin(), others.cend(),
                     [](const Workspace &workspace) { return workspace.environment == QStringLiteral("production"); }),
                 1); // the other organization's
    }

    void onlyTheSpellingMovesNothing()
    {
        Scene scene;
        scene.fill();
        const auto preview = scene.preview(renaming(Environment, "production", "Production"));
        INFRADOTS_REQUIRE(preview);
        QCOMPARE(preview->things.size(), 3); // “api” is written like that already
        QVERIFY(!preview->merges);
        QVERIFY(preview->moves.isEmpty());
        QVERIFY(preview->leftBehind.isEmpty());
        INFRADOTS_REQUIRE(scene.apply(preview->renaming, preview->state));
        QCOMPARE(environmentsOf(scene.now()), QStringList({QStringLiteral("Production"), QStringLiteral("staging")}));
    }

    void twoEnvironmentsThatBecomeOneAddUp()
    {
        Scene scene;
        scene.fill();
        const auto preview = scene.preview(renaming(Environment, "staging", "production"));
        INFRADOTS_REQUIRE(preview);
        QVERIFY(preview->merges);
        QVERIFY(lines(preview->things)
                    .contains(QStringLiteral("Ops Slack | production: #prod-alerts, #ops; staging: #staging | "
                                             "production: #prod-alerts, #ops, #staging")));
        // “web” has an override for production, which its staging runs meet now.
        QCOMPARE(pairs(preview->moves), QStringList({QStringLiteral("api Production"), QStringLiteral("api staging"),
                                                     QStringLiteral("web staging")}));
    }

    void doublesThatComeOfItGo()
    {
        Scene scene;
        scene.fill();
        scene.slack.targets.append(channelTarget(QStringLiteral("ops"), QStringLiteral("qa")));
        scene.slack = scene.world.saved(scene.slack);
        scene.teams.targets.append(urlTarget(Url, QStringLiteral("qa")));
        scene.teams = scene.world.saved(scene.teams);
        const auto done = scene.apply(renaming(Environment, "qa", "production"));
        INFRADOTS_REQUIRE(done);
        const ConfigurationSnapshot now = scene.now();
        QCOMPARE(targetsOf(now.integrations.first().targets, QStringLiteral("production")).size(), 2);
        QCOMPARE(now.integrations.last().targets.size(), 1);
        INFRADOTS_REQUIRE(waitFor(scene.renames.undo(*done)));
        QCOMPARE(scene.now().integrations.first().targets, scene.slack.targets);
        QCOMPARE(scene.now().integrations.last().targets, scene.teams.targets);
    }

    void renamesAChannel_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("stored");
        QTest::newRow("plain") << QStringLiteral("ops") << QStringLiteral("operations") << QStringLiteral("operations");
        QTest::newRow("with #") << QStringLiteral("#ops") << QStringLiteral("#Operations")
                                << QStringLiteral("operations");
        QTest::newRow("to an id") << QStringLiteral(" #ops ") << QStringLiteral("C0123456789")
                                  << QStringLiteral("C0123456789");
    }

    void renamesAChannel()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, stored);
        Scene scene;
        scene.fill();
        const auto preview = scene.preview({.kind = Channel, .from = from, .to = to});
        INFRADOTS_REQUIRE(preview);
        const QString shown = shownTarget(stored);
        QCOMPARE(lines(preview->things),
                 QStringList(
                     {QStringLiteral("Ops Slack | production: #prod-alerts, #ops | production: #prod-alerts, ") + shown,
                      QStringLiteral("web ← Ops Slack | #ops | ") + shown}));
        // “web” goes to #staging in staging and to its own channel in production.
        QCOMPARE(pairs(preview->moves), QStringList(QStringLiteral("api Production")));
        QVERIFY(preview->leftBehind.isEmpty());
        INFRADOTS_REQUIRE(scene.apply(preview->renaming, preview->state));
        QVERIFY(channelsOf(scene.now()).contains(stored));
        QVERIFY(!channelsOf(scene.now()).contains(QStringLiteral("ops")));
        QCOMPARE(scene.now().integrations.last().targets, scene.teams.targets);
    }

    /** Else messages would go on to the channel that the old name stood for. */
    void aRenamedChannelIsLookedUpAnew()
    {
        Scene scene;
        scene.fill();
        Integration known = scene.slack;
        for (Target &target : known.targets)
            target.channelId = QStringLiteral("C000000001");
        known = scene.world.saved(known);
        const auto ids = [&scene](const QString &channel) {
            QStringList found;
            for (const Integration &integration : scene.now().integrations) {
                for (const Target &target : integration.targets) {
                    if (target.value == channel)
                        found.append(target.channelId);
                }
            }
            return found;
        };
        QCOMPARE(ids(QStringLiteral("ops")), QStringList(QStringLiteral("C000000001")));
        const auto done = scene.apply(renaming(Channel, "ops", "operations"), {});
        INFRADOTS_REQUIRE(done);
        QCOMPARE(ids(QStringLiteral("operations")), QStringList(QString()));
        QCOMPARE(ids(QStringLiteral("all")), QStringList(QStringLiteral("C000000001")));
        INFRADOTS_REQUIRE(waitFor(scene.renames.undo(*done)));
        QCOMPARE(ids(QStringLiteral("ops")), QStringList(QStringLiteral("C000000001")));
    }

    void refuses_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("code");
        const int environment = static_cast<int>(Environment);
        const int channel = static_cast<int>(Channel);
        const int invalid = static_cast<int>(ErrorCode::InvalidInput);
        const int missing = static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("no old name") << environment << QStringLiteral(" ") << QStringLiteral("x")
                                     << QStringLiteral("from") << invalid;
        QTest::newRow("no new name") << environment << QStringLiteral("production") << QStringLiteral("\t")
                                     << QStringLiteral("to") << invalid;
        QTest::newRow("unknown") << environment << QStringLiteral("qa") << QStringLiteral("x") << QStringLiteral("from")
                                 << missing;
        QTest::newRow("the same") << environment << QStringLiteral("staging") << QStringLiteral("staging")
                                  << QStringLiteral("to") << invalid;
        QTest::newRow("control character") << environment << QStringLiteral("production") << QStringLiteral("a\u0007b")
                                           << QStringLiteral("to") << invalid;
        QTest::newRow("too long") << environment << QStringLiteral("production") << QString(201, u'x')
                                  << QStringLiteral("to") << invalid;
        // Only targets mind a comma: their lists could not be written any more.
        QTest::newRow("comma") << environment << QStringLiteral("production") << QStringLiteral("a,b")
                               << QStringLiteral("environment_channels") << invalid;
        QTest::newRow("unknown channel") << channel << QStringLiteral("nowhere") << QStringLiteral("x")
                                         << QStringLiteral("from") << missing;
        QTest::newRow("the same channel")
            << channel << QStringLiteral("#ops") << QStringLiteral("Ops") << QStringLiteral("to") << invalid;
        QTest::newRow("no channel name") << channel << QStringLiteral("ops") << QStringLiteral("two words")
                                         << QStringLiteral("to") << invalid;
        QTest::newRow("a Teams URL is no channel")
            << channel << maskedUrl(Url) << QStringLiteral("x") << QStringLiteral("from") << missing;
    }

    void refuses()
    {
        QFETCH(int, kind);
        QFETCH(QString, from);
        QFETCH(QString, to);
        Scene scene;
        scene.fill();
        const ConfigurationSnapshot before = scene.now();
        const Renaming wanted{.kind = static_cast<Renaming::Kind>(kind), .from = from, .to = to};
        const auto preview = scene.preview(wanted);
        const auto done = scene.apply(wanted);
        QVERIFY(!preview && !done);
        for (const Error &error : {preview.error(), done.error()}) {
            QTEST(static_cast<int>(error.code), "code");
            QTEST(error.detail, "detail");
            QVERIFY(!error.message.isEmpty());
        }
        QVERIFY(isSame(scene.now(), before));
    }

    void refusesWhatWasNotAgreedTo()
    {
        Scene scene;
        scene.fill();
        const auto preview = scene.preview(renaming(Environment, "production", "prod"));
        INFRADOTS_REQUIRE(preview);
        scene.slack.description = QStringLiteral("changed meanwhile");
        scene.slack = scene.world.saved(scene.slack);
        const auto done = scene.apply(preview->renaming, preview->state);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Conflict);
        QCOMPARE(scene.now().workspaces.first().environment, QStringLiteral("Production"));
        // What it does not concern may change.
        const auto again = scene.preview(preview->renaming);
        INFRADOTS_REQUIRE(again);
        static_cast<void>(scene.world.workspace(scene.acme, QStringLiteral("new"), QStringLiteral("staging")));
        INFRADOTS_REQUIRE(scene.apply(again->renaming, again->state));
    }

    void undoBringsBackWhatWas()
    {
        Scene scene;
        scene.fill();
        const ConfigurationSnapshot before = scene.now();
        const auto done = scene.apply(renaming(Environment, "production", "prod"));
        INFRADOTS_REQUIRE(done);
        QVERIFY(!isSame(withoutRevisions(scene.now()), withoutRevisions(before)));
        INFRADOTS_REQUIRE(waitFor(scene.renames.undo(*done)));
        QVERIFY(isSame(withoutRevisions(scene.now()), withoutRevisions(before)));
    }

    void undoIsWholeOrNotAtAll()
    {
        Scene scene;
        scene.fill();
        const auto done = scene.apply(renaming(Environment, "production", "prod"));
        INFRADOTS_REQUIRE(done);
        Integration changed = done->after.integrations.last();
        changed.description = QStringLiteral("somebody else's");
        static_cast<void>(scene.world.saved(changed));
        const ConfigurationSnapshot before = scene.now();
        const auto undone = waitFor(scene.renames.undo(*done));
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, ErrorCode::Conflict);
        QVERIFY(undone.error().message.contains(QStringLiteral("Ops Teams")));
        QVERIFY(isSame(scene.now(), before)); // the workspace, which came first, as well
    }

    void leavesAuditEntries()
    {
        Scene scene;
        scene.fill();
        const qsizetype earlier = scene.audits().size();
        const auto done = scene.apply(renaming(Environment, "production", "prod"));
        INFRADOTS_REQUIRE(done);
        QList<AuditEntry> entries = scene.audits();
        QCOMPARE(entries.size() - earlier, 5); // the four things and the whole
        QCOMPARE(entries.first().action, QStringLiteral("environment.rename"));
        QCOMPARE(entries.first().what, QStringLiteral("acme"));
        QCOMPARE(entries.first().before, QStringLiteral("{\"environment\":\"production\"}"));
        QCOMPARE(entries.first().after, QStringLiteral("{\"environment\":\"prod\"}"));
        QCOMPARE(entries.first().who, QStringLiteral("tester"));
        INFRADOTS_REQUIRE(waitFor(scene.renames.undo(*done)));
        entries = scene.audits();
        QCOMPARE(entries.size() - earlier, 10);
        QCOMPARE(entries.first().action, QStringLiteral("environment.restore"));
        for (const AuditEntry &entry : entries)
            QVERIFY(!entry.before.contains(QStringLiteral("canary")) &&
                    !entry.after.contains(QStringLiteral("canary")));
    }

    void needsNoVault()
    {
        Scene scene(false);
        scene.acme = scene.world.organization();
        scene.api = scene.world.workspace(scene.acme, QStringLiteral("api"), QStringLiteral("production"));
        Integration draft = slackDraft(scene.acme, {channelTarget(QStringLiteral("a"), QStringLiteral("production"))});
        draft.slack = {};
        static_cast<void>(scene.world.saved(draft));
        INFRADOTS_REQUIRE(scene.apply(renaming(Environment, "production", "prod")));
        QCOMPARE(environmentsOf(scene.now()), QStringList(QStringLiteral("prod")));
    }

    /** Whatever is configured: the pairs that were told of are those whose stored routes are different afterwards. */
    void movesAreWhatIsDifferentAfterwards()
    {
        Dice dice(seedOfThisRun());
        for (int round = 0; round < 4; ++round) {
            Scene scene;
            scene.acme = scene.world.organization();
            for (int i = 0; i < 5; ++i)
                static_cast<void>(configure(scene.world, dice, scene.acme, i));
            const ConfigurationSnapshot before = scene.now();
            const bool channel = dice.chance(40);
            const QStringList names = channel ? channelsOf(before) : environmentsOf(before);
            if (names.size() < 2)
                continue;
            const Renaming wanted{.kind = channel ? Channel : Environment,
                                  .from = names.first(),
                                  .to = dice.chance(50) ? names.last() : QStringLiteral("fresh")};
            const auto preview = scene.preview(wanted);
            INFRADOTS_REQUIRE(preview);
            INFRADOTS_REQUIRE(scene.apply(wanted, preview->state));
            const ConfigurationSnapshot after = scene.now();
            QCOMPARE(pairs(preview->moves),
                     pairs(coverageChanges(before, after, environmentPairs(before, preview->renaming))));
            QVERIFY(!isFound(after, preview->renaming));
        }
    }
};

QTEST_GUILESS_MAIN(TestRenaming)
#include "tst_renaming.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/auditchanges.h"
#include "app/services/auditservice.h"
#include "app/services/configurationservice.h"
#include "app/services/testservice.h"
#include "app/services/vaultservice.h"
#include "tests/services/servicesfixture.h"
#include "tests/support/fakehttpclient.h"

#include <QTest>

using namespace infradots;
using namespace infradots::test;

namespace {

struct Scene
{
    World world;
    AuditService audit{world.context};
    ConfigurationService configuration{world.context};
    VaultService vault{world.context, world.keys};
    FakeHttpClient http;
    TestService tests{world.context, http};
    Organization acme = world.organization();

    ~Scene() { world.temp.close(); }

    [[nodiscard]] QList<AuditEntry> entries(const AuditFilter &filter = {}, int limit = 1000)
    {
        return World::must(waitFor(audit.page(filter, limit)));
    }
    [[nodiscard]] AuditEntry last() { return entries({}, 1).constFirst(); }
    [[nodiscard]] QStringList changesOfLast()
    {
        const AuditEntry entry = last();
        QStringList told;
        for (const AuditChange &change : auditChanges(entry.before, entry.after))
            told.append(QStringLiteral("%1: %2 → %3").arg(change.field, change.before, change.after));
        return told;
    }
};

} // namespace

/** The audit trail: every change, with who, when, before and after, and never a secret. */
class TestAudit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChangeIsThere();
    void secretsAreToldAsEnteredNeverAsTheyAre();
    void whatGoesAlongIsInIt();
    void looksAreAudited();
    void pagesAndFilters();
    void differences_data();
    void differences();
};

void TestAudit::everyChangeIsThere()
{
    Scene scene;
    QStringList expected{QStringLiteral("organization.create")};
    const auto expect = [&](const char *action) { expected.append(QString::fromLatin1(action)); };

    Organization renamed = scene.acme;
    renamed.platformUrl = QStringLiteral("https://elsewhere.example");
    World::must(waitFor(scene.world.organizations.save(renamed)));
    expect("organization.update");
    QCOMPARE(scene.changesOfLast(),
             QStringList(QStringLiteral("platform_url: https://app.infradots.example → https://elsewhere.example")));
    const Workspace workspace = scene.world.workspace(scene.acme, QStringLiteral("w"), {});
    expect("workspace.create");
    Workspace moved = workspace;
    moved.environment = QStringLiteral("production");
    World::must(waitFor(scene.world.workspaces.save(moved)));
    expect("workspace.update");

    Integration slack = scene.world.saved(slackDraft(scene.acme, {channelTarget(QStringLiteral("ops"))}));
    expect("integration.create");
    slack.targets.append(channelTarget(QStringLiteral("prod"), QStringLiteral("production")));
    slack = scene.world.saved(slack);
    expect("integration.update");
    QCOMPARE(scene.changesOfLast(), QStringList(QStringLiteral("targets:  → production: prod")));
    slack.enabled = false;
    slack = scene.world.saved(slack);
    expect("integration.disable");
    slack.enabled = true;
    slack = scene.world.saved(slack);
    expect("integration.enable");

    Attachment attachment = scene.world.attach(workspace, slack);
    expect("attachment.create");
    attachment.runAfter = RunAfter::Plan;
    attachment = World::must(waitFor(scene.world.attachments.save(attachment)));
    expect("attachment.update");
    QCOMPARE(scene.changesOfLast(), QStringList(QStringLiteral("run_after: all → plan")));
    const RemovedAttachment detached = World::must(waitFor(scene.world.attachments.detach(attachment.id)));
    expect("attachment.delete");
    INFRADOTS_REQUIRE(waitFor(scene.world.attachments.restore(detached)));
    expect("attachment.restore");
    const RemovedIntegration gone = World::must(waitFor(scene.world.integrations.remove(slack.id)));
    expect("integration.delete");
    INFRADOTS_REQUIRE(waitFor(scene.world.integrations.restore(gone)));
    expect("integration.restore");
    const RemovedWorkspace left = World::must(waitFor(scene.world.workspaces.remove(workspace.id)));
    expect("workspace.delete");
    INFRADOTS_REQUIRE(waitFor(scene.world.workspaces.restore(left)));
    expect("workspace.restore");

    scene.http.expect(FakeHttpClient::answer(200, "{\"ok\":true}"));
    const auto tested = World::must(waitFor(scene.tests.test(slack.id, {})));
    expect("integration.test");
    World::must(waitFor(scene.world.history.redeliver({tested.constFirst().delivery.id})));
    expect("delivery.redeliver");
    World::must(waitFor(scene.configuration.apply(
        R"({"organizations": [{"name": "other", "workspaces": [{"name": "x"}]}]})", ApplyOptions())));
    expect("organization.create");
    expect("workspace.create");
    expect("configuration.apply");
    World::must(waitFor(scene.vault.rotate({})));
    expect("vault.rotate");
    expect("vault.rotate.end");
    const RemovedOrganization all = World::must(waitFor(scene.world.organizations.remove(scene.acme.id)));
    expect("organization.delete");
    INFRADOTS_REQUIRE(waitFor(scene.world.organizations.restore(all)));
    expect("organization.restore");

    QList<AuditEntry> entries = scene.entries();
    QStringList actions;
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        actions.append(entry->action);
        QCOMPARE(entry->who, QStringLiteral("tester"));
        QVERIFY(entry->at.isValid());
        QVERIFY2(!entry->what.isEmpty(), qPrintable(entry->action));
    }
    QCOMPARE(actions, expected);

    // What is refused, and what is only tried, leaves nothing.
    const auto count = entries.size();
    Integration nameless = slack;
    nameless.name.clear();
    QVERIFY(!waitFor(scene.world.integrations.save(nameless)));
    ApplyOptions trial;
    trial.dryRun = true;
    World::must(waitFor(scene.configuration.apply(R"({"organizations": [{"name": "third"}]})", trial)));
    QCOMPARE(scene.entries().size(), count);
}

void TestAudit::secretsAreToldAsEnteredNeverAsTheyAre()
{
    Scene scene;
    Integration hook = scene.world.saved(endpointDraft(scene.acme, IntegrationType::Webhook, QStringLiteral("Hook")));
    hook.description = QStringLiteral("changed");
    hook = scene.world.saved(hook);
    QCOMPARE(scene.changesOfLast(), QStringList(QStringLiteral("description:  → changed"))); // no secret was touched
    hook.endpoint.apiKey = SecretString(QStringLiteral("canary-new-key"));
    hook = scene.world.saved(hook);
    QCOMPARE(scene.changesOfLast(), QStringList(QStringLiteral("api_key: set → entered")));
    hook.endpoint.apiKey = SecretField();
    hook = scene.world.saved(hook);
    QCOMPARE(scene.changesOfLast(), QStringList(QStringLiteral("api_key: set → not set")));

    Integration teams = scene.world.saved(
        teamsDraft(scene.acme, {urlTarget(QStringLiteral("https://a.webhook.office.com/canary-1111"))}));
    teams.targets.append(urlTarget(QStringLiteral("https://a.webhook.office.com/canary-2222")));
    teams = scene.world.saved(teams);
    QCOMPARE(scene.changesOfLast(),
             QStringList(QStringLiteral("targets:  → https://a.webhook.office.com/…2222 (entered)")));
    Organization organization = scene.acme;
    organization.slackApp.clientSecret = SecretString(QStringLiteral("canary-client-secret"));
    organization = World::must(waitFor(scene.world.organizations.save(organization)));
    QCOMPARE(scene.changesOfLast(), QStringList(QStringLiteral("slack_app.client_secret: not set → entered")));

    for (const AuditEntry &entry : scene.entries())
        QVERIFY2(!QString(entry.before + entry.after + entry.what).contains(QStringLiteral("canary")),
                 qPrintable(entry.action));
}

void TestAudit::whatGoesAlongIsInIt()
{
    Scene scene;
    const Workspace workspace = scene.world.workspace(scene.acme, QStringLiteral("production-infra"), {});
    const Integration slack = scene.world.saved(slackDraft(scene.acme, {}));
    const Attachment attachment =
        scene.world.attach(workspace, slack, {channelTarget(QStringLiteral("override-channel"))});
    World::must(waitFor(scene.world.organizations.remove(scene.acme.id)));
    const AuditEntry entry = scene.last();
    QCOMPARE(entry.action, QStringLiteral("organization.delete"));
    for (const QString &part : {QStringLiteral("production-infra"), QStringLiteral("Ops Slack"),
                                QStringLiteral("override-channel"), attachment.id.text()})
        QVERIFY2(entry.before.contains(part), qPrintable(part));
    QVERIFY(entry.after.isEmpty());
}

void TestAudit::looksAreAudited()
{
    Scene scene;
    const Integration hook =
        scene.world.saved(endpointDraft(scene.acme, IntegrationType::Webhook, QStringLiteral("Hook")));
    const auto revealed = waitFor(scene.vault.reveal(integrationSecretPlace(hook.id, QStringLiteral("api_key"))));
    INFRADOTS_REQUIRE(revealed);
    QCOMPARE(revealed->toText(), QStringLiteral("canary-api-key"));
    QCOMPARE(scene.last().action, QStringLiteral("secret.reveal"));
    QCOMPARE(scene.last().what, QStringLiteral("acme/Hook: api_key"));

    const Workspace workspace = scene.world.workspace(scene.acme, QStringLiteral("w"), {});
    const Integration teams = scene.world.saved(teamsDraft(scene.acme, {}));
    const Attachment attachment =
        scene.world.attach(workspace, teams, {urlTarget(QStringLiteral("https://a.webhook.office.com/canary"))});
    INFRADOTS_REQUIRE(waitFor(scene.vault.reveal(targetSecretPlace(attachment.targets.constFirst().id))));
    QCOMPARE(scene.last().what, QStringLiteral("acme/Ops Teams → w: url"));

    // A look that shows nothing is none.
    const auto count = scene.entries().size();
    const auto nothing = waitFor(scene.vault.reveal(integrationSecretPlace(hook.id, QStringLiteral("signing_secret"))));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
    scene.world.vault.lock();
    QVERIFY(!waitFor(scene.vault.reveal(integrationSecretPlace(hook.id, QStringLiteral("api_key")))));
    QCOMPARE(scene.entries().size(), count);
}

void TestAudit::pagesAndFilters()
{
    Scene scene;
    QDateTime middle;
    for (int i = 0; i < 30; ++i) {
        scene.world.clock.advance(60'000);
        if (i == 20)
            middle = scene.world.clock.now();
        static_cast<void>(scene.world.workspace(scene.acme, QStringLiteral("w%1_%").arg(i), {}));
    }
    QStringList names;
    AuditFilter filter;
    filter.kind = QStringLiteral("workspace");
    while (true) {
        const QList<AuditEntry> page = scene.entries(filter, 7);
        for (const AuditEntry &entry : page)
            names.append(entry.what);
        if (page.size() < 7)
            break;
        filter.before = page.constLast().id;
    }
    QCOMPARE(names.size(), 30);
    QCOMPARE(names.constFirst(), QStringLiteral("acme/w29_%"));
    QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), 30);

    AuditFilter since;
    since.since = middle;
    QCOMPARE(scene.entries(since).size(), 10);
    AuditFilter search;
    search.search = QStringLiteral("W7_%"); // stands for itself, in whatever case
    QCOMPARE(scene.entries(search).size(), 1);
    search.search = QStringLiteral("tester");
    QCOMPARE(scene.entries(search).size(), 31);
    search.search = QStringLiteral("organization.create");
    QCOMPARE(scene.entries(search).size(), 1);
    AuditFilter other;
    other.kind = QStringLiteral("work"); // a whole word
    QVERIFY(scene.entries(other).isEmpty());
    other.kind = QStringLiteral("%");
    QVERIFY(scene.entries(other).isEmpty());
}

void TestAudit::differences_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char *name, const char *before, const char *after, const QStringList &told) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << told;
    };
    row("nothing", "", "", {});
    row("same", R"({"a":1})", R"({"a":1})", {});
    row("made", "", R"({"a":"x","b":{"c":true}})", {QStringLiteral("a|–|x"), QStringLiteral("b.c|–|true")});
    row("gone", R"({"a":"x"})", "", {QStringLiteral("a|x|–")});
    row("list", R"({"t":["a","b"]})", R"({"t":["b","c"]})", {QStringLiteral("t|a|–"), QStringLiteral("t|–|c")});
    row("order", R"({"t":["a","b"]})", R"({"t":["b","a"]})", {QStringLiteral("t|a; b|b; a")});
    row("not JSON", "<b>before", R"({"a":1})", {QStringLiteral("|<b>before|{\"a\":1}")});
    row("object became text", R"({"a":{"b":1}})", R"({"a":"x"})", {QStringLiteral("a|b: 1|x")});
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QTest::newRow("endlessly deep") << QString::fromLatin1(deep) << QString() << QStringList(QStringLiteral("|deep|–"));
}

void TestAudit::differences()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QStringList, told);
    QStringList actual;
    for (const AuditChange &change : auditChanges(before, after)) {
        const auto side = [](const QString &text) {
            return text.isEmpty() ? QStringLiteral("–") : text.size() > 1000 ? QStringLiteral("deep") : text;
        };
        actual.append(QStringList{change.field, side(change.before), side(change.after)}.join(u'|'));
    }
    QCOMPARE(actual, told);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"

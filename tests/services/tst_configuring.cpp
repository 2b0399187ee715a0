// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/auditstore.h"
#include "tests/services/servicesfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace infradots;
using namespace infradots::test;

namespace {

template<typename T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

/** Organizations, workspaces, integrations and attachments as they are saved. */
class TestConfiguring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAnOrganizationAndTellsIt()
    {
        World world;
        QSignalSpy told(&world.changes, &Changes::organizationsChanged);
        Organization draft;
        draft.name = QStringLiteral("  acme ");
        draft.slackApp.baseUrl = QStringLiteral("https://slack.example/");
        draft.slackApp.clientSecret = SecretString(QStringLiteral("canary-client-secret"));
        const auto saved = waitFor(world.organizations.save(draft));
        INFRADOTS_REQUIRE(saved);
        QTRY_COMPARE(told.count(), 1);

        const auto stored = waitFor(world.organizations.get(saved->id));
        INFRADOTS_REQUIRE(stored);
        QCOMPARE(stored->name, QStringLiteral("acme"));
        QCOMPARE(stored->slackApp.baseUrl, QStringLiteral("https://slack.example"));
        const SealedSecret *sealed = stored->slackApp.clientSecret.sealed();
        QVERIFY(sealed != nullptr);
        const auto opened = world.vault.sealer()->open(*sealed, slackAppSecretPlace(stored->id));
        INFRADOTS_REQUIRE(opened);
        QCOMPARE(opened->toText(), QStringLiteral("canary-client-secret"));
    }

    void refusesATakenNameAndAMissingRow()
    {
        World world;
        const Organization acme = world.organization();
        Organization again;
        again.name = QStringLiteral("acme");
        QCOMPARE(codeOf(waitFor(world.organizations.save(again))), ErrorCode::Conflict);
        again.name = QStringLiteral("a/b");
        QCOMPARE(codeOf(waitFor(world.organizations.save(again))), ErrorCode::InvalidInput);
        again.id = OrganizationId::create();
        again.name = QStringLiteral("other");
        QCOMPARE(codeOf(waitFor(world.organizations.save(again))), ErrorCode::NotFound);

        const Workspace first = world.workspace(acme, QStringLiteral("infra"), {});
        Workspace second = first;
        second.id = {};
        QCOMPARE(codeOf(waitFor(world.workspaces.save(second))), ErrorCode::Conflict);
        const auto list = waitFor(world.workspaces.list(acme.id));
        INFRADOTS_REQUIRE(list);
        QCOMPARE(list->size(), 1);
    }

    void normalizesAndSealsAnIntegration()
    {
        World world;
        const Organization acme = world.organization();
        const Integration slack = world.saved(
            slackDraft(acme, {channelTarget(QStringLiteral("#DevOps")), channelTarget(QStringLiteral("devops")),
                              channelTarget(QStringLiteral("#prod"), QStringLiteral("Production")),
                              channelTarget(QStringLiteral("prod"), QStringLiteral(" production "))}));
        QCOMPARE(slack.targets.size(), 2);
        QCOMPARE(slack.targets.at(0).value, QStringLiteral("devops"));
        QCOMPARE(slack.targets.at(1).environment, QStringLiteral("Production"));
        QVERIFY(slack.slack.botToken.sealed() != nullptr);

        const QString url = QStringLiteral("https://acme.webhook.office.com/webhookb2/canary-teams-url-0001");
        const Integration teams = world.saved(teamsDraft(acme, {urlTarget(url), urlTarget(url)}));
        QCOMPARE(teams.targets.size(), 1);
        QCOMPARE(teams.targets.constFirst().value, maskedUrl(url));
        QVERIFY(teams.targets.constFirst().url.sealed() != nullptr);

        Integration again = teams; // one is sealed by now, and typed once more
        again.targets.append(urlTarget(url));
        again.targets.append(urlTarget(url, QStringLiteral("production")));
        const Integration updated = world.saved(again);
        QCOMPARE(updated.targets.size(), 2);
        QCOMPARE(updated.revision, teams.revision + 1);
        QCOMPARE(updated.targets.constFirst(), teams.targets.constFirst());
    }

    void keepsClearSecretsOutOfDatabaseAndAudit()
    {
        World world;
        const Organization acme = world.organization();
        static_cast<void>(world.saved(slackDraft(acme, {})));
        static_cast<void>(world.saved(teamsDraft(
            acme, {urlTarget(QStringLiteral("https://acme.webhook.office.com/webhookb2/canary-teams-url-0001"))})));
        Integration custom = endpointDraft(acme, IntegrationType::Custom, QStringLiteral("Custom"));
        custom.endpoint.signingSecret = SecretString(QStringLiteral("canary-signing-secret-0123456789"));
        custom.endpoint.headers = {{QStringLiteral("X-Token"), SecretString(QStringLiteral("canary-header-value"))}};
        static_cast<void>(world.saved(custom));

        const auto audit = world.temp.read([](Connection &connection) { return AuditStore(connection).list(10); });
        INFRADOTS_REQUIRE(audit);
        QCOMPARE(audit->size(), 4);
        QCOMPARE(audit->constFirst().action, QStringLiteral("integration.create"));
        QCOMPARE(audit->constFirst().what, QStringLiteral("acme/Custom"));
        QCOMPARE(audit->constFirst().who, QStringLiteral("tester"));
        QVERIFY(audit->constFirst().after.contains(QStringLiteral("\"api_key\":\"set\"")));
        for (const AuditEntry &entry : *audit)
            QVERIFY(!QString(entry.before + entry.after).contains(QStringLiteral("canary")));

        const QByteArray bytes = bytesOnDisk(world);
        QVERIFY(bytes.contains("Ops Slack"));
        QVERIFY(!bytes.contains("canary"));
    }

    void refusesAStaleSaveAndAnotherType()
    {
        World world;
        const Organization acme = world.organization();
        const Integration first = world.saved(slackDraft(acme, {}));
        Integration mine = first;
        mine.description = QStringLiteral("mine");
        static_cast<void>(world.saved(mine));
        Integration theirs = first;
        theirs.description = QStringLiteral("theirs");
        const auto stale = waitFor(world.integrations.save(theirs));
        QCOMPARE(codeOf(stale), ErrorCode::Conflict);
        QCOMPARE(stale.error().detail, QStringLiteral("revision"));

        Integration turned = World::must(waitFor(world.integrations.get(first.id)));
        QCOMPARE(turned.description, QStringLiteral("mine"));
        turned.type = IntegrationType::Teams;
        QCOMPARE(codeOf(waitFor(world.integrations.save(turned))), ErrorCode::InvalidInput);
    }

    void sealsARenamedHeaderAnew()
    {
        World world;
        Integration draft = endpointDraft(world.organization(), IntegrationType::Custom, QStringLiteral("Custom"));
        draft.endpoint.headers = {{QStringLiteral("X-Old"), SecretString(QStringLiteral("header value"))}};
        Integration saved = world.saved(draft);
        saved.endpoint.headers[0].name = QStringLiteral("X-New");
        saved = world.saved(saved);
        const auto opened =
            world.vault.sealer()->reveal(saved.endpoint.headers.constFirst().value,
                                         integrationSecretPlace(saved.id, headerSecretColumn(QStringLiteral("X-New"))));
        INFRADOTS_REQUIRE(opened);
        QCOMPARE(opened->toText(), QStringLiteral("header value"));
    }

    void refusesATemplateThatDoesNotRender()
    {
        World world;
        Integration draft = endpointDraft(world.organization(), IntegrationType::Custom, QStringLiteral("Custom"));
        draft.endpoint.bodyTemplate = QStringLiteral("{\"a\": \"{{{job}}}\"}");
        const auto saved = waitFor(world.integrations.save(draft));
        QCOMPARE(codeOf(saved), ErrorCode::InvalidInput);
        QCOMPARE(saved.error().detail, QStringLiteral("body_template"));
    }

    void savesWhatNeedsNoVaultWhileItIsLocked()
    {
        World world(false);
        const Organization acme = world.organization();
        Integration draft = slackDraft(acme, {channelTarget(QStringLiteral("devops"))});
        QCOMPARE(codeOf(waitFor(world.integrations.save(draft))), ErrorCode::VaultLocked);
        draft.slack.botToken = {};
        const Integration saved = world.saved(draft);
        QCOMPARE(saved.targets.size(), 1);
        const auto list = waitFor(world.integrations.list(acme.id));
        INFRADOTS_REQUIRE(list);
        QCOMPARE(list->size(), 1); // the refused one left nothing behind
    }

    void attachesWithinOneOrganization()
    {
        World world;
        const Organization acme = world.organization();
        const Organization other = world.organization(QStringLiteral("other"));
        const Workspace workspace = world.workspace(acme, QStringLiteral("infra"), QStringLiteral("production"));
        const Integration slack = world.saved(slackDraft(acme, {channelTarget(QStringLiteral("all"))}));
        const Integration foreign = world.saved(slackDraft(other, {}));
        const Integration hook = world.saved(endpointDraft(acme, IntegrationType::Webhook, QStringLiteral("Hook")));

        const Attachment attached =
            world.attach(workspace, slack, {channelTarget(QStringLiteral("#Prod"), QStringLiteral("production"))});
        QCOMPARE(attached.attachedBy, QStringLiteral("tester"));
        QCOMPARE(attached.attachedAt, world.clock.now());
        QCOMPARE(attached.targets.constFirst().value, QStringLiteral("prod"));

        Attachment draft;
        draft.workspaceId = workspace.id;
        draft.integrationId = slack.id;
        QCOMPARE(codeOf(waitFor(world.attachments.save(draft))), ErrorCode::Conflict);
        draft.integrationId = foreign.id;
        QCOMPARE(codeOf(waitFor(world.attachments.save(draft))), ErrorCode::InvalidInput);
        draft.integrationId = hook.id;
        draft.targets = {channelTarget(QStringLiteral("nowhere"))};
        QCOMPARE(codeOf(waitFor(world.attachments.save(draft))), ErrorCode::InvalidInput);

        const auto list = waitFor(world.attachments.list(workspace.id));
        INFRADOTS_REQUIRE(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->constFirst().integration.name, QStringLiteral("Ops Slack"));
        const auto routes = waitFor(world.attachments.routes(workspace.id, {}));
        INFRADOTS_REQUIRE(routes);
        QCOMPARE(routes->constFirst().route.rule, Rule::WorkspaceEnvironment);
    }
};

QTEST_GUILESS_MAIN(TestConfiguring)
#include "tst_configuring.moc"

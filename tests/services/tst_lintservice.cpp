// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/checkservice.h"
#include "app/services/lintservice.h"
#include "models/store/slackchannelstore.h"
#include "tests/services/servicesfixture.h"

#include <QTest>

using namespace infradots;
using namespace infradots::test;

/** The lint over a real database: what it reads, and how it knows that two sealed URLs are one place. */
class TestLintService : public QObject
{
    Q_OBJECT

private:
    static QStringList rules(const QList<Finding> &findings)
    {
        QStringList found;
        for (const Finding &finding : findings)
            found.append(finding.rule);
        return found;
    }

private Q_SLOTS:
    void sealedUrlsAreComparedByTheirHash()
    {
        World world;
        LintService lint(world.context);
        const Organization acme = world.organization();
        const Workspace production = world.workspace(acme, QStringLiteral("production-infra"), {});
        Integration first = endpointDraft(acme, IntegrationType::Webhook, QStringLiteral("First"));
        Integration second = endpointDraft(acme, IntegrationType::Custom, QStringLiteral("Second"));
        second.endpoint.apiUrl = first.endpoint.apiUrl;
        first = world.saved(first);
        second = world.saved(second);
        QVERIFY(first.endpoint.apiUrl.sealed()->ciphertext != second.endpoint.apiUrl.sealed()->ciphertext);
        static_cast<void>(world.attach(production, first));
        const auto apart = World::must(waitFor(lint.lint()));
        QCOMPARE(rules(apart).count(QStringLiteral("doubled_destination")), 1);
        static_cast<void>(world.attach(production, second));
        const auto together = World::must(waitFor(lint.lint(acme.id)));
        QCOMPARE(rules(together).count(QStringLiteral("doubled_destination")), 1);
        for (const Finding &finding : together) {
            if (finding.rule == QStringLiteral("doubled_destination")) {
                QCOMPARE(finding.severity, Severity::Warning);
                QCOMPARE(finding.where, QStringLiteral("acme/Second"));
                QCOMPARE(finding.place.integration, second.id);
            }
            QVERIFY2(!finding.message.contains(QStringLiteral("canary")), qPrintable(finding.message));
        }
    }

    void anotherUrlIsAnotherPlace()
    {
        World world;
        LintService lint(world.context);
        const Organization acme = world.organization();
        for (const char *name : {"First", "Second"})
            static_cast<void>(world.saved(endpointDraft(acme, IntegrationType::Webhook, QString::fromLatin1(name))));
        const auto found = World::must(waitFor(lint.lint()));
        QVERIFY(!rules(found).contains(QStringLiteral("doubled_destination")));
    }

    void closedVaultKnowsChannelsButNoUrls()
    {
        World world;
        const Organization acme = world.organization();
        const Workspace production = world.workspace(acme, QStringLiteral("production-infra"), {});
        for (const char *name : {"One", "Two"}) {
            Integration slack = slackDraft(acme, {channelTarget(QStringLiteral("infra"))}, QString::fromLatin1(name));
            static_cast<void>(world.attach(production, world.saved(slack)));
            Integration hook = endpointDraft(acme, IntegrationType::Webhook, QStringLiteral("Hook %1").arg(slack.name));
            hook.endpoint.apiUrl = SecretString(QStringLiteral("https://hooks.example.com/the-same"));
            static_cast<void>(world.saved(hook));
        }
        MemoryKeyStore lockedKeys;
        lockedKeys.setLocked(true);
        Vault closed(world.temp.database(), lockedKeys);
        ServiceContext context{world.temp.database(), closed, world.changes, world.clock, QStringLiteral("tester")};
        LintService lint(context);
        QCOMPARE(rules(World::must(waitFor(lint.lint()))).count(QStringLiteral("doubled_destination")), 1);
        LintService open(world.context);
        QCOMPARE(rules(World::must(waitFor(open.lint()))).count(QStringLiteral("doubled_destination")), 2);
    }

    void eventsTellWhoWaitsForApproval()
    {
        World world;
        LintService lint(world.context);
        const Organization acme = world.organization();
        const Workspace production = world.workspace(acme, QStringLiteral("production-infra"), {});
        const Workspace calm = world.workspace(acme, QStringLiteral("calm"), {});
        INFRADOTS_REQUIRE(
            waitFor(world.events.emitEvent(stageEvent(production, Stage::Plan, RunStatus::WaitingForApproval))));
        INFRADOTS_REQUIRE(waitFor(world.events.emitEvent(stageEvent(calm, Stage::Plan))));
        QList<Finding> found = World::must(waitFor(lint.lint()));
        QCOMPARE(rules(found), QStringList({QStringLiteral("nobody_attached"), QStringLiteral("approval_unheard")}));
        QCOMPARE(found.last().place.workspace, production.id);
    }

    void channelsThatNothingArrivesIn()
    {
        World world;
        LintService lint(world.context);
        const Organization acme = world.organization();
        const Workspace production = world.workspace(acme, QStringLiteral("production-infra"), {});
        const Integration slack = world.saved(
            slackDraft(acme, {channelTarget(QStringLiteral("infra")), channelTarget(QStringLiteral("old"))}));
        Attachment draft;
        draft.workspaceId = production.id;
        draft.integrationId = slack.id;
        draft.runAfter = RunAfter::All;
        draft.targets = {channelTarget(QStringLiteral("secret"))};
        const Attachment attachment = World::must(waitFor(world.attachments.save(draft)));
        // Before Slack was ever asked nothing is said.
        QVERIFY(!rules(World::must(waitFor(lint.lint()))).contains(QStringLiteral("channel_trouble")));

        const auto channel = [](const char *id, const char *name, bool isPrivate, bool isMember, bool isArchived) {
            return SlackChannel{
                QString::fromLatin1(id), QString::fromLatin1(name), isPrivate, isMember, isArchived, {}};
        };
        const QList<SlackChannel> channels{channel("C1", "infra", false, true, false),
                                           channel("C2", "old", false, true, true),
                                           channel("C3", "secret", true, false, false)};
        INFRADOTS_REQUIRE(waitFor(world.temp.database().write([&](Connection &connection) {
            return SlackChannelStore(connection)
                .replace(slack.id, slack.slack.teamId, channels, QDateTime::currentDateTimeUtc());
        })));
        const auto found = World::must(waitFor(lint.lint()));
        QCOMPARE(rules(found).count(QStringLiteral("channel_trouble")), 2);
        QList<AttachmentId> attachments;
        for (const Finding &finding : found) {
            if (finding.rule != QStringLiteral("channel_trouble"))
                continue;
            QCOMPARE(finding.severity, Severity::Error);
            QVERIFY(finding.place.field == Field::Channels);
            QVERIFY2(finding.message.contains(finding.place.attachment.isNull() ? QStringLiteral("#old")
                                                                                : QStringLiteral("/invite")),
                     qPrintable(finding.message));
            attachments.append(finding.place.attachment);
        }
        QVERIFY(attachments.contains(AttachmentId()) && attachments.contains(attachment.id));
    }

    void oneOrganizationAlone()
    {
        World world;
        LintService lint(world.context);
        const Organization acme = world.organization();
        const Organization globex = world.organization(QStringLiteral("globex"));
        static_cast<void>(world.workspace(acme, QStringLiteral("here"), {}));
        static_cast<void>(world.workspace(globex, QStringLiteral("there"), {}));
        QCOMPARE(World::must(waitFor(lint.lint())).size(), 2);
        const auto found = World::must(waitFor(lint.lint(globex.id)));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().where, QStringLiteral("globex/there"));
    }

    void checkTellsThemAfterTheHealth()
    {
        World world;
        const Organization acme = world.organization();
        static_cast<void>(world.workspace(acme, QStringLiteral("here"), {}));
        CheckService check(world.context);
        const auto found = World::must(waitFor(check.check()));
        QCOMPARE(found.first().where, QStringLiteral("database"));
        QCOMPARE(found.last().rule, QStringLiteral("nobody_attached"));
    }
};

QTEST_GUILESS_MAIN(TestLintService)
#include "tst_lintservice.moc"

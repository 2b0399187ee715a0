// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/slackchannelstore.h"
#include "models/store/slacktokenstore.h"
#include "models/store/workspacestore.h"
#include "tests/support/tempdatabase.h"

#include <QElapsedTimer>

using namespace infradots;
using namespace infradots::test;

namespace {

const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'763'899'200'000, Qt::UTC);

Target target(const QString &value, const QString &environment = {})
{
    return {.id = TargetId::create(), .environment = environment, .value = value, .url = {}};
}

SlackChannel channel(const QString &id, const QString &name, const QStringList &former = {})
{
    return {.id = id, .name = name, .isMember = true, .formerNames = former};
}

SecretField sealed(const char *name)
{
    return SealedSecret{.keyId = u"key-1"_qs, .nonce = QByteArray("nonce-") + name, .ciphertext = QByteArray(name)};
}

struct Fixture
{
    Fixture()
    {
        acme.id = OrganizationId::create();
        acme.name = u"acme"_qs;
        production = {WorkspaceId::create(), acme.id, u"production-infra"_qs, {}};
        slack.id = IntegrationId::create();
        slack.organizationId = acme.id;
        slack.name = u"Ops Slack"_qs;
        slack.slack = {.botToken = sealed("old-token"), .refreshToken = sealed("old-refresh"), .teamId = u"T1"_qs};
        slack.targets = {target(u"ops"_qs), target(u"C000000007"_qs), target(u"unknown"_qs, u"production"_qs)};
        slack.revision = 1;
        attachment.id = AttachmentId::create();
        attachment.workspaceId = production.id;
        attachment.integrationId = slack.id;
        attachment.targets = {target(u"devops"_qs)};
        attachment.revision = 1;
    }

    Result<void> fill()
    {
        return temp.write([this](Connection &connection) -> Result<void> {
            auto done = OrganizationStore(connection).save(acme);
            if (done)
                done = WorkspaceStore(connection).save(production);
            if (done)
                done = IntegrationStore(connection).insert(slack);
            return done ? AttachmentStore(connection).insert(attachment) : done;
        });
    }

    Result<void> replace(const QList<SlackChannel> &channels)
    {
        return temp.write([this, channels](Connection &connection) {
            return SlackChannelStore(connection).replace(slack.id, u"T1"_qs, channels, start);
        });
    }
    Result<SlackChannelList> list()
    {
        return temp.read([this](Connection &connection) { return SlackChannelStore(connection).get(slack.id); });
    }
    Result<void> remember(const QList<SlackChannel> &channels)
    {
        return temp.write([this, channels](Connection &connection) {
            return SlackChannelStore(connection).remember(slack.id, ChannelDirectory(channels));
        });
    }
    Result<Integration> stored()
    {
        return temp.read([this](Connection &connection) { return IntegrationStore(connection).get(slack.id); });
    }
    /** The ids remembered with the integration's targets, then with the attachment's. */
    QStringList remembered()
    {
        QStringList ids;
        const auto integration = stored();
        const auto attached =
            temp.read([this](Connection &connection) { return AttachmentStore(connection).get(attachment.id); });
        if (!integration || !attached)
            return {u"error"_qs};
        for (const Target &each : integration->targets + attached->targets)
            ids.append(each.channelId);
        return ids;
    }
    Result<std::optional<qint64>> claim(const QDateTime &now)
    {
        return temp.write([this, now](Connection &connection) {
            return SlackTokenStore(connection).claim(slack.id, now, now.addSecs(120));
        });
    }

    TempDatabase temp;
    Organization acme;
    Workspace production;
    Integration slack;
    Attachment attachment;
};

} // namespace

class TestSlackStores : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql|duplicate connection|still in use"))); }

    void keepsAList();
    void keepsFormerNames();
    void remembersWhatNamesStandFor();
    void takesThousandsOfChannels();
    void goesWithItsIntegration();
    void leasesToOneAtATime();
    void savesBothTokensWithoutARevision();
};

void TestSlackStores::keepsAList()
{
    Fixture fixture;
    INFRADOTS_REQUIRE(fixture.fill());
    auto list = fixture.list();
    INFRADOTS_REQUIRE(list);
    QVERIFY(!list->fetchedAt.isValid() && list->channels.isEmpty());

    SlackChannel whole{u"C000000001"_qs, u"ops"_qs, true, false, true, {u"früher"_qs, u"noch-früher"_qs}};
    INFRADOTS_REQUIRE(fixture.replace({whole, channel(u"C000000002"_qs, u"devops"_qs), whole}));
    list = fixture.list();
    INFRADOTS_REQUIRE(list);
    QCOMPARE(list->fetchedAt, start);
    QCOMPARE(list->teamId, u"T1"_qs);
    QCOMPARE(list->channels, (QList<SlackChannel>{channel(u"C000000002"_qs, u"devops"_qs), whole}));

    INFRADOTS_REQUIRE(fixture.replace({}));
    list = fixture.list();
    INFRADOTS_REQUIRE(list);
    QVERIFY(list->fetchedAt.isValid() && list->channels.isEmpty());
}

void TestSlackStores::keepsFormerNames()
{
    Fixture fixture;
    INFRADOTS_REQUIRE(fixture.fill());
    INFRADOTS_REQUIRE(fixture.replace({channel(u"C000000001"_qs, u"ops"_qs)}));
    INFRADOTS_REQUIRE(fixture.replace({channel(u"C000000001"_qs, u"operations"_qs, {u"from-slack"_qs})}));
    INFRADOTS_REQUIRE(fixture.replace({channel(u"C000000001"_qs, u"run-ops"_qs)}));
    const auto list = fixture.list();
    INFRADOTS_REQUIRE(list);
    QStringList former = list->channels.constFirst().formerNames;
    former.sort();
    QCOMPARE(former, (QStringList{u"from-slack"_qs, u"operations"_qs, u"ops"_qs}));
    // Named as it was once: that name is not a former one.
    INFRADOTS_REQUIRE(fixture.replace({channel(u"C000000001"_qs, u"ops"_qs)}));
    QVERIFY(!fixture.list()->channels.constFirst().formerNames.contains(u"ops"_qs));
}

void TestSlackStores::remembersWhatNamesStandFor()
{
    Fixture fixture;
    INFRADOTS_REQUIRE(fixture.fill());
    QCOMPARE(fixture.remembered(), (QStringList{{}, {}, {}, {}}));
    INFRADOTS_REQUIRE(fixture.remember({channel(u"C000000001"_qs, u"ops"_qs), channel(u"C000000002"_qs, u"devops"_qs),
                                        channel(u"C000000007"_qs, u"seven"_qs)}));
    const QStringList known{u"C000000001"_qs, {}, {}, u"C000000002"_qs};
    QCOMPARE(fixture.remembered(), known);
    // The channel was renamed, and another one took its name: what was meant stays.
    INFRADOTS_REQUIRE(
        fixture.remember({channel(u"C000000001"_qs, u"run-ops"_qs), channel(u"C000000009"_qs, u"ops"_qs)}));
    QCOMPARE(fixture.remembered(), known);
    // Saving what is there keeps it, too.
    auto integration = fixture.stored();
    INFRADOTS_REQUIRE(integration);
    INFRADOTS_REQUIRE(
        fixture.temp.write([&](Connection &connection) { return IntegrationStore(connection).update(*integration); }));
    QCOMPARE(fixture.remembered(), known);

    INFRADOTS_REQUIRE(fixture.temp.write(
        [&](Connection &connection) { return SlackChannelStore(connection).forget(fixture.slack.id); }));
    QCOMPARE(fixture.remembered(), (QStringList{{}, {}, {}, {}}));
    QVERIFY(!fixture.list()->fetchedAt.isValid());
}

void TestSlackStores::takesThousandsOfChannels()
{
    Fixture fixture;
    INFRADOTS_REQUIRE(fixture.fill());
    QList<SlackChannel> many;
    for (int i = 0; i < 5000; ++i)
        many.append(channel(u"C%1"_qs.arg(i, 9, 10, QChar(u'0')), u"channel-%1"_qs.arg(i)));
    INFRADOTS_REQUIRE(fixture.replace(many));
    INFRADOTS_REQUIRE(fixture.replace(many));
    const auto list = fixture.list();
    INFRADOTS_REQUIRE(list);
    QCOMPARE(list->channels.size(), 5000);
}

void TestSlackStores::goesWithItsIntegration()
{
    Fixture fixture;
    INFRADOTS_REQUIRE(fixture.fill());
    INFRADOTS_REQUIRE(fixture.replace({channel(u"C000000001"_qs, u"ops"_qs)}));
    INFRADOTS_REQUIRE(fixture.claim(start));
    INFRADOTS_REQUIRE(fixture.temp.write(
        [&](Connection &connection) { return IntegrationStore(connection).remove(fixture.slack.id); }));
    const auto list = fixture.list();
    INFRADOTS_REQUIRE(list);
    QVERIFY(!list->fetchedAt.isValid());
    QVERIFY(!fixture.claim(start)); // there is nothing to renew any more
}

void TestSlackStores::leasesToOneAtATime()
{
    Fixture fixture;
    INFRADOTS_REQUIRE(fixture.fill());
    const auto first = fixture.claim(start);
    INFRADOTS_REQUIRE(first);
    QCOMPARE(first->value_or(0), 1);
    const auto second = fixture.claim(start.addSecs(119));
    INFRADOTS_REQUIRE(second);
    QVERIFY(!second->has_value());
    const auto later = fixture.claim(start.addSecs(120)); // the lease has run out
    INFRADOTS_REQUIRE(later);
    QCOMPARE(later->value_or(0), 2);

    const auto holds = [&](qint64 fence) {
        return fixture.temp
            .write([&, fence](Connection &connection) {
                return SlackTokenStore(connection).holds(fixture.slack.id, fence);
            })
            .value_or(false);
    };
    const auto release = [&](qint64 fence) {
        return fixture.temp.write([&, fence](Connection &connection) {
            return SlackTokenStore(connection).release(fixture.slack.id, fence);
        });
    };
    QVERIFY(!holds(1) && holds(2));
    INFRADOTS_REQUIRE(release(1)); // too late: it is somebody else's by now
    QVERIFY(!fixture.claim(start.addSecs(121))->has_value());
    INFRADOTS_REQUIRE(release(2));
    QCOMPARE(fixture.claim(start.addSecs(121))->value_or(0), 3);
}

void TestSlackStores::savesBothTokensWithoutARevision()
{
    Fixture fixture;
    INFRADOTS_REQUIRE(fixture.fill());
    SlackSettings renewed = fixture.slack.slack;
    renewed.botToken = sealed("new-token");
    renewed.refreshToken = sealed("new-refresh");
    renewed.tokenExpiresAt = start.addSecs(43'200);
    renewed.scopes = {u"chat:write"_qs, u"channels:read"_qs};
    const auto save = [&](const IntegrationId &id, const SlackSettings &slack) {
        return fixture.temp.write([&](Connection &connection) { return SlackTokenStore(connection).save(id, slack); });
    };
    INFRADOTS_REQUIRE(save(fixture.slack.id, renewed));
    const auto integration = fixture.stored();
    INFRADOTS_REQUIRE(integration);
    QCOMPARE(integration->slack, renewed);
    QCOMPARE(integration->revision, 1);
    QCOMPARE(integration->targets, fixture.slack.targets);

    SlackSettings clear = renewed;
    clear.refreshToken = SecretString(u"xoxe-1-in-the-clear"_qs);
    const auto refused = save(fixture.slack.id, clear);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Internal);
    QCOMPARE(fixture.stored()->slack, renewed); // nothing of it was written
    const auto gone = save(IntegrationId(u"nobody"_qs), renewed);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestSlackStores)
#include "tst_slackstores.moc"

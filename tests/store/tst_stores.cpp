// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/attachmentstore.h"
#include "models/store/auditstore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/sql.h"
#include "models/store/vaultstore.h"
#include "models/store/workspacestore.h"
#include "tests/support/tempdatabase.h"

#include <QRegularExpression>

#include <limits>

using namespace infradots;
using namespace infradots::test;

namespace {

SecretField sealed(const char *name)
{
    return SealedSecret{.keyId = u"key-1"_qs, .nonce = QByteArray("nonce-") + name, .ciphertext = QByteArray(name)};
}

Organization organization(const QString &name)
{
    return {.id = OrganizationId::create(),
            .name = name,
            .platformUrl = u"https://app.example"_qs,
            .slackApp = {.clientId = u"123.456"_qs, .clientSecret = sealed("client"), .baseUrl = u"https://s.test"_qs}};
}

Workspace workspace(const Organization &owner, const QString &name)
{
    return {.id = WorkspaceId::create(), .organizationId = owner.id, .name = name, .environment = u"Production"_qs};
}

Integration integration(const Organization &owner, const QString &name, IntegrationType type)
{
    Integration made;
    made.id = IntegrationId::create();
    made.organizationId = owner.id;
    made.name = name;
    made.type = type;
    made.description = u"of “%1”; it's\n<b>plain</b> text"_qs.arg(name);
    made.revision = 1;
    switch (type) {
    case IntegrationType::Slack:
        made.slack = {.botToken = sealed("token"), .teamId = u"T1"_qs, .teamName = u"Acme ü"_qs, .botName = u"dots"_qs};
        made.targets = {{TargetId::create(), {}, u"infrastructure"_qs, {}},
                        {TargetId::create(), {}, u"devops"_qs, {}},
                        {TargetId::create(), u"Production"_qs, u"C0123456789"_qs, {}}};
        break;
    case IntegrationType::Teams:
        made.enabled = false;
        made.targets = {{TargetId::create(), {}, u"https://a.test/…1234"_qs, sealed("url-1")},
                        {TargetId::create(), u"staging"_qs, u"https://b.test/…5678"_qs, sealed("url-2")}};
        break;
    case IntegrationType::Webhook:
        made.endpoint.apiUrl = sealed("api-url");
        made.endpoint.apiUrlShown = u"https://c.test/…hook"_qs;
        made.endpoint.apiKey = sealed("api-key");
        made.endpoint.apiKeyHeader = u"X-Api-Key"_qs;
        made.endpoint.signingSecret = sealed("whsec");
        break;
    case IntegrationType::Custom:
        made.endpoint.apiUrl = sealed("api-url");
        made.endpoint.apiUrlShown = u"https://d.test/…hook"_qs;
        made.endpoint.method = u"PUT"_qs;
        made.endpoint.headers = {{u"X-Room"_qs, sealed("room")}, {u"X-Empty"_qs, {}}};
        made.endpoint.bodyTemplate = u"{\"text\": \"{{job}} \\u0000 😀\"}"_qs;
        made.endpoint.contentType = u"text/plain"_qs;
        made.endpoint.success = {
            .statusFrom = 200, .statusTo = 204, .jsonPointer = u"/ok"_qs, .equalsJson = u"true"_qs};
        break;
    }
    return made;
}

Attachment attachment(const Workspace &to, const Integration &what)
{
    return {.id = AttachmentId::create(),
            .workspaceId = to.id,
            .integrationId = what.id,
            .runAfter = RunAfter::Apply,
            .statuses = {RunStatus::Failed, RunStatus::WaitingForApproval},
            .targets = {{TargetId::create(), u"staging"_qs, u"staging-infra"_qs, {}}},
            .attachedAt = QDateTime::fromMSecsSinceEpoch(1763899200123, Qt::UTC),
            .attachedBy = u"root"_qs,
            .revision = 1};
}

/** An organization with one of everything, inserted. */
struct Fixture
{
    TempDatabase temp;
    Organization acme = organization(u"acme"_qs);
    Workspace production = workspace(acme, u"production-infra"_qs);
    QList<Integration> integrations{integration(acme, u"Custom"_qs, IntegrationType::Custom),
                                    integration(acme, u"slack"_qs, IntegrationType::Slack),
                                    integration(acme, u"Teams"_qs, IntegrationType::Teams),
                                    integration(acme, u"webhook"_qs, IntegrationType::Webhook)};
    QList<Attachment> attachments;

    Result<void> fill()
    {
        for (const Integration &each : integrations)
            attachments.append(attachment(production, each));
        return temp.write([this](Connection &connection) { return insertAll(connection); });
    }

    Result<void> insertAll(Connection &connection)
    {
        auto done = OrganizationStore(connection).save(acme);
        if (done)
            done = WorkspaceStore(connection).save(production);
        for (const Integration &each : integrations) {
            if (done)
                done = IntegrationStore(connection).insert(each);
        }
        for (const Attachment &each : attachments) {
            if (done)
                done = AttachmentStore(connection).insert(each);
        }
        return done;
    }

    int sealedCount()
    {
        const auto count = temp.read([](Connection &connection) { return VaultStore(connection).countSealed(); });
        return count.value_or(-1);
    }
};

template<typename T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class TestStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql|duplicate connection|still in use"))); }

    void keepsEveryValue();
    void listsByName();
    void refusesTakenNames();
    void refusesWhatBelongsToNothing();
    void locksOptimistically();
    void replacesTargetsAndSecrets();
    void changesTheTypeWithoutLeavingSecrets();
    void refusesClearSecrets();
    void removesWhatIsBelow();
    void putsBackWhatWasRemoved();
    void savingAnOrganizationKeepsWhatIsBelow();
    void tellsWhatIsGone();
    void keepsOneVault();
    void listsTheAuditNewestFirst();
    void reportsSettingsThatWereDamaged();
    void keepsNumbersAtTheirLimits();
};

void TestStores::keepsEveryValue()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    const auto organizations = f.temp.read([](Connection &c) { return OrganizationStore(c).list(); });
    QCOMPARE(*organizations, QList<Organization>{f.acme});
    QCOMPARE(*f.temp.read([&](Connection &c) { return OrganizationStore(c).get(f.acme.id); }), f.acme);
    QCOMPARE(*f.temp.read([&](Connection &c) { return WorkspaceStore(c).get(f.production.id); }), f.production);
    QCOMPARE(*f.temp.read([&](Connection &c) { return IntegrationStore(c).list(f.acme.id); }), f.integrations);
    QCOMPARE(*f.temp.read([](Connection &c) { return IntegrationStore(c).listAll(); }), f.integrations);
    for (const Integration &each : f.integrations)
        QCOMPARE(*f.temp.read([&](Connection &c) { return IntegrationStore(c).get(each.id); }), each);
    for (const Attachment &each : f.attachments) {
        QCOMPARE(*f.temp.read([&](Connection &c) { return AttachmentStore(c).get(each.id); }), each);
        QCOMPARE(*f.temp.read([&](Connection &c) { return AttachmentStore(c).listForIntegration(each.integrationId); }),
                 QList<Attachment>{each});
    }
    QCOMPARE(*f.temp.read([&](Connection &c) { return AttachmentStore(c).listForWorkspace(f.production.id); }),
             f.attachments);
    QCOMPARE(*f.temp.read([](Connection &c) { return AttachmentStore(c).listAll(); }), f.attachments);
    QCOMPARE(f.sealedCount(), 1 + 2 + 1 + 2 + 3); // client, Custom, Slack, Teams, Webhook
}

void TestStores::listsByName()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    const Organization beta = organization(u"Beta"_qs);
    const Organization zulu = organization(u"zulu"_qs);
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) -> Result<void> {
        for (const Organization &each : {zulu, beta}) {
            if (auto saved = OrganizationStore(c).save(each); !saved)
                return saved;
        }
        return WorkspaceStore(c).save(workspace(beta, u"b"_qs));
    }));
    QCOMPARE(*f.temp.read([](Connection &c) { return OrganizationStore(c).list(); }),
             QList<Organization>({f.acme, beta, zulu}));
    QCOMPARE(f.temp.read([](Connection &c) { return WorkspaceStore(c).listAll(); })->size(), 2);
    QCOMPARE(*f.temp.read([&](Connection &c) { return WorkspaceStore(c).list(f.acme.id); }),
             QList<Workspace>{f.production});
    QVERIFY(f.temp.read([&](Connection &c) { return IntegrationStore(c).list(beta.id); })->isEmpty());
}

void TestStores::refusesTakenNames()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    QCOMPARE(codeOf(f.temp.write([](Connection &c) { return OrganizationStore(c).save(organization(u"acme"_qs)); })),
             ErrorCode::Conflict);
    const auto named =
        f.temp.write([&](Connection &c) { return WorkspaceStore(c).save(workspace(f.acme, u"production-infra"_qs)); });
    QCOMPARE(codeOf(named), ErrorCode::Conflict);
    QVERIFY(named.error().message.contains(u"production-infra"));
    QCOMPARE(codeOf(f.temp.write([&](Connection &c) {
                 return IntegrationStore(c).insert(integration(f.acme, u"slack"_qs, IntegrationType::Teams));
             })),
             ErrorCode::Conflict);
    Integration renamed = f.integrations[0];
    renamed.name = u"slack"_qs;
    const auto update = f.temp.write([&](Connection &c) { return IntegrationStore(c).update(renamed); });
    QCOMPARE(codeOf(update), ErrorCode::Conflict);
    QVERIFY(update.error().detail != u"revision"_qs);
    QCOMPARE(codeOf(f.temp.write([&](Connection &c) {
                 return AttachmentStore(c).insert(attachment(f.production, f.integrations[0]));
             })),
             ErrorCode::Conflict);

    // The same names in another organization are nobody's business.
    const Organization other = organization(u"other"_qs);
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) -> Result<void> {
        (void)OrganizationStore(c).save(other);
        (void)WorkspaceStore(c).save(workspace(other, u"production-infra"_qs));
        return IntegrationStore(c).insert(integration(other, u"slack"_qs, IntegrationType::Slack));
    }));
}

void TestStores::refusesWhatBelongsToNothing()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    const Organization never = organization(u"never"_qs);
    QCOMPARE(codeOf(f.temp.write([&](Connection &c) { return WorkspaceStore(c).save(workspace(never, u"w"_qs)); })),
             ErrorCode::NotFound);
    QCOMPARE(codeOf(f.temp.write([&](Connection &c) {
                 return AttachmentStore(c).insert(attachment(workspace(never, u"w"_qs), f.integrations[0]));
             })),
             ErrorCode::NotFound);
}

void TestStores::locksOptimistically()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    Integration mine = f.integrations[1];
    Integration theirs = mine;
    theirs.description = u"theirs"_qs;
    QCOMPARE(*f.temp.write([&](Connection &c) { return IntegrationStore(c).update(theirs); }), 2);
    mine.description = u"mine"_qs;
    const auto late = f.temp.write([&](Connection &c) { return IntegrationStore(c).update(mine); });
    QCOMPARE(codeOf(late), ErrorCode::Conflict);
    QCOMPARE(late.error().detail, u"revision"_qs);
    QCOMPARE(f.temp.read([&](Connection &c) { return IntegrationStore(c).get(mine.id); })->description, u"theirs"_qs);

    Attachment attached = f.attachments[0];
    attached.statuses = {};
    attached.targets.clear();
    QCOMPARE(*f.temp.write([&](Connection &c) { return AttachmentStore(c).update(attached); }), 2);
    const auto again = f.temp.write([&](Connection &c) { return AttachmentStore(c).update(attached); });
    QCOMPARE(codeOf(again), ErrorCode::Conflict);
    QCOMPARE(again.error().detail, u"revision"_qs);
    attached.revision = 2;
    QCOMPARE(*f.temp.read([&](Connection &c) { return AttachmentStore(c).get(attached.id); }), attached);
}

void TestStores::replacesTargetsAndSecrets()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    const int before = f.sealedCount();
    Integration teams = f.integrations[2];
    teams.targets.swapItemsAt(0, 1);
    teams.targets.removeLast();
    teams.targets.append({TargetId::create(), u"Ünï"_qs, u"https://new.test/…0000"_qs, sealed("url-3")});
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) { return IntegrationStore(c).update(teams); }));
    teams.revision = 2;
    QCOMPARE(*f.temp.read([&](Connection &c) { return IntegrationStore(c).get(teams.id); }), teams);
    QCOMPARE(f.sealedCount(), before);

    Integration custom = f.integrations[0];
    custom.endpoint.headers = {{u"X-Other"_qs, sealed("other")}};
    custom.endpoint.apiUrl = sealed("changed");
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) { return IntegrationStore(c).update(custom); }));
    custom.revision = 2;
    QCOMPARE(*f.temp.read([&](Connection &c) { return IntegrationStore(c).get(custom.id); }), custom);
    QCOMPARE(f.sealedCount(), before);

    f.acme.slackApp.clientSecret = {};
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) { return OrganizationStore(c).save(f.acme); }));
    QCOMPARE(*f.temp.read([&](Connection &c) { return OrganizationStore(c).get(f.acme.id); }), f.acme);
    QCOMPARE(f.sealedCount(), before - 1);
}

void TestStores::changesTheTypeWithoutLeavingSecrets()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    const int before = f.sealedCount();
    Integration changed = integration(f.acme, u"webhook"_qs, IntegrationType::Slack);
    changed.id = f.integrations[3].id;
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) { return IntegrationStore(c).update(changed); }));
    changed.revision = 2;
    QCOMPARE(*f.temp.read([&](Connection &c) { return IntegrationStore(c).get(changed.id); }), changed);
    QCOMPARE(f.sealedCount(), before - 3 + 1);
}

void TestStores::refusesClearSecrets()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    const SecretField clear{SecretString(u"canary"_qs)};
    QList<Integration> bad;
    bad.append(integration(f.acme, u"bad"_qs, IntegrationType::Slack));
    bad.last().slack.botToken = clear;
    bad.append(integration(f.acme, u"bad"_qs, IntegrationType::Teams));
    bad.last().targets[1].url = clear;
    bad.append(integration(f.acme, u"bad"_qs, IntegrationType::Webhook));
    bad.last().endpoint.signingSecret = clear;
    bad.append(integration(f.acme, u"bad"_qs, IntegrationType::Custom));
    bad.last().endpoint.headers[0].value = clear;
    for (const Integration &each : std::as_const(bad)) {
        QCOMPARE(codeOf(f.temp.write([&](Connection &c) { return IntegrationStore(c).insert(each); })),
                 ErrorCode::Internal);
        QCOMPARE(codeOf(f.temp.read([&](Connection &c) { return IntegrationStore(c).get(each.id); })),
                 ErrorCode::NotFound);
    }
    f.acme.slackApp.clientSecret = clear;
    QCOMPARE(codeOf(f.temp.write([&](Connection &c) { return OrganizationStore(c).save(f.acme); })),
             ErrorCode::Internal);
    f.temp.close();
    QFile file(f.temp.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("canary"));
}

void TestStores::removesWhatIsBelow()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) { return IntegrationStore(c).remove(f.integrations[2].id); }));
    QCOMPARE(f.temp.read([](Connection &c) { return AttachmentStore(c).listAll(); })->size(), 3);
    QCOMPARE(f.sealedCount(), 7);
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) { return WorkspaceStore(c).remove(f.production.id); }));
    QVERIFY(f.temp.read([](Connection &c) { return AttachmentStore(c).listAll(); })->isEmpty());
    QCOMPARE(f.temp.read([](Connection &c) { return IntegrationStore(c).listAll(); })->size(), 3);
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) { return OrganizationStore(c).remove(f.acme.id); }));
    QVERIFY(f.temp.read([](Connection &c) { return IntegrationStore(c).listAll(); })->isEmpty());
    QCOMPARE(f.sealedCount(), 0);
}

void TestStores::putsBackWhatWasRemoved()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    const int before = f.sealedCount();
    f.integrations[0].revision = 7;
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) { return OrganizationStore(c).remove(f.acme.id); }));
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) { return f.insertAll(c); }));
    QCOMPARE(*f.temp.read([](Connection &c) { return IntegrationStore(c).listAll(); }), f.integrations);
    QCOMPARE(*f.temp.read([](Connection &c) { return AttachmentStore(c).listAll(); }), f.attachments);
    QCOMPARE(f.sealedCount(), before);
}

void TestStores::savingAnOrganizationKeepsWhatIsBelow()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    f.acme.name = u"renamed"_qs;
    f.production.name = u"renamed too"_qs;
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) -> Result<void> {
        if (auto saved = OrganizationStore(c).save(f.acme); !saved)
            return saved;
        return WorkspaceStore(c).save(f.production);
    }));
    QCOMPARE(*f.temp.read([&](Connection &c) { return OrganizationStore(c).get(f.acme.id); }), f.acme);
    QCOMPARE(*f.temp.read([&](Connection &c) { return WorkspaceStore(c).get(f.production.id); }), f.production);
    QCOMPARE(*f.temp.read([](Connection &c) { return AttachmentStore(c).listAll(); }), f.attachments);
}

void TestStores::tellsWhatIsGone()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    INFRADOTS_REQUIRE(f.temp.write([&](Connection &c) { return OrganizationStore(c).remove(f.acme.id); }));
    const auto gone = [&f](auto job) { return codeOf(f.temp.write(job)) == ErrorCode::NotFound; };
    QVERIFY(gone([&](Connection &c) { return OrganizationStore(c).get(f.acme.id); }));
    QVERIFY(gone([&](Connection &c) { return OrganizationStore(c).remove(f.acme.id); }));
    QVERIFY(gone([&](Connection &c) { return WorkspaceStore(c).get(f.production.id); }));
    QVERIFY(gone([&](Connection &c) { return WorkspaceStore(c).remove(f.production.id); }));
    QVERIFY(gone([&](Connection &c) { return IntegrationStore(c).get(f.integrations[0].id); }));
    QVERIFY(gone([&](Connection &c) { return IntegrationStore(c).update(f.integrations[0]); }));
    QVERIFY(gone([&](Connection &c) { return IntegrationStore(c).remove(f.integrations[0].id); }));
    QVERIFY(gone([&](Connection &c) { return AttachmentStore(c).update(f.attachments[0]); }));
    QVERIFY(gone([&](Connection &c) { return AttachmentStore(c).remove(f.attachments[0].id); }));
    QVERIFY(gone([](Connection &c) { return IntegrationStore(c).get({}); }));
}

void TestStores::keepsOneVault()
{
    TempDatabase temp;
    QCOMPARE(codeOf(temp.read([](Connection &c) { return VaultStore(c).get(); })), ErrorCode::NotFound);
    const VaultRecord record{.vaultId = u"v"_qs, .keyId = u"k"_qs, .keyCheck = QByteArray("\0\xff\1", 3)};
    INFRADOTS_REQUIRE(temp.write([&](Connection &c) { return VaultStore(c).insert(record); }));
    const auto kept = temp.read([](Connection &c) { return VaultStore(c).get(); });
    INFRADOTS_REQUIRE(kept);
    QCOMPARE(kept->vaultId, record.vaultId);
    QCOMPARE(kept->keyId, record.keyId);
    QCOMPARE(kept->keyCheck, record.keyCheck);
    QCOMPARE(codeOf(temp.write([&](Connection &c) { return VaultStore(c).insert(record); })), ErrorCode::Conflict);
}

void TestStores::listsTheAuditNewestFirst()
{
    TempDatabase temp;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(1763899200123, Qt::UTC);
    for (int i = 0; i < 5; ++i) {
        INFRADOTS_REQUIRE(temp.write([&](Connection &c) {
            return AuditStore(c).append({.at = at,
                                         .who = u"root"_qs,
                                         .action = u"integration.update"_qs,
                                         .what = QString::number(i),
                                         .before = {},
                                         .after = u"{\"n\":1}"_qs});
        }));
    }
    const auto entries = temp.read([](Connection &c) { return AuditStore(c).list(3); });
    INFRADOTS_REQUIRE(entries);
    QCOMPARE(entries->size(), 3);
    QCOMPARE(entries->at(0).what, u"4"_qs);
    QCOMPARE(entries->at(2).what, u"2"_qs);
    QCOMPARE(entries->at(0).at, at);
    QCOMPARE(entries->at(0).after, u"{\"n\":1}"_qs);
}

void TestStores::reportsSettingsThatWereDamaged()
{
    Fixture f;
    INFRADOTS_REQUIRE(f.fill());
    INFRADOTS_REQUIRE(f.temp.write([](Connection &c) {
        return c.sql().execute("test", u"UPDATE integration SET settings = '{\"team_id\": 3}' WHERE type = 'SLACK'"_qs);
    }));
    QCOMPARE(codeOf(f.temp.read([](Connection &c) { return IntegrationStore(c).listAll(); })),
             ErrorCode::DatabaseCorrupt);
    INFRADOTS_REQUIRE(f.temp.write(
        [](Connection &c) { return c.sql().execute("test", u"UPDATE attachment SET statuses = 'MAYBE'"_qs); }));
    QCOMPARE(codeOf(f.temp.read([](Connection &c) { return AttachmentStore(c).listAll(); })),
             ErrorCode::DatabaseCorrupt);
}

void TestStores::keepsNumbersAtTheirLimits()
{
    TempDatabase temp;
    for (const qint64 number : {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), qint64(0),
                                qint64(1) << 53, (qint64(1) << 53) + 1}) {
        const auto back = temp.read([number](Connection &c) {
            return Statement(c, "test", u"SELECT ?"_qs).bind(number).first([](const Row &row) {
                return row.number(0);
            });
        });
        INFRADOTS_REQUIRE(back);
        QCOMPARE(**back, number);
    }
    Fixture f;
    f.integrations[0].revision = std::numeric_limits<int>::max() - 1;
    f.integrations[0].endpoint.success.statusTo = std::numeric_limits<int>::max();
    INFRADOTS_REQUIRE(f.fill());
    QCOMPARE(*f.temp.read([&](Connection &c) { return IntegrationStore(c).get(f.integrations[0].id); }),
             f.integrations[0]);
}

QTEST_GUILESS_MAIN(TestStores)
#include "tst_stores.moc"

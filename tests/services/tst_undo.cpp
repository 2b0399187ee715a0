// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/servicesfixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace infradots;
using namespace infradots::test;

namespace {

const QStringList Tables{QStringLiteral("organization"), QStringLiteral("workspace"), QStringLiteral("integration"),
                         QStringLiteral("attachment"),   QStringLiteral("target"),    QStringLiteral("sealed_secret"),
                         QStringLiteral("delivery"),     QStringLiteral("skip")};

/** Every row of the tables, as text, in an order of its own. */
QStringList rows(const QString &path)
{
    QStringList all;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("peek"));
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("the database does not open for a look");
        for (const QString &table : Tables) {
            QSqlQuery query(database);
            if (!query.exec(QStringLiteral("SELECT * FROM %1").arg(table)))
                qFatal("no such table");
            while (query.next()) {
                QStringList values{table};
                for (int column = 0; column < query.record().count(); ++column)
                    values.append(QString::fromLatin1(query.value(column).toByteArray().toHex()));
                all.append(values.join(u' '));
            }
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("peek"));
    all.sort();
    return all;
}

} // namespace

/** What was removed comes back byte for byte, and what was unsent is queued again. */
class TestUndo : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        World world;
        Organization acme = world.organization();
        Workspace production = world.workspace(acme, QStringLiteral("production"), QStringLiteral("production"));
        Workspace staging = world.workspace(acme, QStringLiteral("staging"), QStringLiteral("staging"));
        Integration slack = world.saved(slackDraft(acme, {channelTarget(QStringLiteral("all"))}));
        Integration teams = world.saved(
            teamsDraft(acme, {urlTarget(QStringLiteral("https://acme.webhook.office.com/webhookb2/0001"))}));
        Attachment attached = world.attach(production, slack, {channelTarget(QStringLiteral("own"))});
        Attachment other = world.attach(staging, slack);
        Attachment cards = world.attach(production, teams,
                                        {urlTarget(QStringLiteral("https://acme.webhook.office.com/webhookb2/0002"),
                                                   QStringLiteral("production"))});

        Scene()
        {
            slack.description = QStringLiteral("raised"); // so that its revision is not the first one
            slack = world.saved(slack);
            for (const Workspace &workspace : {production, staging})
                static_cast<void>(World::must(waitFor(world.events.emitEvent(stageEvent(workspace)))));
        }
        [[nodiscard]] int cancelled()
        {
            HistoryFilter filter;
            filter.states = {DeliveryState::Cancelled};
            return static_cast<int>(World::must(waitFor(world.history.count(filter))));
        }
    };

private Q_SLOTS:
    void bringsBackAnAttachment()
    {
        Scene scene;
        const QStringList before = rows(scene.world.temp.path());
        const auto impact = waitFor(scene.world.attachments.impactOfDetaching(scene.attached.id));
        INFRADOTS_REQUIRE(impact);
        QCOMPARE(impact->unsentDeliveries, 1);
        const auto removed = waitFor(scene.world.attachments.detach(scene.attached.id));
        INFRADOTS_REQUIRE(removed);
        QCOMPARE(removed->cancelled.size(), 1);
        QCOMPARE(scene.cancelled(), 1);
        QVERIFY(rows(scene.world.temp.path()) != before);
        INFRADOTS_REQUIRE(waitFor(scene.world.attachments.restore(*removed)));
        QCOMPARE(rows(scene.world.temp.path()), before);
    }

    void bringsBackAnIntegration()
    {
        Scene scene;
        const QStringList before = rows(scene.world.temp.path());
        const auto impact = waitFor(scene.world.integrations.impactOfRemoving(scene.slack.id));
        INFRADOTS_REQUIRE(impact);
        QCOMPARE(impact->attachments, 2);
        QCOMPARE(impact->unsentDeliveries, 2);
        QCOMPARE(impact->workspaces.size(), 2);
        const auto removed = waitFor(scene.world.integrations.remove(scene.slack.id));
        INFRADOTS_REQUIRE(removed);
        QCOMPARE(scene.cancelled(), 2);
        INFRADOTS_REQUIRE(waitFor(scene.world.integrations.restore(*removed)));
        QCOMPARE(rows(scene.world.temp.path()), before);
    }

    void bringsBackAWorkspace()
    {
        Scene scene;
        const QStringList before = rows(scene.world.temp.path());
        const auto impact = waitFor(scene.world.workspaces.impactOfRemoving(scene.production.id));
        INFRADOTS_REQUIRE(impact);
        QCOMPARE(impact->integrations, QStringList({QStringLiteral("Ops Slack"), QStringLiteral("Ops Teams")}));
        QCOMPARE(impact->unsentDeliveries, 2);
        const auto removed = waitFor(scene.world.workspaces.remove(scene.production.id));
        INFRADOTS_REQUIRE(removed);
        QCOMPARE(scene.cancelled(), 2);
        INFRADOTS_REQUIRE(waitFor(scene.world.workspaces.restore(*removed)));
        QCOMPARE(rows(scene.world.temp.path()), before);
    }

    void bringsBackAnOrganization()
    {
        Scene scene;
        const QStringList before = rows(scene.world.temp.path());
        const auto impact = waitFor(scene.world.organizations.impactOfRemoving(scene.acme.id));
        INFRADOTS_REQUIRE(impact);
        QCOMPARE(impact->workspaces.size(), 2);
        QCOMPARE(impact->integrations.size(), 2);
        QCOMPARE(impact->attachments, 3);
        QCOMPARE(impact->unsentDeliveries, 3);
        const auto removed = waitFor(scene.world.organizations.remove(scene.acme.id));
        INFRADOTS_REQUIRE(removed);
        QCOMPARE(scene.cancelled(), 3);
        INFRADOTS_REQUIRE(waitFor(scene.world.organizations.restore(*removed)));
        QCOMPARE(rows(scene.world.temp.path()), before);
    }

    void cancelsWhenSwitchedOff()
    {
        Scene scene;
        scene.slack.enabled = false;
        const auto saved = waitFor(scene.world.integrations.save(scene.slack));
        INFRADOTS_REQUIRE(saved);
        QCOMPARE(saved->cancelledUnsent, 2);
        QCOMPARE(scene.cancelled(), 2);
        QCOMPARE(World::must(waitFor(scene.world.history.count({}))), 3); // history stays
    }

    void redeliversWhatWasCancelled()
    {
        Scene scene;
        const auto removed = waitFor(scene.world.attachments.detach(scene.other.id));
        INFRADOTS_REQUIRE(removed);
        const auto queued = waitFor(scene.world.history.redeliver(removed->cancelled));
        INFRADOTS_REQUIRE(queued);
        QCOMPARE(*queued, removed->cancelled);
        QCOMPARE(scene.cancelled(), 0);
        QCOMPARE(World::must(waitFor(scene.world.history.countPending({}))), 3);
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An engine in a process of its own is killed while it delivers to a real receiver: nothing may be lost, and no more
// may arrive twice than was under way.
#include "app/net/qnamhttpclient.h"
#include "app/vault/keyfilestore.h"
#include "tests/delivery/enginefixture.h"
#include "tests/support/wireserver.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace infradots;
using namespace infradots::test;
using namespace std::chrono_literals;

namespace {

constexpr int Jobs = 8;
constexpr auto Lease = 1'000ms;

/** The other process: delivers until it is killed. */
int deliver(const QString &database, const QString &keyFile)
{
    Database connections;
    if (const auto opened = waitFor(connections.open({Dialect::Sqlite, database, {}}, OpenMode::Existing)); !opened)
        return 1;
    KeyFileStore keys(keyFile);
    Vault vault(connections, keys);
    if (const auto unlocked = waitFor(vault.unlock(Vault::Creation::Forbidden)); !unlocked)
        return 2;
    QnamHttpClient http;
    const SystemClock clock;
    EngineOptions options;
    options.jobs = Jobs;
    options.lease = Lease;
    DeliveryEngine engine(connections, vault, http, clock, options);
    engine.start();
    return QCoreApplication::exec();
}

} // namespace

class TestKilledEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLost();
    void doubtfulSlackMessageIsHeld();

private:
    struct Worker
    {
        explicit Worker(OutboxFixture &fixture, const QString &keyFile)
        {
            process.setProcessChannelMode(QProcess::ForwardedChannels);
            process.start(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("--deliver"), fixture.temp.path(), keyFile});
        }
        ~Worker()
        {
            process.kill(); // SIGKILL
            process.waitForFinished();
        }
        QProcess process;
    };

    static QHash<QByteArray, QList<WireRequest>> byId(const QList<WireRequest> &requests)
    {
        QHash<QByteArray, QList<WireRequest>> grouped;
        for (const WireRequest &request : requests)
            grouped[request.header("webhook-id")].append(request);
        return grouped;
    }
};

void TestKilledEngine::nothingIsLost()
{
    constexpr int Deliveries = 240;
    constexpr int Kills = 3;
    WireServer receiver([](WireConnection &connection, const WireRequest &) { connection.answer(200, "ok"); });
    OutboxFixture fixture;
    const QString keyFile = fixture.temp.path() + QStringLiteral(".key");
    KeyFileStore keys(keyFile);
    Vault vault(fixture.temp.database(), keys);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    const Integration hook = fixture.addIntegration(IntegrationType::Webhook);
    const SystemClock clock;
    QList<OutboxItem> items;
    QHash<QByteArray, QByteArray> bodies;
    for (int i = 0; i < Deliveries; ++i) {
        const QByteArray url = receiver.url("/hook/" + QByteArray::number(i % 20));
        OutboxItem item = fixture.item(hook, url, clock.now());
        item.destination =
            vault.sealer()->seal(SecretString(QByteArrayView(url)), deliveryDestinationPlace(item.delivery.id));
        bodies.insert(item.delivery.id.text().toLatin1(), item.body);
        items.append(item);
    }
    INFRADOTS_REQUIRE(fixture.insert(items));

    for (int kill = 1; kill <= Kills; ++kill) {
        const Worker worker(fixture, keyFile);
        QTRY_VERIFY_WITH_TIMEOUT(receiver.requestCount() >= kill * 50, 15'000);
    }
    const Worker last(fixture, keyFile);
    HistoryFilter done;
    done.states = {DeliveryState::Done};
    QTRY_COMPARE_WITH_TIMEOUT(*fixture.temp.read([&](Connection &c) { return HistoryStore(c).count(done); }),
                              qint64(Deliveries), 20'000);

    const auto arrived = byId(receiver.requests());
    QCOMPARE(arrived.size(), Deliveries);
    for (auto requests = arrived.cbegin(); requests != arrived.cend(); ++requests) {
        for (const WireRequest &request : *requests)
            QCOMPARE(request.body, bodies.value(requests.key()));
    }
    const int doubles = receiver.requestCount() - Deliveries;
    QVERIFY2(doubles <= Kills * Jobs, qPrintable(QString::number(doubles)));
}

void TestKilledEngine::doubtfulSlackMessageIsHeld()
{
    WireServer receiver([](WireConnection &, const WireRequest &) {}); // never answers
    OutboxFixture fixture;
    fixture.organization.slackApp.baseUrl = QString::fromLatin1(receiver.url("/slack"));
    INFRADOTS_REQUIRE(
        fixture.temp.write([&](Connection &c) { return OrganizationStore(c).save(fixture.organization); }));
    const QString keyFile = fixture.temp.path() + QStringLiteral(".key");
    KeyFileStore keys(keyFile);
    Vault vault(fixture.temp.database(), keys);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    Integration slack;
    slack.id = IntegrationId::create();
    slack.slack.botToken = vault.sealer()->seal(SecretString(QByteArrayView("xoxb-1")),
                                                integrationSecretPlace(slack.id, QStringLiteral("bot_token")));
    slack = fixture.addIntegration(IntegrationType::Slack, slack);
    const DeliveryId id = fixture.add(slack, "channel", SystemClock().now());

    {
        const Worker worker(fixture, keyFile);
        QTRY_COMPARE_WITH_TIMEOUT(receiver.requestCount(), 1, 15'000);
    }
    const Worker next(fixture, keyFile);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(id), DeliveryState::Held, 15'000);
    QCOMPARE(receiver.requestCount(), 1);
    QCOMPARE(receiver.requests().constFirst().requestLine(), QByteArray("POST /slack/api/chat.postMessage HTTP/1.1"));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--deliver")
        return deliver(arguments.at(2), arguments.at(3));
    TestKilledEngine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killedengine.moc"

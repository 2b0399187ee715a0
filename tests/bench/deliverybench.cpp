// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Durable delivery, event row to recorded attempt on SQLite, against the same requests by a bare loop; and the client
// alone against the bare loop. 50 hosts, 100 in flight, nothing but this machine.
#include "app/delivery/engine.h"
#include "app/net/qnamhttpclient.h"
#include "app/vault/keyfilestore.h"
#include "app/vault/vault.h"
#include "tests/bench/bareloop.h"
#include "tests/bench/measure.h"
#include "tests/bench/receiverprocess.h"
#include "tests/delivery/outboxfixture.h"

#include <QCoreApplication>
#include <QEventLoop>

using namespace infradots;

namespace {

constexpr int Hosts = 50;
constexpr int InFlight = 100;

QByteArray messageBody()
{
    return "{\"text\":\"" + QByteArray(952, 'x') + "\"}";
}

HttpClientOptions clientOptions()
{
    HttpClientOptions options;
    options.maximumInFlight = InFlight;
    return options;
}

void clientAlone(const QList<QByteArray> &urls, int count)
{
    QnamHttpClient client(clientOptions());
    QList<QFuture<HttpOutcome>> outcomes;
    for (int i = 0; i < count; ++i) {
        HttpRequest request;
        request.url = urls.at(i % urls.size());
        request.headers = {{"Content-Type", "application/json"}};
        request.body = messageBody();
        request.repeatable = true;
        outcomes.append(client.send(std::move(request)));
    }
    for (const auto &outcome : outcomes) {
        if (outcome.result().status != 200)
            qFatal("a request failed");
    }
}

/** A database with an outbox full of Webhook deliveries, and the engine to send them. */
class Engine
{
public:
    Engine(const QList<QByteArray> &urls, int count)
        : m_keys(m_folder.filePath(QStringLiteral("key")))
        , m_vault(m_fixture.temp.database(), m_keys)
        , m_client(clientOptions())
    {
        auto unlocked = m_vault.unlock(Vault::Creation::Allowed);
        QEventLoop loop;
        unlocked.then(&loop, [&](const Result<void> &) { loop.quit(); });
        loop.exec();
        const auto sealer = m_vault.sealer();
        if (!sealer)
            qFatal("the vault does not open: %s", qPrintable(m_vault.problem()));
        for (const QByteArray &url : urls)
            m_integrations.append(addWebhook(*sealer, url));
        fill(*sealer, urls, count);
    }

    /** Until every delivery is done. */
    void run(int count)
    {
        EngineOptions options;
        options.jobs = InFlight;
        DeliveryEngine engine(m_fixture.temp.database(), m_vault, m_client, m_clock, options);
        QEventLoop loop;
        int changed = 0;
        QObject::connect(&engine, &DeliveryEngine::deliveriesChanged, &loop,
                         [&](const QList<DeliveryId> &ids) { changed += static_cast<int>(ids.size()); });
        QObject::connect(&engine, &DeliveryEngine::idle, &loop, [&] {
            if (changed >= count)
                loop.quit();
        });
        engine.start();
        loop.exec();
        const auto pending =
            m_fixture.temp.read([](Connection &connection) { return OutboxStore(connection).countPending({}, true); });
        if (!pending || *pending != 0)
            qFatal("deliveries are left over");
    }

private:
    Integration addWebhook(const Sealer &sealer, const QByteArray &url)
    {
        Integration webhook;
        webhook.id = IntegrationId::create();
        webhook.endpoint.apiUrl = sealer.seal(SecretString(QByteArrayView(url)),
                                              integrationSecretPlace(webhook.id, QStringLiteral("api_url")));
        webhook.endpoint.apiUrlShown = QStringLiteral("shown");
        return m_fixture.addIntegration(IntegrationType::Webhook, webhook);
    }

    void fill(const Sealer &sealer, const QList<QByteArray> &urls, int count)
    {
        QList<OutboxItem> items;
        for (int i = 0; i < count; ++i) {
            const int host = i % static_cast<int>(urls.size());
            OutboxItem item = m_fixture.item(m_integrations.at(host), QByteArray::number(host), m_clock.now());
            item.body = messageBody();
            item.destination =
                sealer.seal(SecretString(QByteArrayView(urls.at(host))), deliveryDestinationPlace(item.delivery.id));
            items.append(item);
        }
        if (const auto saved = m_fixture.insert(items); !saved)
            qFatal("the outbox cannot be filled: %s", test::whatFailed(saved).constData());
    }

    QTemporaryDir m_folder;
    test::OutboxFixture m_fixture;
    SystemClock m_clock;
    KeyFileStore m_keys;
    Vault m_vault;
    QnamHttpClient m_client;
    QList<Integration> m_integrations;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int rounds = arguments.size() > 1 ? arguments.at(1).toInt() : 7;
    const int count = arguments.size() > 2 ? arguments.at(2).toInt() : 3'000;

    const bench::Receiver receiver;
    QList<QByteArray> urls;
    for (int i = 0; i < Hosts; ++i)
        urls.append(receiver.url(i));
    const auto bare = [&] { bench::bareLoop(urls, messageBody(), count, InFlight); };

    bare(); // the first round pays for loading
    bench::Ratios client;
    bench::Ratios engine;
    for (int round = 0; round < rounds; ++round) {
        const bench::Cost peer = bench::measure(bare);
        client.add(bench::measure([&] { clientAlone(urls, count); }), peer);
        Engine outbox(urls, count);
        engine.add(bench::measure([&] { outbox.run(count); }), peer);
    }
    client.print("client alone", "a bare QNAM loop", 0.95, 1.15);
    engine.print("goal 1, durable delivery, plain", "a bare QNAM loop", 0.95, 1.15);
    return 0;
}

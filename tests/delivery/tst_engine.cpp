// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sql.h"
#include "tests/delivery/enginefixture.h"
#include "tests/support/fakehttpclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace infradots;
using namespace infradots::test;
using namespace std::chrono_literals;

namespace {

const QString Host = QStringLiteral("https://hooks.example/one");

HttpOutcome ok()
{
    return FakeHttpClient::answer(200, "{\"ok\":true}");
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void deliversAndRecords();
    void answersAreRedactedAndCapped();
    void retriesBySchedule();
    void endsAfterTheLastAttempt();
    void retryAfterWins();
    void unknownIsHeldWhereItCannotBeRecognised();
    void unknownIsRetriedWithTheSameId();
    void commitsInGroups();
    void neverMoreThanItsJobs();
    void hangingDestinationLeavesRoom();
    void lockedVaultWaits();
    void goneIntegrationIsCancelled();
    void unfitRequestIsRejected();
    void damagedSettingsStopNobodyElse();
    void sandboxNeedsItsAddresses();
    void leaseIsRenewedWhileUnderWay();
    void finishWaitsForWhatIsUnderWay();
    void finishAtRestEndsAtOnce();
    void databaseErrorsAreSurvived();
    void slackChannelIsSpacedOut();

private:
    void start(EngineOptions options = {})
    {
        m_engine =
            std::make_unique<DeliveryEngine>(m_fixture->temp.database(), m_fixture->vault, m_http, m_clock, options);
        m_engine->start();
    }
    void turn(std::chrono::milliseconds by)
    {
        m_clock.turn(by);
        m_engine->wake();
    }

    TurningClock m_clock;
    std::unique_ptr<EngineFixture> m_fixture;
    FakeHttpClient m_http;
    std::unique_ptr<DeliveryEngine> m_engine;
};

void TestEngine::init()
{
    std::destroy_at(&m_http);
    std::construct_at(&m_http);
    m_fixture = std::make_unique<EngineFixture>();
    INFRADOTS_REQUIRE(m_fixture->unlock());
}

void TestEngine::cleanup()
{
    m_engine.reset();
    m_fixture.reset();
}

void TestEngine::deliversAndRecords()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const OutboxItem item = m_fixture->itemTo(hook, Host, m_clock.now());
    INFRADOTS_REQUIRE(m_fixture->insert({item}));
    m_http.expect(ok());
    start();
    QSignalSpy idle(m_engine.get(), &DeliveryEngine::idle);
    QSignalSpy changed(m_engine.get(), &DeliveryEngine::deliveriesChanged);
    QTRY_COMPARE(idle.count(), 1);
    QVERIFY(changed.count() >= 2); // being sent, and done
    QCOMPARE(m_http.requests().size(), 1);
    const HttpRequest request = m_http.requests().constFirst();
    QCOMPARE(request.url, Host.toUtf8());
    QCOMPARE(request.body, item.body);
    QVERIFY(request.headers.contains({"webhook-id", item.delivery.id.text().toLatin1()}));

    const HistoryEntry entry = m_fixture->entry(item.delivery.id);
    QCOMPARE(entry.delivery.state, DeliveryState::Done);
    QCOMPARE(entry.delivery.verdict, std::optional(Verdict::Delivered));
    QCOMPARE(entry.attempts.size(), 1);
    QCOMPARE(entry.attempts.constFirst().number, 1);
    QCOMPARE(entry.attempts.constFirst().httpStatus, std::optional(200));
    QCOMPARE(entry.attempts.constFirst().responseBody, QByteArray("{\"ok\":true}"));
    QVERIFY(!entry.attempts.constFirst().requestHeaders.isEmpty());
}

void TestEngine::answersAreRedactedAndCapped()
{
    Integration hook;
    hook.id = IntegrationId::create();
    hook.endpoint.apiKey = m_fixture->sealed(QStringLiteral("canary-1234567890"),
                                             integrationSecretPlace(hook.id, QStringLiteral("api_key")));
    hook = m_fixture->addIntegration(IntegrationType::Webhook, hook);
    const DeliveryId id = m_fixture->addTo(hook, Host, m_clock.now());
    m_http.expect(FakeHttpClient::answer(200, "you sent canary-1234567890" + QByteArray(60'000, 'x'),
                                         {{"X-Echo", "canary-1234567890"}}));
    start();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done);
    const Attempt attempt = m_fixture->entry(id).attempts.constFirst();
    QVERIFY(attempt.responseBody.startsWith("you sent "));
    QVERIFY(attempt.responseBody.size() <= 16 * 1024);
    QVERIFY(!attempt.responseBody.contains("canary"));
    for (const auto &[name, value] : attempt.requestHeaders + attempt.responseHeaders)
        QVERIFY2(!value.contains("canary"), name.constData());
}

void TestEngine::retriesBySchedule()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->addTo(hook, Host, m_clock.now());
    m_http.expect(FakeHttpClient::answer(503, "busy"));
    start();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Waiting);
    const HistoryEntry waiting = m_fixture->entry(id);
    QCOMPARE(waiting.delivery.verdict, std::optional(Verdict::Failed));
    const qint64 wait = m_clock.now().msecsTo(waiting.delivery.nextAttemptAt);
    QVERIFY2(wait >= 4'500 && wait <= 5'500, qPrintable(QString::number(wait)));

    turn(4s);
    QTest::qWait(50);
    QCOMPARE(m_http.requests().size(), 1); // never early
    m_http.expect(ok());
    turn(2s);
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done);
    QCOMPARE(m_fixture->entry(id).attempts.size(), 2);
}

void TestEngine::endsAfterTheLastAttempt()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->addTo(hook, Host, m_clock.now());
    start();
    for (int attempt = 1; attempt <= 10; ++attempt) {
        QTRY_COMPARE(m_http.openCount(), 1);
        m_http.answerNext(FakeHttpClient::noAnswer(HttpError::ConnectionRefused, HttpProgress::NotSent,
                                                   QStringLiteral("Nobody listens at hooks.example.")));
        QTRY_COMPARE(m_fixture->entry(id).attempts.size(), attempt);
        turn(27h);
    }
    const HistoryEntry entry = m_fixture->entry(id);
    QCOMPARE(entry.delivery.state, DeliveryState::Done);
    QCOMPARE(entry.delivery.verdict, std::optional(Verdict::Failed));
    QCOMPARE(entry.attempts.constLast().number, 10);
    QCOMPARE(entry.attempts.constLast().error, QStringLiteral("Nobody listens at hooks.example."));
    QVERIFY(!entry.attempts.constLast().httpStatus);
}

void TestEngine::retryAfterWins()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->addTo(hook, Host, m_clock.now());
    m_http.expect(FakeHttpClient::answer(429, {}, {{"Retry-After", "3600"}}));
    start();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Waiting);
    QVERIFY(m_fixture->entry(id).delivery.nextAttemptAt >= m_clock.now().addSecs(3600));
}

void TestEngine::unknownIsHeldWhereItCannotBeRecognised()
{
    const Integration slack = m_fixture->addSlack();
    const DeliveryId id = m_fixture->add(slack, "channel", m_clock.now());
    m_http.expect(
        FakeHttpClient::noAnswer(HttpError::TimedOut, HttpProgress::Unanswered, QStringLiteral("No answer came.")));
    start();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Held);
    QCOMPARE(m_fixture->entry(id).delivery.verdict, std::optional(Verdict::Unknown));
    turn(24h);
    QTest::qWait(50);
    QCOMPARE(m_http.requests().size(), 1);
}

void TestEngine::unknownIsRetriedWithTheSameId()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->addTo(hook, Host, m_clock.now());
    m_http.expect(
        FakeHttpClient::noAnswer(HttpError::ConnectionClosed, HttpProgress::Unanswered, QStringLiteral("It hung up.")));
    start();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Waiting);
    m_http.expect(ok());
    turn(6s);
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done);
    QCOMPARE(m_http.requests().size(), 2);
    const auto webhookId = [](const HttpRequest &request) {
        for (const auto &[name, value] : request.headers) {
            if (name == "webhook-id")
                return value;
        }
        return QByteArray();
    };
    QCOMPARE(webhookId(m_http.requests().at(0)), webhookId(m_http.requests().at(1)));
    QCOMPARE(m_http.requests().at(0).body, m_http.requests().at(1).body);
}

void TestEngine::commitsInGroups()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    QList<OutboxItem> items;
    for (int i = 0; i < 640; ++i) {
        items.append(m_fixture->itemTo(hook, QStringLiteral("https://hooks.example/%1").arg(i % 64), m_clock.now()));
        m_http.expect(ok());
    }
    INFRADOTS_REQUIRE(m_fixture->insert(items));
    start();
    QSignalSpy idle(m_engine.get(), &DeliveryEngine::idle);
    QSignalSpy changed(m_engine.get(), &DeliveryEngine::deliveriesChanged); // once per commit
    QTRY_COMPARE_WITH_TIMEOUT(idle.count(), 1, 15'000);
    QCOMPARE(m_http.requests().size(), 640);
    QVERIFY2(changed.count() < 160, qPrintable(QString::number(changed.count())));
}

void TestEngine::neverMoreThanItsJobs()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    for (int i = 0; i < 20; ++i)
        m_fixture->addTo(hook, QStringLiteral("https://hooks.example/%1").arg(i), m_clock.now());
    EngineOptions options;
    options.jobs = 3;
    start(options);
    QSignalSpy idle(m_engine.get(), &DeliveryEngine::idle);
    for (int answered = 0; answered < 20; ++answered) {
        QTRY_VERIFY(m_http.openCount() > 0);
        QVERIFY(m_http.openCount() <= 3);
        QVERIFY(m_engine->inFlight() <= 3);
        QVERIFY(m_http.answerNext(ok()));
    }
    QTRY_COMPARE(idle.count(), 1);
    QCOMPARE(m_engine->inFlight(), 0);
}

void TestEngine::hangingDestinationLeavesRoom()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    for (int i = 0; i < 50; ++i)
        m_fixture->addTo(hook, QStringLiteral("https://hangs.example/"), m_clock.now());
    const DeliveryId quick = m_fixture->addTo(hook, Host, m_clock.now());
    EngineOptions options;
    options.jobs = 10;
    start(options);
    QTRY_COMPARE(m_http.openCount(), 7); // six of the hanging one's, and the other
    QStringList urls;
    for (const HttpRequest &request : m_http.requests())
        urls.append(QString::fromUtf8(request.url));
    QCOMPARE(urls.count(Host), 1);
    QCOMPARE(m_fixture->state(quick), DeliveryState::Sending);
}

void TestEngine::lockedVaultWaits()
{
    EngineFixture locked;
    const Integration hook = locked.addIntegration(IntegrationType::Webhook);
    INFRADOTS_REQUIRE(locked.insert({locked.item(hook, "host", m_clock.now())}));
    DeliveryEngine engine(locked.temp.database(), locked.vault, m_http, m_clock, {});
    QSignalSpy problem(&engine, &DeliveryEngine::problem);
    engine.start();
    QTRY_COMPARE(problem.count(), 1);
    QVERIFY(!problem.constFirst().constFirst().toString().isEmpty());
    QCOMPARE(m_http.requests().size(), 0);
    INFRADOTS_REQUIRE(locked.unlock());
    QTRY_COMPARE(problem.count(), 2);
    QVERIFY(problem.constLast().constFirst().toString().isEmpty());
}

void TestEngine::goneIntegrationIsCancelled()
{
    Integration never;
    never.id = IntegrationId::create();
    const DeliveryId id = m_fixture->addTo(never, Host, m_clock.now());
    start();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Cancelled);
    QCOMPARE(m_http.requests().size(), 0);
    QCOMPARE(m_fixture->entry(id).attempts.size(), 0);
}

void TestEngine::unfitRequestIsRejected()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->addTo(hook, QStringLiteral("http://plain.example/"), m_clock.now());
    start();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done);
    QCOMPARE(m_fixture->entry(id).delivery.verdict, std::optional(Verdict::Rejected));
    QVERIFY(!m_fixture->entry(id).attempts.constFirst().error.isEmpty());
    QCOMPARE(m_http.requests().size(), 0);
}

void TestEngine::damagedSettingsStopNobodyElse()
{
    const Integration damaged = m_fixture->addIntegration(IntegrationType::Webhook);
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    INFRADOTS_REQUIRE(m_fixture->temp.write([&](Connection &c) {
        return c.sql().execute(
            "test", QStringLiteral("UPDATE integration SET settings = '[]' WHERE id = '%1'").arg(damaged.id.text()));
    }));
    const DeliveryId bad = m_fixture->addTo(damaged, Host, m_clock.now());
    const DeliveryId good = m_fixture->addTo(hook, Host, m_clock.now());
    m_http.expect(ok());
    start();
    QTRY_COMPARE(m_fixture->state(good), DeliveryState::Done);
    QTRY_COMPARE(m_fixture->state(bad), DeliveryState::Done);
    QCOMPARE(m_fixture->entry(bad).delivery.verdict, std::optional(Verdict::Rejected));
    QCOMPARE(m_fixture->entry(good).delivery.verdict, std::optional(Verdict::Delivered));
}

void TestEngine::sandboxNeedsItsAddresses()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    OutboxItem played = m_fixture->itemTo(hook, Host, m_clock.now());
    played.delivery.source = EventSource::Simulated;
    played.delivery.sandboxOwner = QStringLiteral("me");
    INFRADOTS_REQUIRE(m_fixture->insert({played}));
    EngineOptions options;
    options.sandboxOwner = QStringLiteral("me");
    m_http.expect(ok());
    start(options);
    QSignalSpy idle(m_engine.get(), &DeliveryEngine::idle);
    QTRY_COMPARE(idle.count(), 1);
    QCOMPARE(m_http.requests().size(), 0);
    QCOMPARE(m_fixture->state(played.delivery.id), DeliveryState::Queued);

    m_engine->setSandbox({QStringLiteral("http://127.0.0.1:9/slack"), QStringLiteral("http://127.0.0.1:9/teams"),
                          QStringLiteral("http://127.0.0.1:9/webhook")});
    QTRY_COMPARE(m_fixture->state(played.delivery.id), DeliveryState::Done);
    QCOMPARE(m_http.requests().constFirst().url, QByteArray("http://127.0.0.1:9/webhook"));
}

void TestEngine::leaseIsRenewedWhileUnderWay()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->addTo(hook, Host, m_clock.now());
    EngineOptions options;
    options.lease = 300ms;
    start(options);
    QTRY_COMPARE(m_http.openCount(), 1);
    m_clock.turn(250ms);
    QTest::qWait(250); // a third of the lease and more
    m_clock.turn(200ms);
    ClaimRequest other;
    other.leaseOwner = QStringLiteral("another engine");
    other.now = m_clock.now();
    other.leaseUntil = other.now.addSecs(30);
    other.limit = 10;
    other.perDestination = 10;
    const auto pass = m_fixture->temp.write([&](Connection &c) { return OutboxStore(c).claim(other); });
    INFRADOTS_REQUIRE(pass);
    QCOMPARE(pass->claims.size(), 0);
    QVERIFY(pass->settled.isEmpty());
    m_http.answerNext(ok());
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done);
}

void TestEngine::finishWaitsForWhatIsUnderWay()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    QList<DeliveryId> ids;
    for (int i = 0; i < 5; ++i)
        ids.append(m_fixture->addTo(hook, QStringLiteral("https://hooks.example/%1").arg(i), m_clock.now()));
    EngineOptions options;
    options.jobs = 2;
    start(options);
    QTRY_COMPARE(m_http.openCount(), 2);
    const QFuture<void> finished = m_engine->finish();
    QTest::qWait(30);
    QVERIFY(!finished.isFinished());
    m_http.answerNext(ok());
    m_http.answerNext(ok());
    QTRY_VERIFY(finished.isFinished());
    QCOMPARE(m_http.requests().size(), 2); // nothing more was begun
    QVERIFY(m_engine->finish().isFinished());
    int done = 0;
    int queued = 0;
    for (const DeliveryId &id : ids) {
        done += m_fixture->state(id) == DeliveryState::Done ? 1 : 0;
        queued += m_fixture->state(id) == DeliveryState::Queued ? 1 : 0;
    }
    QCOMPARE(done, 2);
    QCOMPARE(queued, 3);
}

void TestEngine::finishAtRestEndsAtOnce()
{
    start();
    QSignalSpy idle(m_engine.get(), &DeliveryEngine::idle);
    QTRY_COMPARE(idle.count(), 1);
    QVERIFY(m_engine->finish().isFinished());
    m_fixture->addTo(m_fixture->addIntegration(IntegrationType::Webhook), Host, m_clock.now());
    m_engine->wake();
    QTest::qWait(50);
    QCOMPARE(m_http.requests().size(), 0);
}

void TestEngine::databaseErrorsAreSurvived()
{
    const Integration hook = m_fixture->addIntegration(IntegrationType::Webhook);
    const DeliveryId id = m_fixture->addTo(hook, Host, m_clock.now());
    const auto execute = [this](const QString &sql) {
        return m_fixture->temp.write([&](Connection &c) { return c.sql().execute("test", sql); });
    };
    start();
    QSignalSpy problem(m_engine.get(), &DeliveryEngine::problem);
    QTRY_COMPARE(m_http.openCount(), 1);
    INFRADOTS_REQUIRE(execute(QStringLiteral("CREATE TRIGGER broken BEFORE INSERT ON delivery_attempt BEGIN "
                                             "SELECT raise(ABORT, 'no'); END")));
    m_http.answerNext(ok());
    QTRY_COMPARE(problem.count(), 1);
    QCOMPARE(m_fixture->state(id), DeliveryState::Sending);
    INFRADOTS_REQUIRE(execute(QStringLiteral("DROP TRIGGER broken")));
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done); // after the first back-off of a second
    QCOMPARE(m_fixture->entry(id).attempts.size(), 1);
    QTRY_VERIFY(problem.constLast().constFirst().toString().isEmpty());
    QCOMPARE(m_http.requests().size(), 1);
}

void TestEngine::slackChannelIsSpacedOut()
{
    const SystemClock clock; // the one test that lives in real time
    const Integration slack = m_fixture->addSlack();
    for (int i = 0; i < 3; ++i) {
        m_fixture->add(slack, "channel", clock.now());
        m_http.expect(ok());
    }
    DeliveryEngine engine(m_fixture->temp.database(), m_fixture->vault, m_http, clock, {});
    QSignalSpy idle(&engine, &DeliveryEngine::idle);
    QElapsedTimer timer;
    timer.start();
    engine.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_http.requests().size(), 2, 5'000);
    QVERIFY(timer.elapsed() >= 1'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_http.requests().size(), 3, 5'000);
    QVERIFY(timer.elapsed() >= 2'000);
    QTRY_COMPARE(idle.count(), 1); // waiting for a slot is not rest
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"

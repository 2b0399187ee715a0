// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/slacktokenstore.h"
#include "tests/delivery/enginefixture.h"
#include "tests/support/fakehttpclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace infradots;
using namespace infradots::test;
using namespace std::chrono_literals;

namespace {

HttpOutcome posted()
{
    return FakeHttpClient::answer(200, R"({"ok":true,"channel":"C1","ts":"1.2"})");
}

HttpOutcome expired()
{
    return FakeHttpClient::answer(200, R"({"ok":false,"error":"token_expired"})");
}

QByteArray bearerOf(const HttpRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        if (name == "Authorization")
            return value;
    }
    return {};
}

} // namespace

/** An engine whose Slack tokens run out. */
class TestEngineTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void sendsAgainWithAnotherToken();
    void sendsAgainOnce();
    void saysThatItHasToBeConnectedAgain();
    void triesAgainLaterWhenSlackCannotBeAsked();
    void doesNotSendWithATokenThatHasRunOut();
    void renewsAheadAndSendsMeanwhile();
    void renewsOnceForAllThatWait();
    void givesBackAtTheEnd();
    void leavesTokensThatDoNotRotateAlone();
    void leavesTheSandboxAlone();

private:
    /** An integration whose token ends so long from now. */
    Integration addRotating(std::chrono::milliseconds left)
    {
        Integration slack;
        slack.id = IntegrationId::create();
        slack.slack = settings(slack.id, "old", left);
        return m_fixture->addIntegration(IntegrationType::Slack, slack);
    }
    SlackSettings settings(const IntegrationId &id, const char *name, std::chrono::milliseconds left)
    {
        const auto sealed = [&](const char *column) {
            return m_fixture->sealed(QString::fromLatin1(name),
                                     integrationSecretPlace(id, QString::fromLatin1(column)));
        };
        SlackSettings slack;
        slack.botToken = sealed("bot_token");
        slack.refreshToken = sealed("refresh_token");
        slack.tokenExpiresAt = m_clock.now().addMSecs(left.count());
        return slack;
    }
    void start(EngineOptions options = {})
    {
        m_engine =
            std::make_unique<DeliveryEngine>(m_fixture->temp.database(), m_fixture->vault, m_http, m_clock, options);
        m_engine->setTokenRenewal([this](const IntegrationId &id, const SecretString &refused) {
            m_asked.append({id, refused.toText()});
            auto promise = std::make_shared<QPromise<Result<void>>>();
            promise->start();
            m_renewals.append(promise);
            return promise->future();
        });
        m_engine->start();
    }
    /** Ends the oldest renewal that was asked for: with a new token, or with @p error. */
    void renewed(std::optional<Error> error = std::nullopt)
    {
        const std::shared_ptr<QPromise<Result<void>>> promise = m_renewals.takeFirst();
        if (!error) {
            const IntegrationId id = m_asked.constLast().first;
            INFRADOTS_REQUIRE(m_fixture->temp.write([&](Connection &connection) {
                return SlackTokenStore(connection).save(id, settings(id, "new", 12h));
            }));
        }
        promise->addResult(error ? Result<void>(failure(*error)) : Result<void>());
        promise->finish();
    }
    void turn(std::chrono::milliseconds by)
    {
        m_clock.turn(by);
        m_engine->wake();
    }

    TurningClock m_clock;
    std::unique_ptr<EngineFixture> m_fixture;
    FakeHttpClient m_http;
    QList<QPair<IntegrationId, QString>> m_asked;
    QList<std::shared_ptr<QPromise<Result<void>>>> m_renewals;
    std::unique_ptr<DeliveryEngine> m_engine;
};

void TestEngineTokens::init()
{
    std::destroy_at(&m_http);
    std::construct_at(&m_http);
    m_asked.clear();
    m_fixture = std::make_unique<EngineFixture>();
    INFRADOTS_REQUIRE(m_fixture->unlock());
}

void TestEngineTokens::cleanup()
{
    m_engine.reset();
    m_renewals.clear();
    m_fixture.reset();
}

void TestEngineTokens::sendsAgainWithAnotherToken()
{
    const Integration slack = addRotating(11h);
    const DeliveryId id = m_fixture->add(slack, "ops", m_clock.now());
    m_http.expect(expired());
    start();
    QTRY_COMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked.constFirst(), (QPair<IntegrationId, QString>{slack.id, QStringLiteral("old")}));
    QCOMPARE(m_fixture->state(id), DeliveryState::Sending); // it is held meanwhile
    renewed();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Queued);
    m_http.expect(posted());
    turn(2s); // the channel's next second
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done);

    // One message, one attempt: what Slack would not take for its token does not count.
    const HistoryEntry entry = m_fixture->entry(id);
    QCOMPARE(entry.delivery.verdict, std::optional(Verdict::Delivered));
    QCOMPARE(entry.attempts.size(), 1);
    QCOMPARE(entry.attempts.constFirst().number, 1);
    const QList<HttpRequest> sent = m_http.requests();
    QCOMPARE(sent.size(), 2);
    QCOMPARE(bearerOf(sent.at(0)), QByteArray("Bearer old"));
    QCOMPARE(bearerOf(sent.at(1)), QByteArray("Bearer new"));
    QCOMPARE(sent.at(0).body, sent.at(1).body);
}

void TestEngineTokens::sendsAgainOnce()
{
    const Integration slack = addRotating(11h);
    const DeliveryId id = m_fixture->add(slack, "ops", m_clock.now());
    m_http.expect(expired());
    start();
    QTRY_COMPARE(m_renewals.size(), 1);
    renewed();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Queued);
    m_http.expect(expired());
    turn(2s);
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done);
    const HistoryEntry entry = m_fixture->entry(id);
    QCOMPARE(entry.delivery.verdict, std::optional(Verdict::Rejected));
    QVERIFY(entry.attempts.constFirst().error.contains(u"Connect Slack again"));
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_http.requests().size(), 2);

    // Another message may have it renewed again.
    const DeliveryId next = m_fixture->add(slack, "dev", m_clock.now());
    m_http.expect(expired());
    m_engine->wake();
    QTRY_COMPARE(m_asked.size(), 2);
    QCOMPARE(m_fixture->state(next), DeliveryState::Sending);
}

void TestEngineTokens::saysThatItHasToBeConnectedAgain()
{
    const Integration slack = addRotating(11h);
    const DeliveryId id = m_fixture->add(slack, "ops", m_clock.now());
    m_http.expect(expired());
    start();
    QTRY_COMPARE(m_renewals.size(), 1);
    renewed(Error{ErrorCode::Refused, QStringLiteral("Connect Slack again, please."),
                  QStringLiteral("invalid_refresh_token")});
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done);
    const HistoryEntry entry = m_fixture->entry(id);
    QCOMPARE(entry.delivery.verdict, std::optional(Verdict::Rejected));
    QCOMPARE(entry.attempts.constFirst().error, QStringLiteral("Connect Slack again, please."));
    QCOMPARE(entry.attempts.constFirst().httpStatus, std::optional(200));
}

void TestEngineTokens::triesAgainLaterWhenSlackCannotBeAsked()
{
    const Integration slack = addRotating(11h);
    const DeliveryId id = m_fixture->add(slack, "ops", m_clock.now());
    HttpOutcome refused = expired();
    refused.startedAt = m_clock.now(); // the channel's next second is counted from here
    m_http.expect(refused);
    start();
    QTRY_COMPARE(m_renewals.size(), 1);
    renewed(Error{ErrorCode::Network, QStringLiteral("slack.com does not answer."), {}});
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Waiting);
    const HistoryEntry waiting = m_fixture->entry(id);
    QCOMPARE(waiting.delivery.verdict, std::optional(Verdict::Failed));
    QCOMPARE(waiting.attempts.constFirst().error, QStringLiteral("slack.com does not answer."));
    QVERIFY(waiting.delivery.nextAttemptAt > m_clock.now());
    // And then everything begins anew, the renewal too.
    m_http.expect(expired());
    turn(10min);
    QTRY_COMPARE(m_renewals.size(), 1);
    renewed();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Waiting); // for the channel's next second
    m_http.expect(posted());
    turn(2s);
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done);
    QCOMPARE(m_fixture->entry(id).attempts.size(), 2);
}

void TestEngineTokens::doesNotSendWithATokenThatHasRunOut()
{
    const Integration slack = addRotating(-1ms);
    const DeliveryId id = m_fixture->add(slack, "ops", m_clock.now());
    start();
    QTRY_COMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked.constFirst(), (QPair<IntegrationId, QString>{slack.id, QString()}));
    QCOMPARE(m_http.requests().size(), 0);
    renewed();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Queued);
    m_http.expect(posted());
    turn(2s);
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done);
    QCOMPARE(bearerOf(m_http.requests().constFirst()), QByteArray("Bearer new"));

    const Integration dead = addRotating(-1ms);
    const DeliveryId lost = m_fixture->add(dead, "other", m_clock.now());
    m_engine->wake();
    QTRY_COMPARE(m_renewals.size(), 1);
    renewed(Error{ErrorCode::Refused, QStringLiteral("Lost."), QStringLiteral("invalid_refresh_token")});
    QTRY_COMPARE(m_fixture->state(lost), DeliveryState::Done);
    QCOMPARE(m_fixture->entry(lost).delivery.verdict, std::optional(Verdict::Rejected));
    QCOMPARE(m_fixture->entry(lost).attempts.constFirst().httpStatus, std::nullopt);
    QCOMPARE(m_http.requests().size(), 1);
}

void TestEngineTokens::renewsAheadAndSendsMeanwhile()
{
    const Integration slack = addRotating(90min);
    for (const char *channel : {"one", "two", "three"}) {
        m_fixture->add(slack, channel, m_clock.now());
        m_http.expect(posted());
    }
    start();
    QTRY_COMPARE(m_http.requests().size(), 3);
    QTRY_COMPARE(m_asked.size(), 1);
    // One at a time, and one a minute, however many messages there are.
    m_fixture->add(slack, "four", m_clock.now());
    m_http.expect(posted());
    m_engine->wake();
    QTRY_COMPARE(m_http.requests().size(), 4);
    QCOMPARE(m_asked.size(), 1);
    for (const HttpRequest &request : m_http.requests())
        QCOMPARE(bearerOf(request), QByteArray("Bearer old"));
    renewed();
    const DeliveryId after = m_fixture->add(slack, "five", m_clock.now());
    m_http.expect(posted());
    m_engine->wake();
    QTRY_COMPARE(m_fixture->state(after), DeliveryState::Done);
    QTRY_COMPARE(bearerOf(m_http.requests().constLast()), QByteArray("Bearer new"));
    QCOMPARE(m_asked.size(), 1);
}

void TestEngineTokens::renewsOnceForAllThatWait()
{
    const Integration slack = addRotating(11h);
    QList<DeliveryId> ids;
    for (const char *channel : {"one", "two", "three", "four"}) {
        ids.append(m_fixture->add(slack, channel, m_clock.now()));
        m_http.expect(expired());
    }
    start();
    QTRY_COMPARE(m_http.requests().size(), 4);
    QTRY_COMPARE(m_asked.size(), 1);
    QTest::qWait(50);
    for (int i = 0; i < 4; ++i)
        m_http.expect(posted());
    renewed();
    for (const DeliveryId &id : ids)
        QTRY_VERIFY((turn(2s), m_fixture->state(id) == DeliveryState::Done));
    QCOMPARE(m_http.requests().size(), 8);
    QCOMPARE(m_asked.size(), 1);
}

void TestEngineTokens::givesBackAtTheEnd()
{
    const Integration slack = addRotating(11h);
    const DeliveryId id = m_fixture->add(slack, "ops", m_clock.now());
    m_http.expect(expired());
    start();
    QTRY_COMPARE(m_renewals.size(), 1);
    const QFuture<void> finished = m_engine->finish();
    QTRY_VERIFY(finished.isFinished()); // it does not wait for Slack, nor for another process
    QCOMPARE(m_fixture->state(id), DeliveryState::Queued);
    QVERIFY(m_fixture->entry(id).attempts.isEmpty());
    renewed(); // too late: of no consequence
    QTest::qWait(20);
    QCOMPARE(m_fixture->state(id), DeliveryState::Queued);
}

void TestEngineTokens::leavesTokensThatDoNotRotateAlone()
{
    const Integration slack = m_fixture->addSlack();
    const DeliveryId id = m_fixture->add(slack, "ops", m_clock.now());
    m_http.expect(expired());
    start();
    QTRY_COMPARE(m_fixture->state(id), DeliveryState::Done);
    QCOMPARE(m_fixture->entry(id).delivery.verdict, std::optional(Verdict::Rejected));
    QVERIFY(m_asked.isEmpty());
}

void TestEngineTokens::leavesTheSandboxAlone()
{
    const Integration slack = addRotating(-1h);
    OutboxItem item = m_fixture->item(slack, "sandbox", m_clock.now());
    item.delivery.sandboxOwner = QStringLiteral("me");
    INFRADOTS_REQUIRE(m_fixture->insert({item}));
    m_http.expect(expired());
    EngineOptions options;
    options.sandboxOwner = QStringLiteral("me");
    start(options);
    m_engine->setSandbox({QStringLiteral("http://127.0.0.1:1/slack"), QStringLiteral("http://127.0.0.1:1/teams"),
                          QStringLiteral("http://127.0.0.1:1/webhook")});
    QTRY_COMPARE(m_fixture->state(item.delivery.id), DeliveryState::Done);
    QCOMPARE(m_http.requests().size(), 1);
    QCOMPARE(bearerOf(m_http.requests().constFirst()), QByteArray("Bearer sandbox"));
    QVERIFY(m_asked.isEmpty());
}

QTEST_GUILESS_MAIN(TestEngineTokens)
#include "tst_enginetokens.moc"

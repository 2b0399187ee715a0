// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/deliveryrows.h"
#include "models/store/historyfilter.h"
#include "models/store/historystore.h"
#include "tests/support/tempdatabase.h"

#include <QRegularExpression>

using namespace infradots;
using namespace infradots::test;

namespace {

constexpr qint64 Start = 1763899200000; // 2025-11-23T12:00:00Z
constexpr qint64 Hour = 3600 * 1000;

QDateTime at(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

/** Ids whose order is known: what sorts by time in the program sorts by number here. */
DeliveryId idOf(int number)
{
    return DeliveryId(u"01900000-0000-7000-8000-%1"_qs.arg(number, 12, 10, QLatin1Char('0')));
}

Delivery delivery(int number, const EventId &event)
{
    Delivery made;
    made.id = idOf(number);
    made.eventId = event;
    made.organizationId = OrganizationId(u"o1"_qs);
    made.workspaceId = WorkspaceId(u"w1"_qs);
    made.integrationId = IntegrationId(u"i1"_qs);
    made.attachmentId = AttachmentId(u"a1"_qs);
    made.workspaceName = u"acme/production"_qs;
    made.integrationName = u"Ops Slack"_qs;
    made.target = u"prod-alerts"_qs;
    made.rule = Rule::WorkspaceEnvironment;
    made.stage = Stage::Apply;
    made.status = RunStatus::WaitingForApproval;
    made.environment = u"production"_qs;
    made.sequence = number;
    made.state = DeliveryState::Done;
    made.verdict = Verdict::Delivered;
    made.attempts = 1;
    made.createdAt = at(Start + number);
    made.destinationKey = QByteArray("\0key\xff", 5);
    return made;
}

Result<void> insertEvent(Connection &connection, const QString &id, const QString &job)
{
    Statement statement(
        connection, "test.event",
        QStringLiteral("INSERT INTO stage_event VALUES (?, ?, 'o1', 'w1', 'acme/production', ?, 'plan', "
                       "'FAILED', 'live', ?, NULL, ?, 'abc1234', '', 'a comment', '', '', '', ?)"));
    return statement.bind(id).bind(id).bind(qHash(id)).bind(job).bind(Start).bind(Start).run();
}

Result<void> insert(Connection &connection, const Delivery &made)
{
    Statement statement(connection, "test.delivery", deliveryInsert());
    bindDelivery(statement, made);
    return statement.run();
}

Result<void> insertAttempt(Connection &connection, const DeliveryId &id, const Attempt &attempt)
{
    Statement statement(connection, "test.attempt", attemptInsert());
    bindAttempt(statement, id, attempt);
    return statement.run();
}

QList<int> numbers(const Result<QList<Delivery>> &page)
{
    QList<int> found;
    if (page) {
        for (const Delivery &each : *page)
            found.append(static_cast<int>(each.sequence));
    }
    return found;
}

QString planOf(Connection &connection, const HistoryFilter &filter)
{
    const WhereClause where = WhereClause::forDeliveries(filter);
    Statement statement(connection, "test.plan",
                        u"EXPLAIN QUERY PLAN SELECT id FROM delivery" % where.sql() %
                            u" ORDER BY delivery.id DESC LIMIT 9");
    where.bindTo(statement);
    const auto lines = statement.all([](const Row &row) { return row.text(3); });
    return lines ? QStringList(*lines).join(u'\n') : QString();
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql|duplicate connection|still in use"))); }

    void keepsEveryValue();
    void pagesNewestFirst();
    void jumpsByAnchors();
    void filters_data();
    void filters();
    void usesTheIndexes();
    void searches_data();
    void searches();
    void listsEntriesWithAttempts();
    void tellsDetails();
    void findsFailures();
    void listsSkips();
    void countsActivity();
    void headersSurvive();

private:
    QList<int> pageOf(const HistoryFilter &filter, int limit = 100)
    {
        return numbers(m_temp.read([&](Connection &c) { return HistoryStore(c).page(filter, {}, limit); }));
    }

    TempDatabase m_temp;
};

constexpr int Count = 20000;

void TestHistory::initTestCase()
{
    INFRADOTS_REQUIRE(m_temp.write([](Connection &connection) -> Result<void> {
        if (auto done = insertEvent(connection, u"e1"_qs, u"job-42"_qs); !done)
            return done;
        if (auto done = insertEvent(connection, u"e2"_qs, u"100%_job\\"_qs); !done)
            return done;
        for (int i = 0; i < Count; ++i) {
            Delivery made = delivery(i, EventId(i == 777 ? u"e2"_qs : u"e1"_qs));
            if (i % 1000 == 5) { // 20 of them
                made.verdict = Verdict::Rejected;
                made.integrationId = IntegrationId(u"i2"_qs);
                made.integrationName = u"Ops Teams"_qs;
                made.type = IntegrationType::Teams;
            }
            if (i % 4000 == 6) { // 5
                made.state = DeliveryState::Held;
                made.verdict = Verdict::Unknown;
            }
            if (i % 5000 == 7) { // 4
                made.state = DeliveryState::Waiting;
                made.verdict = Verdict::Failed;
                made.nextAttemptAt = at(Start + Hour);
            }
            if (i % 5000 == 8) { // 4
                made.state = DeliveryState::Queued;
                made.verdict = std::nullopt;
                made.attempts = 0;
                made.source = EventSource::Simulated;
                made.sandboxOwner = u"box"_qs;
                made.workspaceId = WorkspaceId(u"w2"_qs);
                made.organizationId = OrganizationId(u"o2"_qs);
            }
            if (auto done = insert(connection, made); !done)
                return done;
        }
        const Attempt first{.number = 1,
                            .startedAt = at(Start),
                            .durationMs = 12,
                            .httpStatus = 503,
                            .requestHeaders = {{"Authorization", "***"}},
                            .responseHeaders = {{"Retry-After", "5"}, {"X", "\xff\x80"}},
                            .responseBody = QByteArray("By needle \0 overloaded", 22),
                            .verdict = Verdict::Failed,
                            .error = u"The server is busy."_qs};
        Attempt second = first;
        second.number = 2;
        second.httpStatus.reset();
        second.failure = HttpError::ConnectionRefused;
        second.error = u"Verbindung fehlgeschlagen"_qs;
        for (const Attempt &attempt : {second, first}) {
            if (auto done = insertAttempt(connection, idOf(19000), attempt); !done)
                return done;
        }
        return Statement(connection, "test.body", u"INSERT INTO delivery_body VALUES (?, NULL, NULL, NULL, ?)"_qs)
            .bind(idOf(19000))
            .bind(QByteArray("{\"body\":1}"))
            .run();
    }));
}

void TestHistory::keepsEveryValue()
{
    const auto page = m_temp.read([](Connection &c) { return HistoryStore(c).page({}, idOf(5009), 1); });
    INFRADOTS_REQUIRE(page);
    const Delivery &kept = page->first();
    QCOMPARE(kept.id, idOf(5008));
    QCOMPARE(kept.eventId, EventId(u"e1"_qs));
    QCOMPARE(kept.organizationId, OrganizationId(u"o2"_qs));
    QCOMPARE(kept.workspaceId, WorkspaceId(u"w2"_qs));
    QCOMPARE(kept.integrationId, IntegrationId(u"i1"_qs));
    QCOMPARE(kept.attachmentId, AttachmentId(u"a1"_qs));
    QCOMPARE(kept.workspaceName, u"acme/production"_qs);
    QCOMPARE(kept.integrationName, u"Ops Slack"_qs);
    QCOMPARE(kept.type, IntegrationType::Slack);
    QCOMPARE(kept.target, u"prod-alerts"_qs);
    QCOMPARE(kept.rule, Rule::WorkspaceEnvironment);
    QCOMPARE(kept.stage, Stage::Apply);
    QCOMPARE(kept.status, RunStatus::WaitingForApproval);
    QCOMPARE(kept.source, EventSource::Simulated);
    QCOMPARE(kept.environment, u"production"_qs);
    QCOMPARE(kept.sequence, 5008);
    QCOMPARE(kept.state, DeliveryState::Queued);
    QVERIFY(!kept.verdict);
    QCOMPARE(kept.attempts, 0);
    QCOMPARE(kept.createdAt, at(Start + 5008));
    QVERIFY(!kept.nextAttemptAt.isValid());
    QCOMPARE(kept.sandboxOwner, u"box"_qs);
    QCOMPARE(kept.destinationKey, QByteArray("\0key\xff", 5));
}

void TestHistory::pagesNewestFirst()
{
    DeliveryId before;
    int expected = Count - 1;
    while (true) {
        const auto page = m_temp.read([&](Connection &c) { return HistoryStore(c).page({}, before, 256); });
        INFRADOTS_REQUIRE(page);
        if (page->isEmpty())
            break;
        for (const Delivery &each : *page)
            QCOMPARE(each.sequence, expected--);
        before = page->last().id;
    }
    QCOMPARE(expected, -1);
}

void TestHistory::jumpsByAnchors()
{
    HistoryFilter all;
    const auto anchors = m_temp.read([&](Connection &c) { return HistoryStore(c).anchors(all, 256); });
    INFRADOTS_REQUIRE(anchors);
    QCOMPARE(anchors->size(), Count / 256);
    for (const int place : {1, 40, Count / 256}) {
        const auto page =
            m_temp.read([&](Connection &c) { return HistoryStore(c).page(all, anchors->at(place - 1), 256); });
        QCOMPARE(numbers(page).first(), Count - 1 - place * 256);
    }
    HistoryFilter rejected;
    rejected.verdicts = {Verdict::Rejected};
    const auto few = m_temp.read([&](Connection &c) { return HistoryStore(c).anchors(rejected, 8); });
    INFRADOTS_REQUIRE(few);
    QCOMPARE(few->size(), 2);
    QCOMPARE(few->at(0), idOf(12005));
    QCOMPARE(*m_temp.read([&](Connection &c) { return HistoryStore(c).count(rejected); }), 20);
    QCOMPARE(*m_temp.read([&](Connection &c) { return HistoryStore(c).count(all); }), Count);
}

void TestHistory::filters_data()
{
    QTest::addColumn<HistoryFilter>("filter");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const char *name, auto set, const QList<int> &expected) {
        HistoryFilter filter;
        set(filter);
        QTest::newRow(name) << filter << expected;
    };
    row("held", [](HistoryFilter &f) { f.states = {DeliveryState::Held}; }, {16006, 12006, 8006, 4006, 6});
    row("waiting or queued",
        [](HistoryFilter &f) {
            f.states = {DeliveryState::Waiting, DeliveryState::Queued};
        },
        {15008, 15007, 10008, 10007, 5008, 5007, 8, 7});
    row("failed or unknown",
        [](HistoryFilter &f) {
            f.verdicts = {Verdict::Failed, Verdict::Unknown};
        },
        {16006, 15007, 12006, 10007, 8006, 5007, 4006, 7, 6});
    row("simulated", [](HistoryFilter &f) { f.sources = {EventSource::Simulated}; }, {15008, 10008, 5008, 8});
    row("tests", [](HistoryFilter &f) { f.sources = {EventSource::Test}; }, {});
    row("workspace", [](HistoryFilter &f) { f.workspace = WorkspaceId(u"w2"_qs); }, {15008, 10008, 5008, 8});
    row("organization", [](HistoryFilter &f) { f.organization = OrganizationId(u"o2"_qs); }, {15008, 10008, 5008, 8});
    row("two parts at once",
        [](HistoryFilter &f) {
            f.integration = IntegrationId(u"i2"_qs);
            f.since = at(Start + 18005);
        },
        {19005, 18005});
    row("parts that exclude each other",
        [](HistoryFilter &f) {
            f.integration = IntegrationId(u"i2"_qs);
            f.states = {DeliveryState::Held};
        },
        {});
}

void TestHistory::filters()
{
    QFETCH(HistoryFilter, filter);
    QFETCH(QList<int>, expected);
    QCOMPARE(pageOf(filter), expected);
    QCOMPARE(*m_temp.read([&](Connection &c) { return HistoryStore(c).count(filter); }), expected.size());
}

void TestHistory::usesTheIndexes()
{
    const auto plan = [this](auto set) {
        HistoryFilter filter;
        set(filter);
        return *m_temp.read([&](Connection &c) { return Result<QString>(planOf(c, filter)); });
    };
    QVERIFY(plan([](HistoryFilter &) {}).contains(u"sqlite_autoindex_delivery_1"));
    QVERIFY(plan([](HistoryFilter &f) { f.workspace = WorkspaceId(u"w1"_qs); }).contains(u"delivery_workspace"));
    QVERIFY(plan([](HistoryFilter &f) { f.integration = IntegrationId(u"i1"_qs); }).contains(u"delivery_integration"));
    QVERIFY(plan([](HistoryFilter &f) { f.states = {DeliveryState::Held}; }).contains(u"delivery_stopped"));
    QVERIFY(plan([](HistoryFilter &f) {
                f.verdicts = {Verdict::Rejected, Verdict::Failed};
            }).contains(u"delivery_trouble"));
    QVERIFY(plan([](HistoryFilter &f) { f.sources = {EventSource::Test}; }).contains(u"delivery_played"));
}

void TestHistory::searches_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QList<int>>("expected");
    const QList<int> newest{19999, 19998, 19997};
    QTest::newRow("workspace") << u"ACME/prod"_qs << newest;
    QTest::newRow("target") << u"alerts"_qs << newest;
    QTest::newRow("commit") << u"BC123"_qs << newest;
    QTest::newRow("integration") << u"ops teams"_qs << QList<int>{19005, 18005, 17005};
    QTest::newRow("job, taken literally") << u"100%_job\\"_qs << QList<int>{777};
    QTest::newRow("a percent sign is no wildcard") << u"1%job"_qs << QList<int>{};
    QTest::newRow("an underscore is no wildcard") << u"job_42"_qs << QList<int>{};
    QTest::newRow("response") << u"NEEDLE"_qs << QList<int>{19000};
    QTest::newRow("error") << u"verbindung"_qs << QList<int>{19000};
    QTest::newRow("quotes") << u"' OR 1=1 --"_qs << QList<int>{};
    QTest::newRow("very long") << QString(100000, u'x') << QList<int>{};
}

void TestHistory::searches()
{
    QFETCH(QString, search);
    QFETCH(QList<int>, expected);
    HistoryFilter filter;
    filter.search = search;
    QCOMPARE(pageOf(filter, 3), expected);
}

void TestHistory::listsEntriesWithAttempts()
{
    const auto byId = m_temp.read([](Connection &c) {
        return HistoryStore(c).entries({idOf(3), idOf(19000), DeliveryId(u"no"_qs)});
    });
    INFRADOTS_REQUIRE(byId);
    QCOMPARE(byId->size(), 2);
    QCOMPARE(byId->at(0).delivery.id, idOf(3));
    QVERIFY(byId->at(0).attempts.isEmpty());
    QCOMPARE(byId->at(1).attempts.size(), 2);
    QCOMPARE(byId->at(1).attempts[0].number, 1);
    QCOMPARE(byId->at(1).attempts[1].number, 2);

    const auto newest = m_temp.read([](Connection &c) { return HistoryStore(c).entries(HistoryFilter{}, 1000); });
    INFRADOTS_REQUIRE(newest);
    QCOMPARE(newest->size(), 1000);
    QCOMPARE(newest->at(999).delivery.id, idOf(19000));
    QCOMPARE(newest->at(999).attempts.size(), 2);
}

void TestHistory::tellsDetails()
{
    const auto details = m_temp.read([](Connection &c) { return HistoryStore(c).details(idOf(19000)); });
    INFRADOTS_REQUIRE(details);
    QCOMPARE(details->event.job, u"job-42"_qs);
    QCOMPARE(details->event.jobCompleted, at(Start));
    QVERIFY(!details->event.jobStarted.isValid());
    QCOMPARE(details->event.status, RunStatus::Failed);
    QCOMPARE(details->body, QByteArray("{\"body\":1}"));
    QCOMPARE(details->attempts.size(), 2);
    const Attempt &first = details->attempts[0];
    QCOMPARE(first.httpStatus, std::optional(503));
    QCOMPARE(first.durationMs, 12);
    QCOMPARE(first.requestHeaders, HeaderList({{"Authorization", "***"}}));
    QCOMPARE(first.responseHeaders, HeaderList({{"Retry-After", "5"}, {"X", "\xff\x80"}}));
    QCOMPARE(first.responseBody, QByteArray("By needle \0 overloaded", 22));
    QCOMPARE(first.error, u"The server is busy."_qs);
    QCOMPARE(first.failure, HttpError::None);
    QVERIFY(!details->attempts[1].httpStatus);
    QCOMPARE(details->attempts[1].failure, HttpError::ConnectionRefused);
    const auto missing = m_temp.read([](Connection &c) { return HistoryStore(c).details(DeliveryId(u"no"_qs)); });
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void TestHistory::findsFailures()
{
    const auto all = m_temp.read([](Connection &c) { return HistoryStore(c).failedSince(at(0)); });
    INFRADOTS_REQUIRE(all);
    QCOMPARE(all->size(), 20 + 5); // waiting ones are tried again by themselves
    const auto late = m_temp.read([](Connection &c) { return HistoryStore(c).failedSince(at(Start + 16006)); });
    INFRADOTS_REQUIRE(late);
    QCOMPARE(*late, QList<DeliveryId>({idOf(16006), idOf(17005), idOf(18005), idOf(19005)}));
}

void TestHistory::listsSkips()
{
    INFRADOTS_REQUIRE(m_temp.write([](Connection &c) {
        return c.sql().execute("test",
                               u"INSERT INTO skip (event_id, attachment_id, workspace_id, integration_id, "
                               u"integration_name, reason) VALUES ('e1', 'a1', 'w1', 'i1', 'Ops Slack', 'stage'), "
                               u"('e2', 'a2', 'w1', 'i2', 'Ops Teams', 'no_target')"_qs);
    }));
    HistoryFilter filter;
    const auto skips = [&] { return m_temp.read([&](Connection &c) { return HistoryStore(c).skips(filter, 10); }); };
    const auto all = skips();
    INFRADOTS_REQUIRE(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).skip.integrationName, u"Ops Teams"_qs);
    QCOMPARE(all->at(0).skip.reason, SkipReason::NoTarget);
    QCOMPARE(all->at(0).workspaceName, u"acme/production"_qs);
    QCOMPARE(all->at(0).status, RunStatus::Failed);
    QCOMPARE(all->at(0).at, at(Start));
    filter.integration = IntegrationId(u"i1"_qs);
    QCOMPARE(skips()->size(), 1);
    filter = {};
    filter.search = u"100%"_qs;
    QCOMPARE(skips()->size(), 1);
    filter = {};
    filter.states = {DeliveryState::Done};
    QVERIFY(skips()->isEmpty());
}

void TestHistory::countsActivity()
{
    TempDatabase temp;
    INFRADOTS_REQUIRE(temp.write([](Connection &connection) -> Result<void> {
        if (auto done = insertEvent(connection, u"e1"_qs, {}); !done)
            return done;
        int number = 0;
        for (const int hoursAgo : {24 * 14, 24 * 14 - 1, 25, 24, 23, 2, 1, 0}) {
            Delivery made = delivery(number, EventId(u"e1"_qs));
            made.createdAt = at(Start - hoursAgo * Hour);
            if (hoursAgo == 2)
                made.verdict = Verdict::Rejected;
            if (hoursAgo == 1) {
                made.verdict = Verdict::Failed;
                made.state = DeliveryState::Waiting;
            }
            if (auto done = insert(connection, made); !done)
                return done;
            ++number;
        }
        return {};
    }));
    const auto activity =
        temp.read([](Connection &c) { return HistoryStore(c).activity(IntegrationId(u"i1"_qs), at(Start)); });
    INFRADOTS_REQUIRE(activity);
    QCOMPARE(activity->last->sequence, 7);
    QCOMPARE(activity->deliveredToday, 2);
    QCOMPARE(activity->failedToday, 1);
    QCOMPARE(activity->perDay, QList<int>({1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 4}));
    const auto none =
        temp.read([](Connection &c) { return HistoryStore(c).activity(IntegrationId(u"x"_qs), at(Start)); });
    INFRADOTS_REQUIRE(none);
    QVERIFY(!none->last);
    QCOMPARE(none->perDay, QList<int>(14, 0));
}

void TestHistory::headersSurvive()
{
    HeaderList headers;
    for (int byte = 0; byte < 256; ++byte)
        headers.append({QByteArray("X-") + QByteArray::number(byte), QByteArray(3, static_cast<char>(byte))});
    QCOMPARE(*headersFromText(headersToText(headers)), headers);
    QCOMPARE(*headersFromText(headersToText({})), HeaderList());
    for (const QString &broken : {u""_qs, u"{}"_qs, u"[1]"_qs, u"[[\"a\"]]"_qs, u"[[\"a\", 1]]"_qs})
        QVERIFY(!headersFromText(broken));
}

Q_DECLARE_METATYPE(infradots::HistoryFilter)

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"

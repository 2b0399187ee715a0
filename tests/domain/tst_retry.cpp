// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/retry.h"

#include <rapidcheck.h>

#include <QTest>

#include <limits>

using namespace infradots;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

const QDateTime Now(QDate(2025, 1, 15), QTime(10, 30, 0), Qt::UTC);

} // namespace

class RetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schedule_data();
    void schedule();
    void jitterStaysWithinATenth();
    void retryAfter_data();
    void retryAfter();
    void anyRetryAfterIsWithinBounds();
    void serverWinsWithinBounds();
};

void RetryTest::schedule_data()
{
    QTest::addColumn<int>("ended");
    QTest::addColumn<qint64>("seconds"); // -1: none
    constexpr std::array<qint64, 10> documented{0, 5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400};
    for (int ended = 0; ended < 10; ++ended)
        QTest::addRow("after %d", ended) << ended << documented.at(static_cast<std::size_t>(ended));
    QTest::newRow("after the last") << 10 << qint64(-1);
    QTest::newRow("long after") << std::numeric_limits<int>::max() << qint64(-1);
}

void RetryTest::schedule()
{
    QFETCH(int, ended);
    QFETCH(qint64, seconds);
    const auto delay = retryDelay(ended, 0.5);
    QCOMPARE(delay ? std::chrono::duration_cast<std::chrono::seconds>(*delay).count() : -1, seconds);
}

void RetryTest::jitterStaysWithinATenth()
{
    QCOMPARE(retryDelay(2, 0.0), std::optional<milliseconds>(270s));
    QCOMPARE(retryDelay(2, 1.0), std::optional<milliseconds>(330s));
    QVERIFY(rc::check([] {
        const int ended = *rc::gen::inRange(0, MaximumAttempts);
        const double jitter = *rc::gen::map(rc::gen::inRange(-200, 1200), [](int n) { return n / 1000.0; });
        const auto exact = static_cast<double>(retryDelay(ended, 0.5)->count());
        const auto varied = static_cast<double>(retryDelay(ended, jitter)->count());
        RC_ASSERT(varied >= 0.9 * exact - 1 && varied <= 1.1 * exact + 1);
    }));
}

void RetryTest::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("expected"); // -1: none
    const auto row = [](const char *value, qint64 expected) { QTest::newRow(value) << QByteArray(value) << expected; };
    constexpr qint64 day = 86'400'000;
    row("120", 120'000);
    row(" 7 ", 7'000);
    row("0", 0);
    row("007", 7'000);
    row("86400", day);
    row("86401", day);
    row("9999999999999999999999999", day);
    row("Wed, 15 Jan 2025 10:31:00 GMT", 60'000);
    row("Wednesday, 15-Jan-25 10:31:00 GMT", 60'000);
    row("Wed Jan 15 10:31:00 2025", 60'000);
    row("Thu Feb  6 10:31:00 2025", day);
    row("Wed, 15 Jan 2025 10:30:00 GMT", 0);
    row("Wed, 15 Jan 2025 10:29:59 GMT", -1);
    row("Wednesday, 15-Jan-94 10:31:00 GMT", -1); // 1994: 2094 would be more than 50 years ahead
    row("Wed, 15 Jan 9999 10:31:00 GMT", day);
    row("Wed, 32 Jan 2025 10:31:00 GMT", -1);
    row("Wed, 15 Foo 2025 10:31:00 GMT", -1);
    row("Wed, 15 anF 2025 10:31:00 GMT", -1);
    row("Wed, 15 Jan 2025 25:31:00 GMT", -1);
    row("Wed, 15 Jan 2025 10:31:00 CET", -1);
    row("2025-01-15T10:31:00Z", -1);
    row("", -1);
    row("-5", -1);
    row("+5", -1);
    row("1.5", -1);
    row("5s", -1);
    row("1, 2", -1);
}

void RetryTest::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, expected);
    const auto wait = parseRetryAfter(value, Now);
    QCOMPARE(wait ? qint64(wait->count()) : -1, expected);
}

void RetryTest::anyRetryAfterIsWithinBounds()
{
    QVERIFY(rc::check([] {
        const auto text =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789 ,:-+.GMTWedJan\t\xff")));
        if (const auto wait = parseRetryAfter(QByteArray::fromStdString(text), Now))
            RC_ASSERT(*wait >= 0ms && *wait <= LongestRetryAfter);
    }));
    QVERIFY(!parseRetryAfter(QByteArrayLiteral("Wed, 15 Jan 2025 10:31:00 GMT"), {}));
}

void RetryTest::serverWinsWithinBounds()
{
    QCOMPARE(nextDelay(1, 0.5, {}), std::optional<milliseconds>(5s));
    QCOMPARE(nextDelay(1, 0.5, 90s), std::optional<milliseconds>(90s));
    QCOMPARE(nextDelay(5, 0.5, 2s), std::optional<milliseconds>(2s));
    QCOMPARE(nextDelay(1, 0.5, 0ms), std::optional<milliseconds>(1s));
    QCOMPARE(nextDelay(1, 0.5, 100h), std::optional<milliseconds>(24h));
    QVERIFY(!nextDelay(MaximumAttempts, 0.5, 5s)); // the last attempt is the last
}

QTEST_GUILESS_MAIN(RetryTest)
#include "tst_retry.moc"

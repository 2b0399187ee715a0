// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/fairqueue.h"

#include <QTest>

using namespace infradots;

class TestFairQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsTakeTurns();
    void neverMoreThanTheSlots();
    void oneHostAloneGetsNineTenths();
    void hangingHostsLeaveRoom();
    void takeWaitingEmptiesIt();
};

void TestFairQueue::hostsTakeTurns()
{
    FairQueue<int> queue(100);
    for (int i = 0; i < 3; ++i)
        queue.add("a", 10 + i);
    queue.add("b", 20);
    queue.add("c", 30);
    QList<int> order;
    while (const auto item = queue.take())
        order.append(*item);
    QCOMPARE(order, (QList<int>{10, 20, 30, 11, 12}));
}

void TestFairQueue::neverMoreThanTheSlots()
{
    FairQueue<int> queue(3);
    for (int i = 0; i < 10; ++i)
        queue.add(QByteArray::number(i), i);
    QCOMPARE(queue.take(), 0);
    QCOMPARE(queue.take(), 1);
    QCOMPARE(queue.take(), 2);
    QVERIFY(!queue.take());
    queue.release("1");
    QCOMPARE(queue.take(), 3);
    QVERIFY(!queue.take());
}

void TestFairQueue::oneHostAloneGetsNineTenths()
{
    for (const auto &[slots, expected] : {std::pair{64, 58}, std::pair{10, 9}, std::pair{4, 4}, std::pair{1, 1}}) {
        FairQueue<int> queue(slots);
        for (int i = 0; i < 100; ++i)
            queue.add("a", i);
        int taken = 0;
        while (queue.take())
            ++taken;
        QCOMPARE(taken, expected);
    }
}

void TestFairQueue::hangingHostsLeaveRoom()
{
    FairQueue<int> queue(64);
    for (const char *host : {"a", "b", "c"}) {
        for (int i = 0; i < 100; ++i)
            queue.add(host, 0);
    }
    int hanging = 0;
    while (queue.take())
        ++hanging;
    QVERIFY(hanging < 64);
    for (int i = 0; i < 100; ++i) {
        queue.add("good", i);
        QCOMPARE(queue.take(), i);
        queue.release("good");
    }
}

void TestFairQueue::takeWaitingEmptiesIt()
{
    FairQueue<int> queue(1);
    queue.add("a", 1);
    queue.add("a", 2);
    queue.add("b", 3);
    QCOMPARE(queue.take(), 1);
    QCOMPARE(queue.takeWaiting(), (std::vector<int>{3, 2}));
    queue.release("a");
    QVERIFY(!queue.take());
    queue.add("a", 4);
    QCOMPARE(queue.take(), 4);
}

QTEST_APPLESS_MAIN(TestFairQueue)
#include "tst_fairqueue.moc"

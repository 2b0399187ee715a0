// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/deliverymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace infradots;

namespace {

constexpr int PageSize = DeliveryModel::PageSize;

/** Ids sort as their numbers do; the newest has the highest. */
Delivery delivery(int number)
{
    Delivery made;
    made.id = DeliveryId(QStringLiteral("%1").arg(number, 8, 10, QLatin1Char('0')));
    made.workspaceName = QStringLiteral("acme/workspace-%1").arg(number);
    made.target = QStringLiteral("ops");
    made.createdAt = QDateTime::fromMSecsSinceEpoch(1'763'899'200'000 + number, Qt::UTC);
    return made;
}

/** From @p newest down. */
QList<Delivery> deliveries(int newest, int count)
{
    QList<Delivery> rows;
    for (int i = 0; i < count; ++i)
        rows.append(delivery(newest - i));
    return rows;
}

QString shown(const DeliveryModel &model, int row, int column = DeliveryModel::Workspace)
{
    return model.index(row, column).data().toString();
}

/** The model under Qt's own judge of item models. */
struct Judged
{
    DeliveryModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestDeliveryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty()
    {
        Judged judged;
        QCOMPARE(judged.model.rowCount(), 0);
        QCOMPARE(judged.model.columnCount(), int(DeliveryModel::ColumnCount));
        QVERIFY(judged.model.at(0) == nullptr);
        for (int column = 0; column < DeliveryModel::ColumnCount; ++column)
            QVERIFY(!judged.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }

    void showsAPageThatWasSet()
    {
        Judged judged;
        judged.model.reset(3);
        judged.model.setPage(0, deliveries(3, 3));
        QCOMPARE(shown(judged.model, 0), QStringLiteral("acme/workspace-3"));
        QCOMPARE(shown(judged.model, 2), QStringLiteral("acme/workspace-1"));
        QCOMPARE(shown(judged.model, 0, DeliveryModel::Target), QStringLiteral("#ops"));
        const QModelIndex index = judged.model.index(1, DeliveryModel::Outcome);
        QCOMPARE(index.data(DeliveryModel::DeliveryIdRole).toString(), delivery(2).id.text());
        QCOMPARE(index.data().toString(), QStringLiteral("Queued"));
        QVERIFY(!index.data(DeliveryModel::VerdictRole).isValid());
    }

    void asksForAPageOnce()
    {
        DeliveryModel model; // the judge would look at every row itself
        model.reset(3 * PageSize);
        QSignalSpy asked(&model, &DeliveryModel::pageNeeded);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(shown(model, PageSize + i, DeliveryModel::Time), QStringLiteral("…"));
            QVERIFY(shown(model, PageSize + i).isEmpty());
        }
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toInt(), 1);
        model.setPage(1, deliveries(2 * PageSize, PageSize));
        QCOMPARE(shown(model, PageSize), QStringLiteral("acme/workspace-%1").arg(2 * PageSize));
        QCOMPARE(asked.size(), 1);
    }

    void growsBehindWhatIsThere()
    {
        Judged judged;
        judged.model.reset(PageSize);
        judged.model.setPage(0, deliveries(1000, PageSize));
        QSignalSpy inserted(&judged.model, &QAbstractItemModel::rowsInserted);
        judged.model.setCount(1000);
        QCOMPARE(judged.model.rowCount(), 1000);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), PageSize);
        QCOMPARE(inserted.first().at(2).toInt(), 999);
        judged.model.setCount(10); // never fewer
        QCOMPARE(judged.model.rowCount(), 1000);
        QCOMPARE(shown(judged.model, 0), QStringLiteral("acme/workspace-1000"));
    }

    void newOnesComeOnTop()
    {
        Judged judged;
        judged.model.reset(1000);
        judged.model.setPage(0, deliveries(1000, PageSize));
        judged.model.prepend({delivery(1001), delivery(1003), delivery(1002)});
        QCOMPARE(judged.model.rowCount(), 1003);
        QCOMPARE(judged.model.rowsOnTop(), 3);
        for (int row = 0; row < 5; ++row)
            QCOMPARE(shown(judged.model, row), QStringLiteral("acme/workspace-%1").arg(1003 - row));

        // Pages are counted from behind those on top.
        judged.model.setPage(1, deliveries(1000 - PageSize, PageSize));
        QCOMPARE(shown(judged.model, 3 + PageSize), QStringLiteral("acme/workspace-%1").arg(1000 - PageSize));
    }

    void knownOnesAreUpdatedInPlace()
    {
        Judged judged;
        judged.model.reset(1000);
        judged.model.setPage(0, deliveries(1000, PageSize));
        judged.model.prepend({delivery(1001)});
        QList<Delivery> ended{delivery(1001), delivery(999)};
        for (Delivery &one : ended) {
            one.state = DeliveryState::Done;
            one.verdict = Verdict::Delivered;
        }
        QSignalSpy changed(&judged.model, &QAbstractItemModel::dataChanged);
        judged.model.prepend(ended);
        QCOMPARE(judged.model.rowCount(), 1001);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(shown(judged.model, 0, DeliveryModel::Outcome), QStringLiteral("Delivered"));
        QCOMPARE(shown(judged.model, 1, DeliveryModel::Outcome), QStringLiteral("Queued"));
        QCOMPARE(shown(judged.model, 2, DeliveryModel::Outcome), QStringLiteral("Delivered"));
    }

    void oldOnesOfPagesNotThereAreNotNew()
    {
        Judged judged;
        judged.model.reset(1000);
        judged.model.setPage(0, deliveries(1000, PageSize));
        judged.model.prepend({delivery(5)});
        QCOMPARE(judged.model.rowCount(), 1000);
        QCOMPARE(judged.model.rowsOnTop(), 0);
    }

    void ofAShortListWhateverIsNotThereIsNew()
    {
        Judged judged;
        judged.model.reset(2);
        judged.model.setPage(0, deliveries(20, 2));
        judged.model.prepend({delivery(5)});
        QCOMPARE(judged.model.rowCount(), 3);
    }

    void updateLeavesUnknownOnesOut()
    {
        Judged judged;
        judged.model.reset(2);
        judged.model.setPage(0, deliveries(2, 2));
        QSignalSpy changed(&judged.model, &QAbstractItemModel::dataChanged);
        judged.model.update({delivery(7)});
        QCOMPARE(judged.model.rowCount(), 2);
        QCOMPARE(changed.size(), 0);
    }

    void keepsABoundedNumberOfPages()
    {
        constexpr int pages = 200;
        DeliveryModel model;
        model.reset(pages * PageSize);
        QSignalSpy asked(&model, &DeliveryModel::pageNeeded);
        for (int page = 0; page < pages; ++page)
            model.setPage(page, deliveries((pages - page) * PageSize, PageSize));
        QVERIFY(model.at((pages - 1) * PageSize) != nullptr);
        QCOMPARE(asked.size(), 0);
        QVERIFY(model.at(0) == nullptr); // dropped long ago
        QCOMPARE(asked.size(), 1);
        int loaded = 0;
        for (int page = 0; page < pages; ++page)
            loaded += model.at(page * PageSize) != nullptr ? 1 : 0;
        QVERIFY2(loaded > 1 && loaded < pages / 2, qPrintable(QString::number(loaded)));

        // What came while the first page was dropped is told from what is old all the same.
        model.prepend({delivery(pages * PageSize + 1), delivery(pages * PageSize / 2 + 1)});
        QCOMPARE(model.rowsOnTop(), 1);
    }

    void aPageBehindTheEndIsNothing()
    {
        Judged judged;
        judged.model.reset(10);
        judged.model.setPage(0, deliveries(10, 10));
        judged.model.setPage(7, deliveries(10, 10));
        QCOMPARE(judged.model.rowCount(), 10);
        QVERIFY(judged.model.at(10) == nullptr);
        QVERIFY(judged.model.at(-1) == nullptr);
    }

    void resetForgetsEverything()
    {
        Judged judged;
        judged.model.reset(2);
        judged.model.setPage(0, deliveries(2, 2));
        judged.model.prepend({delivery(3)});
        judged.model.reset(0);
        QCOMPARE(judged.model.rowCount(), 0);
        QCOMPARE(judged.model.rowsOnTop(), 0);
    }

    void toolTipsAreNoMarkup()
    {
        Judged judged;
        Delivery hostile = delivery(1);
        hostile.workspaceName = QStringLiteral("acme/<img src=\"https://evil.example/x\">&y");
        judged.model.reset(1);
        judged.model.setPage(0, {hostile});
        const QModelIndex index = judged.model.index(0, DeliveryModel::Workspace);
        QCOMPARE(index.data().toString(), hostile.workspaceName);
        QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;img")));
        QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Workspace: ") + hostile.workspaceName);
    }
};

QTEST_GUILESS_MAIN(TestDeliveryModel)
#include "tst_deliverymodel.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/renamemodels.h"
#include "tests/domain/snapshots.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace infradots;

namespace {

constexpr auto Judge = QAbstractItemModelTester::FailureReportingMode::QtTest;

QStringList rows(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        lines.append(cells.join(QStringLiteral(" | ")));
    }
    return lines;
}

/** api runs in production and hears by Ops; what moves when @p change is made of it. */
QList<CoverageChange> changesOf(const std::function<void(ConfigurationSnapshot &)> &change)
{
    SnapshotBuilder acme;
    acme.workspace("api", "production");
    acme.attach("api", acme.slack("Ops", {{"", "all"}, {"production", "prod"}, {"production", "ops"}}));
    ConfigurationSnapshot after = acme.snapshot;
    change(after);
    return coverageChanges(acme.snapshot, after, environmentPairs(acme.snapshot, after));
}

} // namespace

/** The preview of a renaming: what changes, and whose messages take another way. */
class TestRenameModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatChanges()
    {
        RenamedThingsModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        model.setThings({{.kind = RenamedThing::Kind::Workspace,
                          .name = QStringLiteral("api"),
                          .before = QStringLiteral("production"),
                          .after = QStringLiteral("prod")},
                         {.kind = RenamedThing::Kind::Attachment,
                          .name = QStringLiteral("<b>&\u202eipa</b>"),
                          .before = QStringLiteral("production: #a"),
                          .after = QStringLiteral("prod: #a")}});
        QCOMPARE(rows(model), QStringList({QStringLiteral("Workspace | api | production | prod"),
                                           QStringLiteral("Attachment | <b>&ipa</b> | production: #a | prod: #a")}));
        // Said with its column; shown as it is, whatever it holds.
        QCOMPARE(model.index(0, RenamedThingsModel::After).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("After: prod"));
        QVERIFY(model.index(1, RenamedThingsModel::Name)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("&lt;b&gt;&amp;ipa&lt;/b&gt;")));
        model.setThings({});
        QCOMPARE(model.rowCount(), 0);
    }

    void tellsOnlyTheDifference()
    {
        CoverageChangesModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        model.setChanges(changesOf([](ConfigurationSnapshot &after) {
            after.integrations.first().targets[2].value = QStringLiteral("other"); // ops
        }));
        QCOMPARE(rows(model), QStringList(QStringLiteral("api | production | #ops | #other")));
        QVERIFY(!model.index(0, 0).data(CoverageChangesModel::SilentRole).toBool());

        model.setChanges(
            changesOf([](ConfigurationSnapshot &after) { after.integrations.first().targets.removeAt(2); }));
        QCOMPARE(rows(model), QStringList(QStringLiteral("api | production | #ops | –")));

        // Only what is heard of differs: both sides tell all.
        model.setChanges(
            changesOf([](ConfigurationSnapshot &after) { after.attachments.first().runAfter = RunAfter::Plan; }));
        QCOMPARE(rows(model), QStringList(QStringLiteral("api | production | #prod, #ops | #prod, #ops")));
    }

    void saysWhereNobodyHearsAnyMore()
    {
        CoverageChangesModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        model.setChanges(changesOf([](ConfigurationSnapshot &after) { after.attachments.clear(); }));
        QCOMPARE(rows(model), QStringList(QStringLiteral("api | production | #prod, #ops | Nobody hears")));
        QVERIFY(model.index(0, 0).data(CoverageChangesModel::SilentRole).toBool());
    }

    void tellsBothNamesOfAnEnvironment()
    {
        CoverageChangesModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        QList<CoverageChange> changes = changesOf([](ConfigurationSnapshot &after) { after.attachments.clear(); });
        changes.first().environment = {QStringLiteral("staging"), QStringLiteral("production")};
        model.setChanges(changes);
        QCOMPARE(model.index(0, CoverageChangesModel::Environment).data().toString(),
                 QStringLiteral("staging → production"));
        QCOMPARE(model.headerData(CoverageChangesModel::Gains, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Goes newly to"));
    }
};

QTEST_GUILESS_MAIN(TestRenameModels)
#include "tst_renamemodels.moc"

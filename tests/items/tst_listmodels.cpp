// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/attachedmodel.h"
#include "models/items/navigatormodel.h"
#include "models/items/sandboxmodel.h"
#include "models/items/workspacesmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace infradots;

namespace {

constexpr auto Judge = QAbstractItemModelTester::FailureReportingMode::QtTest;

Workspace workspace(const QString &id, const QString &name, const QString &environment = {})
{
    return {.id = WorkspaceId(id), .organizationId = {}, .name = name, .environment = environment};
}

AttachedModel::Row attached(const QString &id, const QString &name, const QList<Target> &targets = {})
{
    AttachedModel::Row row;
    row.attachment.id = AttachmentId(id);
    row.attachment.targets = targets;
    row.attachment.attachedBy = QStringLiteral("alice");
    row.attachment.attachedAt = QDateTime::fromMSecsSinceEpoch(1'763'899'200'000, Qt::UTC);
    row.integration.name = name;
    return row;
}

Target channel(const QString &name, const QString &environment = {})
{
    return {.id = {}, .environment = environment, .value = name, .url = {}};
}

SandboxModel::Row received(qint64 number, int status = 200)
{
    return {number, QDateTime::fromMSecsSinceEpoch(1'763'899'200'000 + number, Qt::UTC), QStringLiteral("Slack"),
            QStringLiteral("#ops-%1").arg(number), status};
}

} // namespace

/** The lists of the pages under Qt's own judge of item models: they change by rows, so that views keep their place. */
class TestListModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attachedRowsChangeOneByOne()
    {
        AttachedModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const auto a = attached(QStringLiteral("a"), QStringLiteral("Ops Slack"));
        const auto b = attached(QStringLiteral("b"), QStringLiteral("Ops Teams"));
        const auto c = attached(QStringLiteral("c"), QStringLiteral("Run log"));

        model.setRows({a, b, c});
        QCOMPARE(model.rows(), QList({a, b, c}));
        const QPersistentModelIndex ofB = model.index(1, 0);

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        auto renamed = b;
        renamed.integration.name = QStringLiteral("Ops Teams 2");
        model.setRows({a, renamed, c});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(ofB.data().toString(), QStringLiteral("Ops Teams 2"));

        model.setRows({renamed, c}); // one goes
        QCOMPARE(ofB.row(), 0);
        const auto d = attached(QStringLiteral("d"), QStringLiteral("Change record"));
        model.setRows({d, renamed, c}); // one comes
        QCOMPARE(ofB.row(), 1);
        model.setRows({c, d, renamed}); // one moves
        QCOMPARE(model.rows(), QList({c, d, renamed}));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.at(0) == nullptr);
        QCOMPARE(reset.size(), 0);
    }

    void attachedRowsSayWhatIsOverridden()
    {
        AttachedModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        auto row = attached(QStringLiteral("a"), QStringLiteral("<b>x</b>&y"),
                            {channel(QStringLiteral("staging-infra")),
                             channel(QStringLiteral("prod-alerts"), QStringLiteral("production"))});
        auto endpoint = attached(QStringLiteral("b"), QStringLiteral("Run log"));
        endpoint.integration.type = IntegrationType::Webhook;
        endpoint.integration.enabled = false;
        endpoint.attachment.statuses = {RunStatus::Failed};
        model.setRows({row, endpoint, attached(QStringLiteral("c"), QStringLiteral("Ops"))});
        const auto text = [&model](int index, int column) { return model.index(index, column).data().toString(); };
        QCOMPARE(text(0, AttachedModel::Name), QStringLiteral("<b>x</b>&y"));
        QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
        QCOMPARE(text(0, AttachedModel::Overrides), QStringLiteral("#staging-infra; production: #prod-alerts"));
        QCOMPARE(text(0, AttachedModel::RunAfterStage), QStringLiteral("After all stages"));
        QVERIFY(text(0, AttachedModel::Attached).endsWith(QStringLiteral("by alice")));
        QCOMPARE(text(1, AttachedModel::Name), QStringLiteral("Run log (disabled)"));
        QVERIFY(text(1, AttachedModel::RunAfterStage).startsWith(QStringLiteral("After all stages, 1 ")));
        QCOMPARE(text(1, AttachedModel::Overrides), QStringLiteral("Sends to its API URL"));
        QCOMPARE(text(2, AttachedModel::Overrides), QStringLiteral("None: uses the organization's"));
        QCOMPARE(model.index(1, 0).data(AttachedModel::AttachmentIdRole).toString(), QStringLiteral("b"));
        QCOMPARE(model.index(1, 0).data(AttachedModel::EnabledRole).toBool(), false);
        for (int column = 0; column < AttachedModel::ColumnCount; ++column) {
            const QString header = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            QVERIFY(!header.isEmpty());
            QVERIFY(model.index(0, column).data(Qt::AccessibleTextRole).toString().startsWith(header));
        }
    }

    /** Any list becomes any other. */
    void attachedRowsFollowRandomLists()
    {
        std::mt19937 dice(20251123);
        AttachedModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        for (int round = 0; round < 200; ++round) {
            QList<AttachedModel::Row> wanted;
            for (int id = 0; id < 6; ++id) {
                if (dice() % 3 != 0)
                    wanted.append(attached(QString::number(id), QStringLiteral("name %1").arg(dice() % 2)));
            }
            std::shuffle(wanted.begin(), wanted.end(), dice);
            model.setRows(wanted);
            QCOMPARE(model.rows(), wanted);
        }
    }

    void workspacesChangeOneByOne()
    {
        WorkspacesModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const Workspace a = workspace(QStringLiteral("a"), QStringLiteral("alpha"), QStringLiteral("production"));
        const Workspace b = workspace(QStringLiteral("b"), QStringLiteral("beta"));
        model.setWorkspaces({a, b});
        const QPersistentModelIndex ofB = model.index(1, WorkspacesModel::NameColumn);
        QCOMPARE(model.index(0, WorkspacesModel::EnvironmentColumn).data().toString(), QStringLiteral("production"));
        Workspace renamed = b;
        renamed.name = QStringLiteral("aardvark");
        model.setWorkspaces({renamed, a});
        QCOMPARE(model.workspaces(), QList({renamed, a}));
        model.setWorkspaces({renamed});
        QCOMPARE(model.rowCount(), 1);
        model.setWorkspaces({a, renamed});
        model.setWorkspaces({});
        QVERIFY(!ofB.isValid());
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.size(), 0);
        for (int column = 0; column < WorkspacesModel::ColumnCount; ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }

    void navigatorKeepsItsPlaces()
    {
        NavigatorModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        const auto count = [&model] { return model.rowCount(model.indexOf(NavigatorModel::Place::Workspaces)); };
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(count(), 0);
        const Workspace a = workspace(QStringLiteral("a"), QStringLiteral("alpha"));
        const Workspace b = workspace(QStringLiteral("b"), QStringLiteral("<i>beta</i>"));
        model.setWorkspaces({a, b});
        QCOMPARE(count(), 2);
        const QPersistentModelIndex ofB = model.indexOf(b.id);
        QVERIFY(ofB.isValid());
        QCOMPARE(ofB.parent(), model.indexOf(NavigatorModel::Place::Workspaces));
        QCOMPARE(ofB.data(Qt::DisplayRole).toString(), QStringLiteral("<i>beta</i>"));
        QCOMPARE(ofB.data(NavigatorModel::WorkspaceIdRole).toString(), QStringLiteral("b"));
        model.setIntegrationCount(4);
        const QString integrations =
            model.indexOf(NavigatorModel::Place::Integrations).data(Qt::DisplayRole).toString();
        QVERIFY2(integrations.contains(QLatin1Char('4')), qPrintable(integrations));
        model.setWorkspaces({b});
        QCOMPARE(ofB.row(), 0);
        model.setWorkspaces({b, a});
        QCOMPARE(model.indexOf(a.id).row(), 1);
        model.setWorkspaces({});
        QVERIFY(!ofB.isValid());
        QVERIFY(!model.indexOf(a.id).isValid());
        QCOMPARE(model.rowCount(), 3);
    }

    void sandboxIsBounded()
    {
        SandboxModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        QVERIFY(model.at(0) == nullptr);
        model.setRows({received(2), received(1, 0)});
        QCOMPARE(model.index(0, SandboxModel::Destination).data().toString(), QStringLiteral("#ops-2"));
        QCOMPARE(model.index(0, SandboxModel::Answer).data().toString(), QStringLiteral("200"));
        QCOMPARE(model.index(1, SandboxModel::Answer).data().toString(), QStringLiteral("not answered"));
        for (qint64 number = 3; number < SandboxModel::MostRows + 10; ++number)
            model.prepend(received(number));
        QCOMPARE(model.rowCount(), int(SandboxModel::MostRows));
        QCOMPARE(model.at(0)->number, SandboxModel::MostRows + 9);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
        auto hostile = received(1);
        hostile.destination = QStringLiteral("/webhook/<b>x</b>");
        model.prepend(hostile);
        const QModelIndex index = model.index(0, SandboxModel::Destination);
        QCOMPARE(index.data().toString(), hostile.destination);
        QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
        for (int column = 0; column < SandboxModel::ColumnCount; ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestListModels)
#include "tst_listmodels.moc"

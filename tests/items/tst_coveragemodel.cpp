// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/coveragefilter.h"
#include "models/items/coveragewords.h"
#include "tests/domain/snapshots.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace infradots;

namespace {

constexpr auto Judge = QAbstractItemModelTester::FailureReportingMode::QtTest;

/** api hears by Slack and a webhook, web of failures alone; nobody hears of lonely. */
SnapshotBuilder acme()
{
    SnapshotBuilder built;
    built.workspace("api", "production");
    built.workspace("lonely", "");
    built.workspace("web", "staging");
    const auto ops = built.slack("Ops Slack", {{"", "all"}, {"production", "prod-alerts"}, {"production", "ops"}});
    const auto hook = built.integration("Hook", IntegrationType::Webhook, {});
    built.snapshot.integrations.last().endpoint.apiUrl = SecretString(QByteArrayView("https://example.org/hook"));
    built.snapshot.integrations.last().endpoint.apiUrlShown = QStringLiteral("https://example.org/…");
    built.attach("api", ops);
    built.attach("api", hook).runAfter = RunAfter::Apply;
    built.attach("web", ops).statuses = {RunStatus::Failed};
    return built;
}

CoverageMap drawnMap(std::mt19937 &dice)
{
    const auto below = [&dice](int limit) { return static_cast<int>(dice() % static_cast<unsigned>(limit)); };
    SnapshotBuilder built;
    const auto ops = built.slack("Ops", {{"", "all"}});
    const char *const environments[] = {"", "production", "staging", "qa", "Production"};
    for (int i = 0; i < 8; ++i) {
        if (below(3) == 0)
            continue;
        const QByteArray name = "workspace-" + QByteArray::number((i * 5) % 8);
        built.workspace(name.constData(), environments[below(5)]);
        if (below(2) == 0)
            built.attach(name.constData(), ops, {{environments[below(5)], below(2) == 0 ? "a" : "b"}});
    }
    return coverageOf(built.snapshot);
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.headerData(row, Qt::Vertical).toString());
    return list;
}

} // namespace

/** The coverage matrix under Qt's own judge of item models: words, questions, filters, and changes by rows. */
class TestCoverageModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoHears()
    {
        CoverageModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        model.setMap(coverageOf(acme().snapshot));
        QCOMPARE(names(model), QStringList({QStringLiteral("api"), QStringLiteral("lonely"), QStringLiteral("web")}));
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("production"));
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("No environment"));

        const QModelIndex api = model.index(0, 0);
        QCOMPARE(api.data().toString(), QStringLiteral("#prod-alerts, #ops, https://example.org/…"));
        QCOMPARE(api.data(CoverageModel::DetailRole).toString(), QStringLiteral("Organization · env. +1"));
        QCOMPARE(api.data(CoverageModel::StateRole).toInt(), static_cast<int>(CoverageState::Covered));
        QCOMPARE(api.data(CoverageModel::TypesRole).value<QList<int>>(),
                 QList<int>({static_cast<int>(IntegrationType::Slack), static_cast<int>(IntegrationType::Webhook)}));
        QVERIFY(api.data(CoverageModel::OwnRole).toBool());
        QVERIFY(!model.index(0, 1).data(CoverageModel::OwnRole).toBool());
        QCOMPARE(api.data(CoverageModel::WorkspaceIdRole).toString(), QStringLiteral("api"));
        QCOMPARE(api.data(CoverageModel::EnvironmentRole).toString(), QStringLiteral("production"));
        QCOMPARE(api.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("api, production (the workspace’s own). Ops Slack → #prod-alerts, #ops (Organization "
                                "environment override). Hook → https://example.org/… (API URL)"));

        const QModelIndex lonely = model.index(1, 1);
        QCOMPARE(lonely.data().toString(), QStringLiteral("Nobody hears"));
        QCOMPARE(lonely.data(CoverageModel::DetailRole).toString(), QStringLiteral("Nothing attached"));

        const QModelIndex web = model.index(2, 1);
        QCOMPARE(web.data().toString(), QStringLiteral("#all"));
        QCOMPARE(web.data(CoverageModel::DetailRole).toString(),
                 QStringLiteral("Not heard: Plan: Completed, Waiting for approval, Cancelled, Rejected; Apply: "
                                "Completed, Waiting for approval, Cancelled, Rejected"));
        const QModelIndex impossible = model.index(2, 2);
        QCOMPARE(impossible.data().toString(), QStringLiteral("–"));
        QVERIFY(
            impossible.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("have an environment: stag")));
    }

    void answersAnotherQuestionWithoutAnotherMap()
    {
        CoverageModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        model.setMap(coverageOf(acme().snapshot));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setQuestion({.stage = Stage::Plan, .status = RunStatus::WaitingForApproval, .type = {}});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("#prod-alerts, #ops"));
        QCOMPARE(model.index(2, 1).data().toString(), QStringLiteral("Nobody hears"));
        QCOMPARE(model.index(2, 1).data(CoverageModel::DetailRole).toString(),
                 QStringLiteral("Ops Slack: not attached for this"));
        model.setQuestion({.stage = {}, .status = {}, .type = IntegrationType::Webhook});
        QCOMPARE(model.index(0, 0).data(CoverageModel::DetailRole).toString(), QStringLiteral("Not heard: every plan"));
        QCOMPARE(model.index(2, 1).data(CoverageModel::DetailRole).toString(), QStringLiteral("Nothing attached"));
        model.setQuestion(model.question());
        QCOMPARE(changed.count(), 2);
    }

    void filtersRows_data()
    {
        using Show = CoverageFilter::Show;
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("show");
        QTest::addColumn<QStringList>("rows");
        const QString api = QStringLiteral("api");
        const QString lonely = QStringLiteral("lonely");
        const QString web = QStringLiteral("web");
        const auto row = [](const char *name, const QString &text, Show show, const QStringList &rows) {
            QTest::newRow(name) << text << static_cast<int>(show) << rows;
        };
        row("nothing", {}, Show::All, {api, lonely, web});
        row("workspace", QStringLiteral("LON"), Show::All, {lonely});
        row("environment", QStringLiteral("stag"), Show::All, {web});
        row("channel", QStringLiteral("#prod"), Show::All, {api, web});
        row("integration", QStringLiteral("hook"), Show::All, {api});
        row("no match", QStringLiteral("xyz"), Show::All, {});
        row("problems", {}, Show::Problems, {api, lonely, web});
        row("nobody", {}, Show::Nobody, {lonely});
        row("own", {}, Show::NobodyOwn, {lonely});
        row("both", QStringLiteral("api"), Show::Nobody, {});
    }

    void filtersRows()
    {
        QFETCH(const QString, text);
        QFETCH(const int, show);
        CoverageModel model;
        CoverageFilter filter(model);
        const QAbstractItemModelTester tester(&filter, Judge);
        SnapshotBuilder built = acme();
        built.snapshot.attachments[0].statuses = {RunStatus::Completed, RunStatus::Failed}; // api hears of a part
        model.setMap(coverageOf(built.snapshot));
        filter.setText(text);
        filter.setShow(static_cast<CoverageFilter::Show>(show));
        QTEST(names(filter), "rows");
        QCOMPARE(filter.shownMap().rows.size(), filter.rowCount());
        QCOMPARE(filter.isNarrowing(), !text.isEmpty() || show != 0);
    }

    void theFilterFollowsTheQuestionAndTheMap()
    {
        CoverageModel model;
        CoverageFilter filter(model);
        const QAbstractItemModelTester tester(&filter, Judge);
        model.setMap(coverageOf(acme().snapshot));
        filter.setShow(CoverageFilter::Show::Nobody);
        QCOMPARE(names(filter), QStringList(QStringLiteral("lonely")));
        model.setQuestion({.stage = {}, .status = RunStatus::Completed, .type = {}});
        QCOMPARE(names(filter), QStringList({QStringLiteral("lonely"), QStringLiteral("web")}));
        SnapshotBuilder built = acme();
        built.attach("lonely", IntegrationId(QStringLiteral("Ops Slack")));
        model.setMap(coverageOf(built.snapshot));
        QCOMPARE(names(filter), QStringList(QStringLiteral("web")));
    }

    void changesByRows()
    {
        CoverageModel model;
        const QAbstractItemModelTester tester(&model, Judge);
        SnapshotBuilder built = acme();
        model.setMap(coverageOf(built.snapshot));
        const QPersistentModelIndex kept(model.index(2, 1));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setMap(coverageOf(built.snapshot));
        QCOMPARE(changed.count(), 0);

        built.attach("lonely", IntegrationId(QStringLiteral("Ops Slack")));
        model.setMap(coverageOf(built.snapshot));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(model.index(1, 2).data().toString(), QStringLiteral("#all"));

        built.snapshot.workspaces.removeFirst(); // no workspace is of production, but Slack still names it
        built.snapshot.workspaces[1].environment = QStringLiteral("qa");
        model.setMap(coverageOf(built.snapshot));
        QCOMPARE(names(model), QStringList({QStringLiteral("lonely"), QStringLiteral("web")}));
        QCOMPARE(model.map().environments,
                 QStringList({QStringLiteral("production"), QStringLiteral("qa"), QString()}));
        QVERIFY(!kept.isValid()); // its column is gone
        model.setMap({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void anySequenceOfMapsIsFollowed()
    {
        std::mt19937 dice(20250115);
        CoverageModel model;
        CoverageFilter filter(model);
        const QAbstractItemModelTester tester(&model, Judge);
        const QAbstractItemModelTester filterTester(&filter, Judge);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        for (int round = 0; round < 120; ++round) {
            CoverageMap map = drawnMap(dice);
            if (round % 2 == 0)
                shareRows(map, model.map());
            filter.setShow(static_cast<CoverageFilter::Show>(dice() % 4));
            model.setMap(map);
            QCOMPARE(model.map().environments, map.environments);
            QCOMPARE(model.map().rows, map.rows);
            if (filter.show() == CoverageFilter::Show::All)
                QCOMPARE(filter.shownMap().rows, map.rows);
        }
        QCOMPARE(reset.count(), 0);
    }

    void sharesTheRowsThatAreTheSame()
    {
        SnapshotBuilder built = acme();
        const CoverageMap before = coverageOf(built.snapshot);
        built.attach("lonely", IntegrationId(QStringLiteral("Ops Slack")));
        CoverageMap after = coverageOf(built.snapshot);
        QVERIFY(after.rows.at(0).cells.constData() != before.rows.at(0).cells.constData());
        shareRows(after, before);
        QCOMPARE(after.rows.at(0).cells.constData(), before.rows.at(0).cells.constData());
        QVERIFY(after.rows.at(1).cells.constData() != before.rows.at(1).cells.constData());
        QVERIFY(!(after.rows.at(1) == before.rows.at(1)));
    }

    void wordsOfOccasions()
    {
        QCOMPARE(occasionsWords(Occasions::all()), QStringLiteral("everything"));
        QCOMPARE(occasionsWords({}), QString());
        QCOMPARE(occasionsWords(Occasions::matching(Stage::Apply, {})), QStringLiteral("every apply"));
        QCOMPARE(occasionsWords(Occasions::matching({}, RunStatus::Failed)),
                 QStringLiteral("Plan: Failed; Apply: Failed"));
        QCOMPARE(occasionsWords(Occasions::all() - Occasions::matching(Stage::Plan, RunStatus::Failed) -
                                Occasions::matching(Stage::Plan, RunStatus::Rejected)),
                 QStringLiteral("Plan: Completed, Waiting for approval, Cancelled; every apply"));
    }

    void namesAreNeverMarkup()
    {
        SnapshotBuilder built;
        built.workspace("<b>x</b>&y", "<i>z</i>");
        CoverageModel model;
        model.setMap(coverageOf(built.snapshot));
        const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;")) && !tip.contains(QStringLiteral("<b>")));
        QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString().contains(QStringLiteral("<i>")));
        QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("<b>x</b>&y"));
    }
};

QTEST_GUILESS_MAIN(TestCoverageModel)
#include "tst_coveragemodel.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coveragefixture.h"

#include "models/items/coveragemodel.h"
#include "ui/pages/coveragepane.h"
#include "ui/pages/organizationpage.h"
#include "ui/pages/workspacepage.h"
#include "ui/widgets/coverageview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/routeexplainer.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace infradots;

namespace {

/** Rows: api (production; Slack), lonely (none; nothing attached), web (staging; Slack, of failed plans alone). */
void writeAcme(OrganizationWriter &writer)
{
    const IntegrationId ops =
        writer.slack(QStringLiteral("Ops"), {channelTarget(QStringLiteral("all")),
                                             channelTarget(QStringLiteral("prod"), QStringLiteral("production"))});
    writer.attach(writer.workspace(QStringLiteral("api"), QStringLiteral("production")), ops);
    writer.workspace(QStringLiteral("lonely"), {});
    writer.attach(writer.workspace(QStringLiteral("web"), QStringLiteral("staging")), ops, RunAfter::Plan, {},
                  {RunStatus::Failed});
}

struct Scene
{
    explicit Scene(FakePrompts *answers = nullptr)
        : gui(answers)
    {
        gui.startWithOrganization(QStringLiteral("acme"));
        page = gui.window->findChild<OrganizationPage *>();
        pane = gui.window->findChild<CoveragePane *>();
        view = gui.find<CoverageView>(QStringLiteral("coverageView"));
    }

    template<typename Write>
    void show(Write write)
    {
        writeOrganization(gui, write);
        page->showTab(OrganizationPage::Tab::Coverage);
        QTRY_VERIFY(view->isVisible());
    }
    [[nodiscard]] QModelIndex cell(int row, int column) const { return view->model()->index(row, column); }
    [[nodiscard]] QString text(int row, int column) const { return cell(row, column).data().toString(); }
    [[nodiscard]] QString detail(int row, int column) const
    {
        return cell(row, column).data(CoverageModel::DetailRole).toString();
    }
    [[nodiscard]] QString tally() const { return gui.find<PlainLabel>(QStringLiteral("coverageTallyLabel"))->text(); }
    [[nodiscard]] QStringList rows() const
    {
        QStringList names;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            names.append(view->model()->headerData(row, Qt::Vertical).toString());
        return names;
    }
    void choose(const QString &box, int index) const { gui.find<QComboBox>(box)->setCurrentIndex(index); }
    [[nodiscard]] QString emptyTitle() const
    {
        const auto labels = pane->findChild<EmptyState *>()->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible() && !label->text().isEmpty())
                return label->text();
        }
        return {};
    }

    RunHarness gui;
    OrganizationPage *page;
    CoveragePane *pane;
    CoverageView *view;
};

} // namespace

/** The coverage page: what it shows and draws, asks, filters, opens and exports, and how it follows what changes. */
class TestCoveragePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhoHearsAndSaysWhereNobodyDoes()
    {
        Scene scene;
        scene.show(writeAcme);
        QCOMPARE(scene.rows(), QStringList({QStringLiteral("api"), QStringLiteral("lonely"), QStringLiteral("web")}));
        QCOMPARE(scene.text(0, 0), QStringLiteral("#prod"));
        QCOMPARE(scene.detail(0, 0), QStringLiteral("Organization · env."));
        QCOMPARE(scene.text(0, 1), QStringLiteral("#all"));
        QCOMPARE(scene.detail(0, 1), QStringLiteral("Organization default"));
        QCOMPARE(scene.text(1, 0), QStringLiteral("Nobody hears"));
        QCOMPARE(scene.detail(1, 0), QStringLiteral("Nothing attached"));
        QVERIFY(scene.detail(2, 1).startsWith(QStringLiteral("Not heard: ")));
        QCOMPARE(scene.tally(), QStringLiteral("Nobody hears in 3 of 7 cells"));

        // Red where nobody hears, and there alone.
        const auto ground = [&scene](int row, int column) {
            const QRect area = scene.view->visualRect(scene.cell(row, column));
            const QImage drawn = scene.view->viewport()->grab(area).toImage();
            return drawn.pixelColor(drawn.width() - 4, 3);
        };
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            scene.gui.theme->setMode(mode);
            const QColor red = scene.gui.theme->color(Tone::DangerSoft);
            QCOMPARE(ground(1, 0), red);
            QVERIFY(ground(0, 0) != red);
            QCOMPARE(ground(2, 1), scene.gui.theme->color(Tone::WarningSoft));
        }
    }

    void aCellOpensItsRouteByClickAndByKey()
    {
        Scene scene;
        scene.show(writeAcme);
        scene.choose(QStringLiteral("coverageStageComboBox"), 2); // apply
        QTest::mouseClick(scene.view->viewport(), Qt::LeftButton, {},
                          scene.view->visualRect(scene.cell(2, 0)).center());
        auto *workspace = scene.gui.window->findChild<WorkspacePage *>();
        auto *explainer = workspace->findChild<RouteExplainer *>();
        QTRY_VERIFY(explainer->isVisible());
        const auto chosen = [explainer](const char *box) {
            return explainer->findChild<QComboBox *>(QString::fromLatin1(box))->currentText();
        };
        QCOMPARE(chosen("explainerEnvironmentComboBox"), QStringLiteral("production")); // not web's own
        QCOMPARE(chosen("explainerStageComboBox"), QStringLiteral("Apply"));
        QTRY_COMPARE(explainer->findChild<PlainLabel *>(QStringLiteral("explainerSummaryLabel"))->text(),
                     QStringLiteral("Nobody hears of such a run: none of the attached integrations fires."));

        // Back, and on by keyboard alone: Tab gets to the matrix, arrows through it, Return opens.
        QTest::keyClick(scene.gui.window.get(), Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(scene.view->isVisible());
        QVERIFY(scene.gui.activate());
        scene.gui.find<QLineEdit>(QStringLiteral("coverageSearchLineEdit"))->setFocus();
        for (int i = 0; i < 20 && QApplication::focusWidget() != scene.view; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), scene.view);
        scene.view->setCurrentIndex(scene.cell(1, 1));
        QTest::keyClick(scene.view, Qt::Key_Up);
        QTest::keyClick(scene.view, Qt::Key_Left);
        QTest::keyClick(scene.view, Qt::Key_Return);
        QTRY_VERIFY(explainer->isVisible());
        QTRY_VERIFY(explainer->findChild<QLabel *>(QStringLiteral("routeSentenceLabel")) != nullptr);
        QCOMPARE(chosen("explainerEnvironmentComboBox"), QStringLiteral("production"));
        QTRY_COMPARE(explainer->findChild<PlainLabel *>(QStringLiteral("routeSentenceLabel"))->text(),
                     QStringLiteral("Goes to #prod, by the rule “Organization environment override”."));
    }

    void noRunNoRoute()
    {
        Scene scene;
        scene.show(writeAcme);
        QSignalSpy opened(scene.pane, &CoveragePane::routeOpened);
        scene.view->setCurrentIndex(scene.cell(0, 2)); // api has an environment: no run of it has none
        QCOMPARE(scene.text(0, 2), QStringLiteral("–"));
        QTest::keyClick(scene.view, Qt::Key_Return);
        QCOMPARE(opened.count(), 0);
        scene.view->setCurrentIndex(scene.cell(1, 2));
        QTest::keyClick(scene.view, Qt::Key_Space);
        QCOMPARE(opened.count(), 1);
    }

    void asksAndFilters()
    {
        Scene scene;
        scene.show(writeAcme);
        scene.choose(QStringLiteral("coverageStatusComboBox"), 2); // Failed
        QCOMPARE(scene.gui.find<QComboBox>(QStringLiteral("coverageStatusComboBox"))->currentText(),
                 QStringLiteral("Failed"));
        scene.choose(QStringLiteral("coverageStageComboBox"), 1); // of a plan: web hears of it as well
        QCOMPARE(scene.detail(2, 1), QStringLiteral("Organization default"));
        scene.choose(QStringLiteral("coverageTypeComboBox"), 2); // Teams: nobody at all
        QCOMPARE(scene.text(0, 0), QStringLiteral("Nobody hears"));
        for (const char *box : {"coverageStageComboBox", "coverageStatusComboBox", "coverageTypeComboBox"})
            scene.choose(QString::fromLatin1(box), 0);

        scene.choose(QStringLiteral("coverageShowComboBox"), 1); // Gaps
        QCOMPARE(scene.rows(), QStringList({QStringLiteral("lonely"), QStringLiteral("web")}));
        scene.choose(QStringLiteral("coverageShowComboBox"), 3); // Nobody in own environment
        QCOMPARE(scene.rows(), QStringList(QStringLiteral("lonely")));
        scene.choose(QStringLiteral("coverageShowComboBox"), 0);
        GuiHarness::type(scene.pane, QStringLiteral("coverageSearchLineEdit"), QStringLiteral("#PROD"));
        QTRY_COMPARE(scene.rows(), QStringList({QStringLiteral("api"), QStringLiteral("web")}));

        GuiHarness::type(scene.pane, QStringLiteral("coverageSearchLineEdit"), QStringLiteral("no such thing"));
        QTRY_COMPARE(scene.emptyTitle(), QStringLiteral("Nothing matches"));
        QVERIFY(!scene.gui.find<QAction>(QStringLiteral("exportCoverageAction"))->isEnabled());
        GuiHarness::click(scene.pane->findChild<EmptyState *>(), QStringLiteral("primaryPushButton"));
        QCOMPARE(scene.rows().size(), 3);
    }

    void everyEmptyPictureSaysWhatToDo()
    {
        Scene scene;
        scene.page->showTab(OrganizationPage::Tab::Coverage);
        QTRY_COMPARE(scene.emptyTitle(), QStringLiteral("No workspaces yet"));
        GuiHarness::click(scene.pane->findChild<EmptyState *>(), QStringLiteral("primaryPushButton"));
        QDialog *dialog = scene.gui.dialog(QStringLiteral("workspaceDialog"));
        QVERIFY(dialog != nullptr);
        dialog->reject();
        scene.show([](OrganizationWriter &writer) {
            const IntegrationId ops = writer.slack(QStringLiteral("Ops"), {channelTarget(QStringLiteral("all"))});
            writer.attach(writer.workspace(QStringLiteral("api"), QStringLiteral("production")), ops);
        });
        QCOMPARE(scene.tally(), QStringLiteral("Somebody hears everywhere"));
        scene.choose(QStringLiteral("coverageShowComboBox"), 2);
        QCOMPARE(scene.emptyTitle(), QStringLiteral("No gaps of this kind"));
    }

    void followsChangesAndKeepsItsPlace()
    {
        Scene scene;
        scene.show(writeAcme);
        scene.view->setCurrentIndex(scene.cell(2, 1));
        Workspace added = scene.gui.addWorkspace(QStringLiteral("another"), QStringLiteral("qa"));
        QTRY_COMPARE(scene.rows().size(), 4);
        QCOMPARE(scene.view->model()->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("qa"));
        QCOMPARE(scene.view->currentIndex().row(), 3); // still web, staging
        QCOMPARE(scene.view->currentIndex().column(), 2);

        // Not looked at, changes add up until somebody looks again.
        scene.page->showTab(OrganizationPage::Tab::Settings);
        QSignalSpy changed(scene.view->model(), &QAbstractItemModel::dataChanged);
        const Integration quiet = scene.gui.addSlack(QStringLiteral("Quiet"), {channelTarget(QStringLiteral("qa"))});
        scene.gui.attach(added, quiet);
        QTest::qWait(100);
        QCOMPARE(changed.count(), 0);
        scene.page->showTab(OrganizationPage::Tab::Coverage);
        QTRY_COMPARE(scene.text(0, 1), QStringLiteral("#qa"));
    }

    void whatCannotBeReadSaysSo()
    {
        Scene scene;
        scene.show(writeAcme);
        scene.gui.app->database.close();
        Q_EMIT scene.gui.app->changes.attachmentsChanged(); // from anywhere: it reads again
        QTRY_COMPARE(scene.emptyTitle(), QStringLiteral("The coverage cannot be read"));
    }

    void exportsWhatIsShown()
    {
        FakePrompts prompts;
        Scene scene(&prompts);
        scene.show(writeAcme);
        scene.choose(QStringLiteral("coverageShowComboBox"), 3); // lonely alone
        QSignalSpy said(&scene.gui.notices, &Notices::shown);

        prompts.path = scene.gui.folder.filePath(QStringLiteral("coverage.csv"));
        GuiHarness::click(scene.pane, QStringLiteral("exportCoveragePushButton"));
        QTRY_COMPARE(said.count(), 1);
        QFile csv(prompts.path);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll(), linesOfLonely({"production", "staging", ""}));

        prompts.path = scene.gui.folder.filePath(QStringLiteral("coverage.json"));
        GuiHarness::click(scene.pane, QStringLiteral("exportCoveragePushButton"));
        QTRY_COMPARE(said.count(), 2);
        QFile json(prompts.path);
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QJsonObject document = QJsonDocument::fromJson(json.readAll()).object();
        QCOMPARE(document.value(QStringLiteral("organization")).toString(), QStringLiteral("acme"));
        const QJsonArray cells = document.value(QStringLiteral("cells")).toArray();
        QCOMPARE(cells.size(), 3);
        QCOMPARE(cells.first().toObject().value(QStringLiteral("state")).toString(), QStringLiteral("nobody"));

        prompts.path = scene.gui.folder.filePath(QStringLiteral("no such folder/coverage.csv"));
        GuiHarness::click(scene.pane, QStringLiteral("exportCoveragePushButton"));
        QTRY_COMPARE(said.count(), 3);
        QCOMPARE(said.last().first().value<Notice>().kind, NoticeKind::Failure);
    }

private:
    /** The lines of a workspace called lonely of whose runs nobody hears. */
    static QByteArray linesOfLonely(const QByteArrayList &environments)
    {
        QByteArrayList unheard;
        for (const Occasion &occasion : Occasions::all().list())
            unheard.append((toText(occasion.stage) + u' ' + toText(occasion.status)).toUtf8());
        QByteArray lines = "workspace,environment,own,state,integrations,targets,rules,unheard\r\n";
        for (const QByteArray &environment : environments)
            lines += "lonely," + environment + (environment.isEmpty() ? ",yes" : ",no") + ",nobody,,,," +
                     unheard.join("; ") + "\r\n";
        return lines;
    }
};

INFRADOTS_GUI_TEST_MAIN(TestCoveragePane)
#include "tst_coveragepane.moc"

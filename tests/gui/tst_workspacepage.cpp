// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runfixture.h"

#include "models/items/attachedmodel.h"
#include "ui/pages/workspacepage.h"
#include "ui/widgets/routeexplainer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>

using namespace infradots;

namespace {

const QString Channels = QStringLiteral("Workspace channels");
const QString EnvironmentChannels = QStringLiteral("Environment channels");

/** A workspace of production with nothing attached, shown, and an integration with channels of its own. */
struct Scene
{
    explicit Scene(const QString &integrationName = QStringLiteral("Ops Slack"),
                   const QString &workspaceName = QStringLiteral("production-infra"))
    {
        gui.startWithOrganization(QStringLiteral("acme"));
        integration =
            gui.addSlack(integrationName, {channelTarget(QStringLiteral("infrastructure")),
                                           channelTarget(QStringLiteral("org-prod"), QStringLiteral("production"))});
        workspace = gui.addWorkspace(workspaceName, QStringLiteral("production"));
    }

    void show()
    {
        QTRY_VERIFY(gui.window->navigation().model().indexOf(workspace.id).isValid());
        gui.window->showPlace(NavigatorModel::Place::Workspace, workspace.id);
        page = gui.window->findChild<WorkspacePage *>();
        QVERIFY(page != nullptr);
        QTRY_VERIFY(gui.visible<QTabWidget>(page, QStringLiteral("workspaceTabWidget")) != nullptr);
        table = page->findChild<QTableView *>(QStringLiteral("attachedTableView"));
        QVERIFY(table != nullptr);
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString liveLine(const QWidget *dialog) const
    {
        const auto *label = gui.visible<QLabel>(dialog, QStringLiteral("routeSentenceLabel"));
        return label != nullptr ? label->text() : QString();
    }

    RunHarness gui;
    Integration integration;
    Workspace workspace;
    WorkspacePage *page = nullptr;
    QTableView *table = nullptr;
};

} // namespace

/** The workspace page: attaching by mouse and by keyboard, editing, detaching and its Undo, and the route explainer. */
class TestWorkspacePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attachesByMouse()
    {
        Scene scene;
        scene.show();
        GuiHarness::click(scene.page, QStringLiteral("attachIntegrationPushButton"));
        QDialog *dialog = scene.gui.dialog(QStringLiteral("attachmentDialog"));
        QVERIFY(dialog != nullptr);
        auto *choice = dialog->findChild<QComboBox *>(QStringLiteral("integrationComboBox"));
        QCOMPARE(choice->currentText(), QStringLiteral("Ops Slack"));
        auto *runAfter = dialog->findChild<QComboBox *>(QStringLiteral("runAfterComboBox"));
        runAfter->setCurrentIndex(runAfter->findText(QStringLiteral("After Apply")));
        QTest::mouseClick(dialog->findChild<QCheckBox *>(QStringLiteral("statusCANCELLEDCheckBox")), Qt::LeftButton);

        QCOMPARE(scene.liveLine(dialog),
                 QStringLiteral("Goes to #org-prod, by the rule “Organization environment override”."));
        QLineEdit *edit = RunHarness::edit(dialog, EnvironmentChannels);
        QVERIFY(edit != nullptr);
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("production:#prod-alerts"));
        // It says so while typing, before anything is taken into the list.
        QCOMPARE(scene.liveLine(dialog),
                 QStringLiteral("Goes to #prod-alerts, by the rule “Workspace environment override”."));
        QTest::keyClicks(edit, QStringLiteral(", production:#ops, staging:#staging"));
        QCOMPARE(scene.liveLine(dialog),
                 QStringLiteral("Goes to #prod-alerts, #ops, by the rule “Workspace environment override”."));
        GuiHarness::click(edit->parentWidget(), QStringLiteral("addToListPushButton"));
        QCOMPARE(edit->text(), QString());
        QCOMPARE(scene.liveLine(dialog),
                 QStringLiteral("Goes to #prod-alerts, #ops, by the rule “Workspace environment override”."));

        auto *environment = dialog->findChild<QComboBox *>(QStringLiteral("routeEnvironmentComboBox"));
        environment->setCurrentText(QStringLiteral("qa"));
        QCOMPARE(scene.liveLine(dialog),
                 QStringLiteral("Goes to #infrastructure, by the rule “Organization default”."));
        QLineEdit *defaults = RunHarness::edit(dialog, Channels);
        defaults->setFocus();
        QTest::keyClicks(defaults, QStringLiteral("team-a, #team-b"));
        QCOMPARE(scene.liveLine(dialog), QStringLiteral("Goes to #team-a, #team-b, by the rule “Workspace default”."));
        defaults->clear();
        QCOMPARE(scene.liveLine(dialog),
                 QStringLiteral("Goes to #infrastructure, by the rule “Organization default”."));

        GuiHarness::click(dialog, QStringLiteral("attachmentSavePushButton"));
        QTRY_COMPARE(scene.table->model()->rowCount(), 1);
        QCOMPARE(scene.cell(0, AttachedModel::Name), QStringLiteral("Ops Slack"));
        QVERIFY(scene.cell(0, AttachedModel::RunAfterStage).startsWith(QStringLiteral("After Apply, 4 ")));
        QCOMPARE(scene.cell(0, AttachedModel::Overrides),
                 QStringLiteral("production: #prod-alerts, #ops; staging: #staging"));
        const QList<AttachedIntegration> stored = scene.gui.attached(scene.workspace);
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.first().attachment.targets.size(), 3);
        QCOMPARE(stored.first().attachment.runAfter, RunAfter::Apply);
        QVERIFY(!stored.first().attachment.statuses.contains(RunStatus::Cancelled));
    }

    void attachesByKeyboardAlone()
    {
        Scene scene;
        scene.show();
        QVERIFY(QTest::qWaitForWindowActive(scene.gui.window.get()));
        auto *attach = scene.page->findChild<QPushButton *>(QStringLiteral("attachIntegrationPushButton"));
        // Ctrl+Shift+A works wherever the focus is within the page.
        for (int i = 0; i < 60 && !scene.page->isAncestorOf(QApplication::focusWidget()); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(scene.page->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(attach->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QDialog *dialog = scene.gui.dialog(QStringLiteral("attachmentDialog"));
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        const auto focusName = [] {
            return QApplication::focusWidget() != nullptr ? QApplication::focusWidget()->accessibleName() : QString();
        };
        for (int i = 0; i < 40 && focusName() != EnvironmentChannels; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(focusName(), EnvironmentChannels);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("production:#prod-alerts"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // into the list
        QVERIFY(dialog->isVisible());
        QCOMPARE(scene.liveLine(dialog),
                 QStringLiteral("Goes to #prod-alerts, by the rule “Workspace environment override”."));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // nothing typed: Attach
        QTRY_COMPARE(scene.table->model()->rowCount(), 1);
        QCOMPARE(scene.cell(0, AttachedModel::Overrides), QStringLiteral("production: #prod-alerts"));
    }

    void badInputIsSaidAtItsField()
    {
        Scene scene;
        scene.show();
        GuiHarness::click(scene.page, QStringLiteral("attachIntegrationPushButton"));
        QDialog *dialog = scene.gui.dialog(QStringLiteral("attachmentDialog"));
        QVERIFY(dialog != nullptr);
        QLineEdit *edit = RunHarness::edit(dialog, EnvironmentChannels);
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("production:"));
        // What cannot be read yet changes nothing.
        QCOMPARE(scene.liveLine(dialog),
                 QStringLiteral("Goes to #org-prod, by the rule “Organization environment override”."));
        GuiHarness::click(dialog, QStringLiteral("attachmentSavePushButton"));
        auto *fault = edit->parentWidget()->findChild<QLabel *>(QStringLiteral("faultLabel"));
        QTRY_VERIFY(fault->isVisible());
        QVERIFY(!fault->text().isEmpty());
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->focusWidget(), edit);
        QVERIFY(scene.gui.attached(scene.workspace).isEmpty());
    }

    void editsAndShowsIt()
    {
        Scene scene;
        scene.gui.attach(scene.workspace, scene.integration);
        scene.show();
        QTRY_COMPARE(scene.table->model()->rowCount(), 1);
        QCOMPARE(scene.cell(0, AttachedModel::Overrides), QStringLiteral("None: uses the organization's"));
        scene.table->setFocus();
        scene.table->selectRow(0);
        GuiHarness::click(scene.page, QStringLiteral("editAttachmentPushButton"));
        QDialog *dialog = scene.gui.dialog(QStringLiteral("attachmentDialog"));
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->findChild<QComboBox *>(QStringLiteral("integrationComboBox"))->isEnabled());
        QLineEdit *edit = RunHarness::edit(dialog, Channels);
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("own"));
        GuiHarness::click(dialog, QStringLiteral("attachmentSavePushButton")); // takes what is typed as well
        QTRY_COMPARE(scene.cell(0, AttachedModel::Overrides), QStringLiteral("#own"));
    }

    void detachAsksAndCanBeUndone()
    {
        Scene scene;
        const Attachment attachment =
            scene.gui.attach(scene.workspace, scene.integration, RunAfter::Apply,
                             {channelTarget(QStringLiteral("own"), QStringLiteral("production"))});
        scene.show();
        QTRY_COMPARE(scene.table->model()->rowCount(), 1);
        scene.table->selectRow(0);
        GuiHarness::click(scene.page, QStringLiteral("detachPushButton"));
        QDialog *dialog = scene.gui.dialog(QStringLiteral("confirmDialog"));
        QVERIFY(dialog != nullptr);
        auto *verb = dialog->findChild<QPushButton *>(QStringLiteral("verbPushButton"));
        QCOMPARE(verb->text(), QStringLiteral("Detach"));
        QVERIFY(!verb->isDefault());
        QTest::mouseClick(verb, Qt::LeftButton);
        QTRY_COMPARE(scene.table->model()->rowCount(), 0);
        QVERIFY(!scene.page->findChild<QPushButton *>(QStringLiteral("detachPushButton"))->isEnabled());
        scene.gui.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(scene.gui.window.get()));
        QTRY_VERIFY(scene.gui.undo.canUndo());
        QTest::keyClick(scene.gui.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(scene.table->model()->rowCount(), 1);
        const QList<AttachedIntegration> back = scene.gui.attached(scene.workspace);
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().attachment, attachment);
    }

    void explainerShowsTheFourRulesAndTheWinner_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("winner");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("workspace environment")
            << QStringLiteral("production") << QStringLiteral("Workspace environment override: wins. #ws-prod")
            << QStringLiteral("Goes to #ws-prod, by the rule “Workspace environment override”.");
        QTest::newRow("organization environment")
            << QStringLiteral("Staging ") << QStringLiteral("Organization environment override: wins. #org-staging")
            << QStringLiteral("Goes to #org-staging, by the rule “Organization environment override”.");
        QTest::newRow("workspace default") << QStringLiteral("qa") << QStringLiteral("Workspace default: wins. #ws")
                                           << QStringLiteral("Goes to #ws, by the rule “Workspace default”.");
    }

    void explainerShowsTheFourRulesAndTheWinner()
    {
        QFETCH(const QString, environment);
        QFETCH(const QString, winner);
        QFETCH(const QString, sentence);
        Scene scene;
        const Integration other = scene.gui.addSlack(
            QStringLiteral("Explained"), {channelTarget(QStringLiteral("org")),
                                          channelTarget(QStringLiteral("org-staging"), QStringLiteral("staging"))});
        scene.gui.attach(scene.workspace, other, RunAfter::Plan,
                         {channelTarget(QStringLiteral("ws")),
                          channelTarget(QStringLiteral("ws-prod"), QStringLiteral("production"))});
        scene.show();
        QTRY_COMPARE(scene.table->model()->rowCount(), 1);
        auto *tabs = scene.page->findChild<QTabWidget *>(QStringLiteral("workspaceTabWidget"));
        auto *explainer = scene.page->findChild<RouteExplainer *>();
        tabs->setCurrentWidget(explainer);
        auto *box = explainer->findChild<QComboBox *>(QStringLiteral("explainerEnvironmentComboBox"));
        QCOMPARE(box->currentText(), QStringLiteral("production")); // the workspace's own
        box->lineEdit()->setFocus();
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), environment);

        QStringList rules;
        QStringList winners;
        QStringList texts;
        const auto labels = explainer->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            texts << label->text();
            if (label->accessibleName().isEmpty())
                continue;
            rules << label->text();
            if (label->accessibleName().contains(QStringLiteral(": wins.")))
                winners << label->accessibleName();
        }
        QCOMPARE(rules,
                 QStringList({QStringLiteral("1. Workspace environment override"),
                              QStringLiteral("2. Organization environment override"),
                              QStringLiteral("3. Workspace default"), QStringLiteral("4. Organization default")}));
        QCOMPARE(winners, QStringList(winner));
        QVERIFY2(texts.contains(sentence), qPrintable(texts.join(QLatin1Char('\n'))));
        QVERIFY(texts.contains(QStringLiteral("Fires")));

        auto *stage = explainer->findChild<QComboBox *>(QStringLiteral("explainerStageComboBox"));
        stage->setCurrentIndex(stage->findText(QStringLiteral("Apply")));
        texts.clear();
        const auto after = explainer->findChildren<QLabel *>();
        for (const QLabel *label : after)
            texts << label->text();
        QVERIFY(texts.contains(QStringLiteral("Skips")));
        QVERIFY(texts.contains(sentence)); // where it would have gone is told all the same
    }

    void namesAreNeverMarkup()
    {
        const QString hostile = QStringLiteral("<b>x</b>&y");
        Scene scene(hostile, hostile);
        scene.gui.attach(scene.workspace, scene.integration);
        scene.show();
        QTRY_COMPARE(scene.table->model()->rowCount(), 1);
        QCOMPARE(scene.cell(0, AttachedModel::Name), hostile);
        auto *tabs = scene.page->findChild<QTabWidget *>(QStringLiteral("workspaceTabWidget"));
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            const QStringList found = RunHarness::labelsWithMarkup(scene.gui.window.get());
            QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
        }
        tabs->setCurrentIndex(0);
        scene.table->selectRow(0);
        GuiHarness::click(scene.page, QStringLiteral("editAttachmentPushButton"));
        QDialog *dialog = scene.gui.dialog(QStringLiteral("attachmentDialog"));
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("integrationComboBox"))->currentText(), hostile);
        QVERIFY(RunHarness::labelsWithMarkup(dialog).isEmpty());
        dialog->reject();
        QTRY_VERIFY(scene.gui.window->findChild<QDialog *>(QStringLiteral("attachmentDialog")) == nullptr);
        GuiHarness::click(scene.page, QStringLiteral("detachPushButton"));
        QDialog *question = scene.gui.dialog(QStringLiteral("confirmDialog"));
        QVERIFY(question != nullptr);
        QVERIFY(RunHarness::labelsWithMarkup(question).isEmpty());
    }
};

INFRADOTS_GUI_TEST_MAIN(TestWorkspacePage)
#include "tst_workspacepage.moc"

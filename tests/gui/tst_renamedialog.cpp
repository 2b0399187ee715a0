// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coveragefixture.h"

#include "app/services/coverageservice.h"
#include "app/services/renameservice.h"
#include "models/items/renamemodels.h"
#include "ui/dialogs/renamedialog.h"
#include "ui/pages/organizationpage.h"
#include "ui/widgets/coverageview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>

using namespace infradots;

namespace {

/** api runs in production, web in staging; Ops has channels for both and a default. */
void writeAcme(OrganizationWriter &writer)
{
    const IntegrationId ops =
        writer.slack(QStringLiteral("Ops"), {channelTarget(QStringLiteral("all")),
                                             channelTarget(QStringLiteral("prod"), QStringLiteral("production")),
                                             channelTarget(QStringLiteral("stage"), QStringLiteral("staging"))});
    writer.attach(writer.workspace(QStringLiteral("api"), QStringLiteral("production")), ops);
    writer.attach(writer.workspace(QStringLiteral("web"), QStringLiteral("staging")), ops, RunAfter::All,
                  {channelTarget(QStringLiteral("prod"))});
}

struct Scene
{
    Scene()
    {
        gui.startWithOrganization(QStringLiteral("acme"));
        gui.window->findChild<OrganizationPage *>()->showTab(OrganizationPage::Tab::Coverage);
        view = gui.find<CoverageView>(QStringLiteral("coverageView"));
    }

    /** Opens the dialog as somebody does, on the cell that is current. */
    void open()
    {
        writeOrganization(gui, writeAcme);
        QTRY_VERIFY(view->isVisible());
        openAgain();
    }
    void openAgain()
    {
        GuiHarness::click(gui.window.get(), QStringLiteral("renameEverywherePushButton"));
        dialog = gui.dialog(QStringLiteral("renameDialog"));
        QVERIFY(dialog != nullptr);
        rename = dialog->findChild<QPushButton *>(QStringLiteral("renamePushButton"));
    }
    void choose(const char *box, const QString &text) const
    {
        auto *combo = dialog->findChild<QComboBox *>(QString::fromLatin1(box));
        QVERIFY2(combo->findText(text) >= 0, qPrintable(text));
        combo->setCurrentIndex(combo->findText(text));
    }
    void type(const QString &name) const { GuiHarness::type(dialog, QStringLiteral("renameToLineEdit"), name); }
    [[nodiscard]] QStringList rows(const char *table) const
    {
        const QAbstractItemModel *model = dialog->findChild<QTableView *>(QString::fromLatin1(table))->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells.append(model->index(row, column).data().toString());
            lines.append(cells.join(QStringLiteral(" | ")));
        }
        return lines;
    }
    [[nodiscard]] QString warning() const
    {
        const auto *bar = dialog->findChild<MessageBar *>();
        return bar->isVisible() ? bar->text() : QString();
    }
    [[nodiscard]] QStringList environments()
    {
        return environmentsOf(
            RunHarness::must(GuiHarness::wait(gui.app->coverage.snapshot(gui.window->navigation().current()))));
    }

    RunHarness gui;
    CoverageView *view;
    QDialog *dialog = nullptr;
    QPushButton *rename = nullptr;
};

} // namespace

/** Another name everywhere, by the dialog: what it offers, shows before, warns of, does, and its Undo. */
class TestRenameDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatChangesBeforeItIsDone()
    {
        Scene scene;
        scene.open();
        QVERIFY(!scene.rename->isEnabled());
        scene.choose("renameFromComboBox", QStringLiteral("staging"));
        scene.type(QStringLiteral("preprod"));
        QTRY_VERIFY(scene.rename->isEnabled());
        QCOMPARE(scene.rows("renameThingsTableView"),
                 QStringList({QStringLiteral("Workspace | web | staging | preprod"),
                              QStringLiteral("Integration | Ops | staging: #stage | preprod: #stage")}));
        QCOMPARE(scene.rows("renameMovesTableView"), QStringList()); // a mere name moves nothing
        QCOMPARE(
            scene.dialog->findChild<PlainLabel *>(QStringLiteral("renameSummaryLabel"))->text(),
            QStringLiteral("Changes 1 workspace, 1 integration, 0 attachments. Messages that are queued already go "
                           "where they were going."));
        QCOMPARE(scene.environments(), QStringList({QStringLiteral("production"), QStringLiteral("staging")}));

        QTest::keyClick(scene.dialog->findChild<QLineEdit *>(QStringLiteral("renameToLineEdit")), Qt::Key_Return);
        QTRY_COMPARE(scene.environments(), QStringList({QStringLiteral("preprod"), QStringLiteral("production")}));
        QTRY_COMPARE(scene.view->model()->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
                     QStringLiteral("preprod"));
        QTRY_VERIFY(scene.gui.undo.canUndo());
        QCOMPARE(scene.gui.undo.nextText(), QStringLiteral("Renamed “staging” to “preprod” in 2 places."));
        QVERIFY(scene.gui.activate());
        QTest::keyClick(scene.gui.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(scene.environments(), QStringList({QStringLiteral("production"), QStringLiteral("staging")}));
    }

    void startsWithTheCellOneStandsOn()
    {
        Scene scene;
        writeOrganization(scene.gui, writeAcme);
        QTRY_VERIFY(scene.view->isVisible());
        scene.view->setCurrentIndex(scene.view->model()->index(0, 1));
        scene.openAgain();
        QCOMPARE(scene.dialog->findChild<QComboBox *>(QStringLiteral("renameFromComboBox"))->currentText(),
                 QStringLiteral("staging"));
    }

    void twoThatBecomeOneWarnAndMove()
    {
        Scene scene;
        scene.open();
        scene.choose("renameFromComboBox", QStringLiteral("staging"));
        scene.type(QStringLiteral("Production"));
        QTRY_VERIFY(scene.rename->isEnabled());
        QVERIFY(scene.warning().startsWith(QStringLiteral("“Production” is an environment already")));
        const QStringList moves = scene.rows("renameMovesTableView");
        QVERIFY2(moves.contains(QStringLiteral("web | staging → Production | – | #prod")),
                 qPrintable(moves.join(u'\n')));
        scene.type(QStringLiteral("preprod"));
        QTRY_VERIFY(scene.rename->isEnabled());
        QVERIFY(!scene.warning().contains(QStringLiteral("already")));
    }

    void renamesAChannel()
    {
        Scene scene;
        scene.open();
        scene.choose("renameKindComboBox", QStringLiteral("Slack channel"));
        scene.choose("renameFromComboBox", QStringLiteral("#prod"));
        scene.type(QStringLiteral("#prod-alerts"));
        QTRY_VERIFY(scene.rename->isEnabled());
        QCOMPARE(scene.rows("renameThingsTableView").size(), 2); // the integration and what web overrides
        QVERIFY(scene.rows("renameMovesTableView").contains(QStringLiteral("api | production | #prod | #prod-alerts")));
        QTest::mouseClick(scene.rename, Qt::LeftButton);
        QTRY_COMPARE(scene.view->model()->index(0, 0).data().toString(), QStringLiteral("#prod-alerts"));
    }

    void whatCannotBeANameIsSaidAtTheField()
    {
        Scene scene;
        scene.open();
        scene.type(QStringLiteral("a,b"));
        auto *fault = scene.dialog->findChild<QLabel *>(QStringLiteral("faultLabel"));
        const auto shown = [&] { return RunHarness::visible<QLabel>(scene.dialog, QStringLiteral("faultLabel")); };
        QVERIFY(fault != nullptr);
        QTRY_VERIFY(shown() != nullptr);
        QVERIFY(!scene.rename->isEnabled());
        QTest::keyClick(scene.dialog, Qt::Key_Return);
        QVERIFY(scene.dialog->isVisible());
        scene.type(QString());
        scene.dialog->findChild<QLineEdit *>(QStringLiteral("renameToLineEdit"))->clear();
        QTRY_VERIFY(shown() == nullptr);
        QVERIFY(!scene.rename->isEnabled());
    }

    void nothingToRenameSaysSo()
    {
        Scene scene;
        static_cast<void>(scene.gui.addWorkspace(QStringLiteral("api"), {}));
        QTRY_VERIFY(scene.view->isVisible());
        scene.openAgain();
        const auto texts = [&scene] {
            QStringList all;
            const auto labels = scene.dialog->findChild<EmptyState *>()->findChildren<QLabel *>();
            for (const QLabel *label : labels)
                all.append(label->text());
            return all;
        };
        QVERIFY(texts().contains(QStringLiteral("No environment is named anywhere yet.")));
        scene.choose("renameKindComboBox", QStringLiteral("Slack channel"));
        QVERIFY(texts().contains(QStringLiteral("No Slack channel is set anywhere yet.")));
    }

    void whatHasChangedSinceIsShownAgain()
    {
        Scene scene;
        scene.open();
        scene.choose("renameFromComboBox", QStringLiteral("staging"));
        scene.type(QStringLiteral("preprod"));
        QTRY_VERIFY(scene.rename->isEnabled());
        static_cast<void>(scene.gui.addWorkspace(QStringLiteral("third"), QStringLiteral("staging")));
        QTest::mouseClick(scene.rename, Qt::LeftButton);
        QTRY_VERIFY(!scene.warning().isEmpty());
        QVERIFY(scene.dialog->isVisible());
        QTRY_COMPARE(scene.rows("renameThingsTableView").size(), 3);
        QVERIFY(scene.environments().contains(QStringLiteral("staging")));
        QTRY_VERIFY(scene.rename->isEnabled());
        QTest::mouseClick(scene.rename, Qt::LeftButton);
        QTRY_VERIFY(!scene.environments().contains(QStringLiteral("staging")));
    }

    void aLateAnswerIsDropped()
    {
        Scene scene;
        RenameDialog dialog(*scene.gui.theme, {{QStringLiteral("production"), QStringLiteral("staging")}, {}}, {});
        QSignalSpy asked(&dialog, &RenameDialog::previewRequested);
        dialog.show();
        auto *to = dialog.findChild<QLineEdit *>(QStringLiteral("renameToLineEdit"));
        auto *rename = dialog.findChild<QPushButton *>(QStringLiteral("renamePushButton"));
        to->setText(QStringLiteral("first"));
        QTRY_COMPARE(asked.count(), 1);
        const auto first = asked.first().first().value<Renaming>();
        to->setText(QStringLiteral("second"));
        RenamePreview preview;
        preview.renaming = first;
        preview.state = "agreed";
        dialog.showPreview(first, preview);
        QVERIFY(!rename->isEnabled());
        QTRY_COMPARE(asked.count(), 2);
        const auto second = asked.last().first().value<Renaming>();
        QCOMPARE(second.to, QStringLiteral("second"));
        preview.renaming = second;
        dialog.showPreview(second, preview);
        QVERIFY(rename->isEnabled());
    }
};

INFRADOTS_GUI_TEST_MAIN(TestRenameDialog)
#include "tst_renamedialog.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"

#include "ui/pages/startpage.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

using namespace infradots;

/** What somebody sees who starts the program for the first time, or whose database cannot be opened. */
class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersAnOrganizationOfOnesOwn()
    {
        GuiHarness gui;
        gui.start();
        auto *start = gui.find<StartPage>(QStringLiteral("startPage"));
        QVERIFY(start->isVisible());
        GuiHarness::click(start, QStringLiteral("primaryPushButton"));
        QDialog *dialog = gui.dialog(QStringLiteral("textDialog"));
        QVERIFY(dialog != nullptr);

        // A bad name is said beside the field, and the dialog stays.
        GuiHarness::type(dialog, QStringLiteral("answerLineEdit"), QStringLiteral("acme/eu"));
        GuiHarness::click(dialog, QStringLiteral("verbPushButton"));
        auto *fault = dialog->findChild<PlainLabel *>(QStringLiteral("faultLabel"));
        QTRY_VERIFY(fault->isVisible());
        QVERIFY(!fault->text().isEmpty());

        GuiHarness::type(dialog, QStringLiteral("answerLineEdit"), QStringLiteral("acme"));
        QVERIFY(!fault->isVisible());
        GuiHarness::click(dialog, QStringLiteral("verbPushButton"));
        QTRY_COMPARE(gui.window->navigation().currentName(), QStringLiteral("acme"));
        QTRY_VERIFY(!start->isVisible());
        QTRY_COMPARE(gui.find<PlainLabel>(QStringLiteral("crumbsLabel"))->text(),
                     QStringLiteral("acme  ▸  Integrations"));
    }

    void offersTheDemoOrganization()
    {
        GuiHarness gui;
        gui.start();
        auto *start = gui.find<StartPage>(QStringLiteral("startPage"));
        GuiHarness::click(start, QStringLiteral("secondaryPushButton"));
        QTRY_VERIFY(!start->isVisible());
        NavigatorModel &model = gui.window->navigation().model();
        QTRY_COMPARE(model.workspaces().size(), 3);
        QTRY_COMPARE(gui.window->navigation().integrationNames().size(), 4);
    }

    void saysWhyADatabaseCannotBeUsedAndTriesAgain()
    {
        GuiHarness gui;
        const QString path = gui.folder.filePath(QStringLiteral("infradots.db"));
        QFile garbage(path);
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(8192, 'x'));
        garbage.close();
        gui.window->show();
        gui.startup->start();
        QTRY_COMPARE(gui.startup->state(), Startup::State::Failed);
        auto *start = gui.find<StartPage>(QStringLiteral("startPage"));
        QVERIFY(start->isVisible());
        bool said = false;
        const auto labels = start->findChildren<PlainLabel *>();
        for (const PlainLabel *label : labels)
            said = said || (label->isVisible() && label->text() == gui.startup->problem());
        QVERIFY(said);

        QVERIFY(QFile::remove(path));
        GuiHarness::click(start, QStringLiteral("primaryPushButton"));
        QTRY_COMPARE(gui.startup->state(), Startup::State::Open);
        QTRY_COMPARE(start->findChild<QPushButton *>(QStringLiteral("primaryPushButton"))->text(),
                     QStringLiteral("Create organization"));
    }
};

INFRADOTS_GUI_TEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"

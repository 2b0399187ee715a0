// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"

#include "ui/pages/organizationpage.h"
#include "ui/widgets/integrationcard.h"

#include <QComboBox>
#include <QDir>
#include <QSet>

using namespace infradots;

namespace {

constexpr QSize WindowSize{1280, 860};

} // namespace

/** Takes a picture of every page and dialog; fails when one is empty. The pictures are for people to look at. */
class Screenshots : public QObject
{
    Q_OBJECT

    QDir m_folder;

    void take(QWidget *widget, const QString &name, const QString &look)
    {
        QTest::qWait(150);
        const QImage image = widget->grab().toImage();
        QVERIFY(!image.isNull());
        // Something is drawn: not one colour from edge to edge.
        QSet<QRgb> colors;
        for (int x = 0; x < image.width(); x += 7) {
            for (int y = 0; y < image.height(); y += 7)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY2(colors.size() > 8, qPrintable(name));
        const QString file = QStringLiteral("%1-%2-%3x.png").arg(name, look).arg(widget->devicePixelRatioF());
        QVERIFY2(image.save(m_folder.filePath(file)), qPrintable(m_folder.filePath(file)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = QDir(qEnvironmentVariable("INFRADOTS_SCREENSHOTS", QDir::tempPath()));
        QVERIFY(m_folder.mkpath(QStringLiteral(".")));
    }

    void everyPage_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyPage()
    {
        QFETCH(bool, dark);
        const QString look = dark ? QStringLiteral("dark") : QStringLiteral("light");
        GuiHarness gui;
        gui.theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        gui.window->resize(WindowSize);
        gui.start();
        take(gui.window.get(), QStringLiteral("firstrun"), look);

        gui.window->navigation().createDemo();
        NavigatorModel &model = gui.window->navigation().model();
        QTRY_COMPARE(model.workspaces().size(), 3);
        QTRY_COMPARE(gui.window->findChildren<IntegrationCard *>().size(), 4);
        StageEvent event;
        event.workspaceId = model.workspaces().first().id;
        event.stage = Stage::Apply;
        event.job = QStringLiteral("job-42");
        event.commit = QStringLiteral("abc1234");
        event.commitUrl = QStringLiteral("https://github.com/org/repo/commit/abc1234");
        QVERIFY(GuiHarness::wait(gui.app->events.simulate(event, SimulationEnd::Sandbox)).has_value());
        event.stage = Stage::Plan;
        event.status = RunStatus::WaitingForApproval;
        QVERIFY(GuiHarness::wait(gui.app->events.simulate(event, SimulationEnd::Sandbox)).has_value());
        QTRY_VERIFY(!gui.app->sandbox.messages().isEmpty());
        const auto cards = gui.window->findChildren<IntegrationCard *>();
        for (IntegrationCard *card : cards) {
            if (card->isTestable())
                Q_EMIT card->testRequested(card->integration().id);
        }
        QTest::qWait(1800);
        take(gui.window.get(), QStringLiteral("integrations"), look);

        auto *page = gui.window->findChild<OrganizationPage *>();
        gui.window->showPlace(NavigatorModel::Place::Workspaces);
        take(gui.window.get(), QStringLiteral("workspaces"), look);
        page->showTab(OrganizationPage::Tab::Settings);
        take(gui.window.get(), QStringLiteral("settings"), look);
        gui.window->showPlace(NavigatorModel::Place::Workspace, model.workspaces().first().id);
        QTest::qWait(300);
        take(gui.window.get(), QStringLiteral("workspace"), look);
        gui.window->showPlace(NavigatorModel::Place::Sandbox);
        take(gui.window.get(), QStringLiteral("sandbox"), look);

        QTest::keyClick(gui.window.get(), Qt::Key_N, Qt::ControlModifier);
        QDialog *dialog = gui.dialog(QStringLiteral("integrationDialog"));
        QVERIFY(dialog != nullptr);
        auto *types = dialog->findChild<QComboBox *>(QStringLiteral("typeComboBox"));
        for (int i = 0; i < types->count(); ++i) {
            types->setCurrentIndex(i);
            take(dialog, QStringLiteral("editor-%1").arg(toText(static_cast<IntegrationType>(i)).toLower()), look);
        }
        GuiHarness::click(dialog, QStringLiteral("savePushButton"));
        take(dialog, QStringLiteral("editor-faults"), look);
    }
};

INFRADOTS_GUI_TEST_MAIN(Screenshots)
#include "screenshots.moc"

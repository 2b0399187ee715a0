// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "busywatch.h"
#include "coveragefixture.h"

#include "ui/pages/organizationpage.h"
#include "ui/widgets/coverageview.h"

#include <QComboBox>
#include <QScrollBar>

using namespace infradots;

namespace {

constexpr int Workspaces = 1000;
constexpr int Environments = 10;
constexpr double MostBusy = 100; ///< milliseconds of processor time in one go; about 12 on two slow cores

} // namespace

/** A thousand workspaces by ten environments: no step holds up the event loop for long. */
class TestCoverageSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysFluid()
    {
        auto *watch = static_cast<BusyWatch *>(QCoreApplication::instance());
        RunHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        writeOrganization(gui, [](OrganizationWriter &writer) { writeLarge(writer, Workspaces, Environments); });
        QTRY_COMPARE(gui.window->navigation().model().workspaces().size(), Workspaces);
        auto *view = gui.find<CoverageView>(QStringLiteral("coverageView"));
        const auto fluid = [watch](const char *step) {
            QTest::qWait(50); // what the step left to do
            const double longest = watch->takeLongest();
            qInfo("%s: %.0f ms", step, longest);
            QVERIFY2(longest < MostBusy, step);
        };
        static_cast<void>(watch->takeLongest());

        gui.window->findChild<OrganizationPage *>()->showTab(OrganizationPage::Tab::Coverage);
        QTRY_VERIFY(view->isVisible());
        QCOMPARE(view->model()->rowCount(), Workspaces);
        QCOMPARE(view->model()->columnCount(), Environments);
        fluid("showing it");
        for (int i = 0; i < 40; ++i) {
            view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() * i / 40);
            QTest::qWait(1);
        }
        fluid("scrolling");
        auto *stage = gui.find<QComboBox>(QStringLiteral("coverageStageComboBox"));
        auto *show = gui.find<QComboBox>(QStringLiteral("coverageShowComboBox"));
        stage->setCurrentIndex(2);
        fluid("asking for one stage");
        show->setCurrentIndex(2);
        QVERIFY(view->model()->rowCount() < Workspaces);
        fluid("filtering");
        stage->setCurrentIndex(0);
        fluid("asking while it is filtered");
        show->setCurrentIndex(0);
        GuiHarness::type(gui.window.get(), QStringLiteral("coverageSearchLineEdit"), QStringLiteral("team-3"));
        QTRY_VERIFY(view->model()->rowCount() < Workspaces);
        fluid("searching");
        gui.find<QLineEdit>(QStringLiteral("coverageSearchLineEdit"))->clear();
        QTRY_COMPARE(view->model()->rowCount(), Workspaces);
        fluid("clearing the search");
    }
};

int main(int argc, char *argv[])
{
    isolateGuiTest();
    BusyWatch application(argc, argv);
    TestCoverageSpeed test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_coveragespeed.moc"

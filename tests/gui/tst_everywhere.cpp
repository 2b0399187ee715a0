// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultfinder.h"
#include "pagetour.h"

using namespace infradots;

namespace {

constexpr QSize NarrowSize{900, 600};
constexpr int StillArriving = 3000; ///< milliseconds

QStringList faultsOf(QWidget *shown)
{
    return layoutFaults(shown) + nameFaults(shown) + mnemonicFaults(shown) + orderFaults(shown) +
           RunHarness::labelsWithMarkup(shown);
}

} // namespace

/**
 * What must hold on every page, in every dialog and state, whatever things are called: nothing is cut off or lies on
 * anything else, the window fits a small screen, everything has a name, no letter is given twice, and no name is
 * markup.
 */
class TestEverywhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEverywhere_data()
    {
        QTest::addColumn<TourNames>("names");
        QTest::newRow("plain") << TourNames();
        QTest::newRow("hostile") << TourNames::hostile();
        QTest::newRow("endless") << TourNames::endless();
    }

    void holdsEverywhere()
    {
        QFETCH(const TourNames, names);
        RunHarness gui;
        gui.window->resize(NarrowSize);
        gui.start();
        QStringList faults;
        PageTour tour(gui, [&](QWidget *shown, const QString &name) {
            // What is read in the background may still be on its way into the layout, on a busy machine for long.
            QStringList found;
            (void)QTest::qWaitFor(
                [&] {
                    found = faultsOf(shown);
                    return found.isEmpty();
                },
                StillArriving);
            for (const QString &fault : found)
                faults << name + QStringLiteral(": ") + fault;
            const bool window = shown == gui.window.get();
            if (window && (shown->width() > NarrowSize.width() || shown->height() > NarrowSize.height()))
                faults
                    << QStringLiteral("%1: the window needs %2×%3").arg(name).arg(shown->width()).arg(shown->height());
        });
        tour.firstRun();
        tour.nothingYet(QStringLiteral("empty"));
        tour.populate(names);
        tour.pages();
        tour.dialogs();
        faults.removeDuplicates();
        for (const QString &fault : std::as_const(faults))
            qWarning("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
    }
};

INFRADOTS_GUI_TEST_MAIN(TestEverywhere)
#include "tst_everywhere.moc"

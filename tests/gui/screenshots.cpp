// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetour.h"

#include <QDir>
#include <QSet>

using namespace infradots;

namespace {

constexpr QSize WindowSize{1280, 860};
constexpr QSize NarrowSize{900, 600};

} // namespace

/**
 * Takes a picture of every page, dialog and state; fails when one is empty. The pictures are for people to look at.
 * LANG and QT_SCALE_FACTOR choose the language and the scale.
 */
class Screenshots : public QObject
{
    Q_OBJECT

    QDir m_folder;
    QString m_look;

    void take(QWidget *widget, const QString &name)
    {
        const QImage image = widget->grab().toImage();
        QVERIFY(!image.isNull());
        // Something is drawn: not one colour from edge to edge.
        QSet<QRgb> colors;
        for (int x = 0; x < image.width(); x += 7) {
            for (int y = 0; y < image.height(); y += 7)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY2(colors.size() > 8, qPrintable(name));
        const QString file = QStringLiteral("%1-%2-%3x.png").arg(name, m_look).arg(widget->devicePixelRatioF());
        QVERIFY2(image.save(m_folder.filePath(file)), qPrintable(m_folder.filePath(file)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = QDir(qEnvironmentVariable("INFRADOTS_SCREENSHOTS", QDir::tempPath()));
        QVERIFY(m_folder.mkpath(QStringLiteral(".")));
    }

    void everything_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<TourNames>("names");
        QTest::newRow("light") << false << WindowSize << TourNames();
        QTest::newRow("dark") << true << WindowSize << TourNames();
        QTest::newRow("narrow") << false << NarrowSize << TourNames();
        QTest::newRow("hostile") << true << WindowSize << TourNames::hostile();
        QTest::newRow("endless") << false << NarrowSize << TourNames::endless();
    }

    void everything()
    {
        QFETCH(const bool, dark);
        QFETCH(const QSize, size);
        QFETCH(const TourNames, names);
        m_look = QString::fromLatin1(QTest::currentDataTag());
        RunHarness gui;
        gui.theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        gui.window->resize(size);
        gui.start();
        PageTour tour(gui, [this](QWidget *shown, const QString &name) { take(shown, name); });
        tour.firstRun();
        tour.nothingYet(QStringLiteral("empty"));
        tour.populate(names);
        tour.pages();
        tour.dialogs();
    }
};

INFRADOTS_GUI_TEST_MAIN(Screenshots)
#include "screenshots.moc"

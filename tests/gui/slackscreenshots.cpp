// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeprompts.h"
#include "slackscene.h"

#include "ui/dialogs/integrationdialog.h"
#include "ui/pages/organizationpage.h"
#include "ui/widgets/integrationcard.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDir>
#include <QLineEdit>
#include <QSet>

using namespace infradots;

/** Takes pictures of what belongs to a Slack connection; fails when one is empty. For people to look at. */
class SlackScreenshots : public QObject
{
    Q_OBJECT

    QDir m_folder;

    void take(QWidget *widget, const QString &name, const QString &look)
    {
        QTest::qWait(150);
        const QImage image = widget->grab().toImage();
        QSet<QRgb> colors;
        for (int x = 0; x < image.width(); x += 5) {
            for (int y = 0; y < image.height(); y += 5)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY2(colors.size() > 4, qPrintable(name));
        QVERIFY(image.save(m_folder.filePath(QStringLiteral("slack-%1-%2.png").arg(name, look))));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = QDir(qEnvironmentVariable("INFRADOTS_SCREENSHOTS", QDir::tempPath()));
        QVERIFY(m_folder.mkpath(QStringLiteral(".")));
    }

    void everyState_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyState()
    {
        QFETCH(const bool, dark);
        const QString look = dark ? QStringLiteral("dark") : QStringLiteral("light");
        FakePrompts prompts;
        SlackScene scene(prompts);
        scene.gui.theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        scene.gui.window->resize(1280, 860);
        scene.start();
        scene.addSlack({QStringLiteral("infrastructure"), QStringLiteral("announcements"),
                        QStringLiteral("incidents-2024"), QStringLiteral("missing-channel")});
        IntegrationCard *card = scene.card();
        QVERIFY(card != nullptr);
        take(card, QStringLiteral("card-unconnected"), look);

        QDialog *dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        take(dialog, QStringLiteral("form-signin"), look);
        GuiHarness::click(dialog, QStringLiteral("tokenRadioButton"));
        take(dialog, QStringLiteral("form-token"), look);
        GuiHarness::click(dialog, QStringLiteral("createAppPushButton"));
        QDialog *app = scene.gui.dialog(QStringLiteral("slackAppDialog"));
        QVERIFY(app != nullptr);
        take(app, QStringLiteral("app"), look);
        app->reject();
        GuiHarness::click(dialog, QStringLiteral("signInRadioButton"));
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QTRY_COMPARE(prompts.pages.size(), 1);
        take(dialog, QStringLiteral("waiting"), look);
        QVERIFY(scene.allow(prompts.pages.constLast()));
        QTRY_VERIFY(card->isTestable());
        take(card, QStringLiteral("card-connected"), look);

        dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        take(dialog, QStringLiteral("connected"), look);
        dialog->reject();
        QTRY_VERIFY(scene.channelsAreKnown());
        GuiHarness::click(card, QStringLiteral("editPushButton"));
        QDialog *editor = scene.gui.dialog(QStringLiteral("integrationDialog"));
        QVERIFY(editor != nullptr);
        take(editor, QStringLiteral("editor"), look);
        auto *value = editor->findChild<QLineEdit *>(QStringLiteral("valueLineEdit"));
        value->setFocus();
        QTest::keyClicks(value, QStringLiteral("a"));
        QTRY_VERIFY(value->completer()->popup()->isVisible());
        value->completer()->popup()->setFixedWidth(420);
        take(value->completer()->popup(), QStringLiteral("picker"), look);
        value->completer()->popup()->hide();
        editor->reject();

        auto *page = scene.gui.window->findChild<OrganizationPage *>();
        page->showTab(OrganizationPage::Tab::Settings);
        take(scene.gui.window.get(), QStringLiteral("settings"), look);
    }
};

INFRADOTS_GUI_TEST_MAIN(SlackScreenshots)
#include "slackscreenshots.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeprompts.h"
#include "slackscene.h"

#include "ui/pages/organizationpage.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

#include <nlohmann/json.hpp>

using namespace infradots;

/** "Add to Slack" in the real window, against the sandbox's Slack. */
class TestSlackConnect : public QObject
{
    Q_OBJECT

    static QString label(QWidget *parent, const char *name)
    {
        const auto *found = parent->findChild<QLabel *>(QString::fromLatin1(name));
        return found != nullptr && found->isVisibleTo(parent) ? found->text() : QString();
    }
    static QString answerOf(QDialog *dialog)
    {
        auto *bar = dialog->findChild<MessageBar *>(QStringLiteral("answerMessageBar"));
        return bar->isVisibleTo(dialog) ? bar->text() : QString();
    }
    /** The bar's action button with that text. */
    static QPushButton *action(QDialog *dialog, const QString &text)
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>(QStringLiteral("noticePushButton"))) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    /** The address the browser ends on when the person allows the app, without going there. */
    static QString finalAddress(const QUrl &page)
    {
        QNetworkAccessManager browser;
        QNetworkRequest request(page.adjusted(QUrl::RemoveQuery));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        std::unique_ptr<QNetworkReply> reply(
            browser.post(request, page.query(QUrl::FullyEncoded).toLatin1() + "&answer=allow"));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
            return {};
        return QString::fromLatin1(reply->rawHeader("Location"));
    }

private Q_SLOTS:
    void signsInThroughTheBrowser()
    {
        FakePrompts prompts;
        SlackScene scene(prompts);
        scene.start();
        scene.addSlack({QStringLiteral("infrastructure")});
        IntegrationCard *card = scene.card();
        QVERIFY(card != nullptr && !card->isTestable());
        GuiHarness::click(card, QStringLiteral("connectPushButton"));
        QDialog *dialog = scene.gui.dialog(QStringLiteral("slackConnectDialog"));
        QVERIFY(dialog != nullptr);
        auto *signIn = dialog->findChild<QRadioButton *>(QStringLiteral("signInRadioButton"));
        QTRY_VERIFY(signIn->isChecked()); // since the organization has an app
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QTRY_COMPARE(prompts.pages.size(), 1);
        QCOMPARE(prompts.pages.constFirst().path(), QStringLiteral("/slack/oauth/v2/authorize"));
        QVERIFY(scene.allow(prompts.pages.constFirst()));
        QTRY_VERIFY(card->isTestable());
        QVERIFY(card->findChild<QPushButton *>(QStringLiteral("connectPushButton"))->isHidden());
        QTRY_VERIFY(scene.channelsAreKnown());

        GuiHarness::click(card, QStringLiteral("connectionToolButton"));
        dialog = scene.gui.dialog(QStringLiteral("slackConnectDialog"));
        QVERIFY(dialog != nullptr);
        QCOMPARE(label(dialog, "teamLabel"), QStringLiteral("Connected to the Slack workspace Sandbox"));
        QVERIFY(label(dialog, "botLabel").contains(QStringLiteral("/invite @infradots")));
        int granted = 0;
        for (const QLabel *mark : dialog->findChildren<QLabel *>(QStringLiteral("scopeMarkLabel")))
            granted += mark->text().startsWith(QStringLiteral("✓")) ? 1 : 0;
        QCOMPARE(granted, 4);
        QVERIFY(label(dialog, "missingLabel").isEmpty());
        dialog->reject();
        GuiHarness::click(card, QStringLiteral("testPushButton"));
        auto *answer = card->findChild<MessageBar *>(QStringLiteral("answerMessageBar"));
        QTRY_COMPARE(answer->property("kind").toString(), QStringLiteral("success"));
    }

    void saysThatTheConsentWasRefused()
    {
        FakePrompts prompts;
        SlackScene scene(prompts);
        scene.start();
        scene.addSlack({});
        QDialog *dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("signInRadioButton"))->isChecked());
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QTRY_COMPARE(prompts.pages.size(), 1);
        QVERIFY(scene.answer(prompts.pages.constFirst(), "cancel").contains("was refused"));
        QTRY_VERIFY(answerOf(dialog).contains(QStringLiteral("was refused")));
        QVERIFY(!scene.stored().slack.botToken.isSet());
        // And again, from the same dialog.
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QTRY_COMPARE(prompts.pages.size(), 2);
        QVERIFY(scene.allow(prompts.pages.constLast()));
        QTRY_VERIFY(scene.stored().slack.botToken.isSet());
    }

    void saysWhatSlackHasAgainstIt_data()
    {
        QTest::addColumn<SandboxFault>("fault");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("secret") << SandboxFault::SlackBadClientSecret << QStringLiteral("client secret");
        QTest::newRow("code") << SandboxFault::SlackInvalidCode << QStringLiteral("used already");
        QTest::newRow("trouble") << SandboxFault::Unavailable << QStringLiteral("503");
    }

    void saysWhatSlackHasAgainstIt()
    {
        QFETCH(const SandboxFault, fault);
        QFETCH(const QString, sentence);
        FakePrompts prompts;
        SlackScene scene(prompts);
        scene.start();
        scene.addSlack({});
        QDialog *dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("signInRadioButton"))->isChecked());
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QTRY_COMPARE(prompts.pages.size(), 1);
        const QString address = finalAddress(prompts.pages.constFirst());
        scene.gui.app->sandbox.setFault(SandboxReceiver::Slack, fault);
        GuiHarness::type(dialog, QStringLiteral("addressLineEdit"), address);
        QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("addressLineEdit")), Qt::Key_Return);
        QTRY_VERIFY2(answerOf(dialog).contains(sentence), qPrintable(answerOf(dialog)));
        QVERIFY(!scene.stored().slack.botToken.isSet());
    }

    void beginsOneThingAtATime()
    {
        FakePrompts prompts;
        SlackScene scene(prompts);
        scene.start();
        scene.addSlack({});
        QDialog *dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        auto *signIn = dialog->findChild<QRadioButton *>(QStringLiteral("signInRadioButton"));
        auto *go = dialog->findChild<QPushButton *>(QStringLiteral("connectPushButton"));
        QTRY_VERIFY(signIn->isChecked());
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QVERIFY(!go->isEnabled() && !signIn->isEnabled());
        dialog->findChild<QRadioButton *>(QStringLiteral("tokenRadioButton"))->setChecked(true);
        QVERIFY(!go->isEnabled()); // whatever the form tells meanwhile
        QTRY_COMPARE(prompts.pages.size(), 1);
        GuiHarness::click(dialog, QStringLiteral("backPushButton"));
        QVERIFY(go->isEnabled() && signIn->isEnabled());
        // The same after a failure.
        scene.gui.app->sandbox.setFault(SandboxReceiver::Slack, SandboxFault::SlackInvalidAuth);
        GuiHarness::click(dialog, QStringLiteral("tokenRadioButton"));
        GuiHarness::type(dialog, QStringLiteral("tokenLineEdit"), QStringLiteral("xoxb-1"));
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QVERIFY(!go->isEnabled());
        QTRY_VERIFY(answerOf(dialog).contains(QStringLiteral("no longer accepts")));
        QVERIFY(go->isEnabled() && signIn->isEnabled());
        QVERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("tokenLineEdit"))->hasFocus());
    }

    void takesThePastedAddressWhenThePortIsTaken()
    {
        FakePrompts prompts;
        SlackScene scene(prompts);
        scene.start();
        scene.addSlack({});
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost, static_cast<quint16>(QUrl(scene.redirect).port())));
        QDialog *dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("signInRadioButton"))->isChecked());
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QTRY_COMPARE(prompts.pages.size(), 1);
        QVERIFY(label(dialog, "listenProblemLabel").contains(QString::number(taken.serverPort())));
        const auto paste = [dialog](const QString &address) {
            GuiHarness::type(dialog, QStringLiteral("addressLineEdit"), address);
            GuiHarness::click(dialog, QStringLiteral("useAddressPushButton"));
        };
        const auto fault = [dialog] {
            QStringList faults;
            for (const QLabel *one : dialog->findChildren<QLabel *>(QStringLiteral("faultLabel")))
                faults << (one->isVisible() ? one->text() : QString());
            return faults.join(QString());
        };
        paste(scene.redirect + QStringLiteral("?code=c&state=forged"));
        QVERIFY2(fault().contains(QStringLiteral("another sign-in")), qPrintable(fault()));
        paste(prompts.pages.constFirst().toString(QUrl::FullyEncoded));
        QVERIFY2(fault().contains(QStringLiteral("Allow")), qPrintable(fault()));
        QVERIFY(!scene.stored().slack.botToken.isSet());
        paste(finalAddress(prompts.pages.constFirst()));
        QTRY_VERIFY(scene.stored().slack.botToken.isSet());
    }

    void goesWithoutABrowserOfItsOwn()
    {
        FakePrompts prompts;
        prompts.opensPages = false;
        SlackScene scene(prompts);
        scene.start();
        scene.addSlack({});
        QDialog *dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("signInRadioButton"))->isChecked());
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QTRY_COMPARE(prompts.pages.size(), 1);
        QVERIFY(dialog->findChild<MessageBar *>(QStringLiteral("signInMessageBar"))
                    ->text()
                    .contains(QStringLiteral("No browser")));
        GuiHarness::click(dialog, QStringLiteral("copyPagePushButton"));
        QCOMPARE(QUrl(QGuiApplication::clipboard()->text()), prompts.pages.constFirst());
        QVERIFY(scene.allow(QUrl(QGuiApplication::clipboard()->text())));
        QTRY_VERIFY(scene.stored().slack.botToken.isSet());
    }

    void freesThePortWhenItIsGivenUp()
    {
        FakePrompts prompts;
        SlackScene scene(prompts);
        scene.start();
        scene.addSlack({});
        const auto port = static_cast<quint16>(QUrl(scene.redirect).port());
        const auto isTaken = [port] { return !QTcpServer().listen(QHostAddress::LocalHost, port); };
        QDialog *dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("signInRadioButton"))->isChecked());
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QTRY_VERIFY(isTaken());
        GuiHarness::click(dialog, QStringLiteral("backPushButton"));
        QTRY_VERIFY(!isTaken());
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QTRY_VERIFY(isTaken());
        dialog->reject();
        QTRY_VERIFY(!isTaken());
    }

    void takesTheAppsKeysOnTheWay()
    {
        FakePrompts prompts;
        SlackScene scene(prompts);
        scene.start(false);
        scene.addSlack({});
        QDialog *dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        auto *byToken = dialog->findChild<QRadioButton *>(QStringLiteral("tokenRadioButton"));
        QVERIFY(byToken->isChecked()); // without an app that is the short way
        QTest::qWait(50);
        GuiHarness::click(dialog, QStringLiteral("signInRadioButton"));
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QVERIFY(prompts.pages.isEmpty()); // the keys are missing, and said to be
        GuiHarness::type(dialog, QStringLiteral("clientIdLineEdit"), QStringLiteral("3.4"));
        GuiHarness::type(dialog, QStringLiteral("secretLineEdit"), QStringLiteral("canary-typed-secret"));
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QTRY_COMPARE(prompts.pages.size(), 1);
        QVERIFY(prompts.pages.constFirst().query().contains(QStringLiteral("client_id=3.4")));
        const auto organization =
            GuiHarness::wait(scene.gui.app->organizations.get(scene.gui.window->navigation().current()));
        QCOMPARE(organization->slackApp.clientId, QStringLiteral("3.4"));
        QVERIFY(organization->slackApp.clientSecret.sealed() != nullptr);
        QVERIFY(scene.allow(prompts.pages.constFirst()));
        QTRY_VERIFY(scene.stored().slack.botToken.isSet());
    }

    void disconnectsAndReconnects()
    {
        FakePrompts prompts;
        prompts.agrees = true;
        SlackScene scene(prompts);
        scene.start();
        scene.addSlack({});
        QVERIFY(
            GuiHarness::wait(scene.gui.app->slack.connectWithToken(scene.id, SecretString(QStringLiteral("xoxb-1"))))
                .has_value());
        QTRY_VERIFY(scene.card()->isTestable());

        QDialog *dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        GuiHarness::click(dialog, QStringLiteral("reconnectPushButton"));
        QVERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("tokenRadioButton"))->isVisible());
        dialog->reject();
        QTRY_VERIFY(scene.gui.window->findChild<QDialog *>(QStringLiteral("slackConnectDialog")) == nullptr);

        // Slack cannot be told: it stays, until it is to be forgotten here.
        scene.gui.app->sandbox.setFault(SandboxReceiver::Slack, SandboxFault::Unavailable);
        dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        GuiHarness::click(dialog, QStringLiteral("disconnectPushButton"));
        QCOMPARE(prompts.questions.size(), 1);
        QVERIFY(prompts.questions.constFirst().text.contains(QStringLiteral("Sandbox")));
        QTRY_VERIFY(action(dialog, QStringLiteral("Forget it here")) != nullptr);
        QVERIFY(scene.stored().slack.botToken.isSet());
        QTest::mouseClick(action(dialog, QStringLiteral("Forget it here")), Qt::LeftButton);
        QTRY_VERIFY(!scene.stored().slack.botToken.isSet());
        QTRY_VERIFY(scene.card()->findChild<QPushButton *>(QStringLiteral("connectPushButton"))->isVisible());
    }

    void saysThatTheConnectionIsLost()
    {
        FakePrompts prompts;
        SlackScene scene(prompts);
        scene.start();
        scene.addSlack({});
        QVERIFY(
            GuiHarness::wait(scene.gui.app->slack.connectWithToken(scene.id, SecretString(QStringLiteral("xoxb-1"))))
                .has_value());
        scene.gui.app->sandbox.setFault(SandboxReceiver::Slack, SandboxFault::SlackInvalidAuth);
        QVERIFY(!GuiHarness::wait(scene.gui.app->slack.refreshChannels(scene.id)).has_value());
        auto *connectButton = scene.card()->findChild<QPushButton *>(QStringLiteral("connectPushButton"));
        QTRY_COMPARE(connectButton->text(), QStringLiteral("Reconnect"));
        QVERIFY(scene.card()->accessibleDescription().contains(QStringLiteral("Connection lost")));
        QDialog *dialog = scene.openConnection();
        QVERIFY(dialog != nullptr);
        QVERIFY(label(dialog, "lostLabel").contains(QStringLiteral("Connect Slack again")));
    }

    void createsTheAppWithOneClick()
    {
        FakePrompts prompts;
        SlackScene scene(prompts);
        scene.start();
        auto *page = scene.gui.window->findChild<OrganizationPage *>();
        page->showTab(OrganizationPage::Tab::Settings);
        auto *redirect = page->findChild<QLineEdit *>(QStringLiteral("redirectUrlLineEdit"));
        QTRY_COMPARE(redirect->text(), scene.redirect);
        GuiHarness::click(page, QStringLiteral("createAppPushButton"));
        QDialog *dialog = scene.gui.dialog(QStringLiteral("slackAppDialog"));
        QVERIFY(dialog != nullptr);
        GuiHarness::click(dialog, QStringLiteral("openSlackPushButton"));
        QCOMPARE(prompts.pages.size(), 1);
        QCOMPARE(prompts.pages.constFirst().host(), QStringLiteral("api.slack.com"));
        GuiHarness::click(dialog, QStringLiteral("copyManifestPushButton"));
        const auto manifest = nlohmann::json::parse(QGuiApplication::clipboard()->text().toStdString());
        QCOMPARE(QString::fromStdString(manifest["oauth_config"]["redirect_urls"][0].get<std::string>()),
                 scene.redirect);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(QStringLiteral("manifestPlainTextEdit"))->toPlainText(),
                 QGuiApplication::clipboard()->text());
        GuiHarness::click(dialog, QStringLiteral("copyLinkPushButton"));
        QCOMPARE(QUrl(QGuiApplication::clipboard()->text()), prompts.pages.constFirst());
    }

    void keepsTheRedirectUrl()
    {
        FakePrompts prompts;
        SlackScene scene(prompts);
        scene.start();
        auto *page = scene.gui.window->findChild<OrganizationPage *>();
        page->showTab(OrganizationPage::Tab::Settings);
        auto *edit = page->findChild<QLineEdit *>(QStringLiteral("redirectUrlLineEdit"));
        QTRY_COMPARE(edit->text(), scene.redirect);
        const auto stored = [&] {
            return GuiHarness::wait(scene.gui.app->organizations.get(scene.gui.window->navigation().current()))
                ->slackApp.redirectUrl;
        };
        GuiHarness::type(page, QStringLiteral("redirectUrlLineEdit"), QStringLiteral("http://elsewhere.example/x"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(edit->property("fault").toBool());
        QCOMPARE(stored(), scene.redirect);
        GuiHarness::type(page, QStringLiteral("redirectUrlLineEdit"), QStringLiteral("https://localhost:17999/cb"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(stored(), QStringLiteral("https://localhost:17999/cb"));
    }
};

INFRADOTS_GUI_TEST_MAIN(TestSlackConnect)
#include "tst_slackconnect.moc"

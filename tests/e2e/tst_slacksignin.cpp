// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canaries.h"
#include "guiharness.h"
#include "slackemulator.h"

#include "ui/widgets/integrationcard.h"
#include "ui/widgets/messagebar.h"

#include <QDesktopServices>
#include <QDirIterator>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QUrlQuery>

#include <nlohmann/json.hpp>

using namespace infradots;

namespace {

constexpr int BrowserLimit = 120'000;
const QString ConsentButton = QStringLiteral("button.user-btn");

/** What the last page of a visit shows. */
struct Visit
{
    int exit = -1;
    QUrl url;
    QString title;
    QString text;
    QByteArray problem;
};

} // namespace

/** "Add to Slack" from the window's button to "connected", against a Slack and through a browser of others. */
class TestSlackSignIn : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    /** Stands in for the desktop, which would start the person's own browser. */
    void opened(const QUrl &url) { m_opened.append(url); }

private:
    /** The window on an organization with an app in that Slack, and one integration; its sign-in is under way. */
    struct Scene
    {
        explicit Scene(const QString &redirect)
            : redirectUrl(redirect)
        {
        }

        void start(const SlackEmulator &slack)
        {
            gui.startWithOrganization(QStringLiteral("acme"));
            auto organization = GuiHarness::wait(gui.app->organizations.get(gui.window->navigation().current()));
            QVERIFY(organization.has_value());
            organization->slackApp.baseUrl = slack.url();
            organization->slackApp.redirectUrl = redirectUrl;
            organization->slackApp.clientId = SlackEmulator::clientId();
            organization->slackApp.clientSecret = SecretString(SlackEmulator::clientSecret());
            QVERIFY(GuiHarness::wait(gui.app->organizations.save(*organization)).has_value());
            Integration draft;
            draft.organizationId = organization->id;
            draft.name = QStringLiteral("Ops Slack");
            Target target;
            target.value = QStringLiteral("infrastructure");
            draft.targets = {target};
            const auto saved = GuiHarness::wait(gui.app->integrations.save(draft));
            QVERIFY(saved.has_value());
            id = saved->integration.id;
            QTRY_VERIFY(card() != nullptr);
        }
        [[nodiscard]] IntegrationCard *card() const { return gui.window->findChild<IntegrationCard *>(); }

        /** Presses the card's button, then the dialog's. */
        void press()
        {
            GuiHarness::click(card(), QStringLiteral("connectPushButton"));
            dialog = gui.dialog(QStringLiteral("slackConnectDialog"));
            QVERIFY(dialog != nullptr);
            QTRY_VERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("signInRadioButton"))->isChecked());
            GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        }
        [[nodiscard]] Integration stored() const
        {
            return GuiHarness::wait(gui.app->integrations.get(id)).value_or(Integration());
        }

        GuiHarness gui;
        QString redirectUrl;
        IntegrationId id;
        QDialog *dialog = nullptr;
    };

    /** A person at the browser, who consents. */
    [[nodiscard]] static Visit visit(const QUrl &page, bool goOn)
    {
        QStringList arguments{QStringLiteral("browser.mjs")};
        if (goOn)
            arguments << QStringLiteral("--go-on");
        arguments << page.toString(QUrl::FullyEncoded) << ConsentButton;
        QProcess browser;
        browser.setWorkingDirectory(SlackEmulator::folder());
        browser.start(QStringLiteral("node"), arguments);
        Visit made;
        if (!QTest::qWaitFor([&] { return browser.state() == QProcess::NotRunning; }, BrowserLimit)) {
            browser.kill();
            browser.waitForFinished();
        }
        made.exit = browser.exitCode();
        made.problem = browser.readAllStandardError();
        const auto json = nlohmann::json::parse(browser.readAllStandardOutput().toStdString(), nullptr, false);
        if (json.is_object()) {
            made.url = QUrl(QString::fromStdString(json.value("url", std::string())));
            made.title = QString::fromStdString(json.value("title", std::string()));
            made.text = QString::fromStdString(json.value("text", std::string()));
        }
        return made;
    }

    struct Fetched
    {
        int status = 0;
        QByteArray body;
    };
    [[nodiscard]] static Fetched fetch(const QUrl &url)
    {
        QNetworkAccessManager manager;
        std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(url)));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }

    SlackEmulator m_slack;
    QString m_plain;
    QString m_encrypted;
    QList<QUrl> m_opened;

private Q_SLOTS:
    void initTestCase()
    {
        if (!SlackEmulator::isInstalled())
            QSKIP("The peers are not installed: tests/peers/run does it.");
        if (QStandardPaths::findExecutable(QStringLiteral("chromium")).isEmpty())
            QSKIP("There is no chromium: packaging/deps test installs it.");
        m_plain = QStringLiteral("http://127.0.0.1:%1/slack/oauth_redirect").arg(SlackEmulator::freePort());
        m_encrypted = QStringLiteral("https://localhost:%1/slack/oauth_redirect").arg(SlackEmulator::freePort());
        QVERIFY(m_slack.start({m_plain, m_encrypted}));
        QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "opened");
    }
    void init() { m_opened.clear(); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(QStringLiteral("http")); }

    void connectsThroughARealBrowser_data()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("http") << false;
        QTest::newRow("https, with a certificate made on the spot") << true;
    }

    void connectsThroughARealBrowser()
    {
        QFETCH(const bool, encrypted);
        Scene scene(encrypted ? m_encrypted : m_plain);
        scene.start(m_slack);
        scene.press();
        QTRY_COMPARE(m_opened.size(), 1);
        auto *certificate = scene.dialog->findChild<QLabel *>(QStringLiteral("certificateLabel"));
        QCOMPARE(certificate->isVisible(), encrypted);

        const Visit ended = visit(m_opened.constFirst(), encrypted);
        QVERIFY2(ended.exit == 0, ended.problem.constData());
        QVERIFY2(ended.text.contains(QStringLiteral("Connected to Acme")), qPrintable(ended.text));
        QVERIFY(ended.url.toString().startsWith(scene.redirectUrl));
        QTRY_VERIFY(scene.card()->isTestable());
        const Integration stored = scene.stored();
        QCOMPARE(stored.slack.teamName, QStringLiteral("Acme"));
        QVERIFY(stored.slack.scopes.contains(QStringLiteral("chat:write")));

        // The channels are known, names stand for ids, and a message goes there.
        const auto channelId = [&] { return scene.stored().targets.constFirst().channelId; };
        QTRY_VERIFY(!channelId().isEmpty());
        GuiHarness::click(scene.card(), QStringLiteral("testPushButton"));
        auto *answer = scene.card()->findChild<MessageBar *>(QStringLiteral("answerMessageBar"));
        QTRY_COMPARE(answer->property("kind").toString(), QStringLiteral("success"));

        // The same address again changes nothing: nobody listens any more.
        QCOMPARE(fetch(ended.url).status, 0);

        // Neither code nor token nor secret is anywhere in what the program left behind.
        const QString code = QUrlQuery(ended.url).queryItemValue(QStringLiteral("code"));
        const auto token = scene.gui.app->vault.sealer()->reveal(
            stored.slack.botToken, integrationSecretPlace(scene.id, QStringLiteral("bot_token")));
        QVERIFY(token.has_value());
        QVERIFY(code.size() > 8 && token->view().size() > 8);
        CanarySearch search;
        for (const QByteArray &secret :
             {code.toLatin1(), token->view().toByteArray(), SlackEmulator::clientSecret().toLatin1()})
            search.add(secret);
        int files = 0;
        for (const QString &folder : {scene.gui.folder.path(), qEnvironmentVariable("HOME")}) {
            QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                ++files;
                const QByteArray data = file.readAll();
                QVERIFY2(search.foundIn(data).isEmpty(), qPrintable(file.fileName()));
            }
        }
        QVERIFY(files >= 2);
        QVERIFY(!search.foundIn("seen: " + token->view().toByteArray()).isEmpty()); // it would have been found
    }

    void forgedCallbacksChangeNothing()
    {
        Scene scene(m_plain);
        scene.start(m_slack);
        scene.press();
        QTRY_COMPARE(m_opened.size(), 1);
        for (const QString &query : {QStringLiteral("?code=forged&state=forged"), QStringLiteral("?code=forged"),
                                     QStringLiteral("?error=access_denied&state=x"), QString()}) {
            QCOMPARE(fetch(QUrl(QString(m_plain + query))).status, 400);
        }
        QCOMPARE(fetch(QUrl(QString(m_plain + QStringLiteral("/other?code=a&state=b")))).status, 404);
        QVERIFY(!scene.stored().slack.botToken.isSet());
        QVERIFY(!scene.card()->isTestable());
        // The real answer is still welcome.
        const Visit ended = visit(m_opened.constFirst(), false);
        QVERIFY2(ended.text.contains(QStringLiteral("Connected to Acme")), qPrintable(ended.text));
        QTRY_VERIFY(scene.card()->isTestable());
    }

    void aRefusedConsentIsSaid()
    {
        // This Slack has no button to refuse with: its redirect, as documented, with the right state.
        Scene scene(m_plain);
        scene.start(m_slack);
        scene.press();
        QTRY_COMPARE(m_opened.size(), 1);
        const QString state = QUrlQuery(m_opened.constFirst()).queryItemValue(QStringLiteral("state"));
        const Fetched page = fetch(QUrl(QString(m_plain + QStringLiteral("?error=access_denied&state=") + state)));
        QVERIFY(page.body.contains("was refused"));
        auto *answer = scene.dialog->findChild<MessageBar *>(QStringLiteral("answerMessageBar"));
        QTRY_VERIFY(answer->text().contains(QStringLiteral("was refused")));
        QVERIFY(!scene.stored().slack.botToken.isSet());
    }

    void aCodeOfNoUseIsSaid()
    {
        Scene scene(m_plain);
        scene.start(m_slack);
        scene.press();
        QTRY_COMPARE(m_opened.size(), 1);
        const QString state = QUrlQuery(m_opened.constFirst()).queryItemValue(QStringLiteral("state"));
        const Fetched page = fetch(QUrl(QString(m_plain + QStringLiteral("?code=used-or-made-up&state=") + state)));
        QVERIFY2(page.body.contains("used already"), page.body.constData());
        auto *answer = scene.dialog->findChild<MessageBar *>(QStringLiteral("answerMessageBar"));
        QTRY_VERIFY(answer->text().contains(QStringLiteral("used already")));
        QVERIFY(!scene.stored().slack.botToken.isSet());
    }
};

INFRADOTS_GUI_TEST_MAIN(TestSlackSignIn)
#include "tst_slacksignin.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"

#include "ui/widgets/integrationcard.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace infradots;

/** What the cards offer: Test, Add to Slack, Delete and its Undo; and that no name is ever taken for markup. */
class TestCards : public QObject
{
    Q_OBJECT

    static Integration saveWebhook(GuiHarness &gui, const QString &name)
    {
        Integration draft;
        draft.organizationId = gui.window->navigation().current();
        draft.name = name;
        draft.type = IntegrationType::Webhook;
        draft.endpoint.apiUrl = SecretString(gui.app->sandbox.addresses().webhookUrl);
        const auto saved = GuiHarness::wait(gui.app->integrations.save(draft));
        return saved ? saved->integration : Integration();
    }

    static IntegrationCard *card(GuiHarness &gui)
    {
        IntegrationCard *found = nullptr;
        if (!QTest::qWaitFor([&] { return (found = gui.window->findChild<IntegrationCard *>()) != nullptr; }))
            return nullptr;
        return QTest::qWaitFor([found] { return found->isVisible(); }) ? found : nullptr;
    }

private Q_SLOTS:
    void testSendsToTheReceiverAndSaysSo()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        QVERIFY(!saveWebhook(gui, QStringLiteral("My Webhook")).id.isNull());
        IntegrationCard *shown = card(gui);
        QVERIFY(shown != nullptr);
        GuiHarness::click(shown, QStringLiteral("testPushButton"));
        auto *answer = shown->findChild<MessageBar *>(QStringLiteral("answerMessageBar"));
        QTRY_COMPARE(gui.app->sandbox.messages().size(), 1);
        QTRY_COMPARE(answer->property("kind").toString(), QStringLiteral("success"));
        QVERIFY(!answer->text().isEmpty());
        QTRY_VERIFY(shown->findChild<QPushButton *>(QStringLiteral("testPushButton"))->isEnabled());
    }

    void testSaysWhatWentWrong()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        QVERIFY(!saveWebhook(gui, QStringLiteral("My Webhook")).id.isNull());
        gui.app->sandbox.setFault(SandboxReceiver::Webhook, SandboxFault::NotFound);
        IntegrationCard *shown = card(gui);
        QVERIFY(shown != nullptr);
        // By keyboard, with the card in focus.
        shown->setFocus();
        QTest::keyClick(shown, Qt::Key_Return, Qt::ControlModifier);
        auto *answer = shown->findChild<MessageBar *>(QStringLiteral("answerMessageBar"));
        QTRY_COMPARE(answer->property("kind").toString(), QStringLiteral("failure"));
        QVERIFY2(answer->text().contains(QStringLiteral("404")), qPrintable(answer->text()));
    }

    void slackIsConnectedByItsToken()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        Integration draft;
        draft.organizationId = gui.window->navigation().current();
        draft.name = QStringLiteral("Ops Slack");
        Target channel;
        channel.value = QStringLiteral("infrastructure");
        draft.targets = {channel};
        QVERIFY(GuiHarness::wait(gui.app->integrations.save(draft)).has_value());
        IntegrationCard *shown = card(gui);
        QVERIFY(shown != nullptr);
        QVERIFY(!shown->isTestable());
        GuiHarness::click(shown, QStringLiteral("connectPushButton"));
        QDialog *dialog = gui.dialog(QStringLiteral("slackConnectDialog"));
        QVERIFY(dialog != nullptr);
        GuiHarness::type(dialog, QStringLiteral("tokenLineEdit"), QStringLiteral("xoxb-1-2-abcdefghij"));
        GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
        QTRY_VERIFY(shown->isTestable());
        QVERIFY(shown->integration().slack.botToken.sealed() != nullptr);
        GuiHarness::click(shown, QStringLiteral("testPushButton"));
        auto *answer = shown->findChild<MessageBar *>(QStringLiteral("answerMessageBar"));
        QTRY_COMPARE(answer->property("kind").toString(), QStringLiteral("success"));
    }

    void deleteAsksAndCanBeUndone()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        const Integration stored = saveWebhook(gui, QStringLiteral("My Webhook"));
        IntegrationCard *shown = card(gui);
        QVERIFY(shown != nullptr);
        GuiHarness::click(shown, QStringLiteral("deletePushButton"));
        QDialog *dialog = gui.dialog(QStringLiteral("confirmDialog"));
        QVERIFY(dialog != nullptr);
        auto *verb = dialog->findChild<QPushButton *>(QStringLiteral("verbPushButton"));
        QCOMPARE(verb->text(), QStringLiteral("Delete"));
        QVERIFY(!verb->isDefault()); // Enter does not delete
        QTest::mouseClick(verb, Qt::LeftButton);
        const auto count = [&gui] {
            const auto list = GuiHarness::wait(gui.app->integrations.list(gui.window->navigation().current()));
            return list ? list->size() : -1;
        };
        QTRY_COMPARE(count(), 0);
        QTRY_VERIFY(gui.window->findChild<IntegrationCard *>() == nullptr);
        auto *bar = gui.find<MessageBar>(QStringLiteral("windowMessageBar"));
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(gui.activate());
        QTest::keyClick(gui.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(count(), 1);
        const auto back = GuiHarness::wait(gui.app->integrations.get(stored.id));
        QVERIFY(back.has_value());
        QCOMPARE(*back, stored);
    }

    void namesAreNeverMarkup()
    {
        const QString hostile = QStringLiteral("<a href=\"https://evil.example\">R&D</a> <b>&amp;</b>");
        GuiHarness gui;
        gui.startWithOrganization(hostile.left(20).remove(QLatin1Char('/')));
        QVERIFY(!saveWebhook(gui, hostile).id.isNull());
        IntegrationCard *shown = card(gui);
        QVERIFY(shown != nullptr);
        QCOMPARE(shown->findChild<PlainLabel *>(QStringLiteral("nameLabel"))->text(), hostile);
        GuiHarness::click(shown, QStringLiteral("deletePushButton"));
        QVERIFY(gui.dialog(QStringLiteral("confirmDialog")) != nullptr);
        const auto labels = gui.window->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            const bool plain = label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text());
            QVERIFY2(plain, qPrintable(label->objectName() + QLatin1Char(' ') + label->text()));
            QVERIFY(!label->openExternalLinks());
        }
    }
};

INFRADOTS_GUI_TEST_MAIN(TestCards)
#include "tst_cards.moc"

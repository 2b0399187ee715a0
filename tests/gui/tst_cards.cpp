// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"

#include "models/items/wording.h"
#include "ui/widgets/integrationcard.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

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

    /** And not the card around it, which would open the editor. */
    void returnPressesTheButtonInFocus()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        QVERIFY(!saveWebhook(gui, QStringLiteral("My Webhook")).id.isNull());
        IntegrationCard *shown = card(gui);
        QVERIFY(shown != nullptr);
        QVERIFY(gui.activate());
        auto *test = shown->findChild<QPushButton *>(QStringLiteral("testPushButton"));
        test->setFocus();
        QTest::keyClick(test, Qt::Key_Return);
        QTRY_COMPARE(gui.app->sandbox.messages().size(), 1);
        QTRY_VERIFY(test->isEnabled());
        test->setFocus();
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(test, &held);
        QVERIFY(gui.find<QDialog>(QStringLiteral("integrationDialog")) == nullptr);
        QCOMPARE(gui.app->sandbox.messages().size(), 1);

        auto *remove = shown->findChild<QPushButton *>(QStringLiteral("deletePushButton"));
        remove->setFocus();
        QTest::keyClick(remove, Qt::Key_Enter, Qt::KeypadModifier);
        QVERIFY(gui.dialog(QStringLiteral("confirmDialog")) != nullptr);
        QVERIFY(gui.find<QDialog>(QStringLiteral("integrationDialog")) == nullptr);
    }

    /** More than are made in one go: all of them, in their order, each once; and found by the filter. */
    void manyAreAllShown()
    {
        constexpr int Many = 60;
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        QStringList names;
        for (int i = 0; i < Many; ++i) {
            names << QStringLiteral("Hook %1").arg(i, 2, 10, QLatin1Char('0'));
            QVERIFY(!saveWebhook(gui, names.last()).id.isNull());
        }
        const OrganizationId organization = gui.window->navigation().current();
        Organization other;
        other.name = QStringLiteral("other");
        const auto saved = GuiHarness::wait(gui.app->organizations.save(other));
        QVERIFY(saved.has_value());
        const auto shownNames = [&gui] {
            QList<IntegrationCard *> cards = gui.window->findChildren<IntegrationCard *>();
            cards.removeIf([](const IntegrationCard *one) { return one->isHidden(); });
            std::sort(cards.begin(), cards.end(), [](const IntegrationCard *one, const IntegrationCard *next) {
                return std::pair(one->y(), one->x()) < std::pair(next->y(), next->x());
            });
            QStringList result;
            for (const IntegrationCard *one : std::as_const(cards))
                result << one->integration().name;
            return result;
        };
        gui.window->navigation().choose(saved->id);
        QTRY_COMPARE(shownNames(), QStringList());
        gui.window->navigation().choose(organization); // all anew, so in several goes
        QTRY_COMPARE(shownNames(), names);
        GuiHarness::type(gui.window.get(), QStringLiteral("integrationFilterLineEdit"), QStringLiteral("Hook 59"));
        QTRY_COMPARE(shownNames(), QStringList{QStringLiteral("Hook 59")});
    }

    void acceptedIsExplainedWhereItShows()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        Integration draft;
        draft.organizationId = gui.window->navigation().current();
        draft.name = QStringLiteral("Ops Teams");
        draft.type = IntegrationType::Teams;
        Target target;
        target.url = SecretString(gui.app->sandbox.addresses().teamsUrl + QStringLiteral("/workflows-url-of-acme"));
        draft.targets = {target};
        QVERIFY(GuiHarness::wait(gui.app->integrations.save(draft)).has_value());
        gui.app->sandbox.setFault(SandboxReceiver::Teams, SandboxFault::TeamsWorkflowsAccepted);
        IntegrationCard *shown = card(gui);
        QVERIFY(shown != nullptr);
        GuiHarness::click(shown, QStringLiteral("testPushButton"));
        auto *answer = shown->findChild<MessageBar *>(QStringLiteral("answerMessageBar"));
        QTRY_COMPARE(answer->property("kind").toString(), QStringLiteral("information"));
        QVERIFY2(answer->text().contains(QStringLiteral("does not confirm that it was posted")),
                 qPrintable(answer->text()));
        auto *status = shown->findChild<PlainLabel *>(QStringLiteral("statusLabel"));
        QTRY_VERIFY2(status->text().startsWith(QStringLiteral("Accepted, not confirmed")), qPrintable(status->text()));
        QVERIFY2(status->accessibleDescription().contains(QStringLiteral("HTTP 202")),
                 qPrintable(status->accessibleDescription()));
        QVERIFY(status->toolTip().contains(QStringLiteral("HTTP 202")));
        // And in the details of the delivery.
        const auto entries = GuiHarness::wait(gui.app->history.entries(HistoryFilter(), 1));
        QVERIFY(entries.has_value() && entries->size() == 1);
        QVERIFY(outcomeExplanation(entries->constFirst().delivery).contains(QStringLiteral("HTTP 202")));
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

    void theFocusGoesOnWhenItsCardGoes()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        QVERIFY(!saveWebhook(gui, QStringLiteral("First")).id.isNull());
        QVERIFY(!saveWebhook(gui, QStringLiteral("Second")).id.isNull());
        QTRY_COMPARE(gui.window->findChildren<IntegrationCard *>().size(), 2);
        IntegrationCard *first = card(gui);
        QVERIFY(first != nullptr);
        QVERIFY(gui.activate());
        first->setFocus();
        const IntegrationId gone = first->integration().id;
        QVERIFY(GuiHarness::wait(gui.app->integrations.remove(gone)).has_value());
        QTRY_COMPARE(gui.window->findChildren<IntegrationCard *>().size(), 1);
        QVERIFY(card(gui)->integration().id != gone);
        QCOMPARE(gui.window->focusWidget(), card(gui));
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

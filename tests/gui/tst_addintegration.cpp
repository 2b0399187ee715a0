// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"

#include "ui/widgets/formfield.h"
#include "ui/widgets/integrationcard.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/targetlistedit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace infradots;

namespace {

void choose(QWidget *dialog, IntegrationType type)
{
    auto *box = dialog->findChild<QComboBox *>(QStringLiteral("typeComboBox"));
    box->setCurrentIndex(box->findData(static_cast<int>(type)));
}

/** Of the form that is shown: every type has one of its own. */
QLineEdit *visibleEdit(QWidget *below, const QString &ownerName, const QString &editName)
{
    const auto owners = below->findChildren<QWidget *>(ownerName);
    for (QWidget *owner : owners) {
        if (owner->isVisible())
            return owner->findChild<QLineEdit *>(editName);
    }
    return nullptr;
}

} // namespace

/** Each type is added through the editor, by mouse and by keyboard alone. */
class TestAddIntegration : public QObject
{
    Q_OBJECT

    static QList<Integration> stored(GuiHarness &gui)
    {
        const auto list = GuiHarness::wait(gui.app->integrations.list(gui.window->navigation().current()));
        return list.value_or(QList<Integration>());
    }

    static QDialog *openEditor(GuiHarness &gui)
    {
        if (!gui.activate())
            return nullptr;
        QTest::keyClick(gui.window.get(), Qt::Key_N, Qt::ControlModifier);
        return gui.dialog(QStringLiteral("integrationDialog"));
    }

private Q_SLOTS:
    void slackByMouse()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        QWidget *pane = gui.window.get();
        QTRY_VERIFY(pane->findChild<QPushButton *>(QStringLiteral("primaryPushButton")) != nullptr);
        QDialog *dialog = openEditor(gui);
        QVERIFY(dialog != nullptr);
        choose(dialog, IntegrationType::Slack);
        GuiHarness::type(dialog, QStringLiteral("nameLineEdit"), QStringLiteral("Ops Slack"));
        // Not added to the list by hand: what is typed counts when the form is sent.
        QLineEdit *channels =
            visibleEdit(dialog, QStringLiteral("defaultTargetListEdit"), QStringLiteral("valueLineEdit"));
        QVERIFY(channels != nullptr);
        QTest::keyClicks(channels, QStringLiteral("infrastructure, #DevOps"));
        QLineEdit *routes =
            visibleEdit(dialog, QStringLiteral("environmentTargetListEdit"), QStringLiteral("valueLineEdit"));
        QTest::keyClicks(routes, QStringLiteral("production:#prod-alerts, staging:#staging"));
        QTest::keyClick(routes, Qt::Key_Return);
        QTRY_COMPARE(dialog->findChildren<PlainLabel *>(QStringLiteral("chipLabel")).size(), 2);
        GuiHarness::click(dialog, QStringLiteral("savePushButton"));
        QTRY_COMPARE(stored(gui).size(), 1);
        const Integration saved = stored(gui).first();
        QCOMPARE(saved.name, QStringLiteral("Ops Slack"));
        QCOMPARE(saved.targets.size(), 4);
        QCOMPARE(targetsOf(saved.targets, {}).at(1).value, QStringLiteral("devops"));
        QCOMPARE(targetsOf(saved.targets, QStringLiteral("PRODUCTION")).first().value, QStringLiteral("prod-alerts"));
        QTRY_VERIFY(gui.window->findChild<IntegrationCard *>() != nullptr);
        // Not connected yet: the card offers to connect, and no test.
        auto *card = gui.window->findChild<IntegrationCard *>();
        QTRY_VERIFY(card->findChild<QPushButton *>(QStringLiteral("connectPushButton"))->isVisible());
        QVERIFY(!card->findChild<QPushButton *>(QStringLiteral("testPushButton"))->isVisible());
    }

    void teamsByKeyboardAlone()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        QDialog *dialog = openEditor(gui);
        QVERIFY(dialog != nullptr);
        const auto key = [](int code) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(code)); };
        const auto type = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
        QTRY_COMPARE(QApplication::focusWidget(),
                     static_cast<QWidget *>(dialog->findChild<QLineEdit *>(QStringLiteral("nameLineEdit"))));
        type(QStringLiteral("Ops Teams"));
        key(Qt::Key_Tab);
        key(Qt::Key_Down); // Slack → Microsoft Teams
        key(Qt::Key_Tab);
        type(QStringLiteral("https://example.org/hook/one,https://example.org/hook/two"));
        key(Qt::Key_Return);
        QTRY_COMPARE(dialog->findChildren<PlainLabel *>(QStringLiteral("chipLabel")).size(), 2);
        key(Qt::Key_Return);
        QTRY_COMPARE(stored(gui).size(), 1);
        const Integration saved = stored(gui).first();
        QCOMPARE(saved.type, IntegrationType::Teams);
        QCOMPARE(saved.targets.size(), 2);
        QVERIFY(saved.targets.first().url.sealed() != nullptr);
        QVERIFY(!saved.targets.first().value.contains(QStringLiteral("hook/one")));
    }

    void webhookAndCustom()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        for (const IntegrationType type : {IntegrationType::Webhook, IntegrationType::Custom}) {
            QDialog *dialog = openEditor(gui);
            QVERIFY(dialog != nullptr);
            choose(dialog, type);
            GuiHarness::type(dialog, QStringLiteral("nameLineEdit"), toText(type));
            QLineEdit *url = visibleEdit(dialog, QStringLiteral("apiUrlSecretEdit"), QStringLiteral("secretLineEdit"));
            QTest::keyClicks(url, QStringLiteral("https://example.org/hook"));
            QLineEdit *apiKey =
                visibleEdit(dialog, QStringLiteral("apiKeySecretEdit"), QStringLiteral("secretLineEdit"));
            QTest::keyClicks(apiKey, QStringLiteral("key-123"));
            QCOMPARE(apiKey->echoMode(), QLineEdit::Password);
            const qsizetype before = stored(gui).size();
            GuiHarness::click(dialog, QStringLiteral("savePushButton"));
            QTRY_COMPARE(stored(gui).size(), before + 1);
            QTRY_VERIFY(gui.window->findChild<QDialog *>(QStringLiteral("integrationDialog")) == nullptr);
        }
        QTRY_COMPARE(gui.window->findChildren<IntegrationCard *>().size(), 2);
    }

    void faultsStandBesideTheirFields()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        QDialog *dialog = openEditor(gui);
        QVERIFY(dialog != nullptr);
        choose(dialog, IntegrationType::Webhook);
        QLineEdit *url = visibleEdit(dialog, QStringLiteral("apiUrlSecretEdit"), QStringLiteral("secretLineEdit"));
        QTest::keyClicks(url, QStringLiteral("http://example.org/hook"));
        GuiHarness::click(dialog, QStringLiteral("savePushButton"));
        auto *summary = dialog->findChild<MessageBar *>(QStringLiteral("summaryMessageBar"));
        QTRY_VERIFY(summary->isVisible());
        QVERIFY2(summary->text().contains(QLatin1Char('2')), qPrintable(summary->text()));
        // The first fault has the focus, each says what is wrong, and nothing typed is lost.
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("nameLineEdit"));
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(name));
        QVERIFY(!name->accessibleDescription().isEmpty());
        QVERIFY(url->property("fault").toBool());
        QCOMPARE(url->text(), QStringLiteral("http://example.org/hook"));
        QVERIFY(stored(gui).isEmpty());
        QVERIFY(dialog->isVisible());
        // Closing asks first, in the dialog itself.
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(summary->text().contains(QStringLiteral("not saved")));
        QVERIFY(dialog->isVisible());
    }

    void liveLineFollowsTheEnvironment()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        QDialog *dialog = openEditor(gui);
        QVERIFY(dialog != nullptr);
        choose(dialog, IntegrationType::Slack);
        QLineEdit *channels =
            visibleEdit(dialog, QStringLiteral("defaultTargetListEdit"), QStringLiteral("valueLineEdit"));
        QTest::keyClicks(channels, QStringLiteral("general"));
        QTest::keyClick(channels, Qt::Key_Return);
        QLineEdit *routes =
            visibleEdit(dialog, QStringLiteral("environmentTargetListEdit"), QStringLiteral("valueLineEdit"));
        QTest::keyClicks(routes, QStringLiteral("production:prod-alerts"));
        QTest::keyClick(routes, Qt::Key_Return);
        auto *line = dialog->findChild<PlainLabel *>(QStringLiteral("routeLabel"));
        QVERIFY2(line->text().contains(QStringLiteral("#general")), qPrintable(line->text()));
        auto *environment = dialog->findChild<QComboBox *>(QStringLiteral("environmentComboBox"));
        environment->setEditText(QStringLiteral(" Production "));
        QVERIFY2(line->text().contains(QStringLiteral("#prod-alerts")), qPrintable(line->text()));
    }
};

INFRADOTS_GUI_TEST_MAIN(TestAddIntegration)
#include "tst_addintegration.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"

#include "ui/dialogs/endpointform.h"
#include "ui/dialogs/targetsform.h"
#include "ui/widgets/attachmentform.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/targetlistedit.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace infradots;

namespace {

/** The editor with the form of one type, on an organization of its own. */
class Editor
{
public:
    void open(IntegrationType type)
    {
        gui.startWithOrganization(QStringLiteral("acme"));
        QVERIFY(gui.activate());
        QTest::keyClick(gui.window.get(), Qt::Key_N, Qt::ControlModifier);
        dialog = gui.dialog(QStringLiteral("integrationDialog"));
        QVERIFY(dialog != nullptr);
        auto *types = dialog->findChild<QComboBox *>(QStringLiteral("typeComboBox"));
        types->setCurrentIndex(types->findData(static_cast<int>(type)));
        GuiHarness::type(dialog, QStringLiteral("nameLineEdit"), QStringLiteral("Hook"));
        takeForm();
        if (!hasTargets(type))
            type_(QStringLiteral("apiUrlSecretEdit"), QStringLiteral("https://example.org/hook-of-acme"));
    }
    /** Saves, and opens it again from the stored one. */
    void saveAndReopen()
    {
        GuiHarness::click(dialog, QStringLiteral("savePushButton"));
        QTRY_VERIFY(gui.window->findChild<QDialog *>(QStringLiteral("integrationDialog")) == nullptr);
        QTRY_VERIFY(gui.window->findChild<QPushButton *>(QStringLiteral("editPushButton")) != nullptr);
        QVERIFY(gui.activate());
        GuiHarness::click(gui.window.get(), QStringLiteral("editPushButton"));
        dialog = gui.dialog(QStringLiteral("integrationDialog"));
        QVERIFY(dialog != nullptr);
        takeForm();
    }
    [[nodiscard]] Integration stored()
    {
        const auto list = GuiHarness::wait(gui.app->integrations.list(gui.window->navigation().current()));
        return list && !list->isEmpty() ? list->constFirst() : Integration();
    }
    template<typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return form->findChild<T *>(QString::fromLatin1(name));
    }
    void type_(const QString &owner, const QString &text) const
    {
        auto *edit = form->findChild<SecretEdit *>(owner)->input();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void typeInto(const char *name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    void choose(const char *name, int data) const
    {
        auto *box = find<QComboBox>(name);
        box->setCurrentIndex(box->findData(data));
    }
    [[nodiscard]] QString opened(const SecretField &field, const char *column)
    {
        const auto clear =
            gui.app->vault.sealer()->reveal(field, integrationSecretPlace(stored().id, QString::fromLatin1(column)));
        return clear ? clear->toText() : QString();
    }

    GuiHarness gui;
    QDialog *dialog = nullptr;
    QWidget *form = nullptr;

private:
    void takeForm()
    {
        form = nullptr;
        const auto endpoints = dialog->findChildren<EndpointForm *>();
        for (EndpointForm *candidate : endpoints)
            form = candidate->isVisible() ? candidate : form;
        const auto targets = dialog->findChildren<TargetsForm *>();
        for (TargetsForm *candidate : targets)
            form = candidate->isVisible() ? candidate : form;
        QVERIFY(form != nullptr);
    }
};

} // namespace

/** What the forms of Webhook, Custom and Teams have beside their URL. */
class TestEndpointForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemeFollowsTheHeaderUntilItIsChosen()
    {
        Editor editor;
        editor.open(IntegrationType::Webhook);
        auto *scheme = editor.find<QLineEdit>("apiKeySchemeLineEdit");
        auto *sentAs = editor.find<PlainLabel>("sentAsLabel");
        QCOMPARE(scheme->text(), QStringLiteral("Bearer"));
        editor.typeInto("apiKeyHeaderLineEdit", QStringLiteral("X-Api-Key"));
        QCOMPARE(scheme->text(), QString());
        QVERIFY2(sentAs->text().contains(QStringLiteral("X-Api-Key: ••••")), qPrintable(sentAs->text()));
        editor.typeInto("apiKeyHeaderLineEdit", QStringLiteral("authorization"));
        QCOMPARE(scheme->text(), QStringLiteral("Bearer"));
        editor.typeInto("apiKeySchemeLineEdit", QStringLiteral("Token"));
        editor.typeInto("apiKeyHeaderLineEdit", QStringLiteral("X-Auth"));
        QCOMPARE(scheme->text(), QStringLiteral("Token")); // chosen: it stays
        editor.type_(QStringLiteral("apiKeySecretEdit"), QStringLiteral("key-of-acme"));
        QVERIFY2(sentAs->text().contains(QStringLiteral("X-Auth: Token ••••")), qPrintable(sentAs->text()));
        QVERIFY(!sentAs->text().contains(QStringLiteral("key-of-acme")));
        editor.saveAndReopen();
        QCOMPARE(editor.stored().endpoint.apiKeyHeader, QStringLiteral("X-Auth"));
        QCOMPARE(editor.stored().endpoint.apiKeyScheme, std::optional(QStringLiteral("Token")));
        QCOMPARE(editor.find<QLineEdit>("apiKeySchemeLineEdit")->text(), QStringLiteral("Token"));
        // Nothing was changed, so nothing is asked.
        QTest::keyClick(editor.dialog, Qt::Key_Escape);
        QTRY_VERIFY(editor.gui.window->findChild<QDialog *>(QStringLiteral("integrationDialog")) == nullptr);
    }

    void badSchemeIsNamedAtItsField()
    {
        Editor editor;
        editor.open(IntegrationType::Webhook);
        editor.typeInto("apiKeySchemeLineEdit", QStringLiteral("two words"));
        GuiHarness::click(editor.dialog, QStringLiteral("savePushButton"));
        auto *line = editor.find<QLineEdit>("apiKeySchemeLineEdit");
        auto *box = editor.find<QComboBox>("apiKeySchemeComboBox");
        QTRY_VERIFY(box->property("fault").toBool() || line->property("fault").toBool());
        QVERIFY(editor.stored().id.isNull());
    }

    void generatedSecretIsShownOnceAndCopied()
    {
        Editor editor;
        editor.open(IntegrationType::Webhook);
        QVERIFY(!editor.find<QPushButton>("copySecretPushButton")->isVisible());
        GuiHarness::click(editor.form, QStringLiteral("generateSecretPushButton"));
        QLineEdit *input = editor.find<SecretEdit>("signingSecretEdit")->input();
        const QString made = input->text();
        QVERIFY(made.startsWith(QStringLiteral("whsec_")));
        QCOMPARE(QByteArray::fromBase64(made.mid(6).toLatin1()).size(), 32);
        QCOMPARE(input->echoMode(), QLineEdit::Normal);
        QVERIFY(editor.find<PlainLabel>("generatedLabel")->isVisible());
        GuiHarness::click(editor.form, QStringLiteral("copySecretPushButton"));
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(copied->text(), made);
        QCOMPARE(copied->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        editor.saveAndReopen();
        QCOMPARE(editor.opened(editor.stored().endpoint.signingSecret, "signing_secret"), made);
        // Never again.
        QVERIFY(!editor.find<SecretEdit>("signingSecretEdit")->input()->text().contains(QStringLiteral("whsec_")));
        QVERIFY(!editor.find<QPushButton>("copySecretPushButton")->isVisible());
        QVERIFY(!editor.find<PlainLabel>("generatedLabel")->isVisible());
    }

    void typedOverAGeneratedOneIsMasked()
    {
        Editor editor;
        editor.open(IntegrationType::Webhook);
        GuiHarness::click(editor.form, QStringLiteral("generateSecretPushButton"));
        QLineEdit *input = editor.find<SecretEdit>("signingSecretEdit")->input();
        QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(input, QStringLiteral("x"));
        QCOMPARE(input->echoMode(), QLineEdit::Password);
        QVERIFY(!editor.find<QPushButton>("copySecretPushButton")->isVisible());
    }

    void rotationIsShownAndEnded()
    {
        Editor editor;
        editor.open(IntegrationType::Webhook);
        editor.type_(QStringLiteral("signingSecretEdit"), QStringLiteral("the first of the secrets"));
        auto *keep = editor.find<QCheckBox>("keepPreviousCheckBox");
        QVERIFY(!keep->isVisible()); // nothing is replaced yet
        editor.saveAndReopen();
        QVERIFY(!editor.find<QWidget>("rotationFrame")->isVisible());

        GuiHarness::click(editor.form, QStringLiteral("generateSecretPushButton"));
        keep = editor.find<QCheckBox>("keepPreviousCheckBox");
        QVERIFY(keep->isVisible() && keep->isChecked());
        editor.saveAndReopen();
        QCOMPARE(editor.opened(editor.stored().endpoint.previousSigningSecret, "previous_signing_secret"),
                 QStringLiteral("the first of the secrets"));
        auto *left = editor.find<PlainLabel>("rotationLabel");
        QVERIFY(left->isVisible());
        QVERIFY2(left->text().contains(QStringLiteral("23 h 59 min")), qPrintable(left->text()));

        // In a style with room for one signature the form says so.
        editor.choose("signatureComboBox", static_cast<int>(SignatureStyle::GitHub));
        QVERIFY2(left->text().contains(QStringLiteral("room for one signature")), qPrintable(left->text()));
        editor.choose("signatureComboBox", static_cast<int>(SignatureStyle::StandardWebhooks));

        // End it; think again; end it.
        auto *end = editor.find<QPushButton>("endRotationPushButton");
        QCOMPARE(end->text(), QStringLiteral("End now"));
        GuiHarness::click(editor.form, QStringLiteral("endRotationPushButton"));
        QVERIFY2(left->text().contains(QStringLiteral("when this is saved")), qPrintable(left->text()));
        QTest::keyClick(end, Qt::Key_Space);
        QCOMPARE(end->text(), QStringLiteral("End now"));
        QTest::keyClick(end, Qt::Key_Space);
        editor.saveAndReopen();
        QVERIFY(!editor.stored().endpoint.previousSigningSecret.isSet());
        QVERIFY(!editor.find<QWidget>("rotationFrame")->isVisible());
    }

    void replacedWithoutOverlap()
    {
        Editor editor;
        editor.open(IntegrationType::Webhook);
        editor.type_(QStringLiteral("signingSecretEdit"), QStringLiteral("the first of the secrets"));
        editor.saveAndReopen();
        GuiHarness::click(editor.form, QStringLiteral("generateSecretPushButton"));
        QTest::mouseClick(editor.find<QCheckBox>("keepPreviousCheckBox"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!editor.find<QCheckBox>("keepPreviousCheckBox")->isChecked());
        editor.saveAndReopen();
        QVERIFY(!editor.stored().endpoint.previousSigningSecret.isSet());
    }

    void otherStylesSayWhenTheNewOneSigns()
    {
        Editor editor;
        editor.open(IntegrationType::Webhook);
        editor.choose("signatureComboBox", static_cast<int>(SignatureStyle::HcpTerraform));
        editor.type_(QStringLiteral("signingSecretEdit"), QStringLiteral("short")); // the receiver has chosen it
        editor.saveAndReopen();
        QVERIFY(editor.stored().endpoint.signature == SignatureStyle::HcpTerraform);
        GuiHarness::click(editor.form, QStringLiteral("generateSecretPushButton"));
        QVERIFY(editor.find<PlainLabel>("handoverLabel")->isVisible());
        QVERIFY(!editor.find<QCheckBox>("keepPreviousCheckBox")->isVisible());
        // The kept secret is not fit for Standard Webhooks: saving says so, at the field.
        GuiHarness::click(editor.form, QStringLiteral("replacePushButton")); // keeps the stored one
        editor.choose("signatureComboBox", static_cast<int>(SignatureStyle::StandardWebhooks));
        GuiHarness::click(editor.dialog, QStringLiteral("savePushButton"));
        QLineEdit *input = editor.find<SecretEdit>("signingSecretEdit")->input();
        QTRY_VERIFY2(input->accessibleDescription().contains(QStringLiteral("24 characters")),
                     qPrintable(input->accessibleDescription()));
    }

    void cloudEventsByKeyboard()
    {
        Editor editor;
        editor.open(IntegrationType::Custom);
        auto *box = editor.find<QComboBox>("cloudEventsComboBox");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Down);
        editor.saveAndReopen();
        QVERIFY(editor.stored().endpoint.cloudEvents == CloudEvents::Binary);
        QCOMPARE(editor.find<QComboBox>("cloudEventsComboBox")->currentIndex(), 2);
    }

    void templateFaultsStopTheSaving()
    {
        Editor editor;
        editor.open(IntegrationType::Custom);
        auto *edit = editor.find<QPlainTextEdit>("bodyTemplatePlainTextEdit");
        edit->setPlainText(QStringLiteral("\n{{nothing}}"));
        GuiHarness::click(editor.dialog, QStringLiteral("savePushButton"));
        QTRY_VERIFY2(edit->accessibleDescription().startsWith(QStringLiteral("Line 2: ")),
                     qPrintable(edit->accessibleDescription()));
        QTRY_VERIFY(edit->hasFocus());
        QVERIFY(editor.stored().id.isNull());
        edit->setPlainText(QStringLiteral("\n{{job}}"));
        editor.saveAndReopen();
        QCOMPARE(editor.stored().endpoint.bodyTemplate, QStringLiteral("\n{{job}}"));
    }

    void othersUrlsAreNoticed()
    {
        Editor editor;
        editor.open(IntegrationType::Webhook);
        auto *note = editor.find<PlainLabel>("receiverLabel");
        QVERIFY(!note->isVisible());
        editor.type_(QStringLiteral("apiUrlSecretEdit"),
                     QStringLiteral("https://hooks.slack.com/services/T0/B0/abcdefgh"));
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(QStringLiteral("Slack refuses")), qPrintable(note->text()));
        QVERIFY(!note->text().contains(QStringLiteral("abcdefgh")));
        editor.saveAndReopen(); // a warning, not a fault; and it stays for the masked one
        note = editor.find<PlainLabel>("receiverLabel");
        QVERIFY(note->isVisible());
    }

    void teamsUrlsAreToldApart()
    {
        Editor editor;
        editor.open(IntegrationType::Teams);
        auto *note = editor.find<PlainLabel>("retiredLabel");
        auto *input = editor.find<TargetListEdit>("defaultTargetListEdit")->input();
        QTest::keyClicks(input,
                         QStringLiteral("https://x.environment.api.powerplatform.com:443/powerautomate/a?sig=abcdefg"));
        QVERIFY(!note->isVisible());
        QTest::keyClick(input, Qt::Key_Return);
        QTest::keyClicks(input, QStringLiteral("https://x.webhook.office.com/webhookb2/abcdefghijkl"));
        QVERIFY(note->isVisible()); // while it is typed
        QVERIFY2(note->text().contains(QStringLiteral("retired")), qPrintable(note->text()));
        QTest::keyClick(input, Qt::Key_Return);
        QTest::keyClicks(input, QStringLiteral("https://prod-1.westeurope.logic.azure.com/workflows/abcdefghijkl"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(note->text().count(QStringLiteral("⚠")), 2);
        editor.saveAndReopen();
        QCOMPARE(editor.stored().targets.size(), 3);
        note = editor.find<PlainLabel>("retiredLabel");
        QCOMPARE(note->text().count(QStringLiteral("⚠")), 2);
        QVERIFY(!note->text().contains(QStringLiteral("ijkl")));
    }

    void overridesAreToldApartToo()
    {
        Editor editor;
        editor.open(IntegrationType::Teams);
        Workspace workspace;
        Integration teams;
        teams.id = IntegrationId::create();
        teams.name = QStringLiteral("Ops Teams");
        teams.type = IntegrationType::Teams;
        AttachmentForm form(*editor.gui.theme);
        form.setChoice(workspace, {teams}, Attachment());
        form.show();
        auto *note = form.findChild<PlainLabel *>(QStringLiteral("receiverLabel"));
        QVERIFY(note->isHidden());
        QLineEdit *input = nullptr;
        const auto lists = form.findChildren<TargetListEdit *>();
        for (TargetListEdit *list : lists)
            input = input == nullptr && list->isVisible() ? list->input() : input;
        QTest::keyClicks(input, QStringLiteral("https://outlook.office.com/webhook/abcdefghijkl"));
        QVERIFY(!note->isHidden());
        QVERIFY2(note->text().contains(QStringLiteral("retired")), qPrintable(note->text()));
        input->clear();
        QVERIFY(note->isHidden());
    }

    void teamsHelpOpensByMouseAndByKey()
    {
        Editor editor;
        editor.open(IntegrationType::Teams);
        const auto steps = editor.form->findChildren<PlainLabel *>(QStringLiteral("stepLabel"));
        QCOMPARE(steps.size(), 5);
        QVERIFY(!steps.constFirst()->isVisible());
        auto *toggle = editor.find<QToolButton>("helpToolButton");
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(steps.constFirst()->isVisible());
        QVERIFY(steps.constFirst()->text().contains(QStringLiteral("Workflows")));
        toggle->setFocus();
        QTest::keyClick(toggle, Qt::Key_Space);
        QTRY_VERIFY(!steps.constFirst()->isVisible());
    }
};

INFRADOTS_GUI_TEST_MAIN(TestEndpointForm)
#include "tst_endpointform.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"

#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/secretedit.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace infradots;

namespace {

const QString Secret = QStringLiteral("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
const QString Body = QStringLiteral("{\"test\": 2432232314}");

QString headersOf(const QByteArray &body, qint64 seconds)
{
    return QStringLiteral("webhook-id: msg_1\nwebhook-timestamp: %1\nwebhook-signature: %2\n")
        .arg(QString::number(seconds),
             QString::fromLatin1(standardWebhooksSignature(SecretString(Secret), "msg_1", seconds, body)));
}

/** The dialog, opened from the pane's command. */
struct Dialog
{
    Dialog()
    {
        gui.startWithOrganization(QStringLiteral("acme"));
        Integration draft;
        draft.organizationId = gui.window->navigation().current();
        draft.name = QStringLiteral("Hook");
        draft.type = IntegrationType::Webhook;
        draft.endpoint.apiUrl = SecretString(QStringLiteral("https://example.org/hook-of-acme"));
        draft.endpoint.signingSecret = SecretString(Secret);
        const auto saved = GuiHarness::wait(gui.app->integrations.save(draft));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
        draft.name = QStringLiteral("Unsigned");
        draft.endpoint.signingSecret = {};
        (void)GuiHarness::wait(gui.app->integrations.save(draft));
    }
    void open()
    {
        auto *action = gui.find<QAction>(QStringLiteral("checkSignatureAction"));
        QVERIFY(action != nullptr);
        action->trigger();
        dialog = gui.dialog(QStringLiteral("signatureDialog"));
        QVERIFY(dialog != nullptr);
        QTRY_COMPARE(source()->count(), 2); // typed, and the one that signs
    }
    [[nodiscard]] QComboBox *source() const
    {
        return dialog->findChild<QComboBox *>(QStringLiteral("secretSourceComboBox"));
    }
    void paste(const char *name, const QString &text) const
    {
        dialog->findChild<QPlainTextEdit *>(QString::fromLatin1(name))->setPlainText(text);
    }
    void check() const { GuiHarness::click(dialog, QStringLiteral("checkPushButton")); }
    [[nodiscard]] QString answer() const
    {
        const auto *bar = dialog->findChild<MessageBar *>(QStringLiteral("signatureMessageBar"));
        return bar->isVisible() ? bar->text() : QString();
    }
    [[nodiscard]] QString finding(const char *part) const
    {
        const auto labels =
            dialog->findChildren<PlainLabel *>(QStringLiteral("%1FindingLabel").arg(QLatin1String(part)));
        for (const PlainLabel *label : labels) {
            if (label->isVisible())
                return label->accessibleName();
        }
        return {};
    }

    GuiHarness gui;
    QDialog *dialog = nullptr;
};

qint64 now()
{
    return QDateTime::currentSecsSinceEpoch();
}

} // namespace

/** The check of a received signature, by what one pastes. */
class TestSignatureDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storedSecretVerifies()
    {
        Dialog d;
        d.open();
        d.source()->setCurrentIndex(1);
        QVERIFY(!d.dialog->findChild<SecretEdit *>(QStringLiteral("checkedSecretEdit"))->isVisible());
        d.paste("signedHeadersPlainTextEdit", headersOf(Body.toUtf8(), now()));
        d.paste("signedBodyPlainTextEdit", Body);
        d.check();
        QTRY_VERIFY2(d.answer().contains(QStringLiteral("It verifies")), qPrintable(d.answer()));
        for (const char *part : {"signature", "id", "timestamp", "secret", "body"})
            QVERIFY2(d.finding(part).contains(QStringLiteral("fits")), qPrintable(d.finding(part)));
        // Another body after it: the findings are those of the last check alone.
        d.paste("signedBodyPlainTextEdit", Body + QStringLiteral("\n"));
        d.check();
        QTRY_VERIFY2(d.answer().contains(QStringLiteral("line break at its end")), qPrintable(d.answer()));
        QTRY_VERIFY(d.finding("body").contains(QStringLiteral("does not fit")));
        QVERIFY(d.finding("secret").contains(QStringLiteral(" fits")));
    }

    void typedSecretByKeyboardAlone()
    {
        Dialog d;
        d.open();
        QLineEdit *secret = d.dialog->findChild<SecretEdit *>(QStringLiteral("checkedSecretEdit"))->input();
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        secret->setFocus();
        QTest::keyClicks(secret, QStringLiteral("whsec_b3RoZXJvdGhlcm90aGVyb3RoZXJvdGhlcm90aGVy"));
        QTest::keyClick(secret, Qt::Key_Tab);
        auto *headers = d.dialog->findChild<QPlainTextEdit *>(QStringLiteral("signedHeadersPlainTextEdit"));
        QTRY_VERIFY(headers->hasFocus());
        headers->insertPlainText(headersOf(Body.toUtf8(), now()));
        QTest::keyClick(headers, Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), Body);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // the default button
        QTRY_VERIFY2(d.answer().contains(QStringLiteral("another secret")), qPrintable(d.answer()));
        QTRY_VERIFY(d.finding("secret").contains(QStringLiteral("does not fit")));
        QVERIFY(d.finding("timestamp").contains(QStringLiteral("fits")));
    }

    void oldRequestIsJudgedByItsTime()
    {
        Dialog d;
        d.open();
        d.source()->setCurrentIndex(1);
        const qint64 sent = 1'614'265'330;
        d.paste("signedHeadersPlainTextEdit", headersOf(Body.toUtf8(), sent));
        d.paste("signedBodyPlainTextEdit", Body);
        d.check();
        QTRY_VERIFY2(d.answer().contains(QStringLiteral("too old")), qPrintable(d.answer()));
        QVERIFY(d.finding("body").contains(QStringLiteral("fits")));
        QTest::mouseClick(d.dialog->findChild<QCheckBox *>(QStringLiteral("earlierCheckBox")), Qt::LeftButton, {},
                          QPoint(8, 8));
        auto *at = d.dialog->findChild<QDateTimeEdit *>(QStringLiteral("receivedAtDateTimeEdit"));
        QVERIFY(at->isEnabled());
        at->setDateTime(QDateTime::fromSecsSinceEpoch(sent + 2));
        d.check();
        QTRY_VERIFY2(d.answer().contains(QStringLiteral("It verifies")), qPrintable(d.answer()));
    }

    void whatIsMissingIsAskedFor()
    {
        Dialog d;
        d.open();
        d.check();
        QLineEdit *secret = d.dialog->findChild<SecretEdit *>(QStringLiteral("checkedSecretEdit"))->input();
        QTRY_VERIFY(QApplication::focusWidget() == secret);
        QTest::keyClicks(secret, Secret);
        d.check();
        auto *headers = d.dialog->findChild<QPlainTextEdit *>(QStringLiteral("signedHeadersPlainTextEdit"));
        QTRY_VERIFY(headers->hasFocus());
        QVERIFY2(headers->accessibleDescription().contains(QStringLiteral("Paste the headers")),
                 qPrintable(headers->accessibleDescription()));
        headers->setPlainText(QStringLiteral("X-Other: 1"));
        d.check();
        QTRY_VERIFY2(d.answer().contains(QStringLiteral("None of the headers is a signature")), qPrintable(d.answer()));
    }

    void opensFromTheFormOnItsOwnSecret()
    {
        Dialog d;
        QTRY_VERIFY(!d.gui.window->findChildren<QPushButton *>(QStringLiteral("editPushButton")).isEmpty());
        QVERIFY(d.gui.activate());
        GuiHarness::click(d.gui.window.get(), QStringLiteral("editPushButton"));
        QDialog *editor = d.gui.dialog(QStringLiteral("integrationDialog"));
        QVERIFY(editor != nullptr);
        const auto links = editor->findChildren<QPushButton *>(QStringLiteral("checkSignaturePushButton"));
        for (QPushButton *link : links) {
            if (link->isVisible())
                QTest::mouseClick(link, Qt::LeftButton);
        }
        d.dialog = d.gui.dialog(QStringLiteral("signatureDialog"));
        QVERIFY(d.dialog != nullptr);
        QTRY_COMPARE(d.source()->count(), 2);
        QVERIFY2(d.source()->currentText().contains(QStringLiteral("“Hook”")), qPrintable(d.source()->currentText()));
        // Closing it leaves the editor as it was.
        QTest::keyClick(d.dialog, Qt::Key_Escape);
        QTRY_VERIFY(d.gui.window->findChild<QDialog *>(QStringLiteral("signatureDialog")) == nullptr);
        QVERIFY(editor->isVisible());
    }
};

INFRADOTS_GUI_TEST_MAIN(TestSignatureDialog)
#include "tst_signaturedialog.moc"

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetour.h"

#include "ui/widgets/deliveryview.h"
#include "ui/widgets/integrationcard.h"
#include "ui/widgets/signaturereportview.h"

#include <QAction>
#include <QComboBox>
#include <QDesktopServices>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

namespace infradots {

namespace {

IntegrationCard *cardOf(const QWidget *window, const IntegrationId &id)
{
    const auto cards = window->findChildren<IntegrationCard *>();
    for (IntegrationCard *card : cards) {
        if (id.isNull() ? !card->isTestable() : card->integration().id == id)
            return card;
    }
    return nullptr;
}

/** Stands in for the desktop, which would start the person's own browser. */
class BrowserStandIn : public QObject
{
    Q_OBJECT
public:
    BrowserStandIn() { QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open"); }
    ~BrowserStandIn() override { QDesktopServices::unsetUrlHandler(QStringLiteral("http")); }
    Q_DISABLE_COPY_MOVE(BrowserStandIn)

public Q_SLOTS:
    void open(const QUrl & /*page*/) {}
};

} // namespace

void PageTour::editors()
{
    const QString editor = QStringLiteral("integrationDialog");
    m_gui.window->showPlace(NavigatorModel::Place::Integrations);
    QVERIFY(m_gui.activate());
    QTest::keyClick(m_gui.window.get(), Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = m_gui.dialog(editor);
    QVERIFY(dialog != nullptr);
    auto *types = dialog->findChild<QComboBox *>(QStringLiteral("typeComboBox"));
    for (int i = 0; i < types->count(); ++i) {
        types->setCurrentIndex(i);
        show(dialog, QStringLiteral("editor-%1").arg(toText(static_cast<IntegrationType>(i)).toLower()));
        for (QToolButton *help : dialog->findChildren<QToolButton *>(QStringLiteral("helpToolButton"))) {
            if (help->isVisible()) {
                help->click();
                show(dialog, QStringLiteral("editor-help"));
            }
        }
    }
    for (QPushButton *generate : dialog->findChildren<QPushButton *>(QStringLiteral("generateSecretPushButton"))) {
        if (generate->isVisible())
            generate->click();
    }
    show(dialog, QStringLiteral("editor-generated"));
    GuiHarness::click(dialog, QStringLiteral("savePushButton"));
    show(dialog, QStringLiteral("editor-faults"));
    types->setCurrentIndex(0);
    GuiHarness::type(dialog, QStringLiteral("nameLineEdit"), QStringLiteral("typed"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    show(dialog, QStringLiteral("editor-discard"));
    closeDialog(editor);
    // With what there is to say about its channels.
    RunHarness::must(GuiHarness::wait(m_gui.app->slack.refreshChannels(m_integrations.first().id)));
    for (const Integration &integration : std::as_const(m_integrations)) {
        IntegrationCard *card = cardOf(m_gui.window.get(), integration.id);
        QVERIFY(card != nullptr);
        Q_EMIT card->editRequested(integration.id);
        const QString name = QStringLiteral("editor-stored-%1").arg(toText(integration.type).toLower());
        showDialog(editor, name);
        if (integration.type == IntegrationType::Slack) {
            const QDialog *shown = m_gui.dialog(editor);
            QVERIFY(shown != nullptr);
            auto *edit = shown->findChild<QPushButton *>(QStringLiteral("editRunPushButton"));
            edit->setChecked(true);
            showDialog(editor, name + QStringLiteral("-run"));
            edit->setChecked(false);
            shown->findChild<QTabWidget *>(QStringLiteral("messagePaneTabWidget"))->setCurrentIndex(1);
            showDialog(editor, name + QStringLiteral("-request"));
        }
        if (auto *reveal =
                RunHarness::visible<QToolButton>(m_gui.window.get(), QStringLiteral("showSecretToolButton"))) {
            reveal->setFocus();
            reveal->click();
            showDialog(editor, name + QStringLiteral("-revealed"));
        }
        closeDialog(editor);
    }
}

void PageTour::signatures()
{
    const QString check = QStringLiteral("signatureDialog");
    m_gui.window->showPlace(NavigatorModel::Place::Integrations);
    m_gui.find<QAction>(QStringLiteral("checkSignatureAction"))->trigger();
    showDialog(check, QStringLiteral("signature"));
    QDialog *dialog = m_gui.dialog(check);
    GuiHarness::click(dialog, QStringLiteral("checkPushButton"));
    show(dialog, QStringLiteral("signature-faults"));
    GuiHarness::type(dialog->findChild<QWidget *>(QStringLiteral("checkedSecretEdit")),
                     QStringLiteral("secretLineEdit"), QStringLiteral("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("signedHeadersPlainTextEdit"))
        ->setPlainText(QStringLiteral("webhook-id: msg_1\nwebhook-timestamp: 1614265330\n"
                                      "webhook-signature: v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=\n"));
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("signedBodyPlainTextEdit"))
        ->setPlainText(QStringLiteral("{\"test\": 2432232314}\n"));
    GuiHarness::click(dialog, QStringLiteral("checkPushButton"));
    QTRY_VERIFY(dialog->findChild<SignatureReportView *>()->isVisible());
    show(dialog, QStringLiteral("signature-report"));
    closeDialog(check);
}

void PageTour::attachments()
{
    const QString attachment = QStringLiteral("attachmentDialog");
    m_gui.window->showPlace(NavigatorModel::Place::Workspace, m_workspace.id);
    selectTab(QStringLiteral("workspaceTabWidget"), 0);
    auto *table = m_gui.find<QTableView>(QStringLiteral("attachedTableView"));
    for (int row = 0; row < 3; ++row) {
        table->selectRow(row);
        GuiHarness::click(m_gui.window.get(), QStringLiteral("editAttachmentPushButton"));
        showDialog(attachment, QStringLiteral("attachment-%1").arg(row));
        closeDialog(attachment);
    }
    GuiHarness::click(m_gui.window.get(), QStringLiteral("attachIntegrationPushButton"));
    showDialog(attachment, QStringLiteral("attach"));
    closeDialog(attachment);
    table->selectRow(0);
    GuiHarness::click(m_gui.window.get(), QStringLiteral("detachPushButton"));
    showDialog(QStringLiteral("confirmDialog"), QStringLiteral("detach"));
    closeDialog(QStringLiteral("confirmDialog"));
}

void PageTour::renaming()
{
    const QString name = QStringLiteral("renameDialog");
    m_gui.find<QAction>(QStringLiteral("renameEverywhereAction"))->trigger();
    QDialog *dialog = m_gui.dialog(name);
    QVERIFY(dialog != nullptr);
    show(dialog, QStringLiteral("rename-nothing-typed"));
    auto *rename = dialog->findChild<QPushButton *>(QStringLiteral("renamePushButton"));
    auto *from = dialog->findChild<QComboBox *>(QStringLiteral("renameFromComboBox"));
    from->setCurrentIndex(from->findData(QStringLiteral("staging")));
    auto *to = dialog->findChild<QLineEdit *>(QStringLiteral("renameToLineEdit"));
    to->setText(m_workspace.environment);
    QTRY_VERIFY(rename->isEnabled());
    auto *tabs = dialog->findChild<QTabWidget *>(QStringLiteral("renameTabWidget"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        show(dialog, QStringLiteral("rename-preview-%1").arg(tab));
    }
    to->setText(QString(201, u'x')); // longer than names may be
    QTRY_VERIFY(RunHarness::visible<QLabel>(dialog, QStringLiteral("faultLabel")) != nullptr);
    show(dialog, QStringLiteral("rename-fault"));
    closeDialog(name);
}

void PageTour::questions()
{
    m_gui.window->showPlace(NavigatorModel::Place::Integrations);
    IntegrationCard *card = cardOf(m_gui.window.get(), m_integrations.first().id);
    QVERIFY(card != nullptr);
    Q_EMIT card->deleteRequested(card->integration().id);
    showDialog(QStringLiteral("confirmDialog"), QStringLiteral("delete-integration"));
    closeDialog(QStringLiteral("confirmDialog"));

    m_gui.window->showPlace(NavigatorModel::Place::Workspaces);
    m_gui.find<QTableView>(QStringLiteral("workspacesTableView"))->selectRow(0);
    GuiHarness::click(m_gui.window.get(), QStringLiteral("editWorkspacePushButton"));
    showDialog(QStringLiteral("workspaceDialog"), QStringLiteral("edit-workspace"));
    closeDialog(QStringLiteral("workspaceDialog"));
    GuiHarness::click(m_gui.window.get(), QStringLiteral("deleteWorkspacePushButton"));
    showDialog(QStringLiteral("confirmDialog"), QStringLiteral("delete-workspace"));
    closeDialog(QStringLiteral("confirmDialog"));
    m_gui.window->navigation().renameCurrent(m_gui.window.get());
    showDialog(QStringLiteral("textDialog"), QStringLiteral("rename-organization"));
    closeDialog(QStringLiteral("textDialog"));
    m_gui.window->navigation().deleteCurrent(m_gui.window.get());
    showDialog(QStringLiteral("confirmDialog"), QStringLiteral("delete-organization"));
    closeDialog(QStringLiteral("confirmDialog"));

    QTest::keyClick(m_gui.window.get(), Qt::Key_K, Qt::ControlModifier);
    showDialog(QStringLiteral("commandPaletteDialog"), QStringLiteral("palette"));
    closeDialog(QStringLiteral("commandPaletteDialog"));
    RunHarness::must(GuiHarness::wait(m_gui.app->workspaces.list(m_gui.window->navigation().current())));
    m_gui.undo.push(QStringLiteral("Deleted the integration “%1”.").arg(m_integrations.first().name),
                    [] { return QtFuture::makeReadyFuture(Result<void>()); });
    show(m_gui.window.get(), QStringLiteral("undo-offered"));
}

void PageTour::slack()
{
    const QString name = QStringLiteral("slackConnectDialog");
    m_gui.window->showPlace(NavigatorModel::Place::Integrations);
    IntegrationCard *unfinished = cardOf(m_gui.window.get(), {});
    QVERIFY(unfinished != nullptr);
    Q_EMIT unfinished->connectRequested(unfinished->integration().id);
    showDialog(name, QStringLiteral("add-to-slack"));
    QDialog *dialog = m_gui.dialog(name);
    QVERIFY(dialog != nullptr);
    GuiHarness::click(dialog, QStringLiteral("createAppPushButton"));
    showDialog(QStringLiteral("slackAppDialog"), QStringLiteral("slack-app"));
    closeDialog(QStringLiteral("slackAppDialog"));
    GuiHarness::click(dialog, QStringLiteral("signInRadioButton"));
    show(dialog, QStringLiteral("slack-sign-in"));
    GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
    show(dialog, QStringLiteral("slack-sign-in-faults"));
    GuiHarness::type(dialog, QStringLiteral("clientIdLineEdit"), QStringLiteral("12345.67890"));
    GuiHarness::type(dialog, QStringLiteral("secretLineEdit"), QStringLiteral("typed-client-secret"));
    BrowserStandIn browser;
    GuiHarness::click(dialog, QStringLiteral("connectPushButton"));
    QTRY_VERIFY(dialog->findChild<QWidget *>(QStringLiteral("addressLineEdit"))->isVisible());
    show(dialog, QStringLiteral("slack-waiting"));
    GuiHarness::click(dialog, QStringLiteral("useAddressPushButton"));
    show(dialog, QStringLiteral("slack-waiting-fault"));
    closeDialog(name);

    IntegrationCard *connected = cardOf(m_gui.window.get(), m_integrations.first().id);
    QVERIFY(connected != nullptr);
    Q_EMIT connected->connectRequested(m_integrations.first().id);
    showDialog(name, QStringLiteral("slack-connection"));
    closeDialog(name);
}

void PageTour::hints()
{
    m_gui.window->showPlace(NavigatorModel::Place::Integrations);
    GuiHarness::click(m_gui.window.get(), QStringLiteral("lintBadgePushButton"));
    showDialog(QStringLiteral("findingsDialog"), QStringLiteral("hints"));
    closeDialog(QStringLiteral("findingsDialog"));
}

void PageTour::details()
{
    const QString name = QStringLiteral("deliveryDetailsDialog");
    auto *view = m_gui.window->findChild<DeliveryView *>();
    QTRY_VERIFY(view->isVisible());
    QStringList seen;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QString result = view->model()->index(row, 7).data().toString();
        if (seen.contains(result))
            continue;
        seen << result;
        QVERIFY(m_gui.activate());
        view->setFocus();
        view->selectRow(row);
        QTest::keyClick(view, Qt::Key_Return);
        QDialog *dialog = m_gui.dialog(name);
        QVERIFY(dialog != nullptr);
        auto *tabs = dialog->findChild<QTabWidget *>(QStringLiteral("deliveryDetailsTabWidget"));
        QTRY_VERIFY(tabs->isVisible());
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            show(dialog, QStringLiteral("delivery-%1-%2").arg(seen.size()).arg(tab));
        }
        closeDialog(name);
    }
}

} // namespace infradots

#include "pagetourdialogs.moc"

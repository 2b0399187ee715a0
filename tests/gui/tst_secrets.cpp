// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runfixture.h"

#include "models/store/auditstore.h"
#include "ui/presenters/autolock.h"
#include "ui/widgets/integrationcard.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/secretedit.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace infradots;

namespace {

const QString canary = QStringLiteral("canary-api-key-0123456789");

/** The window with a webhook whose API key is stored, and its editor open. */
struct Scene
{
    explicit Scene(SecretGuard::Limits limits = {})
        : gui(nullptr, limits)
    {
        gui.startWithOrganization(QStringLiteral("acme"));
        Integration draft;
        draft.organizationId = gui.window->navigation().current();
        draft.name = QStringLiteral("Hook");
        draft.type = IntegrationType::Webhook;
        draft.endpoint.apiUrl = SecretString(gui.app->sandbox.addresses().webhookUrl);
        draft.endpoint.apiKey = SecretString(canary);
        hook = RunHarness::must(GuiHarness::wait(gui.app->integrations.save(draft))).integration;
        const bool shown = QTest::qWaitFor([this] { return gui.window->findChild<IntegrationCard *>() != nullptr; });
        if (!shown)
            qFatal("The integration does not appear.");
        Q_EMIT gui.window->findChild<IntegrationCard *>()->editRequested(hook.id);
        dialog = gui.dialog(QStringLiteral("integrationDialog"));
        if (dialog == nullptr)
            qFatal("The editor does not open.");
        const auto forms = dialog->findChildren<SecretEdit *>(QStringLiteral("apiKeySecretEdit"));
        for (SecretEdit *candidate : forms) {
            if (candidate->isVisible())
                edit = candidate;
        }
    }

    [[nodiscard]] QToolButton *button(const QString &name) const { return edit->findChild<QToolButton *>(name); }
    void press(const QString &name) const
    {
        button(name)->setFocus();
        QTest::keyClick(button(name), Qt::Key_Space);
    }
    void show() const { press(QStringLiteral("showSecretToolButton")); }
    void copy() const { press(QStringLiteral("copySecretToolButton")); }
    [[nodiscard]] QString text() const { return edit->input()->text(); }
    [[nodiscard]] int looks()
    {
        AuditFilter filter;
        filter.kind = QStringLiteral("secret");
        return static_cast<int>(RunHarness::must(GuiHarness::wait(gui.app->audit.page(filter, 100))).size());
    }

    RunHarness gui;
    Integration hook;
    QDialog *dialog = nullptr;
    SecretEdit *edit = nullptr;
};

SecretGuard::Limits quick()
{
    return {std::chrono::milliseconds(400), std::chrono::milliseconds(400)};
}

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

/** Stored secrets: shown for a while, copied for a while, and not at all while locked. */
class TestSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void maskedUntilAsked();
    void hiddenWhenTimeIsOver();
    void hiddenWhenFocusLeaves();
    void cannotBeSelected();
    void copyLeavesTheClipboard();
    void copyOfSomebodyElseStays();
    void copyGoesAtTheEnd();
    void lockHidesAndRefuses();
    void lockLetsGoOfTheKey();
    void locksWhenNotUsed();
    void useKeepsItOpen();
    void locksWithTheSession();
};

void TestSecrets::maskedUntilAsked()
{
    Scene scene;
    QVERIFY(!scene.text().contains(canary));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(scene.edit->input());
    QVERIFY(!interface->text(QAccessible::Value).contains(canary));
    // As long whatever it hides.
    QVERIFY(!scene.text().contains(QString(canary.size(), u'•')));
    QCOMPARE(scene.looks(), 0);
    scene.show();
    QTRY_COMPARE(scene.text(), canary);
    QCOMPARE(scene.looks(), 1);
    // The button takes it away again, and what is kept is the stored one.
    scene.show();
    QTRY_VERIFY(!scene.text().contains(canary));
    QVERIFY(scene.edit->field().sealed() != nullptr);
    QCOMPARE(scene.looks(), 1);
}

void TestSecrets::hiddenWhenTimeIsOver()
{
    Scene scene(quick());
    QStringList seen;
    connect(scene.edit->input(), &QLineEdit::textChanged, scene.edit, [&](const QString &text) { seen << text; });
    scene.show();
    QTRY_VERIFY(seen.contains(canary));
    QTRY_VERIFY(!scene.text().contains(canary));
    QCOMPARE(SecretGuard::Limits().shown, std::chrono::seconds(10));
}

void TestSecrets::hiddenWhenFocusLeaves()
{
    Scene scene;
    scene.show();
    QTRY_COMPARE(scene.text(), canary);
    scene.edit->input()->setFocus(); // still beside it
    QCOMPARE(scene.text(), canary);
    scene.dialog->findChild<QLineEdit *>(QStringLiteral("nameLineEdit"))->setFocus();
    QVERIFY(!scene.text().contains(canary));
}

void TestSecrets::cannotBeSelected()
{
    Scene scene;
    QGuiApplication::clipboard()->clear();
    scene.show();
    QTRY_COMPARE(scene.text(), canary);
    scene.edit->input()->setFocus();
    QTest::keyClick(scene.edit->input(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(scene.edit->input(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!scene.edit->input()->hasSelectedText());
    QVERIFY(!clipboardText().contains(canary));
}

void TestSecrets::copyLeavesTheClipboard()
{
    Scene scene(quick());
    QString copied;
    bool hinted = false;
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, scene.edit, [&] {
        if (clipboardText().isEmpty())
            return;
        copied = clipboardText();
        hinted =
            QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")) == "secret";
    });
    scene.copy();
    QTRY_COMPARE(copied, canary);
    QVERIFY(hinted);
    QVERIFY(!scene.text().contains(canary));
    QTRY_VERIFY(clipboardText().isEmpty());
    QVERIFY(SecretGuard::Limits().copied <= std::chrono::seconds(15));
}

void TestSecrets::copyOfSomebodyElseStays()
{
    Scene scene(quick());
    scene.copy();
    QTRY_COMPARE(clipboardText(), canary);
    QGuiApplication::clipboard()->setText(QStringLiteral("something else"));
    QTest::qWait(800); // twice its time
    QCOMPARE(clipboardText(), QStringLiteral("something else"));
    scene.gui.guard->lock();
    QCOMPARE(clipboardText(), QStringLiteral("something else"));
}

void TestSecrets::copyGoesAtTheEnd()
{
    {
        Scene scene;
        scene.copy();
        QTRY_COMPARE(clipboardText(), canary);
    }
    QVERIFY(clipboardText().isEmpty());
}

void TestSecrets::lockHidesAndRefuses()
{
    Scene scene;
    scene.copy();
    QTRY_COMPARE(clipboardText(), canary);
    scene.show();
    QTRY_COMPARE(scene.text(), canary);
    scene.gui.guard->lock();
    QVERIFY(!scene.text().contains(canary));
    QVERIFY(clipboardText().isEmpty());
    const int looks = scene.looks();
    scene.show();
    QTRY_VERIFY(scene.text().contains(QStringLiteral("locked")));
    QCOMPARE(scene.looks(), looks);
    QVERIFY(scene.gui.app->vault.isReady()); // deliveries go on

    auto *bar = scene.gui.find<MessageBar>(QStringLiteral("vaultMessageBar"));
    QVERIFY(!bar->isHidden());
    QVERIFY(bar->text().contains(QStringLiteral("Deliveries go on")));
    auto *unlock = bar->findChild<QPushButton *>();
    QVERIFY(unlock != nullptr);
    unlock->click();
    QTRY_VERIFY(!scene.gui.guard->isLocked());
    QVERIFY(bar->isHidden());
    scene.show();
    QTRY_COMPARE(scene.text(), canary);
}

void TestSecrets::lockLetsGoOfTheKey()
{
    Scene scene;
    scene.gui.find<QAction>(QStringLiteral("deliverWhileLockedAction"))->setChecked(false);
    scene.gui.find<QAction>(QStringLiteral("lockAction"))->trigger();
    QVERIFY(scene.gui.guard->isLocked());
    QVERIFY(!scene.gui.app->vault.isReady());
    QVERIFY(scene.gui.app->vault.sealer() == nullptr);
    auto *bar = scene.gui.find<MessageBar>(QStringLiteral("vaultMessageBar"));
    QVERIFY(bar->text().contains(QStringLiteral("deliveries wait")));
    scene.gui.find<QAction>(QStringLiteral("unlockAction"))->trigger();
    QTRY_VERIFY(!scene.gui.guard->isLocked());
    QVERIFY(scene.gui.app->vault.isReady());
    scene.gui.find<QAction>(QStringLiteral("deliverWhileLockedAction"))->setChecked(true);
}

void TestSecrets::locksWhenNotUsed()
{
    Scene scene;
    QCOMPARE(AutoLock::IdleTime, std::chrono::minutes(4));
    AutoLock autoLock(*scene.gui.guard, std::chrono::milliseconds(200));
    QTRY_VERIFY(scene.gui.guard->isLocked());
    autoLock.setEnabled(false);
    scene.gui.guard->unlock();
    QTRY_VERIFY(!scene.gui.guard->isLocked());
    QTest::qWait(600);
    QVERIFY(!scene.gui.guard->isLocked());
    autoLock.setEnabled(true);
    QTRY_VERIFY(scene.gui.guard->isLocked());
}

void TestSecrets::useKeepsItOpen()
{
    Scene scene;
    constexpr std::chrono::milliseconds idle{1500};
    AutoLock autoLock(*scene.gui.guard, idle);
    auto *name = scene.dialog->findChild<QLineEdit *>(QStringLiteral("nameLineEdit"));
    QElapsedTimer since;
    since.start();
    qint64 longest = 0; // between two uses: a loaded machine may have been idle for long without our doing
    while (since.elapsed() < 2 * idle.count()) {
        QElapsedTimer pause;
        pause.start();
        QTest::keyClick(name, Qt::Key_End);
        QTest::qWait(100);
        longest = qMax(longest, pause.elapsed());
    }
    if (longest < idle.count())
        QVERIFY(!scene.gui.guard->isLocked());
    QTRY_VERIFY_WITH_TIMEOUT(scene.gui.guard->isLocked(), 30'000);
}

void TestSecrets::locksWithTheSession()
{
    Scene scene;
    AutoLock autoLock(*scene.gui.guard);
    autoLock.sessionLocked(false);
    QVERIFY(!scene.gui.guard->isLocked());
    autoLock.sessionLocked(true);
    QVERIFY(scene.gui.guard->isLocked());
}

INFRADOTS_GUI_TEST_MAIN(TestSecrets)
#include "tst_secrets.moc"

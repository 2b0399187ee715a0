// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"

#include "ui/async.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>

namespace infradots {

void isolateGuiTest()
{
    static QTemporaryDir home;
    const auto set = [](const char *name, const QString &value) { qputenv(name, value.toUtf8()); };
    set("HOME", home.path());
    set("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")));
    set("XDG_DATA_HOME", home.filePath(QStringLiteral("data")));
    set("XDG_CACHE_HOME", home.filePath(QStringLiteral("cache")));
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setOrganizationName(QStringLiteral("InfraDots"));
    QCoreApplication::setApplicationName(QStringLiteral("infradots-gui-test"));
}

GuiHarness::GuiHarness(Prompts *answers, SecretGuard::Limits guardLimits)
{
    QSettings().clear();
    CompositionOptions options;
    options.vaultKeyFile = folder.filePath(QStringLiteral("vault.key"));
    app = std::make_unique<Composition>(options);
    theme = std::make_unique<Theme>(*qApp);
    theme->apply();
    guard = std::make_unique<SecretGuard>(app->vaultKeys, app->vault, guardLimits);
    Prompts &asked = answers != nullptr ? *answers : prompts;
    context = std::make_unique<UiContext>(makeUiContext(*app, *guard, asked, notices, jumps, undo, *theme));
    startup = std::make_unique<Startup>(*context,
                                        QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("infradots.db")));
    window = std::make_unique<MainWindow>(*context, *startup);
}

GuiHarness::~GuiHarness()
{
    window.reset();
    const QFuture<void> finished = app->engine.finish();
    if (!QTest::qWaitFor([&finished] { return finished.isFinished(); }, 10'000))
        qWarning("The engine did not finish.");
}

void GuiHarness::start()
{
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    startup->start();
    QTRY_COMPARE(startup->state(), Startup::State::Open);
    QTRY_VERIFY(window->navigation().isLoaded());
    QTRY_VERIFY(app->vault.isReady());
}

void GuiHarness::startWithOrganization(const QString &name)
{
    start();
    Organization organization;
    organization.name = name;
    organization.slackApp.baseUrl = app->sandbox.addresses().slackBaseUrl;
    const Result<Organization> saved = wait(app->organizations.save(organization));
    QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().message));
    QTRY_COMPARE(window->navigation().current(), saved->id);
}

QDialog *GuiHarness::dialog(const QString &name) const
{
    QDialog *found = nullptr;
    const auto look = [&] {
        const auto candidates = window->findChildren<QDialog *>(name);
        for (QDialog *candidate : candidates) {
            if (candidate->isVisible())
                found = candidate;
        }
        return found != nullptr;
    };
    if (!QTest::qWaitFor(look))
        return nullptr;
    if (!QTest::qWaitForWindowActive(found))
        return nullptr;
    return found;
}

bool GuiHarness::activate() const
{
    window->activateWindow();
    return QTest::qWaitForWindowActive(window.get());
}

void GuiHarness::click(QWidget *parent, const QString &buttonName)
{
    auto *button = parent->findChild<QAbstractButton *>(buttonName);
    QVERIFY2(button != nullptr, qPrintable(buttonName));
    QTRY_VERIFY2(button->isVisible() && button->isEnabled(), qPrintable(buttonName));
    QTest::mouseClick(button, Qt::LeftButton);
}

void GuiHarness::type(QWidget *parent, const QString &editName, const QString &text)
{
    auto *edit = parent->findChild<QLineEdit *>(editName);
    QVERIFY2(edit != nullptr, qPrintable(editName));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition/composition.h"
#include "ui/jumps.h"
#include "ui/languages.h"
#include "ui/mainwindow.h"
#include "ui/notices.h"
#include "ui/presenters/secretguard.h"
#include "ui/presenters/startup.h"
#include "ui/prompts.h"
#include "ui/theme.h"
#include "ui/undohistory.h"

#include <QApplication>
#include <QDialog>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace infradots {

/** The real window over real services, a database and a key file in a folder of its own. */
class GuiHarness
{
public:
    /** @p answers: answers what is asked; null: real dialogs ask. */
    explicit GuiHarness(Prompts *answers = nullptr, SecretGuard::Limits guardLimits = SecretGuard::Limits());
    ~GuiHarness();
    Q_DISABLE_COPY_MOVE(GuiHarness)

    /** Shows the window, starts everything and waits until it is open. */
    void start();
    /** With an organization of that name, shown. */
    void startWithOrganization(const QString &name);

    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return window->findChild<T *>(name);
    }
    /** The open dialog of that name; waits for it. Null after five seconds. */
    [[nodiscard]] QDialog *dialog(const QString &name) const;
    /** Gives the window the focus back, as a window manager does after a dialog. */
    [[nodiscard]] bool activate() const;
    /** Clicks the button of that name below @p parent. */
    static void click(QWidget *parent, const QString &buttonName);
    /** Types into the line edit of that name below @p parent. */
    static void type(QWidget *parent, const QString &editName, const QString &text);

    /** Waits for a result without a nested program flow of its own. */
    template<typename T>
    static T wait(const QFuture<T> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 8000))
            qFatal("A service did not answer in time.");
        return future.result();
    }

    QTemporaryDir folder;
    std::unique_ptr<Composition> app;
    DialogPrompts prompts;
    Notices notices;
    Jumps jumps;
    UndoHistory undo;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<SecretGuard> guard;
    std::unique_ptr<UiContext> context;
    std::unique_ptr<Startup> startup;
    std::unique_ptr<MainWindow> window;
};

/** Sets up a program whose settings, home and keys are its own; to be called before the QApplication is made. */
void isolateGuiTest();

} // namespace infradots

/** main() of a GUI test. */
#define INFRADOTS_GUI_TEST_MAIN(Test)                                                                                  \
    int main(int argc, char *argv[])                                                                                   \
    {                                                                                                                  \
        infradots::isolateGuiTest();                                                                                   \
        QApplication application(argc, argv);                                                                          \
        const infradots::Languages languages;                                                                          \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }

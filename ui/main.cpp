// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/composition.h"
#include "app/net/logging.h"
#include "app/services/currentdatabase.h"
#include "app/vault/processsafety.h"
#include "ui/async.h"
#include "ui/jumps.h"
#include "ui/languages.h"
#include "ui/mainwindow.h"
#include "ui/notices.h"
#include "ui/pngpreview.h"
#include "ui/presenters/secretguard.h"
#include "ui/presenters/startup.h"
#include "ui/prompts.h"
#include "ui/theme.h"
#include "ui/undohistory.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace infradots;
    protectProcess();
    useLogLines();
    QStringList given;
    for (int i = 0; i < argc; ++i)
        given.append(QString::fromLocal8Bit(argv[i]));
    if (PngPreview::isAskedFor(given) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture needs no display
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("InfraDots"));
    QCoreApplication::setApplicationName(QStringLiteral("infradots-admin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(INFRADOTS_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("InfraDots Admin"));
    QGuiApplication::setDesktopFileName(QStringLiteral("com.infradots.admin"));
    const Languages languages;

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Decide who hears about which infrastructure run, where."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption database(
        QStringLiteral("database"),
        QCoreApplication::translate("main", "The database to work with, such as sqlite:/path/to/file."),
        QStringLiteral("URL"), qEnvironmentVariable("INFRADOTS_DATABASE", currentDatabase()));
    const QCommandLineOption keyFile(
        QStringLiteral("vault-key-file"),
        QCoreApplication::translate("main", "A key file, for machines without a keychain."), QStringLiteral("FILE"),
        qEnvironmentVariable("INFRADOTS_VAULT_KEY_FILE"));
    parser.addOptions({database, keyFile});
    PngPreview::describe(parser);
    parser.process(application);
    if (parser.isSet(QStringLiteral("preview"))) {
        const auto problem = PngPreview::run(parser);
        if (problem)
            std::fprintf(stderr, "infradots-admin: %s\n", qUtf8Printable(*problem));
        return problem ? 1 : 0;
    }

    Theme theme(application);
    theme.apply();
    CompositionOptions options;
    options.vaultKeyFile = parser.value(keyFile);
    options.engine.watchDatabase = true;
    options.engine.pollInterval = std::chrono::seconds(60); // what the watch might miss
    Composition composition(options);
    SecretGuard guard(composition.vaultKeys, composition.vault);
    DialogPrompts prompts;
    Notices notices;
    Jumps jumps;
    UndoHistory undo;
    UiContext context = makeUiContext(composition, guard, prompts, notices, jumps, undo, theme);
    Startup startup(context, parser.value(database));
    MainWindow window(context, startup);
    window.show();
    // Show first: the database, the keychain and the engine come after the first picture.
    QTimer::singleShot(0, &startup, &Startup::start);
    // What is in flight is finished and recorded before the threads go.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&application, &QGuiApplication::lastWindowClosed, &startup,
                     [&] { whenDone(composition.engine.finish(), &startup, [] { QCoreApplication::quit(); }); });
    return QApplication::exec();
}

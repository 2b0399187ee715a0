// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/tour/tour.h"

#include "ui/jumps.h"
#include "ui/languages.h"
#include "ui/notices.h"
#include "ui/presenters/secretguard.h"
#include "ui/presenters/startup.h"
#include "ui/prompts.h"
#include "ui/undohistory.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

int main(int argc, char *argv[])
{
    using namespace infradots;
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("InfraDots"));
    QCoreApplication::setApplicationName(QStringLiteral("infradots-tour"));
    const Languages languages;

    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where the pictures go."));
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() != 1) {
        QTextStream(stderr) << parser.helpText();
        return 2;
    }

    QTemporaryDir folder;
    Theme theme(application);
    theme.setMode(Theme::Mode::Light);
    theme.apply();
    Composition composition;
    SecretGuard guard(composition.vaultKeys, composition.vault);
    DialogPrompts prompts;
    Notices notices;
    Jumps jumps;
    UndoHistory undo;
    UiContext context = makeUiContext(composition, guard, prompts, notices, jumps, undo, theme);
    Startup startup(context, QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("tour.db")));
    MainWindow window(context, startup);
    window.resize(1280, 800);
    window.show();
    QTimer::singleShot(0, &startup, &Startup::start);

    Tour tour(composition, window, theme, parser.positionalArguments().first());
    QTimer::singleShot(1500, &tour, &Tour::start);
    const int code = QApplication::exec();
    composition.database.close();
    return code;
}

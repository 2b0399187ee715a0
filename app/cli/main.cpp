// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runner.h"
#include "app/net/logging.h"
#include "app/vault/processsafety.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace infradots;

namespace {

constexpr int WrongUsage = 2;

} // namespace

int main(int argc, char *argv[])
{
    protectProcess();
    useLogLines();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("infradotsctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(INFRADOTS_VERSION));

    // English in every language, since scripts read it; the file only tells one message from two.
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/infradots_en")))
        QCoreApplication::installTranslator(&plurals);

    Output output(stdout, stderr);
    auto read = readArguments(QCoreApplication::arguments());
    if (const auto *answer = std::get_if<Answer>(&read)) {
        output.raw(answer->text.toUtf8());
        return output.flush() ? 0 : 1;
    }
    if (const auto *problem = std::get_if<UsageProblem>(&read)) {
        output.fail(problem->sentence);
        return WrongUsage;
    }
    return runCommand(std::get<Invocation>(std::move(read)), output);
}

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/commands/commands.h"

namespace infradots {

namespace {

struct ArgumentsText
{
    Q_DECLARE_TR_FUNCTIONS(infradots::Arguments)
};

/** Where the command stands: the first word that is neither an option nor the value of a global one. */
qsizetype commandIndex(const QStringList &arguments)
{
    static const QStringList withValue{QStringLiteral("--database"), QStringLiteral("--vault-key-file"),
                                       QStringLiteral("--format")};
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (withValue.contains(arguments.at(i)))
            ++i;
        else if (!arguments.at(i).startsWith(u'-'))
            return i;
    }
    return -1;
}

void describeGlobals(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("database"),
         ArgumentsText::tr("sqlite:PATH or postgresql://… (INFRADOTS_DATABASE); else the window's current one."),
         QStringLiteral("URL")});
    parser.addOption(
        {QStringLiteral("vault-key-file"),
         ArgumentsText::tr("The vault key in a file (INFRADOTS_VAULT_KEY_FILE), for machines without a keychain."),
         QStringLiteral("file")});
    parser.addOption({QStringLiteral("format"), ArgumentsText::tr("text or json"), QStringLiteral("format"),
                      QStringLiteral("text")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, ArgumentsText::tr("Shows this help.")});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, ArgumentsText::tr("Shows the version.")});
}

QString overview(const std::vector<std::unique_ptr<Command>> &commands)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        ArgumentsText::tr("Who hears about which infrastructure run, where: for scripts, CI jobs and servers."));
    describeGlobals(parser);
    parser.addPositionalArgument(QStringLiteral("command"), ArgumentsText::tr("One of the following."),
                                 QStringLiteral("COMMAND"));
    QString text = parser.helpText() + u'\n' + ArgumentsText::tr("Commands:") + u'\n';
    for (const auto &command : commands)
        text += QStringLiteral("  %1 %2\n").arg(command->name().leftJustified(10), command->summary());
    return text + u'\n' +
           ArgumentsText::tr("infradotsctl COMMAND --help tells more. Exit codes: 0 done, 1 failed, 2 wrong usage.") +
           u'\n';
}

QString versionText()
{
    return QStringLiteral("infradotsctl " INFRADOTS_VERSION "\n");
}

/** An option, else the environment. */
QString optionOr(const QCommandLineParser &parser, const QString &option, const char *variable)
{
    return parser.isSet(option) ? parser.value(option) : qEnvironmentVariable(variable);
}

} // namespace

std::variant<Invocation, Answer, UsageProblem> readArguments(const QStringList &arguments)
{
    std::vector<std::unique_ptr<Command>> commands = allCommands();
    const qsizetype index = commandIndex(arguments);
    if (index < 0) {
        QCommandLineParser parser;
        describeGlobals(parser);
        if (!parser.parse(arguments))
            return UsageProblem{parser.errorText()};
        if (parser.isSet(QStringLiteral("help")))
            return Answer{overview(commands)};
        if (parser.isSet(QStringLiteral("version")))
            return Answer{versionText()};
        return UsageProblem{ArgumentsText::tr("A command is missing. infradotsctl --help lists them.")};
    }

    const QString name = arguments.at(index);
    for (std::unique_ptr<Command> &command : commands) {
        if (command->name() != name)
            continue;
        QCommandLineParser parser;
        parser.setApplicationDescription(command->summary());
        describeGlobals(parser);
        command->describe(parser);
        QStringList rest = arguments;
        rest.removeAt(index);
        rest[0] = QStringLiteral("infradotsctl ") + name;
        const auto problem = [&name](const QString &sentence) {
            return UsageProblem{QString(name + QStringLiteral(": ") + sentence)};
        };
        if (!parser.parse(rest))
            return problem(parser.errorText());
        if (parser.isSet(QStringLiteral("help"))) {
            QString text = parser.helpText();
            text.replace(QStringLiteral("infradotsctl [options]"),
                         QStringLiteral("infradotsctl %1 [options]").arg(name));
            return Answer{text};
        }
        if (parser.isSet(QStringLiteral("version")))
            return Answer{versionText()};
        Invocation invocation;
        const QString format = parser.value(QStringLiteral("format"));
        if (format != u"text" && format != u"json")
            return problem(badOption(QStringLiteral("format"), format, QStringLiteral("text, json")));
        invocation.options.format = format == u"json" ? Output::Format::Json : Output::Format::Text;
        invocation.options.database = optionOr(parser, QStringLiteral("database"), "INFRADOTS_DATABASE");
        invocation.options.vaultKeyFile =
            optionOr(parser, QStringLiteral("vault-key-file"), "INFRADOTS_VAULT_KEY_FILE");
        if (const auto wrong = command->read(parser))
            return problem(*wrong);
        invocation.command = std::move(command);
        return invocation;
    }
    return UsageProblem{ArgumentsText::tr("There is no command “%1”. infradotsctl --help lists them.").arg(name)};
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runner.h"

#include "app/services/currentdatabase.h"

#include <QCoreApplication>
#include <QTimer>

namespace infradots {

namespace {

/** "organizations[0].name: A name …": what is wrong with a document begins with the key. */
QString sentenceOf(const Error &error)
{
    const bool ofDocument = error.code == ErrorCode::InvalidInput || error.code == ErrorCode::Conflict;
    if (ofDocument && !error.detail.isEmpty())
        return error.detail + QStringLiteral(": ") + error.message;
    return error.message.isEmpty() ? error.detail : error.message;
}

/** A URL may hold a password. */
QString quotedLocation(const QString &location)
{
    const qsizetype at = location.lastIndexOf(u'@');
    return u'“' +
           (at < 0 ? location : QString(location.section(u':', 0, 0) + QStringLiteral("://…") + location.mid(at))) +
           u'”';
}

QFuture<Exit> unlocked(Session &session, Command &command)
{
    Vault &vault = session.composition.vault;
    const Command::VaultUse use = command.needs().vault;
    if (use == Command::VaultUse::None)
        return command.run(session);
    const auto creation = use == Command::VaultUse::Made ? Vault::Creation::Allowed : Vault::Creation::Forbidden;
    return vault.unlock(creation)
        .then(&command,
              [&session, &command, use](const Result<void> &opened) {
                  if (!opened && use != Command::VaultUse::Wanted)
                      return ends(failure(opened.error()));
                  return command.run(session);
              })
        .unwrap();
}

QFuture<Exit> opened(Session &session, Command &command)
{
    if (!command.needs().database)
        return command.run(session);
    const auto location = parseDatabaseLocation(session.database);
    if (!location)
        return ends(failure(ErrorCode::InvalidInput,
                            QString(quotedLocation(session.database) + QStringLiteral(": ") + location.error().message),
                            QStringLiteral("database")));
    return andThen(session.composition.database.open(*location, command.needs().mode), &command,
                   [&session, &command] { return unlocked(session, command); });
}

} // namespace

int runCommand(Invocation invocation, Output &output)
{
    Command &command = *invocation.command;
    output.setFormat(invocation.options.format);
    // Before any thread is started, for those threads not to take the signals.
    const auto termination = command.needs().termination ? std::make_unique<TerminationWatcher>() : nullptr;

    CompositionOptions options;
    options.vaultKeyFile = invocation.options.vaultKeyFile;
    command.configure(options);
    Composition composition(std::move(options));
    Session session{.composition = composition,
                    .output = output,
                    .termination = termination.get(),
                    .database =
                        invocation.options.database.isEmpty() ? currentDatabase() : invocation.options.database};

    QTimer::singleShot(0, &command, [&session, &command] {
        opened(session, command).then(&command, [&session](const Exit &exit) {
            if (!exit)
                session.output.fail(sentenceOf(exit.error()));
            QCoreApplication::exit(exit.value_or(1));
        });
    });
    const int code = QCoreApplication::exec();
    if (!output.flush()) {
        output.fail(Command::tr("The output could not be written."));
        return 1;
    }
    return code;
}

} // namespace infradots

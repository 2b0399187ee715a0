// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"

#include <QCoreApplication>

namespace infradots {

namespace {

class InitCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::InitCommand)
public:
    QString name() const override { return QStringLiteral("init"); }
    QString summary() const override { return tr("Makes or migrates the database, and makes the vault key."); }
    Needs needs() const override { return {.mode = OpenMode::CreateOrMigrate, .vault = VaultUse::Made}; }

    QFuture<Exit> run(Session &session) override
    {
        const QString place = session.composition.vault.place();
        if (session.output.isJson()) {
            CliJson json;
            json["database"] = utf8(session.database);
            json["vault_key"] = utf8(place);
            session.output.json(json);
        } else {
            session.output.line(tr("The database %1 is ready. Its key is in %2.").arg(session.database, place));
        }
        return ends(0);
    }
};

} // namespace

std::unique_ptr<Command> makeInitCommand()
{
    return std::make_unique<InitCommand>();
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/deliveryjson.h"
#include "app/cli/eventinput.h"

#include <QCoreApplication>

namespace infradots {

namespace {

class EmitCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::EmitCommand)
public:
    QString name() const override { return QStringLiteral("emit"); }
    QString summary() const override { return tr("Puts a live event into the outbox."); }
    Needs needs() const override { return {.vault = VaultUse::Required}; }
    void describe(QCommandLineParser &parser) const override { m_event.describe(parser); }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        if (auto problem = m_event.read(parser))
            return problem;
        return Command::read(parser);
    }

    QFuture<Exit> run(Session &session) override
    {
        return m_event.resolved(session, this, [this, &session](const StageEvent &event) {
            return andThen(session.composition.events.emitEvent(event), this, [&session](const EmitResult &result) {
                if (session.output.isJson())
                    session.output.json(emissionJson(result));
                else
                    printEmission(session.output, result);
                return ends(0);
            });
        });
    }

private:
    EventOptions m_event;
};

} // namespace

std::unique_ptr<Command> makeEmitCommand()
{
    return std::make_unique<EmitCommand>();
}

} // namespace infradots

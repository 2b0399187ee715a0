// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/deliveryjson.h"
#include "app/cli/lookup.h"

#include <QCoreApplication>

#include <algorithm>

namespace infradots {

namespace {

bool isGood(const HistoryEntry &entry)
{
    return entry.delivery.verdict == Verdict::Delivered || entry.delivery.verdict == Verdict::Accepted;
}

class TestCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::TestCommand)
public:
    QString name() const override { return QStringLiteral("test"); }
    QString summary() const override { return tr("Sends a real message, marked as a test."); }
    Needs needs() const override { return {.vault = VaultUse::Required}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("ORG/INTEGRATION"), tr("What to test."));
        parser.addOption({QStringLiteral("environment"), tr("To this environment's targets; else the default ones."),
                          QStringLiteral("name")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        if (parser.positionalArguments().size() != 1)
            return tr("Name one integration as ORGANIZATION/INTEGRATION.");
        m_integration = parser.positionalArguments().constFirst();
        m_environment = parser.value(QStringLiteral("environment"));
        return std::nullopt;
    }

    QFuture<Exit> run(Session &session) override
    {
        return andThen(loadInventory(session.composition, false), this, [this, &session](const Inventory &inventory) {
            const auto integration = findIntegration(inventory, m_integration);
            if (!integration)
                return ends(failure(integration.error()));
            return andThen(
                session.composition.tests.test(integration->id,
                                               {.workspace = {}, .environment = m_environment, .event = {}}),
                this, [&session](const QList<HistoryEntry> &entries) { return ends(print(session.output, entries)); });
        });
    }

private:
    [[nodiscard]] static Exit print(Output &output, const QList<HistoryEntry> &entries)
    {
        if (output.isJson())
            output.json(deliveriesJson(entries));
        for (const HistoryEntry &entry : entries) {
            if (!isGood(entry))
                output.fail(outcomeSentence(entry));
            else if (!output.isJson())
                output.line(outcomeSentence(entry));
        }
        return std::all_of(entries.begin(), entries.end(), &isGood) ? 0 : 1;
    }

    QString m_integration;
    QString m_environment;
};

} // namespace

std::unique_ptr<Command> makeTestCommand()
{
    return std::make_unique<TestCommand>();
}

} // namespace infradots

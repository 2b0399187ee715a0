// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/deliveryjson.h"
#include "app/cli/eventinput.h"
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
        parser.addOption({QStringLiteral("workspace"),
                          tr("As this workspace of the organization gets it, with what it overrides."),
                          QStringLiteral("name")});
        parser.addOption({QStringLiteral("environment"),
                          tr("To this environment's targets; else the workspace's own, or the default ones."),
                          QStringLiteral("name")});
        parser.addOption({QStringLiteral("event"),
                          tr("What the message tells of, as a JSON file; - is stdin. Without it a usual run."),
                          QStringLiteral("file")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        if (parser.positionalArguments().size() != 1)
            return tr("Name one integration as ORGANIZATION/INTEGRATION.");
        m_integration = parser.positionalArguments().constFirst();
        m_workspace = parser.value(QStringLiteral("workspace"));
        m_environment = parser.value(QStringLiteral("environment"));
        m_event = parser.value(QStringLiteral("event"));
        return std::nullopt;
    }

    QFuture<Exit> run(Session &session) override
    {
        RouteQuestion question{.workspace = {}, .environment = m_environment, .event = {}};
        if (!m_event.isEmpty()) {
            const auto document = readInput(m_event);
            const Result<EventInput> input = document ? readEvent(*document) : failure(document.error());
            if (!input)
                return ends(failure(input.error()));
            question.event = input->event;
        }
        return andThen(loadInventory(session.composition, false), this,
                       [this, &session, question = std::move(question)](const Inventory &inventory) mutable {
                           const auto integration = findIntegration(inventory, m_integration);
                           if (!integration)
                               return ends(failure(integration.error()));
                           const Result<WorkspaceId> workspace = workspaceOf(inventory, integration->organizationId);
                           if (!workspace)
                               return ends(failure(workspace.error()));
                           question.workspace = *workspace;
                           return andThen(session.composition.tests.test(integration->id, question), this,
                                          [&session](const QList<HistoryEntry> &entries) {
                                              return ends(print(session.output, entries));
                                          });
                       });
    }

private:
    [[nodiscard]] Result<WorkspaceId> workspaceOf(const Inventory &inventory, const OrganizationId &organization) const
    {
        if (m_workspace.isEmpty())
            return WorkspaceId();
        for (const Inventory::Part &part : inventory.parts) {
            for (const Workspace &workspace : part.workspaces) {
                if (part.organization.id == organization && workspace.name == m_workspace)
                    return workspace.id;
            }
        }
        return failure(ErrorCode::NotFound, tr("The organization has no workspace “%1”.").arg(m_workspace));
    }

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
    QString m_workspace;
    QString m_environment;
    QString m_event;
};

} // namespace

std::unique_ptr<Command> makeTestCommand()
{
    return std::make_unique<TestCommand>();
}

} // namespace infradots

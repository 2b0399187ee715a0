// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/lookup.h"
#include "app/services/coveragedocument.h"

#include <QCoreApplication>

namespace infradots {

namespace {

QString kindText(RenamedThing::Kind kind)
{
    switch (kind) {
    case RenamedThing::Kind::Workspace:
        return QStringLiteral("workspace");
    case RenamedThing::Kind::Integration:
        return QStringLiteral("integration");
    case RenamedThing::Kind::Attachment:
        return QStringLiteral("attachment");
    }
    Q_UNREACHABLE();
}

QString targetsText(const CoverageCell &cell)
{
    QStringList targets;
    for (const Listener &listener : cell.listeners) {
        for (const Target &target : listener.hears.isEmpty() ? QList<Target>() : listener.targets)
            targets.append(shownTarget(target.value));
    }
    return targets.isEmpty() ? QStringLiteral("-") : targets.join(QStringLiteral(", "));
}

class RenameCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::RenameCommand)
public:
    QString name() const override { return QStringLiteral("rename"); }
    QString summary() const override { return tr("Gives an environment or a Slack channel another name everywhere."); }
    Needs needs() const override { return {.vault = VaultUse::Wanted}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("kind"), tr("environment or channel"));
        parser.addPositionalArgument(QStringLiteral("from"), tr("The name it has."));
        parser.addPositionalArgument(QStringLiteral("to"), tr("The name it is to have."));
        parser.addOption({QStringLiteral("organization"), tr("The organization."), QStringLiteral("ORG")});
        parser.addOption({QStringLiteral("dry-run"), tr("Print what would change and where messages would go, and "
                                                        "change nothing.")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        const QStringList arguments = parser.positionalArguments();
        constexpr qsizetype Wanted = 3;
        if (arguments.size() != Wanted)
            return tr("Write environment or channel, the name it has and the name it is to have.");
        const auto kind = renamingKindFromText(arguments.at(0));
        if (!kind)
            return tr("“%1” cannot be renamed. Use environment, channel.").arg(arguments.at(0));
        m_renaming = {.kind = *kind, .from = arguments.at(1), .to = arguments.at(2)};
        m_organization = parser.value(QStringLiteral("organization"));
        if (m_organization.isEmpty())
            return tr("--organization is missing.");
        m_dryRun = parser.isSet(QStringLiteral("dry-run"));
        return std::nullopt;
    }

    QFuture<Exit> run(Session &session) override
    {
        return andThen(findOrganization(session.composition, m_organization), this,
                       [this, &session](const Organization &organization) {
                           return andThen(session.composition.renaming.preview(organization.id, m_renaming), this,
                                          [this, &session, id = organization.id](const RenamePreview &preview) {
                                              return proceed(session, id, preview);
                                          });
                       });
    }

private:
    QFuture<Exit> proceed(Session &session, const OrganizationId &organization, const RenamePreview &preview)
    {
        if (m_dryRun) {
            print(session.output, preview);
            return ends(0);
        }
        RenameService &service = session.composition.renaming;
        return andThen(service.apply(organization, m_renaming, preview.state), this,
                       [this, &session, preview](const RenameDone &) {
                           print(session.output, preview);
                           return ends(0);
                       });
    }

    void print(Output &output, const RenamePreview &preview) const
    {
        if (output.isJson())
            output.json(document(preview));
        else
            printText(output, preview);
    }

    [[nodiscard]] CliJson document(const RenamePreview &preview) const
    {
        CliJson changes = CliJson::array();
        for (const RenamedThing &thing : preview.things)
            changes.push_back({{"kind", utf8(kindText(thing.kind))},
                               {"name", utf8(thing.name)},
                               {"before", utf8(thing.before)},
                               {"after", utf8(thing.after)}});
        CliJson moves = CliJson::array();
        for (const CoverageChange &move : preview.moves)
            moves.push_back({{"workspace", utf8(move.workspace.name)},
                             {"environment", utf8(move.environment.before)},
                             {"environment_after", utf8(move.environment.after)},
                             {"before", waysDocument(move.before)},
                             {"after", waysDocument(move.after)}});
        CliJson leftBehind = CliJson::array();
        for (const QString &workspace : preview.leftBehind)
            leftBehind.push_back(utf8(workspace));
        return {{"kind", utf8(toText(preview.renaming.kind))},
                {"from", utf8(preview.renaming.from)},
                {"to", utf8(preview.renaming.to)},
                {"applied", !m_dryRun},
                {"merges", preview.merges},
                {"changes", std::move(changes)},
                {"moves", std::move(moves)},
                {"left_behind", std::move(leftBehind)}};
    }

    void printText(Output &output, const RenamePreview &preview) const
    {
        QList<QStringList> changes;
        for (const RenamedThing &thing : preview.things)
            changes.append({kindText(thing.kind), thing.name, thing.before, thing.after});
        output.table({tr("KIND"), tr("NAME"), tr("BEFORE"), tr("AFTER")}, changes);
        if (!preview.moves.isEmpty()) {
            QList<QStringList> moves;
            for (const CoverageChange &move : preview.moves)
                moves.append({move.workspace.name,
                              move.environment.after.isEmpty() ? QStringLiteral("-") : move.environment.after,
                              targetsText(move.before), targetsText(move.after)});
            output.line(QString());
            output.table({tr("WORKSPACE"), tr("ENVIRONMENT"), tr("WENT TO"), tr("GOES TO")}, moves);
        }
        const QString to = shownName(preview.renaming.kind, preview.renaming.to);
        if (preview.merges)
            output.note(tr("“%1” was in use already: the two are one.").arg(to));
        if (!preview.leftBehind.isEmpty())
            output.note(tr("Runs that still name “%1” go elsewhere in %n workspace(s).", nullptr,
                           static_cast<int>(preview.leftBehind.size()))
                            .arg(preview.renaming.from));
        if (m_dryRun)
            output.note(tr("Nothing was changed."));
    }

    QString m_organization;
    Renaming m_renaming;
    bool m_dryRun = false;
};

} // namespace

std::unique_ptr<Command> makeRenameCommand()
{
    return std::make_unique<RenameCommand>();
}

} // namespace infradots

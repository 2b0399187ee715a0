// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace infradots {

namespace {

CliJson planJson(const ApplyResult &result)
{
    CliJson changes = CliJson::array();
    for (const ConfigurationChange &change : result.changes) {
        CliJson json;
        json["action"] = utf8(change.action);
        json["kind"] = utf8(change.kind);
        json["name"] = utf8(change.name);
        json["fields"] = CliJson::array();
        for (const QString &field : change.fields)
            json["fields"].push_back(utf8(field));
        changes.push_back(std::move(json));
    }
    CliJson json;
    json["created"] = result.created;
    json["updated"] = result.updated;
    json["unchanged"] = result.unchanged;
    json["removed"] = result.removed;
    json["changes"] = std::move(changes);
    return json;
}

class ApplyCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::ApplyCommand)
public:
    QString name() const override { return QStringLiteral("apply"); }
    QString summary() const override { return tr("Brings the database to what a configuration document says."); }
    Needs needs() const override { return {.vault = VaultUse::Required}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FILE"), tr("The document; - is stdin."));
        parser.addOption({QStringLiteral("dry-run"), tr("Only print what would change.")});
        parser.addOption({QStringLiteral("prune"), tr("Also remove what the document leaves out.")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        const QStringList arguments = parser.positionalArguments();
        if (arguments.size() != 1)
            return tr("Name one configuration document.");
        m_file = arguments.constFirst();
        m_options.dryRun = parser.isSet(QStringLiteral("dry-run"));
        m_options.prune = parser.isSet(QStringLiteral("prune"));
        m_options.baseFolder = m_file == u"-" ? QDir::currentPath() : QFileInfo(m_file).absoluteDir().absolutePath();
        return std::nullopt;
    }

    QFuture<Exit> run(Session &session) override
    {
        const auto document = readInput(m_file);
        if (!document)
            return ends(failure(document.error()));
        Output &output = session.output;
        return andThen(session.composition.configuration.apply(*document, m_options), this,
                       [this, &output](const ApplyResult &result) {
                           print(output, result);
                           return ends(0);
                       });
    }

private:
    void print(Output &output, const ApplyResult &result) const
    {
        if (result.cancelledUnsent > 0)
            output.note(m_options.dryRun
                            ? tr("%n unsent deliveries would be cancelled.", nullptr, result.cancelledUnsent)
                            : tr("%n unsent deliveries were cancelled.", nullptr, result.cancelledUnsent));
        for (const QString &file : result.madeSecrets)
            output.note(m_options.dryRun ? tr("A signing secret would be made: %1").arg(file)
                                         : tr("A signing secret was made: %1").arg(file));
        if (output.isJson()) {
            output.json(planJson(result));
            return;
        }
        for (const ConfigurationChange &change : result.changes) {
            const QString fields = change.fields.isEmpty()
                                       ? QString()
                                       : QString(QStringLiteral(": ") + change.fields.join(QStringLiteral(", ")));
            output.line(QStringLiteral("%1 %2 %3%4").arg(change.action, change.kind, change.name, fields));
        }
        output.line(QStringLiteral("created %1, updated %2, unchanged %3, removed %4")
                        .arg(QString::number(result.created), QString::number(result.updated),
                             QString::number(result.unchanged), QString::number(result.removed)));
    }

    QString m_file;
    ApplyOptions m_options;
};

} // namespace

std::unique_ptr<Command> makeApplyCommand()
{
    return std::make_unique<ApplyCommand>();
}

} // namespace infradots

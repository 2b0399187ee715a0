// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace infradots {

namespace {

class ExportCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::ExportCommand)
public:
    QString name() const override { return QStringLiteral("export"); }
    QString summary() const override { return tr("Writes the configuration as a document, secrets as references."); }
    Needs needs() const override { return {}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FILE"), tr("Where to; stdout when left out."),
                                     QStringLiteral("[FILE]"));
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        const QStringList arguments = parser.positionalArguments();
        if (arguments.size() > 1)
            return tr("Name at most one file.");
        m_file = arguments.value(0);
        return std::nullopt;
    }

    QFuture<Exit> run(Session &session) override
    {
        Output &output = session.output;
        return andThen(session.composition.configuration.exportDocument(), this,
                       [this, &output](const ExportResult &result) { return ends(write(output, result)); });
    }

private:
    [[nodiscard]] Exit write(Output &output, const ExportResult &result) const
    {
        if (m_file.isEmpty() || m_file == u"-") {
            output.raw(result.document);
        } else {
            QSaveFile file(m_file);
            if (!file.open(QIODevice::WriteOnly) || file.write(result.document) != result.document.size() ||
                !file.commit())
                return failure(ErrorCode::InvalidInput,
                               tr("The file “%1” cannot be written: %2.").arg(m_file, file.errorString()));
            if (output.isJson()) {
                CliJson json;
                json["file"] = utf8(m_file);
                json["references"] = static_cast<int>(result.references.size());
                output.json(json);
            }
        }
        if (!result.references.isEmpty())
            output.note(tr("Set these environment variables before you apply the document:"));
        for (const QString &reference : result.references)
            output.note(QStringLiteral("  ") + reference);
        if (!result.toConnect.isEmpty())
            output.note(tr("Connect these with “infradotsctl slack connect” where the document is applied:"));
        for (const QString &name : result.toConnect)
            output.note(QStringLiteral("  ") + name);
        return 0;
    }

    QString m_file;
};

} // namespace

std::unique_ptr<Command> makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}

} // namespace infradots

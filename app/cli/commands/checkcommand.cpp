// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"

#include <QCoreApplication>

#include <algorithm>

namespace infradots {

namespace {

class CheckCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::CheckCommand)
public:
    QString name() const override { return QStringLiteral("check"); }
    QString summary() const override { return tr("Checks the configuration, the keychain and the database."); }
    Needs needs() const override { return {.vault = VaultUse::Wanted}; }

    QFuture<Exit> run(Session &session) override
    {
        return andThen(session.composition.check.check(), this, [&session](const QList<Finding> &findings) {
            print(session.output, findings);
            const bool fails = std::any_of(findings.begin(), findings.end(),
                                           [](const Finding &finding) { return finding.severity == Severity::Error; });
            return ends(fails ? 1 : 0);
        });
    }

private:
    static void print(Output &output, const QList<Finding> &findings)
    {
        CliJson list = CliJson::array();
        for (const Finding &finding : findings) {
            CliJson json;
            json["severity"] = utf8(toText(finding.severity));
            json["where"] = utf8(finding.where);
            json["message"] = utf8(finding.message);
            list.push_back(std::move(json));
            if (!output.isJson())
                output.line(QStringLiteral("%1: %2: %3").arg(toText(finding.severity), finding.where, finding.message));
        }
        if (!output.isJson())
            return;
        CliJson json;
        json["findings"] = std::move(list);
        output.json(json);
    }
};

} // namespace

std::unique_ptr<Command> makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace infradots

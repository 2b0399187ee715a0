// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/coverageexport.h"

#include "app/services/coveragedocument.h"
#include "ui/presenters/exportfile.h"

namespace infradots {

namespace {

/** "plan COMPLETED; plan FAILED": the words of the command line, for whatever reads the file. */
QString occasionsText(Occasions occasions)
{
    QStringList texts;
    for (const Occasion &occasion : occasions.list())
        texts.append(toText(occasion.stage) + u' ' + toText(occasion.status));
    return texts.join(QStringLiteral("; "));
}

} // namespace

QByteArray coverageCsv(const CoverageMap &map, const CoverageQuestion &question)
{
    QString csv = QStringLiteral("workspace,environment,own,state,integrations,targets,rules,unheard\r\n");
    for (const CoveragePair &pair : pairsOf(map)) {
        QStringList integrations;
        QStringList targets;
        QStringList rules;
        for (const Listener &listener : hearing(pair.cell, question)) {
            integrations.append(listener.name);
            rules.append(toText(listener.rule));
            for (const Target &target : listener.targets)
                targets.append(shownTarget(target.value));
        }
        const QString separator = QStringLiteral("; ");
        csv += csvLine({pair.workspace.name, pair.environment, pair.own ? QStringLiteral("yes") : QStringLiteral("no"),
                        toText(judge(pair.cell, question)), integrations.join(separator), targets.join(separator),
                        rules.join(separator), occasionsText(unheard(pair.cell, question))});
    }
    return csv.toUtf8();
}

QByteArray coverageJson(const QString &organization, const CoverageMap &map, const CoverageQuestion &question)
{
    constexpr int Indent = 2;
    const std::string text = coverageDocument(organization, map.environments, question, pairsOf(map))
                                 .dump(Indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return QByteArray::fromStdString(text) + '\n';
}

} // namespace infradots

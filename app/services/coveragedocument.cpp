// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/coveragedocument.h"

namespace infradots {

namespace {

using Json = nlohmann::ordered_json;

std::string utf8(const QString &text)
{
    return text.toStdString();
}

Json orNull(const QString &text)
{
    return text.isEmpty() ? Json(nullptr) : Json(utf8(text));
}

Json listenerDocument(const Listener &listener)
{
    Json targets = Json::array();
    for (const Target &target : listener.targets)
        targets.push_back(utf8(target.value));
    return {{"integration", utf8(listener.name)},
            {"type", utf8(toText(listener.type))},
            {"rule", utf8(toText(listener.rule))},
            {"targets", std::move(targets)}};
}

Json pairDocument(const CoveragePair &pair, const CoverageQuestion &question)
{
    Json listeners = Json::array();
    for (const Listener &listener : pair.cell.listeners) {
        if (listener.type != question.type.value_or(listener.type))
            continue;
        Json json = listenerDocument(listener);
        json["hears"] = occasionsDocument(listener.hears);
        json["never"] = orNull(listener.never ? toText(*listener.never) : QString());
        listeners.push_back(std::move(json));
    }
    return {{"workspace", utf8(pair.workspace.name)},
            {"environment", utf8(pair.environment)},
            {"own", pair.own},
            {"state", utf8(toText(judge(pair.cell, question)))},
            {"listeners", std::move(listeners)},
            {"unheard", occasionsDocument(unheard(pair.cell, question))}};
}

} // namespace

QList<CoveragePair> pairsOf(const CoverageMap &map)
{
    QList<CoveragePair> pairs;
    for (const CoverageRow &row : map.rows) {
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            const QString &environment = map.environments.at(column);
            if (row.cells.at(column).possible)
                pairs.append({.workspace = row.workspace,
                              .environment = environment,
                              .own = isOwnEnvironment(row.workspace, environment),
                              .cell = row.cells.at(column)});
        }
    }
    return pairs;
}

Json coverageDocument(const QString &organization, const QStringList &environments, const CoverageQuestion &question,
                      const QList<CoveragePair> &pairs)
{
    Json names = Json::array();
    for (const QString &environment : environments)
        names.push_back(utf8(environment));
    Json cells = Json::array();
    for (const CoveragePair &pair : pairs)
        cells.push_back(pairDocument(pair, question));
    return {{"organization", utf8(organization)},
            {"stage", orNull(question.stage ? toText(*question.stage) : QString())},
            {"status", orNull(question.status ? toText(*question.status) : QString())},
            {"type", orNull(question.type ? toText(*question.type) : QString())},
            {"environments", std::move(names)},
            {"cells", std::move(cells)}};
}

Json occasionsDocument(Occasions occasions)
{
    Json json = Json::object();
    for (const Stage stage : {Stage::Plan, Stage::Apply}) {
        Json statuses = Json::array();
        for (const Occasion &occasion : (occasions & Occasions::matching(stage, {})).list())
            statuses.push_back(utf8(toText(occasion.status)));
        json[utf8(toText(stage))] = std::move(statuses);
    }
    return json;
}

Json waysDocument(const CoverageCell &cell)
{
    Json ways = Json::array();
    for (const Listener &listener : cell.listeners) {
        if (!listener.hears.isEmpty())
            ways.push_back(listenerDocument(listener));
    }
    return ways;
}

} // namespace infradots

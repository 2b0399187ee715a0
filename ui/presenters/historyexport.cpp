// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/historyexport.h"

#include "app/services/historyservice.h"
#include "models/domain/clock.h"
#include "ui/async.h"
#include "ui/notices.h"
#include "ui/presenters/exportfile.h"

#include <nlohmann/json.hpp>

namespace infradots {

namespace {

constexpr int MostRows = 100'000;

nlohmann::ordered_json json(const HistoryEntry &entry)
{
    const auto text = [](const QString &value) { return value.toStdString(); };
    const Delivery &delivery = entry.delivery;
    nlohmann::ordered_json attempts = nlohmann::ordered_json::array();
    for (const Attempt &attempt : entry.attempts) {
        attempts.push_back({{"started", text(isoUtc(attempt.startedAt))},
                            {"duration_ms", attempt.durationMs},
                            {"http_status", attempt.httpStatus ? nlohmann::ordered_json(*attempt.httpStatus) : nullptr},
                            {"verdict", text(toText(attempt.verdict))},
                            {"response_body", attempt.responseBody.toStdString()},
                            {"error", text(attempt.error)}});
    }
    return {{"delivery_id", text(delivery.id.text())},
            {"created", text(isoUtc(delivery.createdAt))},
            {"workspace", text(delivery.workspaceName)},
            {"integration", text(delivery.integrationName)},
            {"type", text(toText(delivery.type))},
            {"target", text(delivery.target)},
            {"rule", text(toText(delivery.rule))},
            {"stage", text(toText(delivery.stage))},
            {"status", text(toText(delivery.status))},
            {"source", text(toText(delivery.source))},
            {"state", text(toText(delivery.state))},
            {"verdict", delivery.verdict ? nlohmann::ordered_json(text(toText(*delivery.verdict))) : nullptr},
            {"attempts", attempts}};
}

} // namespace

QByteArray historyCsv(const QList<HistoryEntry> &entries)
{
    QString csv = QStringLiteral("created,workspace,stage,status,source,integration,type,target,rule,state,verdict,"
                                 "attempts,http_status,error,delivery_id\r\n");
    for (const HistoryEntry &entry : entries) {
        const Delivery &delivery = entry.delivery;
        const Attempt last = entry.attempts.isEmpty() ? Attempt() : entry.attempts.last();
        const QStringList cells{isoUtc(delivery.createdAt),
                                delivery.workspaceName,
                                toText(delivery.stage),
                                toText(delivery.status),
                                toText(delivery.source),
                                delivery.integrationName,
                                toText(delivery.type),
                                delivery.target,
                                toText(delivery.rule),
                                toText(delivery.state),
                                delivery.verdict ? toText(*delivery.verdict) : QString(),
                                QString::number(entry.attempts.size()),
                                last.httpStatus ? QString::number(*last.httpStatus) : QString(),
                                last.error,
                                delivery.id.text()};
        csv += csvLine(cells);
    }
    return csv.toUtf8();
}

QByteArray historyJsonLines(const QList<HistoryEntry> &entries)
{
    QByteArray lines;
    for (const HistoryEntry &entry : entries) {
        const std::string line = json(entry).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        lines.append(line.data(), static_cast<qsizetype>(line.size()));
        lines.append('\n');
    }
    return lines;
}

void exportHistory(UiContext &ui, const HistoryFilter &filter, const QString &path, QObject *context)
{
    Notices &notices = ui.notices;
    whenDone(ui.history.entries(filter, MostRows), context,
             [path, context, &notices](const Result<QList<HistoryEntry>> &entries) {
                 if (!entries) {
                     notices.failure(entries.error().message);
                     return;
                 }
                 const bool lines = path.endsWith(QStringLiteral(".jsonl"), Qt::CaseInsensitive);
                 exportFile(notices, path, context, static_cast<int>(entries->size()),
                            [lines, rows = *entries] { return lines ? historyJsonLines(rows) : historyCsv(rows); });
             });
}

} // namespace infradots

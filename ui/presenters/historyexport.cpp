// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/historyexport.h"

#include "app/services/historyservice.h"
#include "models/domain/clock.h"
#include "ui/async.h"
#include "ui/notices.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrent>

#include <nlohmann/json.hpp>

namespace infradots {

namespace {

constexpr int MostRows = 100'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("HistoryExport", text);
}

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

Result<int> write(const QString &path, const QByteArray &content, int rows)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failure(ErrorCode::InvalidInput,
                       translated(QT_TRANSLATE_NOOP("HistoryExport", "%1 could not be written: %2."))
                           .arg(QFileInfo(path).fileName(), file.errorString()));
    return rows;
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = text;
    static const QString formulaStarts = QStringLiteral("=+-@\t\r\n");
    if (!cell.isEmpty() && formulaStarts.contains(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
        cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return cell;
}

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
        for (qsizetype i = 0; i < cells.size(); ++i)
            csv += (i > 0 ? QStringLiteral(",") : QString()) + csvCell(cells.at(i));
        csv += QStringLiteral("\r\n");
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
    const auto report = [&notices](const Result<int> &rows) {
        if (rows)
            notices.show({NoticeKind::Success,
                          QCoreApplication::translate("HistoryExport", "%n row(s) exported.", nullptr, *rows),
                          {}});
        else
            notices.failure(rows.error().message);
    };
    whenDone(ui.history.entries(filter, MostRows), context,
             [path, context, report, &notices](const Result<QList<HistoryEntry>> &entries) {
                 if (!entries) {
                     notices.failure(entries.error().message);
                     return;
                 }
                 const QFuture<Result<int>> written = QtConcurrent::run([path, rows = *entries] {
                     const bool lines = path.endsWith(QStringLiteral(".jsonl"), Qt::CaseInsensitive);
                     return write(path, lines ? historyJsonLines(rows) : historyCsv(rows),
                                  static_cast<int>(rows.size()));
                 });
                 whenDone(written, context, report);
             });
}

} // namespace infradots

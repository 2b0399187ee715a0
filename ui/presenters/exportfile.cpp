// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/exportfile.h"

#include "models/domain/result.h"
#include "ui/async.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrent>

namespace infradots {

namespace {

Result<void> write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("HistoryExport", "%1 could not be written: %2.")
                           .arg(QFileInfo(path).fileName(), file.errorString()));
    return {};
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

QString csvLine(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe.append(csvCell(cell));
    return safe.join(u',') + QStringLiteral("\r\n");
}

void exportFile(Notices &notices, const QString &path, QObject *context, int rows, std::function<QByteArray()> content)
{
    const QFuture<Result<void>> written =
        QtConcurrent::run([path, content = std::move(content)] { return write(path, content()); });
    whenDone(written, context, [&notices, rows](const Result<void> &done) {
        if (done)
            notices.show({NoticeKind::Success,
                          QCoreApplication::translate("HistoryExport", "%n row(s) exported.", nullptr, rows),
                          {}});
        else
            notices.failure(done.error().message);
    });
}

} // namespace infradots

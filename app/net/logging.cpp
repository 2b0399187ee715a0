// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/logging.h"

#include "app/net/redaction.h"
#include "models/domain/clock.h"
#include "models/domain/printable.h"

#include <cstdio>
#include <cstdlib>

namespace infradots {

namespace {

constexpr qsizetype LongestMessage = 8 * 1024;

const char *word(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "message";
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // One write for one line, so that those of several threads do not run into each other.
    const QByteArray line = logLine(type, QString::fromUtf8(context.category), message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

QString logLine(QtMsgType type, const QString &category, const QString &message)
{
    const QByteArray masked = redacted(message.left(LongestMessage).toUtf8());
    return printable(isoUtc(QDateTime::currentDateTimeUtc()) + u' ' + QLatin1StringView(word(type)) + u' ' + category +
                     QStringLiteral(": ") + QString::fromUtf8(masked));
}

void useLogLines()
{
    qInstallMessageHandler(&writeLine);
}

} // namespace infradots

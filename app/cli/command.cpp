// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "models/domain/clock.h"

#include <QFile>

#include <limits>

namespace infradots {

std::optional<QString> Command::read(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return tr("“%1” is not expected here.").arg(parser.positionalArguments().constFirst());
    return std::nullopt;
}

QString badOption(const QString &option, const QString &value, const QString &expected)
{
    return Command::tr("--%1: “%2” is not known here. Use %3.").arg(option, value, expected);
}

QStringList optionValues(const QCommandLineParser &parser, const QString &option)
{
    QStringList values;
    for (const QString &value : parser.values(option)) {
        for (const QString &part : value.split(u','))
            values.append(part.trimmed());
    }
    return values;
}

Result<QDateTime> optionTime(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return QDateTime();
    const QDateTime time = fromIso(parser.value(option));
    if (!time.isValid())
        return failure(ErrorCode::InvalidInput,
                       badOption(option, parser.value(option), Command::tr("a time like 2025-01-15T10:30:00Z")));
    return time;
}

Result<qint64> optionCount(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return std::numeric_limits<qint64>::max();
    bool isNumber = false;
    const qint64 count = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || count < 1)
        return failure(ErrorCode::InvalidInput,
                       badOption(option, parser.value(option), Command::tr("a number above 0")));
    return count;
}

Result<QByteArray> readInput(const QString &file)
{
    constexpr qint64 Largest = 64 * 1024 * 1024;
    QFile input(file);
    const bool isOpen = file == u"-" ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorCode::InvalidInput,
                       Command::tr("The file “%1” cannot be read: %2.").arg(file, input.errorString()));
    // A pipe gives what is in it now; only an empty piece is the end.
    QByteArray bytes;
    for (QByteArray piece = input.read(Largest + 1); !piece.isEmpty() && bytes.size() <= Largest;
         piece = input.read(Largest + 1 - bytes.size()))
        bytes += piece;
    if (bytes.size() > Largest || input.error() != QFileDevice::NoError)
        return failure(ErrorCode::InvalidInput,
                       Command::tr("The file “%1” cannot be read: it is too large or not a file.").arg(file));
    return bytes;
}

} // namespace infradots

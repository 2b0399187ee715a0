// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

namespace infradots {

void Output::write(std::FILE *file, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
}

void Output::json(const CliJson &value)
{
    raw(QByteArray::fromStdString(value.dump(-1, ' ', false, CliJson::error_handler_t::replace)) + '\n');
}

void Output::line(const QString &text)
{
    raw(printable(text).toUtf8() + '\n');
}

void Output::table(const QStringList &heading, const QList<QStringList> &rows)
{
    QList<QStringList> lines{heading};
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(printable(cell));
        lines.append(cells);
    }
    QList<qsizetype> widths(heading.size(), 0);
    for (const QStringList &cells : std::as_const(lines)) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = qMax(widths.at(i), cells.at(i).size());
    }
    for (const QStringList &cells : std::as_const(lines)) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += i + 1 < cells.size() ? QString(cells.at(i).leftJustified(widths.at(i)) + QStringLiteral("  "))
                                         : cells.at(i);
        raw(text.toUtf8() + '\n');
    }
}

void Output::raw(const QByteArray &bytes)
{
    write(m_results, bytes);
}

void Output::note(const QString &text)
{
    write(m_messages, printable(text).toUtf8() + '\n');
    std::fflush(m_messages);
}

void Output::fail(const QString &sentence)
{
    note(QStringLiteral("infradotsctl: ") + sentence);
}

bool Output::flush()
{
    return std::fflush(m_results) == 0 && std::ferror(m_results) == 0;
}

} // namespace infradots

// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/printable.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <cstdio>

namespace infradots {

using CliJson = nlohmann::ordered_json;

/** What the program prints: results to stdout as text or JSON, everything for people to stderr. */
class Output
{
public:
    enum class Format { Text, Json };

    Output(std::FILE *results, std::FILE *messages)
        : m_results(results)
        , m_messages(messages)
    {
    }

    void setFormat(Format format) { m_format = format; }
    [[nodiscard]] bool isJson() const { return m_format == Format::Json; }

    /** One JSON value, on one line. */
    void json(const CliJson &value);
    /** One line of text. */
    void line(const QString &text);
    /** Columns under a heading. */
    void table(const QStringList &heading, const QList<QStringList> &rows);
    /** Bytes as they are. */
    void raw(const QByteArray &bytes);

    /** One line to stderr. */
    void note(const QString &text);
    /** One line to stderr: why the program fails. */
    void fail(const QString &sentence);

    /** Everything is written; false: stdout took it not. */
    [[nodiscard]] bool flush();

private:
    static void write(std::FILE *file, const QByteArray &bytes);

    std::FILE *m_results;
    std::FILE *m_messages;
    Format m_format = Format::Text;
};

/** Text as JSON holds it. */
[[nodiscard]] inline std::string utf8(const QString &text)
{
    return text.toStdString();
}

} // namespace infradots
